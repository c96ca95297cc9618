import { bestFirst, type Found } from './found.ts';
import { joinNumbers } from './numbers.ts';

/** A title says which document it is only when it has this many words that few others share. */
const WORDS = 4;

/**
 * Documents that several sources told of, each once. The same is what has the same number, or, for documents
 * without a Kamerstuk number, the same title and date at different services. The source named first leads; what
 * the others know is added.
 */
export function mergeFound(all: readonly Found[]): readonly Found[] {
  const groups: Found[] = [];
  const byId = new Map<string, number>();
  const byTitle = new Map<string, number>();
  const ambiguous = ambiguousTitles(all);
  for (const found of all) {
    const ids = [found.id, ...found.alsoKnownAs];
    const title = titleKey(found);
    const named = title !== null && !ambiguous.has(title) ? title : null;
    const at =
      ids.map((id) => byId.get(id)).find((place) => place !== undefined) ??
      (named === null ? undefined : byTitle.get(named)) ??
      groups.length;
    const known = groups[at];
    const merged = known === undefined ? found : joined(known, found);
    groups[at] = merged;
    for (const id of [merged.id, ...merged.alsoKnownAs]) byId.set(id, at);
    if (named !== null) byTitle.set(named, at);
  }
  return groups;
}

function joined(first: Found, second: Found): Found {
  const alsoKnownAs = [...new Set([...first.alsoKnownAs, second.id, ...second.alsoKnownAs])];
  return {
    ...first,
    alsoKnownAs: alsoKnownAs.filter((id) => id !== first.id),
    kind: first.kind ?? second.kind,
    title: first.title ?? second.title,
    date: first.date ?? second.date,
    language: first.language ?? second.language,
    references: joinNumbers(first.references, second.references),
    annexOf: first.annexOf ?? second.annexOf,
    version: first.version ?? second.version,
    manifestations: bestFirst([
      ...first.manifestations,
      ...second.manifestations.filter(({ url }) => !first.manifestations.some((each) => each.url === url)),
    ]),
  };
}

const serviceOf = ({ manifestations }: Found): string => manifestations[0]?.service ?? '';

/** Title, date and language as one; null for a document that its number tells apart, or with a title that says little. */
function titleKey(found: Found): string | null {
  if (found.id.startsWith('kst-') || found.title === null || found.date === null) return null;
  const words = found.title
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N} ]+/gu, ' ')
    .split(/\s+/)
    .filter((word) => word !== '' && !COMMON.has(word));
  return words.length < WORDS ? null : `${words.join(' ')} ${found.date}`;
}

/** Words that the title of any note has. */
const COMMON = new Set(
  'beslisnota beslisnotas nota bij de het een van over inzake aan en bijlage kamerbrief brief tweede eerste kamer'.split(
    ' ',
  ),
);

/** Titles that one and the same service gives to several documents. */
function ambiguousTitles(all: readonly Found[]): ReadonlySet<string> {
  const seen = new Map<string, string>();
  const twice = new Set<string>();
  for (const found of all) {
    const title = titleKey(found);
    if (title === null) continue;
    const key = `${serviceOf(found)} ${title}`;
    const known = seen.get(key);
    if (known !== undefined && known !== found.id) twice.add(title);
    seen.set(key, found.id);
  }
  return twice;
}
