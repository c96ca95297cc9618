import type { Language } from '../../documents/document.ts';

/** What the server tells the script of the conversation. */
export interface ServerData {
  readonly version: string;
  /** Of the documents: it changes when they do. */
  readonly fingerprint: string;
  /** How many documents there are, and the first few of them. */
  readonly documents: number;
  readonly titles: readonly { readonly id: string; readonly title: string; readonly language: Language }[];
  readonly examples: readonly string[];
  /** Whether a language model may have a hand in answers. */
  readonly model: boolean;
  /** Whether what a reader thinks of an answer can be kept. */
  readonly feedback: boolean;
}

/** What stands in the page for the script. */
export function serverData(): ServerData {
  return JSON.parse(document.getElementById('gegevens')?.textContent ?? '{}') as ServerData;
}

/** The language of the page, as the server made it. */
export const pageLanguage = (): Language => (document.documentElement.lang === 'en' ? 'en' : 'nl');
