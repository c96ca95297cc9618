import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = join(import.meta.dirname, '..');
const WRANGLER = join(
  fileURLToPath(import.meta.resolve('wrangler/package.json')),
  '..',
  'bin',
  'wrangler.js',
);

/**
 * Nothing leaves this machine: no look-up of where it stands, no check for updates, no figures about its use. And no
 * trace of a request stays on it: the development server would keep every address, with the question in it.
 */
const QUIET = {
  CLOUDFLARE_CF_FETCH_ENABLED: 'false',
  WRANGLER_HIDE_BANNER: 'true',
  WRANGLER_SEND_METRICS: 'false',
  X_LOCAL_OBSERVABILITY: 'false',
};

/** How often it is checked that whoever started the server is still there, in milliseconds. */
const WATCH_MS = 500;

/**
 * Serves the worker on this machine until it is stopped; resolves to the exit code, 0 when it was told to
 * stop. `options` are those of `wrangler dev`; `program` is run in its place by a test.
 */
export async function serveWorker(options: readonly string[], program = WRANGLER): Promise<number> {
  const server = spawn(process.execPath, [program, 'dev', ...options], {
    cwd: ROOT,
    stdio: 'inherit',
    env: { ...process.env, ...QUIET },
  });
  let stopping = false;
  const stop = () => {
    stopping = true;
    server.kill('SIGTERM');
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.removeAllListeners(signal).on(signal, stop);
  // npm runs a script in a shell, which dies of a signal without passing it on. The server must not outlive it.
  const starter = process.ppid;
  const watch = setInterval(() => process.ppid !== starter && stop(), WATCH_MS);
  const [code] = (await once(server, 'exit')) as [number | null];
  clearInterval(watch);
  return stopping ? 0 : (code ?? 1);
}

if (import.meta.main) process.exitCode = await serveWorker(process.argv.slice(2));
