import { fork } from 'node:child_process';
import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { isOfOne } from '../documents/collection.ts';
import {
  ADDITION_BOUNDS,
  type AdditionStep,
  type Additions,
  type Applied,
  type Change,
  EMPTY,
  fileName,
  type Ingested,
  type Owned,
  TOO_LARGE,
} from '../web/api/additions.ts';
import type { Problem } from '../web/http/problem.ts';
import { makeFolder } from './folder.ts';

/** Where readers' files are, in the folder of the databases. */
const ADDITIONS = 'toegevoegd';
/** In the folder of each: what is known of it, and beside it the folder with the file alone. */
const RECORD = 'toevoeging.json';
const CONTENT = 'stuk';
/** A folder that is still being filled, or that was left so. */
const UNFINISHED = '.binnen-';
const LEFT_AFTER_MS = 60 * 60 * 1000;
const ID = /^[0-9a-f]{32}$/;

/** Written by whoever reads or builds, so long ago that it is gone. */
const BUSY = '.bezig';
const STALE_MS = 10_000;
/** Every process looks this often which index there is; then it answers from the new one. */
const LOOK_MS = 1_000;

const PROGRAM = join(import.meta.dirname, '..', '..', 'ingest', 'add.ts');
const BROKE =
  'Het verwerken is afgebroken. De bestanden zijn bewaard en wachten; probeer het opnieuw, of kijk met "notabene doctor" wat er schort.';

/** An addition as it is kept: also what its bytes are, and what it is called on disk. */
export interface Kept extends Owned {
  readonly sha256: string;
  readonly file: string;
  /** The collections that its owner may read beside his own; null for all. */
  readonly reads: readonly string[] | null;
}

/** What the program that reads and builds is told, and says. */
export interface AddOrder {
  readonly index: string;
  readonly state: string;
  /** Null to be told what else the index was made of. */
  readonly change: Change | null;
}
export type AddReply =
  | ({ readonly type: 'step' } & AdditionStep)
  | { readonly type: 'done' }
  | { readonly type: 'problem'; readonly message: string }
  | { readonly type: 'ingested'; readonly files: readonly Ingested[] };

export const additionsIn = (state: string): string => join(state, ADDITIONS);
export const contentOf = (state: string, { id, file }: Pick<Kept, 'id' | 'file'>): string =>
  join(additionsIn(state), id, CONTENT, file);

/** All that is kept, in the order in which it came. */
export async function keptIn(state: string): Promise<readonly Kept[]> {
  const folder = additionsIn(state);
  const names = (await readdir(folder).catch((): string[] => [])).filter((name) => ID.test(name));
  const kept = await Promise.all(
    names.map(async (name): Promise<readonly Kept[]> => {
      try {
        const kept = JSON.parse(await readFile(join(folder, name, RECORD), 'utf8')) as Kept;
        return [{ ...kept, owner: kept.owner ?? null, reads: kept.reads ?? null }];
      } catch {
        // It is being removed.
        return [];
      }
    }),
  );
  return kept.flat().sort((left, right) => {
    const [one, other] = [`${left.added} ${left.id}`, `${right.added} ${right.id}`];
    return one < other ? -1 : one > other ? 1 : 0;
  });
}

