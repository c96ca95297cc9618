import { describe, expect, it } from 'vitest';
import { notice, partialReply, type Reply } from '../../../src/channels/reply.ts';
import { Undelivered } from '../../../src/channels/retrying-fetch.ts';
import { Refused } from '../../../src/channels/teams/service/connector.ts';
import { teamsChannel } from '../../../src/channels/teams/teams.ts';
import { from, requestOf, SETTINGS } from './driver.ts';
import { PEOPLE } from './platform.ts';
import { answered, many, saying } from './replies.ts';
import { signer, TENANT, tokenOf } from './signer.ts';
import { asking, BETWEEN, THREAD, teamsWorld } from './world.ts';

const about = { turn: 'beurt-1', home: 'https://notabene.example' } as const;
const growing: Reply = partialReply([], about);
/** The first sentences of an answer, as it grows. */
const soFar = (sentences: number): Reply => ({
  ...growing,
  parts: [...many(sentences).parts, ...growing.parts],
});
/** Until what is on its way has come as far as it does. */
const held = () => new Promise((done) => setTimeout(done, 5));
const judged = {
  type: 'invoke',
  name: 'message/submitAction',
  replyToId: 'x',
  value: { actionName: 'feedback', actionValue: { reaction: 'like' } },
};
const note = { name: 'nota.docx', type: 'application/docx', bytes: new Uint8Array([80, 75, 3, 4]) };

describe('the token for replies', () => {
  it('is had once, and again when it is about to end', async () => {
    const world = await teamsWorld();
    for (const minutes of [0, 30, 24]) {
      world.pass(minutes * 60_000);
      await (await world.conversation(world.activity(asking))).say(saying('Zo is het.'), 'all');
    }
    expect(world.platform.counts.tokens).toBe(1);
    world.pass(2 * 60_000);
    await (await world.conversation(world.activity(asking))).say(saying('Zo is het.'), 'all');
    expect(world.platform.counts.tokens).toBe(2);
    expect(world.platform.complaints).toEqual([]);
  });

  it('is had anew when it is refused, and what was to be said is said once', async () => {
    const world = await teamsWorld();
    const conversation = await world.conversation(world.activity(asking));
    await conversation.say(saying('Een.'), 'all');
    world.platform.revoke();
    await conversation.say(saying('Twee.'), 'all');
    expect(world.platform.counts.tokens).toBe(2);
    expect(world.platform.shown).toHaveLength(2);
  });

  it('that is refused each time is not asked for without end', async () => {
    const world = await teamsWorld();
    const conversation = await world.conversation(world.activity(asking));
    world.platform.tokenSeconds = 0;
    await expect(conversation.say(saying('Een.'), 'all')).rejects.toThrow(Undelivered);
    expect(world.platform.counts.tokens).toBe(2);
  });

  it('is not had with another password, and nothing of why is thrown', async () => {
    const world = await teamsWorld({ password: 'fout' });
    const conversation = await world.conversation(world.activity(asking));
    await expect(conversation.say(saying('Een.'), 'all')).rejects.toThrow(/^status 401$/);
  });

  it('row 39: does not follow a redirect to elsewhere', async () => {
    const world = await teamsWorld();
    const asked: string[] = [];
    const channel = teamsChannel(SETTINGS, {
      fetch: async (input, init) => {
        const { hostname } = new URL(String(input));
        asked.push(hostname);
        if (hostname !== 'smba.trafficmanager.net') return world.platform.fetch(input, init);
        expect(init?.redirect).toBe('manual');
        return new Response(null, { status: 307, headers: { Location: 'https://evil.example/' } });
      },
      sleep: () => new Promise(() => {}),
      now: world.now,
      random: () => 0,
    });
    const { serviceUrl } = world.platform;
    const { headers } = requestOf(await tokenOf(await signer(), world.now(), { serviceUrl }), '');
    const body = new TextEncoder().encode(JSON.stringify({ ...from('1', BETWEEN, serviceUrl), ...asking }));
    const receipt = await channel.receive({ headers, body, now: world.now() });
    if (receipt.kind !== 'event') throw new Error(receipt.kind);
    await expect(receipt.conversation.say(saying('Een.'), 'all')).rejects.toThrow(/^status 307$/);
    expect(asked).not.toContain('evil.example');
  });
});

