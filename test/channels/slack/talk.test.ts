import { describe, expect, it } from 'vitest';
import type { ChannelEvent, Conversation } from '../../../src/channels/channel.ts';
import { notice } from '../../../src/channels/reply.ts';
import { type RetryWorld, Undelivered } from '../../../src/channels/retrying-fetch.ts';
import type { Reach } from '../../../src/channels/slack/receive.ts';
import type { SlackSettings } from '../../../src/channels/slack/settings.ts';
import { talk } from '../../../src/channels/slack/talk.ts';
import { onLoopback } from '../loopback.ts';
import { linksIn, readable, type SlackPlatform, slackPlatform, TOKEN } from './platform.ts';
import { reply, sentence, source } from './replies.ts';
import { SETTINGS } from './sending.ts';

const TS = '1767603600.000100';
const HOOK = '/actions/T0FICTIEF/1/x';
/** A reach without what is replied to, which is the thread wherever that is a message. */
type Loose = Omit<Reach, 'parent'>;
const NO_REACH: Loose = { responseUrl: null, triggerId: null };
const REACH: Loose = { responseUrl: `https://hooks.slack.com${HOOK}`, triggerId: 'trekker-1' };
const FILE = {
  name: 'nota-molens.docx',
  type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  bytes: new Uint8Array([80, 75, 3, 4]),
};

const event = (thread = TS, also: Partial<ChannelEvent['place']> = {}): ChannelEvent => ({
  kind: 'said',
  id: 'slack Ev0EEN',
  manner: 'mention',
  text: 'Wat vindt het kabinet van molens?',
  asker: 'U0VRAGER',
  place: { channel: 'slack', tenant: 'T0FICTIEF', room: 'C0KAMER', thread, direct: false, ...also },
});

/** A conversation on a platform in the same process, where waiting takes only time of the clock. */
function world(
  given = event(),
  reach = NO_REACH,
  { settings = SETTINGS, fetch: also, sleep }: Partial<RetryWorld> & { settings?: SlackSettings } = {},
) {
  const platform = slackPlatform();
  const asked: Request[] = [];
  let time = 0;
  const patience: RetryWorld = {
    fetch:
      also ??
      (async (input, init) => {
        const request = new Request(input, init);
        asked.push(request.clone());
        return platform.app.fetch(request);
      }),
    // What is as long as a response may take only waits in case that never comes.
    sleep:
      sleep ??
      (async (ms) => {
        if (ms >= 5_000 || ms === 3_000) return new Promise<void>(() => {});
        await new Promise((done) => setTimeout(done, 1));
        time += ms;
      }),
    now: () => time,
    random: () => 0,
  };
  platform.wrote('C0KAMER', TS);
  platform.triggered('trekker-1');
  platform.hook('C0KAMER', 'U0VRAGER', HOOK);
  const conversation = talk(
    given,
    { ...reach, parent: /^\d+\.\d+$/.test(given.place.thread) ? given.place.thread : undefined },
    settings,
    patience,
  );
  return { platform, conversation, asked, time: () => time };
}

const reads = ({ messages }: SlackPlatform, at = -1) => {
  const message = messages.at(at);
  return message && { ...message, read: readable(message.blocks) };
};
const failure = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error: unknown) => error,
  );

