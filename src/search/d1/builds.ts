import type { Document } from '../../documents/document.ts';
import type { Link } from '../../documents/links/links.ts';
import type { Encoder } from '../../meaning/encoder.ts';
import { relationsOf } from '../documents/subjects.ts';
import { IndexError } from '../index.ts';
import type { About, Meant } from '../rows/about.ts';
import { ROWS_FORMAT } from '../rows/about.ts';
import { type Earlier, Encodings, meantBy } from '../rows/encodings.ts';
import { type Documents, planOf } from '../rows/plan.ts';
import type { Filled, Progress } from '../rows/progress.ts';
import { type Database, run, type Statement } from './binding.ts';
import { REFILL } from './fault.ts';
import { STEP, type Step, stepsOf } from './fill.ts';
import { indexOf } from './open.ts';
import { BUILDS, buildOf, CREATE_BUILDS, createTables, dropTables, type State } from './schema.ts';
import { vectorsOf } from './statements.ts';

export interface FillOptions {
  /** Called often. */
  readonly onProgress?: (at: Progress) => void;
  /** Size of a step in characters; a fill is taken up again with the same. */
  readonly step?: number;
  /** A mark of the program that fills; what another one filled or began is not taken up. */
  readonly program?: string;
  /** Makes the vectors of sentences; without one the index is of words alone. */
  readonly encoder?: Encoder | null;
}

/**
 * Fills a database with a build of the index, beside the one that it serves, and serves it when it is whole. A run
 * that is stopped at whatever moment is taken up by the next: how far it was stands in the database, written with
 * the rows themselves. The build that was served goes when another is: what was withdrawn is then nowhere. Workers
 * that have it open are told so before the next question.
 */
export async function fillDatabase(
  db: Database,
  documents: readonly Document[],
  options?: FillOptions,
): Promise<Filled> {
  const ordered = [...documents].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  return fillWith(db, () => ordered, relationsOf(ordered), options);
}

/** The same with documents that come one by one, in the order of their ids. */
export async function fillWith(
  db: Database,
  documents: Documents,
  links: ReadonlyMap<string, readonly Link[]>,
  { onProgress = () => {}, step: size = STEP, program = '', encoder = null }: FillOptions = {},
): Promise<Filled> {
  const meant = encoder === null ? undefined : meantBy(encoder);
  const plan = await planOf(
    documents,
    program,
    (read) => onProgress({ stage: 'reading', documents: read, of: 0 }),
    meant,
  );
  const { fingerprint } = plan;
  const build = buildOf(fingerprint);
  const known = await begin(db, build, fingerprint);
  const filled = { fingerprint, documents: plan.documents, before: known.before };
  if (known.state !== 'filling') {
    if (known.state === 'previous') await swap(db, build, []);
    await dropOthers(db);
    return { ...filled, resumed: known.steps, steps: 0 };
  }
  let step = 0;
  let whole: Step['last'];
  const stage = (): Progress['stage'] => (step >= known.steps ? 'filling' : 'skipping');
  /** Encoding takes so long that each document is told of. */
  async function* told(): AsyncGenerator<Document> {
    let read = 0;
    for await (const document of documents()) {
      yield document;
      read += 1;
      onProgress({ stage: stage(), documents: read, of: plan.documents });
    }
  }
  const encodings =
    encoder && new Encodings(encoder, earlierIn(db, [build, ...(await encodedBy(db, meantBy(encoder)))]));
  for await (const { taken: statements, documents: so, last } of stepsOf(
    build,
    plan,
    told,
    links,
    size,
    encodings,
  )) {
    step += 1;
    whole = last;
    onProgress({
      stage: step > known.steps ? 'filling' : 'skipping',
      documents: so,
      of: plan.documents,
    });
    if (step <= known.steps) continue;
    await run(db, [
      ...statements,
      { sql: `UPDATE ${BUILDS} SET steps = ?2 WHERE build = ?1`, values: [build, step] },
    ]);
  }
  if (whole) await finish(db, build, fingerprint, whole);
  await dropOthers(db);
  return { ...filled, resumed: known.steps, steps: step - known.steps };
}

/** The build that is served, where the same encoder made its vectors and this program knows its tables. */
async function encodedBy(db: Database, { encoder, vector }: Meant): Promise<string[]> {
  const [served] = await run(db, [
    {
      sql: `SELECT build FROM ${BUILDS} WHERE state = 'current' AND format = ?1
        AND about ->> '$.meaning.encoder' = ?2 AND about ->> '$.meaning.vector' = ?3`,
      values: [ROWS_FORMAT, encoder, vector],
    },
  ]);
  return (served?.results ?? []).map((row) => String(row.build));
}

