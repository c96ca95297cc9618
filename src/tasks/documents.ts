import type { Answer } from '../answer/answer.ts';
import { documentsAbout } from '../briefing/paper/note.ts';
import type { Kind } from '../documents/document.ts';
import { KINDS } from '../kinds/index.ts';
import { DETERMINERS } from '../lexicon/tasks.ts';
import { isRemark } from '../question/remark.ts';
import { understand } from '../question/understand.ts';
import { documentsIn, dossiersOf } from '../search/documents/dossiers.ts';
import { newestFirst } from '../search/documents/summaries.ts';
import { fold } from '../search/fold.ts';
import type { DocumentSummary, SearchIndex } from '../search/index.ts';
import { taskIn } from './recognise.ts';
import type { Doing, Outcome } from './task.ts';

/** The documents that a task is to be done with, and what they were called, if anything. */
export type Found =
  | { readonly kind: 'documents'; readonly ids: readonly string[]; readonly named: string | null }
  | Extract<Outcome, { kind: 'choose' | 'told' }>;

/** Dossiers that are offered where none is meant. */
const MOST_OFFERED = 3;
const MOST_NUMBERED = 30;

/** The documents that are named, or else those that the question is confined to, that the conversation is on, or all there is. */
export async function documentsFor(doing: Doing, rest: string = doing.wanted.rest): Promise<Found> {
  const { index, question } = doing;
  const named = rest === '' ? null : rest;
  const scope = question.scope ?? [];
  if (scope.length > 0) return { kind: 'documents', ids: [...(await documentsIn(index, scope))], named };
  if (named !== null) return documentsNamed(doing, named);
  const before = await documentsBefore(doing);
  if (before.length > 0) return { kind: 'documents', ids: before, named };
  return all(doing);
}

async function documentsNamed(doing: Doing, named: string): Promise<Found> {
  const { index } = doing;
  const { references } = understand(named, [], index.vocabulary);
  if (references.length > 0) {
    const summaries = await index.summaries({ references, limit: MOST_NUMBERED });
    if (summaries.length > 0) return { kind: 'documents', ids: ofKind(summaries, kindIn(named)), named };
  }
  const kind = kindIn(named);
  if (kind !== null && isKindAlone(named)) {
    const before = await documentsBefore(doing);
    const summaries = (await index.summaries({ kind })).toSorted(newestFirst);
    const own = summaries.filter(({ id }) => before.includes(id));
    const meant = own.length > 0 ? own : summaries;
    if (meant.length === 1 || own.length > 0)
      return { kind: 'documents', ids: meant.map(({ id }) => id), named: null };
    if (meant.length > 1)
      return { kind: 'choose', documents: meant.slice(0, MOST_OFFERED).map(({ id }) => id) };
  }
  const found = await documentsAbout(index, withoutKind(named), doing.answer);
  if (typeof found === 'string') return { kind: 'told', text: found };
  return { kind: 'documents', ids: ofKind(await summariesOf(index, found), kind), named };
}

/** What is known of these documents, in the order of the index: a number may be that of others, too. */
export const summariesOf = async (
  index: SearchIndex,
  ids: readonly string[],
): Promise<readonly DocumentSummary[]> =>
  (await index.summaries({ references: ids })).filter(({ id }) => ids.includes(id));

/** Those of a kind, if there are any; else all of them, in the order of the list. */
function ofKind(summaries: readonly DocumentSummary[], kind: Kind | null): readonly string[] {
  const own = summaries.filter((head) => head.kind === kind);
  return (own.length > 0 ? own : summaries).map(({ id }) => id);
}

/** What each kind is called where one is named, folded: "de beslisnota", "the fiche". */
const KIND_WORDS: readonly (readonly [word: string, kind: Kind])[] = KINDS.list.flatMap(({ id, labels }) =>
  (['nl', 'en'] as const).flatMap((language) =>
    [labels[language].one, labels[language].many].map((word) => [fold(word), id as Kind] as const),
  ),
);
const ALSO: readonly (readonly [string, Kind])[] = [
  ['beslisnota', 'nota'],
  ['bnc-fiche', 'fiche'],
  ['bnc-fiches', 'fiche'],
  ['communication', 'mededeling'],
  ['letter', 'kamerbrief'],
  ['note', 'nota'],
];
const KIND_OF: ReadonlyMap<string, Kind> = new Map([...KIND_WORDS, ...ALSO]);

const AT_START = new RegExp(`^${DETERMINERS}`, 'iu');

/** The kind of document that a name begins with. */
function kindIn(named: string): Kind | null {
  const [first = ''] = /^[\p{L}-]+/u.exec(fold(named.replace(AT_START, ''))) ?? [];
  return KIND_OF.get(first) ?? null;
}

const isKindAlone = (named: string): boolean => KIND_OF.has(fold(named.replace(AT_START, '')).trim());

/** What a document of the kind is about: "het fiche over voetveren" is found by its subject. */
function withoutKind(named: string): string {
  if (kindIn(named) === null) return named;
  const about = named
    .replace(AT_START, '')
    .replace(/^[\p{L}-]+\s+(?:(?:over|bij|van|inzake|on|about|of|for)\s+)?/u, '');
  return about === '' ? named : about;
}

/** The documents that the conversation is on: what it was confined to, or what the last question was answered with. */
async function documentsBefore({ index, question, answer }: Doing): Promise<readonly string[]> {
  const thread = question.thread ?? [];
  for (let at = thread.length - 1; at >= 0; at--) {
    const text = thread[at] ?? '';
    if (isRemark(text)) continue;
    const scope = question.scopes?.[at];
    if (scope != null && scope.length > 0) return [...(await documentsIn(index, scope))];
    const task = taskIn(text, at === 0);
    if (task !== null && task.rest === '') continue;
    return task === null
      ? citedIn(await answer(index, text, thread.slice(0, at)))
      : foundFor(await documentsAbout(index, withoutKind(task.rest), answer));
  }
  return [];
}

const foundFor = (found: readonly string[] | string): readonly string[] =>
  typeof found === 'string' ? [] : found;

const citedIn = ({ claims, nearest }: Answer): readonly string[] => [
  ...new Set(
    claims.length > 0
      ? claims.flatMap(({ citations }) => citations.map(({ documentId }) => documentId))
      : nearest.slice(0, 1).map(({ documentId }) => documentId),
  ),
];

/** All there is where that is one dossier; else a question back. */
async function all({ index, language }: Doing): Promise<Found> {
  const dossiers = [...new Set((await dossiersOf(index)).values())]
    .filter(({ foremost }) => foremost.kind !== 'register')
    .sort((a, b) => newestFirst(a.foremost, b.foremost));
  const [only] = dossiers;
  if (only === undefined) return { kind: 'told', text: NOTHING[language] };
  if (dossiers.length === 1)
    return { kind: 'documents', ids: only.documents.map(({ id }) => id), named: null };
  const fiches = dossiers.filter(({ foremost }) => foremost.kind === 'fiche');
  const offered = [...fiches, ...dossiers.filter((each) => !fiches.includes(each))];
  return { kind: 'choose', documents: offered.slice(0, MOST_OFFERED).map(({ foremost }) => foremost.id) };
}

const NOTHING = {
  nl: 'Er zijn nog geen stukken. Voeg eerst stukken toe.',
  en: 'There are no documents yet. Add documents first.',
} as const;
