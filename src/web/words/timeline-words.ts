import type { Language } from '../../documents/document.ts';

/** The fixed words of the page of a timeline. */
interface TimelineWords {
  readonly title: string;
  readonly intro: string;
  readonly seen: (date: string) => string;
  readonly of: string;
  readonly all: (count: number) => string;
  readonly wider: string;
  readonly picture: string;
  readonly legend: string;
  readonly table: string;
  readonly when: string;
  readonly step: string;
  readonly status: string;
  readonly about: string;
  readonly number: string;
  readonly none: string;
  readonly term: string;
  readonly rests: string;
  readonly take: string;
  readonly calendar: string;
  readonly drawing: string;
  readonly leftOut: string;
}

export const TIMELINE_WORDS: Readonly<Record<Language, TimelineWords>> = {
  nl: {
    title: 'Tijdlijn',
    intro:
      'Wat de stukken zeggen over wanneer iets gebeurde, gepland is of verwacht wordt. Wat verwacht werd, kan anders gelopen zijn. Open een stap voor de woorden waar hij op rust.',
    seen: (date) => `Gezien vanaf ${date}.`,
    of: 'Uit deze stukken',
    all: (count) => `Uit alle stukken (${count.toLocaleString('nl-NL')}).`,
    wider: 'Tijdlijn van alle stukken',
    picture: 'In één oogopslag',
    legend:
      'Gebeurd ● zegt het stuk zelf; gepland ◆ noemt het zonder meer; bij verwacht ○ houdt het een slag om de arm.',
    table: 'De stappen',
    when: 'Wanneer',
    step: 'Stap',
    status: 'Status',
    about: 'Over',
    number: 'nummer',
    none: 'Deze stukken noemen geen van de stappen van een voorstel.',
    term: 'De zes weken',
    rests: 'Gerekend met',
    take: 'Meenemen',
    calendar: 'Agenda (.ics)',
    drawing: 'Tekening (.svg)',
    leftOut: 'In de agenda staat alleen wat een dag heeft.',
  },
  en: {
    title: 'Timeline',
    intro:
      'What the documents say of when something happened, is planned or is expected. What was expected may have gone otherwise. Open a step for the words on which it rests.',
    seen: (date) => `Seen from ${date}.`,
    of: 'From these documents',
    all: (count) => `From all documents (${count.toLocaleString('en-GB')}).`,
    wider: 'Timeline of all documents',
    picture: 'At a glance',
    legend: 'Done ● is what the document says itself; planned ◆ is named and no more; expected ○ is hedged.',
    table: 'The steps',
    when: 'When',
    step: 'Step',
    status: 'Status',
    about: 'About',
    number: 'number',
    none: 'These documents name none of the steps of a proposal.',
    term: 'The six weeks',
    rests: 'Computed with',
    take: 'Take along',
    calendar: 'Calendar (.ics)',
    drawing: 'Picture (.svg)',
    leftOut: 'The calendar has only what has a day.',
  },
};
