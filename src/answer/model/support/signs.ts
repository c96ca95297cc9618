import type { Modality, Voice } from '../../../documents/document.ts';
import { FIRMNESS, modalityOfSentence } from '../../../documents/speech/modality.ts';
import { TURNS } from '../../../lexicon/turns.ts';
import { fold } from '../../../search/fold.ts';
import type { Source } from './source.ts';

export const NEGATION =
  /(?<![\p{L}])(?:niet|geen|nooit|nimmer|noch|niets|niemand|zonder|evenmin|not|no|never|neither|nor|without|none|nothing|nobody|cannot|\p{L}+n't)(?![\p{L}])/u;
export const DOUBT =
  /(?<![\p{L}])(?:naar verwachting|verwacht\p{L}*|waarschijnlijk|vermoedelijk|mogelijk|wellicht|misschien|vooralsnog|voorlopig\p{L}*|in (?:beginsel|principe)|beoog\p{L}*|voornemens|gepland\p{L}*|streef\p{L}*|zou|zouden|kan|kunnen|expect\p{L}*|likely|probably|possibl\p{L}*|perhaps|may|might|could|would|can|provisional\p{L}*|in principle|intend\p{L}*|planned|plans? to|aim\p{L}*)(?![\p{L}])/u;

/** What the text has, one of its sources has; and what all of its sources have, it has. */
export const sameOf = ([own, ...others]: readonly boolean[] = []): boolean =>
  own ? others.some(Boolean) : !others.every(Boolean);

/** The words of a kind in a text, each as often as it is there. */
export const cuesOf = (text: string, cue: RegExp): string =>
  [...fold(text).matchAll(new RegExp(cue.source, 'gu'))]
    .map(([word]) => word)
    .sort()
    .join(' ');

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

const firm = (modality: Modality): number => FIRMNESS.indexOf(modality);
export const firmnessOf = (text: string, voice: Voice): number => firm(modalityOfSentence(text, voice, null));
/** How firm a text may be: as the sentence is where it stands, or as its words are by themselves. */
export const mostFirm = ({ text, voice, modality }: Source, said: string): number =>
  Math.max(firm(modality), firmnessOf(text, voice), firmnessOf(said, voice));