describe('what is said', () => {
  it('to all is a reply in the thread, and shows no pictures of what is linked to', async () => {
    const { platform, conversation } = world();
    await conversation.say(reply(), 'all');
    expect(reads(platform)).toMatchObject({
      channel: 'C0KAMER',
      thread: TS,
      to: null,
      read: expect.stringContaining('Kabinet Het kabinet steunt molens. [1]'),
    });
    expect(platform.complaints).toEqual([]);
  });

  it('to who asked is seen by nobody else', async () => {
    const { platform, conversation } = world();
    await conversation.say(reply(), 'asker');
    expect(reads(platform)).toMatchObject({ thread: TS, to: 'U0VRAGER' });
    expect(platform.calls).toEqual(['chat.postEphemeral']);
  });

  it('between the two is said there, and stays', async () => {
    const { platform, conversation } = world(event('D0VRAGER', { room: 'D0VRAGER', direct: true }));
    await conversation.say(reply(), 'asker');
    expect(reads(platform)).toMatchObject({ channel: 'D0VRAGER', thread: null, to: null });
  });

  it('by command is answered at its own address, where Notabene need not be in the channel', async () => {
    const { platform, conversation } = world(event('command U0VRAGER'), REACH);
    platform.outside.add('C0KAMER');
    await conversation.say(reply(), 'asker');
    expect(reads(platform)).toMatchObject({ to: 'U0VRAGER', thread: null });
    await conversation.say(reply(), 'all');
    expect(reads(platform)).toMatchObject({ to: null, channel: 'C0KAMER' });
    expect(platform.calls).toEqual(['hook', 'chat.postMessage', 'hook']);
    expect(platform.complaints).toEqual([]);
  });

  it('by command is said privately when its address has expired', async () => {
    const { platform, conversation } = world(event('command U0VRAGER'), REACH);
    platform.trouble('hook', { status: 404 });
    await conversation.say(reply(), 'asker');
    expect(platform.calls).toEqual(['hook', 'chat.postEphemeral']);
    expect(reads(platform)).toMatchObject({ to: 'U0VRAGER' });
  });
});

describe('an answer that is shared', () => {
  const shared = () =>
    world({ ...event('command U0VRAGER'), kind: 'pressed', button: 'share', turn: 'b' }, REACH);

  it('is said to all where nobody of elsewhere reads it', async () => {
    const { platform, conversation } = shared();
    expect(await conversation.mayShare?.('nl')).toBe(true);
    await conversation.say(reply(), 'all');
    expect(reads(platform)).toMatchObject({ to: null, channel: 'C0KAMER' });
  });

  it.each<readonly [string, RegExp, (platform: SlackPlatform) => unknown]>([
    ['others read along', /buiten de organisatie/, ({ connected }) => connected.add('C0KAMER')],
    ['Notabene is not', /niet nagaan wie/, ({ outside }) => outside.add('C0KAMER')],
    [
      'Slack fails',
      /niet nagaan wie/,
      (platform) => platform.trouble('conversations.info', { status: 500 }, 99),
    ],
  ])('is not said where %s, and who pressed is told', async (_name, told, given) => {
    const { platform, conversation } = shared();
    given(platform);
    expect(await conversation.mayShare?.('nl')).toBe(false);
    expect(platform.messages).toHaveLength(1);
    expect(reads(platform)).toMatchObject({ to: 'U0VRAGER', read: expect.stringMatching(told) });
    expect(platform.complaints).toEqual([]);
  });

  it('is refused in the language of the answer', async () => {
    const { platform, conversation } = shared();
    platform.connected.add('C0KAMER');
    expect(await conversation.mayShare?.('en')).toBe(false);
    expect(reads(platform)?.read).toContain('outside the organisation');
  });
});

