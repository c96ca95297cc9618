import type { Answer } from '../../answer/answer.ts';
import type { Document } from '../../documents/document.ts';
import type { LinkType } from '../../documents/links/links.ts';
import { search } from '../../question/search.ts';
import { onlyIn } from '../../search/documents/only.ts';
import type { SearchIndex } from '../../search/index.ts';
import { readDocuments } from '../../search/reading.ts';
import { type Dossier, dossierOf, type Matter, standingIn } from '../dossier.ts';
import { checkPlaces, type PickedPlace } from '../places.ts';
import { closest, isTitled, narrowed, type Thing, thingsIn } from '../subject.ts';
import { compose } from './compose.ts';
import type { Form, Paper } from './paper.ts';
import type { Template } from './template.ts';

/** What somebody wants a paper on: a subject, documents, or both. */
export interface NoteRequest {
  readonly form: Form;
  /** Half a sentence is enough; null when documents are named. */
  readonly about: string | null;
  /** Ids of documents; empty to have them found by the subject. */
  readonly documents: readonly string[];
  /** Questions of a conversation, oldest first: all for a sheet of questions and answers, the last for other papers. */
  readonly questions: readonly string[];
  /** ISO date on the paper, if any. */
  readonly on: string | null;
  /** Sentences that must be in it, as they were picked before; each is looked up anew. */
  readonly picked?: readonly PickedPlace[];
  /** Nothing but those. */
  readonly only?: boolean;
}

/** How far a paper is. */
export interface Step {
  readonly done: number;
  readonly total: number;
  /** Of the document or question that was just read. */
  readonly title: string;
}

export interface NoteOptions {
  readonly template: Template;
  /** Answers a question from an index, without a model. */
  readonly answer: (index: SearchIndex, question: string, thread: readonly string[]) => Promise<Answer>;
  readonly onStep?: (step: Step) => void | Promise<void>;
  /** Stops between two documents. */
  readonly signal?: AbortSignal;
}

/** Documents that one paper may be made from. */
export const MOST_DOCUMENTS = 100;
/** Documents that a subject alone brings together. */
const MOST_FOUND = 8;

export type NoteResult =
  | { readonly kind: 'paper'; readonly paper: Paper }
  /** There is no such document. */
  | { readonly kind: 'unknown'; readonly id: string }
  /** The subject is not in the documents; in words for the reader. */
  | { readonly kind: 'not_found'; readonly message: string };

/** Makes a paper. It is given whole or not at all; rejects with the reason of `signal` when that is aborted. */
export async function makeNote(
  index: SearchIndex,
  request: NoteRequest,
  options: NoteOptions,
): Promise<NoteResult> {
  const { about, questions, on, form, picked = [], only = false } = request;
  const { template, answer, onStep, signal } = options;
  const things = about === null ? [] : thingsIn(about, index.vocabulary);
  const named = [...new Set(request.documents)];
  const ids = named.length > 0 ? named : await documentsOn(index, about ?? '', things, answer);
  if (typeof ids === 'string') return { kind: 'not_found', message: ids };
  const total = ids.length + questions.length;
  for (const [at, id] of ids.entries()) {
    signal?.throwIfAborted();
    const held = await index.held(id);
    if (held === undefined) return { kind: 'unknown', id };
    await onStep?.({ done: at + 1, total, title: held.document.title });
  }
  // What is asked is answered from these documents alone: another proposal has its own costs and dates.
  const reading = await readDocuments(index, ids, { followers: true });
  // Nor from a fiche that another of them replaces.
  const within = onlyIn(index, standingIn(reading, ids));
  const asked: Answer[] = [];
  for (const [at, question] of questions.entries()) {
    signal?.throwIfAborted();
    asked.push(await answer(within, question, questions.slice(0, at)));
    await onStep?.({ done: ids.length + at + 1, total, title: question });
  }
  signal?.throwIfAborted();
  const documents = ids.flatMap((id) => reading.document(id) ?? []);
  const narrow = narrowed(documents, things, index.vocabulary);
  const found = about !== null && narrow.length > 0 ? await answer(within, about, []) : null;
  // What was asked last in a conversation is what the paper is made for.
  const precise = about === null ? asked.at(-1) : found;
  const matter: Matter = {
    about,
    on,
    answered: precise?.claims ?? [],
    narrow: narrow.map(({ ways }) => ways.map(({ stems }) => stems)),
    asked: found !== null && /\?\s*$/.test(about ?? '') ? [found, ...asked] : asked,
  };
  const dossier = dossierOf(reading, ids, matter);
  if (dossier.notes.length + dossier.papers.length === 0 && picked.length === 0)
    return { kind: 'not_found', message: NO_PAPER };
  // A subject that the documents say nothing on is no title for what they do say.
  const absent =
    about !== null && named.length > 0 && narrow.length === things.length && precise?.claims.length === 0;
  const subject = about === null || absent ? subjectOf(dossier) : about;
  const paper = compose(template, dossier, {
    form,
    subject,
    absent: absent ? about : null,
    on,
    fingerprint: index.fingerprint,
    picked: checkPlaces(reading, picked, dossier.quoting),
    only,
  });
  return { kind: 'paper', paper };
}

