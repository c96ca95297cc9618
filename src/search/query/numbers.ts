const NUMBER_WORDS: readonly (readonly string[])[] = [
  [], ['een', 'one'], ['twee', 'two'], ['drie', 'three'], ['vier', 'four'], ['vijf', 'five'], ['zes', 'six'],
  ['zeven', 'seven'], ['acht', 'eight'], ['negen', 'nine'], ['tien', 'ten'], ['elf', 'eleven'], ['twaalf', 'twelve'],
  ['dertien', 'thirteen'], ['veertien', 'fourteen'], ['vijftien', 'fifteen'], ['zestien', 'sixteen'],
  ['zeventien', 'seventeen'], ['achttien', 'eighteen'], ['negentien', 'nineteen'], ['twintig', 'twenty'],
];
const VALUES = new Map(NUMBER_WORDS.flatMap((words, value) => words.map((word) => [word, value] as const)));

/** The value of a folded number word up to twenty or of up to four digits; undefined for anything else. */
export function numberOf(word: string): number | undefined {
  return /^\d{1,4}$/.test(word) ? Number(word) : VALUES.get(word);
}

const COUNT = /\b(?:welke|which|wat zijn de|noem (?:de|alle)|what are the|which are the|de|alle|all|the) (\w+) (?=\p{L})/gu;

/** The number of things that a folded question says there are ("welke zes gebieden"); null without one. */
export function countIn(folded: string): number | null {
  for (const [, word = ''] of folded.matchAll(COUNT)) {
    const value = numberOf(word);
    if (value !== undefined && value > 1 && value < 100) return value;
  }
  return null;
}
