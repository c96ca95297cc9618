import { describe, expect, it } from 'vitest';
import { CHANNEL_BOUNDS } from '../../../src/channels/channel.ts';
import { signed } from '../../../src/channels/signature.ts';
import { type Reading, read } from '../../../src/channels/slack/receive.ts';
import type { SlackSettings } from '../../../src/channels/slack/settings.ts';
import { SETTINGS, signedRequest } from './sending.ts';

const NOW = Date.UTC(2026, 0, 5, 9);
const JSON_TYPE = 'application/json';
const FORM_TYPE = 'application/x-www-form-urlencoded';

type Given = Record<string, unknown>;

const message = (also: Given = {}): Given => ({
  type: 'app_mention',
  user: 'U0VRAGER',
  ts: '1767603600.000100',
  text: '<@U0NOTABENE> Wat vindt het kabinet van molens?',
  team: 'T0FICTIEF',
  channel: 'C0KAMER',
  event_ts: '1767603600.000100',
  ...also,
});
const heardIn = (also: Given = {}): Given =>
  message({ type: 'message', channel_type: 'channel', text: 'Wat vindt het kabinet?', ...also });
const envelope = (event: Given = message(), also: Given = {}): Given => ({
  token: 'verzonnen',
  team_id: 'T0FICTIEF',
  api_app_id: 'A0NOTABENE',
  event,
  type: 'event_callback',
  event_id: 'Ev0EEN',
  authorizations: [{ team_id: 'T0FICTIEF', user_id: 'U0NOTABENE', is_bot: true }],
  is_ext_shared_channel: false,
  ...also,
});
const command = (also: Record<string, string> = {}): string =>
  new URLSearchParams({
    team_id: 'T0FICTIEF',
    channel_id: 'C0KAMER',
    channel_name: 'kamer',
    user_id: 'U0VRAGER',
    command: '/notabene',
    text: 'wat vindt het kabinet?',
    api_app_id: 'A0NOTABENE',
    response_url: 'https://hooks.slack.com/commands/T0FICTIEF/1/x',
    trigger_id: '1.2.drie',
    ...also,
  }).toString();
const payload = (given: unknown): string =>
  new URLSearchParams({ payload: typeof given === 'string' ? given : JSON.stringify(given) }).toString();
const pressed = (also: Given = {}): Given => ({
  type: 'block_actions',
  user: { id: 'U0VRAGER', team_id: 'T0FICTIEF' },
  team: { id: 'T0FICTIEF' },
  api_app_id: 'A0NOTABENE',
  trigger_id: '1.2.vier',
  container: { type: 'message', message_ts: '1.1', channel_id: 'C0KAMER', is_ephemeral: true },
  channel: { id: 'C0KAMER' },
  response_url: 'https://hooks.slack.com/actions/T0FICTIEF/1/x',
  actions: [
    {
      type: 'button',
      action_id: 'sources',
      value: JSON.stringify({ turn: 'beurt-1', thread: 'command U0VRAGER' }),
    },
  ],
  ...also,
});
const submitted = (also: Given = {}): Given => ({
  type: 'view_submission',
  user: { id: 'U0VRAGER', team_id: 'T0FICTIEF' },
  team: { id: 'T0FICTIEF' },
  api_app_id: 'A0NOTABENE',
  trigger_id: '1.2.vijf',
  view: {
    callback_id: 'remark',
    private_metadata: JSON.stringify({ turn: 'beurt-1', thread: '1767603600.000100', room: 'C0KAMER' }),
    state: { values: { remark: { remark: { type: 'plain_text_input', value: 'Dit klopt niet.' } } } },
  },
  ...also,
});

/** What is made of a request. */
async function made(request: Request, now = NOW, settings: SlackSettings = SETTINGS): Promise<Reading> {
  const body = new Uint8Array(await request.arrayBuffer());
  return read({ headers: request.headers, body, now }, settings);
}

const sent = async (given: Given | string | Uint8Array<ArrayBuffer>, type = JSON_TYPE, settings = SETTINGS) =>
  made(
    await signedRequest(
      {
        type,
        text: typeof given === 'string' || given instanceof Uint8Array ? given : JSON.stringify(given),
      },
      NOW,
    ),
    NOW,
    settings,
  );

