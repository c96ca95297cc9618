import type { Platform, Recorded } from '../channels/driver.ts';
import { slackDriver } from '../channels/slack/driver.ts';
import { from, teamsDriver } from '../channels/teams/driver.ts';
import { TeamsPlatform } from '../channels/teams/platform.ts';
import { APP_ID } from '../channels/teams/signer.ts';
import { webhookDriver } from '../channels/webhook/driver.ts';

/** A channel under load. */
export interface Loaded {
  readonly name: string;
  readonly platform: Platform;
  /** Variables of a worker whose platform is at an address of the loopback. */
  readonly variables: (address: string) => Readonly<Record<string, string>>;
  /** Whether a request to this path posts something that is read. */
  readonly posts: (path: string) => boolean;
  /** The nth question, as it is delivered at `now`. */
  readonly event: (nth: number, now: number) => Promise<Request>;
  /** For each event that something was shown of: how many answers, and how many times it was told to have failed. */
  readonly counts: () => ReadonlyMap<number, { readonly answered: number; readonly told: number }>;
}

const QUESTION = 'Wat vindt het kabinet van het actieplan drugshandel?';
const KEY = 'een-sleutel-voor-de-proef-0123456789abcdef';
/** What every channel needs. */
const COMMON = { NOTABENE_CHANNELS_KEY: KEY, NOTABENE_URL: 'https://notabene.example' };

/** Counts what is shown by the number that ends the name of its room. */
function countsOf(platform: Platform): ReturnType<Loaded['counts']> {
  const counts = new Map<number, { answered: number; told: number }>();
  for (const { room, text } of platform.shown) {
    const nth = Number(/\d+(?=$|@)/.exec(room)?.[0]);
    const count = counts.get(nth) ?? { answered: 0, told: 0 };
    if (/kon niet geplaatst worden|ging iets mis|niet te raadplegen|is blijven liggen/.test(text))
      count.told++;
    else count.answered++;
    counts.set(nth, count);
  }
  return counts;
}

async function webhook(): Promise<Loaded> {
  const driver = webhookDriver();
  const { platform } = await driver.open({
    sleep: async () => {},
    now: () => 0,
    random: () => 0,
  });
  const event = (nth: number, now: number) => {
    const body = { id: `proef-${nth}`, room: `kamer-${nth}`, user: 'asker', text: QUESTION };
    return driver.deliver({ fictief: true, body } satisfies Recorded, now);
  };
  return {
    name: 'webhook',
    platform,
    variables: (address) => ({ ...COMMON, ...driver.variables(address) }),
    posts: () => true,
    event,
    counts: () => countsOf(platform),
  };
}

async function slack(): Promise<Loaded> {
  const driver = slackDriver();
  const { platform } = await driver.open({ sleep: async () => {}, now: () => 0, random: () => 0 });
  const event = (nth: number, now: number) => {
    const ts = `1767603600.${String(nth).padStart(6, '0')}`;
    const said = { type: 'app_mention', user: 'U0VRAGER', text: `<@U0NOTABENE> ${QUESTION}`, ts };
    const body = {
      type: 'event_callback',
      team_id: 'T0FICTIEF',
      api_app_id: 'A0NOTABENE',
      event_id: `Ev0PROEF${nth}`,
      authorizations: [{ team_id: 'T0FICTIEF', user_id: 'U0NOTABENE', is_bot: true }],
      event: { ...said, team: 'T0FICTIEF', channel: `C0KAMER${nth}`, event_ts: ts },
    };
    return driver.deliver({ fictief: true, body } satisfies Recorded, now);
  };
  return {
    name: 'slack',
    platform,
    variables: (address) => ({ ...COMMON, ...driver.variables(address) }),
    posts: (path) => path.startsWith('/api/chat.post'),
    event,
    counts: () => countsOf(platform),
  };
}

async function teams(): Promise<Loaded> {
  const driver = teamsDriver();
  const { platform } = await driver.open({ sleep: async () => {}, now: () => 0, random: () => 0 });
  const teamsPlatform = platform instanceof TeamsPlatform ? platform : null;
  let serviceUrl = '';
  const event = (nth: number, now: number) => {
    const said = {
      type: 'message',
      text: `<at>Notabene</at> ${QUESTION}`,
      entities: [{ type: 'mention', mentioned: { id: `28:${APP_ID}` }, text: '<at>Notabene</at>' }],
    };
    const conversation = `19:kamer-${nth}@thread.tacv2;messageid=1`;
    // Each asker another, so that what is told to one alone tells of which question it is.
    const asker = { id: `29:vrager-${nth}`, name: 'Vera Vrager' };
    if (teamsPlatform) teamsPlatform.reachable.add(asker.id);
    const body = { ...from(`proef-${nth}`, conversation, serviceUrl), ...said, from: asker };
    return driver.deliver({ fictief: true, body } satisfies Recorded, now);
  };
  return {
    name: 'teams',
    platform,
    variables: (address) => {
      serviceUrl = `${address}/emea/`;
      return { ...COMMON, ...driver.variables(address) };
    },
    posts: (path) => path.endsWith('/activities'),
    event,
    counts: () => countsOf(platform),
  };
}

export const LOADED: readonly (() => Promise<Loaded>)[] = [webhook, slack, teams];
