import { parseJson } from '../../web/http/body.ts';
import { CHANNEL_BOUNDS, type Channel, type Receipt } from '../channel.ts';
import { MOST_MS, type RetryWorld, retryingConversation, retryingFetch } from '../retrying-fetch.ts';
import { type Activity, ActivitySchema } from './activity.ts';
import { addressOf, apologise, readAddress } from './address.ts';
import { isChannel, type Received, received } from './receive.ts';
import { HASTY_MS, ONCE, REPEATS } from './repeats.ts';
import { accessTokens } from './service/access-token.ts';
import { connector } from './service/connector.ts';
import { signingKeys } from './service/signing-keys.ts';
import { callerOf, doubtOf } from './service/verify.ts';
import { isMicrosoftUrl, openIdUrlOf, type TeamsSettings } from './settings.ts';
import { talk } from './talk.ts';

/** Microsoft Teams, over the Bot Framework: a request is believed for its token, and for nothing that stands in it. */
export function teamsChannel(settings: TeamsSettings, world: RetryWorld): Channel {
  const keys = signingKeys(openIdUrlOf(settings), world);
  const tokens = accessTokens(settings, world.now);
  return { name: 'teams', receive, reopen };

  async function receive({ headers, body, now }: Parameters<Channel['receive']>[0]): Promise<Receipt> {
    const { appId } = settings;
    const caller = await callerOf(headers.get('authorization'), { appId, keys, now });
    if (caller.kind === 'refused') return caller;
    const activity = read(headers, body);
    if (activity === null) return { kind: 'refused', status: 400, code: 'invalid_request' };
    const doubt = doubtOf(activity, caller, settings);
    if (doubt !== null) return doubt;
    const happened = received(activity);
    if (happened.kind !== 'event') return happened;
    return { ...happened, ...answering(activity, happened), response: new Response(null) };
  }

  function answering(activity: Activity, { event, consent }: Received & { kind: 'event' }) {
    const { serviceUrl, from, conversation: of } = activity;
    const address = addressOf(event, { serviceUrl, person: from.id });
    const reach = (fetch: typeof globalThis.fetch) =>
      connector(address.thread, { serviceUrl, tokens, fetch });
    const conversation = retryingConversation(
      world,
      (fetch) =>
        talk({
          event,
          settings,
          connector: reach(fetch),
          hasty: () => reach(retryingFetch(world, world.now() + HASTY_MS, ONCE)),
          fetch,
          address,
          person: { name: from.name ?? '', entraId: from.aadObjectId ?? null },
          typing: !isChannel(of),
          consent,
        }),
      REPEATS,
    );
    return { conversation, address: JSON.stringify(address) };
  }

  function reopen(written: string): ReturnType<Channel['reopen']> {
    const address = readAddress(written);
    if (address === null) return null;
    const { serviceUrl, thread, tenant } = address;
    // The settings may be others than when it came.
    if (!isMicrosoftUrl(serviceUrl, 'connector', settings) || !settings.tenants.includes(tenant)) return null;
    return {
      apologise(reply) {
        const fetch = retryingFetch(world, world.now() + MOST_MS, REPEATS);
        return apologise(reply, address, connector(thread, { serviceUrl, tokens, fetch }));
      },
    };
  }
}

function read(headers: Headers, body: Uint8Array<ArrayBuffer>): Activity | null {
  if (!/^application\/json\b/i.test(headers.get('content-type') ?? '')) return null;
  const parsed = parseJson(body, CHANNEL_BOUNDS);
  const activity = parsed.ok ? ActivitySchema.safeParse(parsed.value) : undefined;
  return activity?.data ?? null;
}