/** In a word: refused with its status and code, or ignored with its code. */
function judged(reading: Reading): string {
  switch (reading.kind) {
    case 'refused':
      return `${reading.status} ${reading.code}`;
    case 'ignored':
      return `ignored ${reading.code}`;
    case 'event':
      return 'event';
  }
}

/** The same request with other headers, or another body. */
async function tampered(headers: Record<string, string | null>, body?: string): Promise<Request> {
  const request = await signedRequest({ type: JSON_TYPE, text: JSON.stringify(envelope()) }, NOW);
  const changed = new Headers(request.headers);
  for (const [name, value] of Object.entries(headers))
    if (value === null) changed.delete(name);
    else changed.set(name, value);
  return new Request(request.url, { method: 'POST', headers: changed, body: body ?? (await request.text()) });
}

describe('a request that Slack did not send', () => {
  const text = JSON.stringify(envelope());
  const seconds = String(NOW / 1000);
  it.each<readonly [string, () => Promise<Request>]>([
    ['row 33: no signature', () => tampered({ 'x-slack-signature': null })],
    ['row 33: a signature of another secret', () => signedRequest({ type: JSON_TYPE, text }, NOW, 'ander')],
    ['row 33: one letter of the body changed', () => tampered({}, text.replace('molens', 'molenz'))],
    ['row 33: a space behind the body', () => tampered({}, `${text} `)],
    [
      'row 33: a signature without v0=',
      async () =>
        tampered({ 'x-slack-signature': await signed(SETTINGS.signingSecret, `v0:${seconds}:`, text) }),
    ],
    [
      'row 33: a signature of version v1',
      async () =>
        tampered({
          'x-slack-signature': `v1=${await signed(SETTINGS.signingSecret, `v1:${seconds}:`, text)}`,
        }),
    ],
    [
      'row 33: a signature cut short',
      async () =>
        tampered({
          'x-slack-signature': `v0=${(await signed(SETTINGS.signingSecret, `v0:${seconds}:`, text)).slice(0, 32)}`,
        }),
    ],
    [
      'row 33: a signature that is not hexadecimal',
      () => tampered({ 'x-slack-signature': `v0=${'g'.repeat(64)}` }),
    ],
    ['row 33: an empty signature', () => tampered({ 'x-slack-signature': 'v0=' })],
    [
      'row 33: the signature of another time',
      async () => tampered({ 'x-slack-request-timestamp': String(NOW / 1000 + 1) }),
    ],
    [
      'row 33: signed without the time',
      async () => tampered({ 'x-slack-signature': `v0=${await signed(SETTINGS.signingSecret, text)}` }),
    ],
    ['row 34: no time', () => tampered({ 'x-slack-request-timestamp': null })],
    ['row 34: a time that is no number', () => tampered({ 'x-slack-request-timestamp': 'gisteren' })],
    ['row 34: a time with a fraction', () => tampered({ 'x-slack-request-timestamp': `${seconds}.0` })],
    ['row 34: a time below zero', () => tampered({ 'x-slack-request-timestamp': `-${seconds}` })],
    ['row 34: a time as 1e9', () => tampered({ 'x-slack-request-timestamp': '1e9' })],
    ['row 34: well signed, 301 seconds ago', () => signedRequest({ type: JSON_TYPE, text }, NOW - 301_000)],
    ['row 34: well signed, 301 seconds ahead', () => signedRequest({ type: JSON_TYPE, text }, NOW + 301_000)],
    [
      'row 33: a test of the address that is not signed',
      () => tampered({}, JSON.stringify({ type: 'url_verification', challenge: 'x' })),
    ],
  ])('%s: is refused before it is read', async (_name, request) => {
    expect(judged(await made(await request()))).toMatch(/^401 (?:stale|signature)$/);
  });

  it.each([-300, -1, 0, 1, 300])('row 34: well signed, %i seconds off: is taken', async (off) => {
    expect(judged(await made(await signedRequest({ type: JSON_TYPE, text }, NOW + off * 1000)))).toBe(
      'event',
    );
  });
});

