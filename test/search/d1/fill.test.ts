import { describe, expect, it } from 'vitest';
import type { Document } from '../../../src/documents/document.ts';
import { suitedTo } from '../../../src/meaning/suited.ts';
import type { Database, Prepared } from '../../../src/search/d1/binding.ts';
import { fillDatabase } from '../../../src/search/d1/builds.ts';
import { openD1 } from '../../../src/search/d1/open.ts';
import type { IndexFault } from '../../../src/search/index.ts';
import { sqliteDatabase } from '../../../src/server/sqlite.ts';
import { SenseEncoder } from '../../meaning/senses.ts';
import { PAPERS } from '../papers.ts';

type Sqlite = ReturnType<typeof sqliteDatabase>;

const FEW: readonly Document[] = PAPERS.slice(0, 2);
/** Small steps, so that a few papers take a dozen of them. */
const SMALL = { step: 4_000 };

/** Every row of every table, but for how often it was started: what a reader can see of a database. */
function contentOf({ raw }: Sqlite): Record<string, unknown[]> {
  const tables = raw.prepare(`SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name`).all();
  return Object.fromEntries(
    tables.map(({ name }) => [
      String(name),
      raw
        .prepare(`SELECT * FROM "${name}"`)
        .all()
        .map((row) => JSON.stringify(row)),
    ]),
  );
}

class Killed extends Error {}

/** A database that goes away before something is written, after so many times that it was. */
function dyingAfter(db: Sqlite, times: number): Database {
  let left = times;
  let writes = false;
  return {
    prepare: (sql) => {
      writes ||= !/^\s*(?:SELECT|WITH)\b/.test(sql);
      return db.prepare(sql);
    },
    batch: async (statements: Prepared[]) => {
      if (writes && left-- === 0) throw new Killed();
      writes = false;
      return db.batch(statements);
    },
  };
}

/** Whether filling came to its end before the database went away. */
async function killedAfter(db: Sqlite, times: number): Promise<boolean> {
  try {
    await fillDatabase(dyingAfter(db, times), PAPERS, SMALL);
    return false;
  } catch (error) {
    if (!(error instanceof Killed)) throw error;
    return true;
  }
}

const builds = ({ raw }: Sqlite): unknown[] =>
  raw.prepare('SELECT fingerprint, state FROM notabene_builds ORDER BY state').all();
const tablesOf = ({ raw }: Sqlite): number =>
  Number(raw.prepare(`SELECT count(*) AS n FROM sqlite_schema WHERE name LIKE 'notabene%'`).get()?.n);

