import type { Kind } from '../document.ts';
import { foldHeading } from '../structure/headings.ts';

/** Words that a name of a paper has whatever it is about. */
const EMPTY = new Set(
  (
    'de het een van voor op in en of om ten aanzien t a v over bij met tot ter dit deze dat nr nrs als aan door uit tegen onder ' +
    'tussen naar binnen inzake betreffende omtrent rond eu europa europees europese unie nieuw nieuwe bnc fiche fiches ' +
    'gezamenlijke voorstel voorstellen wetgeving regelgeving wet wijziging wijzigen herziening herzien herziene gewijzigd gewijzigde aangepast aangepaste ' +
    'vervanging versie parlement raad commissie beslisnota nota kamerbrief brief fictief the of and on for to a an union european ' +
    'proposal council commission'
  ).split(' '),
);

/** What kind of plan it is: tells two names apart ("strategie", "actieplan"), but makes no two names alike. */
const FORMS = [
  'actieplan',
  'strategie',
  'strategy',
  'agenda',
  'pakket',
  'programma',
  'routekaart',
  'raamwerk',
  'omnibus',
  'akkoord',
  'fonds',
  'plan',
  'visie',
  'act',
] as const;
/** Those that stand at the end of compounds; "televisie" and "contract" are none. */
const ENDS = FORMS.filter((form) => form !== 'act' && form !== 'visie');
/** What the Commission published: a package has a communication and a regulation on one subject. */
const INSTRUMENTS: ReadonlyMap<string, string> = new Map([
  ['mededeling', 'mededeling'],
  ['mededelingen', 'mededeling'],
  ['communication', 'mededeling'],
  ['verordening', 'verordening'],
  ['verordeningen', 'verordening'],
  ['regulation', 'verordening'],
  ['richtlijn', 'richtlijn'],
  ['richtlijnen', 'richtlijn'],
  ['directive', 'richtlijn'],
  ['aanbeveling', 'aanbeveling'],
  ['recommendation', 'aanbeveling'],
  ['besluit', 'besluit'],
]);
/** What it is in law, at the end of a compound: "precursorenwetgeving" is about precursors. */
const LEGAL = ['wetgeving', 'regelgeving', 'verordening', 'richtlijn', 'besluit'] as const;
/** Ends of words that papers use for each other. */
const DRIFTS: readonly (readonly [from: string, to: string])[] = [['smokkel', 'handel']];

/** Shortest part of a compound that is about something by itself, in letters. */
const PART = 4;
/** Shortest word that is taken for the same as a longer one that ends in it: "precursoren", "drugsprecursoren". */
const HEAD = 7;
/** Least share of the subjects of two names that must be the same (Dice). */
const LEAST = 2 / 3;
/** More words than this are a text, not a name. */
const MOST_WORDS = 40;

/** What a name says: the subjects it names, the kind of plan, what it is in law, and the years. */
export interface Name {
  readonly folded: string;
  /** Kinds of document that it says it is; null when it does not say. */
  readonly kinds: readonly Kind[] | null;
  readonly subjects: readonly string[];
  readonly forms: readonly string[];
  readonly instruments: readonly string[];
  readonly years: readonly string[];
}

const KINDS: readonly (readonly [opening: RegExp, kinds: readonly Kind[]])[] = [
  [/^(?:bnc )?fiches?(?: |$)/, ['fiche']],
  [/^(?:beslis)?nota(?: |$)/, ['nota']],
  [/^(?:kamer)?brief(?: |$)/, ['kamerbrief']],
  [
    /^(?:gezamenlijke |gewijzigd |joint |amended )?(?:mededeling|voorstel|verordening|richtlijn|aanbeveling|communication|proposal|regulation|directive)(?: |$)/,
    ['mededeling', 'voorstel'],
  ],
];

function stemOf(word: string): string {
  const drift = DRIFTS.find(([from]) => word.endsWith(from));
  const said = drift === undefined ? word : `${word.slice(0, -drift[0].length)}${drift[1]}`;
  for (const end of ['en', 's', 'e'])
    if (said.endsWith(end) && said.length - end.length >= PART) return said.slice(0, -end.length);
  return said;
}

