import { env, waitUntil } from 'cloudflare:workers';
import { version } from '../package.json';
import { type HostVariables, hosted } from './host.ts';
import { type Encoder, EncoderError } from './meaning/encoder.ts';
import { encoderSettings } from './meaning/settings.ts';
import { openChosen } from './search/chosen.ts';
import type { Database } from './search/d1/binding.ts';
import type { OpenSearchVariables } from './search/opensearch/settings.ts';
import type { ReadFile } from './search/packed/open.ts';
import { budgetOf, type Client } from './web/http/client.ts';
import type { Budget, Limits } from './web/http/limits.ts';
import { isLoopback } from './web/http/origin.ts';
import { homeOf } from './web/parts/links.ts';

/** Counts at the edge: roughly, and for each of its places apart. */
interface RateLimit {
  limit(of: { readonly key: string }): Promise<{ readonly success: boolean }>;
}

/** What wrangler.toml binds. */
interface Bindings extends HostVariables, OpenSearchVariables {
  /** The built index, as static assets that nobody else can fetch. */
  readonly ASSETS: { fetch(address: string): Promise<Response> };
  /** Where the index is: `assets`, or `d1` or `opensearch` when it outgrew them. */
  readonly NOTABENE_ENGINE?: string;
  readonly DB?: Database;
  /** Where feedback on answers is kept; without it none is taken. */
  readonly FEEDBACK?: Database;
  /** What Slack, Teams and others need to have remembered; without it there are none. */
  readonly CHANNELS?: Database;
  /** Keys, ended sessions and the audit trail; without it there are none. */
  readonly ACCESS?: Database;
  /** Budgets of a client and of all; without one there is no such bound. */
  readonly LIMIT_ASK?: RateLimit;
  readonly LIMIT_ASK_ALL?: RateLimit;
  readonly LIMIT_WORK?: RateLimit;
  readonly LIMIT_WORK_ALL?: RateLimit;
  readonly LIMIT_FEEDBACK?: RateLimit;
}

/** The others were asked when the index was published; each may fetch postings, which the first question waits for. */
const KNOWN_AT_START = 1;
/** Most bytes of pieces of sentences beside the encoder, in the 128 MB that a worker has; without them it goes by whole sentences. */
const MOST_PIECES = 16e6;
/** What a rate limit of wrangler.toml counts over, in seconds: none tells when there is room again. */
const PERIOD = 60;

const {
  ASSETS,
  NOTABENE_ENGINE: engine,
  DB: database,
  FEEDBACK: feedback,
  CHANNELS: channels,
  ACCESS: access,
  LIMIT_ASK,
  LIMIT_ASK_ALL,
  LIMIT_WORK,
  LIMIT_WORK_ALL,
  LIMIT_FEEDBACK,
  ...variables
} = env as Bindings;

/** Assets are addressed by path; the host is never looked up. */
async function asset(folder: 'index' | 'model' | 'page', name: string): Promise<Response | undefined> {
  const response = await ASSETS.fetch(`https://assets.local/${folder}/${encodeURIComponent(name)}`);
  if (response.status === 404) return undefined;
  if (!response.ok) throw new Error(`assets answered ${response.status}`);
  return response;
}

const readerOf =
  (folder: 'index' | 'model'): ReadFile =>
  async (name) => {
    const response = await asset(folder, name);
    return response && new Uint8Array(await response.arrayBuffer());
  };

const waitOf = async (limit: RateLimit | undefined, key: string): Promise<number> =>
  limit === undefined || (await limit.limit({ key })).success ? 0 : PERIOD;
const OF_CLIENT: Readonly<Record<Budget, RateLimit | undefined>> = {
  ask: LIMIT_ASK,
  work: LIMIT_WORK,
  feedback: LIMIT_FEEDBACK,
};
const limits: Limits = {
  ofClient: (budget, client) => waitOf(OF_CLIENT[budget], client),
  inAll: (budget) => waitOf({ ask: LIMIT_ASK_ALL, work: LIMIT_WORK_ALL, feedback: undefined }[budget], 'all'),
};

/** The encoder that was set; null for none. Its code, 14 MB, is loaded and its files are read when this is called. */
async function openEncoder(): Promise<Encoder | null> {
  const read = encoderSettings(variables);
  if (read.kind === 'wrong') throw new EncoderError('settings', read.message);
  if (read.kind === 'none') return null;
  if (read.kind === 'shipped') {
    const [{ wasmEncoder }, { default: compiled }] = await Promise.all([
      import('./meaning/wasm.ts'),
      import('onnxruntime-web/ort-wasm-simd-threaded.wasm'),
    ]);
    return wasmEncoder(compiled, readerOf('model'));
  }
  const { baseURL, model, apiKey } = read.settings;
  const [{ endpointEncoder }, { guardedJson }] = await Promise.all([
    import('./meaning/endpoint.ts'),
    import('./meaning/guarded-json.ts'),
  ]);
  return endpointEncoder({
    model: async () => {
      const { createOpenAI } = await import('@ai-sdk/openai');
      return createOpenAI({ apiKey, baseURL, fetch: guardedJson((...of) => fetch(...of)) }).embedding(model);
    },
    baseURL,
    name: model,
    deadline: (ms) => AbortSignal.timeout(ms),
  });
}

const isLocal = (home: string | null): boolean => home === null || isLoopback(new URL(home).hostname);
const sleep = (ms: number) => new Promise<void>((done) => setTimeout(done, ms));

const notabene = hosted({
  variables,
  openEncoder,
  openIndex: () =>
    openChosen(
      {
        engine,
        assets: readerOf('index'),
        database,
        openSearch: { variables, fetch: (...of) => fetch(...of), sleep },
      },
      { known: KNOWN_AT_START, pieces: MOST_PIECES },
    ),
  elsewhere: engine === 'd1' || engine === 'opensearch',
  pageFile: (name) => asset('page', name),
  feedback,
  channels,
  access,
  // Under a name of this machine it is tried out; under any other the whole world may ask.
  reachedFromElsewhere: !isLocal(homeOf(variables.NOTABENE_URL)),
  withoutChannels: 'Zet in wrangler.toml de regels voor de database CHANNELS terug.',
  limits,
  later: waitUntil,
  sleep,
  now: () => performance.timeOrigin + performance.now(),
  log: (line) => console.log(JSON.stringify(line)),
  version,
});

export default {
  fetch(request: Request) {
    // The platform sets this one itself, whatever the client sent.
    const id = budgetOf(request.headers.get('cf-connecting-ip') ?? undefined);
    return notabene.fetch(request, { client: { id, loopback: false, monitor: false } satisfies Client });
  },
  /** Called by the clock of the platform (wrangler.toml). */
  scheduled: notabene.scheduled,
};
