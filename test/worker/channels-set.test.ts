import { env, exports } from 'cloudflare:workers';
import { expect, it } from 'vitest';
import { signed } from '../../src/channels/signature.ts';

const { WEBHOOK_SECRET: secret } = env as { readonly WEBHOOK_SECRET: string };

/** A request for a channel, signed with what the worker was given unless told. */
async function send(
  channel: string,
  body: string,
  sign = (time: string) => signed(secret, `${time}.`, body),
) {
  const time = String(Math.floor(Date.now() / 1000));
  const headers = { 'X-Notabene-Timestamp': time, 'X-Notabene-Signature': await sign(time) };
  const address = `https://notabene.example/channels/${channel}`;
  return exports.default.fetch(address, { method: 'POST', body, headers });
}

it('a webhook that the bindings set takes what is signed with their secret, and nothing else', async () => {
  const body = JSON.stringify({ id: 'a', room: 'kamer', user: 'iemand', text: 'help', typo: true });
  const unsigned = await send('webhook', body, async () => '');
  expect([unsigned.status, await unsigned.json()]).toMatchObject([401, { code: 'channel_unproved' }]);
  const other = await send('webhook', body, () => signed('ander'.padEnd(32, '0'), body));
  expect(other.status).toBe(401);
  const malformed = await send('webhook', body);
  expect([malformed.status, await malformed.json()]).toMatchObject([400, { code: 'channel_invalid' }]);
});

it('what it takes is taken once, and what became of it is remembered under seal', async () => {
  const body = JSON.stringify({
    id: crypto.randomUUID(),
    room: 'kamer',
    user: 'iemand',
    text: 'wat kost het?',
    manner: 'overheard',
  });
  expect((await send('webhook', body)).status).toBe(202);
  expect((await send('webhook', body)).status).toBe(202);
  const { CHANNELS } = env as { readonly CHANNELS: import('../../src/search/d1/binding.ts').Database };
  const { results } = await CHANNELS.prepare('SELECT * FROM notabene_channels_deliveries').bind().all();
  expect(results).toHaveLength(1);
  expect(JSON.stringify(results)).not.toMatch(/webhook|kamer|iemand/);
});

it.each(['slack', 'teams', 'webhook'])(
  'a channel that is set up is there, and asks who sends: %s',
  async (name) => {
    const response = await exports.default.fetch(`https://notabene.example/channels/${name}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: '{}',
    });
    expect([response.status, await response.json()]).toMatchObject([401, { code: 'channel_unproved' }]);
  },
);

it.each(['anders', 'mcp', '__proto__'])('a channel that is not set up is not there: %s', async (name) => {
  const response = await send(name, '{}');
  expect([response.status, await response.json()]).toMatchObject([404, { code: 'not_found' }]);
});
