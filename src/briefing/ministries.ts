import { MINISTRIES } from '../lexicon/ministries.ts';
import { type Said, wordsOf } from './quoted.ts';

/** The longest first, since one name may be in another. */
const COMPOUND = MINISTRIES.map(({ name }) => name).toSorted((a, b) => b.length - a.length);

/** "Ministerie van …", or "ministeries van … en …": names are capitals, joined. */
const NAMED =
  /\b[Mm]inisteries? (?:van|voor) ((?:\p{Lu}[\p{L}-]*)(?:(?:, | en (?:van )?|, en (?:van )?| )\p{Lu}[\p{L}-]*){0,12})/gu;
/** Where who helps begins. */
const WITH =
  /\b(?:(?:heeft|hebben) (?:daarbij|hierbij|daarvoor)(?= (?:ook )?(?:het|de) ministerie)|in (?:\S+ )?samenwerking met|samen met|in (?:\S+ )?(?:overleg|afstemming) met|met (?:\S+ )?(?:medewerking|betrokkenheid) van|mede(?: namens)?|i\.s\.m\.|met(?= het ministerie| de ministeries| de minister)|\(mede\)|betrokken(?: zijn)?:?|with)(?![\p{L}])/iu;

interface Ministries {
  readonly lead: readonly string[];
  readonly others: readonly string[];
}

/** A sentence that only tells who helped. */
const HELPED =
  /\b(?:medeverantwoordelijk|meegeschreven|meegewerkt|meegelezen|bijgedragen|meegedacht|mede betrokken|betrokken geweest)\b/;

/** The ministries that a sentence names: who leads, and with whom. In their own words, without "ministerie van". */
function ministriesIn(text: string, bare: boolean): Ministries {
  // An abbreviation behind a name would cut a list in two.
  const words = text
    .replace(/ ?\([^()]{1,12}\)/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  const at = WITH.exec(words)?.index ?? (HELPED.test(words) ? 0 : words.length);
  return {
    lead: namesIn(words.slice(0, at), bare),
    others: namesIn(words.slice(at).replace(WITH, ''), bare),
  };
}

function namesIn(text: string, bare: boolean): string[] {
  const found = [...text.matchAll(NAMED)].flatMap(([, list = '']) => split(list));
  if (found.length > 0 || !bare) return found;
  // A cell that only has the name: "Infrastructuur en Waterstaat", "VWS".
  const name = /\p{Lu}[\p{L}-]*(?:(?:, | en |, en |\/| )\p{Lu}[\p{L}-]*)*/u.exec(
    text.replace(/\([^)]*\)/g, ''),
  )?.[0];
  return name === undefined ? [] : split(name);
}

/** A list of ministries as single names; one that is not known stays whole between commas. */
function split(list: string): string[] {
  let rest = list;
  const known = new Map<string, string>();
  for (const name of COMPOUND)
    if (rest.includes(name)) {
      const key = `\u0000${known.size}\u0000`;
      known.set(key, name);
      rest = rest.replace(name, key);
    }
  if (known.size === 0 && !/ en van /.test(list)) return [list];
  return rest
    .split(/, en (?:van )?|, | en (?:van )?|\//)
    .map((part) => known.get(part.trim()) ?? part.trim())
    .filter((name) => name !== '');
}

/** The ministries that these sentences name, each once; who leads anywhere is no longer only a helper. */
export function ministriesOf(
  said: readonly Said[],
  bare: boolean,
): Ministries & { readonly helped: readonly Said[] } {
  const each = said.map((sentence) => ({ sentence, ...ministriesIn(wordsOf(sentence), bare) }));
  return {
    lead: [...new Set(each.flatMap(({ lead }) => lead))],
    others: [...new Set(each.flatMap(({ others }) => others))],
    helped: each.filter(({ others }) => others.length > 0).map(({ sentence }) => sentence),
  };
}
