import { parseJson } from '../../web/body.ts';
import { CHANNEL_BOUNDS, type Channel, type Receipt } from '../channel.ts';
import { type Patience, patiently } from '../patient.ts';
import { accessTokens } from './access-token.ts';
import { type Activity, ActivitySchema } from './activity.ts';
import { connector } from './connector.ts';
import { isChannel, type Received, received } from './receive.ts';
import { signingKeys } from './signing-keys.ts';
import { talk } from './talk.ts';
import { OPEN_ID_URL, type TeamsSettings } from './teams-settings.ts';
import { callerOf, doubtOf } from './verify.ts';

/** Microsoft Teams, over the Bot Framework: a request is believed for its token, and for nothing that stands in it. */
export function teamsChannel(settings: TeamsSettings, world: Patience): Channel {
  const keys = signingKeys(settings.openIdUrl ?? OPEN_ID_URL, world);
  const tokens = accessTokens(settings, world.now);
  return { name: 'teams', receive };

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
    return { ...happened, conversation: answering(activity, happened), response: new Response(null) };
  }

  function answering(activity: Activity, { event, consent }: Received & { kind: 'event' }) {
    const { serviceUrl, from, conversation } = activity;
    return patiently(world, (fetch) =>
      talk({
        event,
        settings,
        connector: connector(event.place.thread, { serviceUrl, tokens, fetch }),
        fetch,
        serviceUrl,
        person: { id: from.id, name: from.name ?? '', entraId: from.aadObjectId ?? null },
        typing: !isChannel(conversation),
        consent,
      }),
    );
  }
}

function read(headers: Headers, body: Uint8Array<ArrayBuffer>): Activity | null {
  if (!/^application\/json\b/i.test(headers.get('content-type') ?? '')) return null;
  const parsed = parseJson(body, CHANNEL_BOUNDS);
  const activity = parsed.ok ? ActivitySchema.safeParse(parsed.value) : undefined;
  return activity?.data ?? null;
}
