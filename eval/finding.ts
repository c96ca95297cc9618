import { askedOf, encodedOf } from '../src/meaning/context.ts';
import type { Encoder, Encoding } from '../src/meaning/encoder.ts';
import { packVectors, Vectors } from '../src/meaning/vectors.ts';
import type { SearchIndex } from '../src/search/index.ts';
import { partsOf } from '../src/search/query/parts.ts';
import { understand } from '../src/search/query/understand.ts';
import { readDocuments } from '../src/search/reading.ts';
import { type Found, signsOf } from '../src/search/sentences.ts';
import type { Dossier, DossierQuestion } from './dossier.ts';
import { gives } from './score.ts';

/** Passages of which the score by words is asked: all of a dossier. */
const ALL = 5000;

/** An answerable question of a dossier, with every sentence of it and what speaks for each. */
export interface Signed {
  readonly question: DossierQuestion;
  readonly found: readonly Omit<Found, 'score'>[];
  /** For each needed fact the sentences that give it, by their place in `found`. */
  readonly facts: readonly ReadonlySet<number>[];
}

/** What speaks for each sentence of a dossier, question by question; by words alone without an encoder. */
export async function signedOf(
  dossier: Dossier,
  index: SearchIndex,
  encoder: Encoder | null,
): Promise<Signed[]> {
  const questions = dossier.questions.filter(({ answerable }) => answerable);
  const heads = await index.heads();
  const reading = await readDocuments(
    index,
    heads.map(({ id }) => id),
  );
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
          likeness:
            own === undefined || encoding === null
              ? null
              : {
                  meaning: (order) => own.alike(encoding.vector, order),
                  pieces: (order) => own.late(encoding.pieces, order),
                },
        },
        { terms: query.terms, voices: query.voices, encoding },
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
