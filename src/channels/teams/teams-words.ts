import type { Language } from '../../documents/document.ts';

/** What stands in the field of the message extension, before anything was typed. */
export const TYPED: Readonly<Record<Language, string>> = {
  nl: 'Typ een vraag, bijvoorbeeld: wat vindt het kabinet van het actieplan drugshandel?',
  en: 'Type a question, such as: what does the cabinet think of the action plan on drug trafficking?',
};
