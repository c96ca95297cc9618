import { createOpenAI } from '@ai-sdk/openai';
import { beforeAll, describe, expect, it } from 'vitest';
import { guarded } from '../../../src/answer/model/guarded.ts';
import { briefly, LIMITS, type Step, Supplier, type Writer } from '../../../src/answer/model/supplier.ts';
import { ask } from '../../../src/ask.ts';
import type { SearchIndex } from '../../../src/search/index.ts';
import { Clock } from '../../model/clock.ts';
import { SUPPLIER_TEXT } from '../../model/fake-server.ts';
import { dice } from '../../model/lies.ts';
import { indexOver, VEERPONTEN } from '../../search/papers.ts';

const QUESTION = { question: 'Wat wil de Commissie met veerponten?' };
const STEPS: ReadonlySet<Step> = new Set(['ask', 'read', 'say']);

let index: SearchIndex;
beforeAll(async () => {
  // Loading code takes time of the world, which the clock knows nothing of.
  await import('ai');
  index = await indexOver([VEERPONTEN]);
});

const frame = (content: string, finish: string | null = null): string =>
  `data: ${JSON.stringify({ id: 'c', object: 'chat.completion.chunk', created: 1, model: 'nep', choices: [{ index: 0, delta: { content }, finish_reason: finish }] })}\n\n`;
const events = (body: ReadableStream<Uint8Array>): Response =>
  new Response(body, { headers: { 'Content-Type': 'text/event-stream' } });
const failing = (status: number, headers: Record<string, string> = {}): Response =>
  new Response(JSON.stringify({ error: { message: SUPPLIER_TEXT } }), { status, headers });
const encoded = (text: string): Uint8Array => new TextEncoder().encode(text);

/** What a server may do with a request, each on a clock of its own time. */
const BEHAVIOURS: readonly ((
  clock: Clock,
  roll: (sides: number) => number,
  signal: AbortSignal,
) => Promise<Response>)[] = [
  // Says nothing, and pays no heed to who leaves.
  () => new Promise(() => {}),
  // Begins, and falls silent.
  async () => events(new ReadableStream({ start: (stream) => stream.enqueue(encoded(frame('{"why"'))) })),
  // Goes on for ever, a character a second.
  async (clock, _roll, signal) =>
    events(
      new ReadableStream({
        start: (stream) => stream.enqueue(encoded(frame('{"why":"'))),
        pull: (stream) =>
          new Promise<void>((resolve) => {
            if (signal.aborted) return resolve();
            clock.after(1_000, () => {
              if (!signal.aborted) stream.enqueue(encoded(frame('x')));
              resolve();
            });
          }),
      }),
    ),
  async (_clock, roll) => failing(429, { 'Retry-After': String(1 + roll(200)) }),
  async () => failing(429),
  async (_clock, roll) => failing(500 + roll(4)),
  async (_clock, roll) => failing(503, { 'Retry-After': String(1 + roll(40)) }),
  async () => failing(401),
  async () => {
    throw new TypeError(SUPPLIER_TEXT);
  },
  // Answers late.
  (clock, roll) =>
    new Promise((resolve) => {
      clock.after(1_000 * (1 + roll(40)), () =>
        resolve(events(new Blob([frame('{"answers": ["k1"'), frame('', 'stop')]).stream())),
      );
    }),
  // Cut JSON, at once.
  async () => events(new Blob([frame('{"why":"x","answered":"wholly","answ'), frame('', 'stop')]).stream()),
  async () => events(new Blob([frame(SUPPLIER_TEXT), frame('', 'stop')]).stream()),
];

function modelOn(
  clock: Clock,
  behaves: (signal: AbortSignal) => Promise<Response>,
  alerts: object[] = [],
): Supplier {
  const fetching = guarded(((_input: unknown, init?: RequestInit) =>
    behaves(init?.signal ?? new AbortController().signal)) as typeof fetch);
  return new Supplier(
    {
      model: async () =>
        createOpenAI({ baseURL: 'https://model.example/v1', apiKey: 'x', fetch: fetching }).chat('nep'),
      perDay: 1_000,
      steps: STEPS,
    },
    {
      now: () => clock.now,
      deadline: clock.deadline,
      alert: (line) => alerts.push(line),
      random: () => crypto.randomUUID(),
    },
  );
}

