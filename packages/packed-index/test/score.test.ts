import { expect, it, vi } from 'vitest';
import type { Layout } from '../layout.ts';
import type { Postings } from '../postings.ts';
import { type Field, Scorer } from '../score.ts';

const PASSAGES = 20_000;
const NONE: Postings = { ids: new Uint32Array(0), frequencies: new Uint16Array(0) };

it('does not go through what is equally good again and again, however much of it there is', () => {
  const numbers = Uint32Array.from({ length: PASSAGES + 1 }, (_, i) => i);
  const layout: Layout = {
    firsts: numbers,
    documents: numbers.subarray(0, PASSAGES),
    labels: new Uint8Array(PASSAGES),
    lengths: [0, 1, 2].map(() => new Uint16Array(PASSAGES).fill(20)),
  };
  const fields = ['title', 'headings', 'text'].map(
    (name, i): Field => ({ name, boost: 1, ofDocument: i === 0, average: 20 }),
  );
  const everywhere: Postings = {
    ids: numbers.subarray(0, PASSAGES),
    frequencies: new Uint16Array(PASSAGES).fill(1),
  };
  const gone = vi.spyOn(Array.prototype, 'filter');
  const best = new Scorer(layout, fields, {
    bm25: { k: 0.8, b: 0.8, d: 0 },
    burst: 0.4,
    whole: 0.2,
    text: 2,
  }).best([{ term: 'beoordeling', weight: 1, postings: [NONE, everywhere, NONE] }], 10);
  const times = gone.mock.calls.length;
  gone.mockRestore();
  expect(best).toEqual(Array.from({ length: 40 }, (_, i) => i));
  expect(times).toBeLessThan(5);
});