describe('what is said', () => {
  it('is said after what Teams asks to wait, also in a flood', async () => {
    const world = await teamsWorld();
    const conversation = await world.conversation(world.activity(asking));
    world.platform.fault({ kind: 'refuses', status: 429, times: 2, retryAfter: 2 });
    await conversation.say(saying('Een.'), 'all');
    expect(world.waited).toEqual([2_000, 2_000]);
    expect(world.platform.shown).toHaveLength(1);
  });

  it('is given up when Teams stays down, after a while', async () => {
    const world = await teamsWorld();
    const conversation = await world.conversation(world.activity(asking));
    world.platform.fault({ kind: 'refuses', status: 503, times: 100 });
    await expect(conversation.say(saying('Een.'), 'all')).rejects.toThrow(/^status 503$/);
    expect(world.platform.requests).toBe(6);
  });

  it.each([412, 502, 504] as const)(
    'is said again after %i, which tells that it was not taken',
    async (status) => {
      const world = await teamsWorld();
      const conversation = await world.conversation(world.activity(asking));
      world.platform.fault({ kind: 'refuses', status, times: 2 });
      await conversation.say(saying('Een.'), 'all');
      expect(world.platform.shown).toHaveLength(1);
    },
  );

  it('is not said again when it may have been taken', async () => {
    const world = await teamsWorld();
    const conversation = await world.conversation(world.activity(asking));
    world.platform.fault({ kind: 'dropped', times: 1 });
    await expect(conversation.say(saying('Een.'), 'all')).rejects.toThrow(/^no response$/);
    expect(world.platform.shown).toHaveLength(1);
    world.platform.fault({ kind: 'refuses', status: 500, times: 1 });
    await expect(conversation.say(saying('Twee.'), 'all')).rejects.toThrow(/^status 500$/);
    expect(world.platform.shown).toHaveLength(1);
  });

  it('to the asker alone is said once, also when the connection is lost while their talk is looked up', async () => {
    const world = await teamsWorld();
    const conversation = await world.conversation(world.activity(asking));
    world.platform.fault({ kind: 'dropped', times: 1 });
    await conversation.say(notice(['Zo werkt het.'], 'nl'), 'asker');
    expect(world.platform.shown).toMatchObject([{ to: 'asker', text: 'Zo werkt het.' }]);
  });

  it('of typing is tried once, and not for long', async () => {
    const world = await teamsWorld();
    const conversation = await world.conversation(world.activity(asking, BETWEEN));
    world.platform.fault({ kind: 'refuses', status: 503, times: 1 });
    await expect(conversation.busy('nl')).rejects.toThrow(/^status 503$/);
    expect(world.platform.requests).toBe(1);
    world.platform.silent = true;
    world.takesLong();
    await expect(conversation.busy('nl')).rejects.toThrow(/^no response$/);
    expect(world.waited).toEqual([3_000]);
  });

  it('shows that it is typing where that is seen', async () => {
    const world = await teamsWorld();
    await (await world.conversation(world.activity(asking, BETWEEN))).busy('nl');
    const group = { conversation: { id: '19:groep-1@thread.v2', conversationType: 'groupChat' } };
    await (await world.conversation(world.activity({ ...asking, ...group }))).busy('nl');
    await (await world.conversation(world.activity(asking))).busy('nl');
    expect(world.platform.counts.typing).toBe(2);
    expect(world.platform.complaints).toEqual([]);
  });

  it('to the asker alone is said between the two, without what can only be pressed where it was asked', async () => {
    const world = await teamsWorld();
    const conversation = await world.conversation(world.activity(asking));
    await conversation.say(await answered(), 'asker');
    expect(world.platform.shown).toMatchObject([{ to: 'asker', room: BETWEEN, buttons: [] }]);
    expect(conversation.posted?.()).toBeNull();
    expect(world.platform.complaints).toEqual([]);
  });

  it('to an asker who can not be reached alone is said in the thread when it is nothing but a notice', async () => {
    const world = await teamsWorld();
    world.platform.reachable.clear();
    const conversation = await world.conversation(world.activity(asking));
    await conversation.say(notice(['Zo werkt het.'], 'nl'), 'asker');
    await expect(conversation.say(await answered(), 'asker')).rejects.toThrow(Refused);
    expect(world.platform.shown).toMatchObject([{ to: 'all', text: 'Zo werkt het.' }]);
  });

  it('about a judgement is said to nobody else, and not at all when it fails', async () => {
    const world = await teamsWorld();
    world.platform.reachable.clear();
    const conversation = await world.conversation(world.activity(judged));
    await conversation.say(notice(['Dank.'], 'nl'), 'asker');
    await conversation.apologise(notice(['Er ging iets mis.'], 'nl'));
    expect(world.platform.shown).toEqual([]);
  });

  it('of no evidence to an asker who can not be reached alone is said to nobody, in any words', async () => {
    const world = await teamsWorld();
    world.platform.reachable.clear();
    const conversation = await world.conversation(world.activity(asking));
    await conversation.say({ ...saying('Niets gevonden.'), status: 'unanswered' }, 'asker');
    world.platform.fault({ kind: 'dead' });
    await conversation.say({ ...saying('Niets gevonden.'), status: 'unanswered' }, 'asker');
    expect(world.platform.shown).toEqual([]);
  });
});

