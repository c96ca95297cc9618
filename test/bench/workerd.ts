import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { promisify } from 'node:util';
import { descendantsOf } from './processes.ts';

const ROOT = join(import.meta.dirname, '..', '..');
/** The `workerd` of wrangler, which is the one that serves. */
const wrangler = createRequire(import.meta.resolve('wrangler/package.json'));
const { default: WORKERD } = wrangler('workerd') as { readonly default: string };

const PATIENCE_MS = 20_000;

interface Settings {
  readonly main: string;
  readonly compatibility_date?: string | undefined;
  readonly compatibility_flags: readonly string[];
}

/**
 * Bundles a worker as it would be deployed, and writes the configuration with which `workerd` serves it alone: no
 * development server before it, files of `assets` from disk. `main` stands in for that of wrangler.toml.
 */
export async function bundle(folder: string, assets: string, main?: string): Promise<string> {
  const { unstable_readConfig: readConfig } = await import('wrangler');
  const settings: Settings = {
    main: join(ROOT, 'src', 'worker.ts'),
    ...readConfig({ config: join(ROOT, 'wrangler.toml') }, { hideWarnings: true }),
    ...(main === undefined ? {} : { main }),
  };
  const built = ['deploy', settings.main, '--dry-run', '--outdir', folder, '--assets', assets];
  await promisify(execFile)(process.execPath, [wrangler.resolve('./bin/wrangler.js'), ...built], {
    cwd: ROOT,
    env: { ...process.env, CLOUDFLARE_CF_FETCH_ENABLED: 'false', WRANGLER_SEND_METRICS: 'false' },
  });
  const config = join(folder, 'config.capnp');
  const compiled = (await readdir(folder)).filter((name) => name.endsWith('.wasm'));
  await writeFile(config, configOf(settings, assets, compiled));
  return config;
}

/** Text as Cap'n Proto writes it, which is as JSON does for paths and dates. */
const quoted = (text: string): string => JSON.stringify(text);

const configOf = (
  settings: Settings,
  assets: string,
  compiled: readonly string[],
): string => `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [(name = "main", worker = .main), (name = "assets", disk = (path = ${quoted(assets)}))],
  sockets = [(name = "http", address = "127.0.0.1:0", http = (), service = "main")],
);
const main :Workerd.Worker = (
  modules = [${[
    `(name = "worker", esModule = embed ${quoted(`${basename(settings.main, '.ts')}.js`)})`,
    ...compiled.map((name) => `(name = ${quoted(name)}, wasm = embed ${quoted(name)})`),
  ].join(', ')}],
  compatibilityDate = ${quoted(settings.compatibility_date ?? '')},
  compatibilityFlags = [${settings.compatibility_flags.map(quoted).join(', ')}],
  bindings = [(name = "ASSETS", service = "assets")],
);
`;

/** A `workerd` process. */
export interface Workerd {
  /** Its address on the loopback, without a slash at the end. */
  readonly address: string;
  /** From the start of the process until it listens, in milliseconds. */
  readonly startMs: number;
  /** CPU so far; undefined where it can't be read. */
  readonly cpuMs: () => number | undefined;
  readonly stop: () => Promise<void>;
}

/** Uses a `workerd` that has just started and was not asked anything, and stops it whatever happens. */
export async function withWorkerd<T>(config: string, use: (server: Workerd) => Promise<T>): Promise<T> {
  const server = await startWorkerd(config);
  try {
    return await use(server);
  } finally {
    await server.stop();
  }
}

/** On a free port of the loopback. */
async function startWorkerd(config: string): Promise<Workerd> {
  const started = performance.now();
  const server = spawn(WORKERD, ['serve', config, '--control-fd=3'], {
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
  });
  let said = '';
  server.stderr?.on('data', (bytes) => {
    said = (said + bytes).slice(-2_000);
  });
  const stop = async () => {
    if (server.exitCode !== null || server.signalCode !== null) return;
    const gone = once(server, 'exit');
    server.kill('SIGKILL');
    await gone;
  };
  try {
    const port = await portOf(server.stdio[3] as Readable);
    const startMs = performance.now() - started;
    const cpuMs = () => descendantsOf(process.pid).find(({ id }) => id === server.pid)?.cpuMs;
    return { address: `http://127.0.0.1:${port}`, startMs, cpuMs, stop };
  } catch (error) {
    await stop();
    throw new Error(`workerd did not start. It said:\n${said}`, { cause: error });
  }
}

/** It tells on this pipe where it listens. */
async function portOf(control: Readable): Promise<number> {
  const lines = createInterface({ input: control });
  const late = setTimeout(() => lines.close(), PATIENCE_MS);
  try {
    for await (const line of lines) {
      const { event, port } = JSON.parse(line) as { readonly event?: string; readonly port?: number };
      if (event === 'listen' && port !== undefined) return port;
    }
    throw new Error('it does not listen');
  } finally {
    clearTimeout(late);
  }
}
