import { describe, expect, it } from 'vitest';
import type { Receipt } from '../../../src/channels/channel.ts';
import { notice } from '../../../src/channels/reply.ts';
import { answered, saying } from './replies.ts';
import { seen } from './shown-text.ts';
import { APP_ID } from './signer.ts';
import { asking, BETWEEN, THREAD, teamsWorld } from './world.ts';

const GROUP = '19:groep-1@thread.v2';
const BOT = {
  type: 'mention',
  mentioned: { id: `28:${APP_ID}`, name: 'Notabene' },
  text: '<at>Notabene</at>',
};
const OTHER = {
  type: 'mention',
  mentioned: { id: '29:gast', name: 'Gijs Gast' },
  text: '<at>Gijs Gast</at>',
};

const eventOf = (receipt: Receipt) => {
  if (receipt.kind !== 'event') throw new Error(`${receipt.kind} is no event`);
  return receipt.event;
};

async function delivered(more: object, conversation = THREAD) {
  const world = await teamsWorld();
  return world.deliver(world.activity(more, conversation));
}

describe('what is said in Teams', () => {
  it.each([
    ['<at>Notabene</at> Wat kost het?', [BOT], 'mention', 'Wat kost het?'],
    ['Zeg <at>Notabene</at>, wat kost het?', [BOT], 'mention', 'Zeg , wat kost het?'],
    [
      '<at>Notabene</at> wat vindt <at>Gijs Gast</at> ervan?',
      [BOT, OTHER],
      'mention',
      'wat vindt Gijs Gast ervan?',
    ],
    ['<at>Gijs Gast</at> wat kost het?', [OTHER], 'overheard', 'Gijs Gast wat kost het?'],
    ['<at>Notabene</at> wat kost het?', [], 'overheard', 'Notabene wat kost het?'],
    [
      '<at>Notabene</at>&nbsp;a &lt; b &amp;&amp; c &gt; d &quot;e&quot; &#39;f&#39; &#x2019;',
      [BOT],
      'mention',
      'a < b && c > d "e" \'f\' ’',
    ],
    ['<at>Notabene</at> &amp;lt;b&amp;gt;', [BOT], 'mention', '&lt;b&gt;'],
    ['<at>Notabene</at> <p>een</p>\r\n<div>twee</div>', [BOT], 'mention', 'een twee'],
    ['<at>Notabene</at>', [BOT], 'mention', ''],
  ])('is heard in plain words: %s', async (text, entities, manner, plain) => {
    const event = eventOf(await delivered({ type: 'message', text, entities }));
    expect(event).toMatchObject({ kind: 'said', manner, text: plain });
  });

  it('has the channel as its room and what hangs together in it as its thread', async () => {
    const event = eventOf(await delivered(asking));
    expect(event.place).toEqual({
      channel: 'teams',
      tenant: expect.any(String),
      room: '19:kanaal-1@thread.tacv2',
      thread: THREAD,
      direct: false,
    });
    expect(event.id).toBe(`teams ${THREAD} gebeurtenis-1`);
    const root = eventOf(await delivered(asking, '19:kanaal-1@thread.tacv2'));
    expect(root.place.thread).toBe('19:kanaal-1@thread.tacv2;messageid=gebeurtenis-1');
  });

  it.each([
    [BETWEEN, 'personal', { room: BETWEEN, thread: BETWEEN, direct: true }],
    [BETWEEN, undefined, { room: BETWEEN, thread: BETWEEN, direct: true }],
    [GROUP, undefined, { room: GROUP, thread: GROUP, direct: false }],
    [GROUP, 'groupChat', { room: GROUP, thread: GROUP, direct: false }],
  ])('has no threads in %s', async (id, conversationType, place) => {
    const conversation = { id, conversationType };
    expect(eventOf(await delivered({ ...asking, conversation })).place).toMatchObject(place);
  });

  it.each([
    ['itself', { from: { id: `28:${APP_ID}` } }],
    ['another bot', { from: { id: '28:ander' } }],
    ['a program', { from: { id: '29:x', role: 'bot' } }],
  ])('by %s is passed over', async (_, more) => {
    expect(await delivered({ ...asking, ...more })).toMatchObject({ kind: 'ignored', code: 'own' });
  });

  it.each([
    { type: 'messageReaction', reactionsAdded: [{ type: 'like' }] },
    { type: 'messageUpdate', text: 'anders' },
    { type: 'installationUpdate', action: 'add' },
    { type: 'conversationUpdate', membersAdded: [{ id: '29:gast' }] },
    { type: 'message', value: { iets: 'anders' } },
    { type: 'invoke', name: 'fileConsent/invoke', value: { action: 'decline', context: { turn: 'x' } } },
  ])('or done and is not for it is passed over: %o', async (more) => {
    const receipt = await delivered(more);
    expect(receipt).toMatchObject({ kind: 'ignored' });
    expect(receipt.kind === 'ignored' && receipt.response.status).toBe(200);
  });

  it('asks for something that it does not know is told so', async () => {
    const receipt = await delivered({ type: 'invoke', name: 'task/fetch', value: {} });
    expect(receipt.kind === 'ignored' && receipt.response.status).toBe(501);
  });

  it('begins when it is added to a conversation', async () => {
    const membersAdded = [{ id: `28:${APP_ID}` }, { id: '29:gast' }];
    expect(eventOf(await delivered({ type: 'conversationUpdate', membersAdded }))).toMatchObject({
      kind: 'welcomed',
    });
  });
});