describe('a platform that is not well', () => {
  it.each<readonly [string, Parameters<SlackPlatform['trouble']>[1]]>([
    ['breaks off', 'dropped'],
    ['fails', { status: 500, taken: true }],
    ['says that it failed', { error: 'fatal_error', taken: true }],
  ])('and %s when it took it shows it once', async (_name, trouble) => {
    const { platform, conversation } = world(event(), REACH);
    platform.trouble('*', trouble);
    expect(await failure(conversation.say(reply(), 'all'))).toBeInstanceOf(Undelivered);
    platform.trouble('*', trouble);
    expect(await failure(conversation.say(reply(), 'asker'))).toBeInstanceOf(Undelivered);
    expect(platform.messages.map(({ to }) => to)).toEqual([null, 'U0VRAGER']);
    const command = world(event('command U0VRAGER'), REACH);
    command.platform.trouble('*', trouble === 'dropped' ? trouble : { status: 500, taken: true });
    expect(await failure(command.conversation.say(reply(), 'asker'))).toBeInstanceOf(Undelivered);
    expect(command.platform.messages).toHaveLength(1);
  });

  it.each<readonly [string, Parameters<SlackPlatform['trouble']>[1]]>([
    ['breaks off', 'dropped'],
    ['is not reached', 'unreached'],
    ['fails', { status: 500 }],
  ])('and %s is asked again what may be asked twice', async (_name, trouble) => {
    const { platform, conversation } = world();
    platform.admins.add('U0VRAGER');
    for (const method of [
      'users.info',
      'assistant.threads.setStatus',
      'files.getUploadURLExternal',
      'upload',
    ])
      platform.trouble(method, trouble);
    expect(await conversation.mayManage()).toBe(true);
    await conversation.busy('nl');
    expect(await conversation.bring(FILE, 'De nota.')).toBe('brought');
    expect(platform.files).toHaveLength(1);
  });

  it('is waited for as long as it asks', async () => {
    const { platform, conversation, time } = world();
    platform.trouble('chat.postMessage', { status: 429, retryAfter: 2 });
    await conversation.say(reply(), 'all');
    expect(time()).toBe(2_000);
    expect(platform.messages).toHaveLength(1);
  });

  it('is waited for when it says so in words', async () => {
    const { platform, conversation, time } = world();
    platform.trouble('chat.postMessage', { error: 'ratelimited' }, 2);
    await conversation.say(reply(), 'all');
    expect(time()).toBe(2_000);
    expect(platform.messages).toHaveLength(1);
  });

  it('and is down is tried again', async () => {
    const { platform, conversation } = world();
    platform.trouble('chat.postMessage', { status: 503 }, 3);
    await conversation.say(reply(), 'all');
    expect(platform.calls).toHaveLength(4);
    expect(platform.messages).toHaveLength(1);
  });

  it('and stays so is given up, in time', async () => {
    const { platform, conversation, time } = world();
    platform.trouble('*', { status: 503 }, 1000);
    expect(await failure(conversation.say(reply(), 'all'))).toBeInstanceOf(Undelivered);
    expect(time()).toBeLessThan(30_000);
  });

  it('and limits for ever is given up, in time', async () => {
    const { platform, conversation, time } = world();
    platform.trouble('*', { error: 'ratelimited' }, 1000);
    expect(await failure(conversation.say(reply(), 'all'))).toBeInstanceOf(Undelivered);
    expect(time()).toBeLessThan(30_000);
  });

  it('and says no is not asked again', async () => {
    const { platform, conversation } = world();
    platform.trouble('*', { error: 'channel_not_found' }, 1000);
    expect(await failure(conversation.say(reply(), 'all'))).toMatchObject({ code: 'channel_not_found' });
    expect(platform.calls).toHaveLength(1);
  });

  it.each([
    ['a page', () => new Response('<!doctype html>', { status: 200 })],
    ['a redirect', () => new Response(null, { status: 302, headers: { Location: 'https://evil.example' } })],
    ['nothing', () => new Response(null, { status: 200 })],
    ['a list', () => Response.json([])],
    ['null', () => Response.json(null)],
    ['a refusal in HTTP', () => Response.json({ ok: false }, { status: 403 })],
  ])('and gives %s has not taken it', async (_name, response) => {
    const { conversation } = world(event(), NO_REACH, { fetch: async () => response() });
    expect(await failure(conversation.say(reply(), 'all'))).toBeInstanceOf(Undelivered);
  });
});

