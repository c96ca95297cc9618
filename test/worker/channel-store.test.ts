import { env } from 'cloudflare:workers';
import { describe, expect, it } from 'vitest';
import type { Answer } from '../../src/answer/answer.ts';
import type { Place } from '../../src/channels/channel.ts';
import { sealOf } from '../../src/channels/seal.ts';
import { channelStore } from '../../src/channels/store/store.ts';
import { wipeChannels } from '../../src/channels/store/tables.ts';
import type { Database } from '../../src/search/d1/binding.ts';

const { D1_CHANNELS: db } = env as unknown as { readonly D1_CHANNELS: Database };
const PLACE: Place = { channel: 'slack', tenant: 'T1', room: 'C1', thread: '1.1', direct: false };
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const forever = () => new Promise<void>(() => {});

/** A store on an empty database, with a clock that stands still until it is moved. */
async function emptied(also: { readonly db?: Database; readonly sleep?: () => Promise<void> } = {}) {
  await wipeChannels(db);
  const time = { now: Date.UTC(2026, 0, 5) };
  const world = {
    seal: sealOf('een-sleutel-voor-de-proef-0123456789abcdef'),
    sleep: also.sleep ?? forever,
    now: () => time.now,
    random: () => crypto.randomUUID(),
  };
  return { store: channelStore(also.db ?? db, world), time };
}

const asked = { question: 'Wat vindt het kabinet?', thread: [], asker: 'U1', private: false, answer: null };

async function everything(): Promise<string> {
  const tables = await db
    .prepare(`SELECT name FROM sqlite_schema WHERE type = 'table' AND name LIKE 'notabene_channels%'`)
    .bind()
    .all();
  const rows = await Promise.all(
    tables.results.map(({ name }) =>
      db
        .prepare(`SELECT * FROM "${String(name)}"`)
        .bind()
        .all(),
    ),
  );
  return JSON.stringify(rows.map(({ results }) => results));
}

describe('a delivery', () => {
  it('is taken by one of those that ask at the same moment', async () => {
    const { store } = await emptied();
    const taken = await Promise.all([1, 2, 3, 4].map(() => store.take('Ev1', PLACE, 'adres')));
    expect(taken.map(({ kind }) => kind).sort()).toEqual(['busy', 'busy', 'busy', 'ours']);
  });

  it('is done for good once it was finished', async () => {
    const { store, time } = await emptied();
    await store.take('Ev1', PLACE, 'adres');
    await store.finish('Ev1', 'done');
    time.now += 23 * HOUR;
    expect(await store.take('Ev1', PLACE, 'adres')).toEqual({ kind: 'done' });
  });

  it('is taken again when its worker died, but not before that is certain', async () => {
    const { store, time } = await emptied();
    await store.take('Ev1', PLACE, 'adres');
    time.now += 40_000;
    expect(await store.take('Ev1', PLACE, 'adres')).toEqual({ kind: 'busy' });
    time.now += 10_000;
    expect(await store.take('Ev1', PLACE, 'adres')).toMatchObject({ kind: 'ours' });
  });

  it('that nobody finished is handed to one who tells, with its address, until it was told', async () => {
    const { store, time } = await emptied();
    await store.take('Ev1', PLACE, 'adres van de vrager');
    expect(await store.unfinished()).toEqual([]);
    time.now += MINUTE;
    const both = await Promise.all([store.unfinished(), store.unfinished()]);
    expect(both.flat()).toEqual([{ id: expect.any(String), address: 'adres van de vrager', tries: 1 }]);
    time.now += MINUTE;
    expect(await store.unfinished()).toEqual([]);
    expect(await store.counts()).toEqual({ unfinished: 1, failed: 0, lost: 0 });
    time.now += MINUTE;
    const [again] = await store.unfinished();
    expect(again?.tries).toBe(2);
    await store.told(again?.id ?? '', 'failed');
    time.now += HOUR;
    expect(await store.unfinished()).toEqual([]);
    expect(await store.counts()).toEqual({ unfinished: 0, failed: 1, lost: 0 });
    expect(await store.take('Ev1', PLACE, 'adres')).toEqual({ kind: 'done' });
  });

  it('goes after a day, by the clock', async () => {
    const { store, time } = await emptied();
    await store.take('Ev1', PLACE, 'adres');
    await store.finish('Ev1', 'failed');
    time.now += 25 * HOUR;
    await store.prune();
    expect(await store.counts()).toEqual({ unfinished: 0, failed: 0, lost: 0 });
  });

  it('tells the settings of the room and what was asked in the thread, in one journey', async () => {
    let journeys = 0;
    const counting: Database = {
      prepare: (sql) => db.prepare(sql),
      batch: (statements) => {
        journeys++;
        return db.batch(statements);
      },
    };
    const { store } = await emptied({ db: counting });
    await store.ask(PLACE, asked);
    const { kinds } = await store.settings(PLACE);
    await store.change(PLACE, { answers: 'every', onlyWithEvidence: true, language: 'nl', kinds });
    journeys = 0;
    expect(await store.take('Ev1', PLACE, 'adres')).toMatchObject({
      settings: { answers: 'every', onlyWithEvidence: true, language: 'nl' },
      thread: [{ turn: expect.any(String), question: asked.question }],
    });
    expect(journeys).toBe(1);
  });
});

