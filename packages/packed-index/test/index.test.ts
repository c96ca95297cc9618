import fc from 'fast-check';
import MiniSearch from 'minisearch';
import { expect, it } from 'vitest';
import {
  ByteWriter,
  Dictionary,
  type Entry,
  IndexWriter,
  Parts,
  packDictionary,
  Ranker,
  readLayout,
} from '../index.ts';

const FIELDS = ['title', 'text'];
const BOOST: Readonly<Record<string, number>> = { title: 2, text: 1 };
const BM25 = { k: 1.2, b: 0.7, d: 0.5 };
const OF_DOCUMENT = [true, false];

type Passage = { readonly title: readonly string[]; readonly text: readonly string[] };

/** The index that the README makes, of documents of one collection. */
function rankerOf(documents: readonly (readonly Passage[])[]): Ranker {
  const writer = new IndexWriter({ ofDocument: OF_DOCUMENT, collections: 1, partBytes: 32 });
  for (const passages of documents)
    writer.add(passages.map(({ title, text }) => ({ label: 0, fields: [title, text] })));
  const entries: [string, Entry][] = [];
  const files = new Map<number, Uint8Array>();
  const all = new ByteWriter();
  for (const part of writer.parts()) {
    files.set(all.length, part.bytes);
    all.bytes(part.bytes);
    entries.push(...part.entries);
  }
  return new Ranker({
    terms: new Dictionary(packDictionary(entries)),
    parts: new Parts(
      [...files.keys()].map((start) => ({ start })),
      async ({ start }) => files.get(start) ?? new Uint8Array(),
    ),
    layout: readLayout(writer.layout(), OF_DOCUMENT),
    fields: FIELDS.map((name, i) => ({
      name,
      boost: BOOST[name] ?? 1,
      ofDocument: OF_DOCUMENT[i] === true,
      average: writer.averages[i] ?? 0,
    })),
    weighing: { bm25: BM25, burst: 0, whole: 0, text: 1 },
  });
}

const term = fc.constantFrom('dijk', 'polder', 'sluis', 'molen', 'gemaal');
// MiniSearch counts as the length of a field how many different terms it has.
const field = fc.uniqueArray(term, { maxLength: 4 });
const document = fc
  .tuple(field, fc.array(field, { minLength: 1, maxLength: 3 }))
  .map(([title, texts]): Passage[] => texts.map((text) => ({ title, text })));

it('ranks as MiniSearch over the same passages does, to the last bit', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(document, { minLength: 1, maxLength: 6 }),
      fc.uniqueArray(term, { minLength: 1 }),
      async (documents, asked) => {
        const mini = new MiniSearch<{ id: number; title: string; text: string }>({
          fields: FIELDS,
          tokenize: (text) => text.split(' ').filter((each) => each !== ''),
        });
        mini.addAll(
          documents
            .flat()
            .map(({ title, text }, id) => ({ id, title: title.join(' '), text: text.join(' ') })),
        );
        const plain = mini
          .search(asked.join(' '), { boost: BOOST, bm25: BM25 })
          .map(({ id, score, queryTerms }) => [id, score / queryTerms.length])
          .sort(([a = 0, one = 0], [b = 0, other = 0]) => other - one || a - b);
        const ranked = await rankerOf(documents).rank(
          asked.map((each) => [each, 1]),
          documents.flat().length,
        );
        expect(ranked.map(({ id, score }) => [id, score])).toEqual(plain);
      },
    ),
  );
});
