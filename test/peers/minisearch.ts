import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import MiniSearch, { type SearchOptions } from 'minisearch';
import type { Find, Peer } from './peer.ts';

const OPTIONS = { fields: ['title', 'text'] };
const fileIn = (folder: string): string => join(folder, 'index.json');

const finder =
  (mini: MiniSearch, options: SearchOptions): Find =>
  (question, top) =>
    mini
      .search(question, options)
      .slice(0, top)
      .map(({ id }) => Number(id));

/** As it comes, with its own way of taking text apart, and asked with these options. */
const miniSearch = (id: string, name: string, options: SearchOptions): Peer => ({
  id,
  name,
  build: async (texts) => {
    const mini = new MiniSearch(OPTIONS);
    let number = 0;
    for await (const text of texts) mini.add({ ...text, id: number++ });
    return {
      find: finder(mini, options),
      save: (folder) => writeFile(fileIn(folder), JSON.stringify(mini)),
    };
  },
  open: async (folder) =>
    finder(MiniSearch.loadJSON(await readFile(fileIn(folder), 'utf8'), OPTIONS), options),
});

export const MINISEARCH = miniSearch('minisearch', 'MiniSearch, defaults', {});
/** As its documentation shows it for typing errors and halves of words. */
export const MINISEARCH_FUZZY = miniSearch('minisearch-fuzzy', 'MiniSearch, prefix and fuzzy', {
  prefix: true,
  fuzzy: 0.2,
});