describe('a question', () => {
  it('is kept with what it was confined to, for itself and for what follows on it', async () => {
    const { store, time } = await emptied();
    const first = await store.ask(PLACE, { ...asked, scope: ['dossier:kst-1'] });
    expect(await store.turn(PLACE, first, 'U1')).toMatchObject({
      question: asked.question,
      scope: ['dossier:kst-1'],
    });
    time.now += 1;
    const taken = await store.take('Ev-scope', PLACE, 'adres');
    expect(taken).toMatchObject({ thread: [{ question: asked.question, scope: ['dossier:kst-1'] }] });
    const typed = '{"question":"molens?"}';
    const second = await store.ask(PLACE, { ...asked, question: typed });
    expect(await store.turn(PLACE, second, 'U1')).toMatchObject({ question: typed });
  });

  it('is known where it was asked, with those before it, and nowhere else', async () => {
    const { store, time } = await emptied();
    const first = await store.ask(PLACE, asked);
    time.now += 1;
    const second = await store.ask(PLACE, {
      ...asked,
      question: 'En de Commissie?',
      thread: [{ turn: first, question: asked.question }],
    });
    expect(await store.turn(PLACE, second, 'U2')).toMatchObject({
      question: 'En de Commissie?',
      thread: [asked.question],
    });
    expect(await store.turn(PLACE, first, 'U2')).toMatchObject({ thread: [] });
    for (const other of [{ thread: '2.2' }, { room: 'C2' }, { tenant: 'T2' }])
      expect(await store.turn({ ...PLACE, ...other }, first, 'U1')).toBeNull();
  });

  it('that was private is known to its asker alone', async () => {
    const { store } = await emptied();
    const id = await store.ask(PLACE, { ...asked, private: true });
    expect(await store.turn(PLACE, id, 'U2')).toBeNull();
    expect(await store.turn(PLACE, id, 'U1')).toMatchObject({ question: asked.question });
  });

  it('is stopped by its asker alone', async () => {
    const { store } = await emptied();
    const id = await store.ask(PLACE, asked);
    expect(await store.stop(PLACE, id, 'U2')).toBe(false);
    expect(await store.stopped(id)).toBe(false);
    expect(await store.stop(PLACE, id, 'U1')).toBe(true);
    expect(await store.stopped(id)).toBe(true);
  });

  it('comes back with its answer, kept with it or when it was there, however long', async () => {
    const { store } = await emptied();
    const answer = { id: 'antwoord', text: 'Geheim antwoord. '.repeat(20_000) } as unknown as Answer;
    const later = await store.ask(PLACE, asked);
    expect((await store.turn(PLACE, later, 'U1'))?.answer).toBeNull();
    await store.answered(PLACE, later, answer);
    const atOnce = await store.ask(PLACE, { ...asked, answer });
    for (const id of [later, atOnce]) expect((await store.turn(PLACE, id, 'U1'))?.answer).toEqual(answer);
  });

  it('is of what it was understood from, and not of what was asked meanwhile', async () => {
    const { store } = await emptied();
    const other = await store.ask(PLACE, { ...asked, question: 'Wat kost het?' });
    const alone = await store.ask(PLACE, asked);
    expect(await store.turn(PLACE, alone, 'U1')).toMatchObject({ thread: [] });
    const after = await store.ask(PLACE, { ...asked, thread: [{ turn: other, question: 'Wat kost het?' }] });
    expect(await store.turn(PLACE, after, 'U1')).toMatchObject({ thread: ['Wat kost het?'] });
  });

  it('says so when some of what it was understood from is not kept any more', async () => {
    const { store, time } = await emptied();
    const before = await store.ask(PLACE, asked);
    time.now += 40 * HOUR;
    const thread = [{ turn: before, question: asked.question }];
    const id = await store.ask(PLACE, { ...asked, question: 'En de Commissie?', thread });
    time.now += 10 * HOUR;
    expect(await store.turn(PLACE, id, 'U1')).toMatchObject({ question: 'En de Commissie?', thread: null });
  });

  it('is shared once, and only when it was private', async () => {
    const { store } = await emptied();
    const own = await store.ask(PLACE, { ...asked, private: true });
    const all = await store.ask(PLACE, asked);
    expect([await store.share(PLACE, own, true), await store.share(PLACE, own, true)]).toEqual([true, false]);
    expect(await store.share(PLACE, all, true)).toBe(false);
  });

  it('is followed up until the next day, and its buttons work for longer', async () => {
    const { store, time } = await emptied();
    const id = await store.ask(PLACE, asked);
    time.now += 29 * HOUR;
    expect(await store.take('Ev1', PLACE, 'adres')).toMatchObject({ thread: [{ turn: id }] });
    time.now += 2 * HOUR;
    expect(await store.take('Ev2', PLACE, 'adres')).toMatchObject({ thread: [] });
    expect(await store.turn(PLACE, id, 'U1')).toMatchObject({ thread: [] });
  });

  it('is found back from a message about it, also one in another room', async () => {
    const { store } = await emptied();
    const id = await store.ask(PLACE, asked);
    await store.remember(PLACE, { room: 'D1', message: 'bericht' }, id);
    expect(await store.recall({ ...PLACE, room: 'D1' }, 'bericht')).toEqual({ turn: id, place: PLACE });
    expect(await store.recall(PLACE, 'bericht')).toBeNull();
  });

  it('is not known any more after two days, and then gone', async () => {
    const { store, time } = await emptied();
    const id = await store.ask(PLACE, asked);
    await store.remember(PLACE, { room: PLACE.room, message: 'bericht' }, id);
    time.now += 48 * HOUR + 1;
    expect(await store.turn(PLACE, id, 'U1')).toBeNull();
    expect(await store.recall(PLACE, 'bericht')).toBeNull();
    expect(await store.take('Ev1', PLACE, 'adres')).toMatchObject({ thread: [] });
    await store.prune();
    expect(await everything()).not.toContain(id);
  });
});

