import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { openIndexFolder } from '../../ingest/index-folder/index-folder.ts';
import { takeLock } from '../../ingest/index-folder/lock.ts';
import { makeFolder } from '../../ingest/index-folder/make-folder.ts';
import { IndexError } from '../../src/search/index.ts';
import { type FetchedDocuments, openFetchedDocuments } from '../../src/sources/official/fetched-documents.ts';
import type { Failure } from '../../src/sources/official/search.ts';
import { contentsOf, watchRound } from '../../src/sources/official/watch.ts';
import { readState, type WatchState, writeState } from '../../src/sources/official/watch-state.ts';
import { homeOf } from '../../src/web/parts/links.ts';
import { readArguments } from '../arguments.ts';
import { type Arguments, type Command, CommandError, type ExitCode } from '../command.ts';
import { environment } from '../environment.ts';
import { BUILT_INDEX } from '../places.ts';
import { counted, json } from '../render/text.ts';
import { type Told, tell } from '../tell.ts';
import type { Terminal } from '../terminal.ts';
import { readWatchFile, WATCH_FILE, type WatchFile } from '../watch-file.ts';
import { ingest } from './ingest.ts';
import { PULL_LOCK, readRecord, sourcesClient, tellFailures } from './pull.ts';

/** From one round to the next, in milliseconds: sources are not asked more often than this. */
const EVERY = { usual: 60 * 60_000, least: 15 * 60_000, most: 7 * 24 * 60 * 60_000 };
const UNITS: Readonly<Record<string, number>> = { m: 60_000, u: 60 * 60_000, d: 24 * 60 * 60_000 };

export const watch: Command = {
  name: 'watch',
  summary: 'Volg de officiële bronnen: haal op wat nieuw is, lees het in en meld het wie erom vroeg',
  usage: ['watch [BESTAND]', 'watch [BESTAND] --every DUUR', 'watch [BESTAND] --status'],
  options: {
    every: {
      type: 'string',
      value: 'DUUR',
      help: 'blijf volgen, met zo veel tijd tussen de rondes: 30m, 1u of 1d; anders een enkele ronde',
    },
    status: { type: 'boolean', help: 'toon hoe ver het volgen is en wat openstaat, en vraag niets op' },
  },
  async run(args, terminal) {
    if (args.words.length > 1) throw new CommandError(2, 'Geef één bestand; zie notabene watch --help.');
    const file = args.words[0] ?? WATCH_FILE;
    const every = everyOption(args);
    const watched = await readWatchFile(file, environment());
    if (args.has('status')) return status(watched, args, terminal);
    if (every === null) return round(watched, args, terminal);
    const stopped = new AbortController();
    const stop = () => stopped.abort();
    process.once('SIGTERM', stop);
    try {
      while (!stopped.signal.aborted) {
        await attempt(() => round(watched, args, terminal), terminal);
        await wait(every, undefined, { signal: stopped.signal }).catch(() => undefined);
      }
    } finally {
      process.off('SIGTERM', stop);
    }
    return 0;
  },
};

/** A round that goes wrong as a whole is told, and the next one tries again. */
async function attempt(act: () => Promise<unknown>, { say }: Pick<Terminal, 'say'>): Promise<void> {
  try {
    await act();
  } catch (error) {
    if (!(error instanceof CommandError || error instanceof IndexError)) throw error;
    say(error.message);
  }
}

function everyOption(args: Arguments): number | null {
  const given = args.one('every');
  if (given === undefined) return null;
  const [, number, unit = ''] = /^(\d{1,4})([mud])$/.exec(given) ?? [];
  const every = Number(number) * (UNITS[unit] ?? Number.NaN);
  if (!(every >= EVERY.least && every <= EVERY.most))
    throw new CommandError(2, 'Geef bij --every een duur van 15m tot en met 7d, zoals 1u.');
  return every;
}

async function stateOf(folder: string): Promise<WatchState> {
  const read = await readState(folder);
  if (!read.ok) throw new CommandError(1, read.message);
  return read.state;
}

/** One round: get, read, tell. Each step begins where the last one that was stopped ended. */
async function round(watched: WatchFile, args: Arguments, terminal: Terminal): Promise<ExitCode> {
  const folder = resolve(watched.map);
  await makeFolder(folder);
  const lock = await takeLock(join(folder, PULL_LOCK), { patience: 0, maxAge: EVERY.most, refresh: true });
  if (lock === undefined)
    throw new CommandError(
      1,
      `In ${watched.map} haalt een andere opdracht al stukken op; wacht tot die klaar is.`,
    );
  try {
    const store = await openFetchedDocuments(folder, await readRecord(watched.map));
    let state = await stateOf(folder);
    const save = (now: WatchState) => writeState(folder, now);
    const client = await sourcesClient(terminal, { oneAtATime: true, rests: state.rust });
    let failures: readonly Failure[] = [];
    try {
      const { dossiers, commissie, talen, vanaf } = watched;
      const result = await watchRound(
        {
          dossiers: dossiers.map((typed) => typed.replace(/\s/g, '')),
          commission: commissie,
          languages: talen,
          since: vanaf,
        },
        {
          client,
          store,
          state,
          save,
          now: Date.now,
          progress: (about) => terminal.progress(`Volgen: ${about}`),
        },
      );
      ({ state, failures } = result);
    } finally {
      terminal.progress('');
      await client.close();
    }
    const contents = contentsOf(store);
    const index = resolve(watched.index ?? BUILT_INDEX);
    const reading =
      store.all().length === 0 || state.ingelezen === contents ? null : await readIn(watched, index);
    if (reading === null || reading.code === 0 || reading.built) state = { ...state, ingelezen: contents };
    await save(state);
    const told = await tellAll(watched, index, state, save);
    await terminal.out(
      args.has('json')
        ? `${json(accountOf(state, store, failures, reading, told))}\n`
        : report(state, store, told),
    );
    tellFailures(failures, terminal);
    for (const line of reading?.said ?? []) terminal.say(line);
    for (const [naam, why] of told?.undelivered ?? [])
      terminal.say(
        `Het bericht aan ${naam} kwam niet aan: ${why}. Het wordt de volgende ronde weer geprobeerd.`,
      );
    return failures.length > 0 || (reading?.code ?? 0) > 0 || (told?.undelivered.size ?? 0) > 0 ? 1 : 0;
  } finally {
    await lock.release();
  }
}

