import type { Language } from '../../../documents/document.ts';

/** The words of the list of conversations. */
interface ConversationWords {
  readonly here: string;
  readonly wipe: (title: string) => string;
  readonly wipeAll: string;
  readonly wiped: string;
  readonly sure: (count: number) => string;
  readonly cancel: string;
  readonly keptHere: string;
  readonly search: string;
  readonly found: (count: number) => string;
  readonly toWord: string;
  readonly toWordOf: (title: string) => string;
  readonly making: string;
  /** Title of the file. */
  readonly paper: (title: string) => string;
}

export const CONVERSATION_WORDS: Readonly<Record<Language, ConversationWords>> = {
  nl: {
    here: 'dit gesprek',
    wipe: (title) => `Wis het gesprek “${title}”`,
    wipeAll: 'Wis alle gesprekken',
    wiped: 'Gewist.',
    sure: (count) => `Alle ${count} gesprekken gaan weg, en komen niet terug.`,
    cancel: 'Annuleer',
    keptHere: 'Gesprekken staan alleen in deze browser.',
    search: 'Zoek in uw gesprekken',
    found: (count) => (count === 1 ? '1 gesprek' : `${count} gesprekken`),
    toWord: 'Word',
    toWordOf: (title) => `Bewaar het hele gesprek “${title}” in Word`,
    making: 'Het gesprek wordt in Word gezet; elke vindplaats wordt opnieuw nagezocht…',
    paper: (title) => `Gesprek: ${title}`,
  },
  en: {
    here: 'this conversation',
    wipe: (title) => `Wipe the conversation “${title}”`,
    wipeAll: 'Wipe all conversations',
    wiped: 'Wiped.',
    sure: (count) => `All ${count} conversations go, and do not come back.`,
    cancel: 'Cancel',
    keptHere: 'Conversations are in this browser only.',
    search: 'Search your conversations',
    found: (count) => (count === 1 ? '1 conversation' : `${count} conversations`),
    toWord: 'Word',
    toWordOf: (title) => `Keep the whole conversation “${title}” in Word`,
    making: 'The conversation is put in Word; every place is looked up again…',
    paper: (title) => `Conversation: ${title}`,
  },
};
