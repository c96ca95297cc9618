import type { Language } from '../../documents/document.ts';
import type { Part, Status, Step, Term, TimelineEvent, YearFrom } from './event.ts';

type InBoth<T> = Readonly<Record<Language, T>>;

const STEP_LABELS: InBoth<Readonly<Record<Step, string>>> = {
  nl: {
    commissie: 'Commissie publiceert',
    bnc: 'Werkgroep BNC',
    coco: 'CoCo',
    ministerraad: 'Ministerraad',
    kamer: 'Naar de Kamer',
    raad: 'Raad',
    ep: 'Europees Parlement',
  },
  en: {
    commissie: 'Commission publishes',
    bnc: 'BNC working group',
    coco: 'CoCo',
    ministerraad: 'Council of ministers',
    kamer: 'To parliament',
    raad: 'Council',
    ep: 'European Parliament',
  },
};

const AFTER: InBoth<Readonly<Record<Step, string>>> = {
  nl: {
    commissie: 'publicatie door de Commissie',
    bnc: 'de werkgroep BNC',
    coco: 'de CoCo',
    ministerraad: 'de ministerraad',
    kamer: 'verzending naar de Kamer',
    raad: 'de Raad',
    ep: 'het Europees Parlement',
  },
  en: {
    commissie: 'publication by the Commission',
    bnc: 'the BNC working group',
    coco: 'the CoCo',
    ministerraad: 'the council of ministers',
    kamer: 'sending to parliament',
    raad: 'the Council',
    ep: 'the European Parliament',
  },
};

export const STATUS_LABELS: InBoth<Readonly<Record<Status, string>>> = {
  nl: { gebeurd: 'gebeurd', gepland: 'gepland', verwacht: 'verwacht' },
  en: { gebeurd: 'done', gepland: 'planned', verwacht: 'expected' },
};

/** A shape for each status, told apart without colour. */
export const STATUS_SHAPES: Readonly<Record<Status, string>> = { gebeurd: '●', gepland: '◆', verwacht: '○' };

interface Words {
  readonly received: string;
  readonly undated: string;
  readonly latest: (date: string) => string;
  readonly afterStep: (step: string) => string;
  readonly year: (from: string, place: YearFrom['place']) => string;
  readonly open: string;
  readonly happened: (date: string) => string;
  /** The document tells of what is still to come, seen from the day that was chosen. */
  readonly later: string;
  readonly data: string;
  /** Before sentences on a step that do not decide it. */
  readonly also: string;
  readonly days: (days: number) => string;
}

const PLACES: InBoth<Readonly<Record<YearFrom['place'], string>>> = {
  nl: {
    zin: 'in dezelfde zin',
    deel: 'in hetzelfde deel',
    stuk: 'in hetzelfde stuk',
    gegevens: 'de datum van het stuk',
  },
  en: {
    zin: 'in the same sentence',
    deel: 'in the same part',
    stuk: 'in the same document',
    gegevens: 'the date of the document',
  },
};

const WORDS: InBoth<Words> = {
  nl: {
    received: 'Commissiedocument ontvangen',
    undated: 'zonder datum',
    latest: (date) => `uiterlijk ${date}`,
    afterStep: (step) => `na ${step}`,
    year: (from, place) => `Het jaar staat niet bij de datum; het volgt uit ${from}, ${PLACES.nl[place]}.`,
    open: 'Die datum is voorbij; of het gebeurd is, staat niet in dit stuk.',
    later: 'Dit stuk is van na de gekozen dag.',
    happened: (date) => `Een ander stuk zegt dat dit op ${date} is gebeurd.`,
    data: 'Datum van het stuk, uit de gegevens.',
    also: 'Ook gezegd, niet bepalend voor datum en status',
    days: (days) => `${days.toLocaleString('nl-NL')} ${days === 1 ? 'dag' : 'dagen'}`,
  },
  en: {
    received: 'Commission document received',
    undated: 'no date',
    latest: (date) => `${date} at the latest`,
    afterStep: (step) => `after ${step}`,
    year: (from, place) =>
      `The year is not given with the date; it follows from ${from}, ${PLACES.en[place]}.`,
    open: 'That date has passed; whether it happened is not in this document.',
    later: 'This document is of after the chosen day.',
    happened: (date) => `Another document says that this happened on ${date}.`,
    data: 'Date of the document, from its data.',
    also: 'Also said, deciding neither date nor status',
    days: (days) => `${days.toLocaleString('en-GB')} ${days === 1 ? 'day' : 'days'}`,
  },
};

/** A day or a month as readers write it. */
export function dateWords(date: string, language: Language): string {
  const whole = date.length > 7;
  return new Date(whole ? `${date}T00:00:00Z` : `${date}-01T00:00:00Z`).toLocaleDateString(
    language === 'nl' ? 'nl-NL' : 'en-GB',
    { ...(whole ? { day: 'numeric' } : {}), month: 'long', year: 'numeric', timeZone: 'UTC' },
  );
}

