import { describe, expect, it } from 'vitest';
import type { Document } from '../../../src/documents/document.ts';
import { passagesOf } from '../../../src/passages/passages.ts';
import type { StoredDocument } from '../../../src/search/index.ts';
import { Chunks, linesOf } from '../../../src/search/packed/chunks.ts';
import { PAPERS, paper } from '../papers.ts';

const heldOf = (document: Document): StoredDocument => ({
  document,
  passages: passagesOf(document),
  links: [{ type: 'verwijst', id: null, reference: 'COM(2030) 9', why: 'zo genoemd' }],
});
/** A fictional paper of which the lines have so many characters: four of half a million are as much as is kept. */
const long = (id: string, characters = 490_000): Document => ({
  ...paper(id, 'Blad', 'De kade wordt opgehoogd.', { soort: 'tekst' }),
  title: 'x'.repeat(characters),
});

/** Chunks of one document each, and the numbers of the documents whose chunk was read. */
function chunksOver(documents: readonly Document[]) {
  const held = documents.map(heldOf);
  const firsts = Uint32Array.from({ length: held.length + 1 }, (_, i) =>
    held.slice(0, i).reduce((sum, { passages }) => sum + passages.length, 0),
  );
  const read: number[] = [];
  const table = held.map((_, document) => ({
    hash: String(document),
    document,
    passage: firsts[document] ?? 0,
  }));
  const chunks = new Chunks(table, firsts, async ({ document }) => {
    read.push(document);
    const of = held[document];
    if (of === undefined) throw new RangeError('no such document');
    return linesOf(of);
  });
  return { chunks, held, read };
}

describe('the texts of an index', () => {
  it('come out as they went in, from lines without the texts of passages', async () => {
    const { chunks, held } = chunksOver(PAPERS);
    for (const [number, each] of held.entries()) {
      expect(await chunks.document(number)).toEqual(each);
      const [, ...passages] = new TextDecoder().decode(linesOf(each)).trimEnd().split('\n');
      expect(passages).toHaveLength(each.passages.length);
      for (const line of passages) expect(JSON.parse(line)).not.toHaveProperty('text');
    }
  });

  it('are the same object each time, so that what was taken apart once need not be again', async () => {
    const { chunks, read } = chunksOver(PAPERS);
    const once = await chunks.document(1);
    await chunks.document(0);
    expect(await chunks.document(1)).toBe(once);
    expect((await chunks.document(1)).passages[0]).toBe(once.passages[0]);
    expect(read).toEqual([1, 0]);
  });

  it('are one object also for questions that read at the same time', async () => {
    const { chunks } = chunksOver(PAPERS);
    const [one, other] = await Promise.all([chunks.document(2), chunks.document(2)]);
    expect(other).toBe(one);
    expect(await chunks.document(2)).toBe(one);
  });

  it('are let go when there are too many, those used longest ago first', async () => {
    const { chunks } = chunksOver(Array.from({ length: 12 }, (_, i) => long(`lang-${i}`)));
    const first = await chunks.document(0);
    for (let number = 1; number < 12; number++) {
      await chunks.document(number);
      // Used each time, so it stays.
      expect(await chunks.document(0)).toBe(first);
    }
    const second = await chunks.document(1);
    for (let number = 2; number < 12; number++) await chunks.document(number);
    const again = await chunks.document(1);
    expect(again).not.toBe(second);
    expect(again).toEqual(second);
  });

  it('are kept, once, of a document that is longer than all that is kept', async () => {
    const { chunks } = chunksOver([long('zeer-lang', 2_100_000), ...PAPERS]);
    const once = await chunks.document(0);
    expect(await chunks.document(0)).toBe(once);
    await chunks.document(1);
    expect(await chunks.document(0)).toEqual(once);
  });

  it('are not there of a document that is not', async () => {
    const { chunks } = chunksOver([]);
    await expect(chunks.document(0)).rejects.toThrow(RangeError);
  });
});
