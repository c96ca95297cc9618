import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Arena } from '../arena.ts';
import { ByteReader, ByteWriter } from '../bytes.ts';
import { frequencyIn, PostingsWriter, readPostings } from '../postings.ts';

const list = fc.uniqueArray(
  fc.record({ id: fc.nat({ max: 2_000_000 }), often: fc.integer({ min: 1, max: 40_000 }) }),
  { selector: ({ id }) => id, maxLength: 60 },
);

describe('packed postings', () => {
  it('come back as they were written, field by field, from wherever they start', () => {
    fc.assert(
      fc.property(fc.array(list, { minLength: 1, maxLength: 4 }), fc.nat({ max: 9 }), (fields, before) => {
        const bytes = new ByteWriter();
        for (let i = 0; i < before; i++) bytes.varint(300);
        const start = bytes.length;
        const arena = new Arena();
        const sorted = fields.map((field) => [...field].sort((a, b) => a.id - b.id));
        for (const field of sorted) {
          const writer = new PostingsWriter();
          for (const { id, often } of field) writer.add(id, often);
          writer.appendTo(bytes);
        }
        const read = readPostings(bytes.view(), start, fields.length, (count) => arena.take(count));
        expect(
          read.map(({ ids, frequencies }) => [...ids].map((id, i) => ({ id, often: frequencies[i] }))),
        ).toEqual(sorted);
      }),
    );
  });

  it('say how often a term stands in a passage, and 0 where it does not', () => {
    fc.assert(
      fc.property(list, fc.nat({ max: 2_000_000 }), (field, other) => {
        const writer = new PostingsWriter();
        for (const { id, often } of [...field].sort((a, b) => a.id - b.id)) writer.add(id, often);
        const bytes = new ByteWriter();
        writer.appendTo(bytes);
        const [postings] = readPostings(bytes.view(), 0, 1, (count) => new Arena().take(count));
        if (postings === undefined) throw new Error('no field');
        const often = new Map(field.map((each) => [each.id, each.often]));
        for (const id of [...often.keys(), other]) expect(frequencyIn(postings, id)).toBe(often.get(id) ?? 0);
      }),
    );
  });

  it('hold any whole number of 32 bits', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 2 ** 32 - 1 })), (numbers) => {
        const bytes = new ByteWriter(1);
        for (const number of numbers) bytes.varint(number);
        const reader = new ByteReader(bytes.view());
        expect(numbers.map(() => reader.varint())).toEqual(numbers);
      }),
    );
  });

  it('keep apart what one question takes, also beyond the room that is kept', () => {
    const arena = new Arena();
    const sizes = [400_000, 300_000, 5, 900_000, 1];
    const taken = sizes.map((size) => arena.take(size));
    for (const [i, { ids, frequencies }] of taken.entries()) {
      ids.fill(i + 1);
      frequencies.fill(i + 1);
    }
    for (const [i, { ids, frequencies }] of taken.entries()) {
      expect([ids.length, ids[0], ids.at(-1), frequencies.at(-1)]).toEqual([sizes[i], i + 1, i + 1, i + 1]);
    }
    arena.clear();
    expect(arena.take(3).ids).toHaveLength(3);
  });
});