describe('who asked is told that it failed', () => {
  const sorry = notice(['Er ging iets mis.'], 'nl');

  it('alone, and in the thread when that can not be', async () => {
    const world = await teamsWorld();
    const conversation = await world.conversation(world.activity(asking));
    await conversation.apologise(sorry);
    world.platform.reachable.clear();
    await conversation.apologise(sorry);
    expect(world.platform.shown).toMatchObject([
      { to: 'asker', room: BETWEEN, text: sorry.summary },
      { to: 'all', room: '19:kanaal-1@thread.tacv2', text: sorry.summary },
    ]);
  });

  it('once, when it may have been taken', async () => {
    const world = await teamsWorld();
    const conversation = await world.conversation(world.activity(asking));
    world.platform.silent = true;
    const telling = conversation.apologise(sorry);
    await held();
    // Once their talk was looked up.
    world.platform.fault({ kind: 'dropped', times: 1 });
    world.platform.speak();
    await expect(telling).rejects.toThrow(/^no response$/);
    expect(world.platform.shown).toMatchObject([{ to: 'asker' }]);
  });

  async function addressed(happened: object, conversation?: string) {
    const world = await teamsWorld();
    const receipt = await world.deliver(world.activity(happened, conversation));
    if (receipt.kind !== 'event') throw new Error(receipt.kind);
    return { ...world, address: receipt.address };
  }

  it.each([
    [BETWEEN, { to: 'asker', room: BETWEEN }],
    [THREAD, { to: 'asker', room: BETWEEN }],
  ])('by its address alone, a while later: in %s', async (conversation, where) => {
    const { address, reopen, platform, pass } = await addressed(asking, conversation);
    pass(10 * 60_000);
    await reopen(address)?.apologise(sorry);
    expect(platform.shown).toMatchObject([{ ...where, text: sorry.summary }]);
    expect(platform.complaints).toEqual([]);
  });

  it('by its address, in the thread where it was asked when they can not be reached alone', async () => {
    const { address, reopen, platform } = await addressed(asking);
    platform.reachable.clear();
    await reopen(address)?.apologise(sorry);
    expect(platform.entryOf(platform.shown[0] as never).conversation).toBe(THREAD);
  });

  it('but not of a judgement', async () => {
    const { address, reopen, platform } = await addressed(judged);
    await reopen(address)?.apologise(sorry);
    expect(platform.requests).toBe(0);
  });

  it.each([
    ['is no JSON', () => 'adres'],
    ['is of something else', () => '{"url":"https://smba.trafficmanager.net/"}'],
    ['leads elsewhere', (address: string) => address.replace('smba.trafficmanager.net', 'smba.evil.example')],
    [
      'is of an organisation that may not ask',
      (address: string) => address.replace(TENANT, PEOPLE['29:gast'] ?? ''),
    ],
  ])('not by an address that %s', async (_, written) => {
    const { address, reopen, platform } = await addressed(asking);
    expect(reopen(written(address))).toBeNull();
    expect(platform.requests).toBe(0);
  });
});

