import { beforeAll, describe, expect, it } from 'vitest';
import { ask } from '../../src/ask.ts';
import type { SearchIndex } from '../../src/search/index.ts';
import { indexOver, paper, VUURTORENS } from '../search/papers.ts';

let index: SearchIndex;
beforeAll(async () => {
  index = await indexOver([
    paper(
      'fiche-molens',
      'Fiche: Verordening poldermolens (fictief)',
      `## 2. Essentie voorstel

De Commissie wil dat er in 2035 tachtig poldermolens bij komen. Elke molen krijgt zes roeden.

## 3. Nederlandse positie ten aanzien van het voorstel

Het kabinet vraagt om een termijn van drie jaar voor kleine molenaars. Nederland telt ongeveer 1.100 wipmolens.
`,
      { soort: 'fiche' },
    ),
    VUURTORENS,
  ]);
});
const claimsOf = async (question: string): Promise<string[]> =>
  (await ask(index, { question }, { now: () => 0 })).claims.map(({ text }) => text);

describe('a question how many there are', () => {
  it.each(['Hoeveel molenaars telt Nederland?', 'Hoeveel kleine molenaars zijn er?'])(
    'is not answered by a number of something else beside them: %s',
    async (question) => {
      expect(await claimsOf(question)).toEqual([]);
    },
  );

  it.each([
    'Hoeveel poldermolens heeft Nederland?',
    'Hoeveel poldermolens telt nederland?',
    'Hoeveel poldermolens zijn er in Nederland?',
  ])('in the Netherlands is not answered by a number for all member states: %s', async (question) => {
    expect(await claimsOf(question)).toEqual([]);
  });

  it.each([
    ['Hoeveel wipmolens telt Nederland?', 'Nederland telt ongeveer 1.100 wipmolens.'],
    [
      'Hoeveel poldermolens wil de Commissie?',
      'De Commissie wil dat er in 2035 tachtig poldermolens bij komen.',
    ],
    ['Hoeveel roeden krijgt een molen?', 'Elke molen krijgt zes roeden.'],
    [
      'Hoeveel jaar krijgen kleine molenaars?',
      'Het kabinet vraagt om een termijn van drie jaar voor kleine molenaars.',
    ],
  ])('is answered by the number that counts them: %s', async (question, answer) => {
    expect(await claimsOf(question)).toEqual([answer]);
  });
});
