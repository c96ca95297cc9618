import { randomUUID } from 'node:crypto';
import { link, open, readFile, rename, rm, stat, utimes } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { errorCode } from '../problem.ts';

/** Held by whoever may change a folder. */
export interface Lock {
  /** Whether it still is ours: a process that was asleep for long may have been taken for dead. */
  isHeld(): Promise<boolean>;
  release(): Promise<void>;
}

export interface LockOptions {
  /** Give up after this many milliseconds. */
  readonly patience: number;
  /** A lock older than this many milliseconds is left behind, whatever its owner says. */
  readonly maxAge: number;
  /** Keep it young for as long as it is held, however long that is. */
  readonly refresh?: boolean;
}

const PAUSE_MS = 25;
/** How often a lock that was left behind is removed before it is waited for like any other. */
const MAX_DISCARDS = 8;
/** A lock that holds nothing yet belongs to someone who is just writing it. */
const WRITING_MS = 2_000;

/**
 * Takes the lock file at `path`, or waits for it; undefined when patience runs out. The file names its owner,
 * so that the lock of a process that was killed is taken over at once.
 */
export async function takeLock(path: string, options: LockOptions): Promise<Lock | undefined> {
  const token = `${process.pid} ${randomUUID()}`;
  const deadline = performance.now() + options.patience;
  for (let discards = 0; ; ) {
    if (await create(path, token)) {
      const beat = options.refresh === true ? keepYoung(path, options.maxAge) : undefined;
      return {
        isHeld: async () => (await contentOf(path)) === token,
        release: async () => {
          clearInterval(beat);
          if ((await contentOf(path)) === token) await rm(path, { force: true });
        },
      };
    }
    const left = await leftBehind(path, options.maxAge);
    if (left !== undefined && discards < MAX_DISCARDS) {
      discards += 1;
      await discard(path, left);
    } else if (performance.now() > deadline) return undefined;
    else await sleep(PAUSE_MS);
  }
}

/** Does what makes a lock not old, well before it is. */
function keepYoung(path: string, maxAge: number): NodeJS.Timeout {
  const beat = setInterval(() => {
    const now = new Date();
    void utimes(path, now, now).catch(() => undefined);
  }, maxAge / 5);
  return beat.unref();
}

async function create(path: string, token: string): Promise<boolean> {
  try {
    const file = await open(path, 'wx');
    await file.writeFile(token).finally(() => file.close());
    return true;
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false;
    throw error;
  }
}

async function contentOf(path: string): Promise<string | undefined> {
  return readFile(path, 'utf8').catch(() => undefined);
}

/** What a lock holds whose owner is gone or too slow; undefined when it must be waited for. */
async function leftBehind(path: string, maxAge: number): Promise<string | undefined> {
  const content = await contentOf(path);
  const entry = await stat(path).catch(() => undefined);
  if (content === undefined || entry === undefined) return undefined;
  const age = Date.now() - entry.mtimeMs;
  const gone = content === '' ? age > WRITING_MS : !isAlive(content);
  return gone || age > maxAge ? content : undefined;
}

function isAlive(token: string): boolean {
  try {
    process.kill(Number.parseInt(token, 10), 0);
    return true;
  } catch (error) {
    // Another user's process: it exists, but is not ours to signal.
    return errorCode(error) === 'EPERM';
  }
}

/**
 * Removes a lock that was left behind. Someone else may have done so already and hold a new one: it is moved
 * aside first, which only one can do, and put back when it is not the one that was meant.
 */
async function discard(path: string, left: string): Promise<void> {
  const aside = `${path}.${randomUUID()}.tmp`;
  try {
    await rename(path, aside);
    if ((await contentOf(aside)) !== left) await link(aside, path).catch(() => {});
    await rm(aside, { force: true });
  } catch (error) {
    if (errorCode(error) !== 'ENOENT') throw error;
  }
}
