import type { Document, Language, Voice } from '../documents/document.ts';

/** Who speaks, in a word: on a badge, before a sentence of a paper. */
export const VOICE_LABELS: Readonly<Record<Language, Readonly<Record<Voice, string>>>> = {
  nl: {
    commissie: 'Commissie',
    kabinet: 'Kabinet',
    lidstaten: 'Lidstaten',
    parlement: 'Europees Parlement',
    ambtelijk: 'Ambtelijk advies',
    raad: 'Raad',
    kamer: 'Kamer',
    adviseur: 'Adviseur of toezichthouder',
    belanghebbende: 'Belanghebbende',
    proces: 'Proces',
  },
  en: {
    commissie: 'Commission',
    kabinet: 'Cabinet',
    lidstaten: 'Member states',
    parlement: 'European Parliament',
    ambtelijk: "Officials' advice",
    raad: 'Council',
    kamer: 'Dutch parliament',
    adviseur: 'Adviser or supervisor',
    belanghebbende: 'Interested party',
    proces: 'Procedure',
  },
};

/**
 * The organisation that speaks, by its name, where a document is its own and it says so itself: "adviseur" and
 * "belanghebbende" may be anybody. Null for the other speakers.
 */
export const senderAs = (voice: Voice, { sender }: Pick<Document, 'sender'>): string | null =>
  (voice === 'adviseur' || voice === 'belanghebbende') && sender?.type === voice ? sender.name : null;
