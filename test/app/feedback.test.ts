import { describe, expect, it } from 'vitest';
import { sqliteDatabase } from '../../src/server/sqlite.ts';
import { feedbackStore, type Place, readFeedback } from '../../src/web/api/feedback-store.ts';
import { fictionalIndex } from './small-index.ts';
import { askRequest, jsonRequest, readerOf, testApp } from './world.ts';

const ID = '6f1c1b52-3c1e-4a63-9a0e-0b6a4a5f0d11';
const ANSWER = '0123456789abcdef';
const CANARY = 'kanarievogel-7f3a';

const put = (body: BodyInit | object, { id = ID, headers = {} } = {}) =>
  new Request(jsonRequest(`/api/feedback/${id}`, body, headers), { method: 'PUT' });
const remove = (id = ID, headers = {}) =>
  new Request(`https://notabene.example/api/feedback/${id}`, { method: 'DELETE', headers });

/** The app with a database of its own. */
function appWithDatabase() {
  const db = sqliteDatabase();
  const store = feedbackStore(db, () => new Promise(() => undefined));
  return { db, kept: () => readFeedback(db), ...testApp({ feedback: store }) };
}

/** The first passage of a document of the small index, as a place. */
async function placeOf(documentId: string): Promise<Place> {
  const held = await fictionalIndex().held(documentId);
  const [passage] = held?.passages ?? [];
  if (passage === undefined) throw new Error(`no ${documentId}`);
  const { id: passageId, text: quote, start, end } = passage;
  return { documentId, passageId, quote, start, end };
}

const problem = async (response: Response) => (await response.json()) as Record<string, unknown>;

