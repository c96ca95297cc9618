import type { Document, Language, Sender } from '../../documents/document.ts';
import { writtenDate } from '../../documents/identity/dates.ts';
import type { LinkType } from '../../documents/links/links.ts';
import type { Numbers } from '../../documents/structure/own-numbers.ts';
import { KINDS } from '../../kinds/index.ts';

type InBoth<T> = Readonly<Record<Language, T>>;

/** What a kind of document is called; one that is no longer known goes by its id. */
export const kindLabel = (kind: Document['kind'], language: Language): string =>
  KINDS.has(kind) ? KINDS.of(kind).labels[language].one : kind;

/** Whose document it is and where that stands, or that nobody answers for it where it only says so itself. */
export function senderLabel(sender: Document['sender'], language: Language): string {
  if (sender === null) return '';
  const { claimed, basis } = PAGE_WORDS[language];
  return `${sender.name} (${sender.claimed ? claimed : basis[sender.basis]})`;
}

/** Who answers for the file of a document. */
export function standingLabel(
  { standing, fetchedOn, releasedOn }: Document['source'],
  language: Language,
): string {
  const words = PAGE_WORDS[language];
  if (standing === undefined) return words.ofOperator;
  if (standing === 'claimed') return words.broughtIn;
  if (releasedOn !== undefined) return words.released(writtenDate(releasedOn, language));
  return words.fetched(fetchedOn === undefined ? null : writtenDate(fetchedOn, language));
}

/** What the other document is to the one that is shown. */
export const LINK_LABELS: InBoth<Readonly<Record<LinkType, string>>> = {
  nl: {
    vervangt: 'vervangt',
    vervangen: 'vervangen door',
    vervolg: 'later stuk',
    eerder: 'eerder stuk',
    commissiedocument: 'Commissiedocument',
    fiche: 'fiche',
    'fiche-bij-nota': 'fiche bij deze nota',
    nota: 'nota',
    hoofddocument: 'hoort bij',
    bijlage: 'bijlage',
    verwijst: 'verwijst naar',
    genoemd: 'genoemd in',
    onderwerp: 'zelfde onderwerp',
  },
  en: {
    vervangt: 'replaces',
    vervangen: 'replaced by',
    vervolg: 'later document',
    eerder: 'earlier document',
    commissiedocument: 'Commission document',
    fiche: 'fiche',
    'fiche-bij-nota': 'fiche with this note',
    nota: 'note',
    hoofddocument: 'belongs to',
    bijlage: 'annex',
    verwijst: 'refers to',
    genoemd: 'mentioned in',
    onderwerp: 'same subject',
  },
};

/** The numbers of a document, by what they are to it. */
export const NUMBER_LABELS: InBoth<Readonly<Record<keyof Numbers, string>>> = {
  nl: { own: 'Nummer', about: 'Gaat over', named: 'Noemt' },
  en: { own: 'Number', about: 'About', named: 'Mentions' },
};

/** The fixed words of the page of one document. */
interface PageWords {
  readonly kind: string;
  readonly collection: string;
  readonly date: string;
  readonly ministries: string;
  readonly rendering: string;
  readonly file: string;
  readonly address: string;
  readonly sender: string;
  /** Behind the name of a sender that only the file itself gives. */
  readonly claimed: string;
  /** Behind the name of any other: where it was read. */
  readonly basis: Readonly<Record<Sender['basis'], string>>;
  readonly standing: string;
  readonly ofOperator: string;
  readonly broughtIn: string;
  readonly released: (day: string) => string;
  readonly fetched: (day: string | null) => string;
  readonly speakers: string;
  readonly related: string;
  readonly outline: string;
  readonly text: string;
  readonly page: (number: number) => string;
  readonly place: (words: string) => string;
  /** The words of a link are no longer there. */
  readonly gone: string;
  /** Before the link to the document that took its place. */
  readonly replaced: string;
  readonly ask: string;
  readonly timeline: string;
  readonly card: string;
  readonly since: string;
  readonly list: string;
}

export const PAGE_WORDS: InBoth<PageWords> = {
  nl: {
    kind: 'Soort',
    collection: 'Collectie',
    date: 'Datum',
    ministries: 'Ministeries',
    rendering: 'Weergave',
    file: 'Bestand',
    address: 'Adres',
    sender: 'Afzender',
    claimed: 'opgegeven; niemand staat ervoor in',
    basis: {
      opgave: 'opgegeven',
      briefhoofd: 'gelezen in het briefhoofd',
      titelpagina: 'gelezen op de titelpagina',
      ondertekening: 'gelezen in de ondertekening',
      colofon: 'gelezen in het colofon',
      vindplaats: 'naar de plaats waar het is opgehaald',
    },
    standing: 'Herkomst',
    ofOperator: 'ingelezen door de beheerder',
    broughtIn: 'meegestuurd; niemand staat ervoor in',
    released: (day) => `vrijgegeven op ${day}`,
    fetched: (day) => (day === null ? 'opgehaald bij de bron' : `opgehaald bij de bron op ${day}`),
    speakers: 'Wie spreekt',
    related: 'Verwante stukken',
    outline: 'Inhoud',
    text: 'Tekst',
    page: (number) => `p. ${number}`,
    place: (words) => `Link naar deze plaats: ${words}`,
    replaced:
      'Let op: dit stuk is vervangen, dus het standpunt dat hier geciteerd wordt kan veranderd zijn. Lees ook:',
    gone: 'Dit stuk is veranderd sinds de link werd gemaakt. De geciteerde woorden staan er zo niet meer in.',
    ask: 'Vraag iets over dit stuk',
    timeline: 'Tijdlijn',
    card: 'Positiekaart',
    since: 'Wat is er veranderd',
    list: 'Alle stukken',
  },
  en: {
    kind: 'Kind',
    collection: 'Collection',
    date: 'Date',
    ministries: 'Ministries',
    rendering: 'Rendering',
    file: 'File',
    address: 'Address',
    sender: 'Sender',
    claimed: 'as stated; nobody answers for it',
    basis: {
      opgave: 'as stated',
      briefhoofd: 'read in its letter head',
      titelpagina: 'read on its title page',
      ondertekening: 'read in its signature',
      colofon: 'read in its colophon',
      vindplaats: 'by the place it was fetched from',
    },
    standing: 'Origin',
    ofOperator: 'ingested by the operator',
    broughtIn: 'sent along; nobody answers for it',
    released: (day) => `released on ${day}`,
    fetched: (day) => (day === null ? 'fetched from its source' : `fetched from its source on ${day}`),
    speakers: 'Who speaks',
    related: 'Related documents',
    outline: 'Contents',
    text: 'Text',
    page: (number) => `p. ${number}`,
    place: (words) => `Link to this place: ${words}`,
    replaced:
      'Please note: this document was replaced, so the position quoted here may have changed. Read also:',
    gone: 'This document has changed since the link was made. The words that were quoted are no longer in it.',
    ask: 'Ask something about this document',
    timeline: 'Timeline',
    card: 'Position card',
    since: 'What changed',
    list: 'All documents',
  },
};
