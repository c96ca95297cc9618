/**
 * The worker in `workerd` on this machine, built again when a file changes: `npm run dev`. It is for who works on
 * Notabene; readers are served by `npm start`.
 */
import { once } from 'node:events';
import { resolve } from 'node:path';
import process from 'node:process';
import { unstable_startWorker as startWorker } from 'wrangler';
import { CONFIG } from '../cli/database.ts';
import { whenStarterIsGone } from '../cli/starter.ts';
import { homeOf } from '../src/web/parts/links.ts';
import { readOptions } from './usage.ts';

/**
 * Nothing leaves this machine: no look-up of where it stands, no check for updates, no figures about its use. No trace
 * of a request stays on it, no file grows, and no console or debugger listens that another page or user could reach.
 */
const QUIET = {
  CLOUDFLARE_CF_FETCH_ENABLED: 'false',
  WRANGLER_HIDE_BANNER: 'true',
  WRANGLER_SEND_METRICS: 'false',
  WRANGLER_WRITE_LOGS: 'false',
  X_LOCAL_EXPLORER: 'false',
  X_LOCAL_OBSERVABILITY: 'false',
};

const { values } = readOptions(
  {
    options: {
      help: { type: 'boolean' },
      port: { type: 'string', default: '8787' },
      config: { type: 'string', default: CONFIG },
      assets: { type: 'string' },
      'persist-to': { type: 'string' },
      // For measuring how much memory is in use; without it there is no debugger.
      'inspector-port': { type: 'string' },
      var: { type: 'string', multiple: true, default: [] },
    },
  },
  'npm run dev -- [--port 8787] [--config FILE] [--assets FOLDER] [--persist-to FOLDER] [--inspector-port PORT] [--var NAME:VALUE]…',
);
const { port, config, assets, 'persist-to': state, 'inspector-port': inspector } = values;
const home = homeOf(process.env.NOTABENE_URL) ?? `http://127.0.0.1:${port}`;
const variables = [`NOTABENE_URL:${home}`, ...values.var].map((pair) => {
  const [name = '', ...value] = pair.split(':');
  return [name, { type: 'plain_text', value: value.join(':') }] as const;
});

Object.assign(process.env, QUIET);
const stop = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
  process.removeAllListeners(signal).on(signal, () => stop.abort());
const worker = await startWorker({
  config,
  bindings: Object.fromEntries(variables),
  ...(assets !== undefined && { assets: resolve(assets) }),
  dev: {
    server: { hostname: '127.0.0.1', port: Number(port) },
    inspector: inspector === undefined ? false : { hostname: '127.0.0.1', port: Number(inspector) },
    ...(state !== undefined && { persist: resolve(state, 'v3') }),
  },
});
await worker.ready;
console.log(`Notabene in workerd: ${(await worker.url).origin}`);
const told = AbortSignal.any([stop.signal, whenStarterIsGone()]);
if (!told.aborted) await once(told, 'abort');
await worker.dispose();
process.exit(0);
