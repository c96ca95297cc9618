import type { Language } from '../../documents/document.ts';
import type { Called } from '../definition.ts';

export const CALLED: Called = { name: '@Notabene ', alone: null };

/** On the button that folds sources again. */
export const FOLD: Readonly<Record<Language, string>> = { nl: 'Verberg bronnen', en: 'Hide sources' };

/** What stands in the field of the message extension, before anything was typed. */
export const TYPED: Readonly<Record<Language, string>> = {
  nl: 'Typ een vraag, bijvoorbeeld: wat vindt het kabinet van het actieplan drugshandel?',
  en: 'Type a question, such as: what does the cabinet think of the action plan on drug trafficking?',
};