describe('an answer that grows between two', () => {
  async function begun() {
    const world = await teamsWorld();
    const conversation = await world.conversation(world.activity(asking, BETWEEN));
    const shown = await conversation.grow(growing);
    if (shown === null) throw new Error('it does not grow');
    const another = () => world.conversation(world.activity(asking, BETWEEN));
    return { ...world, conversation, shown, another };
  }

  it('is a stream that says what it does, then all so far, and then is the message', async () => {
    const { platform, conversation, shown, pass } = await begun();
    expect(platform.shown[0]?.text).toBe('Notabene leest de stukken…');
    for (const sentences of [1, 2, 3]) {
      pass(1_000);
      await shown.show(soFar(sentences));
      expect(platform.shown[0]).toMatchObject({ growing: true });
      expect(platform.shown[0]?.text).not.toContain('leest de stukken');
    }
    pass(1_000);
    await shown.end({ ...many(3), generated: true });
    expect(platform.shown).toHaveLength(1);
    expect(platform.shown[0]).toMatchObject({ growing: false, buttons: ['note', 'up', 'down'], changes: 4 });
    expect(conversation.posted?.()?.message).toBe(platform.entryOf(platform.shown[0] as never).id);
    expect(platform.complaints).toEqual([]);
  });

  it('does not take back what was shown, nor repeats it', async () => {
    const { platform, shown, pass } = await begun();
    pass(1_000);
    await shown.show(soFar(2));
    pass(1_000);
    await shown.show(soFar(2));
    await shown.show(soFar(1));
    await shown.show({ ...growing, parts: saying('Iets anders.').parts });
    expect(platform.shown[0]).toMatchObject({ changes: 1 });
    expect(platform.complaints).toEqual([]);
  });

  it('is left alone when its reader stops it, and only gets its sources', async () => {
    const { platform, shown, pass } = await begun();
    pass(1_000);
    await shown.show(soFar(1));
    platform.stopStream();
    pass(1_000);
    expect(shown.stopped?.()).toBe(false);
    await expect(shown.show(soFar(2))).rejects.toThrow(Refused);
    expect(shown.stopped?.()).toBe(true);
    await shown.show(soFar(3));
    const parts = [...many(1).parts, { type: 'words', text: 'Gestopt.', weight: 'faint' }] as const;
    await shown.end({ ...many(1), parts });
    expect(platform.shown).toHaveLength(2);
    expect(platform.shown[0]?.text).toBe('Kabinet: Zo is het. [1]');
    expect(platform.shown[1]?.text).toMatch(/^Gestopt\.\nBronnen\n/);
    expect(platform.complaints).toEqual([]);
  });

  it('that was stopped just before its end gets its sources as well', async () => {
    const { platform, shown } = await begun();
    platform.stopStream();
    await shown.end(many(1));
    expect(platform.shown).toHaveLength(2);
    expect(platform.shown[1]?.text).toMatch(/Bronnen/);
  });

  it('that Teams ended of itself becomes the whole answer all the same', async () => {
    const { platform, conversation, shown } = await begun();
    platform.endStream();
    await shown.end(many(2));
    expect(platform.shown).toHaveLength(1);
    expect(platform.shown[0]).toMatchObject({ growing: false, text: expect.stringContaining('[2]') });
    expect(conversation.posted?.()?.message).toBe(platform.entryOf(platform.shown[0] as never).id);
  });

  it('is shown on the way by one try', async () => {
    const { platform, shown, pass } = await begun();
    pass(1_000);
    platform.fault({ kind: 'refuses', status: 429, times: 1, retryAfter: 1 });
    await expect(shown.show(soFar(1))).rejects.toThrow(/^status 429$/);
    await shown.show(soFar(2));
    await shown.end(many(3));
    expect(platform.shown).toMatchObject([{ growing: false, changes: 2 }]);
    expect(platform.complaints).toEqual([]);
  });

  it('ends as the whole answer when the connection is lost behind its end', async () => {
    const { platform, conversation, shown } = await begun();
    platform.fault({ kind: 'dropped', times: 1 });
    await shown.end(many(2));
    expect(platform.shown).toMatchObject([{ growing: false, text: expect.stringContaining('[2]') }]);
    expect(conversation.posted?.()?.message).toBe(platform.entryOf(platform.shown[0] as never).id);
  });

  it('does not grow when nobody knows whether it began', async () => {
    const world = await teamsWorld();
    for (const conversation of [BETWEEN, THREAD]) {
      const asked = await world.conversation(world.activity(asking, conversation));
      world.platform.fault({ kind: 'dropped', times: 1 });
      expect(await asked.grow(growing)).toBeNull();
    }
  });

  it('does not grow beside another one', async () => {
    const { platform, another } = await begun();
    const other = await another();
    expect(await other.grow(growing)).toBeNull();
    expect(platform.shown).toHaveLength(1);
  });
});

