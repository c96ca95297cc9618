import { spawn } from 'node:child_process';

/** How much a process of its own may take. */
export interface Limits {
  /** Of objects, in MB of 2 ** 20 bytes; buffers are not bounded. */
  readonly heapMb: number;
  /** Time that passes, in milliseconds. */
  readonly timeMs: number;
}

/** What is kept of what the process wrote to stderr, in characters. */
const TAIL = 4_000;
const OUT_OF_HEAP = /heap out of memory|heap limit/;

/**
 * Runs Node with these arguments in a process of its own, with `gc()`, until it ends by itself or by a limit. What it
 * sends meanwhile goes to `onMessage`; the outcome is undefined if all went well, and otherwise says why it ended.
 */
export async function runBounded(
  args: readonly string[],
  { heapMb, timeMs }: Limits,
  onMessage: (message: unknown) => void,
): Promise<string | undefined> {
  const child = spawn(process.execPath, ['--expose-gc', `--max-old-space-size=${heapMb}`, ...args], {
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  let tail = '';
  child.stderr?.on('data', (bytes) => {
    tail = (tail + bytes).slice(-TAIL);
  });
  child.on('message', onMessage);
  let late = false;
  const timer = setTimeout(() => {
    late = true;
    child.kill('SIGKILL');
  }, timeMs);
  try {
    return await new Promise<string | undefined>((resolve, reject) => {
      child.on('error', reject);
      child.on('close', (code, signal) => {
        if (late) resolve(`it took more than ${Math.round(timeMs / 1000)} s`);
        else if (code === 0) resolve(undefined);
        else if (OUT_OF_HEAP.test(tail)) resolve(`it needed more than ${heapMb} MB of heap`);
        else resolve(errorIn(tail) ?? `it ended with ${signal ?? `exit code ${code}`}`);
      });
    });
  } finally {
    clearTimeout(timer);
  }
}

/** The line with the error of what Node writes when one is not caught. */
const errorIn = (text: string): string | undefined => /^(?:\w*Error(?: \[\w+\])?: .+)$/m.exec(text)?.[0];