describe('a hostile server', () => {
  it('row 87: never makes an answer slower than the limit, whatever it does at each request, nor changes it', async () => {
    const roll = dice(87);
    const plain = await ask(index, QUESTION, { now: () => 0 });
    for (let time = 0; time < 60; time += 1) {
      const clock = new Clock();
      const did: number[] = [];
      const alerts: object[] = [];
      const model = modelOn(
        clock,
        (signal) => {
          const which = roll(BEHAVIOURS.length);
          did.push(which);
          return (BEHAVIOURS[which] as (typeof BEHAVIOURS)[number])(clock, roll, signal);
        },
        alerts,
      );
      const before = clock.now;
      let ended = before;
      const timed: Writer = {
        random: model.random,
        steps: STEPS,
        deadline: () => model.deadline(),
        write: (task, options) =>
          model.write(task, options).finally(() => {
            ended = clock.now;
          }),
      };
      const answer = await clock.until(ask(index, QUESTION, { now: () => 0, model: timed }));
      expect(did.length).toBeGreaterThan(0);
      expect(ended - before, did.join(' ')).toBeLessThanOrEqual(LIMITS.totalMs);
      expect(answer).toEqual({ ...plain, degraded: answer.degraded });
      expect(answer.degraded).not.toBeNull();
      expect(JSON.stringify([answer, alerts])).not.toContain(SUPPLIER_TEXT);
    }
  });

  it('row 23: is given ten seconds to begin', async () => {
    const clock = new Clock();
    const before = clock.now;
    const model = modelOn(clock, () => new Promise(() => {}));
    const written = await clock.until(
      model.write({ instructions: '', material: '', schema: {} }, { onText: () => undefined }),
    );
    expect(written).toEqual({ ok: false, degraded: 'timeout' });
    expect(clock.now - before).toBe(LIMITS.firstMs);
  });

  it('row 24: is asked again when it said to come back, if that is before the limit', async () => {
    for (const [after, asked, took] of [
      [2, 2, 2_000],
      [31, 1, 0],
    ] as const) {
      const clock = new Clock();
      const before = clock.now;
      let times = 0;
      const model = modelOn(clock, async () => {
        times += 1;
        return times === 1
          ? failing(429, { 'Retry-After': String(after) })
          : events(new Blob([frame('{}'), frame('', 'stop')]).stream());
      });
      const written = await clock.until(
        model.write({ instructions: '', material: '', schema: {} }, { onText: () => undefined }),
      );
      expect(written.ok).toBe(asked === 2);
      expect(times).toBe(asked);
      expect(clock.now - before).toBe(took);
    }
  });

  it('is given less time by who has less', async () => {
    const clock = new Clock();
    const before = clock.now;
    const silent = modelOn(clock, async () =>
      events(new ReadableStream({ start: (stream) => stream.enqueue(encoded(frame('{'))) })),
    );
    const model = briefly(silent, 15_000);
    expect(model.steps).toEqual(STEPS);
    const written = await clock.until(
      model.write({ instructions: '', material: '', schema: {} }, { onText: () => undefined }),
    );
    expect(written).toEqual({ ok: false, degraded: 'timeout' });
    expect(clock.now - before).toBe(15_000);
  });

  it('gives one client no more than their share of a day', async () => {
    const clock = new Clock();
    const model = new Supplier(
      {
        model: async () =>
          createOpenAI({
            baseURL: 'https://model.example/v1',
            apiKey: 'x',
            fetch: guarded(async () => events(new Blob([frame('{}'), frame('', 'stop')]).stream())),
          }).chat('nep'),
        perDay: 10,
        perClient: 2,
      },
      { now: () => clock.now, deadline: clock.deadline, alert: () => undefined, random: () => 'x' },
    );
    const write = (client: string) =>
      clock.until(
        model.write({ instructions: '', material: '', schema: {} }, { client, onText: () => undefined }),
      );
    expect([await write('a'), await write('a'), await write('a'), await write('b')]).toEqual([
      { ok: true },
      { ok: true },
      { ok: false, degraded: 'client_cap' },
      { ok: true },
    ]);
    clock.now += 86_400_000;
    expect(await write('a')).toEqual({ ok: true });
  });

  it('is asked by so many at once and no more', async () => {
    const clock = new Clock();
    let [under, most] = [0, 0];
    const model = modelOn(clock, async () => {
      under += 1;
      most = Math.max(most, under);
      await new Promise<void>((resolve) => clock.after(500, resolve));
      under -= 1;
      return events(new Blob([frame('{}'), frame('', 'stop')]).stream());
    });
    const write = () =>
      model.write({ instructions: '', material: '', schema: {} }, { onText: () => undefined });
    const written = await clock.until(Promise.all(Array.from({ length: 12 }, write)));
    expect(written.every(({ ok }) => ok)).toBe(true);
    expect(most).toBe(LIMITS.parallel);
  });
});
