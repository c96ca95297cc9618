import { parseSlackWebhookBody, type SlackWebhookPayload } from '@chat-adapter/slack/webhook';
import * as z from 'zod/v4/mini';
import { parseJson } from '../../web/http/body.ts';
import {
  CHANNEL_BOUNDS,
  type ChannelEvent,
  type Delivered,
  type Place,
  PRESSABLE,
  type Pressed,
  type Receipt,
} from '../channel.ts';
import { isNow, isSigned } from '../signature.ts';
import { buttonDataOf, remarkDataOf } from './button-data.ts';
import { names, plainTextOf } from './plain-text.ts';
import { REMARK } from './remark.ts';
import { isSlackUrl, type SlackSettings } from './settings.ts';

/** Ways to answer that came with the event. */
export interface Reach {
  /** The message below which answers stand; without one they stand by themselves. */
  readonly parent: string | undefined;
  /** Answers sent here are seen where the command or the button was; for half an hour, five times. */
  readonly responseUrl: string | null;
  /** With which a window may be opened, for three seconds. */
  readonly triggerId: string | null;
}

/** A request that was judged: done with, or an event. */
export type Reading =
  | Extract<Receipt, { readonly kind: 'refused' | 'ignored' }>
  | { readonly kind: 'event'; readonly event: ChannelEvent; readonly reach: Reach };

const Id = z.string().check(z.regex(/^[A-Z0-9]{2,40}$/));
/** A moment that names a message: `1700000000.000100`. */
const Ts = z.string().check(z.regex(/^\d{1,12}\.\d{1,8}$/));
const Envelope = z.object({
  type: z.literal('event_callback'),
  team_id: z.string(),
  api_app_id: z.optional(z.string()),
  event_id: z.string().check(z.minLength(1), z.maxLength(100)),
  is_ext_shared_channel: z.optional(z.boolean()),
  authorizations: z.optional(
    z.array(z.object({ user_id: z.nullish(z.string()), is_bot: z.optional(z.boolean()) })),
  ),
  event: z.looseObject({ type: z.string() }),
});
type Envelope = z.infer<typeof Envelope>;
const Message = z.object({
  type: z.enum(['message', 'app_mention']),
  channel: Id,
  channel_type: z.optional(z.string()),
  user: z.optional(z.string()),
  text: z.optional(z.string()),
  ts: Ts,
  thread_ts: z.optional(Ts),
  subtype: z.optional(z.string()),
  bot_id: z.optional(z.string()),
  edited: z.optional(z.unknown()),
  team: z.optional(z.string()),
  user_team: z.optional(z.string()),
  source_team: z.optional(z.string()),
});
const Joined = z.object({
  type: z.literal('member_joined_channel'),
  channel: Id,
  user: Id,
  team: z.optional(z.string()),
  inviter: z.optional(Id),
});
/** A message with a file or one that is shown in the channel as well is as good as any; others are about messages. */
const SAID_SUBTYPES: ReadonlySet<string | undefined> = new Set([undefined, 'file_share', 'thread_broadcast']);

/** Judges what came: by its bytes whether Slack sent it, then whether it is for us, then what it is. */
export async function read({ headers, body, now }: Delivered, settings: SlackSettings): Promise<Reading> {
  const time = headers.get('x-slack-request-timestamp');
  if (!isNow(time, now)) return refused(401, 'stale');
  const [, hex = ''] = /^v0=([0-9a-f]{64})$/.exec(headers.get('x-slack-signature') ?? '') ?? [];
  if (!(await isSigned(settings.signingSecret, hex, `v0:${time}:`, body))) return refused(401, 'signature');
  if (body.byteLength > CHANNEL_BOUNDS.size) return refused(400, 'body_too_large');
  const form = /^application\/x-www-form-urlencoded\b/i.test(headers.get('content-type') ?? '');
  return form ? readForm(body, settings) : readEvent(body, settings);
}

