import { beforeAll, describe, expect, it } from 'vitest';
import { ask } from '../../src/ask.ts';
import type { SearchIndex } from '../../src/search/index.ts';
import { indexOver, paper, VUURTORENS } from '../search/papers.ts';

const SUPPORTERS = 'Zweden en Malta zijn uitgesproken voorstander.';
const OPPONENTS = 'Polen en Cyprus zijn terughoudend over het voorstel.';

let index: SearchIndex;
beforeAll(async () => {
  index = await indexOver([
    paper(
      'fiche-molens',
      'Fiche: Verordening molenwieken (fictief)',
      `## 2. Essentie voorstel

De Commissie stelt voor dat elke windlust twee bellen krijgt.

## 3. Nederlandse positie ten aanzien van het voorstel

### c) Eerste inschatting van krachtenveld

${SUPPORTERS} ${OPPONENTS} De rapporteur van het Europees Parlement is tegen de molenwieken.
`,
      { soort: 'fiche' },
    ),
    VUURTORENS,
  ]);
});
const claimsOf = async (question: string): Promise<string[]> =>
  (await ask(index, { question }, { now: () => 0 })).claims.map(({ text }) => text);

describe('which member states are against', () => {
  it.each([
    'Welke landen zijn tegen de molenwieken?',
    'Welke lidstaten zijn kritisch over de molenwieken?',
    'Welke landen liggen dwars bij de molenwieken?',
    'Which member states oppose the molenwieken?',
  ])('is told by those who are, not by supporters or a parliament: %s', async (question) => {
    expect(await claimsOf(question)).toEqual([OPPONENTS]);
  });

  it('is told where only the text of the proposal has the word that was asked', async () => {
    expect(await claimsOf('Welke landen zijn tegen de regels voor een windlust?')).toEqual([OPPONENTS]);
  });
});

describe('which member states are in favour', () => {
  it.each(['Welke landen steunen de molenwieken?', 'Welke lidstaten zijn voorstander van de molenwieken?'])(
    'is told by supporters: %s',
    async (question) => {
      expect(await claimsOf(question)).toEqual([SUPPORTERS]);
    },
  );
});
