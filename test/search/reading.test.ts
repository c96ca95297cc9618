import { beforeAll, describe, expect, it } from 'vitest';
import type { Link, LinkType } from '../../src/documents/links/links.ts';
import { passagesOf } from '../../src/passages/passages.ts';
import type { SearchIndex, StoredDocument } from '../../src/search/index.ts';
import { MOST_LATER, readDocuments } from '../../src/search/reading.ts';
import { altered } from './altered.ts';
import { indexOver, PAPERS, paper, VEERPONTEN, VUURTORENS } from './papers.ts';
import { PlainIndex } from './plain.ts';

let index: SearchIndex;
beforeAll(async () => {
  index = await indexOver(PAPERS);
});

/** Papers with links made by hand, and which of them were fetched. */
function linked(links: Readonly<Record<string, readonly (readonly [LinkType, string | null])[]>>) {
  const held = Object.entries(links).map(([id, of]): StoredDocument => {
    const document = paper(id, 'Blad', 'De kade.', { soort: 'tekst' });
    return {
      document,
      passages: passagesOf(document),
      links: of.map(([type, to]): Link => ({ type, id: to, reference: to ?? 'COM(2030) 9', why: 'zo' })),
    };
  });
  const plain = new PlainIndex(held);
  const fetched: string[] = [];
  const index = altered(plain, {
    held: (id) => {
      fetched.push(id);
      return plain.held(id);
    },
  });
  return { over: index, fetched };
}
const read = async (over: SearchIndex, ids: readonly string[], followers = true): Promise<string[]> =>
  (await readDocuments(over, ids, { followers })).documents.map(({ id }) => id);

describe('a reading', () => {
  it('has the documents that were asked for, in the order of their ids, with passages and links', async () => {
    const reading = await readDocuments(index, [VUURTORENS.id, VEERPONTEN.id, VUURTORENS.id]);
    expect(reading.documents.map(({ id }) => id)).toEqual([VEERPONTEN.id, VUURTORENS.id]);
    expect(reading.document(VEERPONTEN.id)).toEqual(VEERPONTEN);
    expect(reading.passagesOf(VEERPONTEN.id)).toEqual(passagesOf(VEERPONTEN));
    expect(reading.linksOf(VEERPONTEN.id)).toEqual((await index.held(VEERPONTEN.id))?.links);
  });

  it('has nothing of the others, and still knows of the whole corpus', async () => {
    const reading = await readDocuments(index, [VUURTORENS.id, 'bestaat-niet', '__proto__']);
    expect(reading.documents.map(({ id }) => id)).toEqual([VUURTORENS.id]);
    for (const id of [VEERPONTEN.id, 'bestaat-niet', '__proto__', 'constructor', '']) {
      expect(reading.document(id)).toBeUndefined();
      expect(reading.passagesOf(id)).toEqual([]);
      expect(reading.linksOf(id)).toEqual([]);
    }
    expect(reading.total).toBe(PAPERS.length);
    expect(reading.vocabulary).toBe(index.vocabulary);
    expect((await readDocuments(index, [])).documents).toEqual([]);
  });

  it('fetches each document once', async () => {
    const { over, fetched } = linked({ a: [['vervolg', 'b']], b: [['vervangen', 'a']] });
    await readDocuments(over, ['a', 'a', 'b', 'a'], { followers: true });
    expect(fetched.sort()).toEqual(['a', 'b']);
  });
});

describe('what follows a document', () => {
  it('is fetched with it when asked for: what follows or replaces it, by way of each other, and nothing else', async () => {
    const { over } = linked({
      a: [
        ['vervolg', 'b'],
        ['eerder', 'd'],
        ['verwijst', 'e'],
        ['vervolg', null],
        ['vervolg', 'weg'],
      ],
      b: [
        ['eerder', 'a'],
        ['vervangen', 'c'],
      ],
      c: [['vervangt', 'b']],
      d: [['vervolg', 'a']],
      e: [['genoemd', 'a']],
      f: [],
    });
    expect(await read(over, ['a'])).toEqual(['a', 'b', 'c']);
    expect(await read(over, ['a'], false)).toEqual(['a']);
    expect(await read(over, ['d', 'f'])).toEqual(['a', 'b', 'c', 'd', 'f']);
  });

  it('ends where papers follow each other in a circle', async () => {
    const { over } = linked({ a: [['vervolg', 'b']], b: [['vervolg', 'c']], c: [['vervangen', 'a']] });
    expect(await read(over, ['b'])).toEqual(['a', 'b', 'c']);
  });

  it('is bounded, beside each other and after each other', async () => {
    const name = (i: number): string => `n-${String(i).padStart(3, '0')}`;
    const many = MOST_LATER + 20;
    const beside = linked({
      a: Array.from({ length: many }, (_, i) => ['vervolg', name(i)] as const),
      ...Object.fromEntries(Array.from({ length: many }, (_, i) => [name(i), []])),
    });
    expect(await read(beside.over, ['a'])).toHaveLength(1 + MOST_LATER);
    expect(beside.fetched).toHaveLength(1 + MOST_LATER);
    const after = linked(
      Object.fromEntries(
        Array.from({ length: many }, (_, i) => [name(i), [['vervolg', name(i + 1)] as const]]),
      ),
    );
    expect(await read(after.over, [name(0)])).toHaveLength(1 + MOST_LATER);
    expect(after.fetched).toHaveLength(1 + MOST_LATER);
  });
});
