import { beforeAll, describe, expect, it } from 'vitest';
import { search } from '../../src/question/search.ts';
import { understand } from '../../src/question/understand.ts';
import type { SearchIndex } from '../../src/search/index.ts';
import { indexOver, paper } from '../search/papers.ts';

let index: SearchIndex;
beforeAll(async () => {
  index = await indexOver([
    paper('routes', 'Routes', 'De kustwacht sluit drugssmokkelroutes en let op de veerboot.', {
      soort: 'tekst',
    }),
    paper('natuur', 'Natuur', 'Natuurbescherming vraagt geduld. De ceremonie van de jacht volgt.', {
      soort: 'tekst',
    }),
    paper('live', 'Muziek', 'Live muziek op het plein, met een feedback van de zaal.', { soort: 'tekst' }),
    paper('vangst', 'Vangst', 'De inval bracht aanhoudingen en een arrestatie.', { soort: 'tekst' }),
  ]);
});

const best = async (question: string): Promise<string | undefined> =>
  (await search(index, question, { top: 1 }))[0]?.document.id;
const weight = (question: string, term: string): number =>
  understand(question, [], index.vocabulary).terms.get(term) ?? 0;

describe('an English question on Dutch documents', () => {
  it.each([
    ['Which drug trafficking routes will the coast guard close?', 'routes'],
    ['What is said about the protection of nature?', 'natuur'],
    ['Where does it mention the ferry?', 'routes'],
    ['What is said about hunting?', 'natuur'],
  ])('%s finds %s', async (question, document) => {
    expect(await best(question)).toBe(document);
  });

  it('is searched by the one Dutch word that its two words make', () => {
    expect(weight('the protection of nature', 'natuurbescherm')).toBeGreaterThan(0);
    expect(weight('nature protection', 'natuurbescherm')).toBeGreaterThan(0);
  });

  it('counts a word as typed only where the documents have it so, and less than a translation', () => {
    expect(weight('What feedback is there?', 'feedback')).toBeGreaterThan(0);
    expect(weight('Which solution is there for living?', 'liv')).toBe(0);
  });

  it('shares what a word weighs among its translations', () => {
    const one = weight('What is said on the ferry?', 'veerbot');
    const several = Math.max(
      weight('What is said on the arrest?', 'aanhoud'),
      weight('What is said on the arrest?', 'arrestatie'),
    );
    expect(several).toBeGreaterThan(0);
    expect(several).toBeLessThan(one);
  });
});

it('is searched for a matter that has a heading of its own by the word that the documents have for it', async () => {
  const fiche = paper(
    'fiche',
    'Fiche',
    '## Subsidiariteit\n\nHet kabinet oordeelt positief over de subsidiariteit.',
  );
  const over = await indexOver([fiche, paper('ander', 'Ander', 'De veerboot vaart uit.')]);
  const [first] = await search(over, 'What does the cabinet think of the subsidiarity?', { top: 1 });
  expect(first?.document.id).toBe('fiche');
});
