import type { Answer } from '../answer/answer.ts';
import { titleStemsOf } from '../answer/candidate.ts';
import { HARDLY } from '../answer/scope.ts';
import type { Document } from '../documents/document.ts';
import type { LinkType } from '../documents/links.ts';
import type { SearchIndex, Vocabulary } from '../search/index.ts';
import { LONE_GENERIC } from '../search/query/cues.ts';
import { understand } from '../search/query/understand.ts';
import { type Reading, readDocuments } from '../search/reading.ts';
import { compose } from './compose.ts';
import { dossierOf, type Matter, nameOf } from './dossier.ts';
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
  /** Answers a question from the documents, without a model. */
  readonly answer: (question: string, thread: readonly string[]) => Promise<Answer>;
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
  { template, answer, onStep, signal }: NoteOptions,
): Promise<NoteResult> {
  const { form, about, questions, on } = request;
  const found = about === null ? null : await answer(about, []);
  signal?.throwIfAborted();
  const named = [...new Set(request.documents)];
  const cited = [
    ...new Set((found?.claims ?? []).flatMap(({ citations }) => citations.map((each) => each.documentId))),
  ];
  const near = cited.length > 0 || found === null ? cited : await titledOf(index, found, about ?? '');
  if (named.length === 0 && near.length === 0) return { kind: 'not_found', message: refusalOf(found) };
  const asked: Answer[] = [];
  const total = questions.length + Math.max(named.length, 1);
  for (const [at, question] of questions.entries()) {
    signal?.throwIfAborted();
    asked.push(await answer(question, questions.slice(0, at)));
    await onStep?.({ done: asked.length, total, title: question });
  }
  const ids = named.length > 0 ? named : await together(index, near.slice(0, MOST_FOUND), about ?? '');
  for (const [at, id] of ids.entries()) {
    signal?.throwIfAborted();
    const held = await index.held(id);
    if (held === undefined) return { kind: 'unknown', id };
    await onStep?.({
      done: questions.length + at + 1,
      total: questions.length + ids.length,
      title: held.document.title,
    });
  }
  signal?.throwIfAborted();
  const reading = await readDocuments(index, ids.concat(asked.flatMap(citedIn)), { followers: true });
  const documents = ids.flatMap((id) => reading.document(id) ?? []);
  const narrow = about !== null && isNarrower(documents, namedIn(about, index.vocabulary), index.vocabulary);
  // What was asked last in a conversation is what the paper is made for.
  const precise = narrow ? found : about === null ? asked.at(-1) : undefined;
  const matter: Matter = {
    about,
    on,
    answered: (precise?.claims ?? []).filter(({ citations }) =>
      citations.every(({ documentId }) => ids.includes(documentId)),
    ),
    asked: found !== null && narrow && /\?\s*$/.test(about ?? '') ? [found, ...asked] : asked,
  };
  const dossier = dossierOf(reading, ids, matter);
  const subject = about ?? subjectOf(documents);
  const paper = compose(template, dossier, { form, subject, on, fingerprint: index.fingerprint });
  return { kind: 'paper', paper };
}

/** Of what comes nearest to a subject that is no question the documents that have it in their title. */
async function titledOf(index: SearchIndex, { nearest }: Answer, about: string): Promise<readonly string[]> {
  const named = namedIn(about, index.vocabulary);
  const ids = [...new Set(nearest.map(({ documentId }) => documentId))];
  const { documents } = await readDocuments(index, ids);
  const titles = new Set(
    documents.filter((document) => titled(document, named, index.vocabulary) > 0).map(({ id }) => id),
  );
  return ids.filter((id) => titles.has(id));
}

/** Why there is no paper, in words for the reader. */
function refusalOf(found: Answer | null): string {
  if (found?.reason === 'subject_not_found' && found.message !== null) return found.message;
  return 'Over dit onderwerp staat niets in de stukken waar een nota van te maken is. Noem het anders, of kies een stuk.';
}

/** The things that a subject names, as the stems by which a title may say each. */
function namedIn(about: string, vocabulary: Vocabulary) {
  const { concepts } = understand(about, [], vocabulary, 1);
  return concepts
    .filter(({ weight }) => weight > LONE_GENERIC)
    .map(({ alternatives }) => alternatives.filter(({ weight }) => weight > HARDLY));
}
type Named = ReturnType<typeof namedIn>;

/** How many of these things the title of a document names. */
function titled(document: Document, named: Named, { split }: Vocabulary): number {
  const title = titleStemsOf(document, split);
  return named.filter((alternatives) =>
    alternatives.some(
      ({ stems, language }) =>
        language === document.language && stems.length > 0 && stems.every((stem) => title.has(stem)),
    ),
  ).length;
}

/** Whether a subject names anything that no title of its documents does: then it is a part of what they treat. */
const isNarrower = (documents: readonly Document[], named: Named, vocabulary: Vocabulary): boolean =>
  named.some((each) => documents.every((document) => titled(document, [each], vocabulary) === 0));

/** Of documents that were found those whose titles name most of the subject. */
function closest(documents: readonly Document[], named: Named, vocabulary: Vocabulary): readonly Document[] {
  const most = Math.max(0, ...documents.map((document) => titled(document, named, vocabulary)));
  return documents.filter((document) => titled(document, named, vocabulary) === most);
}

const citedIn = ({ claims }: Answer): string[] =>
  claims.flatMap(({ citations }) => citations.map(({ documentId }) => documentId));

/**
 * What belongs to a document: the fiche with its Commission document, the note with its fiche, what came later. Not the
 * fiches with a note: it may be on several, and say what they say.
 */
const COMPANIONS: ReadonlySet<LinkType> = new Set(['fiche', 'nota', 'vervolg', 'vervangen']);

/** Documents with those that belong to them, so that a proposal comes with the cabinet's view of it. */
async function together(
  index: SearchIndex,
  ids: readonly string[],
  about: string,
): Promise<readonly string[]> {
  const all = [...ids];
  for (const id of ids) {
    const held = await index.held(id);
    for (const { type, id: other } of held?.links ?? [])
      if (COMPANIONS.has(type) && other !== null && !all.includes(other) && all.length < MOST_FOUND)
        all.push(other);
  }
  const reading: Reading = await readDocuments(index, all);
  const documents = all.flatMap((id) => reading.document(id) ?? []);
  return closest(
    documents.filter(({ kind }) => kind !== 'register'),
    namedIn(about, index.vocabulary),
    index.vocabulary,
  ).map(({ id }) => id);
}

/** Names that a title has room for. */
const MOST_NAMES = 3;

/** What papers are about when nobody said it: their own names. */
function subjectOf(documents: readonly Document[]): string {
  const names = documents.map(nameOf);
  if (names.length > MOST_NAMES) return `${names.slice(0, 2).join(', ')} en nog ${names.length - 2} stukken`;
  const [last = ''] = names.slice(-1);
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} en ${last}`;
}
