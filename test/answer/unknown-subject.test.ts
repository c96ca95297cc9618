import { beforeAll, describe, expect, it } from 'vitest';
import type { SearchIndex } from '../../src/search/index.ts';
import { ask, openCorpus } from './asking.ts';

/** What a fiche has a heading for, asked in the words that belong to it. */
const FORMS: readonly ((subject: string) => string)[] = [
  (subject) => `Welk ministerie gaat over ${subject}?`,
  (subject) => `Wie is eerstverantwoordelijk voor ${subject}?`,
  (subject) => `Welke Raad behandelt ${subject}?`,
  (subject) => `Wat is de rechtsgrondslag voor ${subject}?`,
  (subject) => `Is het voorstel over ${subject} proportioneel?`,
  (subject) => `Hoe zit het met de subsidiariteit van ${subject}?`,
  (subject) => `Wat kost ${subject}?`,
  (subject) => `Welke gevolgen heeft ${subject} voor de regeldruk?`,
  (subject) => `What is the legal basis for ${subject}?`,
];
/** Subjects of which the documents that ship say nothing. */
const SUBJECTS = ['honden', 'zeehonden', 'kernenergie', 'zwembaden', 'ruimtevaart', 'bijenteelt'];

let index: SearchIndex;
beforeAll(async () => {
  index = await openCorpus(undefined);
});

describe('a question on a heading of the fiche, about what no document treats', () => {
  it.each(SUBJECTS.flatMap((subject) => FORMS.map((form) => form(subject))))(
    'is not answered from another file: %s',
    async (question) => {
      const answer = await ask(index, { question }, { now: () => 0 });
      expect(answer.claims.map(({ text }) => text)).toEqual([]);
      expect(answer.status).toBe('unanswered');
    },
  );

  it('is answered when the subject is one of theirs', async () => {
    for (const question of [
      'Welk ministerie gaat over de precursoren?',
      'Welke Raad behandelt het actieplan tegen drugshandel?',
    ])
      expect((await ask(index, { question }, { now: () => 0 })).status, question).toBe('answered');
  });
});

describe('a heading of the fiche', () => {
  it.each([
    'Wat is de rechtsbasis van de verordening over drugsprecursoren?',
    'What is the legal basis of the regulation on drugsprecursoren?',
  ])('is found by each of its names: %s', async (question) => {
    const { claims } = await ask(index, { question }, { now: () => 0 });
    expect(claims.map(({ text }) => text).join(' ')).toContain('artikelen 33, 114 en 207');
  });
});

describe('words that officials use for what the documents say otherwise', () => {
  it.each([
    ['wat vindt NL van de EU-drugsstrategie', 'kabinet'],
    ['wat vind nl van het actieplan tegen drugshandel', 'kabinet'],
    ['wanneer is het voorstel over precursoren bij ons binnengekomen', 'proces'],
  ])('are understood: %s', async (question, voice) => {
    const answer = await ask(index, { question }, { now: () => 0 });
    expect(answer.claims[0]?.voice).toBe(voice);
  });
});