describe('what is pressed in Teams', () => {
  it('is known by what the button carries', async () => {
    const value = { notabene: { button: 'note', turn: 'beurt-1' } };
    expect(eventOf(await delivered({ type: 'message', value }))).toMatchObject({
      kind: 'pressed',
      button: 'note',
      turn: 'beurt-1',
    });
  });

  it.each([
    ['{"feedbackText":"Dit klopt niet."}', 'dislike', 'down', 'Dit klopt niet.'],
    ['{"feedbackText":""}', 'like', 'up', ''],
    [{ feedbackText: 'Goed.' }, 'like', 'up', 'Goed.'],
    ['geen JSON', 'dislike', 'down', ''],
    [undefined, 'dislike', 'down', ''],
  ])(
    'as a thumb is a judgement of the message it is below: %o',
    async (feedback, reaction, verdict, remark) => {
      const value = { actionName: 'feedback', actionValue: { reaction, feedback } };
      const more = { type: 'invoke', name: 'message/submitAction', replyToId: 'bericht-1', value };
      expect(eventOf(await delivered(more))).toMatchObject({
        kind: 'judged',
        turn: null,
        message: 'bericht-1',
        verdict,
        remark,
        asker: '00000000-0000-4000-8000-000000000001',
      });
    },
  );

  it.each([
    ['message/submitAction', { actionName: 'feedback', actionValue: { reaction: 'meh' } }],
    ['fileConsent/invoke', { action: 'accept', context: 'x' }],
    ['composeExtension/query', { parameters: 'x' }],
  ])('and is not what it should be is refused: %s', async (name, value) => {
    expect(await delivered({ type: 'invoke', name, replyToId: 'x', value })).toMatchObject({ status: 400 });
  });
});

describe('the message extension', () => {
  const query = (...parameters: { name: string; value: unknown }[]) => ({
    type: 'invoke',
    name: 'composeExtension/query',
    value: { commandId: 'vraag', parameters, queryOptions: { skip: 0, count: 25 } },
  });

  it.each([
    [query({ name: 'initialRun', value: 'true' })],
    [query({ name: 'query', value: '  ' })],
    [query()],
  ])('says on a card what it does and what to type when nothing was', async (more) => {
    const receipt = await delivered(more);
    if (receipt.kind !== 'ignored') throw new Error(receipt.kind);
    const { composeExtension } = (await receipt.response.json()) as {
      composeExtension: { attachments: { content: Record<string, unknown>; preview: object }[] };
    };
    const [{ content, preview } = { content: {}, preview: {} }] = composeExtension.attachments;
    const { text, complaints } = seen(content);
    expect(complaints).toEqual([]);
    expect(text).toEqual([
      expect.stringContaining('wat het kabinet vindt van EU-voorstellen'),
      expect.stringMatching(/^Typ een vraag/),
    ]);
    expect(preview).toMatchObject({ content: { title: expect.stringMatching(/^Typ een vraag/) } });
  });

  it('says so in English to who has Teams in English', async () => {
    const receipt = await delivered({ ...query(), locale: 'en-GB' });
    expect(receipt.kind === 'ignored' && (await receipt.response.text())).toContain('Type a question');
  });

  it('answers with a card, and a preview that its asker sees first', async () => {
    const receipt = await delivered(query({ name: 'query', value: ' wat kost het? ' }));
    if (receipt.kind !== 'inline') throw new Error(receipt.kind);
    expect(receipt.text).toBe('wat kost het?');
    const reply = { ...(await answered()), turn: null, buttons: [], judged: false };
    const { composeExtension } = (await receipt.respond(reply).json()) as {
      composeExtension: {
        type: string;
        attachments: {
          contentType: string;
          content: Record<string, unknown>;
          preview: { content: object };
        }[];
      };
    };
    expect(composeExtension.type).toBe('result');
    const [{ contentType, content, preview } = { contentType: '', content: {}, preview: { content: {} } }] =
      composeExtension.attachments;
    expect(contentType).toBe('application/vnd.microsoft.card.adaptive');
    const { text, complaints, submits } = seen(content);
    expect(complaints).toEqual([]);
    expect(submits).toEqual([]);
    expect(text).toContain('Kabinet: Het kabinet steunt het tellen van molens. [2]');
    expect(text).toContain('[2] “Het kabinet steunt het tellen van molens.”');
    expect(preview.content).toMatchObject({ title: expect.stringMatching(/^Commissie: De Commissie/) });
  });

  it('row 17: shows words of a document as words, also in the preview', async () => {
    const receipt = await delivered(query({ name: 'query', value: 'x' }));
    if (receipt.kind !== 'inline') throw new Error(receipt.kind);
    const words = '<img src=x> [x](https://evil.example)';
    const shown = await receipt.respond({ ...saying(words, { title: words }), buttons: [] }).text();
    expect(JSON.parse(shown).composeExtension.attachments[0].preview.content.title).toBe(
      '&lt;img src=x&gt; [x](https://evil.example)',
    );
  });

  it('says in words why a question was not taken', async () => {
    const receipt = await delivered(query({ name: 'query', value: 'x' }));
    if (receipt.kind !== 'inline') throw new Error(receipt.kind);
    expect(await receipt.respond(notice(['Te lang.'], 'nl')).json()).toEqual({
      composeExtension: { type: 'message', text: 'Te lang.' },
    });
  });
});
