import { describe, expect, it } from 'vitest';
import type { Database } from '../../../src/search/d1/binding.ts';
import { sqliteDatabase } from '../../../src/server/sqlite.ts';
import {
  type Feedback,
  feedbackStore,
  KEPT_DAYS,
  MOST_A_DAY,
  MOST_IN_ALL,
  readFeedback,
  wipeFeedback,
} from '../../../src/web/api/feedback-store.ts';

const never = () => new Promise<void>(() => undefined);

const feedback = (id: string, also: Partial<Feedback> = {}): Feedback => ({
  id,
  time: '2026-03-02T10:00:00Z',
  answer: '0123456789abcdef',
  index: 'f'.repeat(64),
  version: '1.2.3',
  verdict: 'up',
  remark: null,
  question: null,
  mode: 'extractive',
  status: 'answered',
  language: 'nl',
  thread: null,
  places: null,
  ...also,
});

/** So many rows of a day, in the table as feedback puts them there. */
function fillDay({ raw }: ReturnType<typeof sqliteDatabase>, day: string, many: number): void {
  raw.exec(`WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${many})
    INSERT INTO notabene_feedback SELECT '${day}' || i, '${day}', '${day}T00:00:00Z', '', '', '', 'up', NULL, NULL, NULL, NULL, NULL, NULL, NULL FROM n`);
}

const days = ({ raw }: ReturnType<typeof sqliteDatabase>) =>
  Object.fromEntries(
    raw
      .prepare('SELECT day, number FROM notabene_feedback_days')
      .all()
      .map(({ day, number }) => [day, number]),
  );

