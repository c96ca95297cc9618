import { expect, it } from 'vitest';
import { exampleAbout, examplesFor, named } from '../../../src/web/parts/examples.ts';
import { ask, openCorpus } from '../../answer/asking.ts';

/** Shown, whether surely or with reserve. */
const SHOWN = ['answered', 'probable'];

it.each(['nl', 'en'] as const)('every example of a question has an answer, in %s', async (language) => {
  const index = await openCorpus(undefined);
  const examples = await examplesFor(index, language);
  expect(examples.length).toBeGreaterThan(3);
  for (const question of examples) {
    const answer = await ask(index, { question }, { now: () => 0 });
    expect(SHOWN, question).toContain(answer.status);
    expect([question, answer.language]).toEqual([question, language]);
  }
});

it.each(['nl', 'en'] as const)(
  'the example about each document that ships is answered in %s',
  async (language) => {
    const index = await openCorpus(undefined);
    const summaries = await index.summaries();
    expect(summaries.length).toBeGreaterThanOrEqual(8);
    for (const { id } of summaries) {
      const held = await index.held(id);
      const question = held === undefined ? '' : exampleAbout(held, language);
      const { status, claims, ...answer } = await ask(index, { question }, { now: () => 0 });
      expect(SHOWN, question).toContain(status);
      expect([question, answer.language]).toEqual([question, language]);
      expect(claims.length, question).toBeGreaterThan(0);
    }
  },
);

it.each([
  ['Verordening molens', 'de verordening molens'],
  ['EU-drugsstrategie', 'de EU-drugsstrategie'],
  ['EU-actieplan tegen drugshandel', 'het EU-actieplan tegen drugshandel'],
  ['Europese havenalliantie', 'de Europese havenalliantie'],
  ['Herziening precursorenwetgeving', 'de herziening precursorenwetgeving'],
  ['Voorstel voor een richtlijn bruggen', 'het voorstel voor een richtlijn bruggen'],
  ['Europees plan', 'het voorstel “Europees plan”'],
  ['Molens tellen', 'het voorstel “Molens tellen”'],
  ['Molens in de strategie', 'het voorstel “Molens in de strategie”'],
])('a title stands in a Dutch sentence as what it names: %s', (title, words) => {
  expect(named(title, 'het voorstel')).toBe(words);
});