describe('an apology', () => {
  const sorry = notice(['Het antwoord kon niet geplaatst worden.'], 'nl');

  it('is seen by who asked', async () => {
    const { platform, conversation } = world();
    await conversation.apologise(sorry);
    expect(reads(platform)).toMatchObject({
      to: 'U0VRAGER',
      read: expect.stringContaining('niet geplaatst'),
    });
  });

  it('comes in a talk of its own when nothing may be said in the channel', async () => {
    const { platform, conversation } = world();
    platform.outside.add('C0KAMER');
    await conversation.apologise(sorry);
    expect(platform.calls).toEqual(['chat.postEphemeral', 'chat.postMessage']);
    expect(reads(platform)).toMatchObject({ channel: 'D0VRAGER', thread: null });
  });

  it('to a command comes at its own address', async () => {
    const { platform, conversation } = world(event('command U0VRAGER'), REACH);
    await conversation.apologise(sorry);
    expect(platform.calls).toEqual(['hook']);
  });

  it('is tried when the time for the answer is up', async () => {
    const { platform, conversation } = world();
    platform.trouble('chat.postMessage', { error: 'ratelimited' }, 24);
    platform.trouble('chat.postMessage', { error: 'restricted_action' });
    expect(await failure(conversation.say(reply(), 'all'))).toBeInstanceOf(Undelivered);
    await conversation.apologise(sorry);
    expect(reads(platform)).toMatchObject({ to: 'U0VRAGER' });
  });

  it('is not made for a judgement: nothing is missing', async () => {
    const { platform, conversation } = world({
      ...event(),
      kind: 'judged',
      turn: 'b',
      verdict: 'down',
      remark: 'Dit klopt niet.',
    });
    await conversation.apologise(sorry);
    expect(platform.calls).toEqual([]);
  });

  it('that reaches nobody is thrown', async () => {
    const { platform, conversation } = world();
    platform.trouble('*', { error: 'account_inactive' }, 1000);
    expect(await failure(conversation.apologise(sorry))).toBeInstanceOf(Undelivered);
  });
});