describe('the store of feedback', () => {
  it('gives back what it was given, the oldest first and from a day on', async () => {
    const db = sqliteDatabase();
    const store = feedbackStore(db, never);
    const [late, early] = [
      feedback('b', { remark: 'Goed zo.' }),
      feedback('a', { time: '2026-03-01T09:00:00Z' }),
    ];
    expect([await store.keep(late), await store.keep(early)]).toEqual([true, true]);
    expect(await readFeedback(db)).toEqual([early, late]);
    expect(await readFeedback(db, '2026-03-02')).toEqual([late]);
  });

  it('is the same after the same came twice, and keeps the first time of what was changed', async () => {
    const db = sqliteDatabase();
    const store = feedbackStore(db, never);
    for (const time of ['2026-03-02T10:00:00Z', '2026-03-02T10:00:07Z'])
      await store.keep(feedback('a', { time }));
    expect(await readFeedback(db)).toEqual([feedback('a')]);
    const changed = feedback('a', { verdict: 'down', remark: 'Toch niet.' });
    await store.keep({ ...changed, time: '2026-03-04T10:00:00Z' });
    expect(await readFeedback(db)).toEqual([changed]);
    expect(days(db)).toEqual({ '2026-03-02': 1 });
  });

  it('keeps SQL as the text that it is', async () => {
    const db = sqliteDatabase();
    const remark = `'); DROP TABLE notabene_feedback; --"\\`;
    await feedbackStore(db, never).keep(feedback('a', { remark, question: "' OR 1=1" }));
    expect(await readFeedback(db)).toMatchObject([{ remark, question: "' OR 1=1" }]);
  });

  it('leaves nothing of what is taken back, and minds not if it was not there', async () => {
    const db = sqliteDatabase();
    const store = feedbackStore(db, never);
    await store.keep(feedback('a'));
    for (const id of ['a', 'a', "' OR 1=1"]) await store.remove(id);
    expect(await readFeedback(db)).toEqual([]);
    expect(days(db)).toEqual({});
  });

  it('row 76: takes no more than so much a day, but lets what is there be changed and taken back', async () => {
    const db = sqliteDatabase();
    const store = feedbackStore(db, never);
    await store.keep(feedback('first'));
    fillDay(db, '2026-03-02', MOST_A_DAY - 1);
    expect(await store.keep(feedback('late'))).toBe(false);
    expect(await store.keep(feedback('first', { verdict: 'down' }))).toBe(true);
    expect(await store.keep(feedback('next day', { time: '2026-03-03T00:00:00Z' }))).toBe(true);
    await store.remove('first');
    expect(await store.keep(feedback('late'))).toBe(true);
    expect(days(db)).toEqual({ '2026-03-02': MOST_A_DAY, '2026-03-03': 1 });
  });

  it('takes no more than so much in all', async () => {
    const db = sqliteDatabase();
    const store = feedbackStore(db, never);
    await store.keep(feedback('first'));
    fillDay(db, '2026-03-01', MOST_IN_ALL - 1);
    expect(await store.keep(feedback('more'))).toBe(false);
    expect(await wipeFeedback(db)).toBe(MOST_IN_ALL);
    expect(await store.keep(feedback('more'))).toBe(true);
  });

  it('lets go of what is older than a year when something new comes', async () => {
    const db = sqliteDatabase();
    const store = feedbackStore(db, never);
    for (const [id, time] of [
      ['old', '2025-03-01T23:59:59Z'],
      ['year', '2025-03-02T00:00:00Z'],
      ['new', '2026-03-02T12:00:00Z'],
    ] as const)
      await store.keep(feedback(id, { time }));
    expect(KEPT_DAYS).toBe(365);
    expect((await readFeedback(db)).map(({ id }) => id)).toEqual(['year', 'new']);
  });

  it('does not wait for a database that does not answer', async () => {
    const db: Database = { ...sqliteDatabase(), batch: () => new Promise(() => undefined) };
    const store = feedbackStore(db, async () => undefined);
    await expect(store.keep(feedback('a'))).rejects.toMatchObject({ name: 'FeedbackFault:slow' });
    await expect(store.remove('a')).rejects.toMatchObject({ name: 'FeedbackFault:slow' });
  });

  it('makes its tables once, and again when they are gone', async () => {
    const db = sqliteDatabase();
    const batches: number[] = [];
    const counting: Database = {
      prepare: db.prepare,
      batch: (statements) => {
        batches.push(statements.length);
        return db.batch(statements);
      },
    };
    const store = feedbackStore(counting, never);
    await store.keep(feedback('a'));
    await store.keep(feedback('b'));
    expect(batches.length).toBe(3);
    db.raw.exec('DROP TABLE notabene_feedback');
    await expect(store.keep(feedback('c'))).rejects.toThrow(/no such table/);
    expect(await store.keep(feedback('c'))).toBe(true);
    expect(await readFeedback(db)).toEqual([feedback('c')]);
  });

  it('keeps the questions before it and the sentences that it is about', async () => {
    const db = sqliteDatabase();
    const place = { documentId: 'a', passageId: 'a#1', quote: 'Een "zin".', start: 3, end: 13 };
    const given = feedback('a', {
      verdict: 'here',
      question: 'En wat kost dat?',
      thread: ['Wat is een molen?'],
      places: [place],
    });
    await feedbackStore(db, never).keep(given);
    expect(await readFeedback(db)).toEqual([given]);
    await feedbackStore(db, never).keep(feedback('a'));
    expect(await readFeedback(db)).toEqual([feedback('a')]);
  });

  it('renews the tables of the version before it, with all that is in them', async () => {
    const db = sqliteDatabase();
    await feedbackStore(db, never).keep(feedback('a', { remark: 'Goed.' }));
    for (const column of ['thread', 'places'])
      db.raw.exec(`ALTER TABLE notabene_feedback DROP COLUMN ${column}`);
    db.raw.exec('UPDATE notabene_feedback_about SET schema = 1');
    const stores = [feedbackStore(db, never), feedbackStore(db, never)];
    expect(await Promise.all(stores.map((store, at) => store.keep(feedback(`b${at}`))))).toEqual([
      true,
      true,
    ]);
    expect((await readFeedback(db)).map(({ id, remark }) => [id, remark])).toEqual([
      ['a', 'Goed.'],
      ['b0', null],
      ['b1', null],
    ]);
  });

  it('leaves the tables of another version alone', async () => {
    const db = sqliteDatabase();
    await feedbackStore(db, never).keep(feedback('a'));
    db.raw.exec('UPDATE notabene_feedback_about SET schema = 99');
    const refused = { name: 'FeedbackFault:schema' };
    await expect(feedbackStore(db, never).keep(feedback('b'))).rejects.toMatchObject(refused);
    await expect(readFeedback(db)).rejects.toMatchObject(refused);
    await expect(wipeFeedback(db)).rejects.toMatchObject(refused);
    expect(db.raw.prepare('SELECT id FROM notabene_feedback').all()).toEqual([{ id: 'a' }]);
  });
});