it('the database alone tells nothing of who asked what, where', async () => {
  const { store } = await emptied();
  const place = { ...PLACE, tenant: 'kanarie-tenant', room: 'kanarie-kamer', thread: 'kanarie-draad' };
  await store.take('kanarie-levering', place, 'kanarie-adres');
  const id = await store.ask(place, { ...asked, question: 'kanarie-vraag?', asker: 'kanarie-vrager' });
  await store.answered(place, id, { text: 'kanarie-antwoord' } as unknown as Answer);
  await store.remember(place, { room: 'kanarie-kamer', message: 'kanarie-bericht' }, id);
  await store.change(place, { answers: 'every', onlyWithEvidence: false, language: 'nl', kinds: null });
  expect(await everything()).not.toMatch(/kanarie/);
});

describe('a database that is not well', () => {
  it('of another version is told, and made anew when it is wiped', async () => {
    const { store } = await emptied();
    await db.batch(
      ['DELETE FROM notabene_channels_about', 'ALTER TABLE notabene_channels_turns DROP COLUMN earlier']
        .concat('INSERT INTO notabene_channels_about VALUES (1)')
        .map((sql) => db.prepare(sql)),
    );
    await expect(store.ask(PLACE, asked)).rejects.toThrow('schema');
    await wipeChannels(db);
    expect(await store.ask(PLACE, asked)).toEqual(expect.any(String));
  });

  it('makes its tables when they are gone', async () => {
    const { store } = await emptied();
    await db.batch([db.prepare('DROP TABLE notabene_channels_turns')]);
    expect(await store.take('Ev1', PLACE, 'adres')).toMatchObject({ kind: 'ours' });
  });

  it('is not waited for without end', async () => {
    const silent = { ...db, prepare: db.prepare.bind(db), batch: () => forever() } as unknown as Database;
    const { store } = await emptied({ db: silent, sleep: async () => {} });
    await expect(store.take('Ev1', PLACE, 'adres')).rejects.toThrow('slow');
  });
});