describe('an answer that grows in a channel', () => {
  it('is a message that changes, with a button that stops it', async () => {
    const world = await teamsWorld();
    const conversation = await world.conversation(world.activity(asking));
    const shown = await conversation.grow(growing);
    expect(world.platform.shown).toMatchObject([{ to: 'all', buttons: ['stop'], growing: true }]);
    await shown?.show(soFar(1));
    await shown?.end(many(2));
    expect(world.platform.shown).toMatchObject([
      { buttons: ['note', 'up', 'down'], growing: false, changes: 2 },
    ]);
    expect(conversation.posted?.()?.message).toBe(
      world.platform.entryOf(world.platform.shown[0] as never).id,
    );
    expect(world.platform.complaints).toEqual([]);
  });
});

describe('what is shown on the way in a channel', () => {
  async function begun() {
    const world = await teamsWorld();
    const conversation = await world.conversation(world.activity(asking));
    const shown = await conversation.grow(growing);
    if (shown === null) throw new Error('it does not grow');
    return { ...world, shown };
  }

  it('is given up after three seconds, and does not come behind the end', async () => {
    const { platform, shown, takesLong } = await begun();
    platform.silent = true;
    takesLong();
    const showing = shown.show(soFar(1));
    const ending = shown.end(many(2));
    await expect(showing).rejects.toThrow(/^no response$/);
    platform.speak();
    await ending;
    expect(platform.shown).toMatchObject([{ growing: false, changes: 1 }]);
  });

  it('is tried once', async () => {
    const { platform, shown, waited } = await begun();
    platform.fault({ kind: 'refuses', status: 503, times: 1 });
    await expect(shown.show(soFar(1))).rejects.toThrow(/^status 503$/);
    expect(waited).toEqual([]);
  });
});

