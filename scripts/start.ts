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

/** Nothing leaves this machine: no look-up of where it stands, no check for updates, no figures about its use. */
const QUIET = {
  CLOUDFLARE_CF_FETCH_ENABLED: 'false',
  WRANGLER_HIDE_BANNER: 'true',
  WRANGLER_SEND_METRICS: 'false',
};

/** How often it is checked that whoever started the server is still there, in milliseconds. */
const WATCH_MS = 500;

/** Serves the worker on this machine until it is stopped; resolves to the exit code. */
async function serveWorker(options: readonly string[]): Promise<number> {
  const server = spawn(process.execPath, [WRANGLER, 'dev', ...options], {
    cwd: ROOT,
    stdio: 'inherit',
    env: { ...process.env, ...QUIET },
  });
  let stopping = false;
  const stop = () => {
    stopping = true;
    server.kill('SIGTERM');
  };
  process.on('SIGINT', stop).on('SIGTERM', stop).on('SIGHUP', stop);
  // npm runs a script in a shell, which dies of a signal without passing it on. The server must not outlive it.
  const starter = process.ppid;
  setInterval(() => process.ppid !== starter && stop(), WATCH_MS).unref();
  const [code] = (await once(server, 'exit')) as [number | null];
  return stopping ? 0 : (code ?? 1);
}

process.exitCode = await serveWorker(process.argv.slice(2));
