import type { Layout } from '@notabene/packed-index';
import { describe, expect, it } from 'vitest';
import { packVectors, Vectors } from '../../../src/meaning/vectors.ts';
import { PackedMeaning } from '../../../src/search/packed/meaning.ts';
import type { Summaries } from '../../../src/search/packed/summaries.ts';

const NUMBERS = 256;
const DOCUMENTS = 30;
const PASSAGES = 600;
const SENTENCES = 3;

/** Numbers that look random and are the same every time, smaller towards the end, as an encoder is trained to make them. */
function drawn(seed: number): Float32Array {
  let state = seed;
  const vector = Float32Array.from({ length: NUMBERS }, (_, at) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return (state / 2 ** 32 - 0.5) / (1 + at / 20);
  });
  const norm = Math.hypot(...vector);
  return vector.map((each) => each / norm);
}

describe('vectors of more sentences than are gone through whole', () => {
  const total = DOCUMENTS * PASSAGES;
  const pieces = new Float32Array();
  const packed = packVectors(
    Array.from({ length: total }, (_, passage) =>
      Array.from({ length: SENTENCES }, (_, order) => ({
        mark: 0n,
        encoding: { vector: drawn(passage * SENTENCES + order + 1), pieces },
      })),
    ),
    { vector: NUMBERS, piece: 0 },
  );
  const vectors = new Vectors(packed);
  const layout = {
    documents: Uint32Array.from({ length: total }, (_, passage) => Math.floor(passage / PASSAGES)),
    firsts: Uint32Array.from({ length: DOCUMENTS + 1 }, (_, document) => document * PASSAGES),
  } as Layout;
  const summaries = { at: (document: number) => ({ id: `stuk-${document}` }) } as unknown as Summaries;
  const meaning = new PackedMeaning('a'.repeat(64), vectors, layout, summaries);

  it('give nearly all that are most like a question, with their whole cosines, best first', () => {
    for (const seed of [900_001, 900_002, 900_003]) {
      const vector = drawn(seed);
      const all = Array.from({ length: vectors.sentences }, (_, sentence) => vectors.alike(vector, sentence));
      const expected = [...all].sort((a, b) => b - a).slice(0, 20);
      const found = meaning.nearest({ vector, pieces }, 20, undefined).map(({ score }) => score);
      expect(found).toHaveLength(20);
      expect(found.filter((score) => expected.includes(score)).length).toBeGreaterThan(18);
      expect(found).toEqual([...found].sort((a, b) => b - a));
    }
  });

  it('say of each where it stands', () => {
    const sentence = 12 * PASSAGES * SENTENCES + 7 * SENTENCES + 2;
    const { vector } = vectors.encodingOf(sentence);
    expect(meaning.nearest({ vector, pieces }, 1, undefined)[0]).toMatchObject({
      documentId: 'stuk-12',
      place: 7,
      order: 2,
    });
    expect(meaning.nearest({ vector, pieces }, 3, (passage) => passage < PASSAGES)).toHaveLength(3);
  });
});