const NO_PAPER = 'Van een overzicht is geen nota te maken. Kies een fiche, een nota of een brief.';
const NOTHING_THERE =
  'Over dit onderwerp staat niets in de stukken waar een nota van te maken is. Noem het anders, of kies een stuk.';

/** The documents on a subject, without a paper being made; a sentence for the reader when there are none. */
export const documentsAbout = (
  index: SearchIndex,
  about: string,
  answer: NoteOptions['answer'],
): Promise<readonly string[] | string> =>
  documentsOn(index, about, thingsIn(about, index.vocabulary), answer);

/**
 * The documents on a subject: those that an answer quotes, and those whose title names it, with what belongs to them.
 * A sentence for the reader when there are none.
 */
async function documentsOn(
  index: SearchIndex,
  about: string,
  things: readonly Thing[],
  answer: NoteOptions['answer'],
): Promise<readonly string[] | string> {
  const found = await answer(index, about, []);
  const cited = found.claims.flatMap(({ citations }) => citations.map(({ documentId }) => documentId));
  const near = found.nearest.map(({ documentId }) => documentId);
  const hits = (await search(index, about, { top: MOST_HITS })).map(({ document }) => document.id);
  const { documents } = await readDocuments(index, [...cited, ...near, ...hits]);
  const titled = documents.filter((document) =>
    things.some((thing) => thing.tells > 0 && isTitled(document, thing, index.vocabulary)),
  );
  // A word that is in no document at all is what it is about: what is said of the other words is about something else.
  const strange = things.some(({ tells }) => tells === 0);
  // Where nothing is surely said of it, the best find of a search is what comes nearest.
  const said = cited.length > 0 ? cited : hits.slice(0, 1);
  const candidates = [...new Set([...(strange ? [] : said), ...titled.map(({ id }) => id)])];
  if (candidates.length === 0)
    return found.reason === 'subject_not_found' && found.message !== null ? found.message : NOTHING_THERE;
  const all = await together(index, candidates);
  const papers = all.filter(({ kind }) => kind !== 'register' && kind !== 'tekst');
  const chosen = closest(papers.length > 0 ? papers : all, things, index.vocabulary);
  return chosen.length === 0 ? NOTHING_THERE : chosen.slice(0, MOST_FOUND).map(({ id }) => id);
}

/** Passages of which the documents may be the ones that are meant. */
const MOST_HITS = 12;

/**
 * What belongs to a document: the fiche with its Commission document, the note with its fiche, what came later. Not the
 * fiches with a note: it may be on several, and say what they say.
 */
const COMPANIONS: ReadonlySet<LinkType> = new Set(['fiche', 'nota', 'vervolg', 'vervangen'] as const);

/** Documents with those that belong to them, so that a proposal comes with the cabinet's view of it. */
async function together(index: SearchIndex, ids: readonly string[]): Promise<readonly Document[]> {
  const all = [...ids];
  for (const id of ids) {
    const held = await index.held(id);
    for (const { type, id: other } of held?.links ?? [])
      if (COMPANIONS.has(type) && other !== null && !all.includes(other)) all.push(other);
  }
  const reading = await readDocuments(index, all);
  return all.flatMap((id) => reading.document(id) ?? []);
}

/** Names that a title has room for. */
const MOST_NAMES = 3;

/** What papers are about when nobody said it: the names of their proposals, each once. */
function subjectOf({ notes, papers, uncovered }: Dossier): string {
  const units = notes.length > 0 ? [...notes, ...uncovered] : papers;
  const names = [...new Set(units.map(({ name }) => name))];
  if (names.length > MOST_NAMES) return `${names.slice(0, 2).join(', ')} en nog ${names.length - 2} stukken`;
  const [last = ''] = names.slice(-1);
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} en ${last}`;
}
