import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Document } from '../../src/documents/document.ts';
import { askedOf } from '../../src/meaning/context.ts';
import type { Encoder } from '../../src/meaning/encoder.ts';
import { understand } from '../../src/question/understand.ts';
import { findSentences } from '../../src/search/find.ts';
import { packIndex } from '../../src/search/packed/build.ts';
import { openIndex } from '../../src/search/packed/open.ts';
import type { Built, Find, Text } from '../peers/peer.ts';
import { PEERS } from '../peers/peers.ts';
import { wordsOf } from '../peers/stems.ts';
import { drawnEncoder, shippedEncoder } from './drawn-encoder.ts';

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

type Read = (name: string) => Promise<Uint8Array | undefined>;

async function openNotabene(read: Read): Promise<Find> {
  const index = await openIndex(read, { known: 1 });
  const { summaries, layout } = index.contents;
  return async (question, top) => {
    const { terms } = understand(question, [], index.vocabulary);
    return (await index.rank(terms, { top })).map(
      ({ documentId, place }) => (layout.firsts[summaries.numberOf(documentId) ?? 0] ?? 0) + place,
    );
  };
}

/** By words and meaning: the question is encoded too, and the texts of what is found are fetched and weighed. */
async function openByMeaning(read: Read): Promise<Find> {
  const [index, encoder] = [await openIndex(read, { known: 1 }), await shippedEncoder()];
  const { summaries, layout } = index.contents;
  return async (question, top) => {
    const query = understand(question, [], index.vocabulary);
    const [encoding = null] = await encoder.questions([askedOf(question, [])]);
    return (await findSentences(index, { ...query, encoding }, { top })).map(
      ({ document, place }) => (layout.firsts[summaries.numberOf(document.id) ?? 0] ?? 0) + place,
    );
  };
}

const packed = (
  named: Pick<Contender, 'id' | 'name'>,
  open: (read: Read) => Promise<Find>,
  encoderOf: () => Promise<Encoder | null>,
): Contender => ({
  ...named,
  build: async ({ papers }) => {
    const files = new Map<string, Uint8Array>();
    await packIndex(papers, {
      encoder: await encoderOf(),
      write: async (name, bytes) => {
        files.set(name, bytes);
      },
    });
    return {
      find: await open(async (name) => files.get(name)),
      save: async (folder) => {
        for (const [name, bytes] of files) await writeFile(join(folder, name), bytes);
      },
    };
  },
  open: (folder) => open((name) => readFile(join(folder, name)).catch(() => undefined)),
  isText: (file) => file.startsWith('chunk-'),
});

/** As it is served: the question is understood and ranked; texts would be fetched after that. */
const NOTABENE = packed({ id: 'notabene', name: 'Notabene' }, openNotabene, async () => null);

/** As it is served with an encoder, whole. */
const BY_MEANING = packed({ id: 'meaning', name: 'Notabene, by meaning too' }, openByMeaning, drawnEncoder);

const DUTCH = wordsOf('nl');

/** Notabene first. MiniSearch with prefix and fuzzy is left out: at this size it takes many seconds a question. */
export const CONTENDERS: readonly Contender[] = [
  NOTABENE,
  BY_MEANING,
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
