import type { Language } from '../../documents/document.ts';
import { SIGN_WORDS } from '../words/sign-in-words.ts';

/** Somebody who signed in and what they are called, or somebody who can; none where nobody signs in. */
export type Account = { readonly kind: 'in'; readonly name: string | null } | { readonly kind: 'out' };

/** Where an account leads, and what that is called. */
export function accountLink(
  account: Account,
  language: Language,
): { readonly to: string; readonly label: string } {
  const { signIn, signOut } = SIGN_WORDS[language];
  if (account.kind === 'out') return { to: '/aanmelden', label: signIn };
  return { to: '/afmelden', label: account.name === null ? signOut : `${signOut} (${account.name})` };
}

/** The fixed words of every page, outside of what it shows. */
interface FrameWords {
  readonly skip: string;
  readonly menu: string;
  readonly questions: string;
  readonly documents: string;
  readonly timeline: string;
  readonly overview: string;
  readonly note: string;
  readonly letter: string;
  /** The other language, in that language. */
  readonly other: { readonly language: Language; readonly name: string };
  readonly programs: string;
  readonly api: string;
  readonly apiTitle: string;
  /** What every answer is. */
  readonly automated: string;
  readonly keeps: string;
  readonly version: string;
}

export const FRAME: Readonly<Record<Language, FrameWords>> = {
  nl: {
    skip: 'Naar de inhoud',
    menu: 'Hoofdmenu',
    questions: 'Vragen',
    documents: 'Stukken',
    timeline: 'Tijdlijn',
    overview: 'Overzicht',
    note: 'Nota',
    letter: 'Brief',
    other: { language: 'en', name: 'English' },
    programs: 'Voor programma’s:',
    api: 'de API',
    apiTitle: 'De API',
    automated:
      'Antwoorden zijn automatisch samengesteld uit de stukken die hier staan. Wat telt is de officiële publicatie.',
    keeps:
      'Notabene bewaart uw vragen niet, behalve die u zelf met een oordeel meestuurt; een gesprek blijft in uw browser, tot u het wist.',
    version: 'Versie',
  },
  en: {
    skip: 'Skip to content',
    menu: 'Main menu',
    questions: 'Questions',
    documents: 'Documents',
    timeline: 'Timeline',
    overview: 'Overview',
    note: 'Note',
    letter: 'Letter',
    other: { language: 'nl', name: 'Nederlands' },
    programs: 'For programs:',
    api: 'the API',
    apiTitle: 'The API',
    automated:
      'Answers are put together by a machine from the documents that are here. What counts is the official publication.',
    keeps:
      'Notabene does not keep your questions, except those that you send along with a judgement; a conversation stays in your browser until you wipe it.',
    version: 'Version',
  },
};

/** The cookie in which a browser keeps the language that its reader chose; who signed in has another for that. */
export const LANGUAGE_COOKIE = 'taal';

/** The language of a page: Dutch, unless its reader chose otherwise. */
export const pageLanguage = (chosen: string | undefined): Language => (chosen === 'en' ? 'en' : 'nl');

/** A page of this server to go back to; the front page for anything else. */
export function returnPath(path: string | undefined): string {
  return path !== undefined && /^\/(?![/\\])[\x21-\x7e]*$/.test(path) && !path.includes('\\') ? path : '/';
}
