import { COUNTRY_NAMES } from '../../../lexicon/countries.ts';
import { ONE_OF_SEVERAL } from '../../../lexicon/ordinals.ts';
import { isStopWord } from '../../../search/analyzer.ts';
import { fold } from '../../../search/fold.ts';
import { MONTH_MARKS, SMALL } from './numbers.ts';
import { tokensOf, VERB } from './tokens.ts';

/** Whom a text may name in any language, held by `speakerHolds`. */
const ACTOR_NAMES: ReadonlySet<string> = new Set(
  'kabinet nederland nederlandse regering commissie europese europees eu unie raad parlement kamer lidstaten cabinet government dutch netherlands commission european union council parliament house member states'.split(
    ' ',
  ),
);

/** Names: capitals inside a clause, and words with several, are in the sources. The first word is one unless it is known. */
export function namesHold(clause: string, whole: ReadonlySet<string>): boolean {
  return tokensOf(clause).every((word, at) => {
    const folded = fold(word).replace(/['’]s$/, '');
    if (!/\p{Lu}/u.test(word)) return true;
    if (whole.has(folded) || ACTOR_NAMES.has(folded) || MONTH_MARKS.has(folded) || SMALL.has(folded))
      return true;
    if (COUNTRY_NAMES.some((names) => names.includes(folded) && names.some((name) => whole.has(name))))
      return true;
    if (folded.split('-').every((part) => whole.has(part) || ACTOR_NAMES.has(part))) return true;
    // A sentence begins with a capital, whatever its word.
    return (
      at === 0 &&
      /^\p{Lu}\p{Ll}*$/u.test(word) &&
      (isStopWord(folded, 'nl') ||
        isStopWord(folded, 'en') ||
        VERB.has(folded) ||
        SMALL_OPENINGS.has(folded) ||
        ONE_OF_SEVERAL.test(fold(clause)) ||
        [...whole].some((each) => each.startsWith(folded.slice(0, 5)) && folded.length > 4))
    );
  });
}
const SMALL_OPENINGS: ReadonlySet<string> = new Set(
  'volgens ja nee according yes daarnaast verder tevens'.split(' '),
);
