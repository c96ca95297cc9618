import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { expect, it, onTestFinished, vi } from 'vitest';
import { BUILT_INDEX } from '../../cli/places.ts';
import lock from '../../package-lock.json' with { type: 'json' };
import { buildPage } from '../../scripts/build-page.ts';
import { startFakeModel } from '../model/fake-server.ts';
import { folderWith } from './folder.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const WRANGLER = join(ROOT, 'node_modules', 'wrangler', 'bin', 'wrangler.js');

const NAMES = new Set(Object.keys(lock.packages).map((path) => path.split('node_modules/').at(-1)));

/** Packages that have a file among these and are not in NOTICE, which travels with what is built of them. */
async function unnamed(files: Iterable<string>): Promise<readonly string[]> {
  const notice = await readFile(join(ROOT, 'NOTICE'), 'utf8');
  const named = new Set(notice.split(/[\s,;:()]+/).map((word) => word.replace(/\.$/, '')));
  const packages = [...files].flatMap((file) => {
    const [, name] = /^.*node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(file.replaceAll('\\', '/')) ?? [];
    return name !== undefined && NAMES.has(name) ? [name] : [];
  });
  expect(new Set(packages).size).toBeGreaterThan(10);
  return [...new Set(packages)].filter((name) => !named.has(name)).sort();
}

/** Tests of the worker run its files one by one; what is served is one file, in which a bundler put them in order. */
it('the worker as it is served starts, and asks the model that it finds in its bindings', async () => {
  const folder = await folderWith();
  await promisify(execFile)(process.execPath, [WRANGLER, 'deploy', '--dry-run', '--outdir', folder], {
    cwd: ROOT,
    env: { ...process.env, CLOUDFLARE_CF_FETCH_ENABLED: 'false', WRANGLER_SEND_METRICS: 'false' },
  });
  const bundle = await readFile(join(folder, 'worker.js'), 'utf8');
  const map = JSON.parse(await readFile(join(folder, 'worker.js.map'), 'utf8')) as { sources: string[] };
  expect(await unnamed(map.sources)).toEqual([]);
  const model = await startFakeModel();
  onTestFinished(() => model.close());
  const platform = { env: bindings(model.url), waitUntil: () => undefined };
  Object.assign(globalThis, { platform });
  onTestFinished(() => void Reflect.deleteProperty(globalThis, 'platform'));
  const started = join(folder, 'started.mjs');
  await writeFile(
    started,
    bundle.replace(/^import (\{[^}]+\}) from "cloudflare:workers";$/m, 'const $1 = globalThis.platform;'),
  );
  const log = vi.spyOn(console, 'log').mockImplementation(() => undefined);
  onTestFinished(() => log.mockRestore());
  const { default: app } = (await import(pathToFileURL(started).href)) as {
    default: { fetch(request: Request): Promise<Response> };
  };
  const response = await app.fetch(
    new Request('http://localhost/api/ask', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ question: 'Hoeveel acties telt het actieplan?' }),
    }),
  );
  expect(response.status).toBe(200);
  expect(await response.json()).toMatchObject({
    status: 'probable',
    mode: 'generated',
    degraded: null,
  });
  expect(model.received).toHaveLength(1);
}, 60_000);

/** The built index as assets, and a model. */
const bindings = (baseURL: string) => ({
  ASSETS: {
    fetch: async (address: string) => {
      const name = decodeURIComponent(new URL(address).pathname.replace(/^\/index\//, ''));
      return new Response(new Uint8Array(await readFile(join(BUILT_INDEX, name))));
    },
  },
  NOTABENE_MODEL: 'nep',
  NOTABENE_MODEL_STEPS: 'rephrase',
  NOTABENE_ENCODER: 'none',
  OPENAI_BASE_URL: baseURL,
});

it('the page is made of packages that NOTICE names, and in a test as well of what readers get', async () => {
  const files = await buildPage(join(await folderWith(), 'page'));
  expect(await unnamed(files)).toEqual([]);
  expect([...files].filter((file) => file.endsWith('.development.js'))).toEqual([]);
  expect([...files].filter((file) => file.endsWith('.production.js')).length).toBeGreaterThan(0);
}, 60_000);
