import { beforeAll, describe, expect, it } from 'vitest';
import type { Document } from '../../src/documents/document.ts';
import { scopeOf } from '../../src/question/scope.ts';
import { understand } from '../../src/question/understand.ts';
import type { SearchIndex } from '../../src/search/index.ts';
import { indexOver, PAPERS, paper, VEERPONTEN, VUURTORENS } from '../search/papers.ts';

const BRIEF = paper(
  'kst-99001-40',
  'Kamerbrief over veerponten (fictief)',
  'In vervolg op het fiche (Kamerstuk 99 001, nr. 11) meld ik dat het kabinet de scheepsbel niet langer steunt.\n',
  { soort: 'kamerbrief', datum: '2030-09-15', referenties: { kamerstuk: ['kst-99001-40'] } },
);
/** Papers under one dossier number, with a few words each. */
const under = (dossier: string, count: number): Document[] =>
  Array.from({ length: count }, (_, i) =>
    paper(`kst-${dossier}-${String(i).padStart(4, '0')}`, `Blad ${i}`, `De kajak ligt op steiger ${i}.`, {
      soort: 'fiche',
      referenties: { kamerstuk: [`kst-${dossier}-${i}`], dossier: [dossier] },
    }),
  );

let index: SearchIndex;
beforeAll(async () => {
  index = await indexOver([...PAPERS, BRIEF]);
});
const scope = async (question: string, over = index): Promise<string[] | null> =>
  (await scopeOf(understand(question, [], over.vocabulary), over))?.map(({ id }) => id) ?? null;

describe('the documents that a question is confined to', () => {
  it.each([
    ['those of a number', 'Wat vindt het kabinet van COM(2030) 102?', ['kst-99001-12']],
    [
      'those of each of two numbers',
      'Wat staat er in COM(2030) 102 en 99 001, nr. 11?',
      ['kst-99001-11', 'kst-99001-12'],
    ],
    [
      'those of a dossier',
      'Wat staat er in dossier 99 001?',
      ['kst-99001-11', 'kst-99001-12', 'kst-99001-40'],
    ],
    ['none, for a number that nothing has', 'Wat vindt het kabinet van COM(2030) 999?', []],
    [
      'the only one of a kind that the question calls "de …"',
      'Wat staat er in de kamerbrief over zwemvesten?',
      ['kst-99001-40'],
    ],
    ['any, when there are more of that kind', 'Wat staat er in het fiche?', null],
    [
      'any, when it is one of a kind that may also be about something else',
      'Wat zegt de mededeling over zwemvesten?',
      null,
    ],
    ['any, when there is none of that kind', 'Wat staat er in het register?', null],
    ['any, when it names neither', 'Wat vindt het kabinet van vuurtorens?', null],
  ])('are %s: %s', async (_what, question, expected) => {
    expect(await scope(question)).toEqual(expected);
  });

  it('are the only register where the question means that paper, and any where it means a register of something', async () => {
    const over = await indexOver([
      ...PAPERS,
      paper('register', 'Register van fiches (fictief)', 'Nr. 11: veilige veerponten.', {
        soort: 'register',
      }),
    ]);
    for (const question of [
      'Wat staat er in het register over veerponten?',
      'Wat staat er in het volledige register over veerponten?',
      'Wat staat er in het register van de fiches over veerponten?',
    ])
      expect(await scope(question, over), question).toEqual(['register']);
    for (const question of [
      'Wat vindt het kabinet van het Europese register voor scheepsbellen?',
      'Wat vindt het kabinet van een register van veerponten?',
      'What does the cabinet think of the European register of ferries?',
      'What does the cabinet think of a register of ferries?',
      'Hoe duur is het openbare register van vuurtorens?',
    ])
      expect(await scope(question, over), question).toBeNull();
  });

  it('are the only one there is, whatever is asked', async () => {
    const alone = await indexOver([VEERPONTEN]);
    expect(await scope('Wat vindt het kabinet van vuurtorens?', alone)).toEqual([VEERPONTEN.id]);
    expect(await scope('Wat vindt het kabinet van COM(2030) 999?', alone)).toEqual([]);
  });

  it('are the only fiche, when the question is about nothing else', async () => {
    const one = await indexOver(PAPERS.filter(({ id }) => id !== VUURTORENS.id));
    expect(await scope('Wat vindt het kabinet in het fiche?', one)).toEqual([VEERPONTEN.id]);
    expect(await scope('Wat zegt het fiche over graan?', one)).toBeNull();
  });

  it('are without a document of the Commission that mentions the number, where that of the number is here', async () => {
    const of = (id: string, ...com: string[]) =>
      paper(id, `Mededeling ${id} (fictief)`, 'De Commissie stelt iets voor.', {
        soort: 'mededeling',
        referenties: { com },
      });
    const own = of('com-2030-201', 'COM(2030) 201');
    const over = await indexOver([own, of('com-2030-202', 'COM(2030) 202', 'COM(2030) 201')]);
    expect(await scope('Wat stelt COM(2030) 201 voor?', over)).toEqual(['com-2030-201']);
    expect(await scope('Wat stelt COM(2030) 202 voor?', over)).toEqual(['com-2030-202']);
  });

  it('are any, for a number that more documents have than can be meant', { timeout: 60_000 }, async () => {
    const few = await indexOver(under('99007', 500));
    expect(await scope('Wat staat er in dossier 99 007?', few)).toHaveLength(500);
    const many = await indexOver(under('99007', 501));
    expect(await scope('Wat staat er in dossier 99 007?', many)).toBeNull();
  });
});
