import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Dictionary, packDictionary } from '../dictionary.ts';

const open = (words: ReadonlyMap<string, number>): Dictionary =>
  new Dictionary(packDictionary([...words].map(([word, count]) => [word, { count, size: count % 7 }])));

const words = fc.uniqueArray(
  fc.oneof(
    fc.string({ minLength: 1, maxLength: 12, unit: 'grapheme' }),
    fc.string({ minLength: 1, maxLength: 8, unit: fc.constantFrom('a', 'b', 'é', 'ij') }),
  ),
  { maxLength: 120 },
);

describe('a packed dictionary', () => {
  it('gives every word its count, and no other word one', () => {
    fc.assert(
      fc.property(words, words, (kept, others) => {
        const counts = new Map(kept.map((word, i) => [word, i * 1_000]));
        const dictionary = open(counts);
        expect(dictionary.size).toBe(counts.size);
        for (const word of [...kept, ...others, ''])
          expect(dictionary.get(word)?.count, word).toBe(counts.get(word));
      }),
    );
  });

  it('gives each word the sum of the sizes before it, in the order of its bytes', () => {
    fc.assert(
      fc.property(words, (kept) => {
        const dictionary = open(new Map(kept.map((word, i) => [word, i])));
        const ordered = [...kept].sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
        let sum = 0;
        for (const word of ordered) {
          expect(dictionary.get(word)?.place).toBe(sum);
          sum += kept.indexOf(word) % 7;
        }
      }),
    );
  });

  it('lists the words that begin with a letter, and only those', () => {
    fc.assert(
      fc.property(words, fc.constantFrom('a', 'b', 'é', 'z', 'ij'), (kept, letter) => {
        const counts = new Map(kept.map((word, i) => [word, i]));
        const expected = [...counts].filter(([word]) => word.startsWith(letter));
        const found = [...open(counts).startingWith(letter)];
        expect(new Map(found)).toEqual(new Map(expected));
        expect(found).toHaveLength(expected.length);
      }),
    );
  });

  it('opens where its bytes do not start at a multiple of four', () => {
    const packed = packDictionary([['vaarwijs', { count: 3, size: 1 }]]);
    const shifted = new Uint8Array(packed.length + 1);
    shifted.set(packed, 1);
    expect(new Dictionary(shifted.subarray(1)).get('vaarwijs')).toEqual({
      count: 3,
      size: 1,
      place: 0,
      nth: 0,
    });
  });
});
