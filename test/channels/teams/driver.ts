import type { RetryWorld } from '../../../src/channels/retrying-fetch.ts';
import type { TeamsSettings } from '../../../src/channels/teams/settings.ts';
import { teamsChannel } from '../../../src/channels/teams/teams.ts';
import type { Driver, Recorded, Shown } from '../driver.ts';
import { PASSWORD, PEOPLE, TeamsPlatform } from './platform.ts';
import { APP_ID, signer, TENANT, tokenOf } from './signer.ts';

export const SETTINGS: TeamsSettings = {
  appId: APP_ID,
  password: PASSWORD,
  tenants: [TENANT],
  appTenant: TENANT,
  managers: [PEOPLE['29:beheerder'] ?? ''],
};

/** A request as the Bot Framework sends it. */
export const requestOf = (token: string | null, body: BodyInit): Request =>
  new Request('https://notabene.example/channels/teams', {
    method: 'POST',
    body,
    headers: {
      'Content-Type': 'application/json; charset=utf-8',
      ...(token === null ? {} : { Authorization: `Bearer ${token}` }),
    },
  });

/** What every activity of who asks has. */
export const from = (id: string, conversation: string, serviceUrl: string) => ({
  id,
  channelId: 'msteams',
  serviceUrl,
  timestamp: '2026-01-05T09:00:00.000Z',
  from: { id: '29:vrager', name: 'Vera Vrager', aadObjectId: PEOPLE['29:vrager'] },
  recipient: { id: `28:${APP_ID}`, name: 'Notabene' },
  conversation: {
    id: conversation,
    tenantId: TENANT,
    conversationType: conversation.startsWith('a:') ? 'personal' : 'channel',
  },
  channelData: { tenant: { id: TENANT } },
});

/** Teams, driven by a Bot Framework of our own. */
export const teamsDriver = (): Driver => {
  let platform: TeamsPlatform;
  const request = async ({ body }: Recorded, now: number, kid?: string): Promise<Request> => {
    const own = await signer();
    const key = kid === undefined ? own : { ...(await signer(kid)), kid: own.kid };
    const token = await tokenOf(key, now, { serviceUrl: String(body.serviceUrl) });
    return requestOf(token, JSON.stringify(body));
  };
  const activity = (shown: Shown, id: string) => {
    const entry = platform.entryOf(shown);
    return { entry, base: from(id, entry.conversation, platform.serviceUrl) };
  };
  return {
    name: 'teams',
    async open(patience: Omit<RetryWorld, 'fetch'>) {
      platform = await TeamsPlatform.open(patience.now);
      return { platform, channel: teamsChannel(SETTINGS, { ...patience, fetch: platform.fetch }) };
    },
    variables: (address) => ({
      TEAMS_APP_ID: APP_ID,
      TEAMS_APP_PASSWORD: PASSWORD,
      TEAMS_TENANTS: TENANT,
      TEAMS_APP_TENANT: TENANT,
      TEAMS_LOOPBACK: address,
    }),
    deliver: (recorded, now) => request(recorded, now),
    forged: (recorded, now) => request(recorded, now, 'van-een-ander'),
    press(shown, button, id) {
      const { entry, base } = activity(shown, id);
      const submit = entry.seen.cards
        .flatMap(({ submits }) => submits)
        .find(({ data }) => (data.notabene as { button: string }).button === button);
      if (submit === undefined) throw new Error('nothing to press');
      return {
        fictief: true,
        body: { ...base, type: 'message', replyToId: entry.id, value: submit.data },
      };
    },
    judge(shown, verdict, remark, id) {
      const { entry, base } = activity(shown, id);
      if (!entry.sent.channelData?.feedbackLoop) throw new Error('nothing to judge');
      const actionValue = {
        reaction: verdict === 'up' ? 'like' : 'dislike',
        feedback: JSON.stringify({ feedbackText: remark ?? '' }),
      };
      return {
        fictief: true,
        body: {
          ...base,
          type: 'invoke',
          name: 'message/submitAction',
          replyToId: entry.id,
          value: { actionName: 'feedback', actionValue },
        },
      };
    },
    allow(id) {
      const asked = platform.asksConsent();
      if (asked === undefined) return null;
      const { card, content } = asked;
      return {
        fictief: true,
        body: {
          ...from(id, 'a:vrager', platform.serviceUrl),
          type: 'invoke',
          name: 'fileConsent/invoke',
          replyToId: card,
          value: {
            type: 'fileUpload',
            action: 'accept',
            context: content.acceptContext,
            uploadInfo: platform.uploadInfo(String(content.name)),
          },
        },
      };
    },
  };
};