describe('filling a database', () => {
  it('gives the same, row for row, wherever it was stopped and taken up again', {
    timeout: 120_000,
  }, async () => {
    const whole = sqliteDatabase();
    const { steps } = await fillDatabase(whole, PAPERS, SMALL);
    expect(steps).toBeGreaterThan(8);
    const expected = contentOf(whole);
    let times = 0;
    for (let db = sqliteDatabase(); await killedAfter(db, times); db = sqliteDatabase()) {
      const { resumed, steps: more } = await fillDatabase(db, PAPERS, SMALL);
      expect(resumed + more).toBe(steps);
      expect(contentOf(db), `${times} times`).toEqual(expected);
      times += 1;
    }
    expect(times).toBeGreaterThan(steps);
  });

  it('does not do again what was done', async () => {
    const db = sqliteDatabase();
    expect(await killedAfter(db, 8)).toBe(true);
    const { resumed, steps } = await fillDatabase(db, PAPERS, SMALL);
    expect([resumed > 4, steps > 0]).toEqual([true, true]);
  });

  it('can be stopped again and again', async () => {
    const [db, whole] = [sqliteDatabase(), sqliteDatabase()];
    let runs = 1;
    while (await killedAfter(db, 4)) runs += 1;
    expect(runs).toBeGreaterThan(2);
    await fillDatabase(whole, PAPERS, SMALL);
    expect(contentOf(db)).toEqual(contentOf(whole));
  });

  it('does not let two at a time put the same rows there twice', async () => {
    const [db, whole] = [sqliteDatabase(), sqliteDatabase()];
    let rival: Promise<unknown> | undefined;
    const slow: Database = {
      prepare: db.prepare,
      batch: async (statements) => {
        rival ??= fillDatabase(db, PAPERS, SMALL);
        await rival;
        return db.batch(statements);
      },
    };
    await fillDatabase(slow, PAPERS, SMALL).catch(() => {});
    await fillDatabase(whole, PAPERS, SMALL);
    expect(contentOf(db)).toEqual(contentOf(whole));
  });

  it('has nothing to do when the database serves these documents already', async () => {
    const db = sqliteDatabase();
    const first = await fillDatabase(db, FEW);
    const before = contentOf(db);
    const { fingerprint, documents } = first;
    expect(await fillDatabase(db, [...FEW].reverse())).toEqual({
      fingerprint,
      documents,
      before: { fingerprint, documents },
      resumed: first.steps,
      steps: 0,
    });
    expect(contentOf(db)).toEqual(before);
  });

  it('fills anew what another program filled, and takes up nothing that it began', async () => {
    const [db, whole] = [sqliteDatabase(), sqliteDatabase()];
    const one = await fillDatabase(db, PAPERS, { ...SMALL, program: 'one' });
    const begun = fillDatabase(dyingAfter(db, 6), PAPERS, { ...SMALL, program: 'two' });
    await expect(begun).rejects.toThrow(Killed);
    const three = await fillDatabase(db, PAPERS, { ...SMALL, program: 'three' });
    expect(three).toMatchObject({ resumed: 0 });
    expect(three.fingerprint).not.toBe(one.fingerprint);
    await fillDatabase(whole, PAPERS, { ...SMALL, program: 'three' });
    expect((await openD1(db)).fingerprint).toBe((await openD1(whole)).fingerprint);
  });

  it('tells what the database served before', async () => {
    const db = sqliteDatabase();
    const { fingerprint, before } = await fillDatabase(db, FEW);
    expect(before).toBe(null);
    const next = await fillDatabase(db, FEW.slice(1));
    expect(next.before).toEqual({ fingerprint, documents: FEW.length });
  });

  it('tells how far it is', async () => {
    const db = sqliteDatabase();
    await killedAfter(db, 5);
    const seen = new Set<string>();
    await fillDatabase(db, PAPERS, {
      ...SMALL,
      onProgress: ({ stage, documents, of }) => seen.add(`${stage} ${documents}/${of}`),
    });
    expect([...seen].slice(0, 3)).toEqual(['reading 1/0', 'reading 2/0', 'reading 3/0']);
    expect([...seen].some((line) => line.startsWith('skipping'))).toBe(true);
    expect([...seen].at(-1)).toBe('filling 3/3');
  });
});

describe('vectors in a database', () => {
  const fill = async (db: Database, encoder: SenseEncoder | null, documents = PAPERS) =>
    fillDatabase(db, documents, { ...SMALL, encoder });

  it('are taken over from the build that is served where the text is the same', async () => {
    const db = sqliteDatabase();
    const [first, again, other] = [new SenseEncoder('a'), new SenseEncoder('a'), new SenseEncoder('b')];
    await fill(db, first);
    const { fingerprint } = await openD1(db);
    await fill(db, again, FEW);
    expect(again.encoded).toBe(0);
    const [back, whole] = [new SenseEncoder('a'), new SenseEncoder('a')];
    await fill(db, back);
    expect(back.encoded).toBeGreaterThan(0);
    expect(back.encoded).toBeLessThan(first.encoded);
    expect((await openD1(db)).fingerprint).toBe(fingerprint);
    const fresh = sqliteDatabase();
    await fill(fresh, whole);
    expect(contentOf(db)).toEqual(contentOf(fresh));
    await fill(db, other);
    expect(other.encoded).toBe(first.encoded);
  });

  it('that a stopped run had made are not made again', async () => {
    const db = sqliteDatabase();
    const stopped = new SenseEncoder('a');
    await expect(fill(dyingAfter(db, 9), stopped)).rejects.toThrow(Killed);
    expect(stopped.encoded).toBeGreaterThan(0);
    const [rest, whole] = [new SenseEncoder('a'), new SenseEncoder('a')];
    await fill(db, rest);
    const fresh = sqliteDatabase();
    await fill(fresh, whole);
    expect(rest.encoded).toBeLessThan(whole.encoded);
    expect(contentOf(db)).toEqual(contentOf(fresh));
  });

  it('of another encoder are refused, with the command that makes them anew', async () => {
    const db = sqliteDatabase();
    await fill(db, new SenseEncoder('a'));
    const index = await openD1(db);
    await expect(suitedTo(index, async () => new SenseEncoder('b'))).rejects.toThrow(/notabene fill/);
  });

  it('are none without an encoder, and the same documents are then another build', async () => {
    const db = sqliteDatabase();
    await fill(db, new SenseEncoder('a'));
    const { fingerprint } = await openD1(db);
    await fill(db, null);
    const index = await openD1(db);
    expect(index.meaning).toBeNull();
    expect(index.fingerprint).not.toBe(fingerprint);
  });
});

