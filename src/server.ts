import cluster from 'node:cluster';
import { once } from 'node:events';
import type { Server } from 'node:http';
import process from 'node:process';
import { setFlagsFromString } from 'node:v8';
import packageJson from '../package.json' with { type: 'json' };
import { type Hosted, hosted } from './host.ts';
import { openChosen } from './search/chosen.ts';
import { additionsOf } from './server/additions.ts';
import { allowedBy } from './server/allowed.ts';
import { openEncoder } from './server/encoder.ts';
import { type Environment, withSettingsFile } from './server/environment.ts';
import { openWatched, pageAlert, pageFilesOf } from './server/files.ts';
import { limitsOf } from './server/limits.ts';
import { serverOf } from './server/listen.ts';
import { markOf } from './server/mark.ts';
import { gatherMetrics, metricsOf } from './server/metrics.ts';
import { officeOf } from './server/office.ts';
import { openSearchOf } from './server/opensearch.ts';
import { doorOf, readServerSettings, type ServerSettings, shutBy } from './server/settings.ts';
import { type DATABASE_FILES, openDatabaseIn, type SqliteDatabase } from './server/sqlite.ts';
import { type UseStore, useStore } from './server/use.ts';
import { superviseWorkers } from './server/workers.ts';
import { readFeedback } from './web/api/feedback-store.ts';
import { homeOf } from './web/parts/links.ts';

/** The others were asked when the index was published. */
const KNOWN_AT_START = 1;
/** Most bytes of pieces of sentences in memory, which are those of some 60,000 passages; without them it goes by whole sentences. */
const MOST_PIECES = 256e6;
const MINUTE_MS = 60_000;
/** What is under way when the server is told to stop has so long to end, in milliseconds. */
const GRACE_MS = 10_000;
const NOT_READY =
  'Er is nog niet te antwoorden; de regel van /health hierboven zegt waarom, en "notabene doctor" wat eraan te doen is.';
const NO_STORE =
  'De databank is niet te gebruiken; kijk of het bestand in de map van NOTABENE_STATE heel is, en of de server er mag schrijven.';
const log = (line: object): void => {
  process.stdout.write(`${JSON.stringify(line)}\n`);
};
const now = () => performance.timeOrigin + performance.now();
const sleep = (ms: number) => new Promise<void>((done) => setTimeout(done, ms));

/** Notabene on this machine, with what it goes on with after a response, and its end. */
interface Running extends Hosted {
  /** Waits for what is still to be done, for a while, and lets go of everything. */
  readonly close: () => Promise<void>;
}

/** Notabene on the bindings of this machine: files, databases, clock and counts. */
function run(settings: ServerSettings): Running {
  const { index, page, state, engine, amounts, office, addedEach, variables } = settings;
  const metrics = metricsOf();
  let use: UseStore | undefined;
  const tell = (line: object) => {
    metrics.observe(line);
    use?.observe(line);
    log(line);
  };
  const feedback = storeIn(state, 'FEEDBACK', tell);
  const counts = storeIn(state, 'USE', tell);
  const read = markOf(variables.NOTABENE_MARK);
  if ('wrong' in read) tell({ alert: 'mark', message: read.wrong });
  use = counts && useStore(counts, now);
  const channels = storeIn(state, 'CHANNELS', tell);
  const access = storeIn(state, 'ACCESS', tell);
  const database = engine === 'd1' ? storeIn(state, 'DB', tell) : undefined;
  let openSearch: ReturnType<typeof openSearchOf> | undefined;
  const openSearchAt = () => {
    openSearch ??= engine === 'opensearch' ? openSearchOf(variables as Environment) : undefined;
    return openSearch;
  };
  const pending = new Set<Promise<unknown>>();
  const notabene = hosted({
    variables,
    mark: 'mark' in read ? read.mark : null,
    openIndex: () =>
      engine === 'assets'
        ? openWatched(index, now, { known: KNOWN_AT_START, pieces: MOST_PIECES })
        : openChosen(
            { engine, assets: async () => undefined, database, openSearch: openSearchAt() },
            { known: KNOWN_AT_START },
          ),
    // One thread: those of the runtime spin while they wait for one another, which took more than a question itself.
    openEncoder: () => openEncoder(variables, 1),
    pageFile: pageFilesOf(page),
    readText: async (bytes, name) => (await import('./server/read-text.ts')).readText(bytes, name),
    convert: office === null ? undefined : officeOf(office, (variables as Environment).PATH),
    feedback,
    channels,
    access,
    withoutChannels: NO_STORE,
    // What is searched in a database is read into it by a command of its own.
    additions:
      engine === 'assets' ? additionsOf({ index, state, env: variables, now, each: addedEach }) : undefined,
    allowed: allowedBy(settings),
    administration: {
      use: async () => use?.days() ?? [],
      feedback: async () => (feedback === undefined ? [] : readFeedback(feedback)),
    },
    limits: limitsOf(amounts),
    metrics: metrics.text,
    later: (work) => {
      const settled = work.catch(() => undefined).finally(() => pending.delete(settled));
      pending.add(settled);
    },
    sleep,
    now,
    log: tell,
    version: packageJson.version,
  });
  return {
    ...notabene,
    close: async () => {
      await Promise.race([Promise.all(pending), sleep(GRACE_MS)]);
      use?.flush();
      for (const each of [feedback, channels, access, database, counts]) each?.close();
    },
  };
}

