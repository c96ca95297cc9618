import { beforeAll, describe, expect, it } from 'vitest';
import { understand } from '../../src/question/understand.ts';
import { stem } from '../../src/search/analyzer.ts';
import type { SearchIndex } from '../../src/search/index.ts';
import { indexOver, paper } from '../search/papers.ts';

let index: SearchIndex;
beforeAll(async () => {
  index = await indexOver([
    paper('haven', 'Haven', 'De havenmeester van Zandwijk verbiedt de handel in drugs op de kade.', {
      soort: 'tekst',
    }),
    paper('kroniek', 'Kroniek', 'De kade werd door de kroniekschrijver van het dorp beschreven.', {
      soort: 'tekst',
    }),
    paper('preventie', 'Preventie', 'Preventie is de taak van de havenmeester. Wie voorkomt, blust niet.', {
      soort: 'tekst',
    }),
  ]);
});

/** Terms of a question with their weights, by the stem of a Dutch word. */
function weigh(question: string, ...thread: readonly string[]): (word: string) => number {
  const { terms } = understand(question, thread, index.vocabulary);
  return (word) => terms.get(stem(word, 'nl')) ?? 0;
}

describe('what a word of a question weighs', () => {
  it('is most for a name, then for a word with a topic, then for one that only points or asks', () => {
    const weight = weigh('Kunt u vertellen welke punten de havenmeester in Kwalburg noemt?');
    expect(weight('kwalburg')).toBeGreaterThan(weight('havenmeester'));
    expect(weight('havenmeester')).toBeGreaterThan(weight('punten'));
    expect(weight('punten')).toBeGreaterThan(0);
    expect(weight('vertellen')).toBeGreaterThan(0);
    expect(weight('havenmeester')).toBeGreaterThan(1.5 * weight('vertellen'));
  });

  it('is not that of a name for the first word of a sentence', () => {
    const plain = weigh('gezocht havenmeester')('havenmeester');
    expect(weigh('Havenmeester gezocht')('havenmeester')).toBe(plain);
    expect(weigh('Wat? Havenmeester gezocht')('havenmeester')).toBe(plain);
    expect(weigh('gezocht Havenmeester')('havenmeester')).toBeGreaterThan(plain);
  });

  it('is more behind an article or a preposition, where the thing stands that is asked about', () => {
    const plain = weigh('gezocht havenmeester')('havenmeester');
    for (const question of ['de havenmeester', 'iets over havenmeester'])
      expect(weigh(question)('havenmeester'), question).toBeGreaterThan(plain);
  });

  it('is less in a sentence that comes after one with a topic', () => {
    const first = weigh('Wat gebeurt er op de kade?')('kade');
    expect(weigh('Wat verbiedt de havenmeester? Wat gebeurt er op de kade?')('kade')).toBeLessThan(first);
    expect(weigh('Er is een havenmeester. Wat gebeurt er op de kade?')('kade')).toBeLessThan(first);
    expect(weigh('Wat gebeurt er op de kade? Wie is er?')('kade')).toBe(first);
    expect(weigh('Kunt u dit zeggen? Wat gebeurt er op de kade?')('kade')).toBe(first);
    expect(weigh('Wat zegt dr. Jansen, nr. 4, art. 7, op de kade?')('kade')).toBe(first);
  });

  it('is less for a word that stands in more passages', () => {
    const weight = weigh('zandwijk en kade');
    expect(weight('zandwijk')).toBeGreaterThan(weight('kade'));
  });

  it('is shared with the parts of a compound, and they weigh less', () => {
    const weight = weigh('drugshandel');
    expect(weight('drugshandel')).toBeGreaterThan(weight('handel'));
    expect(weight('handel')).toBeGreaterThan(0);
  });

  it('goes for a small part to another word that the table of terms has for it', () => {
    const weight = weigh('preventie');
    expect(weight('voorkomen')).toBeGreaterThan(0);
    expect(weight('voorkomen')).toBeLessThan(weight('preventie') / 4);
  });

  it('goes to the Dutch word when the question is English, most to the nearest', () => {
    const weight = weigh('What is said on prevention?');
    expect(weight('preventie')).toBeGreaterThan(weight('voorkomen'));
    expect(weight('voorkomen')).toBeGreaterThan(0);
  });

  it('is that of the word as typed and of the word that was meant', () => {
    const { terms, repairs } = understand('havenmeestre', [], index.vocabulary);
    expect(repairs).toEqual([{ from: 'havenmeestre', to: 'havenmeester' }]);
    expect(terms.get('havenmeestr')).toBeGreaterThan(0);
    expect(terms.get('havenmeester')).toBeGreaterThan(0);
  });

  it('is half for what a follow-up takes over', () => {
    const own = weigh('Wat zegt de kroniek over de kade?')('kade');
    const inherited = weigh(
      'En wat vindt de havenmeester daarvan?',
      'Wat zegt de kroniek over de kade?',
    )('kade');
    expect(inherited).toBeGreaterThan(0);
    expect(inherited).toBeLessThan(own);
  });

  it('is nothing when no word has a topic', () => {
    for (const question of ['Kunt u mij vertellen hoe dat zit?', 'wat is er en hoe zit het', 'a b c'])
      expect(understand(question, [], index.vocabulary).terms.size, question).toBe(0);
  });
});
