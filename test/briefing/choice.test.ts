import { beforeAll, describe, expect, it } from 'vitest';
import type { Paper } from '../../src/briefing/paper/paper.ts';
import { inFirstPerson } from '../../src/briefing/paper/speaking.ts';
import type { SearchIndex } from '../../src/search/index.ts';
import { briefingIndex, REVISED } from './documents.ts';
import { blocksIn, paperOn } from './making.ts';

/** Where the sentences of a paper stand, without those that only a table of verdicts points at. */
const places = (paper: Paper): readonly string[] =>
  blocksIn(paper).flatMap((block) =>
    block.type === 'said'
      ? block.claims.flatMap((claim, at) =>
          block.shown?.[at] === ''
            ? []
            : claim.citations.map(({ documentId, start }) => `${documentId} ${start}`),
        )
      : [],
  );

describe('a paper that chooses', () => {
  let index: SearchIndex;
  beforeAll(async () => {
    index = await briefingIndex();
  });

  it.each(['nota', 'briefing', 'vragen', 'spreeklijn'] as const)(
    'says each sentence once, in a %s',
    async (form) => {
      const said = places(await paperOn(index, { form, documents: [REVISED] }));
      expect(said.length).toBeGreaterThan(2);
      expect(new Set(said).size).toBe(said.length);
    },
  );

  it('names what it leaves out of each document, and how much that is', async () => {
    const paper = await paperOn(index, { form: 'briefing', documents: [REVISED] });
    const left = blocksIn(paper).find(({ type }) => type === 'left-out');
    expect(left).toEqual({
      type: 'left-out',
      documents: [
        expect.objectContaining({
          documentId: REVISED,
          sentences: expect.any(Number),
          headings: expect.arrayContaining([expect.any(String)]),
        }),
      ],
    });
  });

  it('opens a nota with the lines that an official fills in, of which the date is known', async () => {
    const paper = await paperOn(index, { documents: [REVISED], on: '2031-06-01' });
    const house = blocksIn(paper).find(({ type }) => type === 'house');
    expect(house).toEqual({
      type: 'house',
      rows: ['Aan', 'Van', 'Via', 'Datum', 'Kenmerk', 'Paraaf'].map((label) => ({
        label,
        value: label === 'Datum' ? '1 juni 2031' : null,
      })),
    });
  });
});

describe('a sentence to say aloud', () => {
  const said = (text: string, voice: 'kabinet' | 'commissie' = 'kabinet') => inFirstPerson({ text, voice });

  it.each([
    ['Het kabinet steunt het voorstel.', 'Wij steunen het voorstel.'],
    ['Tegen deze heffing maakt het kabinet bezwaar.', 'Tegen deze heffing maken wij bezwaar.'],
    ['Over de termijn is het kabinet kritisch.', 'Over de termijn zijn wij kritisch.'],
  ])('%s', (text, aloud) => {
    expect(said(text)).toBe(aloud);
  });

  it.each([
    ['of another speaker', 'Het kabinet steunt het voorstel.', 'commissie'],
    ['with a second verb of the cabinet', 'Het kabinet steunt het voorstel en vraagt om uitstel.', 'kabinet'],
    ['in which a word may mean the cabinet', 'Het kabinet zet zich in voor uitstel.', 'kabinet'],
    ['in which "het" is the cabinet', 'Over de band is het kabinet kritisch; het zet in op 20%.', 'kabinet'],
    ['with the cabinet in another clause', 'De Commissie meent, zo vindt het kabinet, te veel.', 'kabinet'],
  ] as const)('stands as it is: %s', (_, text, voice) => {
    expect(said(text, voice)).toBeNull();
  });
});
