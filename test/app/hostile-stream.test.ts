import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { escaped } from '../../src/answer/markdown.ts';
import { ask } from '../../src/ask.ts';
import type { SearchIndex } from '../../src/search/index.ts';
import { echoOf, type FakeModel, giving, startFakeModel } from '../model/fake-server.ts';
import { BEL, DOSSIER, ENGLISH, FICHE, HOSTILE, INTREKKEN, STEUNT } from '../model/hostile.ts';
import { supplierAt } from '../model/supplier.ts';
import { indexOver } from '../search/papers.ts';
import { jsonRequest, testApp } from './world.ts';

let server: FakeModel;
let index: SearchIndex;
beforeAll(async () => {
  server = await startFakeModel();
  index = await indexOver([FICHE, ENGLISH]);
});
afterAll(() => server.close());

const PATHS = ['/api/chat', '/v1/chat/completions'] as const;
const bodyFor = (path: (typeof PATHS)[number], question: string): object =>
  path === '/api/chat'
    ? { messages: [{ role: 'user', parts: [{ type: 'text', text: question }] }], trace: true }
    : { model: 'notabene', messages: [{ role: 'user', content: question }], stream: true };

/** Every byte that the app streams. */
async function bytesOf(path: (typeof PATHS)[number], question: string): Promise<string> {
  const { supplier } = supplierAt(server.url);
  const { app } = testApp({ index: async () => index, ask, model: supplier });
  return (await app.fetch(jsonRequest(path, bodyFor(path, question)))).text();
}

/** As a text may stand in an event: as it is, or with Markdown's marks made harmless. */
const forms = (text: string): string[] =>
  [text, escaped(text), text.replace(/\s+/g, ' ').trim()].map((form) => JSON.stringify(form).slice(1, -1));

/** Words that are in a document, or in nothing at all, may be shown for what they are. */
const isOwn = (text: string): boolean =>
  text.length < 3 || FICHE.text.includes(text) || ENGLISH.text.includes(text);

/** A question that finds a sentence, where the sentence itself as a question does not. */
const QUESTIONS: Readonly<Record<string, string>> = {
  [INTREKKEN]: 'Wat wil de Commissie niet intrekken?',
  [BEL]: 'Wat vindt het kabinet van de bel?',
  [DOSSIER]: 'Wat zegt het kabinet over het overleg met minister Vonder?',
};

describe.each(PATHS)('rows 21 and 22: a hostile model behind %s', (path) => {
  it.each(HOSTILE)('has no byte of the stream for %s', async (_what, text, words) => {
    const about = words.length > 2 && isOwn(words) ? words : STEUNT;
    server.answer(
      giving((material) => {
        const { passages } = material;
        const key = (passages.find((each) => each.text.includes(about)) ?? passages[0])?.key ?? '';
        const honest = echoOf(material).filter((claim) => !claim.text.includes(about));
        return [
          ...honest.slice(0, 1),
          { text, sources: [{ key, words }] },
          { text, sources: [{ key: 'sleutel-99', words }] },
        ];
      }),
    );
    const asked = server.received.length;
    const stream = await bytesOf(path, QUESTIONS[about] ?? about.replace(/\.$/, '?'));
    expect(server.received.length).toBe(asked + 1);
    expect(stream).toContain(JSON.stringify(about).slice(1, -1));
    expect(stream.endsWith('data: [DONE]\n\n')).toBe(true);
    expect(stream).not.toMatch(/evil\.example|<script|<img|<iframe|javascript:|sleutel-/);
    if (!isOwn(text)) for (const form of forms(text)) expect(stream).not.toContain(form);
  });
});
