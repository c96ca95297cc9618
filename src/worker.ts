import { env, waitUntil } from 'cloudflare:workers';
import { version } from '../package.json';
import { createApp } from './app.ts';
import { ask } from './ask.ts';
import { openChosen } from './search/chosen.ts';
import type { Database } from './search/d1/binding.ts';
import type { ReadFile } from './search/packed/open.ts';
import { homeOf } from './web/links.ts';

/** What wrangler.toml binds. */
interface Bindings {
  /** The built index, as static assets that nobody else can fetch. */
  readonly ASSETS: { fetch(address: string): Promise<Response> };
  /** Where the index is: `assets`, or `d1` when it outgrew them. */
  readonly NOTABENE_ENGINE?: string;
  readonly DB?: Database;
  /** Where readers reach this server, such as `https://notabene.example`: for links in other programs. */
  readonly NOTABENE_URL?: string;
}

/** The others were asked when the index was published; each may fetch postings, which the first question waits for. */
const KNOWN_AT_START = 1;

const { ASSETS, NOTABENE_ENGINE: engine, DB: database, NOTABENE_URL: address } = env as Bindings;

/** Assets are addressed by path; the host is never looked up. */
const readAsset: ReadFile = async (name) => {
  const response = await ASSETS.fetch(`https://assets.local/index/${encodeURIComponent(name)}`);
  if (response.status === 404) return undefined;
  if (!response.ok) throw new Error(`assets answered ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
};

export default createApp({
  index: () => {
    const opening = openChosen({ engine, assets: readAsset, database }, { known: KNOWN_AT_START });
    // Other requests wait for this load, so it must outlive the request that happened to start it.
    waitUntil(opening.catch(() => undefined));
    return opening;
  },
  ask,
  now: () => performance.timeOrigin + performance.now(),
  requestId: () => crypto.randomUUID(),
  log: (line) => console.log(JSON.stringify(line)),
  version,
  home: homeOf(address),
});