const earlierIn =
  (db: Database, builds: readonly string[]): Earlier =>
  async (id) => {
    const results = await run(
      db,
      builds.map((build) => vectorsOf(build, id)),
    );
    return results.flatMap(({ results: rows }) => rows).map(({ bytes }) => String(bytes));
  };

/** Asks the build a few things that it must find again whenever it is opened, and serves it. */
async function finish(
  db: Database,
  build: string,
  fingerprint: string,
  { about, spread }: NonNullable<Step['last']>,
): Promise<void> {
  const known = await spread.knownAnswers(await indexOf(db, build, fingerprint, about));
  await swap(db, build, [
    {
      sql: `UPDATE ${BUILDS} SET about = ?2 WHERE build = ?1`,
      values: [build, JSON.stringify({ ...about, known } satisfies About)],
    },
  ]);
}

/** Serves a build, unless another run is throwing it away: then what is served stays. */
async function swap(db: Database, build: string, first: readonly Statement[]): Promise<void> {
  const results = await run(db, [...first, serve(build), stateOf(build)]);
  if (results.at(-1)?.results[0]?.state === 'current') return;
  throw new IndexError('missing', `Een andere opdracht vult de database met andere stukken. ${REFILL}`);
}

/** Throws away the build that was served before. */
async function dropOthers(db: Database): Promise<void> {
  const [before] = await run(db, [
    { sql: `SELECT build FROM ${BUILDS} WHERE state = 'previous'`, values: [] },
  ]);
  for (const row of before?.results ?? []) await drop(db, String(row.build));
}

/** From this statement on the build is served, if it is still there; the one that was becomes the one before. */
const serve = (build: string): Statement => ({
  sql: `UPDATE ${BUILDS} SET state = CASE WHEN build = ?1 THEN 'current' WHEN state = 'current' THEN 'previous' ELSE state END
    WHERE EXISTS (SELECT 1 FROM ${BUILDS} WHERE build = ?1 AND state <> 'dropping')`,
  values: [build],
});

const stateOf = (build: string): Statement => ({
  sql: `SELECT state FROM ${BUILDS} WHERE build = ?1`,
  values: [build],
});

/** Takes up a build where it was left, or makes its tables; others than it and the one that is served go first. */
async function begin(
  db: Database,
  build: string,
  fingerprint: string,
): Promise<{ readonly state: State; readonly steps: number; readonly before: Filled['before'] }> {
  await run(db, [CREATE_BUILDS]);
  const [all] = await run(db, [
    {
      sql: `SELECT build, state, steps, fingerprint, json_extract(about, '$.documents') AS documents FROM ${BUILDS}`,
      values: [],
    },
  ]);
  let known: { readonly state: State; readonly steps: number } | undefined;
  let before: Filled['before'] = null;
  for (const row of all?.results ?? []) {
    const state = row.state as State;
    if (state === 'current')
      before = { fingerprint: String(row.fingerprint), documents: Number(row.documents ?? 0) };
    if (row.build === build && state !== 'dropping') known = { state, steps: Number(row.steps) };
    else if (state !== 'current') await drop(db, String(row.build));
  }
  if (known) return { ...known, before };
  await run(db, [
    ...createTables(build),
    {
      sql: `INSERT INTO ${BUILDS}(build, format, fingerprint, state, steps) VALUES (?1, ?2, ?3, 'filling', 0)`,
      values: [build, ROWS_FORMAT, fingerprint],
    },
  ]);
  return { state: 'filling', steps: 0, before };
}

/**
 * Throws a build away, unless it is served by now. From the first statement on nobody serves it; the tables go before
 * the line that tells of them, so that a run that is stopped between leaves none behind.
 */
async function drop(db: Database, build: string): Promise<void> {
  const [, after] = await run(db, [
    {
      sql: `UPDATE ${BUILDS} SET state = 'dropping' WHERE build = ?1 AND state <> 'current'`,
      values: [build],
    },
    stateOf(build),
  ]);
  if (after?.results[0]?.state === 'current') return;
  for (const statement of dropTables(build)) await run(db, [statement]);
  await run(db, [{ sql: `DELETE FROM ${BUILDS} WHERE build = ?1 AND state = 'dropping'`, values: [build] }]);
}
