import * as z from 'zod/v4/mini';
import { parseJson } from '../web/body.ts';
import {
  type Attached,
  type Audience,
  CHANNEL_BOUNDS,
  type Channel,
  type ChannelEvent,
  type Conversation,
  type Place,
  type Receipt,
} from './channel.ts';
import { MOST_MS, type Patience, patient, Undelivered } from './patient.ts';
import type { Reply } from './reply.ts';
import { isNow, isSigned, signed } from './signature.ts';

/** A program of one's own: it signs what it sends to `POST /channels/webhook`, and gets signed answers at its address. */
export interface WebhookSettings {
  /** Shared by both sides; at least 32 characters. */
  readonly secret: string;
  /** Where answers go. */
  readonly url: string;
}

const Id = z.string().check(z.minLength(1), z.maxLength(200));
const Where = { id: Id, room: Id, thread: z.optional(Id), user: Id, direct: z.optional(z.boolean()) };
const Turn = z.string().check(z.maxLength(100));
const Body = z.union([
  z.strictObject({
    ...Where,
    text: z.string(),
    manner: z.optional(z.enum(['mention', 'direct', 'command', 'overheard'])),
    manager: z.optional(z.boolean()),
  }),
  z.strictObject({ ...Where, press: z.enum(['sources', 'note', 'share', 'stop']), turn: Turn }),
  z.strictObject({ ...Where, judge: z.enum(['up', 'down']), turn: Turn, remark: z.optional(z.string()) }),
]);

export function webhookChannel({ secret, url }: WebhookSettings, world: Patience): Channel {
  return { name: 'webhook', receive };

  async function receive({ headers, body, now }: Parameters<Channel['receive']>[0]): Promise<Receipt> {
    const time = headers.get('x-notabene-timestamp');
    const signature = headers.get('x-notabene-signature') ?? '';
    if (!isNow(time, now)) return { kind: 'refused', status: 401, code: 'stale' };
    if (!(await isSigned(secret, signature, `${time}.`, body)))
      return { kind: 'refused', status: 401, code: 'signature' };
    const read = parseJson(body, CHANNEL_BOUNDS);
    const given = read.ok ? Body.safeParse(read.value) : undefined;
    if (!given?.success) return { kind: 'refused', status: 400, code: 'invalid_request' };
    const event = eventOf(given.data);
    const manager = 'manager' in given.data && given.data.manager === true;
    return {
      kind: 'event',
      event,
      conversation: talk(event, manager),
      response: new Response(null, { status: 202 }),
    };
  }

  function talk({ id, place, asker }: ChannelEvent, manager: boolean): Conversation {
    const send = patient(world, world.now() + MOST_MS);
    const post = async (content: object): Promise<void> => {
      const { room, thread } = place;
      const body = JSON.stringify({ event: id, room, thread, user: asker, ...content });
      const time = String(Math.floor(world.now() / 1000));
      const signature = await signed(secret, `${time}.`, body);
      const headers = { 'X-Notabene-Timestamp': time, 'X-Notabene-Signature': signature };
      const given = await send(url, {
        method: 'POST',
        body,
        headers: { 'Content-Type': 'application/json', ...headers },
      });
      await given.body?.cancel();
      if (!given.ok) throw new Undelivered(given.status);
    };
    const growing = (reply: Reply) => post({ to: 'all', reply, whole: false });
    return {
      busy: async () => {},
      grow: async (first) => {
        await growing(first);
        return { show: growing, end: (reply) => post({ to: 'all', reply, whole: true }) };
      },
      say: (reply: Reply, to: Audience) => post({ to, reply, whole: true }),
      bring: async ({ name, type, bytes }: Attached, caption) => {
        const data = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
        await post({ to: 'asker', file: { name, type, data }, caption });
        return 'brought';
      },
      askRemark: async () => {},
      apologise: (reply) => post({ to: 'asker', reply, whole: true }),
      mayManage: async () => manager,
    };
  }
}

function eventOf(given: z.infer<typeof Body>): ChannelEvent {
  const { id, room, thread = room, user: asker, direct = false } = given;
  const place: Place = { channel: 'webhook', tenant: 'webhook', room, thread, direct };
  const base = { id: `webhook ${id}`, place, asker };
  if ('text' in given)
    return {
      ...base,
      kind: 'said',
      text: given.text,
      manner: given.manner ?? (direct ? 'direct' : 'mention'),
    };
  if ('press' in given) return { ...base, kind: 'pressed', button: given.press, turn: given.turn };
  return { ...base, kind: 'judged', turn: given.turn, verdict: given.judge, remark: given.remark ?? null };
}