describe('a request that is not what it should be', () => {
  const bytes = (text: string) => new TextEncoder().encode(text);
  it.each<readonly [string, Given | string | Uint8Array<ArrayBuffer>, string]>([
    ['an empty body', '', JSON_TYPE],
    ['JSON cut off', JSON.stringify(envelope()).slice(0, -9), JSON_TYPE],
    ['a list', '[]', JSON_TYPE],
    ['null', 'null', JSON_TYPE],
    ['no event', { ...envelope(), event: undefined }, JSON_TYPE],
    ['no id of the event', { ...envelope(), event_id: '' }, JSON_TYPE],
    ['a channel that is an object', envelope(message({ channel: { id: 'C0KAMER' } })), JSON_TYPE],
    ['a channel that is a path', envelope(message({ channel: '../C0KAMER' })), JSON_TYPE],
    ['a moment that is none', envelope(message({ ts: 'nu' })), JSON_TYPE],
    ['text that is a number', envelope(message({ text: 7 })), JSON_TYPE],
    ['a key that would reach the prototype', '{"__proto__":{"type":"event_callback"}}', JSON_TYPE],
    ['a nest of 40 deep', `${'['.repeat(40)}${']'.repeat(40)}`, JSON_TYPE],
    ['bytes that are not UTF-8', new Uint8Array([...bytes('{"type":"'), 0xff, ...bytes('"}')]), JSON_TYPE],
    ['a form of nothing known', 'a=b', FORM_TYPE],
    ['a payload that is no JSON', payload('{'), FORM_TYPE],
    ['a command without a user', command({ user_id: '' }), FORM_TYPE],
    ['a command without a trigger', command({ trigger_id: '' }), FORM_TYPE],
    ['a press of nothing', payload(pressed({ actions: [] })), FORM_TYPE],
    ['a press without what it is about', payload(pressed({ actions: [{ action_id: 'note' }] })), FORM_TYPE],
    [
      'a press about something else',
      payload(pressed({ actions: [{ action_id: 'note', value: '{"turn":7}' }] })),
      FORM_TYPE,
    ],
    ['a remark on nothing', payload(submitted({ view: { callback_id: 'remark' } })), FORM_TYPE],
    ['a form that is not UTF-8', new Uint8Array([...bytes('payload='), 0xff]), FORM_TYPE],
  ])('%s: is refused', async (_name, given, type) => {
    expect(judged(await sent(given, type))).toBe('400 invalid_request');
  });

  it('larger than a message can be: is refused', async () => {
    const text = 'x'.repeat(CHANNEL_BOUNDS.size);
    expect(judged(await sent(envelope(message({ text }))))).toBe('400 body_too_large');
  });
});

