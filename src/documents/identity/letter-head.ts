import type { RawBlock } from '../layout/reflow.ts';
import { isSalutation, labelOf } from './letter.ts';

/** How far from the top the head of a letter goes, and the first lines of a paper without a salutation, in blocks. */
const HEAD = { letter: 40, other: 6 };
/** What ends an address: its postcode. */
const POSTCODE = /(?<!\d)[1-9]\d{3} ?[A-Z]{2}(?![\p{L}\p{N}])/u;
/** How somebody is addressed: a line above or below the name of where they work. */
const ADDRESSED =
  /(?:^|\s)(?:Aan|AAN|T\.?a\.?v\.?|Ter attentie van|Mevrouw|Mw\.|Dhr\.|De (?:heer|heren|voorzitter|leden|minister|ministers|staatssecretaris|weledel\p{L}*))(?=[\s:]|$)/u;
/** The street, the number of a box or the postcode behind a name that it was joined to. */
const STREET =
  /\s+(?:(?:(?:Korte|Lange|Oude|Nieuwe|Grote|Kleine) )?\p{Lu}[\p{L}.’'-]*,?\s+\d|[1-9]\d{3} ?[A-Z]{2}(?!\p{L})).*$/u;

/** Lines of the head of a letter, those that belong to whom it is for apart. */
interface LetterHead {
  readonly lines: readonly string[];
  /** It says whom it is for, so that the other lines are not theirs. */
  readonly addressed: boolean;
}

/** The head of a letter, up to its salutation; null when the document has none. */
export function letterHeadOf(blocks: readonly RawBlock[]): LetterHead | null {
  const end = blocks.slice(0, HEAD.letter).findIndex(({ text }) => isSalutation(text));
  if (end < 0) return null;
  const addresses: string[][] = [[]];
  for (const { text } of blocks.slice(0, end)) {
    addresses.at(-1)?.push(text);
    if (POSTCODE.test(text) || labelOf(text)?.person === 'no') addresses.push([]);
  }
  const own = addresses.filter((address) => !address.some((line) => ADDRESSED.test(line)));
  return { lines: own.flat().map(withoutStreet), addressed: own.length < addresses.length };
}

/** The first lines of a paper without a salutation, and each with the one below it. */
export const topLinesOf = (blocks: readonly RawBlock[]): readonly string[] =>
  blocks.slice(0, HEAD.other).flatMap(({ text }, at) => {
    const next = blocks[at + 1]?.text;
    return [text, ...(next === undefined ? [] : [`${text} ${next}`])].map(withoutStreet);
  });

const withoutStreet = (line: string): string => line.replace(STREET, '').trim();
