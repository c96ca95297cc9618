import type { Voice } from '../../../documents/document.ts';
import { fold } from '../../../search/fold.ts';
import type { Source } from './source.ts';
import { isWithin } from './tokens.ts';

/** Who may act, and as which speaker. */
const ACTORS: readonly (readonly [Voice, RegExp])[] = [
  ['kabinet', /(?<![\p{L}])(?:kabinet|nederland|de regering|cabinet|government|netherlands)(?![\p{L}])/gu],
  ['commissie', /(?<![\p{L}])(?:europese commissie|commissie|commission)(?![\p{L}])/gu],
  ['parlement', /(?<![\p{L}])(?:europees parlement|ep|european parliament)(?![\p{L}])/gu],
  ['kamer', /(?<![\p{L}])(?:tweede kamer|eerste kamer|kamer|house of representatives)(?![\p{L}])/gu],
  ['raad', /(?<![\p{L}])(?:de raad(?! van state)|the council|council)(?![\p{L}])/gu],
  ['lidstaten', /(?<![\p{L}])(?:lidstaten|lidstaat|member states)(?![\p{L}])/gu],
];
/** The speakers that a text names, as often and in the order in which it does. */
const actorsOf = (text: string): Voice[] => {
  const folded = fold(text);
  return ACTORS.flatMap(([voice, is]) => [...folded.matchAll(is)].map(({ index }) => ({ voice, index })))
    .sort((a, b) => a.index - b.index)
    .map(({ voice }) => voice);
};

/**
 * Who is named is named there, in that order; before them may stand who speaks there, who may have left themselves out. Of
 * two languages only who comes first, and that the others are named at all.
 */
export function speakerHolds(clause: string, sources: readonly Source[], across: boolean): boolean {
  const actors = actorsOf(clause);
  const [first, ...others] = actors;
  return sources.some(({ voice, text }) => {
    const named = actorsOf(text);
    if (across)
      return (
        first === undefined ||
        ((first === voice || first === named[0]) &&
          others.every((each) => each === voice || named.includes(each)))
      );
    const leftOut = named[0] !== voice && first === voice;
    return isWithin(actors, named) || (leftOut && isWithin(others, named));
  });
}