function readEvent(body: Delivered['body'], settings: SlackSettings): Reading {
  const parsed = parseJson(body, CHANNEL_BOUNDS);
  if (!parsed.ok) return invalid();
  const challenge = z.safeParse(
    z.object({ type: z.literal('url_verification'), challenge: z.string().check(z.maxLength(1000)) }),
    parsed.value,
  );
  if (challenge.success)
    return { kind: 'ignored', response: Response.json({ challenge: challenge.data.challenge }) };
  const { data: envelope } = z.safeParse(Envelope, parsed.value);
  if (envelope === undefined) return invalid();
  const { team_id: team, api_app_id: app, is_ext_shared_channel: shared, event } = envelope;
  if (!settings.teams.includes(team)) return ignored('other_team');
  if (isOtherApp(app, settings)) return ignored('other_app');
  if (shared) return ignored('foreign');
  switch (event.type) {
    case 'message':
    case 'app_mention': {
      const { data: message } = z.safeParse(Message, event);
      if (message !== undefined) return readMessage(envelope, message, settings);
      // What is told about a message, such as that it was deleted, has another shape.
      return 'subtype' in event ? ignored('not_said') : invalid();
    }
    case 'member_joined_channel': {
      const { data: joined } = z.safeParse(Joined, event);
      return joined === undefined ? invalid() : readJoined(envelope, joined, settings);
    }
    default:
      return ignored('other_event');
  }
}

function readMessage(
  envelope: Envelope,
  { type, channel, channel_type, user, text = '', ts, thread_ts, ...message }: z.infer<typeof Message>,
  { teams }: SlackSettings,
): Reading {
  const bot = botOf(envelope);
  if (!SAID_SUBTYPES.has(message.subtype) || message.edited !== undefined) return ignored('not_said');
  if (message.bot_id !== undefined || user === bot || user === 'USLACKBOT') return ignored('bot');
  if (user === undefined || !Id.safeParse(user).success) return ignored('not_said');
  const of = [message.team, message.user_team, message.source_team].filter((each) => each !== undefined);
  if (of.some((each) => !teams.includes(each))) return ignored('foreign');
  const direct = channel_type === 'im';
  const mention = type === 'app_mention';
  // Slack sends the same beside it as a mention.
  if (!(direct || mention) && names(text, bot)) return ignored('named');
  // Between two all is one talk, wherever in it somebody goes on; among several a question begins a thread.
  const parent = thread_ts ?? (direct ? undefined : ts);
  const thread = direct ? channel : (thread_ts ?? ts);
  return {
    kind: 'event',
    event: {
      kind: 'said',
      id: `slack ${envelope.event_id}`,
      place: { channel: 'slack', tenant: envelope.team_id, room: channel, thread, direct },
      asker: user,
      manner: direct ? 'direct' : mention ? 'mention' : 'overheard',
      text: plainTextOf(text),
    },
    reach: { ...NO_REACH, parent },
  };
}

/** Notabene itself came into a channel. */
function readJoined(
  envelope: Envelope,
  { channel, user, team, inviter }: z.infer<typeof Joined>,
  { teams }: SlackSettings,
): Reading {
  if (user !== botOf(envelope)) return ignored('other_event');
  if (team !== undefined && !teams.includes(team)) return ignored('foreign');
  const place: Place = {
    channel: 'slack',
    tenant: envelope.team_id,
    room: channel,
    thread: channel,
    direct: false,
  };
  return {
    kind: 'event',
    event: { kind: 'welcomed', id: `slack ${envelope.event_id}`, place, asker: inviter ?? user },
    reach: NO_REACH,
  };
}

/** A command, or something that was pressed or filled in. */
function readForm(body: Delivered['body'], settings: SlackSettings): Reading {
  let payload: SlackWebhookPayload;
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(body);
    const json = new URLSearchParams(text).get('payload');
    if (json !== null && !parseJson(new TextEncoder().encode(json), CHANNEL_BOUNDS).ok) return invalid();
    payload = parseSlackWebhookBody(text, { contentType: 'application/x-www-form-urlencoded' });
  } catch {
    return invalid();
  }
  if (payload.kind === 'unsupported') return payload.type === 'form' ? invalid() : ignored('other_event');
  const { raw } = payload;
  const team = 'teamId' in payload ? payload.teamId : undefined;
  if (team === undefined || !settings.teams.includes(team)) return ignored('other_team');
  if (isOtherApp(typeof raw.api_app_id === 'string' ? raw.api_app_id : undefined, settings))
    return ignored('other_app');
  switch (payload.kind) {
    case 'slash_command':
      return readCommand(payload, team, settings);
    case 'block_actions':
      return readAction(payload, team, settings);
    case 'view_submission':
      return readRemark(payload, team, settings);
    default:
      return ignored('other_event');
  }
}

type Payload<K extends SlackWebhookPayload['kind']> = Extract<SlackWebhookPayload, { kind: K }>;