describe('a database that is filled anew', () => {
  it('row 56: serves the old build or the new one whole, at every moment', async () => {
    const db = sqliteDatabase();
    await fillDatabase(db, FEW);
    const old = await openD1(db);
    const served = new Set<string>();
    const watched: Database = {
      prepare: db.prepare,
      batch: async (statements) => {
        const results = await db.batch(statements);
        const index = await openD1(db);
        served.add(`${index.fingerprint} ${index.documents}`);
        return results;
      },
    };
    const { fingerprint } = await fillDatabase(watched, PAPERS, SMALL);
    expect(served).toEqual(new Set([`${old.fingerprint} ${FEW.length}`, `${fingerprint} ${PAPERS.length}`]));
  });

  it('tells who had the old build open that there is another, also when its texts were read before', async () => {
    const db = sqliteDatabase();
    await fillDatabase(db, PAPERS);
    const old = await openD1(db);
    expect(await old.held('havenbericht')).toBeDefined();
    expect(await old.isReplaced()).toBe(false);
    await fillDatabase(db, FEW);
    expect(await old.isReplaced()).toBe(true);
    expect((await openD1(db)).documents).toBe(FEW.length);
  });

  it('leaves nothing of a document that was withdrawn, from the moment that another build is served', async () => {
    const db = sqliteDatabase();
    await fillDatabase(db, PAPERS);
    const builtBefore = tablesOf(db);
    await fillDatabase(db, FEW);
    expect(tablesOf(db)).toBe(builtBefore);
    expect(builds(db)).toHaveLength(1);
  });

  it('fails whoever had a build open that is gone, once and in words that say so', async () => {
    const db = sqliteDatabase();
    await fillDatabase(db, PAPERS);
    const old = await openD1(db);
    await fillDatabase(db, FEW);
    await expect(old.held('havenbericht')).rejects.toMatchObject({ name: 'IndexError', code: 'missing' });
    expect(await old.isReplaced()).toBe(true);
  });

  it('throws away what was begun of other documents', async () => {
    const db = sqliteDatabase();
    await fillDatabase(db, PAPERS.slice(1));
    await killedAfter(db, 6);
    expect(builds(db)).toHaveLength(2);
    const { fingerprint } = await fillDatabase(db, FEW);
    expect(builds(db)).toEqual([{ fingerprint, state: 'current' }]);
    expect((await openD1(db)).fingerprint).toBe(fingerprint);
  });
});

