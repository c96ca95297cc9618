import type { Document, Kind, Standing, Voice } from '../document.ts';
import { textOf } from '../structure/own-numbers.ts';
import { type Name, nameOf, sameness } from './link-names.ts';
import {
  type Corpus,
  fileOf,
  isLater,
  type Known,
  knownOf,
  MOST,
  namedBy,
  numbered,
  registersOf,
  sameSet,
  under,
} from './link-registers.ts';
import { findReferences } from './references.ts';

/** How one document stands to another, in the order in which they are shown; each has its counterpart. */
export const COUNTERPART = {
  vervangt: 'vervangen',
  vervangen: 'vervangt',
  vervolg: 'eerder',
  eerder: 'vervolg',
  commissiedocument: 'fiche',
  fiche: 'commissiedocument',
  'fiche-bij-nota': 'nota',
  nota: 'fiche-bij-nota',
  hoofddocument: 'bijlage',
  bijlage: 'hoofddocument',
  verwijst: 'genoemd',
  genoemd: 'verwijst',
  onderwerp: 'onderwerp',
} as const;

/**
 * What the other document is to this one: `vervangt` the fiche that this one replaces, `vervangen` the one that
 * replaced it, `vervolg` a later paper on the same proposal, `eerder` the fiche that this one follows,
 * `verwijst` a paper that this one names, `genoemd` one that names it, `onderwerp` one that only its words show to be on
 * the same subject.
 */
export type LinkType = keyof typeof COUNTERPART;
const TYPES = Object.keys(COUNTERPART) as LinkType[];

/** Whether it binds two documents to one proposal; that one names the other does not. */
export const isFirm = ({ type, id }: Pick<Link, 'type' | 'id'>): boolean =>
  id !== null && type !== 'verwijst' && type !== 'genoemd';

/** What comes after a document, or in its place. */
export const FOLLOWS: ReadonlySet<LinkType> = new Set(['vervolg', 'vervangen']);

export interface Link {
  readonly type: LinkType;
  /** Null when the other document is not in the corpus. */
  readonly id: string | null;
  /** The number or the name by which the other is known here. */
  readonly reference: string;
  /** On what it rests, in Dutch, for the reader. */
  readonly why: string;
  /** The collection of the other document, as an index keeps it; left out within one collection. */
  readonly collection?: string;
  /** Of a document that is not there: the collections in which it is, as an index keeps them. */
  readonly foundIn?: readonly string[];
}

/**
 * The links of a document as somebody sees them who may read these collections, or all: a document outside them is not
 * linked, and is missing where it is referred to.
 */
export function linksWithin(links: readonly Link[], collections?: ReadonlySet<string>): readonly Link[] {
  const sees = (collection: string): boolean => collections === undefined || collections.has(collection);
  if (links.every(({ collection, foundIn }) => collection === undefined && foundIn === undefined))
    return links;
  return links
    .filter(({ id, collection, foundIn = [] }) =>
      id === null ? !foundIn.some(sees) : collection === undefined || sees(collection),
    )
    .map(({ collection: _, foundIn: __, ...link }) => link);
}

/** Papers that bring a later position of the cabinet, or what parliament made of it. */
const LATER: ReadonlySet<Kind> = new Set([
  'kamerbrief',
  'geannoteerde-agenda',
  'verslag',
  'schriftelijk-overleg',
  'vraag-en-antwoord',
  'motie',
  'tekst',
]);
/** Of these only when the title says that it reports something. */
const UNTOLD: Kind = 'tekst';
/** Whose later papers count: others have a position of their own. */
const OF_CABINET: ReadonlySet<Voice | null> = new Set([null, 'kabinet', 'ambtelijk', 'kamer']);
const RANK: Readonly<Record<Standing, number>> = { official: 2, operator: 1, claimed: 0 };
const rankOf = ({ document }: Known): number => RANK[document.source.standing ?? 'operator'];
/** By its own word no document comes after, or in the place of, one that is more surely what it says. */
const OUTRANKED: ReadonlySet<LinkType> = new Set(['vervangt', 'eerder']);
/** Of a paper that is none of the known kinds: it reports, answers or announces. */
const REPORTS =
  /verslag|agenda|brief|overleg|appreciatie|reactie|antwoord|stand van zaken|voortgang|motie|debat|terugkoppeling/i;

