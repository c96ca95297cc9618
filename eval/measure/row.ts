import type { Answer } from '../../src/answer/answer.ts';
import { ask } from '../../src/ask.ts';
import type { Encoder } from '../../src/meaning/encoder.ts';
import type { Read } from '../../src/reader/decide.ts';
import type { SearchIndex } from '../../src/search/index.ts';
import { readDocuments } from '../../src/search/reading.ts';
import type { Dossier, DossierQuestion } from '../dossier.ts';
import { Places, type Ranks, ranksOf } from './rank.ts';
import { type Judged, type Score, scoreOf } from './score.ts';

/** What became of one question. */
export interface Outcome extends Score, Ranks {
  readonly id: string;
  readonly dossier: string;
  readonly kind: string;
  readonly lang: 'nl' | 'en';
  /** Answered by another dossier than its own: of no use in the index of all. */
  readonly scopedOnly: boolean;
  /** What is shown is right; of a refusal, the sentence that was ranked first would have been. */
  readonly holds: boolean;
  /** The probability that what is (or would have been) shown is right, as the product gives it. */
  readonly confidence: number;
  /** A question back named its dossier among the first three; null where none was put. */
  readonly offered: boolean | null;
}

/** The same, with what is needed to read failures. */
export interface Row extends Outcome {
  /** The claims, as speaker and quote. */
  readonly said: readonly string[];
}

/** Choices of a question back that count. */
const MOST_CHOICES = 3;

/** What a question back may hold: dossiers to choose from, each by its documents. */
type Choices = { readonly choices?: readonly { readonly documents: readonly string[] }[] };

/** Puts the questions of one dossier to an index that holds its documents. */
export async function rowsOf(
  index: SearchIndex,
  { documents }: Dossier,
  questions: readonly DossierQuestion[],
  encoder: Encoder | null,
): Promise<Row[]> {
  const own = [...documents.keys()].map((file) => file.replace(/\.md$/, ''));
  const places = new Places(await readDocuments(index, own), own);
  const rows: Row[] = [];
  for (const question of questions) {
    const reads: Read[] = [];
    const answer = await ask(
      index,
      { question: question.question, thread: question.thread },
      { now: () => 0, encoder, onRead: (each) => reads.push(...each) },
    );
    rows.push(rowOf(question, answer, reads, places, own));
  }
  return rows;
}

const NOWHERE = { selected: null, all: null, lost: null };

function rowOf(
  question: DossierQuestion,
  answer: Answer,
  reads: readonly Read[],
  places: Places,
  own: readonly string[],
): Row {
  const { id, dossier, kind, lang, answerable } = question;
  const score = scoreOf(answer, question);
  const ranks = answerable ? ranksOf(places.of(question), reads, score) : NOWHERE;
  return {
    id,
    dossier,
    kind,
    lang,
    ...score,
    ...ranks,
    scopedOnly: question.scoped_only === true,
    holds: score.refused || score.asked ? scoreOf(firstRanked(reads), question).right : score.right,
    confidence: answer.confidence,
    said: answer.claims.map(({ voice, citations: [{ quote }] }) => `[${voice}] ${quote}`),
    offered: score.asked ? offers(answer, own) : null,
  };
}

/** The sentence that would have been shown: the first in the order of selection. */
function firstRanked(reads: readonly Read[]): Judged {
  const [best] = reads.flatMap(({ found }) => found.slice(0, 1));
  if (best === undefined) return { status: 'unanswered', claims: [] };
  const { document, sentence } = best;
  const quote = document.text.slice(sentence.start, sentence.end);
  return { status: 'answered', claims: [{ voice: sentence.voice, citations: [{ quote }] }] };
}

function offers(answer: Answer & Choices, own: readonly string[]): boolean {
  return (answer.choices ?? [])
    .slice(0, MOST_CHOICES)
    .some(({ documents }) => documents.some((id) => own.includes(id)));
}
