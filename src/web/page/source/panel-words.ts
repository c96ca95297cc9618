import type { Language } from '../../../documents/document.ts';

/** The words of the panel with a source. */
interface PanelWords {
  readonly count: (at: number, all: number) => string;
  readonly previous: string;
  readonly next: string;
  /** What the two above go to, for who only hears them. */
  readonly one: string;
  readonly close: string;
  readonly loading: string;
  readonly failed: string;
  /** The quoted words are no longer in the document. */
  readonly gone: string;
  readonly again: string;
  readonly whole: string;
}

export const PANEL: Readonly<Record<Language, PanelWords>> = {
  nl: {
    count: (at, all) => `Bron ${at} van ${all}`,
    previous: 'Vorige',
    next: 'Volgende',
    one: 'bron',
    close: 'Sluiten',
    loading: 'Het stuk wordt opgehaald…',
    failed: 'Het stuk is nu niet op te halen.',
    gone: 'Dit stuk is veranderd sinds het antwoord. De geciteerde woorden staan er zo niet meer in.',
    again: 'Probeer opnieuw',
    whole: 'Open het stuk op een eigen pagina',
  },
  en: {
    count: (at, all) => `Source ${at} of ${all}`,
    previous: 'Previous',
    next: 'Next',
    one: 'source',
    close: 'Close',
    loading: 'Fetching the document…',
    failed: 'The document can not be fetched now.',
    gone: 'This document has changed since the answer. The words that were quoted are no longer in it.',
    again: 'Try again',
    whole: 'Open the document on a page of its own',
  },
};
