import { describe, expect, it } from 'vitest';
import type { Encoding } from '../../src/meaning/encoder.ts';
import { markOf, packVectors, shortened, Vectors } from '../../src/meaning/vectors.ts';

/** Numbers that look random and are the same every time, as a vector of length 1. */
function vector(seed: number, length: number): Float32Array {
  const numbers = Array.from(
    { length },
    (_, at) => (Math.sin(seed * 12.9898 + at * 78.233) * 43758.5453) % 1,
  );
  const norm = Math.hypot(...numbers);
  return Float32Array.from(numbers, (each) => each / norm);
}
const encoding = (seed: number, pieces = 3): Encoding => ({
  vector: vector(seed, 32),
  pieces: Float32Array.from(Array.from({ length: pieces }, (_, at) => [...vector(seed + at / 7, 8)]).flat()),
});
const dot = (a: Float32Array, b: Float32Array): number =>
  a.reduce((sum, each, at) => sum + each * (b[at] ?? 0), 0);

const kept = Array.from({ length: 5 }, (_, at) => ({
  mark: markOf(`regel ${at}`),
  encoding: encoding(at + 1, at + 1),
}));
const passages = [kept.slice(0, 2), [], kept.slice(2)];
const vectors = new Vectors(packVectors(passages, { vector: 32, piece: 8 }));

describe('kept vectors', () => {
  it('give the cosine of the vectors that were packed, to half a hundredth', () => {
    const asked = vector(99, 32);
    for (const [at, { encoding: own }] of kept.entries())
      expect(vectors.alike(asked, at)).toBeCloseTo(dot(asked, own.vector), 2);
    expect(vectors.alike(kept[3]?.encoding.vector ?? asked, 3)).toBeGreaterThan(0.999);
  });

  it('know which passage a sentence stands in, also behind a passage without sentences', () => {
    expect([0, 1, 2, 3].map((passage) => vectors.first(passage))).toEqual([0, 2, 2, 5]);
    expect(Array.from({ length: 5 }, (_, at) => vectors.passageOf(at))).toEqual([0, 0, 2, 2, 2]);
  });

  it('give late interaction as the mean over pieces of the question of the likest piece', () => {
    const asked = Float32Array.from([...vector(5, 8), ...vector(6, 8)]);
    const own = kept[4]?.encoding.pieces ?? new Float32Array();
    const pieces = Array.from({ length: own.length / 8 }, (_, at) => own.slice(at * 8, at * 8 + 8));
    const best = [asked.slice(0, 8), asked.slice(8)].map((piece) =>
      Math.max(...pieces.map((each) => dot(piece, each))),
    );
    expect(vectors.late(asked, 4)).toBeCloseTo(((best[0] ?? 0) + (best[1] ?? 0)) / 2, 2);
  });

  it('give no late interaction where pieces were left out, and take a tenth of the bytes', () => {
    const without = packVectors(passages, { vector: 32, piece: 0 });
    expect(new Vectors(without).late(vector(5, 8), 4)).toBeNull();
    expect(without.length).toBeLessThan(packVectors(passages, { vector: 32, piece: 8 }).length);
  });

  it('keep the first numbers only when told, and still know a sentence by itself', () => {
    const short = new Vectors(packVectors(passages, { vector: 16, piece: 0 }));
    expect(short.dims).toEqual({ vector: 16, piece: 0 });
    expect(short.alike(shortened(kept[2]?.encoding.vector ?? vector(1, 32), 16), 2)).toBeGreaterThan(0.999);
  });

  it('can be read from any place in a file', () => {
    const packed = packVectors(passages, { vector: 32, piece: 8 });
    const moved = new Uint8Array(packed.length + 3);
    moved.set(packed, 3);
    const read = new Vectors(moved.subarray(3));
    expect(read.sentences).toBe(5);
    expect(read.alike(vector(99, 32), 1)).toBe(vectors.alike(vector(99, 32), 1));
  });

  it('are packed to the same bytes from what was unpacked', () => {
    const again = passages.map((passage, at) =>
      passage.map((_, order) => {
        const sentence = vectors.first(at) + order;
        return { mark: vectors.mark(sentence), encoding: vectors.encodingOf(sentence) };
      }),
    );
    expect(packVectors(again, vectors.dims)).toEqual(packVectors(passages, vectors.dims));
  });
});

describe('the mark of a line', () => {
  it('tells lines apart that differ in a letter, in their order or in their length', () => {
    const lines = ['de bel', 'de bal', 'bel de', 'de bel ', 'De bel', '', ' '];
    expect(new Set(lines.map(markOf)).size).toBe(lines.length);
    const many = Array.from({ length: 20_000 }, (_, at) => markOf(`Artikel ${at} is van toepassing.`));
    expect(new Set(many).size).toBe(many.length);
  });

  it('is 64 bits, whatever the line', () => {
    for (const line of ['x', 'é€😀', 'a'.repeat(5000)]) expect(markOf(line) >> 64n).toBe(0n);
  });
});

describe('a part of the numbers', () => {
  it('gives that part of the cosine, of each sentence that is asked', () => {
    const asked = vector(99, 32);
    const found = vectors.roughly(asked, Uint32Array.of(4, 1), 32);
    expect(found[0]).toBeCloseTo(vectors.alike(asked, 4), 4);
    expect(found[1]).toBeCloseTo(vectors.alike(asked, 1), 4);
    const half = asked.map((each, at) => (at < 16 ? each : 0));
    expect(vectors.roughly(asked, Uint32Array.of(2), 16)[0]).toBeCloseTo(vectors.alike(half, 2), 4);
  });
});
