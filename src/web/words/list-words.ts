import type { Language } from '../../documents/document.ts';
import type { Facet } from '../../search/documents/faceted-search.ts';
import type { Refusal } from '../api/list-request.ts';

/** The fixed words of the list of documents. */
interface ListWords {
  readonly title: string;
  readonly intro: string;
  readonly search: string;
  readonly hint: string;
  readonly find: string;
  readonly filters: string;
  readonly facets: Readonly<Record<Facet, string>>;
  readonly any: Readonly<Record<Facet, string>>;
  readonly apply: string;
  readonly chosen: string;
  readonly drop: (facet: string, value: string) => string;
  readonly sought: string;
  readonly clear: string;
  readonly clearSearch: string;
  readonly count: (total: number) => string;
  readonly found: (total: number) => string;
  readonly order: Readonly<Record<'date' | 'relevance', string>>;
  readonly onPage: (page: number, pages: number) => string;
  readonly cut: (places: number) => string;
  readonly none: string;
  /** To the feed of this list. */
  readonly follow: string;
  readonly noneFound: string;
  readonly noneHere: string;
  readonly widen: readonly string[];
  readonly ignored: (facets: string) => string;
  readonly noSuchPage: (asked: number, last: number) => string;
  readonly refusals: Readonly<Record<Refusal, string>>;
  readonly read: string;
  readonly more: (places: number) => string;
  readonly pages: string;
  readonly toPage: (page: number) => string;
  readonly previous: string;
  readonly next: string;
}

const many = (count: number, one: string, more: string, locale: string): string =>
  `${count.toLocaleString(locale)} ${count === 1 ? one : more}`;

export const LIST_WORDS: Readonly<Record<Language, ListWords>> = {
  nl: {
    title: 'Beschikbare stukken',
    intro: 'Antwoorden komen alleen uit deze stukken.',
    search: 'Zoek in de stukken',
    hint: 'Woorden uit de tekst of de titel, of een nummer zoals COM(2025) 743 of 22 112.',
    find: 'Zoek',
    filters: 'Filters',
    facets: {
      kind: 'Soort',
      voice: 'Wie spreekt',
      collection: 'Collectie',
      ministry: 'Ministerie',
      year: 'Jaar',
      dossier: 'Dossier',
    },
    any: {
      kind: 'Alle soorten',
      voice: 'Iedereen',
      collection: 'Alle collecties',
      ministry: 'Alle ministeries',
      year: 'Alle jaren',
      dossier: 'Alle dossiers',
    },
    apply: 'Toon met deze filters',
    chosen: 'Gekozen',
    drop: (facet, value) => `Haal weg: ${facet} ${value}`,
    sought: 'Gezocht op',
    clear: 'Wis alle filters',
    clearSearch: 'Wis de zoekvraag',
    count: (total) => many(total, 'stuk', 'stukken', 'nl-NL'),
    found: (total) => `${many(total, 'stuk', 'stukken', 'nl-NL')} gevonden`,
    order: { date: 'Het nieuwste eerst', relevance: 'Wat er het best bij past eerst' },
    onPage: (page, pages) => `blad ${page} van ${pages}`,
    cut: (places) =>
      `Alleen de ${places.toLocaleString('nl-NL')} plaatsen die er het best bij passen zijn bekeken. Kies een filter of voeg een woord toe om de rest te zien.`,
    none: 'Er zijn nog geen stukken.',
    follow: 'Volg deze lijst in een feedlezer (Atom)',
    noneFound: 'Geen stukken gevonden',
    noneHere: 'Geen stukken met deze filters',
    widen: [
      'Zoek met minder of andere woorden, of met alleen het nummer.',
      'Let op de spelling; afkortingen mogen ook voluit.',
    ],
    ignored: (facets) => `Niet gebruikt, want zo’n keuze bestaat niet: ${facets}.`,
    noSuchPage: (asked, last) => `Blad ${asked} is er niet; dit is het laatste, blad ${last}.`,
    refusals: {
      no_words: 'Hier valt niet op te zoeken. Typ een woord of een nummer.',
      too_long: 'Dit is te lang om op te zoeken. Gebruik ten hoogste 2.000 tekens.',
      control_characters: 'Hier staan stuurtekens in. Typ de woorden opnieuw, zonder onzichtbare tekens.',
    },
    read: 'Lees het in het stuk',
    more: (places) => `En nog ${many(places, 'plaats', 'plaatsen', 'nl-NL')} in dit stuk`,
    pages: 'Bladen',
    toPage: (page) => `Blad ${page}`,
    previous: 'Vorige',
    next: 'Volgende',
  },
  en: {
    title: 'Available documents',
    intro: 'Answers come only from these documents, which are in their own language.',
    search: 'Search the documents',
    hint: 'Words of the text or the title, or a number such as COM(2025) 743 or 22 112.',
    find: 'Search',
    filters: 'Filters',
    facets: {
      kind: 'Kind',
      voice: 'Who speaks',
      collection: 'Collection',
      ministry: 'Ministry',
      year: 'Year',
      dossier: 'Dossier',
    },
    any: {
      kind: 'All kinds',
      voice: 'Anyone',
      collection: 'All collections',
      ministry: 'All ministries',
      year: 'All years',
      dossier: 'All dossiers',
    },
    apply: 'Show with these filters',
    chosen: 'Chosen',
    drop: (facet, value) => `Drop: ${facet} ${value}`,
    sought: 'Searched for',
    clear: 'Clear all filters',
    clearSearch: 'Clear the search',
    count: (total) => many(total, 'document', 'documents', 'en-GB'),
    found: (total) => `${many(total, 'document', 'documents', 'en-GB')} found`,
    order: { date: 'Newest first', relevance: 'Best match first' },
    onPage: (page, pages) => `page ${page} of ${pages}`,
    cut: (places) =>
      `Only the ${places.toLocaleString('en-GB')} places that match best were looked at. Choose a filter or add a word to see the rest.`,
    none: 'There are no documents yet.',
    follow: 'Follow this list in a feed reader (Atom)',
    noneFound: 'No documents found',
    noneHere: 'No documents with these filters',
    widen: [
      'Search for fewer words or other ones, or for the number alone.',
      'Look at the spelling; abbreviations may be written out.',
    ],
    ignored: (facets) => `Not used, since there is no such choice: ${facets}.`,
    noSuchPage: (asked, last) => `There is no page ${asked}; this is the last one, page ${last}.`,
    refusals: {
      no_words: 'This can’t be searched for. Type a word or a number.',
      too_long: 'This is too long to search for. Use at most 2,000 characters.',
      control_characters: 'This has control characters in it. Type the words again, without invisible ones.',
    },
    read: 'Read it in the document',
    more: (places) => `And ${many(places, 'more place', 'more places', 'en-GB')} in this document`,
    pages: 'Pages',
    toPage: (page) => `Page ${page}`,
    previous: 'Previous',
    next: 'Next',
  },
};
