import { env, exports } from 'cloudflare:workers';
import { expect, it } from 'vitest';
import type { Answer } from '../../src/answer/answer.ts';
import type { Database } from '../../src/search/d1/binding.ts';
import { feedbackStore, readFeedback, wipeFeedback } from '../../src/web/api/feedback-store.ts';
import { askRequest, jsonRequest, testApp } from '../app/world.ts';

const { FEEDBACK: db } = env as { readonly FEEDBACK: Database };
const worker = (request: Request) => exports.default.fetch(request);
const put = (id: string, body: object) =>
  new Request(jsonRequest(`/api/feedback/${id}`, body), { method: 'PUT' });
const CANARY = 'kanarievogel-7f3a';

/** Every row of every table of the database. */
async function everything(): Promise<string> {
  const { results } = await db
    .prepare(`SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE '\\_cf%' ESCAPE '\\'`)
    .bind()
    .all();
  const rows = results.map(({ name }) =>
    db
      .prepare(`SELECT * FROM "${String(name)}"`)
      .bind()
      .all(),
  );
  return JSON.stringify(await Promise.all(rows));
}

it('feedback is kept in D1 without the question, changed, and taken back whole', async () => {
  await wipeFeedback(db);
  const asked = await worker(askRequest({ question: `Wat vindt het kabinet van de ${CANARY}?` }));
  const { id: answer, mode, status, language } = (await asked.json()) as Answer;
  const id = crypto.randomUUID();
  const said = { answer, mode, status, language, verdict: 'down' };
  const remark = "x'); DROP TABLE notabene_feedback; -- bel 06-12345678";
  expect((await worker(put(id, said))).status).toBe(204);
  expect((await worker(put(id, { ...said, remark }))).status).toBe(204);
  const kept = await readFeedback(db);
  expect(kept).toEqual([
    {
      id,
      answer,
      mode,
      status,
      language,
      verdict: 'down',
      question: null,
      remark: "x'); DROP TABLE notabene_feedback; -- bel [persoonsgegevens]",
      thread: null,
      places: null,
      time: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/),
      index: expect.stringMatching(/^[0-9a-f]{64}$/),
      version: expect.stringMatching(/^\d+\.\d+\.\d+$/),
    },
  ]);
  expect(await everything()).toContain(id);
  expect(await everything()).not.toContain(CANARY);
  const taken = await worker(
    new Request(`https://notabene.example/api/feedback/${id}`, { method: 'DELETE' }),
  );
  expect(taken.status).toBe(204);
  expect(await everything()).not.toMatch(new RegExp(`${id}|DROP|${answer}`));
  const health = await worker(new Request('https://notabene.example/health'));
  expect(await health.json()).toMatchObject({ feedback: true });
});

it('a D1 database that does not answer is 503, and answers go on', async () => {
  const silent: Database = { prepare: (sql) => db.prepare(sql), batch: () => new Promise(() => undefined) };
  const { app } = testApp({ feedback: feedbackStore(silent, async () => undefined) });
  const response = await app.fetch(put(crypto.randomUUID(), { answer: 'a'.repeat(16), verdict: 'up' }));
  expect(response.status).toBe(503);
  expect(await response.json()).toMatchObject({ code: 'feedback_unavailable' });
  expect((await app.fetch(askRequest({ question: 'molens' }))).status).toBe(200);
});

it('D1 counts what it holds by the day, whatever comes at once', async () => {
  await wipeFeedback(db);
  const ids = Array.from({ length: 12 }, () => crypto.randomUUID());
  const body = { answer: 'a'.repeat(16), verdict: 'up' };
  // Each from an address of its own: one client may leave only so much.
  const sent = [...ids, ...ids].map((id, at) => {
    const request = put(id, body);
    request.headers.set('CF-Connecting-IP', `198.51.100.${at}`);
    return worker(request);
  });
  const replies = await Promise.all(sent);
  expect(replies.map(({ status }) => status)).toEqual(Array.from({ length: 24 }, () => 204));
  expect(await readFeedback(db)).toHaveLength(12);
  const { results } = await db.prepare('SELECT sum(number) AS n FROM notabene_feedback_days').bind().all();
  expect(results).toEqual([{ n: 12 }]);
});