describe('an answer that grows', () => {
  const busy = reply({
    parts: [{ type: 'words', text: 'leest de stukken…', weight: 'faint' }],
    sources: [],
    footer: null,
    page: null,
    buttons: ['stop'],
    judged: false,
  });
  const half = { ...busy, parts: [sentence('Een.', source(1)), ...busy.parts] };
  const more = { ...busy, parts: [sentence('Een.', source(1)), sentence('Twee.', source(2)), ...busy.parts] };

  async function grown(conversation: Conversation) {
    const growing = await conversation.grow(busy);
    if (growing === null) throw new Error('does not grow');
    return growing;
  }

  it('streams in a thread, each sentence once, and ends as the whole', async () => {
    const { platform, conversation } = world();
    const growing = await grown(conversation);
    expect(reads(platform)).toMatchObject({ streaming: true, read: expect.stringContaining('Stop') });
    await growing.show(half);
    await growing.show(half);
    await growing.show(more);
    expect(reads(platform)?.read.match(/Een\.|Twee\./g)).toEqual(['Een.', 'Twee.']);
    await growing.end(reply());
    expect(platform.messages).toHaveLength(1);
    expect(reads(platform)).toMatchObject({ streaming: false, thread: TS });
    expect(reads(platform)?.read).not.toMatch(/leest de stukken|Stop/);
    expect(platform.calls).toEqual([
      'chat.startStream',
      'chat.appendStream',
      'chat.appendStream',
      'chat.stopStream',
      'chat.update',
    ]);
    expect(platform.complaints).toEqual([]);
  });

  it.each<readonly [string, Parameters<SlackPlatform['trouble']>[1]]>([
    ['is too much', { error: 'ratelimited' }],
    ['is down', { status: 503 }],
  ])('shows a sentence that did not come through the next time, as Slack %s', async (_name, trouble) => {
    const { platform, conversation, time } = world();
    const growing = await grown(conversation);
    platform.trouble('chat.appendStream', trouble);
    expect(await failure(growing.show(half))).toBeInstanceOf(Undelivered);
    expect(time()).toBe(0);
    await growing.show(more);
    expect(reads(platform)?.read.match(/Een\.|Twee\./g)).toEqual(['Een.', 'Twee.']);
  });

  it('does not add a sentence once more that may be there', async () => {
    const { platform, conversation } = world();
    const growing = await grown(conversation);
    platform.trouble('chat.appendStream', 'dropped');
    expect(await failure(growing.show(half))).toBeInstanceOf(Undelivered);
    await growing.show(more);
    expect(reads(platform)?.read.match(/Een\.|Twee\./g)).toEqual(['Een.', 'Twee.']);
  });

  it('that was too long has its link to the page in a message below, without pictures', async () => {
    const { platform, conversation } = world();
    const growing = await grown(conversation);
    const long = Array.from({ length: 60 }, (_, at) => source(at + 1));
    const parts = long.map((each) => sentence(`Zin ${each.number} ${'is lang '.repeat(40)}.`, each));
    await growing.end(reply({ parts, sources: long }));
    const [answer, below] = platform.messages.map(({ blocks }) => ({
      read: readable(blocks),
      links: linksIn(blocks),
    }));
    expect(answer?.read).toContain('De rest staat op de pagina');
    expect(answer?.links.join(' ')).not.toContain('vraag=');
    expect(below?.links).toEqual(['https://notabene.example/#vraag=molens']);
    expect(platform.complaints).toEqual([]);
  });

  it('that has all in it has nothing below', async () => {
    const { platform, conversation } = world();
    await (await grown(conversation)).end(reply());
    expect(platform.messages).toHaveLength(1);
  });

  it('begins another way at once where a stream would have to wait', async () => {
    const { platform, conversation, time } = world();
    platform.trouble('chat.startStream', { status: 429, retryAfter: 15 });
    const began = time();
    await grown(conversation);
    expect(time() - began).toBeLessThan(1_000);
    expect(platform.calls).toEqual(['chat.startStream', 'chat.postMessage']);
  });

  it('waits three seconds at most for what is shown on the way, and asks once', async () => {
    const waits: number[] = [];
    const shows: string[] = [];
    const { conversation } = world(event(), NO_REACH, {
      fetch: async (input) => {
        const { pathname } = new URL(new Request(input).url);
        if (!pathname.endsWith('appendStream')) return Response.json({ ok: true, ts: TS });
        shows.push(pathname);
        return new Promise(() => {});
      },
      sleep: async (ms) => {
        waits.push(ms);
        if (ms > 3_000) await new Promise(() => {});
      },
    });
    const growing = await grown(conversation);
    expect(await failure(growing.show(half))).toBeInstanceOf(Undelivered);
    expect(waits.filter((ms) => ms <= 3_000)).toEqual([3_000]);
    expect(shows).toHaveLength(1);
    await growing.end(reply());
  });

  it('tells that the reader stopped it with the button of Slack, and stays as they left it', async () => {
    const { platform, conversation } = world();
    const growing = await grown(conversation);
    await growing.show({ ...half, sources: [source(1)] });
    expect(growing.stopped?.()).toBe(false);
    platform.stop();
    await growing.show(more);
    expect(growing.stopped?.()).toBe(true);
    await growing.end(reply());
    expect(platform.messages).toHaveLength(1);
    const { read } = reads(platform) ?? {};
    expect(read).toMatch(/Een\..*Gestopt/s);
    expect(read).toContain('Fiche: Molens 1');
    expect(read).not.toMatch(/Twee\.|steunt molens|leest de stukken/);
    expect(platform.complaints).toEqual([]);
  });

  it('stays as the reader left it when that is only found at the end', async () => {
    const { platform, conversation } = world();
    const growing = await grown(conversation);
    await growing.show(half);
    platform.stop();
    platform.trouble('chat.update', { error: 'cant_update_message' });
    await growing.end(reply());
    expect(growing.stopped?.()).toBe(true);
    expect(platform.messages).toHaveLength(1);
    expect(reads(platform)?.read).not.toContain('steunt molens');
  });

  it('has no link to the question where Slack would look it up', async () => {
    const { platform, conversation } = world();
    const growing = await grown(conversation);
    await growing.end(reply());
    expect(platform.messages).toHaveLength(1);
    expect(JSON.stringify(platform.messages)).not.toContain('#vraag=');
    const talk = world(event('D0VRAGER', { room: 'D0VRAGER', direct: true }));
    await (await grown(talk.conversation)).end(reply());
    expect(JSON.stringify(talk.platform.messages)).toContain('#vraag=');
    expect([...platform.complaints, ...talk.platform.complaints]).toEqual([]);
  });

  it.each(['missing_scope', 'method_not_supported_for_channel_type', 'invalid_blocks', 'unknown_method'])(
    'changes as a message where Slack does not stream: %s',
    async (error) => {
      const { platform, conversation } = world();
      platform.trouble('chat.startStream', { error });
      const growing = await grown(conversation);
      await growing.show(half);
      await growing.end(reply());
      expect(platform.messages).toHaveLength(1);
      expect(reads(platform)).toMatchObject({ thread: TS, changes: 2 });
      expect(platform.calls).toEqual(['chat.startStream', 'chat.postMessage', 'chat.update', 'chat.update']);
      expect(platform.complaints).toEqual([]);
    },
  );

  it('changes as a message between the two, where there is no thread', async () => {
    const { platform, conversation } = world(event('D0VRAGER', { room: 'D0VRAGER', direct: true }));
    const growing = await grown(conversation);
    await growing.end(reply());
    expect(platform.calls).toEqual(['chat.postMessage', 'chat.update']);
  });

  it('ends as the whole when Slack ended the stream itself', async () => {
    const { platform, conversation } = world();
    const growing = await grown(conversation);
    platform.trouble('chat.stopStream', { error: 'message_not_in_streaming_state' });
    const [message] = platform.messages;
    if (message) platform.messages[0] = { ...message, streaming: false };
    await growing.end(reply());
    expect(reads(platform)?.read).toContain('Het kabinet steunt molens.');
  });

  it('ends below what was there when that can not be changed', async () => {
    const { platform, conversation } = world();
    const growing = await grown(conversation);
    platform.trouble('chat.update', { error: 'message_not_found' });
    await growing.end(reply());
    expect(platform.messages).toHaveLength(2);
    expect(reads(platform)).toMatchObject({
      thread: TS,
      read: expect.stringContaining('Het kabinet steunt'),
    });
  });

  it.each<readonly [string, Parameters<SlackPlatform['trouble']>[1]]>([
    ['broke off', 'dropped'],
    ['failed', { status: 500, taken: true }],
    ['said that it failed', { error: 'internal_error', taken: true }],
  ])('that perhaps began is not begun again: Slack %s', async (_name, trouble) => {
    const { platform, conversation } = world();
    platform.trouble('chat.startStream', trouble, 99);
    expect(await failure(conversation.grow(busy))).toBeInstanceOf(Undelivered);
    expect(platform.calls).toEqual(['chat.startStream']);
  });

  it.each<readonly [string, Parameters<SlackPlatform['trouble']>[1]]>([
    ['fails', { status: 500 }],
    ['refuses', { error: 'channel_type_not_supported' }],
  ])('is not said beside what still streams, when Slack %s to stop that', async (_name, trouble) => {
    const { platform, conversation } = world();
    const growing = await grown(conversation);
    platform.trouble('chat.stopStream', trouble, 99);
    expect(await failure(growing.end(reply()))).toBeInstanceOf(Undelivered);
    expect(platform.messages).toHaveLength(1);
    expect(platform.calls).not.toContain('chat.postMessage');
  });

  it('ends when the first word that it is over was lost', async () => {
    const { platform, conversation } = world();
    const growing = await grown(conversation);
    platform.trouble('chat.stopStream', 'dropped');
    platform.trouble('chat.update', 'dropped');
    await growing.end(reply());
    expect(platform.messages).toHaveLength(1);
    expect(reads(platform)).toMatchObject({
      streaming: false,
      read: expect.stringContaining('steunt molens'),
    });
  });

  it.each(['edit_window_closed', 'invalid_blocks', 'streaming_state_conflict'])(
    'that can not be changed for now is not said twice: %s',
    async (error) => {
      const { platform, conversation } = world();
      const growing = await grown(conversation);
      platform.trouble('chat.update', { error });
      expect(await failure(growing.end(reply()))).toMatchObject({ code: error });
      expect(platform.messages).toHaveLength(1);
    },
  );

  it('that was perhaps ended is not said again', async () => {
    const { platform, conversation } = world();
    const growing = await grown(conversation);
    platform.trouble('chat.update', 'dropped', 99);
    expect(await failure(growing.end(reply()))).toBeInstanceOf(Undelivered);
    expect(platform.messages).toHaveLength(1);
  });

  it('that can not be begun at all is thrown', async () => {
    const { platform, conversation } = world();
    platform.outside.add('C0KAMER');
    expect(await failure(conversation.grow(busy))).toMatchObject({ code: 'not_in_channel' });
  });
});

