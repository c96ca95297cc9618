import { signed } from '../../../src/channels/signature.ts';
import type { SlackSettings } from '../../../src/channels/slack/settings.ts';
import type { Recorded } from '../driver.ts';
import { TOKEN } from './platform.ts';

export const SETTINGS: SlackSettings = {
  signingSecret: '0123456789abcdef0123456789abcdef',
  token: TOKEN,
  teams: ['T0FICTIEF'],
  appId: 'A0NOTABENE',
};

/** The body that Slack sends: JSON for an event, a form for a command, and JSON in a form for what was pressed. */
export function bodyOf({ as, body }: Recorded): { readonly type: string; readonly text: string } {
  if (as !== 'form') return { type: 'application/json', text: JSON.stringify(body) };
  const fields = Object.entries(body).map(([name, value]) => [
    name,
    typeof value === 'string' ? value : JSON.stringify(value),
  ]);
  return { type: 'application/x-www-form-urlencoded', text: new URLSearchParams(fields).toString() };
}

/** A request that is signed as Slack signs. */
export async function signedRequest(
  { type, text }: { readonly type: string; readonly text: string | Uint8Array<ArrayBuffer> },
  now: number,
  secret = SETTINGS.signingSecret,
): Promise<Request> {
  const time = String(Math.floor(now / 1000));
  return new Request('https://notabene.example/channels/slack', {
    method: 'POST',
    body: text,
    headers: {
      'Content-Type': type,
      'X-Slack-Request-Timestamp': time,
      'X-Slack-Signature': `v0=${await signed(secret, `v0:${time}:`, text)}`,
    },
  });
}
