/** What a file of markup is, told by its content. */
export type MarkupKind = 'kamerstuk' | 'xhtml' | 'html' | 'xml';

/** Roots of the publications of parliament, in the schema for official publications of 2012 and later. */
const PUBLICATIONS: ReadonlySet<string> = new Set([
  'officiele-publicatie',
  'kamerstuk',
  'kamervragen',
  'handelingen',
]);

const SPACE = /\s/;

/** Where the root or the doctype begins, past white space, comments and processing instructions. */
function startOf(head: string): number {
  let at = head.charCodeAt(0) === 0xfeff ? 1 : 0;
  for (;;) {
    while (at < head.length && SPACE.test(head.charAt(at))) at += 1;
    const end = head.startsWith('<!--', at)
      ? ['-->', head.indexOf('-->', at + 4)]
      : head.startsWith('<?', at)
        ? ['?>', head.indexOf('?>', at + 2)]
        : null;
    if (end === null) return at;
    const [mark, found] = end as [string, number];
    if (found === -1) return head.length;
    at = found + mark.length;
  }
}

const DOCTYPE = /^<!doctype\s+([A-Za-z][\w.:-]{0,60})[^<>[]{0,600}/i;
const ROOT = /^<([A-Za-z][\w.-]{0,60}:)?([A-Za-z][\w.-]{0,60})(?=[\s/>])([^<>]{0,2000})/;
const XHTML = 'http://www.w3.org/1999/xhtml';

/**
 * What kind of markup begins here; null when it is none, such as a text or a Markdown file that has a tag
 * somewhere. `head` is the first few thousand characters.
 */
export function kindOfMarkup(head: string): MarkupKind | null {
  const start = startOf(head);
  const declared = /^\ufeff?\s*<\?xml\s/.test(head);
  const rest = head.slice(start);
  const doctype = DOCTYPE.exec(rest);
  if (doctype !== null && doctype[1]?.toLowerCase() === 'html')
    return declared || /xhtml/i.test(doctype[0]) || rest.includes(XHTML) ? 'xhtml' : 'html';
  if (doctype !== null) return PUBLICATIONS.has(doctype[1] ?? '') ? 'kamerstuk' : 'xml';
  const root = ROOT.exec(rest);
  const name = root?.[2] ?? '';
  if (name.toLowerCase() === 'html')
    return declared || root?.[3]?.includes(XHTML) === true ? 'xhtml' : 'html';
  if (PUBLICATIONS.has(name)) return 'kamerstuk';
  return declared ? 'xml' : null;
}