describe('a file', () => {
  it('is brought into the thread, with what it is', async () => {
    const { platform, conversation } = world();
    expect(await conversation.bring(FILE, 'De nota.')).toBe('brought');
    expect(platform.files).toEqual([
      { channel: 'C0KAMER', thread: TS, name: FILE.name, bytes: FILE.bytes, comment: 'De nota.' },
    ]);
    expect(platform.complaints).toEqual([]);
  });

  it('of an answer that one saw alone comes where one is alone', async () => {
    const { platform, conversation } = world(event('command U0VRAGER'), REACH);
    expect(await conversation.bring(FILE, 'De nota.')).toBe('brought');
    expect(platform.files).toMatchObject([{ channel: 'D0VRAGER', thread: null, comment: null }]);
    expect(reads(platform)).toMatchObject({ channel: 'D0VRAGER', text: 'De nota.' });
    expect(platform.complaints).toEqual([]);
  });

  it.each(['missing_scope', 'file_uploads_disabled'])('has no way there: %s', async (error) => {
    const { platform, conversation } = world();
    platform.trouble('files.getUploadURLExternal', { error });
    expect(await conversation.bring(FILE, 'De nota.')).toBeNull();
  });

  it('that breaks off on the way is thrown', async () => {
    const { platform, conversation } = world();
    platform.trouble('upload', { status: 400 });
    expect(await failure(conversation.bring(FILE, 'De nota.'))).toBeInstanceOf(Undelivered);
    expect(platform.calls).not.toContain('files.completeUploadExternal');
  });

  it.each([
    'https://evil.example/upload',
    'http://files.slack.com/upload',
    'https://slack.com.evil.example/upload',
    'https://evilslack.com/upload',
    'https://files.slack.com@evil.example/upload',
    'https://127.0.0.1/upload',
    'file:///etc/passwd',
    '/upload',
    '',
  ])('does not go to %s', async (upload_url) => {
    const hosts: string[] = [];
    const { conversation } = world(event(), NO_REACH, {
      fetch: async (input) => {
        hosts.push(new URL(new Request(input).url).host);
        return Response.json({ ok: true, upload_url, file_id: 'F1' });
      },
    });
    expect(await failure(conversation.bring(FILE, 'De nota.'))).toBeInstanceOf(Undelivered);
    expect(hosts).toEqual(['slack.com']);
  });
});

