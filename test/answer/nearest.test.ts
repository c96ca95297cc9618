import { beforeAll, describe, expect, it } from 'vitest';
import { ask } from '../../src/ask.ts';
import { writeIndex } from '../../src/search/build.ts';
import type { SearchIndex } from '../../src/search/index.ts';
import { openIndex } from '../../src/search/packed/open.ts';
import { FITTED_FOR } from '../../src/search/sentences.ts';
import { SenseEncoder } from '../meaning/senses.ts';
import { PAPERS } from '../search/papers.ts';

const encoder = new SenseEncoder(FITTED_FOR);
let index: SearchIndex;
beforeAll(async () => {
  const files = new Map<string, Uint8Array>();
  await writeIndex(PAPERS, {
    encoder,
    write: async (name, bytes) => {
      files.set(name, bytes);
    },
  });
  index = await openIndex(async (name) => files.get(name));
});
const answerTo = (question: string, by: SenseEncoder | null, thread: string[] = []) =>
  ask(index, { question, thread }, { now: () => 0, encoder: by });

describe('a refusal', () => {
  it('names the places that come nearest in meaning, each to the character', async () => {
    const answer = await answerTo('Is er een klok?', encoder);
    expect(answer.status).toBe('unanswered');
    expect(answer.nearest[0]?.quote).toContain('scheepsbel');
    expect(answer.text).toContain(answer.nearest[0]?.quote);
    for (const { documentId, passageId, quote, start, end } of answer.nearest) {
      const held = await index.held(documentId);
      expect(held?.document.text.slice(start, end)).toBe(quote);
      expect(held?.passages.map(({ id }) => id)).toContain(passageId);
    }
  });

  it('names none of them by words alone, or where nothing is like the question', async () => {
    expect((await answerTo('Is er een klok?', null)).nearest).toEqual([]);
    expect((await answerTo('Is er qqqq?', encoder)).nearest).toEqual([]);
  });

  it('is otherwise the same with and without an encoder', async () => {
    const [one, other] = [
      await answerTo('Is er een klok?', encoder),
      await answerTo('Is er een klok?', null),
    ];
    expect([one.status, one.reason, one.message]).toEqual([other.status, other.reason, other.message]);
  });
});
