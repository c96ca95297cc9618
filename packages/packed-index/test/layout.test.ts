import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packChunkTable, readChunkTable } from '../chunk-table.ts';
import { LayoutWriter, readLayout } from '../layout.ts';

const OF_DOCUMENT = [true, false, false];
const length = fc.integer({ min: 0, max: 65_535 });
const passage = fc.record({
  label: fc.integer({ min: 0, max: 5 }),
  lengths: fc.tuple(length, length, length),
});
const documents = fc.array(fc.array(passage, { maxLength: 6 }), { maxLength: 12 });

/** The same bytes at any place of a larger buffer, as they may come from a file. */
function placed(bytes: Uint8Array, offset: number): Uint8Array {
  const larger = new Uint8Array(bytes.length + offset);
  larger.set(bytes, offset);
  return larger.subarray(offset);
}

describe('a packed layout', () => {
  it('says of every passage which document it is of, who speaks and how long it is', () => {
    fc.assert(
      fc.property(documents, fc.integer({ min: 0, max: 7 }), (made, offset) => {
        const writer = new LayoutWriter();
        for (const passages of made) writer.add(passages, OF_DOCUMENT);
        const layout = readLayout(placed(writer.bytes(), offset), OF_DOCUMENT);
        const all = made.flatMap((passages, document) => passages.map((each) => ({ ...each, document })));
        expect([...layout.documents]).toEqual(all.map(({ document }) => document));
        expect([...layout.labels]).toEqual(all.map(({ label }) => label));
        expect(layout.lengths.map((lengths) => [...lengths])).toEqual([
          made.map(([first]) => first?.lengths[0] ?? 0),
          all.map(({ lengths }) => lengths[1]),
          all.map(({ lengths }) => lengths[2]),
        ]);
        let first = 0;
        expect([...layout.firsts]).toEqual([0, ...made.map(({ length: more }) => (first += more))]);
      }),
    );
  });
});

describe('a packed table of chunks', () => {
  it('gives back the hash of each chunk and the numbers at which it starts', () => {
    const hash = fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: 32, maxLength: 32 });
    const step = fc.integer({ min: 0, max: 100_000 });
    fc.assert(
      fc.property(fc.array(fc.tuple(hash, step, step), { maxLength: 20 }), (steps) => {
        let [document, before] = [0, 0];
        const chunks = steps.map(([name, documentsMore, passagesMore]) => {
          document += documentsMore;
          before += passagesMore;
          return { hash: name, document, passage: before };
        });
        const read = readChunkTable(packChunkTable(chunks));
        expect(
          read.map((chunk) => ({ hash: chunk.hash, document: chunk.document, passage: chunk.passage })),
        ).toEqual(chunks);
      }),
    );
  });
});
