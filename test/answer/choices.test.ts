import { beforeAll, describe, expect, it } from 'vitest';
import type { Answer } from '../../src/answer/answer.ts';
import type { SearchIndex } from '../../src/search/index.ts';
import { ALIKE, ON_ANY } from '../search/alike.ts';
import { ask, indexOver } from './asking.ts';
import { expectSound } from './sound.ts';

let index: SearchIndex;
beforeAll(async () => {
  index = await indexOver(ALIKE);
});

const CHOSEN = ['kst-99001-204'];

/** Questions of a conversation, each with what it was confined to; the answer to the last. */
async function asked(...turns: readonly (readonly [string, (readonly string[])?])[]): Promise<Answer> {
  const before = turns.slice(0, -1);
  const [question, scope] = turns.at(-1) ?? [''];
  const answer = await ask(
    index,
    {
      question,
      thread: before.map(([text]) => text),
      scopes: before.map(([, confined]) => confined ?? null),
      ...(scope && { scope }),
    },
    { now: () => 0 },
  );
  await expectSound(answer, index);
  return answer;
}
const from = ({ claims }: Answer): string[] => [
  ...new Set(claims.flatMap(({ citations }) => citations.map(({ documentId }) => documentId))),
];

describe('a question that several dossiers may be meant by', () => {
  it('is asked back, with two or three of them and what each would answer', async () => {
    const { status, choices, claims, nearest, message, text } = await asked([ON_ANY]);
    expect([status, claims]).toEqual(['ambiguous', []]);
    expect(choices.length).toBeGreaterThan(1);
    expect(choices.length).toBeLessThan(4);
    expect(nearest).toEqual(choices.map(({ place }) => place));
    for (const { title, place } of choices) {
      expect(message).toContain(`“${title}”`);
      expect(text).toContain(title);
      expect(text).toContain(place.quote);
    }
  });

  it('is answered from the dossier that is chosen, and from no other', async () => {
    const answer = await asked([ON_ANY], [ON_ANY, CHOSEN]);
    expect([answer.status, from(answer)]).toEqual(['answered', CHOSEN]);
  });
});

describe('after a dossier was chosen', () => {
  it('follow-ups stay in it, also those on a follow-up', async () => {
    const [first, second] = ['En wat stelt de Commissie voor?', 'En waar vraagt het kabinet aandacht voor?'];
    expect(from(await asked([ON_ANY, CHOSEN], [first]))).toEqual(CHOSEN);
    expect(from(await asked([ON_ANY, CHOSEN], [first], [second]))).toEqual(CHOSEN);
  });

  it('the same is answered again when the reader asks whether that is sure', async () => {
    const answer = await asked([ON_ANY, CHOSEN], ['Weet je dat zeker?']);
    expect(from(answer)).toEqual(CHOSEN);
    expect(answer.notes).toContain('Dit stond ook in het vorige antwoord.');
  });

  it('a question on another dossier leaves it, and so do those that follow on that one', async () => {
    const other = 'Wat vindt het kabinet van de verordening bruggen?';
    expect(from(await asked([ON_ANY, CHOSEN], [other]))).toEqual(['kst-99001-202']);
    const answer = await asked([ON_ANY, CHOSEN], [other], ['En wat stelt de Commissie voor?']);
    expect(from(answer)).toEqual(['kst-99001-202']);
  });

  it('a follow-up has another number than where nothing was chosen', async () => {
    const follow = 'En wat stelt de Commissie voor?';
    expect((await asked([ON_ANY, CHOSEN], [follow])).id).not.toBe((await asked([ON_ANY], [follow])).id);
  });
});
