import type { Modality, Voice } from '../../../documents/document.ts';
import { FIRMNESS, modalityOfSentence } from '../../../documents/speech/modality.ts';
import { fold } from '../../../search/fold.ts';
import type { Source } from './source.ts';

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

const firm = (modality: Modality): number => FIRMNESS.indexOf(modality);
export const firmnessOf = (text: string, voice: Voice): number => firm(modalityOfSentence(text, voice, null));
/** How firm a text may be: as the sentence is where it stands, or as its words are by themselves. */
export const mostFirm = ({ text, voice, modality }: Source, said: string): number =>
  Math.max(firm(modality), firmnessOf(text, voice), firmnessOf(said, voice));
