import type { Answer, Claim } from '../answer/answer.ts';
import type { Document } from '../documents/document.ts';
import { isCommission, ownCom } from '../documents/structure/own-numbers.ts';
import type { Reading } from '../search/reading.ts';
import { type Card, cardOf } from './position/card.ts';
import { Quoting, type Said, sentencesOf } from './quoted.ts';

/** A document from which a paper is made, taken apart. */
export interface Unit {
  readonly document: Document;
  /** What its proposal is called: its title without "Fiche:". */
  readonly name: string;
  readonly card: Card;
  readonly said: readonly Said[];
}

/** What a paper is made from. */
export interface Dossier {
  readonly quoting: Quoting;
  /** Notes to a minister, in the order given. */
  readonly notes: readonly Unit[];
  /** Fiches and later letters; and Commission documents on which there is nothing else. */
  readonly papers: readonly Unit[];
  /** Papers that no note covers: what the notes tell is not told again from these. */
  readonly uncovered: readonly Unit[];
  /** The subject that was asked for; null when only documents were named. */
  readonly about: string | null;
  /** What was found on just that, where it is narrower than the documents. */
  readonly answered: readonly Claim[];
  /** The things that the subject names and no title does, each as the ways in which a text may say it, in stems. */
  readonly narrow: readonly (readonly (readonly string[])[])[];
  /** Questions that were asked before, with what was answered. */
  readonly asked: readonly Answer[];
  /** The day from which it is seen what is past, as an ISO date; null when nobody gave one. */
  readonly on: string | null;
  /** Documents that others of the dossier replace, left out. */
  readonly replaced: readonly { readonly document: Document; readonly by: Document }[];
}

/** What besides its documents goes into a dossier. */
export type Matter = Pick<Dossier, 'about' | 'answered' | 'narrow' | 'asked' | 'on'>;

/** Orders documents for a paper: what a revised fiche replaces is left out, what is told twice is told once. */
export function dossierOf(reading: Reading, ids: readonly string[], matter: Matter): Dossier {
  const quoting = new Quoting(reading);
  const documents = [...new Set(ids)].flatMap((id) => reading.document(id) ?? []);
  const replaced = replacedIn(reading, documents);
  const standing = documents.filter((document) => !replaced.some((each) => each.document === document));
  const units = standing.flatMap((document) => unitOf(quoting, document) ?? []);
  const notes = units.filter(({ document }) => document.kind === 'nota');
  const others = units.filter(({ document }) => document.kind !== 'nota' && document.kind !== 'register');
  const own = others.filter(({ document }) => !isCommission(document));
  const about = [...notes, ...own].map(({ document }) => document);
  // What the Commission wrote itself is only needed where nobody tells it.
  const alone = others.filter(
    ({ document }) => isCommission(document) && !about.some((paper) => treats(paper, document)),
  );
  const papers = [...own, ...alone];
  const uncovered = papers.filter(
    ({ document }) => !notes.some((note) => covers(reading, note.document, document)),
  );
  return { quoting, notes, papers, uncovered, replaced, ...matter };
}

/** Documents that another of them replaces, and by which. */
const replacedIn = (reading: Reading, documents: readonly Document[]): Dossier['replaced'] =>
  documents.flatMap((document) => {
    const by = documents.find((other) => stands(reading, document, other, 'vervangen'));
    return by === undefined ? [] : [{ document, by }];
  });

/** Of these documents those that no other of them replaces, by id. */
export function standingIn(reading: Reading, ids: readonly string[]): readonly string[] {
  const gone = replacedIn(
    reading,
    ids.flatMap((id) => reading.document(id) ?? []),
  );
  return ids.filter((id) => !gone.some(({ document }) => document.id === id));
}

const stands = (reading: Reading, from: Document, to: Document, type: string): boolean =>
  reading.linksOf(from.id).some((link) => link.type === type && link.id === to.id);

/** Whether a note was written with a fiche, or is on the same proposals. */
const covers = (reading: Reading, note: Document, paper: Document): boolean =>
  stands(reading, note, paper, 'fiche-bij-nota') || treats(note, paper);

/** Whether all proposals of one document are proposals of the other too. */
function treats(paper: Document, other: Document): boolean {
  const own = ownCom(other);
  const theirs = ownCom(paper);
  return own.length > 0 && own.every((number) => theirs.includes(number));
}

function unitOf(quoting: Quoting, document: Document): Unit | undefined {
  const card = cardOf(quoting, document.id);
  return card && { document, name: nameOf(document), card, said: sentencesOf(quoting.reading, document.id) };
}

/** A title without what sort of paper it is. */
const nameOf = ({ title, kind }: Pick<Document, 'title' | 'kind'>): string => {
  const bare = title
    .replace(/^(?:herzien |bnc-?)?fiche(?: \d{1,3})?\s*:\s*/i, '')
    .replace(
      kind === 'nota' ? /^(?:beslis)?nota(?: (?:over|bij|inzake))?(?: (?:de|het))?\s*:?\s+/i : /^$/,
      '',
    );
  return bare === '' ? title : bare.charAt(0).toUpperCase() + bare.slice(1);
};
