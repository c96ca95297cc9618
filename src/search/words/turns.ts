import { NEGATIONS, TURNS } from '../../lexicon/turns.ts';
import { fold } from '../fold.ts';

/** What denies, in a folded text. */
export const DENIES: RegExp = new RegExp(
  `(?<![\\p{L}])(?:${NEGATIONS.replaceAll(' ', '|')}|\\p{L}+n't)(?![\\p{L}])`,
  'u',
);

const TURN = TURNS.map(({ name, begins, words = '', not }) => {
  const whole = words.replaceAll(' ', '|').replaceAll('_', ' ') || '(?!)';
  const before = not === undefined ? '' : `(?<!\\b${not} )`;
  return {
    name,
    is: new RegExp(
      `(?<![\\p{L}])${before}(?:(?:${begins.replaceAll(' ', '|')})\\p{L}*|(?:${whole}))(?![\\p{L}])`,
      'gu',
    ),
  };
});
/** How often a text has each turn. */
export function turnsIn(text: string): Map<string, number> {
  const folded = fold(text);
  const counted = TURN.map(({ name, is }) => [name, folded.match(is)?.length ?? 0] as const);
  return new Map(counted.filter(([, times]) => times > 0));
}