describe('a database is refused', () => {
  /** The fault that opening ends in, after a filled database was changed. */
  async function faultAfter(change: (db: Sqlite, table: (name: string) => string) => void): Promise<string> {
    const db = sqliteDatabase();
    const { fingerprint } = await fillDatabase(db, PAPERS);
    change(db, (name) => `notabene_${fingerprint.slice(0, 12)}_${name}`);
    return openD1(db).then(
      () => 'opened',
      (error: { readonly code: IndexFault; readonly message: string }) => {
        expect(error.message).toMatch(/^[A-Z].*database.*notabene fill/);
        return error.code;
      },
    );
  }

  it.each([
    ['nothing was filled in', 'missing', ({ raw }) => raw.exec('DROP TABLE notabene_builds')],
    [
      'the first build is not whole yet',
      'missing',
      ({ raw }) => raw.exec(`UPDATE notabene_builds SET state = 'filling'`),
    ],
    ['it has another format', 'format', ({ raw }) => raw.exec('UPDATE notabene_builds SET format = 99')],
    [
      'it is of another version',
      'fingerprint',
      ({ raw }) => raw.exec(`UPDATE notabene_builds SET fingerprint = 'f'`),
    ],
    [
      'what is known of it is cut short',
      'damaged',
      ({ raw }) => raw.exec('UPDATE notabene_builds SET about = substr(about, 1, 99)'),
    ],
    [
      'a dictionary is not what it was',
      'damaged',
      ({ raw }, table) =>
        raw.exec(`UPDATE ${table('pieces')} SET bytes = replace(bytes, 'A', 'B') WHERE name = 'words'`),
    ],
    [
      'a dictionary is gone',
      'damaged',
      ({ raw }, table) => raw.exec(`DELETE FROM ${table('pieces')} WHERE name = 'common'`),
    ],
    ['a table is gone', 'missing', ({ raw }, table) => raw.exec(`DROP TABLE ${table('terms')}`)],
    [
      'the full-text table is empty',
      'known_answers',
      ({ raw }, table) =>
        raw.exec(`INSERT INTO ${table('search')}(${table('search')}) VALUES ('delete-all')`),
    ],
    [
      'the passages are gone',
      'known_answers',
      ({ raw }, table) => raw.exec(`DELETE FROM ${table('passages')}`),
    ],
  ] as const satisfies [string, string, Parameters<typeof faultAfter>[0]][])(
    'when %s (%s)',
    async (_, code, change) => {
      expect(await faultAfter(change)).toBe(code);
    },
  );

  it('or opened, when nothing is wrong with it', async () => {
    expect(await faultAfter(() => {})).toBe('opened');
  });
});

describe('two runs that fill a database with other documents', () => {
  /** A database that waits before the first time that one of these statements is run. */
  function waiting(db: Database, words: string, wait: () => Promise<unknown>): Database {
    const found = new WeakSet<object>();
    const marked = (prepared: Prepared): Prepared => {
      found.add(prepared);
      const bind = prepared.bind.bind(prepared);
      return Object.assign(prepared, { bind: (...values: string[]) => marked(bind(...values)) });
    };
    let waited = false;
    return {
      prepare: (sql) => (sql.includes(words) ? marked(db.prepare(sql)) : db.prepare(sql)),
      batch: async (statements) => {
        if (!waited && statements.some((statement) => found.has(statement))) {
          waited = true;
          await wait();
        }
        return db.batch(statements);
      },
    };
  }

  it('leave an index that is served, whichever comes to its end while the other throws its build away', async () => {
    for (const at of ["SET state = 'dropping'", 'DROP TABLE', 'DELETE FROM']) {
      const db = sqliteDatabase();
      const old = await fillDatabase(db, PAPERS.slice(1));
      let go = (): void => {};
      const held = new Promise<void>((resolve) => {
        go = resolve;
      });
      let one: Promise<string> | undefined;
      await new Promise<void>((reached) => {
        const slow = waiting(db, "THEN 'current'", () => {
          reached();
          return held;
        });
        one = fillDatabase(slow, PAPERS, SMALL).then(
          ({ fingerprint }) => fingerprint,
          ({ code }: { code: string }) => code,
        );
      });
      const rival = waiting(db, at, () => {
        go();
        return one ?? Promise.resolve();
      });
      let between: string | undefined;
      const watched = waiting(rival, "'filling'", async () => {
        between = (await openD1(db)).fingerprint;
      });
      const two = await fillDatabase(watched, FEW, SMALL);
      const ended = await one;
      expect(between, at).toBe(ended === 'missing' ? old.fingerprint : ended);
      expect((await openD1(db)).fingerprint, at).toBe(two.fingerprint);
    }
  });
});
