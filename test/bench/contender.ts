import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Document } from '../../src/documents/document.ts';
import { packIndex } from '../../src/search/packed/build.ts';
import { openIndex } from '../../src/search/packed/open.ts';
import { understand } from '../../src/search/query/understand.ts';
import type { Built, Find, Text } from '../peers/peer.ts';
import { PEERS } from '../peers/peers.ts';
import { wordsOf } from '../peers/stems.ts';

/** The same corpus twice: as papers, and as what a passage of them has to offer to an engine without papers. */
export interface Sources {
  readonly papers: () => AsyncIterable<Document>;
  readonly texts: () => AsyncIterable<Text>;
}

/** An engine that stands beside others. */
export interface Contender {
  readonly id: string;
  readonly name: string;
  readonly build: (sources: Sources) => Promise<Built>;
  readonly open: (folder: string) => Promise<Find>;
  /** Whether a saved file holds texts and is no part of what finds them. */
  readonly isText: (file: string) => boolean;
}

async function openNotabene(read: (name: string) => Promise<Uint8Array | undefined>): Promise<Find> {
  const index = await openIndex(read, { known: 1 });
  const { heads, layout } = index.contents;
  return async (question, top) => {
    const { terms } = understand(question, [], index.vocabulary);
    return (await index.rank(terms, { top })).map(
      ({ documentId, place }) => (layout.firsts[heads.numberOf(documentId) ?? 0] ?? 0) + place,
    );
  };
}

/** As it is served: the question is understood and ranked; texts would be fetched after that. */
const NOTABENE: Contender = {
  id: 'notabene',
  name: 'Notabene',
  build: async ({ papers }) => {
    const files = new Map<string, Uint8Array>();
    await packIndex(papers, {
      write: async (name, bytes) => {
        files.set(name, bytes);
      },
    });
    return {
      find: await openNotabene(async (name) => files.get(name)),
      save: async (folder) => {
        for (const [name, bytes] of files) await writeFile(join(folder, name), bytes);
      },
    };
  },
  open: (folder) => openNotabene((name) => readFile(join(folder, name)).catch(() => undefined)),
  isText: (file) => file.startsWith('chunk-'),
};

const DUTCH = wordsOf('nl');

/** Notabene first. MiniSearch with prefix and fuzzy is left out: at this size it takes many seconds a question. */
export const CONTENDERS: readonly Contender[] = [
  NOTABENE,
  ...PEERS.filter(({ id }) => id !== 'minisearch-fuzzy').map(
    ({ id, name, build, open }): Contender => ({
      id,
      name,
      build: ({ texts }) => build(texts(), DUTCH),
      open: (folder) => open(folder, DUTCH),
      isText: (file) => file === 'texts.json',
    }),
  ),
];
