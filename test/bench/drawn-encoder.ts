import { SHIPPED_CORPUS } from '../../cli/places.ts';
import { readCorpus } from '../../ingest/corpus.ts';
import { SHIPPED_MODEL } from '../../ingest/encoding/encoder.ts';
import { encodedOf } from '../../src/meaning/context.ts';
import type { Encoder, Encoding } from '../../src/meaning/encoder.ts';
import { nativeEncoder } from '../../src/meaning/native.ts';
import { markOf } from '../../src/meaning/vectors.ts';
import { passagesOf } from '../../src/passages/passages.ts';
import { readerOf } from '../../src/server/files.ts';

/** Real sentences around which the others are drawn. */
const REAL = 128;
/** Length of what is added to a vector of length 1: about as far as two sentences of one dossier are from each other. */
const NOISE = 0.5;
const LARGEST = 2 ** 32;

/** The encoder that comes along, in one thread. */
export const shippedEncoder = (): Promise<Encoder> => nativeEncoder(readerOf(SHIPPED_MODEL), 1);

/**
 * The encoder that comes along, but that sentences are not encoded: each gets the vector of one of some real ones with
 * noise, the same each time, since a quarter of a million would take more than an hour. It tells no pieces: at that size
 * they are not read.
 */
export async function drawnEncoder(): Promise<Encoder> {
  const encoder = await shippedEncoder();
  const { documents } = await readCorpus([SHIPPED_CORPUS]);
  const sentences = documents.flatMap((each) => encodedOf(each, passagesOf(each))).slice(0, REAL);
  const real = (await encoder.sentences(sentences)).map(({ vector }) => vector);
  return {
    ...encoder,
    dims: { vector: encoder.dims.vector, piece: 0 },
    sentences: async (some) => some.map(({ text }) => drawn(real, markOf(text))),
  };
}

function drawn(real: readonly Float32Array[], mark: bigint): Encoding {
  let state = Number(mark & 0xffffffffn);
  const random = (): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / LARGEST;
  };
  const near = real[Math.floor(random() * real.length)] ?? new Float32Array();
  // Of a uniform number between -1 and 1 the mean square is a third.
  const size = NOISE * Math.sqrt(3 / near.length);
  const vector = near.map((each) => each + size * (2 * random() - 1));
  const norm = Math.hypot(...vector);
  return { vector: vector.map((each) => each / norm), pieces: new Float32Array(0) };
}
