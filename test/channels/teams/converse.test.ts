import { describe, expect, it } from 'vitest';
import type { Claim } from '../../../src/answer/answer.ts';
import type { Place } from '../../../src/channels/channel.ts';
import { Converse } from '../../../src/channels/converse.ts';
import type { Judgement, Service } from '../../../src/channels/exchange.ts';
import { DEFAULT_SETTINGS } from '../../../src/channels/room-settings.ts';
import type { ChannelStore } from '../../../src/channels/store/store.ts';
import type { Turn } from '../../../src/channels/store/turns.ts';
import { CALLED } from '../../../src/channels/teams/words.ts';
import { claimOf, quoting } from '../../app/world.ts';
import { channelIndex } from '../corpus.ts';
import type { Recorded, Shown } from '../driver.ts';
import { seen } from './shown-text.ts';
import { asking, BETWEEN, naming, THREAD, teamsWorld } from './world.ts';

const TAKEN = { kind: 'ours', settings: DEFAULT_SETTINGS, thread: [] } as const;

/** What is remembered, in memory. */
function remembered(): ChannelStore {
  const turns = new Map<string, Turn & { readonly of: string }>();
  const messages = new Map<string, { readonly turn: string; readonly place: Place }>();
  const stops = new Set<string>();
  return {
    take: async () => TAKEN,
    finish: async () => {},
    unfinished: async () => [],
    told: async () => {},
    ask: async ({ thread: of }, asked) => {
      const id = `beurt-${turns.size + 1}`;
      turns.set(id, {
        ...asked,
        id,
        earlier: asked.thread,
        thread: asked.thread.map(({ question }) => question),
        of,
      });
      return id;
    },
    answered: async (_, id, answer) => {
      const turn = turns.get(id);
      if (turn) turns.set(id, { ...turn, answer });
    },
    turn: async ({ thread }, id) => {
      const turn = turns.get(id);
      return turn?.of === thread ? turn : null;
    },
    remember: async (place, { room, message }, turn) =>
      void messages.set(`${room} ${message}`, { turn, place }),
    recall: async ({ room }, message) => messages.get(`${room} ${message}`) ?? null,
    stop: async (_, turn) => stops.add(turn).has(turn),
    share: async () => true,
    stopped: async (turn) => stops.has(turn),
    prune: async () => {},
    settings: async () => DEFAULT_SETTINGS,
    change: async () => {},
    counts: async () => ({ unfinished: 0, failed: 0, lost: 0 }),
  };
}

/** Teams with a model that says one sentence at a time, of which the test decides when. */
async function modelled() {
  const world = await teamsWorld();
  const held = await channelIndex().held('fiche-molens');
  if (held === undefined) throw new Error('no such document');
  const claims = held.passages.map((passage, at) => claimOf(held.document, passage, at + 1));
  const judged: Judgement[] = [];
  let begun = () => {};
  let finish = () => {};
  const begins = new Promise<(claim: Claim) => void>((done) => {
    begun = () => done((claim) => say(claim));
  });
  let say: (claim: Claim) => void = () => {};
  const finishes = new Promise<void>((done) => {
    finish = done;
  });
  let aborted = false;
  const service: Service = {
    called: CALLED,
    index: async () => channelIndex(),
    ask: async (index, { question }, { signal, onClaim }) => {
      say = (claim) => onClaim?.({ claim, text: claim.text, documents: [held.document], around: [] });
      begun();
      const stopped = new Promise<void>((done) => {
        signal?.addEventListener('abort', () => {
          aborted = true;
          done();
        });
      });
      await Promise.race([finishes, stopped]);
      return { ...(await quoting(index, question, { mode: 'generated', status: 'answered' })), claims };
    },
    model: { random: () => 'sleutel', write: async () => ({ ok: true }) },
    note: async () => null,
    judge: async (judgement) => judged.push(judgement) > 0,
    broken: () => 'internal',
    store: remembered(),
    home: 'https://notabene.example',
    sleep: (ms) => {
      world.pass(ms);
      return new Promise((done) => setTimeout(done, 1));
    },
  };
  const converse = new Converse(service, new Map());
  const handle = async (happened: Recorded['body']) => {
    const receipt = await world.deliver(happened);
    if (receipt.kind !== 'event') throw new Error(receipt.kind);
    return converse.handle(receipt.event, TAKEN, receipt.conversation);
  };
  const { platform, activity } = world;
  /** Waits until the first of what is shown is so. */
  const until = async (so: (shown: Shown) => boolean) => {
    for (let tries = 0; tries < 500; tries++) {
      const [shown] = platform.shown;
      if (shown && so(shown)) return shown;
      await new Promise((done) => setTimeout(done, 1));
    }
    throw new Error('never shown');
  };
  return {
    ...world,
    converse,
    platform,
    activity,
    handle,
    begins,
    finish,
    until,
    claims,
    judged,
    isAborted: () => aborted,
  };
}