describe('the token', () => {
  it('goes to the API of Slack and nowhere else', async () => {
    const { conversation, asked } = world(event('command U0VRAGER'), REACH);
    await conversation.busy('nl');
    await conversation.say(reply(), 'asker');
    await conversation.say(reply(), 'all');
    await conversation.bring(FILE, 'De nota.');
    await conversation.askRemark('beurt-1', 'nl');
    await conversation.mayManage();
    const hosts = new Set<string>();
    for (const request of asked) {
      const { origin, pathname, href } = new URL(request.url);
      const carries = [...request.headers.values(), await request.text(), href].some((part) =>
        part.includes(TOKEN),
      );
      expect(carries).toBe(origin === 'https://slack.com' && pathname.startsWith('/api/'));
      hosts.add(origin);
    }
    expect([...hosts].sort()).toEqual([
      'https://files.slack.com',
      'https://hooks.slack.com',
      'https://slack.com',
    ]);
  });

  it('is not in what is thrown', async () => {
    const { platform, conversation } = world();
    platform.trouble('*', { error: 'invalid_auth' }, 1000);
    const error = (await failure(conversation.say(reply(), 'all'))) as Error;
    expect(`${error.stack} ${JSON.stringify(error)}`).not.toContain(TOKEN);
  });
});

describe('a remark', () => {
  it('is asked for in a window that knows what it is about', async () => {
    const { platform, conversation } = world(event(), REACH);
    await conversation.askRemark('beurt-1', 'nl');
    expect(platform.views).toMatchObject([
      {
        callback_id: 'remark',
        private_metadata: JSON.stringify({
          turn: 'beurt-1',
          thread: TS,
          parent: TS,
          room: 'C0KAMER',
          responseUrl: REACH.responseUrl,
        }),
      },
    ]);
    expect(platform.complaints).toEqual([]);
  });

  it('is not asked for where no window can be opened', async () => {
    const { platform, conversation } = world();
    await conversation.askRemark('beurt-1', 'nl');
    expect(platform.calls).toEqual([]);
  });
});

