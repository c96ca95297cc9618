import { beforeAll, describe, expect, it } from 'vitest';
import { ask } from '../../src/ask.ts';
import { understand } from '../../src/question/understand.ts';
import type { SearchIndex } from '../../src/search/index.ts';
import { indexOver, paper, VUURTORENS } from '../search/papers.ts';

let index: SearchIndex;
beforeAll(async () => {
  index = await indexOver([
    paper(
      'molens',
      'Fiche: Verordening molens (fictief)',
      `## 2. Essentie voorstel

De Commissie raamt de kosten op 9.400 euro per molen.

## 3. Nederlandse positie ten aanzien van het voorstel

Het kabinet vindt de eisen aan molens te streng.
`,
      { soort: 'fiche' },
    ),
    VUURTORENS,
  ]);
});

describe('an amount in a question', () => {
  it.each(['9.400', '9400', '9 400'])('is one word and meets the amount of the text: %s', async (amount) => {
    const question = `Waar staan de kosten van ${amount} euro per molen?`;
    const { concepts } = understand(question, [], index.vocabulary);
    expect(concepts.filter(({ words }) => /\d/.test(words))).toMatchObject([{ words: amount, known: true }]);
    const answer = await ask(index, { question }, { now: () => 0 });
    expect(answer.claims.map(({ text }) => text)).toEqual([
      'De Commissie raamt de kosten op 9.400 euro per molen.',
    ]);
  });

  it('that no text has is named in the refusal as it was typed', async () => {
    const question = 'Wat vindt het kabinet van 8.125 molens?';
    const answer = await ask(index, { question }, { now: () => 0 });
    expect(answer.message).toContain('"8.125"');
  });
});
