import { encodeBase64 } from 'hono/utils/encode';
import * as z from 'zod/v4/mini';
import { parseJson } from '../../web/http/body.ts';
import { CHANNEL_BOUNDS, type Channel, type ChannelEvent, type Conversation, PRESSABLE } from '../channel.ts';
import { type Reply, within } from '../reply.ts';
import { type RetryWorld, retryingConversation, Undelivered } from '../retrying-fetch.ts';
import { doubtOf, proofOf } from '../signature.ts';
import type { WebhookSettings } from './settings.ts';

/** The longest JSON of a reply is of 64 K characters. */
const fits = (reply: Reply) => JSON.stringify(reply).length <= 64 * 1024;

const Id = z.string().check(z.minLength(1), z.maxLength(200));
const Bool = z.optional(z.boolean());
const OfEvent = { id: Id, room: Id, thread: z.optional(Id), user: Id, direct: Bool, manager: Bool };
const Manner = z.enum(['mention', 'direct', 'command', 'overheard']);
const Body = z.union([
  z.strictObject({ ...OfEvent, text: z.string(), manner: z.optional(Manner) }),
  z.strictObject({ ...OfEvent, turn: Id, press: z.enum(PRESSABLE) }),
  z.strictObject({ ...OfEvent, turn: Id, judge: z.enum(['up', 'down']), remark: z.optional(z.string()) }),
]);

type Asker = Pick<z.infer<typeof Body>, 'id' | 'room' | 'thread' | 'user' | 'manager'>;

/** A program of one's own: it signs what it sends, and gets signed answers at its address. */
export function webhookChannel({ secret, url }: WebhookSettings, world: RetryWorld): Channel {
  return {
    name: 'webhook',
    async receive({ headers, body, now }) {
      const doubt = await doubtOf(secret, headers, body, now);
      if (doubt !== null) return { kind: 'refused', status: 401, code: doubt };
      const read = parseJson(body, CHANNEL_BOUNDS);
      const given = Body.safeParse(read.ok ? read.value : null);
      if (!given.success) return { kind: 'refused', status: 400, code: 'invalid_request' };
      const event = eventOf(given.data);
      const response = new Response(null, { status: 202 });
      return { kind: 'event', event, response, ...answering({ ...given.data, ...event.place }) };
    },
    reopen: (address) => answering(JSON.parse(address)).conversation,
  };

  function answering({ id, room, thread = room, user, manager = false }: Asker) {
    const address = JSON.stringify({ id, room, thread, user });
    // Whoever gets something twice knows it by its number.
    return { address, conversation: retryingConversation(world, talk, { harmless: () => true }) };

    function talk(send: typeof fetch): Conversation {
      const post = async (to: 'all' | 'asker', content: object): Promise<void> => {
        const at = to === 'all' ? among(thread, room) : thread;
        const body = JSON.stringify({ event: id, room, thread: at, user, to, ...content });
        const proof = await proofOf(secret, body, world.now());
        const type = { 'Content-Type': 'application/json', 'X-Notabene-Delivery': crypto.randomUUID() };
        const given = await send(url, { method: 'POST', body, headers: { ...type, ...proof } });
        await given.body?.cancel();
        if (!given.ok) throw new Undelivered(given.status);
      };
      const reply = (to: 'all' | 'asker', whole: boolean) => (said: Reply) =>
        post(to, { whole, reply: within(said, (kept) => kept, fits) });
      return {
        busy: async () => {},
        grow: async (first) => {
          await reply('all', false)(first);
          return { show: reply('all', false), end: reply('all', true) };
        },
        say: (said, to) => reply(to, true)(said),
        bring: async ({ bytes, ...file }, caption) => {
          await post('asker', { file: { ...file, data: encodeBase64(bytes.slice().buffer) }, caption });
          return 'brought';
        },
        askRemark: async () => {},
        apologise: reply('asker', true),
        mayManage: async () => manager,
      };
    }
  }
}

/** What one asks for oneself alone is nobody else's to go on from, nor to be gone on from for all. */
const among = (thread: string, room: string) => (thread.startsWith('command ') ? room : thread);

function eventOf(given: z.infer<typeof Body>): ChannelEvent {
  const { id, room, user: asker, direct = false } = given;
  const named = direct ? 'direct' : 'mention';
  const manner = 'text' in given ? (given.manner ?? named) : undefined;
  const own = `command ${asker}`;
  const alone = manner === 'command' || (manner === undefined && given.thread === own);
  const thread = alone ? own : among(given.thread ?? room, room);
  const place = { channel: 'webhook', tenant: 'webhook', room, thread, direct } as const;
  const base = { id: `webhook ${id}`, place, asker };
  if ('text' in given) return { ...base, kind: 'said', text: given.text, manner: manner ?? named };
  if ('press' in given) return { ...base, kind: 'pressed', button: given.press, turn: given.turn };
  return { ...base, kind: 'judged', turn: given.turn, verdict: given.judge, remark: given.remark ?? null };
}
