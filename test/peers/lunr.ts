import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import lunr from 'lunr';
import type { Find, Peer, Words } from './peer.ts';

const fileIn = (folder: string): string => join(folder, 'index.json');

const finder =
  (index: lunr.Index, { stems }: Words): Find =>
  (question, top) =>
    index
      .query((query) => {
        for (const stem of new Set(stems(question))) query.term(stem, {});
      })
      .slice(0, top)
      .map(({ ref }) => Number(ref));

/** Without its English pipeline: words and stems are handed to it. */
export const LUNR: Peer = {
  id: 'lunr',
  name: 'lunr, our stems',
  build: async (texts, words) => {
    const builder = new lunr.Builder();
    builder.ref('id');
    builder.field('title');
    builder.field('text');
    builder.tokenizer = Object.assign(
      (value?: string | object | object[] | null) =>
        String(value ?? '')
          .split(' ')
          .filter((word) => word !== '')
          .map((word) => new lunr.Token(word, {})),
      { separator: / / },
    );
    let number = 0;
    for await (const { title, text } of texts)
      builder.add({
        id: String(number++),
        title: words.stems(title).join(' '),
        text: words.stems(text).join(' '),
      });
    const index = builder.build();
    return {
      find: finder(index, words),
      save: (folder) => writeFile(fileIn(folder), JSON.stringify(index)),
    };
  },
  open: async (folder, words) =>
    finder(lunr.Index.load(JSON.parse(await readFile(fileIn(folder), 'utf8'))), words),
};