describe('a nota in Word', () => {
  const pressed = { type: 'message', value: { notabene: { button: 'note', turn: 'beurt-1' } } };
  const accept = (context: object, uploadInfo: object) => ({
    type: 'invoke',
    name: 'fileConsent/invoke',
    replyToId: 'kaart-1',
    value: { type: 'fileUpload', action: 'accept', context, uploadInfo },
  });

  it('is asked for, put in OneDrive when it may be, and opened from there; the question goes away', async () => {
    const world = await teamsWorld();
    const { platform } = world;
    const asks = await world.conversation(world.activity(pressed, BETWEEN));
    expect(await asks.bring(note, 'De nota.')).toBe('brought');
    const { card, content } = platform.asksConsent() ?? { card: '', content: {} };
    expect(content).toMatchObject({ name: 'nota.docx', sizeInBytes: 4, acceptContext: { turn: 'beurt-1' } });
    const allowed = accept(content.acceptContext as object, platform.uploadInfo('nota.docx'));
    const brings = await world.conversation(world.activity({ ...allowed, replyToId: card }, BETWEEN));
    expect(await brings.bring(note, 'De nota.')).toBe('brought');
    expect(platform.brought).toEqual([{ name: 'nota.docx', bytes: note.bytes }]);
    expect(platform.deleted).toEqual([card]);
    expect(platform.shown.map(({ text }) => text)).toEqual(['De nota.']);
    expect(platform.complaints).toEqual([]);
  });

  it.each([
    'https://evil.example/upload',
    'http://voorbeeld-my.sharepoint.com/upload',
    'https://sharepoint.com.evil.example/upload',
    'https://evilsharepoint.com/upload',
    'https://voorbeeld-my.sharepoint.us/upload',
    'http://127.0.0.1/upload',
    'geen adres',
  ])('is not put anywhere else: %s', async (uploadUrl) => {
    const world = await teamsWorld();
    const uploadInfo = { ...world.platform.uploadInfo('nota.docx'), uploadUrl };
    const happened = world.activity(accept({ turn: 'beurt-1' }, uploadInfo), BETWEEN);
    const conversation = await world.conversation(happened);
    expect(await conversation.bring(note, 'De nota.')).toBeNull();
    expect(world.platform.requests).toBe(0);
    expect(world.platform.complaints).toEqual([]);
  });

  it('is asked about between the two when several are together, and that message is told', async () => {
    const world = await teamsWorld();
    const conversation = await world.conversation(world.activity(pressed));
    expect(await conversation.bring(note, 'De nota.')).toBe('brought');
    const asked = world.platform.asksConsent();
    expect(conversation.posted?.()).toEqual({ room: 'a:vrager', message: asked?.card });
    expect(world.platform.shown).toMatchObject([{ to: 'asker' }]);
    expect(world.platform.complaints).toEqual([]);
  });

  it('is not brought to who can not be reached alone: Teams has no way to', async () => {
    const world = await teamsWorld();
    world.platform.reachable.clear();
    const conversation = await world.conversation(world.activity(pressed));
    expect(await conversation.bring(note, 'De nota.')).toBeNull();
    expect(world.platform.shown).toEqual([]);
  });
});

describe('who may change the settings of a channel', () => {
  const by = (id: string, aadObjectId: string | undefined) => ({
    ...asking,
    from: { id, name: 'Iemand', aadObjectId },
  });
  const manager = PEOPLE['29:beheerder'];

  it.each([
    ['somebody on the list', by('29:beheerder', manager), true],
    ['somebody who is not', by('29:vrager', PEOPLE['29:vrager']), false],
    ['somebody without a number', by('29:beheerder', undefined), false],
  ])('%s: %#', async (_, happened, may) => {
    const world = await teamsWorld();
    const conversation = await world.conversation(world.activity(happened));
    expect(await conversation.mayManage()).toBe(may);
    expect(world.platform.requests).toBe(0);
  });

  it('nobody, without a list', async () => {
    const world = await teamsWorld({ managers: [] });
    const conversation = await world.conversation(world.activity(by('29:beheerder', manager)));
    expect(await conversation.mayManage()).toBe(false);
    expect(world.platform.requests).toBe(0);
  });
});