describe('a model that answers in Teams', () => {
  it('is stopped when the reader stops the stream, and what was shown stays with its sources', async () => {
    const { platform, activity, handle, begins, until, claims, isAborted } = await modelled();
    const handled = handle(activity(asking, BETWEEN));
    const release = await begins;
    release(claims[0] as Claim);
    await until(({ text }) => text.includes('[1]'));
    platform.stopStream();
    release(claims[1] as Claim);
    expect(await handled).toBe('stopped');
    expect(isAborted()).toBe(true);
    expect(platform.shown.map(({ text }) => text)).toEqual([
      'Commissie: De Commissie stelt voor alle molens te tellen. [1]',
      expect.stringMatching(/^Gestopt\./),
    ]);
    expect(platform.shown[1]?.text).toContain('“De Commissie stelt voor alle molens te tellen.”');
    expect(platform.complaints).toEqual([]);
  });

  it('is stopped in a channel with the button below its answer', async () => {
    const { platform, activity, handle, begins, until, claims, isAborted } = await modelled();
    const handled = handle(activity(naming));
    const release = await begins;
    release(claims[0] as Claim);
    const shown = await until(({ text }) => text.includes('[1]'));
    const { cards } = platform.entryOf(shown).seen;
    const [{ data } = { data: {} }] = cards.flatMap(({ submits }) => submits);
    expect(await handle(activity({ type: 'message', value: data }, THREAD))).toBe('stopped');
    expect(await handled).toBe('stopped');
    expect(isAborted()).toBe(true);
    expect(platform.shown).toHaveLength(1);
    expect(platform.shown[0]?.text).toMatch(/\[1\]\n\nGestopt\./);
    expect(platform.complaints).toEqual([]);
  });

  it.each([BETWEEN, THREAD])('is judged by the message its answer became: %s', async (conversation) => {
    const { platform, activity, handle, begins, finish, claims, judged } = await modelled();
    const handled = handle(activity(naming, conversation));
    const release = await begins;
    for (const claim of claims) release(claim);
    finish();
    expect(await handled).toBe('answered');
    const replyToId = platform.entryOf(platform.shown[0] as Shown).id;
    const value = {
      actionName: 'feedback',
      actionValue: { reaction: 'like', feedback: '{"feedbackText":"Ja."}' },
    };
    const judging = { type: 'invoke', name: 'message/submitAction', replyToId, value };
    // Teams may leave the thread out.
    const [room = ''] = conversation.split(';');
    await handle(activity(judging, room));
    expect(judged).toMatchObject([{ turn: 'beurt-1', verdict: 'up', remark: 'Ja.' }]);
    await handle(activity({ ...judging, replyToId: 'iets-anders' }, room));
    expect(judged).toHaveLength(1);
    expect(platform.complaints).toEqual([]);
  });
});

it('what is asked in the message extension is answered in the response, with nothing that needs to be remembered', async () => {
  const { deliver, activity, converse, finish, platform } = await modelled();
  finish();
  const parameters = [{ name: 'query', value: 'Wat vindt het kabinet van molens?' }];
  const receipt = await deliver(
    activity({ type: 'invoke', name: 'composeExtension/query', value: { parameters } }),
  );
  if (receipt.kind !== 'inline') throw new Error(receipt.kind);
  const response = receipt.respond(await converse.inline(receipt.place, receipt.text));
  const { composeExtension } = (await response.json()) as {
    composeExtension: { attachments: { content: Record<string, unknown> }[] };
  };
  const card = seen(composeExtension.attachments[0]?.content ?? {});
  expect(card.complaints).toEqual([]);
  expect(card.submits).toEqual([]);
  expect(card.text).toContain('Kabinet: Het kabinet steunt het tellen van molens. [2]');
  expect(card.links).toContainEqual(expect.stringMatching(/^https:\/\/notabene\.example\/#vraag=/));
  expect(platform.requests).toBe(0);
});
