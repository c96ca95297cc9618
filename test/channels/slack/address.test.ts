import { describe, expect, it } from 'vitest';
import { notice } from '../../../src/channels/reply.ts';
import type { RetryWorld } from '../../../src/channels/retrying-fetch.ts';
import { slackChannel } from '../../../src/channels/slack/slack.ts';
import { slackPlatform } from './platform.ts';
import { SETTINGS, signedRequest } from './sending.ts';

const NOW = Date.UTC(2026, 0, 5, 9);
const TS = '1767603600.000100';
const HOOK = '/commands/T0FICTIEF/1/x';
const SORRY = notice(['Er ging iets mis aan onze kant.'], 'nl');

/** A channel, of which another has taken what was sent. */
function world() {
  const platform = slackPlatform();
  const hosts: string[] = [];
  const patience: RetryWorld = {
    fetch: async (input, init) => {
      const request = new Request(input, init);
      hosts.push(new URL(request.url).host);
      return platform.app.fetch(request);
    },
    sleep: () => new Promise(() => {}),
    now: () => 0,
    random: () => 0,
  };
  platform.wrote('C0KAMER', TS);
  platform.hook('C0KAMER', 'U0VRAGER', HOOK);
  return { platform, hosts, channel: slackChannel(SETTINGS, patience) };
}

async function addressAfter(body: URLSearchParams | object): Promise<string> {
  const form = body instanceof URLSearchParams;
  const type = form ? 'application/x-www-form-urlencoded' : 'application/json';
  const request = await signedRequest({ type, text: form ? body.toString() : JSON.stringify(body) }, NOW);
  const bytes = new Uint8Array(await request.arrayBuffer());
  const receipt = await world().channel.receive({ headers: request.headers, body: bytes, now: NOW });
  if (receipt.kind !== 'event') throw new Error(receipt.kind);
  return receipt.address;
}

const mentioned = {
  type: 'event_callback',
  team_id: 'T0FICTIEF',
  api_app_id: 'A0NOTABENE',
  event_id: 'Ev0EEN',
  event: {
    type: 'app_mention',
    user: 'U0VRAGER',
    ts: TS,
    text: '<@U0NOTABENE> Wat vindt het kabinet van molens?',
    channel: 'C0KAMER',
  },
};
const command = new URLSearchParams({
  team_id: 'T0FICTIEF',
  channel_id: 'C0KAMER',
  user_id: 'U0VRAGER',
  command: '/notabene',
  text: 'wat vindt het kabinet van molens?',
  api_app_id: 'A0NOTABENE',
  response_url: `https://hooks.slack.com${HOOK}`,
  trigger_id: '1.2.drie',
});

describe('who asked something that was never done', () => {
  it('is told in the thread where they asked, and nobody else is', async () => {
    const address = await addressAfter(mentioned);
    const { platform, channel } = world();
    await channel.reopen(address)?.apologise(SORRY);
    expect(platform.messages).toMatchObject([{ channel: 'C0KAMER', thread: TS, to: 'U0VRAGER' }]);
  });

  it('by command is told at its own address, and by message when that has expired', async () => {
    const address = await addressAfter(command);
    const { platform, channel } = world();
    await channel.reopen(address)?.apologise(SORRY);
    expect(platform.messages).toMatchObject([{ channel: 'C0KAMER', to: 'U0VRAGER' }]);
    expect(platform.calls).toEqual(['hook']);
    platform.trouble('hook', { status: 404 });
    platform.outside.add('C0KAMER');
    await channel.reopen(address)?.apologise(SORRY);
    expect(platform.messages.at(-1)).toMatchObject({ channel: 'D0VRAGER' });
    expect(platform.complaints).toEqual([]);
  });

  it('for a judgement is told nothing', async () => {
    const given: unknown = JSON.parse(await addressAfter(mentioned));
    const { platform, channel } = world();
    await channel.reopen(JSON.stringify(Object.assign({}, given, { kind: 'judged' })))?.apologise(SORRY);
    expect(platform.calls).toEqual([]);
  });

  it('has nothing of the question in the address', async () => {
    expect(`${await addressAfter(mentioned)} ${await addressAfter(command)}`).not.toMatch(/molens|kabinet/);
  });
});

describe('an address that is not ours', () => {
  it.each<readonly [string, (given: object) => unknown]>([
    ['of another workspace', (given) => ({ ...given, tenant: 'T0ELDERS' })],
    ['of a room that is a path', (given) => ({ ...given, room: '../C0KAMER' })],
    ['of nobody', (given) => ({ ...given, asker: '' })],
    ['of nothing', () => null],
    ['that is a list', (given) => [given]],
  ])('%s leads to nobody', async (_name, change) => {
    const given = JSON.parse(await addressAfter(mentioned)) as object;
    expect(world().channel.reopen(JSON.stringify(change(given)))).toBeNull();
  });

  it('that is no JSON leads to nobody', () => {
    expect(world().channel.reopen('geen adres')).toBeNull();
  });

  it('is not written to outside Slack', async () => {
    const given = JSON.parse(await addressAfter(command)) as object;
    const { channel, hosts } = world();
    const elsewhere = { ...given, responseUrl: 'https://evil.example/commands/1' };
    await channel.reopen(JSON.stringify(elsewhere))?.apologise(SORRY);
    expect(hosts).toEqual(['slack.com']);
  });
});