/** Writes what is known of an addition, whole or not at all. */
export async function keep(folder: string, kept: Kept): Promise<void> {
  const unfinished = join(folder, `${RECORD}.${randomUUID()}.tmp`);
  const file = await open(unfinished, 'wx', 0o600);
  try {
    await file.writeFile(`${JSON.stringify(kept, null, 2)}\n`);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(unfinished, join(folder, RECORD));
}

/** Says that somebody is at it, until the signal ends that. */
export async function sayBusy(state: string): Promise<() => Promise<void>> {
  makeFolder(additionsIn(state));
  const path = join(additionsIn(state), BUSY);
  const touch = async () => {
    await (await open(path, 'w', 0o600)).close();
  };
  await touch();
  const beat = setInterval(() => void touch().catch(() => undefined), STALE_MS / 4);
  return async () => {
    clearInterval(beat);
    await rm(path, { force: true });
  };
}

const isBusy = (state: string): Promise<boolean> =>
  stat(join(additionsIn(state), BUSY)).then(
    ({ mtimeMs }) => Date.now() - mtimeMs < STALE_MS,
    () => false,
  );

interface Place {
  readonly index: string;
  readonly state: string;
  /** Names and values that the program is started with. */
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly now: () => number;
  /** Most that one person who signed in has added, in megabytes. */
  readonly each: number;
}

/** What readers add on this machine: files in the folder of the databases, read by a process of their own. */
export function additionsOf({ index, state, env, now, each }: Place): Additions {
  /** What waits for the process that is at it: later changes that come meanwhile go along. */
  let queue: Promise<unknown> = Promise.resolve();
  return {
    async list() {
      const [kept, busy] = await Promise.all([keptIn(state), isBusy(state)]);
      return { additions: kept.toReversed().map(shown), busy };
    },
    receive: (file, body) => receive(file, body),
    async apply(change, onStep) {
      const before = queue;
      const turn = before.then(() => run({ index, state, change }, onStep));
      queue = turn.catch(() => undefined);
      const applied = await turn;
      if (applied.ok) await sleep(LOOK_MS + 50);
      return applied;
    },
    async ingested() {
      let files: readonly Ingested[] = [];
      await ended({ index, state, change: null }, (reply) => {
        if (reply.type === 'ingested') ({ files } = reply);
      });
      return files;
    },
  };

  async function receive(
    { name: given, replaces, by }: Parameters<Additions['receive']>[0],
    body: ReadableStream<Uint8Array>,
  ): ReturnType<Additions['receive']> {
    const folder = additionsIn(state);
    makeFolder(folder);
    await removeLeft(folder, now());
    const name = fileName(given);
    const there = await keptIn(state);
    if (there.length >= ADDITION_BOUNDS.files)
      return refused(
        'additions_full',
        `Er zijn al ${ADDITION_BOUNDS.files} bestanden toegevoegd. Verwijder er eerst die u niet meer nodig hebt.`,
      );
    const { owner, collection, reads } = by;
    const owners = new Set(there.map((kept) => kept.collection).filter(isOfOne));
    if (isOfOne(collection) && !owners.has(collection) && owners.size >= ADDITION_BOUNDS.owners)
      return refused(
        'additions_full',
        `Al ${ADDITION_BOUNDS.owners} mensen hebben eigen stukken die niet zijn gedeeld, en meer kan deze server niet apart houden. Vraag een van hen om te delen of te verwijderen, of de beheerder om dit stuk in te lezen.`,
      );
    const own = there.filter((kept) => owner !== null && kept.owner === owner && kept.id !== replaces);
    const ownRoom = owner === null ? ADDITION_BOUNDS.all : each * MEGABYTE - sumOf(own);
    const room = ADDITION_BOUNDS.all - sumOf(there);
    const unfinished = join(folder, `${UNFINISHED}${randomUUID()}`);
    await mkdir(join(unfinished, CONTENT), { recursive: true, mode: 0o700 });
    try {
      const written = await write(join(unfinished, CONTENT, name), body);
      if (written === 'too_large') return refused('addition_too_large', TOO_LARGE(name));
      if (written === 'broken')
        return refused(
          'broken_body',
          `‘${name}’ is niet heel aangekomen en niet bewaard. Voeg het opnieuw toe.`,
        );
      if (written === 'no_room' || written.bytes > room)
        return refused(
          'additions_full',
          'Er is geen plaats meer voor dit bestand. Verwijder eerst bestanden die u niet meer nodig hebt, of vraag de beheerder om ruimte.',
        );
      if (written.bytes === 0) return refused('addition_empty', EMPTY(name));
      const id = createHash('sha256').update(`${collection}\0${written.sha256}`).digest('hex').slice(0, 32);
      const known = there.find((each) => each.id === id);
      // The same bytes again: what is there stays, unless it was refused, since another version may read it.
      if (known !== undefined && known.state !== 'refused') return { ok: true, addition: shown(known) };
      if (written.bytes > ownRoom)
        return refused(
          'additions_own_full',
          `‘${name}’ past niet meer bij wat u hebt toegevoegd: dat mag samen ${each} MB zijn. Verwijder eerst bestanden die u niet meer nodig hebt, of vraag de beheerder om ruimte.`,
        );
      const kept: Kept = {
        id,
        name,
        file: name,
        owner,
        reads,
        collection,
        sha256: written.sha256,
        bytes: written.bytes,
        added: new Date(now()).toISOString().replace(/\.\d+Z$/, 'Z'),
        state: 'waiting',
        message: null,
        notes: [],
        withheld: [],
        documents: [],
        replaces: there.some((each) => each.id === replaces && each.id !== id && each.owner === owner)
          ? replaces
          : null,
      };
      await keep(unfinished, kept);
      await rm(join(folder, id), { recursive: true, force: true });
      await rename(unfinished, join(folder, id)).catch(async (error: unknown) => {
        // Somebody else just brought the same.
        if (!(await keptIn(state)).some((each) => each.id === id)) throw error;
      });
      return { ok: true, addition: shown(kept) };
    } finally {
      await rm(unfinished, { recursive: true, force: true });
    }
  }

  async function run(order: AddOrder, onStep: (step: AdditionStep) => void = () => {}): Promise<Applied> {
    let applied: Applied = { ok: false, message: BROKE };
    await ended(order, (reply) => {
      if (reply.type === 'step') onStep(reply);
      else if (reply.type === 'done') applied = { ok: true };
      else if (reply.type === 'problem') applied = { ok: false, message: reply.message };
    });
    return applied;
  }

  /** Has a process of its own read and build: that takes long, and the readers of this one go on. */
  function ended(order: AddOrder, onReply: (reply: AddReply) => void): Promise<void> {
    return new Promise((done) => {
      const child = fork(PROGRAM, [], { env: { ...env }, stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
      child.on('message', onReply);
      child.once('error', () => done());
      child.once('exit', () => done());
      child.send(order, () => undefined);
    });
  }
}

/** What is told of it outside of this folder. */
function shown({ sha256: _sha256, file: _file, reads: _reads, ...addition }: Kept): Owned {
  return addition;
}

const MEGABYTE = 1024 * 1024;
const sumOf = (kept: readonly Kept[]): number => kept.reduce((sum, { bytes }) => sum + bytes, 0);

const refused = (code: Problem['code'], detail: string) =>
  ({ ok: false, problem: { code, detail } }) as const;

/** Writes what comes to a file, up to the bound. */
async function write(
  path: string,
  body: ReadableStream<Uint8Array>,
): Promise<'too_large' | 'broken' | 'no_room' | { readonly bytes: number; readonly sha256: string }> {
  const hash = createHash('sha256');
  const file = await open(path, 'wx', 0o600);
  let bytes = 0;
  try {
    const reader = body.getReader();
    for (;;) {
      const next = await reader.read().catch(() => null);
      if (next === null) return 'broken';
      if (next.done) break;
      bytes += next.value.length;
      if (bytes > ADDITION_BOUNDS.file) {
        await reader.cancel().catch(() => undefined);
        return 'too_large';
      }
      hash.update(next.value);
      await file.write(next.value);
    }
    await file.sync();
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'ENOSPC' || error.code === 'EDQUOT'))
      return 'no_room';
    throw error;
  } finally {
    await file.close();
  }
  return { bytes, sha256: hash.digest('hex') };
}

/** Removes what never came whole, since its process was ended. */
async function removeLeft(folder: string, now: number): Promise<void> {
  for (const name of await readdir(folder)) {
    if (!name.startsWith(UNFINISHED)) continue;
    const entry = await stat(join(folder, name)).catch(() => undefined);
    if (entry !== undefined && now - entry.mtimeMs > LEFT_AFTER_MS)
      await rm(join(folder, name), { recursive: true, force: true });
  }
}
