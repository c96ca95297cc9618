import { beforeAll, describe, expect, it } from 'vitest';
import { writeIndex } from '../../src/search/build.ts';
import type { SearchIndex } from '../../src/search/index.ts';
import { openIndex } from '../../src/search/packed/open.ts';
import { FITTED_FOR } from '../../src/search/sentences.ts';
import { SenseEncoder } from '../meaning/senses.ts';
import { PAPERS } from '../search/papers.ts';
import { ask, indexOver } from './asking.ts';

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

/** The places that an answer shows, as claims or as what comes nearest. */
const placesOf = ({ claims, nearest }: Awaited<ReturnType<typeof answerTo>>) => [
  ...claims.map(({ citations: [first] }) => first),
  ...nearest,
];

describe('a question in other words than those of the documents', () => {
  it('is shown the place that is most like it, to the character, answered or not', async () => {
    const answer = await answerTo('Is er een klok?', encoder);
    const places = placesOf(answer);
    expect(places[0]?.quote).toContain('scheepsbel');
    expect(answer.text).toContain(places[0]?.quote.replace(/[;.]$/, ''));
    for (const { documentId, passageId, quote, start, end } of places) {
      const held = await index.held(documentId);
      expect(held?.document.text.slice(start, end)).toBe(quote);
      expect(held?.passages.map(({ id }) => id)).toContain(passageId);
    }
  });

  it('is refused by words alone', async () => {
    const answer = await answerTo('Is er een klok?', null);
    expect([answer.status, placesOf(answer)]).toEqual(['unanswered', []]);
  });

  it('is not answered by others when one who does not speak is asked by name', async () => {
    const answer = await answerTo('Wat vindt LTO van de klok?', encoder);
    expect([answer.status, placesOf(answer)]).toEqual(['unanswered', []]);
  });

  it.each(['Is er qqqq?', 'Is er een zwembad?', 'Zijn er olifanten?'])(
    'of which nothing is like is refused: %s',
    async (question) => {
      const answer = await ask(await indexOver(PAPERS), { question }, { now: () => 0 });
      expect([answer.status, answer.reason]).toEqual(['unanswered', 'subject_not_found']);
    },
  );
});