describe('PUT and DELETE /api/feedback/:id', () => {
  it('keeps what was said of which answer of which index and program, and when', async () => {
    const { app, kept } = appWithDatabase();
    const said = {
      answer: ANSWER,
      verdict: 'down',
      remark: ' Te kort. ',
      mode: 'extractive',
      status: 'partial',
      language: 'nl',
    };
    const response = await app.fetch(put(said));
    expect([response.status, await response.text()]).toEqual([204, '']);
    expect(await kept()).toEqual([
      {
        ...said,
        id: ID,
        time: '2026-01-05T00:00:00Z',
        index: 'f'.repeat(64),
        version: '1.2.3',
        remark: 'Te kort.',
        question: null,
        thread: null,
        places: null,
      },
    ]);
    const health = await (await app.request('/health')).json();
    expect(health).toMatchObject({ feedback: true });
  });

  it('changes what is under the same id, in either case of its letters, whole', async () => {
    const { app, kept } = appWithDatabase();
    await app.fetch(put({ answer: ANSWER, verdict: 'up', remark: 'Fijn.', question: 'molens?' }));
    await app.fetch(put({ answer: ANSWER, verdict: 'down' }, { id: ID.toUpperCase() }));
    expect(await kept()).toMatchObject([{ id: ID, verdict: 'down', remark: null, question: null }]);
  });

  it('leaves nothing of what was taken back, in no table', async () => {
    const { app, db, kept } = appWithDatabase();
    await app.fetch(put({ answer: ANSWER, verdict: 'up', remark: CANARY, question: CANARY }));
    expect(await kept()).toHaveLength(1);
    for (const _ of ['there', 'gone']) {
      const response = await app.fetch(remove());
      expect([response.status, await response.text()]).toEqual([204, '']);
    }
    const tables = db.raw.prepare(`SELECT name FROM sqlite_schema WHERE type = 'table'`).all();
    expect(tables).toHaveLength(3);
    const left = tables.flatMap(({ name }) => db.raw.prepare(`SELECT * FROM "${name}"`).all());
    expect(left).toEqual([{ schema: 2 }]);
  });

  it('row 60: takes personal data out of remark and question, and leaves amounts and numbers', async () => {
    const { app, kept } = appWithDatabase();
    await app.fetch(
      put({
        answer: ANSWER,
        verdict: 'up',
        remark: 'Mail j.fictief@dienst.example of bel 06-12345678; het ging om € 350.000.000.',
        question: 'Wat kost COM(2025) 743 volgens contactpersoon Jan Fictief in dossier 22112?',
      }),
    );
    expect(await kept()).toMatchObject([
      {
        remark: 'Mail [persoonsgegevens] of bel [persoonsgegevens]; het ging om € 350.000.000.',
        question: 'Wat kost COM(2025) 743 volgens contactpersoon [persoonsgegevens] in dossier 22112?',
      },
    ]);
  });

  it('keeps where a reader says that the answer stands, with the questions of the conversation', async () => {
    const { app, kept } = appWithDatabase();
    const place = await placeOf('fiche-molens');
    const said = {
      answer: ANSWER,
      verdict: 'here',
      question: 'En wat kost dat volgens contactpersoon Jan Fictief?',
      thread: ['Wat is een molen? Mail j.fictief@dienst.example'],
      places: [place],
    };
    expect((await app.fetch(put(said))).status).toBe(204);
    expect(await kept()).toMatchObject([
      {
        verdict: 'here',
        question: 'En wat kost dat volgens contactpersoon [persoonsgegevens]?',
        thread: ['Wat is een molen? Mail [persoonsgegevens]'],
        places: [place],
      },
    ]);
    await app.fetch(remove());
    expect(await kept()).toEqual([]);
  });

  it('keeps the sentences of an answer with a thumb whose question went along, and only those that stand so', async () => {
    const { app, kept } = appWithDatabase();
    const place = await placeOf('fiche-molens');
    const others = [
      { ...place, quote: `${place.quote.slice(0, -1)}!` },
      { ...place, documentId: 'fiche-dat-er-niet-is' },
      { ...place, passageId: 'fiche-molens#nergens' },
    ];
    const said = { answer: ANSWER, verdict: 'down', question: 'molens?', places: [...others, place] };
    expect((await app.fetch(put(said))).status).toBe(204);
    expect(await kept()).toMatchObject([{ verdict: 'down', thread: null, places: [place] }]);
  });

  it.each([
    ['an answer that stands here without a place', { places: undefined }, 'places'],
    ['one with no place', { places: [] }, 'places'],
    ['one without the question', { question: undefined }, 'question'],
    ['one with words that stand in no document', { places: [{ quote: CANARY }] }, 'places'],
    ['one with a place that ends nowhere', { places: [{ end: 1.5 }] }, 'places.0.end'],
    ['one with another field in a place', { places: [{ name: CANARY }] }, 'name'],
    ['more places than an answer has', { places: Array(21).fill({}) }, 'places'],
    ['an earlier question that is empty', { thread: ['Wat?', ' '] }, 'thread.1'],
    [
      'a thumb with places and without the question',
      { verdict: 'up', question: undefined, places: [{}] },
      'question',
    ],
    [
      'a thumb with earlier questions alone',
      { verdict: 'up', question: undefined, thread: ['a'] },
      'question',
    ],
  ])('refuses %s, and keeps nothing', async (_, also: object, field) => {
    const { app, kept, lines } = appWithDatabase();
    const place = await placeOf('fiche-molens');
    const given = { answer: ANSWER, verdict: 'here', question: 'molens?', places: [{}], ...also };
    const places = given.places?.map((each) => ({ ...place, ...each }));
    const response = await app.fetch(put({ ...given, places }));
    expect(response.status).toBe(422);
    expect(await problem(response)).toMatchObject({ field, detail: expect.stringMatching(/\.$/) });
    expect(await kept()).toEqual([]);
    expect(JSON.stringify(lines)).not.toContain(CANARY);
  });

  it('refuses a place in a document that the reader may not see', async () => {
    const db = sqliteDatabase();
    const { app } = testApp({
      feedback: feedbackStore(db, () => new Promise(() => undefined)),
      access: readerOf([]),
    });
    const places = [await placeOf('fiche-molens')];
    const response = await app.fetch(put({ answer: ANSWER, verdict: 'here', question: 'molens?', places }));
    expect([response.status, (await problem(response)).field]).toEqual([422, 'places']);
    expect(await readFeedback(db)).toEqual([]);
  });

  it('keeps SQL in a remark as the text that it is', async () => {
    const { app, kept } = appWithDatabase();
    const remark = "x'); DELETE FROM notabene_feedback; --";
    expect((await app.fetch(put({ answer: ANSWER, verdict: 'up', remark }))).status).toBe(204);
    expect(await kept()).toMatchObject([{ remark }]);
  });

  it.each([
    ['', null],
    [' \n', null],
    ['a\ud800', 'a\ufffd'],
    ['r\n\té', 'r\n\té'],
  ])('keeps the remark %j as %j', async (remark, stored) => {
    const { app, kept } = appWithDatabase();
    await app.fetch(put({ answer: ANSWER, verdict: 'up', remark }));
    expect(await kept()).toMatchObject([{ remark: stored }]);
  });

  it.each([
    ['another field', { extra: 1 }, 'invalid_request', 'extra'],
    ['a number that is none of an answer', { answer: 'antwoord-1' }, 'invalid_request', 'answer'],
    ['no answer', { answer: undefined }, 'invalid_request', 'answer'],
    ['another verdict', { verdict: 'sideways' }, 'invalid_request', 'verdict'],
    ['a remark that is too long', { remark: 'a'.repeat(2001) }, 'invalid_request', 'remark'],
    ['controls in the remark', { remark: 'a\u0000b' }, 'invalid_request', 'remark'],
    ['a remark that is no text', { remark: 1 }, 'invalid_request', 'remark'],
    ['a question that is too long', { question: 'a'.repeat(2001) }, 'question_too_long', 'question'],
    ['controls in the question', { question: 'a\u001bb' }, 'control_characters', 'question'],
    ['an empty question', { question: ' ' }, 'empty_question', 'question'],
    ['another mode', { mode: 'magic' }, 'invalid_request', 'mode'],
    ['another status', { status: 'fine' }, 'invalid_request', 'status'],
    ['another language', { language: 'fr' }, 'invalid_request', 'language'],
  ])('refuses %s in Dutch, and keeps nothing', async (_, also, code, field) => {
    const { app, kept } = appWithDatabase();
    const response = await app.fetch(put({ answer: ANSWER, verdict: 'up', ...also }));
    expect(response.status).toBe(422);
    expect(await problem(response)).toMatchObject({
      code,
      field,
      detail: expect.stringMatching(/\.$/),
    });
    expect(await kept()).toEqual([]);
  });

  it('accepts what is just as long as it may be', async () => {
    const { app, kept } = appWithDatabase();
    const [remark, question] = ['r'.repeat(2000), 'q'.repeat(2000)];
    expect((await app.fetch(put({ answer: ANSWER, verdict: 'up', remark, question }))).status).toBe(204);
    expect(await kept()).toMatchObject([{ remark, question }]);
  });

  it('refuses what every route refuses', async () => {
    const { app, kept } = appWithDatabase();
    const body = { answer: ANSWER, verdict: 'up' };
    const foreign = { Origin: 'https://kwaad.example' };
    for (const [request, status, code] of [
      [put('{'), 400, 'bad_json'],
      [put([]), 422, 'invalid_request'],
      [put(new Uint8Array([0x22, 0xe9, 0x22])), 400, 'invalid_utf8'],
      [put('a'.repeat(17_000)), 413, 'body_too_large'],
      [put(body, { headers: { 'Content-Type': 'text/plain' } }), 415, 'unsupported_media_type'],
      [put(body, { headers: foreign }), 403, 'cross_origin'],
      [remove(ID, foreign), 403, 'cross_origin'],
      [put(body, { id: 'x' }), 422, 'invalid_request'],
      [put(body, { id: `${ID}0` }), 422, 'invalid_request'],
      [remove("' OR 1=1 --"), 422, 'invalid_request'],
    ] as const) {
      const response = await app.fetch(request);
      expect([response.status, (await problem(response)).code]).toEqual([status, code]);
    }
    expect(await kept()).toEqual([]);
  });

  it('says so when there is no room for more', async () => {
    const feedback = { keep: async () => false, remove: async () => undefined };
    const { app } = testApp({ feedback });
    const response = await app.fetch(put({ answer: ANSWER, verdict: 'up' }));
    expect([response.status, (await problem(response)).code]).toEqual([503, 'feedback_full']);
  });

  it('says that feedback is off where there is no database, and answers as ever', async () => {
    const { app } = testApp();
    for (const request of [put({ answer: ANSWER, verdict: 'up' }), remove()]) {
      const response = await app.fetch(request);
      expect(response.status).toBe(503);
      expect(await problem(response)).toMatchObject({
        code: 'feedback_unavailable',
        detail: expect.stringContaining('staat hier uit'),
      });
    }
    const answer = await (await app.fetch(askRequest({ question: 'molens' }))).json();
    expect(answer).toMatchObject({ status: 'answered' });
  });

  it('is 503 when the database is down, which answers do not notice, nor the log what was said', async () => {
    const down = async () => {
      throw new Error(`D1_ERROR: near "${CANARY}"`);
    };
    const { app, lines } = testApp({ feedback: { keep: down, remove: down } });
    for (const request of [put({ answer: ANSWER, verdict: 'up', remark: CANARY }), remove()]) {
      const response = await app.fetch(request);
      expect(response.status).toBe(503);
      const text = await response.text();
      expect(text).toContain('Vragen stellen kan gewoon.');
      expect(text).not.toMatch(/D1|kanarie/);
    }
    const answer = await (await app.fetch(askRequest({ question: 'molens' }))).json();
    expect(answer).toMatchObject({ status: 'answered' });
    expect(lines[0]).toMatchObject({
      method: 'PUT',
      route: '/api/feedback/:id',
      code: 'feedback_unavailable',
      fault: { name: 'Error' },
    });
    expect(JSON.stringify(lines)).not.toContain('kanarie');
    expect(await (await app.request('/health')).json()).toMatchObject({
      failures: { feedback_unavailable: 2 },
    });
  });

  it('row 68: logs neither id nor answer nor words, of what is kept and of what is refused', async () => {
    const { app, lines } = appWithDatabase();
    const said = { answer: ANSWER, verdict: 'down', remark: CANARY, question: CANARY };
    await app.fetch(put(said));
    await app.fetch(put({ ...said, [CANARY]: 1 }));
    await app.fetch(put(said, { id: CANARY }));
    await app.fetch(remove());
    expect(lines.map(({ status }) => status)).toEqual([204, 422, 422, 204]);
    expect(JSON.stringify(lines)).not.toMatch(new RegExp(`${CANARY}|${ID}|${ANSWER}|down`));
  });

  it('has nothing of a question that was not sent along, or of who asked', async () => {
    const { app, db, kept } = appWithDatabase();
    const headers = {
      'User-Agent': CANARY,
      'X-Forwarded-For': CANARY,
      Referer: `https://x.example/${CANARY}`,
    };
    await app.fetch(askRequest({ question: CANARY, thread: [CANARY] }, headers));
    await app.fetch(put({ answer: ANSWER, verdict: 'up', remark: 'Goed.' }, { headers }));
    expect(await kept()).toHaveLength(1);
    const tables = db.raw.prepare(`SELECT name FROM sqlite_schema WHERE type = 'table'`).all();
    const rows = tables.flatMap(({ name }) => db.raw.prepare(`SELECT * FROM "${name}"`).all());
    expect(JSON.stringify(rows)).toContain('Goed.');
    expect(JSON.stringify(rows)).not.toContain(CANARY);
  });
});