/** A database of this machine. Without it the rest goes on, and the log says what is wrong. */
function storeIn(
  folder: string,
  name: keyof typeof DATABASE_FILES,
  tell: (line: object) => void,
): SqliteDatabase | undefined {
  try {
    return openDatabaseIn(folder, name);
  } catch (error) {
    tell({ alert: 'store', store: name.toLowerCase(), code: codeOf(error), message: NO_STORE });
    return undefined;
  }
}

/** Once a minute what is to be done then; gives how it is stopped. */
function startSchedule({ started, scheduled }: Hosted): () => void {
  const failed = (error: unknown) =>
    log({ alert: 'schedule', name: error instanceof Error ? error.name : typeof error });
  started().catch(failed);
  const beat = setInterval(() => {
    scheduled().catch(failed);
  }, MINUTE_MS);
  return () => clearInterval(beat);
}

/** Serves until it is told to stop; the exit code. */
async function serveAlone(settings: ServerSettings, stop: AbortSignal): Promise<number> {
  const running = run(settings);
  const { server, close } = serverOf(running, { ...settings, home: homeOf(settings.variables.NOTABENE_URL) });
  const stopSchedule = cluster.isWorker ? () => {} : startSchedule(running);
  try {
    server.listen({ port: settings.port, host: settings.host });
    await once(server, 'listening');
    if (!cluster.isWorker) log({ event: 'listening', ...placeOf(server.address()), workers: 1 });
    // The first reader should not wait for index and encoder, and the log says whether they are there.
    const { ok } = await running.fetch(new Request('http://localhost/health'), {});
    if (!ok) log({ alert: 'not_ready', message: NOT_READY });
    if (!stop.aborted) await once(stop, 'abort');
  } catch (error) {
    log({ alert: 'not_listening', code: codeOf(error) });
    return 1;
  } finally {
    stopSchedule();
    await close();
    await running.close();
  }
  return 0;
}

/** Serves with several processes: this one keeps counts and schedule, the others answer. */
async function serveWithWorkers(settings: ServerSettings, stop: AbortSignal): Promise<number> {
  gatherMetrics();
  const running = run(settings);
  const stopSchedule = startSchedule(running);
  try {
    return await superviseWorkers(settings.workers, {
      program: import.meta.filename,
      stop,
      log,
      onListening: (place) => log({ event: 'listening', ...place, workers: settings.workers }),
    });
  } finally {
    stopSchedule();
    await running.close();
  }
}

const placeOf = (address: ReturnType<Server['address']>) =>
  address === null || typeof address === 'string' ? {} : { host: address.address, port: address.port };

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : 'unknown';

/** Runs the server until it is told to stop, by a signal of the system or this one; the exit code. */
export async function serve(env: Environment, also?: AbortSignal): Promise<number> {
  const read = readServerSettings(env);
  if (read.kind === 'wrong') {
    console.error(read.message);
    return 2;
  }
  const { settings } = read;
  const shut = shutBy(settings);
  if (shut !== null) {
    console.error(shut);
    return 2;
  }
  const door = doorOf(settings);
  if (door.open && !cluster.isWorker) log({ alert: 'no_door', message: door.message });
  const told = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.removeAllListeners(signal).on(signal, () => told.abort());
  const stop = AbortSignal.any([told.signal, ...(also ? [also] : [])]);
  // What is no longer used would else take a third of the memory before it is cleared up, and answers be no faster for it.
  for (const flag of ['--semi-space-growth-factor=1', '--heap-growing-percent=50']) setFlagsFromString(flag);
  if (cluster.isWorker) return serveAlone(settings, stop);
  const unbuilt = await pageAlert(settings.page);
  if (unbuilt !== null) log(unbuilt);
  const code = await (settings.workers === 1 ? serveAlone(settings, stop) : serveWithWorkers(settings, stop));
  if (stop.aborted) log({ event: 'stopped' });
  return code;
}

if (import.meta.main) {
  // Whoever reads the log may stop before we do.
  process.stdout.on('error', () => undefined);
  process.exit(await serve(withSettingsFile(process.env)));
}
