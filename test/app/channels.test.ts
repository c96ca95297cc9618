import { describe, expect, it } from 'vitest';
import type { Channel, ChannelEvent, Conversation } from '../../src/channels/channel.ts';
import type { Reply } from '../../src/channels/reply.ts';
import { DEFAULT_SETTINGS } from '../../src/channels/room-settings.ts';
import type { ChannelStore } from '../../src/channels/store/store.ts';
import { testApp } from './world.ts';

const place = { channel: 'webhook', tenant: 'w', room: 'kamer', thread: 'draad', direct: false } as const;

/** A channel that believes everybody, and keeps what is said; each delivery is one question. */
function believing(said: Reply[]) {
  const nothing = async () => {};
  const conversation: Conversation = {
    busy: nothing,
    grow: async () => null,
    say: async (reply) => void said.push(reply),
    bring: async () => null,
    askRemark: nothing,
    apologise: async (reply) => void said.push(reply),
    mayManage: async () => true,
  };
  const channel: Channel = {
    name: 'webhook',
    receive: async ({ body }) => {
      const event = JSON.parse(new TextDecoder().decode(body)) as ChannelEvent;
      const response = new Response(null, { status: 202 });
      return { kind: 'event', event: { ...event, place }, conversation, response, address: '' };
    },
    reopen: () => conversation,
  };
  return channel;
}

/** An app with this channel, whose store can be slow. */
function appWith(store: Partial<ChannelStore>) {
  const said: Reply[] = [];
  const working: Promise<unknown>[] = [];
  const remembered = {
    take: async () => ({ kind: 'ours', settings: DEFAULT_SETTINGS, thread: [] }),
    finish: async () => {},
    ask: async () => 'beurt',
    prune: async () => {},
    unfinished: async () => [],
    ...store,
  } as unknown as ChannelStore;
  const { app, lines } = testApp({
    channels: {
      open: async () => [believing(said)],
      store: remembered,
      later: (work) => working.push(work),
      judgementId: async () => '',
    },
    sleep: () => new Promise((done) => setTimeout(done, 1)),
  });
  const deliver = (id: string, also: Partial<ChannelEvent> = {}) => {
    const event = { id, kind: 'said', manner: 'mention', asker: 'iemand', text: 'molens?', ...also };
    return app.request('/channels/webhook', { method: 'POST', body: JSON.stringify(event) });
  };
  const settled = async () => {
    while (working.length > 0) await Promise.all(working.splice(0));
  };
  return { deliver, settled, said, lines };
}

describe('row 36: a store that is slow', () => {
  it('has the platform send it again, and does what it took all the same, once', async () => {
    let release = () => {};
    const released = new Promise<void>((done) => {
      release = done;
    });
    let taken = 0;
    const { deliver, settled, said } = appWith({
      take: async () => {
        taken++;
        await released;
        return { kind: 'ours', settings: DEFAULT_SETTINGS, thread: [] };
      },
    });
    const first = await deliver('a');
    expect([first.status, first.headers.get('retry-after')]).toEqual([503, '5']);
    expect((await deliver('a')).status).toBe(503);
    release();
    expect((await deliver('a')).status).toBe(202);
    await settled();
    expect([taken, said.length]).toEqual([1, 1]);
  });

  it('that has it being done elsewhere has the platform ask again, until it was done', async () => {
    const kinds = ['busy', 'busy', 'done'] as const;
    let asked = 0;
    const { deliver, settled, said } = appWith({
      take: async () => ({ kind: kinds[asked++] ?? 'done' }),
    });
    const statuses: number[] = [];
    for (let tries = 0; tries < 3; tries++) {
      statuses.push((await deliver('a')).status);
      await settled();
    }
    expect(statuses).toEqual([503, 503, 202]);
    expect(said).toEqual([]);
  });
});

describe('what is said to a room', () => {
  it('asks nothing of the store when it asks nothing', async () => {
    let taken = 0;
    const { deliver, settled } = appWith({
      take: async () => {
        taken++;
        return { kind: 'done' };
      },
    });
    expect((await deliver('a', { manner: 'overheard', text: 'Tot morgen.' } as never)).status).toBe(202);
    await settled();
    expect(taken).toBe(0);
  });
});

it('row 36: more than can be done at a time is refused, and taken later', async () => {
  let release = () => {};
  const released = new Promise<void>((done) => {
    release = done;
  });
  const { deliver, settled, said } = appWith({
    ask: async () => {
      await released;
      return 'beurt';
    },
  });
  const many = await Promise.all(Array.from({ length: 401 }, (_, at) => deliver(`nummer-${at}`)));
  expect(many.filter(({ status }) => status === 503)).toHaveLength(1);
  release();
  await settled();
  expect((await deliver('nummer-400')).status).toBe(202);
  await settled();
  expect(said).toHaveLength(401);
});