/** A compound without what it is in law, and its plan apart: "drugsstrategie" is a strategy on drugs. */
function partsOf(word: string): { subject: string | null; form: string | null; instrument: string | null } {
  const instrument = INSTRUMENTS.get(word) ?? null;
  if (instrument !== null) return { subject: null, form: null, instrument };
  const form = FORMS.find((each) => word === each || word === `${each}en` || word === `${each}s`);
  if (form !== undefined) return { subject: null, form, instrument };
  const end = [...ENDS, ...LEGAL].find((each) => word.endsWith(each) && word.length - each.length >= PART);
  if (end === undefined) return { subject: stemOf(word), form: null, instrument };
  return {
    subject: stemOf(word.slice(0, -end.length)),
    form: FORMS.find((each) => each === end) ?? null,
    instrument: INSTRUMENTS.get(end) ?? null,
  };
}

/** Reads the name or title of a paper. */
export function nameOf(title: string): Name {
  const folded = foldHeading(title);
  const subjects = new Set<string>();
  const forms = new Set<string>();
  const instruments = new Set<string>();
  const years = new Set<string>();
  for (const word of folded.split(' ').slice(0, MOST_WORDS)) {
    if (EMPTY.has(word) || word.length < 2) continue;
    if (/^(?:19|20)\d\d$/.test(word)) years.add(word);
    else if (!/^\d/.test(word)) {
      const { subject, form, instrument } = partsOf(word);
      if (subject !== null && !EMPTY.has(subject)) subjects.add(subject);
      if (form !== null) forms.add(form);
      if (instrument !== null) instruments.add(instrument);
    }
  }
  return {
    folded,
    kinds: KINDS.find(([opening]) => opening.test(folded))?.[1] ?? null,
    subjects: [...subjects],
    forms: [...forms],
    instruments: [...instruments],
    years: [...years],
  };
}

/** Under which words a subject is looked up: itself, and every end of it that can be the same subject. */
export const endingsOf = (subject: string): string[] => [
  subject,
  ...Array.from({ length: Math.max(0, Math.min(subject.length, 40) - HEAD) }, (_, i) => subject.slice(i + 1)),
];

const sameSubject = (one: string, other: string): boolean =>
  one === other ||
  (Math.min(one.length, other.length) >= HEAD && (one.endsWith(other) || other.endsWith(one)));

const apart = (one: readonly string[], other: readonly string[]): boolean =>
  one.length > 0 && other.length > 0 && !one.some((each) => other.includes(each));

/**
 * How surely two names mean one paper, from 0 to 1; 0 for anything less than sure. All subjects of one stand in the
 * other, which has few more; a name of a single subject needs the same one and the same kind of plan. Other years,
 * another plan or another instrument is another paper.
 */
export function sameness(one: Name, other: Name): number {
  if (one.subjects.length === 0 || other.subjects.length === 0)
    return one.folded === other.folded && one.folded !== '' ? 1 : 0;
  if (
    apart(one.years, other.years) ||
    apart(one.forms, other.forms) ||
    apart(one.instruments, other.instruments)
  )
    return 0;
  const left = [...other.subjects];
  let shared = 0;
  let telling = false;
  for (const subject of one.subjects) {
    const at = left.findIndex((each) => sameSubject(subject, each));
    if (at < 0) continue;
    telling ||= subject.length >= PART;
    left.splice(at, 1);
    shared += 1;
  }
  const dice = (2 * shared) / (one.subjects.length + other.subjects.length);
  const contained = shared === Math.min(one.subjects.length, other.subjects.length);
  if (!telling || !contained || dice < LEAST) return 0;
  const formed = one.forms.length > 0 === other.forms.length > 0;
  if (shared === 1 && (dice < 1 || !formed)) return 0;
  return dice - (formed ? 0 : 0.05);
}
