import { beforeAll, describe, expect, it } from 'vitest';
import { ask } from '../../src/ask.ts';
import type { SearchIndex } from '../../src/search/index.ts';
import { ALIKE, ON_ANY } from '../search/alike.ts';
import { indexOver } from '../search/papers.ts';
import { barriers, plain, tags } from './markup.ts';
import { mainOf, readPage } from './reader.ts';
import { askRequest, jsonRequest, testApp } from './world.ts';

let index: SearchIndex;
beforeAll(async () => {
  index = await indexOver(ALIKE);
});
const world = () => testApp({ index: async () => index, ask });

const BRUGGEN = 'Fiche: Verordening bruggen (fictief)';
const FOLLOW = 'En wat stelt de Commissie voor?';

const asking = (question: string) => `/?${new URLSearchParams({ vraag: question })}`;
async function read(path: string): Promise<string> {
  const { status, page } = await readPage(path, world());
  expect(status).toBe(200);
  expect(barriers(page)).toEqual([]);
  return mainOf(page);
}
/** Where a link of a page leads. */
const addressOf = (main: string, words: string): string => {
  const [, href = ''] =
    new RegExp(`<a href="([^"]+)">${words.replace(/[()]/g, '\\$&')}</a>`).exec(main) ?? [];
  return href.replaceAll('&amp;', '&');
};
/** Where the form of a page leads with this question typed in it. */
const sentWith = (main: string, question: string): string => {
  const fields = tags(main)
    .filter(({ name }) => name === 'input')
    .map(({ attributes: { name = '', value = '' } }): [string, string] => [
      name,
      name === 'vraag' ? question : value,
    ]);
  return `/?${new URLSearchParams(fields)}`;
};
const quoted = (main: string): string[] => [
  ...new Set([...main.matchAll(/href="\/stukken\/([^"?]+)\?/g)].map(([, id = '']) => id)),
];

describe('a question that several dossiers may be meant by, without script', () => {
  it('is asked back, with a link for each that asks the same of it', async () => {
    const main = await read(asking(ON_ANY));
    expect(plain(main)).toContain('Welk dossier bedoelt u?');
    expect(plain(main)).toContain(`Bedoelt u “`);
    expect(plain(main)).not.toContain('Wat er het dichtst bij komt');
    const path = addressOf(main, BRUGGEN);
    const parameters = new URL(path, 'https://notabene.example').searchParams;
    expect([...parameters]).toEqual([
      ['vraag', ON_ANY],
      ['bij', 'dossier:kst-99001-202'],
    ]);
    const chosen = await read(path);
    expect(quoted(chosen)).toEqual(['kst-99001-202']);
    expect(plain(chosen)).toContain(`${ON_ANY} · ${BRUGGEN}`);
  });

  it('is followed by questions that stay in the dossier that was chosen, and a page that says so', async () => {
    const chosen = await read(addressOf(await read(asking(ON_ANY)), BRUGGEN));
    const first = await read(sentWith(chosen, FOLLOW));
    expect(plain(first)).toContain('De Commissie stelt voor dat elke gemeente bruggen telt.');
    expect(plain(first)).toContain(`${ON_ANY} · ${BRUGGEN}`);
    expect(plain(first)).not.toContain('Welk dossier bedoelt u?');
    const second = await read(sentWith(first, 'En waar vraagt het kabinet aandacht voor?'));
    expect(plain(second)).toContain('aandacht voor de kosten van het tellen van bruggen');
    expect(quoted(second)).toEqual(['kst-99001-202']);
  });

  it('is left by a question on another dossier', async () => {
    const chosen = await read(addressOf(await read(asking(ON_ANY)), BRUGGEN));
    const other = await read(sentWith(chosen, 'Wat stelt de Commissie voor in de verordening sluizen?'));
    expect(plain(other)).toContain('De Commissie stelt voor dat elke gemeente sluizen telt.');
    expect(plain(other)).not.toContain('bruggen telt');
  });

  it('keeps what was chosen where the next question can not be asked', async () => {
    const chosen = await read(addressOf(await read(asking(ON_ANY)), BRUGGEN));
    const { status, page } = await readPage(sentWith(chosen, ' '), world());
    expect(status).toBe(422);
    expect(plain(await read(sentWith(mainOf(page), FOLLOW)))).toContain('bruggen telt');
  });
});

it('the API gives the choices, and the answer from the one that is given as scope', async () => {
  const { app } = world();
  const post = async (body: object) => (await app.fetch(askRequest(body))).json();
  const back = await post({ question: ON_ANY });
  expect(back).toMatchObject({ status: 'ambiguous', reason: 'ambiguous', claims: [] });
  const [choice] = back.choices;
  const answer = await post({ question: ON_ANY, scope: choice.documents });
  expect([answer.status, answer.choices]).toEqual(['answered', []]);
  expect(answer.claims[0].citations[0].documentId).toBe(choice.documents[0]);
});

it.each([
  ['empty', []],
  ['no list', 'kst-1'],
  ['not of ids', [1]],
  ['too long', Array.from({ length: 201 }, () => 'kst-1')],
])('a scope that is %s is refused with what to give', async (_, scope) => {
  const response = await world().app.fetch(askRequest({ question: ON_ANY, scope }));
  expect(await response.json()).toMatchObject({
    code: 'invalid_request',
    detail:
      'Het veld "scope" klopt niet. Geef een lijst van 1 tot en met 200 nummers van stukken of dossiers, zoals /api/documents en /api/dossiers ze noemen.',
  });
});

describe('the stream', () => {
  interface Part {
    readonly type: string;
    readonly data?: {
      readonly status?: string;
      readonly choices?: readonly { readonly place: object }[];
      readonly nearest?: readonly { readonly href: string }[];
      readonly documentId?: string;
    };
  }
  const user = (text: string, scope?: readonly string[]) => ({
    role: 'user',
    parts: [{ type: 'text', text }],
    ...(scope && { metadata: { scope } }),
  });
  /** The parts of the answer to the last of these messages, by their name. */
  async function streamed(...messages: readonly object[]) {
    const response = await world().app.fetch(jsonRequest('/api/chat', { messages }));
    const lines = (await response.text()).split('\n').filter((line) => line.startsWith('data: {'));
    const parts = lines.map((line): Part => JSON.parse(line.slice('data: '.length)));
    return (type: string) => parts.filter((part) => part.type === `data-${type}`).map(({ data }) => data);
  }

  it('has the choices with where each place can be read', async () => {
    const parts = await streamed(user(ON_ANY));
    const [answer] = parts('answer');
    const [refusal] = parts('refusal');
    expect(answer?.status).toBe('ambiguous');
    expect(refusal?.nearest).toEqual(
      answer?.choices?.map(({ place }) => ({
        ...place,
        before: null,
        after: expect.stringContaining('vraagt aandacht voor de kosten'),
        href: expect.stringMatching(/^\/stukken\//),
      })),
    );
  });

  it('follows on what was chosen for an earlier question, through what followed on that', async () => {
    const chosen = user(ON_ANY, ['kst-99001-202']);
    const parts = await streamed(chosen, user(FOLLOW), user('En waar vraagt het kabinet aandacht voor?'));
    expect(new Set(parts('citation').map((cited) => cited?.documentId))).toEqual(new Set(['kst-99001-202']));
  });
});
