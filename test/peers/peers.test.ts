import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { MINISEARCH, MINISEARCH_FUZZY } from './minisearch.ts';
import type { Text } from './peer.ts';
import { PEERS } from './peers.ts';
import { wordsOf } from './stems.ts';

const TEXTS: readonly Text[] = [
  { title: '', text: 'De bakker bakt roggebrood en krentenbollen in een houtoven.' },
  { title: 'Smidse', text: 'De smid smeedt hoefijzers voor de paarden van het veer.' },
  { title: '', text: 'De visser boet zijn netten en verkoopt haring op de kade.' },
  { title: 'Veerpont', text: 'Elke veerpont krijgt een scheepsbel.' },
];
const QUESTIONS = ['roggebrood houtoven', 'smidse hoefijzers', 'haring netten kade', 'veerpont'];
const dutch = wordsOf('nl');

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'notabene-peer-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe.each(PEERS)('$name', ({ build, open }) => {
  it('finds a text by its words or its title, also when it was saved and opened again', async () => {
    const built = await build(TEXTS, dutch);
    await built.save(folder);
    const reopened = await open(folder, dutch);
    for (const [number, question] of QUESTIONS.entries()) {
      expect((await built.find(question, 3))[0]).toBe(number);
      expect(await reopened(question, 3)).toEqual(await built.find(question, 3));
    }
  });

  it('gives no more texts than asked for', async () => {
    const { find } = await build(TEXTS, dutch);
    expect(await find(QUESTIONS.join(' '), 2)).toHaveLength(2);
  });

  it('finds nothing for what is in no text', async () => {
    const { find } = await build(TEXTS, dutch);
    expect(await find('xylofoon', 3)).toEqual([]);
  });

  it('takes texts that come one by one', async () => {
    const { find } = await build(
      (async function* () {
        yield* TEXTS;
      })(),
      dutch,
    );
    expect((await find('scheepsbel', 3))[0]).toBe(3);
  });
});

describe('MiniSearch', () => {
  it('forgives a typing error when it is asked to, and not as it comes', async () => {
    const plain = await MINISEARCH.build(TEXTS, dutch);
    const forgiving = await MINISEARCH_FUZZY.build(TEXTS, dutch);
    expect(await plain.find('hoefijsers', 3)).toEqual([]);
    expect(await forgiving.find('hoefijsers', 3)).toEqual([1]);
  });
});

describe('the words that peers get', () => {
  it('are folded and stemmed, without stop words', () => {
    expect(dutch.stems('De coöperaties en het veer')).toEqual(
      ['cooperaties', 'veer'].map((w) => dutch.stems(w)[0]),
    );
    expect(dutch.stems('bakkers')).toEqual(dutch.stems('bakker'));
  });
});