interface Reading {
  readonly code: ExitCode;
  /** An index was made, though some files may have been refused. */
  readonly built: boolean;
  readonly said: readonly string[];
}

/** Reads everything into the index, by the very command that a person would give. */
async function readIn({ inlezen, map }: WatchFile, index: string): Promise<Reading> {
  const said: string[] = [];
  let written = '';
  const quiet: Terminal = {
    out: async (text) => {
      written += text;
    },
    say: (line) => said.push(line),
    progress: () => {},
    interactive: false,
    style: (_, text) => text,
    width: Number.POSITIVE_INFINITY,
    stdin: (async function* () {})(),
  };
  const paths = inlezen ?? [map];
  try {
    const code = await ingest.run(readArguments(ingest, [...paths, '--out', index, '--json']), quiet);
    return { code, built: true, said };
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    return { code: 1, built: written.includes('"index"'), said: [...said, error.message] };
  }
}

/** Tells who asked; without followers, or without an index yet, nobody. */
async function tellAll(
  { volgers }: WatchFile,
  index: string,
  state: WatchState,
  save: (state: WatchState) => Promise<void>,
): Promise<Told | null> {
  if (volgers.length === 0) return null;
  const opened = await openIndexFolder(index);
  return opened === undefined
    ? null
    : tell(state, {
        followers: volgers,
        index: opened,
        home: homeOf(environment().NOTABENE_URL),
        world: { fetch, sleep: (ms) => wait(ms), now: Date.now, random: Math.random },
        save,
      });
}

const byKind = (state: WatchState, wat: string): number =>
  state.meldingen.filter((news) => news.wat === wat && news.op === state.meldingen.at(-1)?.op).length;

function report(state: WatchState, store: FetchedDocuments, told: Told | null): string {
  const lines = [
    `${counted(store.all().length, 'stuk', 'stukken')} in de map; ${state.gezien === null ? 'de eerste ronde is nog niet rond, er wordt nog niets gemeld' : `laatste nieuws: ${byKind(state, 'nieuw')} nieuw, ${byKind(state, 'gewijzigd')} gewijzigd, ${byKind(state, 'ingetrokken')} ingetrokken`}.`,
    ...Object.entries(state.tot).map(([key, day]) => `${key}: bij tot en met ${day}.`),
    ...(state.open.length === 0
      ? []
      : [
          `Nog niet gekomen: ${state.open
            .slice(0, 10)
            .map(({ nummer }) => nummer)
            .join(', ')}${state.open.length > 10 ? ` en nog ${state.open.length - 10}` : ''}.`,
        ]),
    ...[...(told?.delivered ?? [])].map(
      ([naam, number]) => `Gemeld aan ${naam}: ${counted(number, 'stuk', 'stukken')}.`,
    ),
    ...(told === null || told.waiting.length === 0
      ? []
      : [`Niet in de index, dus niet gemeld: ${told.waiting.join(', ')}; bekijk ze met notabene ingest.`]),
  ];
  return `${lines.join('\n')}\n`;
}

const accountOf = (
  state: WatchState,
  store: FetchedDocuments,
  failures: readonly Failure[],
  reading: Reading | null,
  told: Told | null,
) => ({
  documents: store.all().length,
  until: state.tot,
  open: state.open,
  first: state.gezien === null,
  news: state.meldingen.map(({ id, wat, op, gemeld }) => ({ id, what: wat, at: op, told: gemeld })),
  failures,
  read: reading === null ? null : { code: reading.code },
  delivered: Object.fromEntries(told?.delivered ?? []),
  undelivered: Object.fromEntries(told?.undelivered ?? []),
  waiting: told?.waiting ?? [],
});

async function status(watched: WatchFile, args: Arguments, terminal: Terminal): Promise<ExitCode> {
  const folder = resolve(watched.map);
  const record = await readRecord(watched.map);
  const state = await stateOf(folder);
  const documents = record.size;
  await terminal.out(
    args.has('json')
      ? `${json({ documents, until: state.tot, open: state.open, away: state.weg, waiting: state.meldingen.filter(({ gemeld }) => gemeld.length === 0).map(({ id }) => id) })}\n`
      : [
          `${counted(documents, 'stuk', 'stukken')} in ${watched.map}.`,
          ...Object.entries(state.tot).map(([key, day]) => `${key}: bij tot en met ${day}.`),
          ...state.open.map(
            ({ nummer, code, sinds, keer }) =>
              `${nummer}: niet gekomen sinds ${sinds.slice(0, 10)}, ${keer} keer geprobeerd (${code}).`,
          ),
          ...Object.entries(state.weg).map(
            ([id, since]) =>
              `${id}: niet meer bij de bron sinds ${since.slice(0, 10)}; verdwijnt als dat zo blijft.`,
          ),
          '',
        ].join('\n'),
  );
  return 0;
}
