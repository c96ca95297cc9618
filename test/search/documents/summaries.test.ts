import { beforeAll, describe, expect, it } from 'vitest';
import { VOICES } from '../../../src/documents/document.ts';
import { passagesOf } from '../../../src/passages/passages.ts';
import type { SearchIndex, SummaryFilter } from '../../../src/search/index.ts';
import { indexOver, PAPERS, paper, VEERPONTEN } from '../papers.ts';

const BRIEF = paper('blg-7', 'Kamerbrief over bakens (fictief)', 'Zie ook COM(2030) 101.', {
  soort: 'kamerbrief',
  referenties: {
    com: ['COM(2030) 101'],
    kamerstuk: ['kst-99003-112'],
    tk: ['2030D00007'],
    celex: ['52030DC0101'],
  },
});
let index: SearchIndex;
beforeAll(async () => {
  index = await indexOver([...PAPERS, BRIEF]);
});
const ids = async (filter?: SummaryFilter): Promise<string[]> =>
  (await index.summaries(filter)).map(({ id }) => id);
const ALL = ['blg-7', 'havenbericht', 'kst-99001-11', 'kst-99001-12'];

describe('the summaries of documents', () => {
  it('are all of them, in the order of their ids', async () => {
    expect(await ids()).toEqual(ALL);
    expect(await ids({})).toEqual(ALL);
  });

  it('tell all of a document but its text, and how many passages it has', async () => {
    const head = (await index.summaries()).find(({ id }) => id === VEERPONTEN.id);
    const { text: _text, sections: _sections, blocks: _blocks, pages: _pages, ...known } = VEERPONTEN;
    const passages = passagesOf(VEERPONTEN);
    const heard = new Set(passages.map(({ voice }) => voice));
    expect(heard.size).toBeGreaterThan(1);
    expect(head).toEqual({
      ...known,
      bound: [{ id: 'blg-7' }, { id: 'havenbericht' }],
      passages: passages.length,
      voices: VOICES.filter((voice) => heard.has(voice)),
    });
  });

  it.each([
    ['a Commission document, of those that name it too', 'COM(2030) 101', ['blg-7', 'kst-99001-11']],
    ['a CELEX number', '52030DC0101', ['blg-7']],
    ['a Kamerstuk', 'kst-99001-12', ['kst-99001-12']],
    ['a paper of the Kamer', '2030D00007', ['blg-7']],
    ['a dossier', '99001', ['kst-99001-11', 'kst-99001-12']],
    ['an id', 'havenbericht', ['havenbericht']],
    ['the end of a Kamerstuk number', '#12', ['kst-99001-12']],
    ['the end of a Kamerstuk number, whole', '#112', ['blg-7']],
    ['a number that is only the beginning of one', 'COM(2030) 10', []],
    ['a number that nothing has', 'COM(2030) 999', []],
    ['nothing', '', []],
    ['the name of what every object has', 'constructor', []],
  ])('are found by %s', async (_what, reference, expected) => {
    expect(await ids({ references: [reference] })).toEqual(expected);
  });

  it('are those with any of several numbers, and none for no numbers', async () => {
    expect(await ids({ references: ['COM(2030) 102', '#11', 'COM(2030) 101'] })).toEqual([
      'blg-7',
      'kst-99001-11',
      'kst-99001-12',
    ]);
    expect(await ids({ references: [] })).toEqual([]);
  });

  it('are those of one kind', async () => {
    expect(await ids({ kind: 'fiche' })).toEqual(['kst-99001-11', 'kst-99001-12']);
    expect(await ids({ kind: 'kamerbrief' })).toEqual(['blg-7']);
    expect(await ids({ kind: 'register' })).toEqual([]);
    expect(await ids({ kind: 'fiche', references: ['COM(2030) 101'] })).toEqual(['kst-99001-11']);
  });

  it('are no more than asked, the first of what is meant', async () => {
    expect(await ids({ limit: 2 })).toEqual(ALL.slice(0, 2));
    expect(await ids({ limit: 0 })).toEqual([]);
    expect(await ids({ limit: 99 })).toEqual(ALL);
    expect(await ids({ kind: 'fiche', limit: 1 })).toEqual(['kst-99001-11']);
  });
});
