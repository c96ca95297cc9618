import type { Kind, Language } from '../../documents/document.ts';

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
  readonly outline: string;
  readonly kind: string;
  readonly date: string;
  readonly ministries: string;
  readonly kinds: Readonly<Record<Kind, string>>;
  readonly day: (date: string) => string;
}

/** A date as it is said; as it is when it is none. */
function dayIn(locale: string, date: string): string {
  const moment = new Date(`${date}T00:00:00Z`);
  if (Number.isNaN(moment.getTime())) return date;
  return moment.toLocaleDateString(locale, {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
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
    outline: 'Inhoud',
    kind: 'Soort',
    date: 'Datum',
    ministries: 'Ministeries',
    kinds: {
      nota: 'Nota',
      fiche: 'BNC-fiche',
      mededeling: 'Mededeling van de Commissie',
      voorstel: 'Voorstel van de Commissie',
      kamerbrief: 'Kamerbrief',
      register: 'Overzicht',
      tekst: 'Tekst',
    },
    day: (date) => dayIn('nl-NL', date),
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
    outline: 'Contents',
    kind: 'Kind',
    date: 'Date',
    ministries: 'Ministries',
    kinds: {
      nota: 'Note to the minister',
      fiche: 'BNC fiche',
      mededeling: 'Communication of the Commission',
      voorstel: 'Proposal of the Commission',
      kamerbrief: 'Letter to parliament',
      register: 'Register',
      tekst: 'Text',
    },
    day: (date) => dayIn('en-GB', date),
  },
};