describe('a request that is not for it', () => {
  const event = (given: Given, also: Given = {}) => [envelope(given, also), JSON_TYPE] as const;
  it.each<readonly [string, readonly [Given | string, string], string]>([
    ['row 37: another workspace', event(message(), { team_id: 'T0ELDERS' }), 'other_team'],
    ['row 37: another app', event(message(), { api_app_id: 'A0ANDER' }), 'other_app'],
    ['row 37: a channel shared with others', event(message(), { is_ext_shared_channel: true }), 'foreign'],
    ['row 37: somebody of another workspace', event(message({ user_team: 'T0ELDERS' })), 'foreign'],
    ['row 37: a message from another workspace', event(message({ source_team: 'T0ELDERS' })), 'foreign'],
    ['row 37: a message of another workspace', event(message({ team: 'T0ELDERS' })), 'foreign'],
    ['row 37: a message of a bot', event(message({ bot_id: 'B0ANDER' })), 'bot'],
    ['row 37: its own message', event(heardIn({ user: 'U0NOTABENE' })), 'bot'],
    ['row 37: Slackbot', event(heardIn({ user: 'USLACKBOT' })), 'bot'],
    ['a message of nobody', event(heardIn({ user: undefined })), 'not_said'],
    [
      'that a message was changed',
      event({ type: 'message', subtype: 'message_changed', channel: 'C0KAMER', ts: '1.1', message: {} }),
      'not_said',
    ],
    [
      'that a message was deleted',
      event({ type: 'message', subtype: 'message_deleted', channel: 'C0KAMER', deleted_ts: '1.1' }),
      'not_said',
    ],
    ['that somebody came in', event(heardIn({ subtype: 'channel_join' })), 'not_said'],
    ['a mention in a message that was changed', event(message({ edited: { ts: '1.1' } })), 'not_said'],
    ['the message beside a mention', event(heardIn({ text: 'zeg <@U0NOTABENE> wat?' })), 'named'],
    [
      'a message that names somebody, when it is not known who Notabene is',
      event(heardIn({ text: 'zeg <@U0IEMAND> wat?' }), { authorizations: [] }),
      'named',
    ],
    [
      'somebody else who comes in',
      event({ type: 'member_joined_channel', user: 'U0IEMAND', channel: 'C0KAMER' }),
      'other_event',
    ],
    ['an event it did not ask for', event({ type: 'reaction_added' }), 'other_event'],
    ['row 37: a command in another workspace', [command({ team_id: 'T0ELDERS' }), FORM_TYPE], 'other_team'],
    ['row 37: a command of no workspace', [command({ team_id: '' }), FORM_TYPE], 'other_team'],
    ['row 37: a command of another app', [command({ api_app_id: 'A0ANDER' }), FORM_TYPE], 'other_app'],
    [
      'row 37: a press in another workspace',
      [payload(pressed({ team: { id: 'T0ELDERS' } })), FORM_TYPE],
      'other_team',
    ],
    [
      'row 37: a press by somebody of another workspace',
      [payload(pressed({ user: { id: 'U0GAST', team_id: 'T0ELDERS' } })), FORM_TYPE],
      'foreign',
    ],
    [
      'row 37: a remark by somebody of another workspace',
      [payload(submitted({ user: { id: 'U0GAST', team_id: 'T0ELDERS' } })), FORM_TYPE],
      'foreign',
    ],
    [
      'a button that is not ours',
      [payload(pressed({ actions: [{ action_id: 'constructor', value: '{}' }] })), FORM_TYPE],
      'other_event',
    ],
    [
      'a window that is not ours',
      [payload(submitted({ view: { callback_id: 'ander' } })), FORM_TYPE],
      'other_event',
    ],
    [
      'a window that was closed',
      [payload({ ...submitted(), type: 'view_closed' }), FORM_TYPE],
      'other_event',
    ],
  ])('%s: is left alone', async (_name, [given, type], code) => {
    const reading = await sent(given, type);
    expect(judged(reading)).toBe(`ignored ${code}`);
    expect(reading.kind === 'ignored' && reading.response.status).toBe(200);
  });

  it('a test of the address is answered, once it is proved', async () => {
    const reading = await sent({ token: 'x', type: 'url_verification', challenge: 'uitdaging-7' });
    if (reading.kind !== 'ignored') throw new Error('not answered');
    expect(await reading.response.json()).toEqual({ challenge: 'uitdaging-7' });
  });
});

