import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { create, insertMultiple, load, type RawData, save, search } from '@orama/orama';
import type { Find, Peer, Words } from './peer.ts';

const BATCH = 500;
const indexIn = (folder: string): string => join(folder, 'index.json');
/** It keeps the texts that it was given, and gives them back with what it found. */
const textsIn = (folder: string): string => join(folder, 'texts.json');

const empty = ({ language }: Words) =>
  create({
    schema: { title: 'string', text: 'string' } as const,
    components: {
      tokenizer: { language: language === 'nl' ? 'dutch' : 'english', stemming: false },
    },
  });

const finder =
  (db: ReturnType<typeof empty>, { stems }: Words): Find =>
  async (question, top) =>
    (await search(db, { term: stems(question).join(' '), limit: top, threshold: 1 })).hits.map(({ id }) =>
      Number(id),
    );

/** Its words with an end (`exact`) find nothing in stems; without stems its prefixes of common words find everything. */
export const ORAMA: Peer = {
  id: 'orama',
  name: 'Orama, our stems',
  build: async (texts, words) => {
    const db = empty(words);
    let batch: { id: string; title: string; text: string }[] = [];
    let number = 0;
    for await (const { title, text } of texts) {
      batch.push({
        id: String(number++),
        title: words.stems(title).join(' '),
        text: words.stems(text).join(' '),
      });
      if (batch.length < BATCH) continue;
      await insertMultiple(db, batch, BATCH);
      batch = [];
    }
    await insertMultiple(db, batch, BATCH);
    return {
      find: finder(db, words),
      save: async (folder) => {
        const { docs, ...index } = save(db);
        await writeFile(textsIn(folder), JSON.stringify(docs));
        await writeFile(indexIn(folder), JSON.stringify(index));
      },
    };
  },
  open: async (folder, words) => {
    const db = empty(words);
    const parsed = async (path: string): Promise<unknown> => JSON.parse(await readFile(path, 'utf8'));
    const index = (await parsed(indexIn(folder))) as Omit<RawData, 'docs'>;
    load(db, { ...index, docs: await parsed(textsIn(folder)) });
    return finder(db, words);
  },
};
