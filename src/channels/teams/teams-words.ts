import type { Language } from '../../documents/document.ts';

/** What Notabene itself says in Teams only. */
interface Words {
  /** In the field of the message extension, before anything was typed. */
  readonly typed: string;
  /** On the card that asks whether a file may be put in somebody's OneDrive. */
  readonly consent: string;
}

export const TEAMS_WORDS: Readonly<Record<Language, Words>> = {
  nl: {
    typed: 'Typ een vraag, bijvoorbeeld: wat vindt het kabinet van het actieplan drugshandel?',
    consent: 'Mag ik de nota in uw OneDrive zetten? Daarna staat hij hier.',
  },
  en: {
    typed: 'Type a question, such as: what does the cabinet think of the action plan on drug trafficking?',
    consent: 'May I put the note in your OneDrive? After that it is here.',
  },
};