/** The links that were found, each with its counterpart, the firmest one for each pair. */
class Found {
  readonly #links = new Map<string, Map<string, Link>>();
  readonly #named = new Map<string, Link[]>();

  add(from: Known, type: LinkType, to: Known, reference: string, why: string): void {
    if (from.document.id === to.document.id) return;
    if (OUTRANKED.has(type) && rankOf(from) < rankOf(to)) {
      this.add(from, 'verwijst', to, reference, why);
      return;
    }
    this.#set(from, type, to, reference, why);
    this.#set(to, COUNTERPART[type], from, reference, why);
  }

  /** A reference to what is not in the corpus. */
  absent(from: Known, type: LinkType, reference: string, why: string): void {
    const list = this.#named.get(from.document.id) ?? [];
    this.#named.set(from.document.id, list);
    if (!list.some((link) => link.reference === reference)) list.push({ type, id: null, reference, why });
  }

  #set({ document: { id: from } }: Known, type: LinkType, to: Known, reference: string, why: string): void {
    const links = this.#links.get(from) ?? new Map<string, Link>();
    this.#links.set(from, links);
    const { id } = to.document;
    const before = links.get(id);
    if (before === undefined || TYPES.indexOf(type) < TYPES.indexOf(before.type))
      links.set(id, { type, id, reference, why });
  }

  all(): Map<string, readonly Link[]> {
    const ids = [...new Set([...this.#links.keys(), ...this.#named.keys()])].sort();
    return new Map(
      ids.map((id) => [
        id,
        [...[...(this.#links.get(id)?.values() ?? [])].sort(firmestFirst), ...(this.#named.get(id) ?? [])],
      ]),
    );
  }
}

/**
 * How the documents of a corpus stand to each other, by id: a fiche to its Commission document, a nota to its fiches, a later
 * letter to the fiche that it follows, a revised fiche to the one before, an enclosure to its letter. It goes by
 * numbers, and by names only where one and only one document surely has that name; a shared dossier links nothing.
 * The order of the documents does not matter. How two documents stand to each other depends on their own collections
 * alone: what a third one holds can't be told by it.
 */
export function linksOf(documents: readonly Document[]): Map<string, readonly Link[]> {
  const all = documents
    .filter(({ singlePassage, text }) => singlePassage !== true && text !== '')
    .map(knownOf)
    .sort((a, b) => (a.document.id < b.document.id ? -1 : 1));
  const collections = Map.groupBy(all, ({ document }) => document.collection);
  const names = [...collections.keys()].sort();
  const links = new Map(names.flatMap((name) => [...linksAmong(collections.get(name) ?? [])]));
  for (const [at, name] of names.entries())
    for (const other of names.slice(at + 1)) {
      const both = all.filter(({ document }) => [name, other].includes(document.collection));
      addAcross(links, both, linksAmong(both));
    }
  return links;
}

/** Adds what two collections have with each other to what each has in itself. */
function addAcross(
  links: Map<string, readonly Link[]>,
  both: readonly Known[],
  found: ReadonlyMap<string, readonly Link[]>,
): void {
  const collectionOf = new Map(both.map(({ document: { id, collection } }) => [id, collection]));
  const names = [...new Set(collectionOf.values())];
  for (const [id, own] of collectionOf) {
    const here = found.get(id) ?? [];
    const before = links.get(id) ?? [];
    const other = names.find((name) => name !== own) ?? own;
    const across = here.filter((link) => link.id !== null && collectionOf.get(link.id) === other);
    const missing = new Set(here.flatMap((link) => (link.id === null ? [keyOf(link)] : [])));
    const kept = before.map((link) =>
      link.id !== null || missing.has(keyOf(link))
        ? link
        : { ...link, foundIn: [...(link.foundIn ?? []), other] },
    );
    const all = [...kept, ...across.map((link) => ({ ...link, collection: other }))];
    if (all.length > 0) links.set(id, all.sort(firmestFirst));
  }
}

const keyOf = ({ type, reference }: Link): string => `${type} ${reference}`;

/** What is not there comes last, in the order in which it is named. */
function firmestFirst(a: Link, b: Link): number {
  if (a.id === null || b.id === null) return Number(a.id === null) - Number(b.id === null);
  return TYPES.indexOf(a.type) - TYPES.indexOf(b.type) || (a.id < b.id ? -1 : 1);
}

/** The links among documents that are all there is. */
function linksAmong(all: readonly Known[]): Map<string, readonly Link[]> {
  const corpus = registersOf(all);
  const found = new Found();
  for (const known of all) {
    linkNumbers(known, corpus, found);
    linkNames(known, corpus, found);
    if (known.document.kind === 'kamerbrief')
      for (const other of under(corpus.files, fileOf(known)))
        if (other.document.kind === 'fiche')
          found.add(known, 'bijlage', other, other.document.title, 'in één bestand');
  }
  for (const versions of corpus.fiches.values()) if (versions.length <= MOST) linkVersions(versions, found);
  return found.all();
}

function linkNumbers(known: Known, corpus: Corpus, found: Found): void {
  const { document, com } = known;
  for (const number of com) {
    const about = `beide over ${number}`;
    if (document.kind === 'fiche') {
      const originals = under(corpus.commission, number);
      for (const original of originals) found.add(known, 'commissiedocument', original, number, about);
      if (originals.length === 0)
        found.absent(known, 'commissiedocument', number, 'nummer van het Commissiedocument');
    }
    if (document.kind === 'nota')
      for (const fiche of under(corpus.fiches, number))
        found.add(known, 'fiche-bij-nota', fiche, number, about);
  }
  const { title, text, references } = document;
  const named = findReferences(`${title}\n${text}`);
  for (const number of new Set([...references.kamerstuk, ...references.tk, ...named.kamerstuk, ...named.tk]))
    for (const other of under(corpus.published, number)) linkNamed(known, other, number, found);
  for (const number of new Set([...references.com, ...named.com])) {
    if (com.has(number)) continue;
    for (const other of under(corpus.fiches, number))
      if (follows(known) && isLater(known, other))
        found.add(known, 'eerder', other, number, `noemt ${number} en is later`);
    for (const other of under(corpus.commission, number))
      found.add(known, 'verwijst', other, number, `noemt ${number}`);
  }
}

/** A document names the number of another: it follows it, encloses it, replaces it, or only names it. */
function linkNamed(known: Known, other: Known, number: string, found: Found): void {
  const { document, kamerstuk, revised } = known;
  const why = `noemt ${number}`;
  const fiche = other.document.kind === 'fiche';
  // Who names a published number without a date of its own comes after it.
  const later = isLater(known, other) ?? true;
  if (fiche && document.kind === 'kamerbrief' && kamerstuk !== null && kamerstuk === other.kamerstuk)
    found.add(known, 'bijlage', other, number, `beide onder ${number}`);
  else if (fiche && revised && later) found.add(known, 'vervangt', other, number, why);
  else if (fiche && follows(known) && later) found.add(known, 'eerder', other, number, `${why} en is later`);
  else if (fiche && document.kind === 'nota' && document.references.kamerstuk.includes(number))
    found.add(known, 'fiche-bij-nota', other, number, why);
  else if (isEnclosure(document) && other.document.kind === 'kamerbrief')
    found.add(known, 'hoofddocument', other, number, why);
  else found.add(known, 'verwijst', other, number, why);
}

/** A paper that can bring a later position: a letter that encloses a fiche brings only that. */
const follows = ({ document: { kind, title, sender }, encloses }: Known): boolean =>
  !encloses &&
  LATER.has(kind) &&
  OF_CABINET.has(sender?.type ?? null) &&
  (kind !== UNTOLD || REPORTS.test(title));

/** Attachments are published under a number of their own, `blg-…`. */
const isEnclosure = ({ id, kind }: Document): boolean => /^blg-/.test(id) && kind !== 'kamerbrief';

/** Fiches on the same proposals, one after the other: each later one replaces the one before it. */
function linkVersions(versions: readonly Known[], found: Found): void {
  const dated = versions
    .filter(({ document }) => document.date !== null)
    .sort((a, b) => ((a.document.date ?? '') < (b.document.date ?? '') ? -1 : 1));
  dated.forEach((later, at) => {
    const before = dated
      .slice(0, at)
      .findLast((each) => isLater(later, each) === true && sameSet(each.com, later.com));
    if (before !== undefined) replaces(later, before, found);
  });
  for (const later of versions) {
    if (!later.revised || later.document.date !== null) continue;
    const [before, ...more] = versions.filter(
      (each) => !each.revised && sameSet(each.com, later.com) && isLater(each, later) !== true,
    );
    if (before !== undefined && more.length === 0) replaces(later, before, found);
  }
}

function replaces(later: Known, before: Known, found: Found): void {
  found.add(later, 'vervangt', before, [...later.com].join(', '), 'hetzelfde voorstel, later fiche');
}

/** "Beslisnota bij Kamerbrief over …": the letter that a nota was published with. */
const WITH_LETTER = /^(?:beslis)?nota'?s? bij (?:de )?((?:kamer)?brief\b.*)$/i;

/** What a paper that is named is to the one that names it: "zie ook" in a nota does not make a fiche one of its own. */
function standingOf(known: Known, reference: string, other: Known | null, byNumber: boolean): LinkType {
  const { document } = known;
  const kind = other === null ? nameOf(reference).kinds?.[0] : other.document.kind;
  if (document.kind !== 'nota' || kind !== 'fiche')
    return isEnclosure(document) ? 'hoofddocument' : 'verwijst';
  // The register of publications gives the number of what an attachment was published with.
  const own = (byNumber && isEnclosure(document)) || isAnnexOf(document, reference) || inTitle(known, other);
  return own ? 'fiche-bij-nota' : 'verwijst';
}

const isAnnexOf = (document: Document, reference: string): boolean =>
  spaced(textOf(document, ['bijlagen'])).includes(spaced(reference));

const spaced = (text: string): string => text.replace(/\s+/g, ' ');

/** "Nota bij het fiche Regentonnen". */
const inTitle = ({ name }: Known, other: Known | null): boolean =>
  other !== null && sameness(name, other.name) > 0;

function linkNames(known: Known, corpus: Corpus, found: Found): void {
  const { document, revised, name } = known;
  const { kind, references, title } = document;
  for (const reference of references.related) {
    const byNumber = numbered(reference, corpus);
    const other = byNumber ?? namedBy(nameOf(reference), known, corpus);
    const type = standingOf(known, reference, other, byNumber !== null);
    if (other !== null) found.add(known, type, other, reference, `noemt “${reference}”`);
    else found.absent(known, type, reference, 'zo genoemd');
  }
  const letter = kind === 'nota' ? WITH_LETTER.exec(title)?.[1] : undefined;
  if (letter !== undefined) {
    const main = namedBy(nameOf(letter), known, corpus);
    if (main !== null) found.add(known, 'hoofddocument', main, letter, 'staat in de titel');
  }
  const fiche = { ...name, kinds: ['fiche'] } satisfies Name;
  if (known.encloses) {
    const enclosed = namedBy(fiche, known, corpus, (other) => other.document.date === document.date);
    if (enclosed !== null && document.date !== null)
      found.add(known, 'bijlage', enclosed, enclosed.document.title, 'zelfde titel en datum');
  }
  if (revised) {
    // Of the same proposal it is a version already.
    const before = namedBy(fiche, known, corpus, (other) => {
      const unnumbered = other.com.size === 0 || known.com.size === 0;
      return unnumbered && isLater(other, known) !== true && !other.revised;
    });
    if (before !== null)
      found.add(known, 'vervangt', before, before.document.title, 'zelfde titel, later fiche');
  }
}
