import type { Encoding } from '../../meaning/encoder.ts';
import { shortened, Vectors } from '../../meaning/vectors.ts';
import type { Meaning, Near, NearOptions, Places, Similarity } from '../index.ts';
import { DEFAULT_TOP } from '../options.ts';
import type { Meant } from '../rows/about.ts';
import { fromBase64 } from '../rows/base64.ts';
import { type EncodedPassage, nearestIn, similaritiesIn } from '../rows/compared.ts';
import { bytesOf } from './bytes.ts';
import { filtersOf, type Ranking } from './rank.ts';
import { nameOf, vectorsId } from './schema.ts';

/** Sentences that the graph gives, to be compared whole: so many, or so many times those asked for when that is more. */
const GIVEN = 200;
const GIVEN_TIMES = 2;
/**
 * The graph is walked as if so many were wanted, or so many times those that are given when that is more: of 30,000 drawn
 * vectors it found .993 of the ten likest when as many were wanted as given, and all of them with twice as many.
 */
const WALKED = 1_000;
const WALKED_TIMES = 5;
/** OpenSearch takes no more. */
const MOST_WALKED = 10_000;
/** Vectors of so many passages are kept: what is like a question is looked at again with what stands beside it. */
const MOST_KEPT = 4_096;

/** Meaning over the indexes of a build. */
export function meaningOf({ client, build }: Ranking, { encoder, vector }: Meant): Meaning {
  const kept = new Map<string, EncodedPassage>();

  async function passage(documentId: string, place: number): Promise<EncodedPassage | undefined> {
    const id = vectorsId(documentId, place);
    const known = kept.get(id);
    if (known !== undefined) {
      kept.delete(id);
      kept.set(id, known);
      return known;
    }
    const row = await client.get({ index: nameOf(build, 'kept'), id });
    if (row === undefined) return undefined;
    const vectors = new Vectors(fromBase64(String(row.bytes)));
    const read = { documentId, place, row: Number(row.row), first: Number(row.first), vectors };
    kept.set(id, read);
    for (const [oldest] of kept) {
      if (kept.size <= MOST_KEPT) break;
      kept.delete(oldest);
    }
    return read;
  }

  async function passagesAt(places: Iterable<readonly [string, number]>): Promise<readonly EncodedPassage[]> {
    const read = await Promise.all([...places].map(([id, place]) => passage(id, place)));
    return read.filter((each) => each !== undefined);
  }

  async function nearest(asked: Encoding, options: NearOptions = {}): Promise<readonly Near[]> {
    const { top = DEFAULT_TOP, documents, collections } = options;
    if (top === 0 || documents?.size === 0 || collections?.size === 0) return [];
    const question = shortened(asked.vector, vector);
    const found = await client.search({
      index: nameOf(build, 'sentences'),
      body: sentencesFor(question, options, Math.max(GIVEN, GIVEN_TIMES * top)),
    });
    const places = new Map<string, readonly [string, number]>(
      found.map(({ document, place }) => [`${document}#${place}`, [String(document), Number(place)]]),
    );
    return nearestIn(await passagesAt(places.values()), question, top);
  }

  async function similarity(asked: Encoding, places: Places): Promise<ReadonlyMap<string, Similarity>> {
    const question = shortened(asked.vector, vector);
    const pairs = [...places].flatMap(([id, of]) => [...of].map((place) => [id, place] as const));
    return similaritiesIn(await passagesAt(pairs), question);
  }

  return {
    encoder,
    dims: { vector, piece: 0 },
    remake: 'Vul OpenSearch opnieuw met "notabene fill --engine opensearch"',
    lookedAmong: 0,
    nearest,
    similarity,
  };
}

/** The graph compares bytes; of what is walked through in each part of the index the likest come. */
const sentencesFor = (question: Float32Array, options: NearOptions, many: number): object => {
  const filter = filtersOf(options);
  return {
    size: many,
    query: {
      knn: {
        vector: {
          vector: bytesOf(question),
          k: Math.min(MOST_WALKED, Math.max(WALKED, WALKED_TIMES * many)),
          ...(filter.length > 0 && { filter: { bool: { filter } } }),
        },
      },
    },
    _source: ['document', 'place'],
  };
};
