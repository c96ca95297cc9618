/** One start tag of a page, with its attributes as they reach a browser. */
export interface Tag {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
}

const START_TAG = /<([a-z][a-z0-9]*)((?:\s+[a-z-]+(?:="[^"<>]*")?)*)\s*>/g;
const ATTRIBUTE = /([a-z-]+)(?:="([^"]*)")?/g;

/** The start tags of a page that we wrote ourselves: attributes quoted, no `<` or `>` in them. */
export function tags(page: string): readonly Tag[] {
  return [...page.matchAll(START_TAG)].map(([, name = '', attributes = '']) => ({
    name,
    attributes: Object.fromEntries(
      [...attributes.matchAll(ATTRIBUTE)].map(([, key, value]) => [key, plain(value ?? '')]),
    ),
  }));
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

/** Text as a reader sees it: without tags, entities resolved. */
export function plain(markup: string): string {
  return markup
    .replace(/<[^<>]*>/g, '')
    .replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => ENTITIES[name] ?? '');
}

/** The text of the element with this id, if the page has it. */
export function textOf(page: string, id: string): string | undefined {
  const found = new RegExp(`<([a-z0-9]+)[^<>]* id="${id}"[^<>]*>(.*?)</\\1>`, 's').exec(page);
  return found?.[2] === undefined ? undefined : plain(found[2]);
}

/** A script that the build made, which a page works without, or the data for it. */
const isOwnScript = ({ type, src }: Tag['attributes']): boolean =>
  src === undefined ? type === 'application/json' : type === 'module' && /^\/page\/[\w-]+\.js$/.test(src);

const ADDED =
  /<span[^<>]* data-added>(?:<span[^<>]*>(?:<span[^<>]*>[^<]*<\/span>)?[^<]*<\/span>|[^<]*)<\/span>|<a class="place"[^<>]* data-added>#<\/a>/gu;

/** The page of a document without what it adds to the words of it: badges, numbers of pages, links to places. */
export const withoutAdded = (markup: string): string => markup.replace(ADDED, '');

/** What keeps a page from being usable by keyboard, screen reader or without script; empty when nothing does. */
export function barriers(page: string, language = 'nl'): string[] {
  const found: string[] = [];
  const all = tags(page);
  const named = (name: string) => all.filter((tag) => tag.name === name);
  const ids = all.flatMap(({ attributes }) => attributes.id ?? []);
  const known = new Set(ids);
  const labelled = new Set(named('label').map(({ attributes }) => attributes.for));

  if (!page.startsWith('<!doctype html>')) found.push('no doctype');
  if (named('html')[0]?.attributes.lang !== language) found.push('no language');
  if (!/<title>[^<]+<\/title>/.test(page)) found.push('no title');
  for (const name of ['main', 'h1'])
    if (named(name).length !== 1) found.push(`${named(name).length} times <${name}>`);
  if (known.size !== ids.length) found.push(`an id twice: ${ids.filter((id, at) => ids.indexOf(id) !== at)}`);

  let level = 0;
  for (const { name } of all.filter((tag) => /^h[1-6]$/.test(tag.name))) {
    const next = Number(name[1]);
    if (next > level + 1) found.push(`heading level ${level} to ${next}`);
    level = next;
  }
  for (const { name, attributes } of all) {
    if (name === 'style' || name === 'iframe' || (name === 'script' && !isOwnScript(attributes)))
      found.push(`<${name}>`);
    const isField = name === 'select' || (name === 'input' && attributes.type !== 'hidden');
    if (isField && !labelled.has(attributes.id ?? '')) found.push(`${name} without label`);
    if (name === 'nav' && !attributes['aria-label'] && !attributes['aria-labelledby'])
      found.push('nameless nav');
    for (const [key, value] of Object.entries(attributes)) {
      if (key === 'style' || key.startsWith('on')) found.push(`attribute ${key}`);
      if (['aria-labelledby', 'aria-describedby', 'for'].includes(key))
        for (const id of value.split(' ')) if (!known.has(id)) found.push(`${key} to nothing: ${id}`);
      if (key === 'href' && value.startsWith('#') && !known.has(value.slice(1)))
        found.push(`link to nothing: ${value}`);
      if (key === 'href' && !/^(?:#|\/|https:\/\/)/.test(value)) found.push(`odd link: ${value}`);
    }
  }
  if (named('fieldset').length !== named('legend').length) found.push('fieldset without legend');
  for (const [, , content = ''] of page.matchAll(/<(a|button|h[1-6])(?: [^<>]*)?>(.*?)<\/\1>/gs))
    if (plain(content).trim() === '') found.push('empty link, button or heading');
  return found;
}
