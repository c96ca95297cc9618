import * as z from 'zod/v4/mini';
import type { Document } from '../../documents/document.ts';
import type { Link } from '../../documents/links/links.ts';
import type { Encoder } from '../../meaning/encoder.ts';
import { relationsOf } from '../documents/subjects.ts';
import { IndexError } from '../index.ts';
import type { Meant } from '../rows/about.ts';
import { type Earlier, Encodings, meantBy } from '../rows/encodings.ts';
import { type Documents, planOf } from '../rows/plan.ts';
import type { Filled, Progress } from '../rows/progress.ts';
import { openSearchFingerprint, type State } from './about.ts';
import { assertWhole, type Client, read } from './client.ts';
import { incomplete } from './fault.ts';
import { indexOf } from './open.ts';
import {
  type Build,
  creationOf,
  nameOf,
  OPENSEARCH_FORMAT,
  PARTS,
  type Spreading,
  STATE,
  vectorsId,
  writtenTo,
} from './schema.ts';
import { buildsOf, stateOf, versionOf } from './served.ts';
import { type Counts, type Step, stepsOf } from './steps.ts';

export interface FillOptions extends Partial<Spreading> {
  /** The name under which readers look. */
  readonly alias: string;
  /** Called often. */
  readonly onProgress?: (at: Progress) => void;
  /** Size of a step in characters; a fill is taken up again with the same. */
  readonly step?: number;
  /** A mark of the program that fills; what another one filled or began is not taken up. */
  readonly program?: string;
  /** Makes the vectors of sentences; without one the index is of words alone. */
  readonly encoder?: Encoder | null;
  /** How long questions that are under way may go on in the build that was served, in milliseconds. */
  readonly grace?: number;
  readonly sleep: (ms: number) => Promise<void>;
}

/** A step is about so many characters: a request of OpenSearch does well with some megabytes. */
const STEP = 2_000_000;
/** So many steps are on their way at a time. */
const AT_ONCE = 3;
/** How far it is is written down every so many steps. */
const NOTED = 12;
const GRACE_MS = 30_000;
/** What changes the indexes themselves takes its time on a busy cluster. */
const SLOW_MS = 300_000;
/** Digits of the fingerprint that a build's indexes carry in their names. */
const BUILD_DIGITS = 12;
/** An earlier version of a document may have had so many passages more. */
const MORE_BEFORE = 20;

/**
 * Fills indexes with a build, beside the one that is served, and serves it when it is whole and counted. A run that is
 * stopped at whatever moment is taken up by the next; a cluster that loses a node is waited for. The build that was served
 * goes a while after, so that questions that are under way end in it, and what was withdrawn is then nowhere.
 */
export async function fillOpenSearch(
  client: Client,
  documents: readonly Document[],
  options: FillOptions,
): Promise<Filled> {
  const ordered = [...documents].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  return fillWith(client, () => ordered, relationsOf(ordered), options);
}

/** The same with documents that come one by one, in the order of their ids. */
export async function fillWith(
  client: Client,
  documents: Documents,
  links: ReadonlyMap<string, readonly Link[]>,
  { onProgress = () => {}, encoder = null, step: size = STEP, program = '', ...options }: FillOptions,
): Promise<Filled> {
  await versionOf(client);
  const meant = encoder === null ? undefined : meantBy(encoder);
  const plan = await planOf(documents, program, (so) =>
    onProgress({ stage: 'reading', documents: so, of: 0 }),
  );
  const fingerprint = await openSearchFingerprint(plan.corpus, meant);
  const build = { alias: options.alias, build: fingerprint.slice(0, BUILD_DIGITS) };
  const begun = await begin(client, build, fingerprint, meant?.vector ?? 0, options);
  const filled = { fingerprint, documents: plan.documents, before: begun.before };
  if (begun.state.about !== null) {
    await serve(client, build);
    await dropOthers(client, build, options);
    return { ...filled, resumed: begun.state.steps, steps: 0 };
  }
  const { steps: done } = begun.state;
  let step = 0;
  let whole: Whole | undefined;
  const stage = (): Progress['stage'] => (step >= done ? 'filling' : 'skipping');
  async function* told(): AsyncGenerator<Document> {
    let so = 0;
    for await (const document of documents()) {
      yield document;
      so += 1;
      onProgress({ stage: stage(), documents: so, of: plan.documents });
    }
  }
  const encodings =
    encoder && new Encodings(encoder, earlierIn(client, await encodedBy(client, build, begun, encoder)));
  let sent: Promise<void>[] = [];
  for await (const { taken, documents: so, last } of stepsOf(build, plan, told, links, size, encodings)) {
    step += 1;
    whole = last && { ...last, counts: taken.counts };
    onProgress({ stage: step > done ? 'filling' : 'skipping', documents: so, of: plan.documents });
    if (step <= done) continue;
    const sending = client.write(taken.lines);
    // It is waited for below; until then nobody looks at what went wrong with it.
    sending.catch(() => undefined);
    sent.push(sending);
    if (sent.length >= AT_ONCE) await sent.shift();
    if (step % NOTED > 0) continue;
    await Promise.all(sent);
    sent = [];
    await note(client, build, { format: OPENSEARCH_FORMAT, fingerprint, steps: step, about: null });
  }
  await Promise.all(sent);
  if (whole) await finish(client, build, fingerprint, step, whole);
  await serve(client, build);
  await dropOthers(client, build, options);
  return { ...filled, resumed: done, steps: step - done };
}

/** Writes down how far a build is; throws when it was thrown away meanwhile. */
const note = (client: Client, build: Build, state: State): Promise<void> =>
  client.write([
    JSON.stringify({ index: { _index: writtenTo(build, 'build'), _id: STATE } }),
    JSON.stringify(state),
  ]);

