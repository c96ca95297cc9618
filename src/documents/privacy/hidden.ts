import type { Span } from '../document.ts';

/** A tag of HTML, its attributes quoted or not. */
const TAG = /<(\/?)([a-z][\w:-]{0,40})((?:[^<>"']|"[^"]*"|'[^']*')*)>/giu;
/** Attributes that keep an element off the page. */
const HIDING =
  /(?:^|\s)hidden(?=[\s=/]|$)|type\s*=\s*["']?hidden|style\s*=\s*(?:"[^"]*|'[^']*|[^\s"']*)(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|opacity\s*:\s*0(?![.\d]*[1-9])|font-size\s*:\s*0(?![.\d]*[1-9])|mso-hide)/iu;
/** Elements whose content is never shown. */
const NEVER_SHOWN = new Set(['script', 'style', 'template', 'noscript', 'head', 'title', 'object', 'iframe']);
/** Elements that have no content. */
const VOID = new Set([
  'area',
  'base',
  'br',
  'col',
  'embed',
  'hr',
  'img',
  'input',
  'link',
  'meta',
  'source',
  'wbr',
]);

/** Pairs of marks that open and close text that no reader sees. */
const DELIMITED: readonly (readonly [open: string, close: string])[] = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<?', '?>'],
];

function delimited(body: string): Span[] {
  return DELIMITED.flatMap(([open, close]) => {
    const spans: Span[] = [];
    for (let at = body.indexOf(open); at >= 0; ) {
      const found = body.indexOf(close, at + open.length);
      const end = found < 0 ? body.length : found + close.length;
      spans.push({ start: at, end });
      at = body.indexOf(open, end);
    }
    return spans;
  });
}

/** Elements that are not shown, up to their end tag; without one, to the end of the text. */
function elements(body: string): Span[] {
  const spans: Span[] = [];
  let open: { readonly name: string; readonly start: number; depth: number } | null = null;
  for (const match of body.matchAll(TAG)) {
    const name = (match[2] ?? '').toLowerCase();
    const attributes = match[3] ?? '';
    const end = match.index + match[0].length;
    if (open !== null) {
      if (name !== open.name) continue;
      open.depth += match[1] === '/' ? -1 : attributes.endsWith('/') ? 0 : 1;
      if (open.depth > 0) continue;
      spans.push({ start: open.start, end });
      open = null;
    } else if (match[1] !== '/' && (NEVER_SHOWN.has(name) || HIDING.test(attributes))) {
      if (VOID.has(name) || attributes.endsWith('/')) spans.push({ start: match.index, end });
      else open = { name, start: match.index, depth: 1 };
    }
  }
  if (open !== null) spans.push({ start: open.start, end: body.length });
  return spans;
}

/** `[1]: https://… "title"`, the title on the same line or the next; a footnote (`[^1]: …`) is text. */
const DEFINITION =
  /^[ \t>]{0,12}\[(?!\^)[^\]\n]{1,200}\]:[ \t]*(?:\n[ \t]*)?(<[^<>\n]{0,500}>|\S{1,500})(?:[ \t]*(?:\n[ \t]*)?(?:"[^"]{0,1000}"|'[^']{0,1000}'|\([^()]{0,1000}\)))?[ \t]*$/gmu;
/** What is a target in plain text too, where `[1]: noot` is a note. */
const TARGET = /^(?:<|#|\/|\.|[a-z][a-z0-9+.-]{1,20}:)/i;
/** The title of a link, shown only under a mouse: `[tekst](https://… "title")`. */
const LINK_TITLE =
  /(?<=\]\(\s{0,3}(?:<[^<>\n]{0,500}>|[^\s()<>]{1,500}))\s+(?:"[^"\n]{0,1000}"|'[^'\n]{0,1000}')\s{0,3}(?=\))/gu;

function targets(body: string, format: 'text' | 'markdown'): Span[] {
  const spans = [...body.matchAll(DEFINITION)]
    .filter((match) => format === 'markdown' || TARGET.test(match[1] ?? ''))
    .map((match) => ({ start: match.index, end: match.index + match[0].length }));
  const titles = body.includes('](')
    ? [...body.matchAll(LINK_TITLE)].map((match) => ({
        start: match.index,
        end: match.index + match[0].length,
      }))
    : [];
  return [...spans, ...titles];
}

/**
 * Text that stands in the file but that no reader of the page would see: comments, hidden elements, targets
 * and titles of links. Nobody looked at it, so it is not taken for public.
 */
export function hiddenIn(body: string, format: 'text' | 'markdown'): Span[] {
  const spans = body.includes('<') ? [...delimited(body), ...elements(body)] : [];
  return [...spans, ...(body.includes(']') ? targets(body, format) : [])];
}