describe('a sign that an answer is coming', () => {
  it('is shown in a thread', async () => {
    const { platform, conversation } = world();
    await conversation.busy('nl');
    expect(platform.statuses).toEqual(['leest de stukken…']);
  });
});

describe('who manages a channel', () => {
  it.each<readonly [string, boolean, (platform: SlackPlatform) => unknown]>([
    ['who manages the workspace', true, ({ admins }) => admins.add('U0VRAGER')],
    ['who made the channel', true, ({ creators }) => creators.set('C0KAMER', 'U0VRAGER')],
    ['somebody else', false, ({ creators }) => creators.set('C0KAMER', 'U0ANDER')],
    [
      'anybody, while Slack does not say',
      false,
      (platform) => platform.trouble('*', { error: 'fatal_error' }, 9),
    ],
    ['anybody, while Slack fails', false, (platform) => platform.trouble('*', { status: 500 }, 99)],
  ])('is %s: %s', async (_name, may, given) => {
    const { platform, conversation } = world();
    given(platform);
    expect(await conversation.mayManage()).toBe(may);
  });

  it('is whoever is in it of a talk with Notabene, and nobody of one that it has no part in', async () => {
    const commanded = () => world(event('command U0VRAGER', { room: 'D0SAMEN' }), REACH);
    const own = commanded();
    expect(await own.conversation.mayManage()).toBe(true);
    const others = commanded();
    others.platform.outside.add('D0SAMEN');
    others.platform.admins.add('U0VRAGER');
    expect(await others.conversation.mayManage()).toBe(false);
  });
});

describe('over a real connection', () => {
  it('all of it is taken as it is', async () => {
    const platform = slackPlatform();
    const address = await onLoopback(() => platform.app);
    const settings = { ...SETTINGS, apiUrl: `${address}/api` };
    const patience: RetryWorld = {
      fetch,
      sleep: (ms) => new Promise((done) => setTimeout(done, ms).unref()),
      now: () => performance.now(),
      random: () => 0,
    };
    platform.wrote('C0KAMER', TS);
    platform.triggered('trekker-1');
    platform.hook('C0KAMER', 'U0VRAGER', HOOK);
    platform.trouble('chat.postMessage', { status: 429, retryAfter: 0 });
    platform.trouble('chat.postEphemeral', { ms: 50 });
    const reach = { ...REACH, parent: TS, responseUrl: `${address}${HOOK}` };
    const conversation = talk(event(), reach, settings, patience);
    await conversation.say(reply(), 'all');
    await conversation.say(reply(), 'asker');
    const growing = await conversation.grow(reply({ parts: [], buttons: ['stop'] }));
    await growing?.show(reply());
    await growing?.end(reply());
    await conversation.askRemark('beurt-1', 'nl');
    expect(await conversation.bring(FILE, 'De nota.')).toBe('brought');
    await talk(event('command U0VRAGER'), { ...reach, parent: undefined }, settings, patience).say(
      reply(),
      'asker',
    );
    expect(platform.messages.map(({ to }) => to)).toEqual([null, 'U0VRAGER', null, 'U0VRAGER']);
    expect(platform.files).toHaveLength(1);
    expect(platform.views).toHaveLength(1);
    expect(platform.complaints).toEqual([]);
  });
});