const Counted = z.object({ count: z.number() });

/** What is known of a build once all of it was sent. */
type Whole = NonNullable<Step['last']> & { readonly counts: Counts };

/** Counts what is there, asks it a few things that it must find again whenever it is opened, and writes down that it is whole. */
async function finish(
  client: Client,
  build: Build,
  fingerprint: string,
  steps: number,
  { about, spread, counts }: Whole,
): Promise<void> {
  await note(client, build, { format: OPENSEARCH_FORMAT, fingerprint, steps, about: null });
  await client.patiently(async () => {
    const names = PARTS.map((part) => nameOf(build, part)).join(',');
    const { body } = await client.json('POST', `/${names}/_refresh`, { within: SLOW_MS });
    if (read(Shards, body)._shards.failed > 0) throw incomplete();
    await assertCounted(client, build, counts);
  });
  const known = await spread.knownAnswers(await indexOf(client, build, fingerprint, about));
  await note(client, build, { format: OPENSEARCH_FORMAT, fingerprint, steps, about: { ...about, known } });
}

const Shards = z.object({ _shards: z.object({ failed: z.number() }) });

async function assertCounted(client: Client, build: Build, counts: Counts): Promise<void> {
  for (const part of PARTS) {
    const { body } = await client.json('GET', `/${nameOf(build, part)}/_count`, { within: SLOW_MS });
    assertWhole(body);
    const { count } = read(Counted, body);
    const expected = counts[part] + (part === 'build' ? 1 : 0);
    if (count !== expected)
      throw new IndexError(
        'damaged',
        `OpenSearch heeft ${count} van ${expected} stukken van de index (${part}); de oude index blijft. Gooi de nieuwe weg (${nameOf(build, part)}) en vul opnieuw.`,
      );
  }
}

/** From this moment on readers are given this build. */
async function serve(client: Client, build: Build): Promise<void> {
  const actions = [
    { remove: { index: `${build.alias}-*`, alias: build.alias, must_exist: false } },
    { add: { index: nameOf(build, 'build'), alias: build.alias } },
  ];
  await client.patiently(() => client.json('POST', '/_aliases', { body: { actions }, within: SLOW_MS }));
}

/** Throws away the builds that are not served, after a while if one of them was served until now. */
async function dropOthers(
  client: Client,
  build: Build,
  { grace = GRACE_MS, sleep }: Pick<FillOptions, 'grace' | 'sleep'>,
): Promise<void> {
  const others = (await buildsOf(client, build.alias)).builds.filter((each) => each !== build.build);
  if (others.length === 0) return;
  await sleep(grace);
  for (const other of others) await drop(client, { ...build, build: other });
}

async function drop(client: Client, build: Build): Promise<void> {
  const names = PARTS.map((part) => nameOf(build, part)).join(',');
  await client.patiently(() =>
    client.json('DELETE', `/${names}?ignore_unavailable=true`, { within: SLOW_MS, expected: [404] }),
  );
}

interface Begun {
  readonly state: State;
  readonly before: Filled['before'];
  /** The build that was served when it began. */
  readonly served: string | null;
}

/** Takes up a build where it was left, or makes its indexes; others than it and the one that is served go first. */
async function begin(
  client: Client,
  build: Build,
  fingerprint: string,
  vector: number,
  { shards = 1, replicas = null }: Partial<Spreading>,
): Promise<Begun> {
  const { builds, served } = await client.patiently(() => buildsOf(client, build.alias));
  const current = served === null ? null : await stateOf(client, { ...build, build: served });
  const before = current && { fingerprint: current.fingerprint, documents: current.about?.documents ?? 0 };
  for (const each of builds)
    if (each !== build.build && each !== served) await drop(client, { ...build, build: each });
  const known = builds.includes(build.build) ? await stateOf(client, build) : null;
  if (known?.fingerprint === fingerprint) return { state: known, before, served };
  // What was stopped before it was written down is begun anew.
  if (builds.includes(build.build)) await drop(client, build);
  for (const part of PARTS) {
    const body = creationOf(build, part, vector, { shards, replicas });
    await client.json('PUT', `/${nameOf(build, part)}`, { body, within: SLOW_MS });
  }
  const state: State = { format: OPENSEARCH_FORMAT, fingerprint, steps: 0, about: null };
  await note(client, build, state);
  return { state, before, served };
}

/** Builds of which the vectors can be taken over: what an earlier run did of this one, and the one that is served. */
async function encodedBy(
  client: Client,
  build: Build,
  { state, served }: Begun,
  encoder: Encoder,
): Promise<readonly Build[]> {
  const meant: Meant = meantBy(encoder);
  const own = state.steps > 0 ? [build] : [];
  if (served === null || served === build.build) return own;
  const there = await stateOf(client, { ...build, build: served });
  const same =
    there?.format === OPENSEARCH_FORMAT &&
    there.about?.meaning?.encoder === meant.encoder &&
    there.about.meaning.vector === meant.vector;
  return same ? [...own, { ...build, build: served }] : own;
}

const earlierIn =
  (client: Client, builds: readonly Build[]): Earlier =>
  async (id, passages) => {
    if (builds.length === 0) return [];
    const rows = await client.patiently(() =>
      Promise.all(
        builds.flatMap((build) =>
          Array.from({ length: passages + MORE_BEFORE }, (_, place) =>
            client.get({ index: nameOf(build, 'kept'), id: vectorsId(id, place) }),
          ),
        ),
      ),
    );
    return rows.flatMap((row) => (typeof row?.bytes === 'string' ? [row.bytes] : []));
  };
