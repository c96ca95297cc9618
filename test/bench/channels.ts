import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { SHIPPED_CORPUS } from '../../cli/places.ts';
import { buildShipped } from '../../scripts/build.ts';
import { LOADED, type Loaded } from './channel-load.ts';
import { timesOf } from './measure.ts';
import { say } from './say.ts';
import { columns, ms } from './table.ts';
import { type LocalWorker, startWorker } from './worker.ts';

/** Events a second, and for how long. */
const PER_SECOND = 100;
const SECONDS = 60;
/** Part of the events that the platform sends again. */
const REPEATED = 0.1;
/** What the platform does with posts: how long it takes, and how many it refuses. */
const SLOW_MS = { least: 100, most: 1_500 };
const RATE_LIMITED = 0.05;
const BROKEN = 0.01;
/** As Slack does: an event that was not acknowledged comes again, three times. */
const RESENT_AFTER_MS = [0, 3_000, 6_000];
/** A delivery that was not finished for so long is told to have failed. */
const LEASE_MS = 46_000;
/** Nothing comes any more after so long. */
const QUIET_MS = 10_000;

/** The same numbers in every run (mulberry32). */
function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A platform on the loopback that is slow, and refuses some of what is posted. */
async function platformOf(loaded: Loaded, random: () => number) {
  let refused = 0;
  let last = performance.now();
  const server = createServer(async (incoming, outgoing) => {
    const pieces: Buffer[] = [];
    for await (const piece of incoming) pieces.push(piece as Buffer);
    const path = incoming.url ?? '/';
    last = performance.now();
    const request = new Request(`${address}${path}`, {
      method: incoming.method ?? 'POST',
      headers: Object.entries(incoming.headers).map(([name, value]) => [name, String(value)]),
      ...(incoming.method === 'GET' ? {} : { body: Buffer.concat(pieces) }),
    });
    const posts = loaded.posts(path);
    if (posts) await sleep(SLOW_MS.least + random() * (SLOW_MS.most - SLOW_MS.least));
    const chance = posts ? random() : 1;
    if (chance < RATE_LIMITED + BROKEN) {
      refused++;
      outgoing.writeHead(chance < RATE_LIMITED ? 429 : 500, { 'Retry-After': '1' }).end();
      return;
    }
    const response = await loaded.platform.fetch(request);
    outgoing.writeHead(response.status, Object.fromEntries(response.headers));
    outgoing.end(Buffer.from(await response.arrayBuffer()));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const stop = () => {
    server.closeAllConnections();
    server.close();
  };
  return { address, stop, refused: () => refused, quietFor: () => performance.now() - last };
}

interface Tally {
  readonly name: string;
  readonly events: number;
  readonly sent: number;
  readonly acknowledged: readonly number[];
  readonly notTaken: number;
  readonly refused: number;
  readonly once: number;
  readonly more: number;
  readonly told: number;
  readonly lost: number;
  readonly complaints: readonly string[];
}

/** A minute of events for one channel. */
async function load(loaded: Loaded, worker: LocalWorker, quietFor: () => number, refused: () => number) {
  const random = randomOf(20_260_105);
  const events = PER_SECOND * SECONDS;
  const acknowledged: number[] = [];
  let sent = 0;
  let notTaken = 0;
  const post = async (nth: number): Promise<boolean> => {
    const request = await loaded.event(nth, Date.now());
    const body = Buffer.from(await request.arrayBuffer());
    sent++;
    const started = performance.now();
    const { pathname } = new URL(request.url);
    const response = await fetch(`${worker.address}${pathname}`, {
      method: 'POST',
      headers: request.headers,
      body,
    }).catch(() => null);
    await response?.arrayBuffer();
    acknowledged.push(performance.now() - started);
    return response?.ok === true;
  };
  const deliver = async (nth: number): Promise<void> => {
    if (await post(nth)) return;
    for (const wait of RESENT_AFTER_MS) {
      notTaken++;
      await sleep(wait);
      if (await post(nth)) return;
    }
  };
  const began = performance.now();
  const under: Promise<void>[] = [];
  for (let nth = 0; nth < events; nth++) {
    await sleep(Math.max(0, began + (nth * 1000) / PER_SECOND - performance.now()));
    under.push(deliver(nth));
    if (random() < REPEATED) under.push(sleep(random() * 3_000).then(() => deliver(nth)));
  }
  await Promise.all(under);
  while (quietFor() < QUIET_MS) await sleep(250);
  // What nobody finished is told by the clock of the platform, once its worker is certainly gone.
  await sleep(LEASE_MS);
  for (let minute = 0; minute < 3; minute++) {
    await fetch(`${worker.address}/cdn-cgi/handler/scheduled`);
    while (quietFor() < QUIET_MS / 2) await sleep(250);
  }
  const counts = loaded.counts();
  const of = (nth: number) => counts.get(nth) ?? { answered: 0, told: 0 };
  const all = Array.from({ length: events }, (_, nth) => of(nth));
  return {
    name: loaded.name,
    events,
    sent,
    acknowledged,
    notTaken,
    refused: refused(),
    once: all.filter(({ answered, told }) => answered === 1 && told === 0).length,
    more: all.filter(({ answered }) => answered > 1).length,
    told: all.filter(({ answered, told }) => answered === 0 && told > 0).length,
    lost: all.filter(({ answered, told }) => answered + told === 0).length,
    complaints: [...new Set(loaded.platform.complaints)],
  } satisfies Tally;
}

/** What the channels do under load, on the loopback: every question answered once, or told that it was not. */
export async function channels(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'notabene-channels-'));
  // Not among what is served.
  const state = await mkdtemp(join(tmpdir(), 'notabene-channels-state-'));
  try {
    say(`\n## Channels\n\n${await buildShipped(SHIPPED_CORPUS, join(folder, 'index'))}`);
    const tallies: Tally[] = [];
    for (const make of LOADED) {
      const loaded = await make();
      const platform = await platformOf(loaded, randomOf(7));
      const variables = Object.entries(loaded.variables(platform.address));
      const worker = await startWorker(folder, [
        '--persist-to',
        join(state, loaded.name),
        ...variables.flatMap(([name, value]) => ['--var', `${name}:${value}`]),
      ]);
      try {
        await worker.ask({ question: 'Wat vindt het kabinet van het actieplan drugshandel?' });
        tallies.push(await load(loaded, worker, platform.quietFor, platform.refused));
      } finally {
        await worker.stop();
        platform.stop();
      }
    }
    say(table(tallies));
    for (const { name, complaints } of tallies)
      for (const complaint of complaints) say(`${name}: ${complaint}`);
  } finally {
    for (const each of [folder, state]) await rm(each, { recursive: true, force: true });
  }
}

const rows: readonly (readonly [string, (tally: Tally) => string])[] = [
  ['events', ({ events }) => String(events)],
  ['deliveries, with repeats', ({ sent }) => String(sent)],
  ['acknowledged, p50, ms', ({ acknowledged }) => ms(timesOf(acknowledged).median)],
  ['acknowledged, p99, ms', ({ acknowledged }) => ms(timesOf(acknowledged).p99)],
  ['acknowledged, longest, ms', ({ acknowledged }) => ms(Math.max(...acknowledged))],
  ['not taken, and sent again', ({ notTaken }) => String(notTaken)],
  ['posts that the platform refused', ({ refused }) => String(refused)],
  ['answered once', ({ once }) => String(once)],
  ['told that it failed', ({ told }) => String(told)],
  ['answered more than once', ({ more }) => String(more)],
  ['neither', ({ lost }) => String(lost)],
];

const table = (tallies: readonly Tally[]): string =>
  columns([
    ['', ...tallies.map(({ name }) => name)],
    ...rows.map(([name, of]) => [name, ...tallies.map(of)]),
  ]);
