import { BOUND } from '../../src/answer/model/support/alike.ts';
import type { Encoder, Encoding } from '../../src/meaning/encoder.ts';

/** An encoder to which two texts are as alike as a test says. */
export const alike = (cosine: number): Encoder => {
  const of = (at: number): Encoding => ({
    vector: new Float32Array(at === 0 ? [1, 0] : [cosine, Math.sqrt(1 - cosine ** 2)]),
    pieces: new Float32Array(0),
  });
  return {
    name: 'proef',
    fingerprint: BOUND.encoder,
    dims: { vector: 2, piece: 0 },
    questions: async (lines) => lines.map((_, at) => of(at)),
    sentences: async (sentences) => sentences.map((_, at) => of(at)),
  };
};
