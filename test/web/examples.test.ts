import { expect, it } from 'vitest';
import { openCorpus } from '../../scripts/corpus.ts';
import { ask } from '../../src/ask.ts';
import { examplesFor } from '../../src/web/examples.ts';

it.each(['nl', 'en'] as const)('every example of a question has an answer, in %s', async (language) => {
  const index = await openCorpus(undefined);
  const examples = await examplesFor(index, language);
  expect(examples.length).toBeGreaterThan(3);
  for (const question of examples) {
    const answer = await ask(index, { question }, { now: () => 0 });
    expect([question, answer.status, answer.language]).toEqual([question, 'answered', language]);
  }
});
