import { describe, expect, it } from 'vitest';
import type { DocumentSummary } from '../../../src/search/index.ts';
import { packSummaries, Summaries } from '../../../src/search/packed/summaries.ts';
import { Papers } from '../../bench/scale-corpus.ts';

const documents = [...new Papers().documents(300)].map(
  ({ text: _text, sections: _sections, blocks: _blocks, pages: _pages, ...head }, i): DocumentSummary => ({
    passages: i,
    voices: ['kabinet'],
    bound: [],
    ...head,
    collection: i % 4 === 0 ? 'intern' : 'algemeen',
    kind: i % 3 === 0 ? 'nota' : head.kind,
  }),
);

const NAMES = ['algemeen', 'intern'];

describe('packed summaries', () => {
  it('give back each head by its number, all in order, and the number and kind of each', () => {
    const shuffled = [...documents].reverse();
    for (const summaries of [documents, shuffled, documents.slice(0, 1), []]) {
      const packed = new Summaries(packSummaries(summaries, NAMES), NAMES);
      expect(packed.size).toBe(summaries.length);
      expect([...packed]).toEqual(summaries);
      for (const [number, head] of summaries.entries()) {
        expect(packed.at(number)).toEqual(head);
        expect(packed.kind(number)).toBe(head.kind);
        expect(packed.collection(number)).toBe(head.collection);
        expect(packed.numberOf(head.id)).toBe(number);
      }
    }
  });

  it('have nothing of a document that is not there', () => {
    const packed = new Summaries(packSummaries(documents, NAMES), NAMES);
    expect(packed.at(documents.length)).toBeUndefined();
    expect(packed.kind(documents.length)).toBeUndefined();
    expect(packed.numberOf('kst-99001-999999')).toBeUndefined();
  });

  it('can be read at any place of a larger buffer', () => {
    const bytes = packSummaries(documents, NAMES);
    for (const offset of [1, 2, 3]) {
      const larger = new Uint8Array(bytes.length + offset);
      larger.set(bytes, offset);
      expect(new Summaries(larger.subarray(offset), NAMES).at(2)).toEqual(documents[2]);
    }
  });
});
