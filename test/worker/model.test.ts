import { createOpenAI } from '@ai-sdk/openai';
import { expect, it } from 'vitest';
import { guarded } from '../../src/answer/model/guarded.ts';
import { Supplier } from '../../src/answer/model/supplier.ts';
import { ask } from '../../src/ask.ts';
import { fictionalIndex } from '../app/small-index.ts';
import { testApp } from '../app/world.ts';

const QUESTION = 'Wat vindt het kabinet van het tellen van molens?';
const TEXT = 'Het kabinet steunt het tellen van molens.';

/** The model's packages as they run in `workerd`, over a fetch that answers at once. */
function modelOver(frames: (key: string) => readonly string[]) {
  const answering: typeof fetch = async (_input, init) => {
    const { messages } = JSON.parse(String(init?.body)) as { messages: { content: string }[] };
    const { passages } = JSON.parse(messages[1]?.content ?? '') as { passages: { key: string }[] };
    const stream = new Blob([...frames(passages[0]?.key ?? '')]).stream();
    return new Response(stream, { headers: { 'Content-Type': 'text/event-stream' } });
  };
  return new Supplier(
    {
      model: async () =>
        createOpenAI({ baseURL: 'https://model.example/v1', apiKey: 'x', fetch: guarded(answering) }).chat(
          'nep',
        ),
      perDay: 10,
    },
    {
      now: () => 0,
      deadline: (ms) => AbortSignal.timeout(ms),
      alert: () => undefined,
      random: () => crypto.randomUUID(),
    },
  );
}

const frame = (content: string, finish: string | null = null): string =>
  `data: ${JSON.stringify({ id: 'c', object: 'chat.completion.chunk', created: 1, model: 'nep', choices: [{ index: 0, delta: { content }, finish_reason: finish }] })}\n\n`;
const claiming = (key: string): string =>
  JSON.stringify({ claims: [{ text: TEXT, sources: [{ key, words: TEXT }] }] });

async function chat(frames: (key: string) => readonly string[]): Promise<string> {
  const { app } = testApp({ index: async () => fictionalIndex(), ask, model: modelOver(frames) });
  const response = await app.request('/api/chat', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ messages: [{ role: 'user', parts: [{ type: 'text', text: QUESTION }] }] }),
  });
  expect(response.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
  return response.text();
}

it('streams an answer in the words of a model', async () => {
  const stream = await chat((key) => [frame(claiming(key)), frame('', 'stop'), 'data: [DONE]\n\n']);
  expect(stream).toContain('"mode":"generated","degraded":null');
  expect(stream).toContain(TEXT);
  expect(stream.endsWith('data: [DONE]\n\n')).toBe(true);
});

it.each([
  ['row 29: cut off', (key: string) => [frame(claiming(key).slice(0, 40))], 'extractive', 'cut_off'],
  [
    'row 30: corrupt',
    (key: string) => ['data: {"id"\n\n', frame(claiming(key)), frame('', 'stop')],
    'extractive',
    'corrupt',
  ],
  ['row 27: no JSON', () => [frame('Natuurlijk!'), frame('', 'stop')], 'extractive', 'unreadable'],
  [
    'row 29: cut off after a claim',
    (key: string) => [frame(claiming(key).slice(0, -2))],
    'generated',
    'cut_off',
  ],
  [
    'row 30: corrupt after a claim',
    (key: string) => [frame(claiming(key)), 'data: {"id"\n\n', frame('', 'stop')],
    'generated',
    'corrupt',
  ],
  [
    'row 31: too long after a claim',
    (key: string) => [frame(claiming(key)), frame('', 'length')],
    'generated',
    'length',
  ],
])('streams what was found when the stream of a model is %s', async (_what, frames, mode, degraded) => {
  const stream = await chat(frames);
  expect(stream).toContain(`"mode":"${mode}","degraded":"${degraded}"`);
  expect(stream).toContain(TEXT);
});
