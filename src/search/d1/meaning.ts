import type { Encoding } from '../../meaning/encoder.ts';
import { shortened, Vectors } from '../../meaning/vectors.ts';
import type { Meaning, Near, NearOptions, Places, Similarity } from '../index.ts';
import { DEFAULT_TOP } from '../options.ts';
import type { Meant } from '../rows/about.ts';
import { fromBase64 } from '../rows/base64.ts';
import { type EncodedPassage, nearestIn, similaritiesIn } from '../rows/compared.ts';
import { boundsOf, suits } from '../rows/facets.ts';
import { numberedOf } from '../rows/rows.ts';
import type { Statement } from './binding.ts';
import { ask, type Ranking } from './candidates.ts';
import { vectorsAt, vectorsIn } from './statements.ts';

/** So many of the passages that words find are compared by meaning: a database can't go through all of its sentences. */
const AMONG = 200;
/** What is asked about is gone through whole where it has no more passages than this: about a megabyte of vectors. */
const WHOLE = 600;

/** Meaning over the tables of a build. */
export function meaningOf(ranking: Ranking, { encoder, vector }: Meant): Meaning {
  const { build, collections: names } = ranking;

  async function read(statement: Statement): Promise<EncodedPassage[]> {
    const [rows = []] = await ask(ranking, [statement]);
    return rows.map(rowOf);
  }

  async function candidates({ among = [], documents }: NearOptions): Promise<EncodedPassage[]> {
    // A long list of documents is counted before any is read, and is seldom few enough.
    const whole = await read(vectorsIn(build, documents, WHOLE));
    if (whole.length > 0) return whole;
    return among.length === 0 ? [] : read(vectorsAt(build, pairsOf(among.slice(0, AMONG))));
  }

  async function nearest(asked: Encoding, options: NearOptions = {}): Promise<readonly Near[]> {
    const { top = DEFAULT_TOP, documents } = options;
    const bounds = boundsOf(names, options);
    if (bounds === null) return [];
    const question = shortened(asked.vector, vector);
    const within = (await candidates(options)).filter(
      ({ row, documentId }) => suits(row, bounds) && (documents?.has(documentId) ?? true),
    );
    return nearestIn(within, question, top);
  }

  async function similarity(asked: Encoding, places: Places): Promise<ReadonlyMap<string, Similarity>> {
    const question = shortened(asked.vector, vector);
    const pairs = [...places].flatMap(([documentId, of]) => [...of].map((place) => ({ documentId, place })));
    return similaritiesIn(await read(vectorsAt(build, pairsOf(pairs))), question);
  }

  return {
    encoder,
    dims: { vector, piece: 0 },
    remake: 'Vul de database opnieuw met "notabene fill"',
    lookedAmong: AMONG,
    nearest,
    similarity,
  };
}

function rowOf(row: Readonly<Record<string, unknown>>): EncodedPassage {
  const number = Number(row.id);
  return {
    row: number,
    documentId: String(row.document),
    place: numberedOf(number).passage - Number(row.start),
    first: Number(row.first),
    vectors: new Vectors(fromBase64(String(row.bytes))),
  };
}

const pairsOf = (
  places: readonly { readonly documentId: string; readonly place: number }[],
): (readonly [string, number])[] => places.map(({ documentId, place }) => [documentId, place]);
