import { type Access, accessOf } from './access/access.ts';
import { type AccessVariables, readAccessSettings } from './access/settings.ts';
import { noteSettings } from './access/settings-note.ts';
import { accessStore } from './access/store.ts';
import { guarded } from './answer/model/guarded.ts';
import { type ModelVariables, readSettings } from './answer/model/settings.ts';
import { Supplier } from './answer/model/supplier.ts';
import { sweep } from './app/sweep.ts';
import type { ChannelWorld } from './app/world.ts';
import { createApp, type Dependencies } from './app.ts';
import { ask } from './ask.ts';
import { type Mark, organisationOf } from './briefing/paper/organisation.ts';
import { type ChannelVariables, readChannelSettings } from './channels/channel-settings.ts';
import { sealOf } from './channels/seal.ts';
import { channelStore } from './channels/store/store.ts';
import { dutchDay } from './documents/identity/dates.ts';
import type { Encoder } from './meaning/encoder.ts';
import { type EncoderVariables, encoderSettings } from './meaning/settings.ts';
import { suitedTo } from './meaning/suited.ts';
import type { Database } from './search/d1/binding.ts';
import type { SearchIndex } from './search/index.ts';
import { askOrDo } from './tasks/perform.ts';
import { feedbackStore } from './web/api/feedback-store.ts';
import type { HostBindings } from './web/http/client.ts';
import { loadOnce } from './web/http/load-once.ts';
import {
  readSecurityContact,
  type SecurityContact,
  type SecurityVariables,
} from './web/http/security-txt.ts';
import { homeOf } from './web/parts/links.ts';

/** What an operator sets that both hosts read. */
export interface HostVariables
  extends ModelVariables,
    EncoderVariables,
    ChannelVariables,
    AccessVariables,
    SecurityVariables {
  /** Where readers reach this server, such as `https://notabene.example`. */
  readonly NOTABENE_URL?: string | undefined;
  /** What the organisation is called whose Notabene this is. */
  readonly NOTABENE_ORGANISATION?: string | undefined;
}

/** What Notabene needs of where it runs: its assets, index, stores, clock and schedule. */
export interface Host
  extends Required<Pick<Dependencies, 'pageFile' | 'sleep'>>,
    Pick<
      Dependencies,
      | 'limits'
      | 'metrics'
      | 'now'
      | 'log'
      | 'version'
      | 'elsewhere'
      | 'additions'
      | 'allowed'
      | 'administration'
      | 'readText'
      | 'convert'
    > {
  readonly variables: HostVariables;
  /** The mark of the organisation; shown where it has a name. */
  readonly mark?: Mark | null;
  /** Opens the built index. */
  readonly openIndex: () => Promise<SearchIndex>;
  /** Opens the encoder that was set, when it is first needed; null for words alone. Throws `EncoderError`. */
  readonly openEncoder: () => Promise<Encoder | null>;
  /** Where feedback on answers is kept; without it none is taken. */
  readonly feedback: Database | undefined;
  /** What channels need to have remembered; without it there are none. */
  readonly channels: Database | undefined;
  /** Where keys, ended sessions and the audit trail are kept; without it there are none. */
  readonly access: Database | undefined;
  /** Readers come from elsewhere, by whatever address the operator gave it: without a door it stays closed. */
  readonly reachedFromElsewhere?: boolean;
  /** Said to the operator when channels are set and there is nothing to remember in. */
  readonly withoutChannels: string;
  /** Goes on with something after the response went out. */
  readonly later: (work: Promise<unknown>) => void;
}

/** What a host runs. */
export interface Hosted {
  readonly fetch: (request: Request, bindings: HostBindings) => Response | Promise<Response>;
  /** Once, by the process that looks after the rest, before `scheduled`: notes which settings changed. */
  readonly started: () => Promise<void>;
  /** Once a minute. */
  readonly scheduled: () => Promise<void>;
}

