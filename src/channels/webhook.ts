import * as z from 'zod/v4/mini';
import { parseJson } from '../web/body.ts';
import { CHANNEL_BOUNDS, type Channel, type ChannelEvent, type Conversation } from './channel.ts';
import { type Patience, patiently, Undelivered } from './patient.ts';
import { type Reply, within } from './reply.ts';
import { isNow, isSigned, signed } from './signature.ts';

/** A program of one's own: it signs what it sends to `POST /channels/webhook`, and gets signed answers at its address. */
export interface WebhookSettings {
  /** Shared by both sides; at least 32 characters. */
  readonly secret: string;
  /** Where answers go. */
  readonly url: string;
}

/** Longest JSON of a reply, in characters. */
const MOST = 64 * 1024;

const Id = z.string().check(z.minLength(1), z.maxLength(200));
const Bool = z.optional(z.boolean());
const OfEvent = { id: Id, room: Id, thread: z.optional(Id), user: Id, direct: Bool };
const Manner = z.enum(['mention', 'direct', 'command', 'overheard']);
const Body = z.union([
  z.strictObject({ ...OfEvent, text: z.string(), manner: z.optional(Manner), manager: Bool }),
  z.strictObject({ ...OfEvent, turn: Id, press: z.enum(['sources', 'note', 'share', 'stop']) }),
  z.strictObject({ ...OfEvent, turn: Id, judge: z.enum(['up', 'down']), remark: z.optional(z.string()) }),
]);

export function webhookChannel({ secret, url }: WebhookSettings, world: Patience): Channel {
  return {
    name: 'webhook',
    async receive({ headers, body, now }) {
      const time = headers.get('x-notabene-timestamp');
      const signature = headers.get('x-notabene-signature') ?? '';
      if (!isNow(time, now)) return { kind: 'refused', status: 401, code: 'stale' };
      if (!(await isSigned(secret, signature, `${time}.`, body)))
        return { kind: 'refused', status: 401, code: 'signature' };
      const read = parseJson(body, CHANNEL_BOUNDS);
      const given = Body.safeParse(read.ok ? read.value : null);
      if (!given.success) return { kind: 'refused', status: 400, code: 'invalid_request' };
      const event = eventOf(given.data);
      const manager = 'manager' in given.data && given.data.manager === true;
      const conversation = patiently(world, (send) => talk(event, manager, send));
      return { kind: 'event', event, conversation, response: new Response(null, { status: 202 }) };
    },
  };

  function talk(event: ChannelEvent, manager: boolean, send: typeof fetch): Conversation {
    const { id, place, asker: user } = event;
    const { room, thread } = place;
    const post = async (content: object): Promise<void> => {
      const body = JSON.stringify({ event: id, room, thread, user, ...content });
      const time = String(Math.floor(world.now() / 1000));
      const signature = await signed(secret, `${time}.`, body);
      const proof = { 'X-Notabene-Timestamp': time, 'X-Notabene-Signature': signature };
      const headers = { 'Content-Type': 'application/json', ...proof };
      const given = await send(url, { method: 'POST', body, headers });
      await given.body?.cancel();
      if (!given.ok) throw new Undelivered(given.status);
    };
    const reply = (to: 'all' | 'asker', whole: boolean) => (said: Reply) =>
      post({
        to,
        whole,
        reply: within(
          said,
          (kept) => kept,
          (kept) => JSON.stringify(kept).length <= MOST,
        ),
      });
    return {
      busy: async () => {},
      grow: async (first) => {
        await reply('all', false)(first);
        return { show: reply('all', false), end: reply('all', true) };
      },
      say: (said, to) => reply(to, true)(said),
      bring: async ({ name, type, bytes }, caption) => {
        const data = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
        await post({ to: 'asker', file: { name, type, data }, caption });
        return 'brought';
      },
      askRemark: async () => {},
      apologise: reply('asker', true),
      mayManage: async () => manager,
    };
  }
}

function eventOf(given: z.infer<typeof Body>): ChannelEvent {
  const { id, room, thread = room, user: asker, direct = false } = given;
  const place = { channel: 'webhook', tenant: 'webhook', room, thread, direct } as const;
  const base = { id: `webhook ${id}`, place, asker };
  const named = direct ? 'direct' : 'mention';
  if ('text' in given) return { ...base, kind: 'said', text: given.text, manner: given.manner ?? named };
  if ('press' in given) return { ...base, kind: 'pressed', button: given.press, turn: given.turn };
  return { ...base, kind: 'judged', turn: given.turn, verdict: given.judge, remark: given.remark ?? null };
}