describe('what is said', () => {
  const said = async (given: Given | string, type?: string, settings?: SlackSettings) => {
    const reading = await sent(given, type, settings);
    if (reading.kind !== 'event') throw new Error(judged(reading));
    return reading;
  };
  const place = { channel: 'slack', tenant: 'T0FICTIEF', room: 'C0KAMER', direct: false };

  it('by naming it is a question that begins a thread', async () => {
    const { event, reach } = await said(envelope());
    expect(event).toEqual({
      kind: 'said',
      id: 'slack Ev0EEN',
      place: { ...place, thread: '1767603600.000100' },
      asker: 'U0VRAGER',
      manner: 'mention',
      text: 'Wat vindt het kabinet van molens?',
    });
    expect(reach).toEqual({ parent: '1767603600.000100', responseUrl: null, triggerId: null });
  });

  it('in a thread belongs to it', async () => {
    const { event, reach } = await said(envelope(message({ thread_ts: '1767600000.000001' })));
    expect(event.place.thread).toBe('1767600000.000001');
    expect(reach.parent).toBe('1767600000.000001');
  });

  it('between the two belongs together, and is answered where it was said', async () => {
    const im = { channel: 'D0VRAGER', channel_type: 'im' };
    const { event, reach } = await said(envelope(heardIn(im)));
    expect(event).toMatchObject({ manner: 'direct', place: { thread: 'D0VRAGER', direct: true } });
    expect(reach.parent).toBeUndefined();
    const below = await said(envelope(heardIn({ ...im, thread_ts: '1767600000.000001' })));
    expect(below.event.place.thread).toBe('D0VRAGER');
    expect(below.reach.parent).toBe('1767600000.000001');
  });

  it.each([
    ['channel', {}],
    ['group', {}],
    ['channel', { subtype: 'file_share' }],
    ['channel', { subtype: 'thread_broadcast', thread_ts: '1767600000.000001' }],
  ])('in a %s without naming it is overheard', async (channel_type, also) => {
    const { event } = await said(envelope(heardIn({ channel_type, ...also })));
    expect(event).toMatchObject({ kind: 'said', manner: 'overheard' });
  });

  it('by command belongs together for who asked', async () => {
    const { event, reach } = await said(command(), FORM_TYPE);
    expect(event).toMatchObject({
      id: 'slack 1.2.drie',
      manner: 'command',
      text: 'wat vindt het kabinet?',
      place: { ...place, thread: 'command U0VRAGER' },
    });
    expect(reach.responseUrl).toBe('https://hooks.slack.com/commands/T0FICTIEF/1/x');
  });

  it('by command in a talk between two is not taken to be said to Notabene alone', async () => {
    const { event } = await said(
      command({ channel_id: 'D0SAMEN', channel_name: 'directmessage' }),
      FORM_TYPE,
    );
    expect(event.place).toMatchObject({ room: 'D0SAMEN', direct: false });
    const below = pressed({ channel: { id: 'D0SAMEN' } });
    expect((await said(payload(below), FORM_TYPE)).event.place.direct).toBe(false);
    const value = JSON.stringify({ turn: 'beurt-1', thread: 'D0VRAGER' });
    const own = pressed({ channel: { id: 'D0VRAGER' }, actions: [{ action_id: 'note', value }] });
    expect((await said(payload(own), FORM_TYPE)).event.place.direct).toBe(true);
  });

  it.each([
    'https://evil.example/commands/1',
    'http://hooks.slack.com/commands/1',
    'https://hooks.slack.com.evil.example/1',
    'https://hooks.slack.com:8443/1',
    'https://x@hooks.slack.com/1',
    'https://evil.example\\@hooks.slack.com/1',
    'javascript:alert(1)',
    'geen adres',
  ])('is not answered at %s', async (response_url) => {
    const { reach } = await said(command({ response_url }), FORM_TYPE);
    expect(reach.responseUrl).toBeNull();
  });

  it('by pressing is about the answer and the thread that the button names', async () => {
    const { event } = await said(payload(pressed()), FORM_TYPE);
    expect(event).toEqual({
      kind: 'pressed',
      id: 'slack 1.2.vier',
      place: { ...place, thread: 'command U0VRAGER' },
      asker: 'U0VRAGER',
      button: 'sources',
      turn: 'beurt-1',
    });
  });

  it('with a thumb is a judgement, and with a remark as well', async () => {
    const value = JSON.stringify({ turn: 'beurt-1', thread: '1767603600.000100' });
    const thumb = await said(payload(pressed({ actions: [{ action_id: 'up', value }] })), FORM_TYPE);
    expect(thumb.event).toMatchObject({ kind: 'judged', verdict: 'up', remark: null });
    const { event } = await said(payload(submitted()), FORM_TYPE);
    expect(event).toMatchObject({
      kind: 'judged',
      verdict: 'down',
      remark: 'Dit klopt niet.',
      place: { ...place, thread: '1767603600.000100' },
    });
  });

  it.each([
    ['https://hooks.slack.com/actions/T0FICTIEF/1/x', 'https://hooks.slack.com/actions/T0FICTIEF/1/x'],
    ['https://evil.example/actions/1', null],
    [undefined, null],
  ])('in a window is answered where the thumb was pressed: %s', async (responseUrl, kept) => {
    const about = { turn: 'beurt-1', thread: '1767603600.000100', room: 'C0KAMER', responseUrl };
    const view = { callback_id: 'remark', private_metadata: JSON.stringify(about), state: { values: {} } };
    const { reach } = await said(payload(submitted({ view })), FORM_TYPE);
    expect(reach.responseUrl).toBe(kept);
  });

  it('when it comes into a channel is its welcome, to who brought it', async () => {
    const joined = {
      type: 'member_joined_channel',
      user: 'U0NOTABENE',
      channel: 'C0KAMER',
      inviter: 'U0VRAGER',
    };
    const { event } = await said(envelope(joined));
    expect(event).toMatchObject({ kind: 'welcomed', asker: 'U0VRAGER' });
  });

  it('for any app is taken when none is set', async () => {
    const { appId: _app, ...any } = SETTINGS;
    const { event } = await said(envelope(message(), { api_app_id: 'A0ANDER' }), JSON_TYPE, any);
    expect(event.kind).toBe('said');
  });
});
