import { beforeAll, describe, expect, it } from 'vitest';
import { understand } from '../../src/question/understand.ts';
import { planOf } from '../../src/reader/plan.ts';
import { retrieve } from '../../src/reader/retrieve.ts';
import type { SearchIndex } from '../../src/search/index.ts';
import { indexOver, PAPERS, paper, VEERPONTEN, VUURTORENS } from '../search/papers.ts';

let index: SearchIndex;
beforeAll(async () => {
  index = await indexOver(PAPERS);
});

describe('a question on two documents by their numbers', () => {
  it('reads each side in the document of its own number alone', async () => {
    const question = 'Wat staat er over de veerponten en de vuurtorens in COM(2030) 101 en COM(2030) 102?';
    const plan = await planOf(
      index,
      understand(question, [], index.vocabulary),
      { question, thread: [] },
      null,
    );
    const sides = await retrieve(index, plan, null);
    const from = sides.map(({ all }) => [...new Set(all.map(({ document }) => document.id))]);
    expect(from).toEqual([[VEERPONTEN.id], [VUURTORENS.id]]);
  });
});

describe('a question without a word of its own', () => {
  const unsoughtOf = async (question: string): Promise<string | null> => {
    const letter = paper('brief-pont', 'Brief over veerponten', 'De pont vaart vanaf 1 juni 2031.', {
      soort: 'brief',
    });
    const alone = await indexOver([VEERPONTEN, letter]);
    const query = understand(question, [], alone.vocabulary);
    return (await planOf(alone, query, { question, thread: [] }, null)).unsought;
  };

  it.each(['Wanneer gaat dit in?', 'Hoeveel is dat?'])('is on the papers at hand: %s', async (question) => {
    expect(await unsoughtOf(question)).toBeNull();
  });

  it.each(['Wanneer?', 'Hallo, wie ben jij?', 'Hoe gaat het met je?'])(
    'is on nothing where it does not point at them: %s',
    async (question) => {
      expect(await unsoughtOf(question)).toBe('off_topic');
    },
  );
});
