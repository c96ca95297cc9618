import { askedOf, encodedOf } from '../../src/meaning/context.ts';
import type { Encoder, Encoding } from '../../src/meaning/encoder.ts';
import { packVectors, Vectors } from '../../src/meaning/vectors.ts';
import { partsOf } from '../../src/question/parts.ts';
import { understand } from '../../src/question/understand.ts';
import type { SearchIndex } from '../../src/search/index.ts';
import { readDocuments } from '../../src/search/reading.ts';
import { agesOf, type Found, type Sign, scoreOf, signsOf } from '../../src/search/sentences.ts';
import type { Dossier, DossierQuestion } from '../dossier.ts';
import { gives } from './score.ts';

/** Passages of which the score by words is asked: all of a dossier. */
const ALL = 5000;

/** A question of a dossier, with every sentence of it and what speaks for each. */
export interface Signed {
  readonly question: DossierQuestion;
  readonly found: readonly Omit<Found, 'score'>[];
  /** For each needed fact the sentences that give it, by their place in `found`. */
  readonly facts: readonly ReadonlySet<number>[];
}

/** What speaks for each sentence of a dossier, question by question; by words alone without an encoder. Answerable questions, or all. */
export async function signedOf(
  dossier: Dossier,
  index: SearchIndex,
  encoder: Encoder | null,
  unanswerable = false,
): Promise<Signed[]> {
  const questions = dossier.questions.filter(({ answerable }) => answerable || unanswerable);
  const summaries = await index.summaries();
  const reading = await readDocuments(
    index,
    summaries.map(({ id }) => id),
  );
  const ages = agesOf(reading.documents);
  const vectors = new Map<string, Vectors>();
  if (encoder !== null)
    for (const document of reading.documents) {
      const encoded = encodedOf(document, reading.passagesOf(document.id));
      const kept = (await encoder.sentences(encoded)).map((encoding) => ({ mark: 0n, encoding }));
      vectors.set(document.id, new Vectors(packVectors([kept], encoder.dims)));
    }
  const encodings: readonly Encoding[] =
    (await encoder?.questions(questions.map(({ question, thread }) => askedOf(question, thread)))) ?? [];
  const signed: Signed[] = [];
  for (const [at, question] of questions.entries()) {
    const parts = partsOf(question.question);
    const query = understand(question.question, question.thread, index.vocabulary, Math.max(1, parts.length));
    const encoding = encodings[at] ?? null;
    const ranked = await index.rank(query.terms, { top: ALL });
    const best = ranked[0]?.score ?? 1;
    const found = reading.documents.flatMap((document) => {
      const own = vectors.get(document.id);
      return signsOf(
        {
          document,
          passages: reading.passagesOf(document.id),
          scores: new Map(
            ranked.flatMap(({ documentId, place, score }) =>
              documentId === document.id ? [[place, score / best] as const] : [],
            ),
          ),
          age: ages.get(document.id) ?? 0,
          similarity:
            own === undefined || encoding === null
              ? null
              : {
                  meaning: (order) => own.alike(encoding.vector, order),
                  pieces: (order) => own.late(encoding.pieces, order),
                },
        },
        { ...query, encoding },
        index.vocabulary,
      );
    });
    const quotes = found.map(({ document, sentence: { start, end } }) => document.text.slice(start, end));
    const facts = question.gold.map(
      (fact) =>
        new Set(quotes.flatMap((quote, place) => (fact.some((each) => gives(quote, each)) ? [place] : []))),
    );
    signed.push({ question, found, facts });
  }
  return signed;
}

/** How much each sign counts. */
export type Weights = Readonly<Record<Sign, number>>;

/** Where the facts of a question stand in an order of sentences. */
export interface Ranked {
  readonly question: DossierQuestion;
  /** Of each needed fact the best rank of a sentence that gives it, from 1; infinite when none does. */
  readonly ranks: readonly number[];
}

/** The ranks of a question's facts by the sum of its signs; of equal ones the first in reading order. */
export function ranksBy({ question, found, facts }: Signed, weights: Weights): Ranked {
  const scores = found.map(({ signs }) => scoreOf(signs, weights));
  const order = scores
    .map((_, at) => at)
    .sort((a, b) => (scores[b] as number) - (scores[a] as number) || a - b);
  const rankOf = new Map(order.map((at, rank) => [at, rank + 1]));
  return {
    question,
    ranks: facts.map((fact) =>
      Math.min(
        Number.POSITIVE_INFINITY,
        ...[...fact].map((at) => rankOf.get(at) ?? Number.POSITIVE_INFINITY),
      ),
    ),
  };
}

export const FOUND_AT = [1, 3, 10, 20] as const;
/** A list is found whole when all its members are among so many. */
export const WHOLE = 20;

/** A share of ranked questions; NaN of none. */
export const shareOf = (rows: readonly Ranked[], holds: (row: Ranked) => boolean): number =>
  rows.length === 0 ? Number.NaN : rows.filter(holds).length / rows.length;

export const among =
  (depth: number) =>
  ({ ranks }: Ranked): boolean =>
    Math.min(...ranks) <= depth;
export const whole = ({ ranks }: Ranked): boolean => Math.max(...ranks) <= WHOLE;

/** The figures of some questions on one line. */
export function findingLine(rows: readonly Ranked[]): string {
  const figure = (value: number): string => value.toFixed(3).replace(/^0/, '');
  const kinds = [...Map.groupBy(rows, ({ question }) => question.kind)].sort(([a], [b]) => (a < b ? -1 : 1));
  const lists = rows.filter(({ question }) => question.kind === 'list');
  return [
    `among ${FOUND_AT.join(', ')}: ${FOUND_AT.map((depth) => figure(shareOf(rows, among(depth)))).join(' ')}`,
    `lists whole ${figure(shareOf(lists, whole))}`,
    `among 3 by kind: ${kinds.map(([kind, some]) => `${kind} ${figure(shareOf(some, among(3)))}`).join(', ')}`,
  ].join('; ');
}
