import { expect, it } from 'vitest';
import { CLUE_GROUPS, type ClueGroup } from '../../../src/reader/clues.ts';
import { worded } from '../../../src/web/words/judgement-words.ts';

const GROUPS = Object.keys(CLUE_GROUPS) as ClueGroup[];
const judgement = { name: 'right', probability: 0.7, least: 0.4, sure: 0.8 } as const;

it.each(['nl', 'en'] as const)(
  'every group of clues has words for and against in %s, not their names',
  (language) => {
    for (const name of GROUPS)
      for (const adds of [1, -1]) {
        const { pro, con } = worded({ ...judgement, groups: [{ name, adds }] }, language);
        const [told = ''] = adds > 0 ? pro : con;
        expect((adds > 0 ? con : pro).length).toBe(0);
        expect(told.split(' ').length, name).toBeGreaterThan(3);
      }
  },
);

it('says how sure it is in chances of a hundred, and what would have been enough', () => {
  const at = (probability: number) => worded({ ...judgement, probability, groups: [] }, 'nl');
  expect(at(0.7)).toMatchObject({
    outcome: 'waarschijnlijk',
    chance: '70 van de 100; zonder voorbehoud vanaf 80, onder 40 niet getoond',
  });
  expect(at(0.8).outcome).toBe('ja');
  expect(at(0.39).outcome).toBe('nee');
  expect(worded({ ...judgement, sure: 0.4, groups: [] }, 'nl').chance).toBe('70 van de 100; nodig is 40');
});

it('leaves out what hardly weighs', () => {
  const groups = [
    { name: 'likeness', adds: 2 },
    { name: 'ahead', adds: -0.1 },
  ] as const;
  expect(worded({ ...judgement, groups }, 'nl')).toMatchObject({ pro: [expect.any(String)], con: [] });
});