const PARTS: InBoth<Readonly<Record<Part, string>>> = {
  nl: { begin: 'begin', half: 'half', eind: 'eind' },
  en: { begin: 'early', half: 'mid', eind: 'late' },
};

/** When an event is: its date, the last day for it, or the step that it comes after. */
export function whenWords({ date, part, latest, after }: TimelineEvent, language: Language): string {
  const words = WORDS[language];
  if (date !== null) {
    const written = `${part === null ? '' : `${PARTS[language][part]} `}${dateWords(date, language)}`;
    return latest ? words.latest(written) : written;
  }
  return after === null ? words.undated : `${words.undated}, ${words.afterStep(AFTER[language][after.step])}`;
}

/** What step it is; of the Council which one. */
export function stepWords({ step, name, received }: TimelineEvent, language: Language): string {
  if (received) return WORDS[language].received;
  return name ?? STEP_LABELS[language][step];
}

/** What an event is about: numbers of proposals, and the title of a document that names none. */
export const aboutWords = ({ proposals, claims, data }: TimelineEvent): string[] => {
  const titles = new Map([
    ...data.map(({ documentId, title }) => [documentId, title] as const),
    ...claims.flatMap(({ citations }) =>
      citations.map(({ documentId, documentTitle }) => [documentId, documentTitle] as const),
    ),
  ]);
  return proposals.map((each) => titles.get(each) ?? each);
};

/** The same for what was computed. */
export const aboutTerm = ({ from, proposals }: Term): string[] => aboutWords({ ...from, proposals });

/** What stands before sentences that do not decide an event. */
export const alsoWords = (language: Language): string => WORDS[language].also;

/** The day of an event lies after the one from which it is seen. */
export const isLater = ({ moment, status }: TimelineEvent): boolean =>
  moment === 'komend' && status === 'gebeurd';

export const laterWords = (language: Language): string => WORDS[language].later;

/** What must be said beside an event, in whole sentences. */
export function remarksOn(event: TimelineEvent, language: Language): string[] {
  const words = WORDS[language];
  const { yearFrom, open, happenedOn, data } = event;
  return [
    ...(yearFrom === null ? [] : [words.year(dateWords(yearFrom.date, language), yearFrom.place)]),
    ...(isLater(event) ? [words.later] : []),
    ...(open ? [words.open] : []),
    ...(happenedOn === null ? [] : [words.happened(dateWords(happenedOn, language))]),
    ...(data.length > 0 ? [words.data] : []),
  ];
}

const COMPUTED: InBoth<string> = {
  nl: 'Dit is een berekening van Notabene uit de genoemde data. Recessen en andere afspraken zijn niet meegeteld; geen van de stukken zegt dit.',
  en: 'Notabene computed this from the dates named. Recesses and other agreements are not counted; none of the documents says this.',
};

/** The computation: the days, from when to when, and when six weeks are over. */
export function termWords({ from, to, month, days, sixWeeks }: Term, language: Language): string {
  const words = WORDS[language];
  const [start, weeks] = [dateWords(from.date, language), dateWords(sixWeeks, language)];
  const dutch = language === 'nl';
  const since = from.received ? (dutch ? 'ontvangst' : 'receipt') : dutch ? 'publicatie' : 'publication';
  if (to === null || days === null) {
    const only = month === null ? '' : monthWords(month, language);
    return dutch
      ? `Zes weken na ${since} (${start}) is ${weeks}. Een dag van verzending naar de Kamer staat niet in deze stukken${only}.`
      : `Six weeks after ${since} (${start}) is ${weeks}. These documents give no day of sending to parliament${only}.`;
  }
  const end = whenWords(to, language);
  const hedge = hedgeOf(to, language);
  return dutch
    ? `${words.days(days)} na ${since} (${start} tot ${end}${hedge}); zes weken is ${weeks}.`
    : `${words.days(days)} after ${since} (${start} to ${end}${hedge}); six weeks is ${weeks}.`;
}

const monthWords = (month: TimelineEvent, language: Language): string =>
  `${language === 'nl' ? '; alleen de maand: ' : '; only the month: '}${whenWords(month, language)}${hedgeOf(month, language)}`;

const hedgeOf = ({ status }: TimelineEvent, language: Language): string =>
  status === 'gebeurd' ? '' : `, ${STATUS_LABELS[language][status]}`;

/** That it is a computation, and of what. */
export const computedWords = (language: Language): string => COMPUTED[language];

/** What was left out, when there is too much; null when nothing was. */
export function cutWords(
  { documents, events }: { readonly documents: number; readonly events: number },
  language: Language,
): string | null {
  if (documents === 0 && events === 0) return null;
  return language === 'nl'
    ? `Niet alles past: ${documents} stukken en ${events} gebeurtenissen zijn weggelaten. Kies minder stukken.`
    : `Not everything fits: ${documents} documents and ${events} events were left out. Choose fewer documents.`;
}
