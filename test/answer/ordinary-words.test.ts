import { beforeAll, describe, expect, it } from 'vitest';
import { ask } from '../../src/ask.ts';
import type { SearchIndex } from '../../src/search/index.ts';
import { indexOver, VEERPONTEN, VUURTORENS } from '../search/papers.ts';

let index: SearchIndex;
beforeAll(async () => {
  index = await indexOver([VEERPONTEN, VUURTORENS]);
});
const answerTo = (question: string) => ask(index, { question }, { now: () => 0 });

describe('the language of a question', () => {
  it.each([
    'Is Denmark against bells?',
    'Are there any lighthouses?',
    'Must ferries sail at night?',
    'Does Denmark support it?',
  ])('is English by its small words: %s', async (question) => {
    expect((await answerTo(question)).language).toBe('en');
  });

  it.each([
    'Is Denemarken tegen bellen?',
    'brief veerponten',
    'met name scheepsbel',
    'stand van zaken vuurtorens',
  ])('is Dutch where these are Dutch as well: %s', async (question) => {
    expect((await answerTo(question)).language).toBe('nl');
  });
});

describe('a question in English', () => {
  it('loses nothing to "according to"', async () => {
    expect(await answerTo('What is a bollard according to the Commission?')).toMatchObject({
      status: 'unanswered',
      message: 'This is not in the documents: nothing is said about "bollard".',
    });
  });

  it('is told of the state that it names, not of another', async () => {
    const { claims } = await answerTo('Is Denmark critical of the ferries?');
    expect(claims.map(({ text }) => text)).toEqual(['Denemarken is kritisch over de scheepsbel.']);
  });
});

describe('a number alone', () => {
  it.each(['Wat is COM(2030) 102?', 'What is COM(2030) 102?'])(
    'stands for what its proposal holds: %s',
    async (question) => {
      const { status, claims } = await answerTo(question);
      expect(status).toBe('answered');
      expect(claims[0]?.text).toBe('De Commissie wil dat vuurtorens worden opengesteld voor bezoekers.');
    },
  );
});

describe('a refusal', () => {
  it('names a word as it was typed, also where it was read as another', async () => {
    const { message } = await answerTo('Wat vindt het kabinet van kernennergie?');
    expect(message).toContain('"kernennergie"');
  });
});