function readCommand(payload: Payload<'slash_command'>, team: string, settings: SlackSettings): Reading {
  const { channelId: room, userId: asker, triggerId, responseUrl, text } = payload;
  if (!(isId(room) && isId(asker) && triggerId)) return invalid();
  const place = placeOf(team, room, `${COMMAND}${asker}`);
  return {
    kind: 'event',
    event: {
      kind: 'said',
      id: `slack ${triggerId}`,
      place,
      asker,
      manner: 'command',
      text: plainTextOf(text),
    },
    reach: { ...NO_REACH, responseUrl: hookOf(responseUrl, settings), triggerId },
  };
}

function readAction(payload: Payload<'block_actions'>, team: string, settings: SlackSettings): Reading {
  const { actions, channelId: room, userId: asker, user, triggerId, responseUrl } = payload;
  const [action] = actions;
  if (action === undefined || !(isId(asker) && triggerId)) return invalid();
  if (isForeign(user?.teamId, settings)) return ignored('foreign');
  const does = DOES.get(action.actionId);
  if (does === undefined) return ignored('other_event');
  const data = buttonDataOf(action.value);
  if (data === null || room === undefined || !isId(room)) return invalid();
  const { turn, thread, parent } = data;
  const base = { id: `slack ${triggerId}`, place: placeOf(team, room, thread), asker, turn };
  return {
    kind: 'event',
    event:
      does === 'up' || does === 'down'
        ? { ...base, kind: 'judged', verdict: does, remark: null }
        : { ...base, kind: 'pressed', button: does },
    reach: { parent, responseUrl: hookOf(responseUrl, settings), triggerId },
  };
}

/** The names of our buttons, by what they do. */
const DOES: ReadonlyMap<string, Pressed['button'] | 'up' | 'down'> = new Map(
  (['up', 'down', ...PRESSABLE] as const).map((name) => [name, name]),
);

function readRemark(payload: Payload<'view_submission'>, team: string, settings: SlackSettings): Reading {
  const { userId: asker, user, values, callbackId, privateMetadata, raw } = payload;
  if (isForeign(user?.teamId, settings)) return ignored('foreign');
  if (callbackId !== REMARK) return ignored('other_event');
  const remembered = remarkDataOf(privateMetadata);
  const triggerId = typeof raw.trigger_id === 'string' ? raw.trigger_id : '';
  if (remembered === null || !isId(asker) || triggerId === '') return invalid();
  const { turn, thread, parent, room, responseUrl } = remembered;
  const remark = values?.find(({ blockId, actionId }) => blockId === REMARK && actionId === REMARK)?.value;
  const place = placeOf(team, room, thread);
  return {
    kind: 'event',
    event: {
      kind: 'judged',
      id: `slack ${triggerId}`,
      place,
      asker,
      turn,
      verdict: 'down',
      remark: remark ?? '',
    },
    reach: { parent, responseUrl: hookOf(responseUrl, settings), triggerId },
  };
}

/**
 * Ids of talks between two begin with a `D` (`isBetweenTwo`). A command can be given in any of them, also in those that Notabene has no
 * part in: what comes of it is never taken to be said to Notabene alone.
 */
const placeOf = (tenant: string, room: string, thread: string): Place => ({
  channel: 'slack',
  tenant,
  room,
  thread,
  direct: isBetweenTwo(room) && !isCommand(thread),
});

export const isBetweenTwo = (room: string): boolean => room.startsWith('D');

/** With which the thread of a command begins, that has no message of its own. */
const COMMAND = 'command ';
export const isCommand = (thread: string): boolean => thread.startsWith(COMMAND);

const NO_REACH: Reach = { parent: undefined, responseUrl: null, triggerId: null };
const isId = (text: string): boolean => Id.safeParse(text).success;
const isOtherApp = (app: string | undefined, { appId }: SlackSettings): boolean =>
  appId !== undefined && app !== appId;
const isForeign = (team: string | undefined, { teams }: SlackSettings): boolean =>
  team !== undefined && !teams.includes(team);
const hookOf = (url: string | undefined, settings: SlackSettings): string | null =>
  url !== undefined && isSlackUrl(url, 'hooks', settings) ? url : null;

/** Who Notabene is in this workspace; null when Slack did not say. */
const botOf = ({ authorizations = [] }: Envelope): string | null =>
  authorizations.find(({ is_bot }) => is_bot !== false)?.user_id ?? null;

const refused = (status: 400 | 401, code: string): Reading => ({ kind: 'refused', status, code });
const invalid = (): Reading => refused(400, 'invalid_request');
const ignored = (code: string): Reading => ({ kind: 'ignored', response: new Response(null), code });
