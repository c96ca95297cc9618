import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import bm25, { type Engine } from 'wink-bm25-text-search';
import type { Find, Peer, Words } from './peer.ts';

const fileIn = (folder: string): string => join(folder, 'index.json');

const empty = ({ stems }: Words): Engine => {
  const engine = bm25();
  engine.defineConfig({ fldWeights: { title: 1, text: 1 } });
  engine.definePrepTasks([stems]);
  return engine;
};

const finder =
  (engine: Engine): Find =>
  (question, top) =>
    engine.search(question, top).map(([number]) => Number(number));

export const WINK: Peer = {
  id: 'wink',
  name: 'wink-bm25, our stems',
  build: async (texts, words) => {
    const engine = empty(words);
    let number = 0;
    for await (const { title, text } of texts) engine.addDoc({ title, text }, number++);
    engine.consolidate();
    return {
      find: finder(engine),
      save: (folder) => writeFile(fileIn(folder), engine.exportJSON()),
    };
  },
  open: async (folder, words) => {
    const engine = empty(words);
    engine.importJSON(await readFile(fileIn(folder), 'utf8'));
    return finder(engine);
  },
};
