import { env, waitUntil } from 'cloudflare:workers';
import { version } from '../package.json';
import { type ModelVariables, readSettings } from './answer/model-settings.ts';
import { guarded, Supplier } from './answer/supplier.ts';
import { sweep } from './app/sweep.ts';
import type { ChannelWorld } from './app/world.ts';
import { createApp } from './app.ts';
import { ask } from './ask.ts';
import type { Channel } from './channels/channel.ts';
import { type ChannelVariables, readChannelSettings } from './channels/channel-settings.ts';
import { sealOf } from './channels/seal.ts';
import { channelStore } from './channels/store/store.ts';
import { type Encoder, EncoderError } from './meaning/encoder.ts';
import { type EncoderVariables, encoderSettings } from './meaning/settings.ts';
import { openChosen } from './search/chosen.ts';
import type { Database } from './search/d1/binding.ts';
import type { ReadFile } from './search/packed/open.ts';
import { feedbackStore } from './web/feedback-store.ts';
import { homeOf } from './web/links.ts';

/** What wrangler.toml binds. */
interface Bindings extends ModelVariables, EncoderVariables, ChannelVariables {
  /** The built index, as static assets that nobody else can fetch. */
  readonly ASSETS: { fetch(address: string): Promise<Response> };
  /** Where the index is: `assets`, or `d1` when it outgrew them. */
  readonly NOTABENE_ENGINE?: string;
  readonly DB?: Database;
  /** Where feedback on answers is kept; without it none is taken. */
  readonly FEEDBACK?: Database;
  /** What Slack, Teams and others need to have remembered; without it there are none. */
  readonly CHANNELS?: Database;
  /** Where Slack is tried out: an address on the loopback, and no other. */
  readonly SLACK_LOOPBACK?: string;
  /** The same for Teams, with Microsoft's other services. */
  readonly TEAMS_LOOPBACK?: string;
  /** Where readers reach this server, such as `https://notabene.example`: for links in other programs. */
  readonly NOTABENE_URL?: string;
}

/** The others were asked when the index was published; each may fetch postings, which the first question waits for. */
const KNOWN_AT_START = 1;

const {
  ASSETS,
  NOTABENE_ENGINE: engine,
  DB: database,
  FEEDBACK: feedback,
  CHANNELS: remembered,
  NOTABENE_URL: address,
  SLACK_LOOPBACK: slackAt,
  TEAMS_LOOPBACK: teamsAt,
  ...variables
} = env as Bindings;
const now = () => performance.timeOrigin + performance.now();
const sleep = (ms: number) => new Promise<void>((done) => setTimeout(done, ms));
const log = (line: object) => console.log(JSON.stringify(line));

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

/** The model that was set, if one was; set wrongly there is none, and the log says so. */
function modelOf(): Supplier | undefined {
  const read = readSettings(variables);
  if (read.kind === 'wrong') log({ alert: 'model_settings', message: read.message });
  if (read.kind !== 'model') return undefined;
  const { model, apiKey, baseURL, perDay } = read.settings;
  return new Supplier(
    {
      model: async () => {
        const { createOpenAI } = await import('@ai-sdk/openai');
        return createOpenAI({ apiKey, baseURL, fetch: guarded((...of) => fetch(...of)) }).chat(model);
      },
      perDay,
    },
    {
      now,
      deadline: (ms) => AbortSignal.timeout(ms),
      alert: log,
      random: () => crypto.randomUUID(),
    },
  );
}

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

/** The channels that were set, as far as they were set rightly; the log says which were not. */
function channelsOf(): ChannelWorld | undefined {
  const { slack, teams, webhook, key } = readChannelSettings(variables);
  for (const [channel, read] of Object.entries({ slack, teams, webhook, key }))
    if (read.kind === 'wrong') log({ alert: 'channel_settings', channel, message: read.message });
  if (key.kind !== 'set') return undefined;
  if (remembered === undefined) {
    const message = 'Zet in wrangler.toml de regels voor de database CHANNELS terug.';
    log({ alert: 'channel_settings', channel: 'store', message });
    return undefined;
  }
  const seal = sealOf(key.settings);
  const patience = { fetch: ((...of) => fetch(...of)) as typeof fetch, sleep, now, random: Math.random };
  return {
    open: async () => {
      const opened: Channel[] = [];
      if (slack.kind === 'set') {
        const [{ slackChannel }, { triedAt }] = await Promise.all([
          import('./channels/slack/slack.ts'),
          import('./channels/slack/settings.ts'),
        ]);
        opened.push(slackChannel(triedAt(slack.settings, slackAt), patience));
      }
      if (teams.kind === 'set') {
        const [{ teamsChannel }, { triedAt }] = await Promise.all([
          import('./channels/teams/teams.ts'),
          import('./channels/teams/teams-settings.ts'),
        ]);
        opened.push(teamsChannel(triedAt(teams.settings, teamsAt), patience));
      }
      if (webhook.kind === 'set')
        opened.push((await import('./channels/webhook.ts')).webhookChannel(webhook.settings, patience));
      return opened;
    },
    store: channelStore(remembered, { seal, sleep, now, random: () => crypto.randomUUID() }),
    later: waitUntil,
    judgementId: async (turn, asker) =>
      (await seal.name('judgement', turn, asker)).replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-'),
  };
}

const channels = channelsOf();

const app = createApp({
  index: () => {
    const opening = openChosen({ engine, assets: readerOf('index'), database }, { known: KNOWN_AT_START });
    // Other requests wait for this load, so it must outlive the request that happened to start it.
    waitUntil(opening.catch(() => undefined));
    return opening;
  },
  encoder: openEncoder,
  ask,
  pageFile: (name) => asset('page', name),
  model: modelOf(),
  feedback: feedback && feedbackStore(feedback, sleep),
  channels,
  sleep,
  now,
  requestId: () => crypto.randomUUID(),
  log,
  version,
  home: homeOf(address),
});

export default {
  fetch: app.fetch,
  /** Called by the clock of the platform (wrangler.toml), once a minute. */
  async scheduled(): Promise<void> {
    if (channels === undefined) return;
    const swept = await sweep(channels);
    if (swept.told + swept.waiting + swept.lost > 0) log({ event: 'channels_swept', ...swept });
  },
};
