import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '..', '..');
const PROGRAM = join(ROOT, 'cli', 'notabene.ts');

export interface Result {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  readonly stdin?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
  /** Modules to load before the program. */
  readonly preload?: readonly string[];
  readonly program?: string;
}

/** Starts the real command line in a process of its own. */
export function start(args: readonly string[], options: RunOptions = {}): ChildProcess {
  const preload = (options.preload ?? []).flatMap((module) => ['--import', module]);
  return spawn(process.execPath, [...preload, options.program ?? PROGRAM, ...args], {
    cwd: options.cwd ?? ROOT,
    env: { ...process.env, npm_lifecycle_event: 'test', ...options.env },
    stdio: 'pipe',
  });
}

/** Runs the real command line to its end. */
export async function run(args: readonly string[], options: RunOptions = {}): Promise<Result> {
  const child = start(args, options);
  const out: Buffer[] = [];
  const err: Buffer[] = [];
  child.stdout?.on('data', (chunk: Buffer) => out.push(chunk));
  child.stderr?.on('data', (chunk: Buffer) => err.push(chunk));
  child.stdin?.on('error', () => {});
  child.stdin?.end(options.stdin ?? '');
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) =>
      resolve({
        code,
        signal,
        stdout: Buffer.concat(out).toString('utf8'),
        stderr: Buffer.concat(err).toString('utf8'),
      }),
    );
  });
}
