import { expect, it } from 'vitest';
import { openCorpus } from '../../scripts/corpus.ts';
import { ask } from '../../src/ask.ts';
import { exampleAbout, examplesFor } from '../../src/web/examples.ts';

it.each(['nl', 'en'] as const)('every example of a question has an answer, in %s', async (language) => {
  const index = await openCorpus(undefined);
  const examples = await examplesFor(index, language);
  expect(examples.length).toBeGreaterThan(3);
  for (const question of examples) {
    const answer = await ask(index, { question }, { now: () => 0 });
    expect([question, answer.status, answer.language]).toEqual([question, 'answered', language]);
  }
});

/** Documents that do not answer a question on their own: a nota or a fiche says the same, and says it better. */
const SHARED = /^com-/;

it.each(['nl', 'en'] as const)(
  'the example about each document that ships is answered, from it, in %s',
  async (language) => {
    const index = await openCorpus(undefined);
    const heads = await index.heads();
    expect(heads.length).toBeGreaterThanOrEqual(8);
    for (const { id } of heads) {
      const held = await index.held(id);
      const question = held === undefined ? '' : exampleAbout(held, language);
      const { status, claims, ...answer } = await ask(index, { question }, { now: () => 0 });
      expect([question, status, answer.language]).toEqual([question, 'answered', language]);
      const from = claims.filter(({ citations: [first] }) => first.documentId === id);
      if (!SHARED.test(id)) expect([question, from.length]).toEqual([question, claims.length]);
    }
  },
);
