import { beforeAll, describe, expect, it } from 'vitest';
import type { Answer } from '../../src/answer/answer.ts';
import { figuresIn } from '../../src/reader/figures.ts';
import type { SearchIndex } from '../../src/search/index.ts';
import { PAPERS, paper } from '../search/papers.ts';
import { ask, indexOver } from './asking.ts';
import { expectSound } from './sound.ts';

/** A fictional letter with an amount, a term and a date. */
const LETTER = paper(
  'brief-sluizen',
  'Brief over de sluisdeuren (fictief)',
  `De nieuwe sluisdeuren kosten 40 miljoen euro. De bouw van de sluisdeuren duurt twee jaar. De sluisdeuren gaan op 1 juni 2031 open. Het kabinet steunt de bouw van de sluisdeuren. De VNG is kritisch over het schutgeld.`,
  { soort: 'kamerbrief', datum: '2030-05-01' },
);

let index: SearchIndex;
beforeAll(async () => {
  index = await indexOver([...PAPERS, LETTER]);
});

async function asked(question: string): Promise<Answer> {
  const answer = await ask(index, { question }, { now: () => 0 });
  await expectSound(answer, index);
  return answer;
}

describe('a question that takes something else for granted than the documents say', () => {
  it.each([
    ['Waarom kosten de nieuwe sluisdeuren 90 miljoen euro?', /40 miljoen/],
    ['Waarom duurt de bouw van de sluisdeuren vijf jaar?', /twee jaar/],
    ['Waarom gaan de sluisdeuren in 2038 open?', /2031/],
    ['Waarom komt er een netwerk van veertig vuurtorens?', /twintig vuurtorens/],
    ['Why do the new lock gates cost 90 million euro?', /40 miljoen/],
    ['Waarom is het kabinet tegen de bouw van de sluisdeuren?', /steunt/],
  ])('is answered with what they do say: %s', async (question, says) => {
    const { status, claims, correction, nearest, message } = await asked(question);
    expect({ status, claims }).toEqual({ status: 'unanswered', claims: [] });
    expect(correction?.text).toMatch(says);
    expect(nearest[0]?.quote).toBe(correction?.citations[0].quote);
    expect(message).toMatch(/dan de vraag|tegendeel|than the question|opposite/);
  });

  it.each([
    'Waarom kosten de nieuwe sluisdeuren 40 miljoen euro?',
    'Waarom duurt de bouw van de sluisdeuren 24 maanden?',
    'Waarom gaan de sluisdeuren in 2031 open?',
    'Waarom steunt het kabinet de bouw van de sluisdeuren?',
    'Waarom komt er een netwerk van twintig vuurtorens?',
    'Wat kosten de sluisdeuren?',
  ])('and is not corrected where they say the same: %s', async (question) => {
    expect((await asked(question)).correction).toBeUndefined();
  });
});

it.each([
  ['40 miljoen euro', 'nl', [['money', '40000000']]],
  ['€ 1.500', 'nl', [['money', '1500']]],
  ['EUR 1,500', 'en', [['money', '1500']]],
  ['twee jaar', 'nl', [['months', '24']]],
  ['24 months', 'en', [['months', '24']]],
  ['2,5%', 'nl', [['share', '2.5']]],
  [
    'op 1 juni 2031',
    'nl',
    [
      ['day', '1-6'],
      ['year', '2031'],
    ],
  ],
  ['in 2031', 'nl', [['year', '2031']]],
  ['artikel 91 en zes gebieden', 'nl', [['of gebied', '6']]],
] as const)('the figures of “%s” are told by what they count', (text, language, figures) => {
  expect(figuresIn(text, language).map(({ kind, value }) => [kind, value])).toEqual(figures);
});
