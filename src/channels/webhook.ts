import * as z from 'zod/v4/mini';
import { parseJson } from '../web/body.ts';
import { CHANNEL_BOUNDS, type Channel, type ChannelEvent, type Conversation } from './channel.ts';
import { type Patience, patiently, Undelivered } from './patient.ts';
import { type Reply, within } from './reply.ts';
import { doubtOf, proofOf } from './signature.ts';

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
const OfEvent = { id: Id, room: Id, thread: z.optional(Id), user: Id, direct: Bool, manager: Bool };
const Manner = z.enum(['mention', 'direct', 'command', 'overheard']);
const Body = z.union([
  z.strictObject({ ...OfEvent, text: z.string(), manner: z.optional(Manner) }),
  z.strictObject({ ...OfEvent, turn: Id, press: z.enum(['sources', 'note', 'share', 'stop']) }),
  z.strictObject({ ...OfEvent, turn: Id, judge: z.enum(['up', 'down']), remark: z.optional(z.string()) }),
]);

type Asker = Pick<z.infer<typeof Body>, 'id' | 'room' | 'thread' | 'user' | 'manager'>;

export function webhookChannel({ secret, url }: WebhookSettings, world: Patience): Channel {
  return {
    name: 'webhook',
    async receive({ headers, body, now }) {
      const doubt = await doubtOf(secret, headers, body, now);
      if (doubt !== null) return { kind: 'refused', status: 401, code: doubt };
      const read = parseJson(body, CHANNEL_BOUNDS);
      const given = Body.safeParse(read.ok ? read.value : null);
      if (!given.success) return { kind: 'refused', status: 400, code: 'invalid_request' };
      const response = new Response(null, { status: 202 });
      const event = eventOf(given.data);
      const { thread } = event.place;
      return { kind: 'event', event, ...answering({ ...given.data, thread }), response };
    },
    reopen: (address) => answering(JSON.parse(address)).conversation,
  };

  function answering({ id, room, thread = room, user, manager = false }: Asker) {
    const address = JSON.stringify({ id, room, thread, user });
    // Whoever gets something twice knows it by its number.
    const conversation = patiently(world, (send) => talk(send), { harmless: () => true });
    return { address, conversation };

    function talk(send: typeof fetch): Conversation {
      const post = async (content: object): Promise<void> => {
        const body = JSON.stringify({ event: id, room, thread, user, ...content });
        const proof = await proofOf(secret, body, world.now());
        const delivery = { 'Content-Type': 'application/json', 'X-Notabene-Delivery': crypto.randomUUID() };
        const headers = { ...delivery, ...proof };
        const given = await send(url, { method: 'POST', body, headers });
        await given.body?.cancel();
        if (!given.ok) throw new Undelivered(given.status);
      };
      const fits = (reply: Reply) => JSON.stringify(reply).length <= MOST;
      const reply = (to: 'all' | 'asker', whole: boolean) => (said: Reply) =>
        post({ to, whole, reply: within(said, (kept) => kept, fits) });
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
}

function eventOf(given: z.infer<typeof Body>): ChannelEvent {
  const { id, room, user: asker, direct = false } = given;
  const named = direct ? 'direct' : 'mention';
  const manner = 'text' in given ? (given.manner ?? named) : undefined;
  // What one asks for oneself alone is nobody else's to go on from.
  const thread = manner === 'command' ? `command ${asker}` : (given.thread ?? room);
  const place = { channel: 'webhook', tenant: 'webhook', room, thread, direct } as const;
  const base = { id: `webhook ${id}`, place, asker };
  if ('text' in given) return { ...base, kind: 'said', text: given.text, manner: manner ?? named };
  if ('press' in given) return { ...base, kind: 'pressed', button: given.press, turn: given.turn };
  return { ...base, kind: 'judged', turn: given.turn, verdict: given.judge, remark: given.remark ?? null };
}
