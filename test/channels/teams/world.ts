import type { Receipt } from '../../../src/channels/channel.ts';
import { HASTY_MS } from '../../../src/channels/teams/repeats.ts';
import type { TeamsSettings } from '../../../src/channels/teams/settings.ts';
import { teamsChannel } from '../../../src/channels/teams/teams.ts';
import { from, requestOf, SETTINGS } from './driver.ts';
import { TeamsPlatform } from './platform.ts';
import { APP_ID, type Said, signer, tokenOf } from './signer.ts';

export const THREAD = '19:kanaal-1@thread.tacv2;messageid=1767603600001';
export const BETWEEN = 'a:vrager';

/** A channel on a platform of its own, with a clock that only moves when something waits. */
export async function teamsWorld(also: Partial<TeamsSettings> = {}) {
  let time = Date.UTC(2026, 0, 5, 9);
  const now = () => time;
  let late = false;
  const waited: number[] = [];
  const sleep = async (ms: number) => {
    // A wait in case something never comes: here it always does, unless it is told that it takes too long.
    if (ms >= 5_000 || (ms === HASTY_MS && !late)) return new Promise<void>(() => {});
    waited.push(ms);
    time += ms;
  };
  const platform = await TeamsPlatform.open(now);
  const channel = teamsChannel(
    { ...SETTINGS, ...also },
    { fetch: platform.fetch, sleep, now, random: () => 0 },
  );
  let numbers = 0;
  const { serviceUrl } = platform;

  /** Something that happened, as it is sent. */
  const activity = (more: object, conversation = THREAD): Record<string, unknown> => ({
    ...from(`gebeurtenis-${++numbers}`, conversation, serviceUrl),
    ...more,
  });

  const token = async (said: Said = {}) => tokenOf(await signer(), now(), { serviceUrl, ...said });

  /** What the channel makes of bytes with a token. */
  async function receive(body: BodyInit, bearer: string | null): Promise<Receipt> {
    const { headers } = requestOf(bearer, '');
    const bytes = new Uint8Array(await new Response(body).arrayBuffer());
    return channel.receive({ headers, body: bytes, now: now() });
  }

  /** The same for what happened, rightly signed. */
  async function deliver(happened: Record<string, unknown>): Promise<Receipt> {
    return receive(JSON.stringify(happened), await token());
  }

  /** The ways to answer what happened. */
  async function conversation(happened: Record<string, unknown>) {
    const receipt = await deliver(happened);
    if (receipt.kind !== 'event') throw new Error(`${receipt.kind} is no event`);
    return receipt.conversation;
  }

  const pass = (ms: number) => {
    time += ms;
  };
  /** What is only tried for a while takes longer from now on. */
  const takesLong = () => {
    late = true;
  };
  const { reopen } = channel;
  return {
    platform,
    activity,
    token,
    receive,
    deliver,
    conversation,
    reopen,
    now,
    pass,
    takesLong,
    waited,
  };
}

/** Somebody asks something. */
export const asking = { type: 'message', text: 'Wat vindt het kabinet van molens?', textFormat: 'plain' };

/** The same by naming Notabene, as in a channel. */
export const naming = {
  ...asking,
  text: `<at>Notabene</at> ${asking.text}`,
  entities: [
    { type: 'mention', mentioned: { id: `28:${APP_ID}`, name: 'Notabene' }, text: '<at>Notabene</at>' },
  ],
};
