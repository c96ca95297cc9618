import type { Modality } from '../documents/document.ts';
import { FIRMNESS } from '../documents/speech/modality.ts';
import { fold } from '../search/fold.ts';

/** Words that say how firm a statement is, or turn it round; a claim keeps every one that its sentence has. */
const HEDGES =
  /\b(naar verwachting|verwacht\w*|mogelijk|wellicht|waarschijnlijk|beoogd\w*|voornemens|niet|geen|nooit|noch|zonder|tenzij|expected|not|no|never|may|might|unless)\b/g;

/** The hedges and negations of a text, in a fixed order. */
export const hedgesOf = (text: string): string => (fold(text).match(HEDGES) ?? []).sort().join(' ');

/** How firmly several sentences speak together: as the least firm of them. */
export const weakest = (modalities: readonly Modality[]): Modality =>
  FIRMNESS.find((modality) => modalities.includes(modality)) ?? 'vastgesteld';
