import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Index } from 'flexsearch';
import type { Find, Peer, Words } from './peer.ts';

const empty = () => new Index({ tokenize: 'strict' });

/** Asked to suggest, since else a text must hold every word of the question. */
const finder =
  (index: Index, { stems }: Words): Find =>
  (question, top) =>
    index.search(stems(question).join(' '), { limit: top, suggest: true }).map(Number);

export const FLEXSEARCH: Peer = {
  id: 'flexsearch',
  name: 'FlexSearch, our stems',
  build: async (texts, words) => {
    const index = empty();
    let number = 0;
    for await (const { title, text } of texts) index.add(number++, words.stems(`${title} ${text}`).join(' '));
    return {
      find: finder(index, words),
      save: async (folder) => {
        const parts = new Map<string, string>();
        index.export((key, data) => {
          parts.set(key, data);
        });
        for (const [key, data] of parts) await writeFile(join(folder, `${key}.json`), data);
      },
    };
  },
  open: async (folder, words) => {
    const index = empty();
    for (const name of await readdir(folder)) index.import(name, await readFile(join(folder, name), 'utf8'));
    return finder(index, words);
  },
};