/** Notabene on a host. */
export function hosted(host: Host): Hosted {
  const { openIndex, openEncoder, feedback, later, sleep, log, variables } = host;
  const opened = loadOnce(openEncoder);
  const encoderFor = (index: SearchIndex): Promise<Encoder | null> => suitedTo(index, opened);
  const channels = channelsOf(host);
  const access = doorOf(host);
  const app = createApp({
    ...host,
    index: () => {
      const opening = openIndex();
      // Other requests wait for this load, so it must outlive the request that happened to start it.
      later(opening.catch(() => undefined));
      return opening;
    },
    encoderFor,
    elsewhere: host.elsewhere === true || encoderSettings(variables).kind === 'endpoint',
    ask: async (index, question, options) =>
      // A paper is put together by words alone: it has no place for what is only probable.
      options.encoder === null
        ? ask(index, question, options)
        : askOrDo(index, question, {
            ...options,
            today: dutchDay(host.now()),
            encoder: await encoderFor(index),
          }),
    model: modelOf(host),
    feedback: feedback && feedbackStore(feedback, sleep),
    channels,
    access,
    requestId: random,
    securityContact: securityContactOf(host),
    organisation: organisationOf(variables.NOTABENE_ORGANISATION, host.mark),
    home: homeOf(variables.NOTABENE_URL),
  });
  let noted = false;
  async function started(): Promise<void> {
    if (noted || host.access === undefined || access.closed !== null) return;
    noted = true;
    await noteSettings(accessStore(host.access), variables, host.now);
  }
  return {
    fetch: app.fetch,
    started,
    async scheduled() {
      await started();
      if (channels === undefined) return;
      const swept = await sweep(channels);
      if (swept.told + swept.waiting + swept.lost > 0) log({ event: 'channels_swept', ...swept });
    },
  };
}

const random = () => crypto.randomUUID();

/** Who may come in, as it was set; set wrongly nobody may, and the log says so. */
function doorOf({ variables, access, reachedFromElsewhere = false, now, log }: Host): Access {
  const read = readAccessSettings(variables);
  const door = accessOf(read, { store: access && accessStore(access), now, elsewhere: reachedFromElsewhere });
  if (door.closed !== null) log({ alert: 'access_settings', message: door.closed });
  return door;
}

/** Who hears of a weakness, if somebody was set; set wrongly there is nobody, and the log says so. */
function securityContactOf({ variables, log }: Host): SecurityContact | undefined {
  const read = readSecurityContact(variables);
  if (read.kind === 'wrong') log({ alert: 'security_settings', message: read.message });
  return read.kind === 'set' ? read.contact : undefined;
}

/** The model that was set, if one was; set wrongly there is none, and the log says so. */
function modelOf({ variables, now, log }: Host): Supplier | undefined {
  const read = readSettings(variables);
  if (read.kind === 'wrong') log({ alert: 'model_settings', message: read.message });
  if (read.kind !== 'model') return undefined;
  const { model, apiKey, baseURL, ...limits } = read.settings;
  return new Supplier(
    {
      model: async () => {
        const { createOpenAI } = await import('@ai-sdk/openai');
        return createOpenAI({ apiKey, baseURL, fetch: guarded((...of) => fetch(...of)) }).chat(model);
      },
      ...limits,
    },
    { now, deadline: (ms) => AbortSignal.timeout(ms), alert: log, random },
  );
}

/** The channels that were set, as far as they were set rightly; the log says which were not. */
function channelsOf({ variables, log, channels, withoutChannels, sleep, now, later }: Host) {
  const { channels: settings, key } = readChannelSettings(variables);
  const named = settings.map(({ channel, setting }) => [channel.name, setting] as const);
  for (const [channel, read] of [...named, ['key', key] as const])
    if (read.kind === 'wrong') log({ alert: 'channel_settings', channel, message: read.message });
  if (key.kind !== 'set') return undefined;
  if (channels === undefined) {
    log({ alert: 'channel_settings', channel: 'store', message: withoutChannels });
    return undefined;
  }
  const seal = sealOf(key.settings);
  const patience = { fetch: ((...of) => fetch(...of)) as typeof fetch, sleep, now, random: Math.random };
  return {
    open: () =>
      Promise.all(
        settings.flatMap(({ channel, setting }) =>
          setting.kind === 'set' ? [channel.open(setting.settings, patience)] : [],
        ),
      ),
    store: channelStore(channels, { seal, sleep, now, random }),
    later,
    judgementId: async (turn, asker) =>
      (await seal.name('judgement', turn, asker)).replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-'),
  } satisfies ChannelWorld;
}
