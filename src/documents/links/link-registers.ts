import type { Document } from '../document.ts';
import { isCommission, ownCom, ownKamerstuk } from '../structure/own-numbers.ts';
import { endingsOf, type Name, nameOf, sameness } from './link-names.ts';
import { findReferences, NO_REFERENCES } from './references.ts';

/** More documents than this under one number or one word say nothing about any of them. */
export const MOST = 40;
/** A letter that brings fiches along: what it names beside them is no position. */
const ENCLOSES =
  /\b(?:hierbij|bijgaand|bijgevoegd|ingesloten)(?: (?!naar |over |op |bij |van |aan |inzake )\S{1,12}){0,2} (?:bnc-?)?fiches?\b/i;
/** How far from its top a letter says so, in characters. */
const OPENING = 2500;
/** The fiche itself is another version, rather than the law that it is about. */
const REVISED =
  /\b(?:herzien|gewijzigd|aangepast|verbeterd|nader|aanvullend)e? (?:bnc-?)?fiche\b|\b(?:herziene|gewijzigde|aangepaste|verbeterde) versie\b|\((?:herzien|gewijzigd|aangepast|herdruk)\)|\bherdruk\b|\bter vervanging van\b/i;

/** Numbers by which a document is itself known, and those that its text names. */
export interface Known {
  readonly document: Document;
  readonly name: Name;
  /** Of the proposal that it is, or is about. */
  readonly com: ReadonlySet<string>;
  /** Under which it was published. */
  readonly kamerstuk: string | null;
  readonly revised: boolean;
  readonly encloses: boolean;
}

export function knownOf(document: Document): Known {
  const { kind, text, title } = document;
  const top = text.slice(0, OPENING);
  return {
    document,
    name: nameOf(title),
    com: new Set(ownCom(document)),
    kamerstuk: ownKamerstuk(document),
    revised: kind === 'fiche' && (REVISED.test(title) || REVISED.test(top.slice(0, 300))),
    encloses: kind === 'kamerbrief' && ENCLOSES.test(top),
  };
}

/** Documents under a number or a word. */
type Register<Key> = Map<Key, Known[]>;

function enter<Key>(register: Register<Key>, key: Key, known: Known): void {
  const list = register.get(key);
  if (list === undefined) register.set(key, [known]);
  else if (list.at(-1) !== known) list.push(known);
}

/** Nobody in particular is meant by a number that too many have. */
export const under = <Key>(register: Register<Key>, key: Key): readonly Known[] => {
  const list = register.get(key) ?? [];
  return list.length > MOST ? [] : list;
};

/** Whether one came after the other, by their dates, else by their numbers in one dossier; null when unknown. */
export function isLater(one: Known, other: Known): boolean | null {
  const [date, before] = [one.document.date, other.document.date];
  if (date !== null && before !== null) return date > before;
  const [own, others] = [one.kamerstuk, other.kamerstuk].map((number) => /^(.+)-(\d+)$/.exec(number ?? ''));
  return own && others && own[1] === others[1] ? Number(own[2]) > Number(others[2]) : null;
}

export const sameSet = (one: ReadonlySet<string>, other: ReadonlySet<string>): boolean =>
  one.size === other.size && [...one].every((each) => other.has(each));

export interface Corpus {
  /** Commission documents and fiches by Commission number. */
  readonly commission: Register<string>;
  readonly fiches: Register<string>;
  /** By the number under which it was published: `kst-22112-4243`, `2026D04657`. */
  readonly published: Register<string>;
  /** By a subject of its title, and by the ends of that. */
  readonly subjects: Register<string>;
  readonly titles: Register<string>;
  readonly ids: Register<string>;
  /** By the file that they were read from. */
  readonly files: Register<string>;
}

export const fileOf = ({ document: { source } }: Known): string => `${source.sha256} ${source.name}`;

export function registersOf(all: readonly Known[]): Corpus {
  const corpus: Corpus = {
    commission: new Map(),
    fiches: new Map(),
    published: new Map(),
    subjects: new Map(),
    titles: new Map(),
    ids: new Map(),
    files: new Map(),
  };
  for (const known of all) {
    const { document, com, kamerstuk, name } = known;
    for (const number of com) {
      if (isCommission(document)) enter(corpus.commission, number, known);
      if (document.kind === 'fiche') enter(corpus.fiches, number, known);
    }
    if (kamerstuk !== null) enter(corpus.published, kamerstuk, known);
    if (document.kind !== 'register')
      for (const number of document.references.tk.slice(0, 1)) enter(corpus.published, number, known);
    for (const subject of name.subjects)
      for (const ending of endingsOf(subject)) enter(corpus.subjects, ending, known);
    enter(corpus.files, fileOf(known), known);
    enter(corpus.ids, document.id, known);
    if (name.folded !== '') enter(corpus.titles, name.folded, known);
  }
  return corpus;
}

/** A related document may be given by its number or its id. */
export function numbered(reference: string, corpus: Corpus): Known | null {
  const [byId] = under(corpus.ids, reference.toLowerCase());
  if (byId !== undefined) return byId;
  const { com, kamerstuk, tk } = /^\S{3,30}(?: \d{1,4})?$/.test(reference)
    ? findReferences(reference)
    : NO_REFERENCES;
  const [only, ...more] = [
    ...com.flatMap((number) => under(corpus.commission, number)),
    ...[...kamerstuk, ...tk].flatMap((number) => under(corpus.published, number)),
  ];
  return more.length === 0 ? (only ?? null) : null;
}

/** The one document that surely has a name; null when there is none, or more than one. */
export function namedBy(
  name: Name,
  from: Known,
  corpus: Corpus,
  fits: (other: Known) => boolean = () => true,
): Known | null {
  const exact = under(corpus.titles, name.folded);
  const candidates = new Set([
    ...exact,
    ...name.subjects.flatMap((subject) => [...under(corpus.subjects, subject), ...endings(subject, corpus)]),
  ]);
  let best: readonly Known[] = [];
  let most = 0;
  for (const other of candidates) {
    const { kind, id } = other.document;
    if (id === from.document.id || kind === 'register' || !fits(other)) continue;
    if (name.kinds !== null && !name.kinds.includes(kind)) continue;
    const score = exact.includes(other) ? 2 : name.kinds === null ? 0 : sameness(name, other.name);
    if (score === 0 || score < most) continue;
    best = score > most ? [other] : [...best, other];
    most = score;
  }
  const [first, ...more] = [...best].sort((a, b) =>
    (a.document.date ?? '9') < (b.document.date ?? '9') ? -1 : 1,
  );
  // Versions of one fiche have one name: the first of them was meant.
  const versions =
    first !== undefined && first.com.size > 0 && more.every(({ com }) => sameSet(com, first.com));
  return first !== undefined && (more.length === 0 || versions) ? first : null;
}

/** Documents whose own subject is the end of this one. */
const endings = (subject: string, corpus: Corpus): readonly Known[] =>
  endingsOf(subject)
    .slice(1)
    .flatMap((ending) => under(corpus.subjects, ending))
    .filter(({ name }) => name.subjects.some((own) => subject.endsWith(own)));
