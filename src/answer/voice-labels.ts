import type { Language, Voice } from '../documents/document.ts';

/** Who speaks, in a word: on a badge, before a sentence of a paper. */
export const VOICE_LABELS: Readonly<Record<Language, Readonly<Record<Voice, string>>>> = {
  nl: {
    commissie: 'Commissie',
    kabinet: 'Kabinet',
    lidstaten: 'Lidstaten',
    parlement: 'Parlement',
    ambtelijk: 'Ambtelijk advies',
    proces: 'Proces',
  },
  en: {
    commissie: 'Commission',
    kabinet: 'Cabinet',
    lidstaten: 'Member states',
    parlement: 'Parliament',
    ambtelijk: "Officials' advice",
    proces: 'Procedure',
  },
};
