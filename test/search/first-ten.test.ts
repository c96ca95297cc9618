import { expect, it } from 'vitest';
import type { Document } from '../../src/documents/document.ts';
import { search } from '../../src/question/search.ts';
import { indexOver, paper } from './papers.ts';

const WORDS =
  'haven sluis vlees boot storm dijk school kabel tarief visser brug ladder trommel bel zeil anker'.split(
    ' ',
  );

/** A paper of a few sentences, the same each time; every third one is there twice. */
function papers(): Document[] {
  let seed = 7;
  const next = (most: number): number => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((seed / 2_147_483_648) * most);
  };
  return Array.from({ length: 90 }, (_, i) => {
    const text = Array.from({ length: 40 }, () => WORDS[Math.floor(next(16) * (next(10) / 10))]).join(' ');
    const one = paper(`stuk-${i}`, `Stuk ${i}`, `De ${text}.`);
    return i % 3 === 0 ? [one, paper(`kopie-${i}`, `Kopie ${i}`, `De ${text}.`)] : [one];
  }).flat();
}

it('the first ten hits are the same however many are asked for, also when hits are folded together', async () => {
  const index = await indexOver(papers());
  for (const words of ['bel kabel', 'trommel', 'ladder bel', 'brug kabel storm', 'dijk tarief visser']) {
    const [ten = [], twenty = [], hundred = []] = await Promise.all(
      [10, 20, 100].map(async (top) => (await search(index, words, { top })).slice(0, 10)),
    );
    const ids = (hits: typeof ten): string[] => hits.map(({ passage }) => passage.id);
    expect(ids(ten)).toHaveLength(10);
    expect(ids(ten)).toEqual(ids(twenty));
    expect(ids(ten)).toEqual(ids(hundred));
  }
});
