import { escapeTeamsText } from '@chat-adapter/teams/format';
import * as z from 'zod/v4/mini';
import type { Language } from '../../documents/document.ts';
import { type ChannelEvent, type Place, PRESSABLE, type Receipt } from '../channel.ts';
import { helpFor } from '../channel-words.ts';
import { notice, type Reply } from '../reply.ts';
import type { Activity } from './activity.ts';
import { ConsentSchema, type Upload } from './files.ts';
import { CARD_TYPE } from './message/card.ts';
import { cardFor } from './message/message.ts';
import { plainTextOf } from './message/plain-text.ts';
import { summaryOf } from './message/shorten.ts';
import { CALLED, TYPED } from './words.ts';

/** What an activity comes to, before anything is done. */
export type Received =
  | Exclude<Receipt, { readonly kind: 'event' }>
  | {
      readonly kind: 'event';
      readonly event: ChannelEvent;
      /** See `talk.ts`. */
      readonly consent: { readonly upload: Upload; readonly card: string | null } | null;
    };

const Turn = z.string().check(z.maxLength(100));
const Press = z.object({
  notabene: z.object({ button: z.enum(PRESSABLE), turn: Turn }),
});
const Judgement = z.object({
  actionName: z.literal('feedback'),
  actionValue: z.object({ reaction: z.enum(['like', 'dislike']), feedback: z.optional(z.unknown()) }),
});
const Feedback = z.object({ feedbackText: z.string() });
const Query = z.object({
  parameters: z.array(z.object({ name: z.string(), value: z.unknown() })),
});

/** What somebody did in Teams, in words of channels; what is not for us is passed over. */
export function received(activity: Activity): Received {
  const { type, from, id } = activity;
  // Bots, of whom Notabene is one, are numbered from 28; people from 29.
  if (from.id === activity.recipient?.id || from.id.startsWith('28:') || from.role === 'bot')
    return passedOver('own');
  if (id === undefined) return passedOver('nameless');
  switch (type) {
    case 'message':
      return message(activity, id);
    case 'conversationUpdate':
      return came(activity) ? event({ ...base(activity, id), kind: 'welcomed' }) : passedOver();
    case 'invoke':
      return invoke(activity, id);
    default:
      return passedOver();
  }
}

function message(activity: Activity, id: string): Received {
  const pressed = Press.safeParse(activity.value);
  if (pressed.success) return event({ ...base(activity, id), kind: 'pressed', ...pressed.data.notabene });
  if (activity.value !== undefined && activity.value !== null) return passedOver();
  const { text, named } = plainTextOf(activity);
  const { place } = base(activity, id);
  const manner = place.direct ? 'direct' : named ? 'mention' : 'overheard';
  return event({ ...base(activity, id), kind: 'said', manner, text });
}

/** Something that waits for its response. */
function invoke(activity: Activity, id: string): Received {
  const { name, value, replyToId = null } = activity;
  switch (name) {
    case 'message/submitAction': {
      const judged = Judgement.safeParse(value);
      if (!judged.success || replyToId === null) return malformed();
      const { reaction, feedback } = judged.data.actionValue;
      const verdict = reaction === 'like' ? 'up' : 'down';
      const about = { turn: null, message: replyToId } as const;
      return event({ ...base(activity, id), kind: 'judged', ...about, verdict, remark: remarkOf(feedback) });
    }
    case 'fileConsent/invoke': {
      const consent = ConsentSchema.safeParse(value);
      if (!consent.success) return malformed();
      const { action, context, uploadInfo } = consent.data;
      if (action === 'decline' || uploadInfo === undefined) return passedOver();
      const pressed = { kind: 'pressed', button: 'note', turn: context.turn } as const;
      const about = replyToId === null ? {} : { message: replyToId };
      return event({ ...base(activity, id), ...pressed, ...about }, { upload: uploadInfo, card: replyToId });
    }
    case 'composeExtension/query': {
      const query = Query.safeParse(value);
      if (!query.success) return malformed();
      const typed = query.data.parameters.find((parameter) => parameter.name === 'query')?.value;
      const text = typeof typed === 'string' ? typed.trim() : '';
      if (text === '')
        return { kind: 'ignored', response: introduced(placeOf(activity, id), languageOf(activity)) };
      return { kind: 'inline', text, place: placeOf(activity, id), respond: result };
    }
    default:
      return { kind: 'ignored', response: new Response(null, { status: 501 }), code: 'unknown' };
  }
}

/** Of who asks, as far as Teams tells: all but English is answered in Dutch. */
const languageOf = ({ locale }: Activity): Language => (/^en\b/i.test(locale ?? '') ? 'en' : 'nl');

/** What was written in the window of Teams: JSON in a string, or that already read. */
function remarkOf(feedback: unknown): string {
  const read = Feedback.safeParse(typeof feedback === 'string' ? jsonOr(feedback) : feedback);
  return read.success ? read.data.feedbackText : '';
}

function jsonOr(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** An answer as what the message extension shows: first to who asks, and in the conversation when they put it there. */
function result(reply: Reply): Response {
  if (reply.status === 'notice') return extension({ type: 'message', text: reply.summary });
  return listed(reply, summaryOf(reply), reply.footer ?? '');
}

/** What it does, before anything was typed. */
function introduced(place: Place, language: Language): Response {
  const typed = TYPED[language];
  const [does = ''] = helpFor(CALLED, place, language);
  return listed(notice([does, typed], language), typed, does);
}

/** A card, with the lines that its asker sees of it first. */
function listed(reply: Reply, title: string, text: string): Response {
  const preview = {
    contentType: 'application/vnd.microsoft.card.thumbnail',
    content: { title: escapeTeamsText(title), text: escapeTeamsText(text) },
  };
  return extension({
    type: 'result',
    attachmentLayout: 'list',
    attachments: [{ contentType: CARD_TYPE, content: cardFor(reply), preview }],
  });
}

const extension = (composeExtension: object): Response => Response.json({ composeExtension });

/** Notabene itself was added, to a talk or a team. */
const came = ({ membersAdded, recipient }: Activity): boolean =>
  (membersAdded ?? []).some(({ id }) => id === recipient?.id);

const base = (activity: Activity, id: string) => ({
  id: `teams ${activity.conversation.id} ${id}`,
  place: placeOf(activity, id),
  asker: activity.from.aadObjectId ?? activity.from.id,
});

/** Behind the id of a channel stands the message that a thread begins with. */
const ROOT = ';messageid=';

function placeOf({ conversation, channelData, type, replyToId }: Activity, id: string): Place {
  const [room = conversation.id, root] = conversation.id.split(ROOT);
  const begins = isChannel(conversation) && type === 'message' && root === undefined;
  return {
    channel: 'teams',
    tenant: channelData.tenant.id,
    room,
    thread: begins ? `${room}${ROOT}${replyToId ?? id}` : conversation.id,
    direct: isBetweenTwo(conversation),
  };
}

/** Not everything that is pressed says what kind of conversation it is in; the ids of those between two begin so. */
const isBetweenTwo = ({ conversationType, id }: Activity['conversation']): boolean =>
  conversationType ? conversationType === 'personal' : id.startsWith('a:');

/** Whether it is a channel of a team, where there are threads and nobody is seen typing. */
export const isChannel = ({ conversationType, id }: Activity['conversation']): boolean =>
  conversationType ? conversationType === 'channel' : /@thread\.(?:tacv2|skype)/.test(id);

const event = (
  happened: ChannelEvent,
  consent: (Received & { kind: 'event' })['consent'] = null,
): Received => ({
  kind: 'event',
  event: happened,
  consent,
});

const passedOver = (code?: string): Received => ({
  kind: 'ignored',
  response: new Response(null, { status: 200 }),
  ...(code && { code }),
});

const malformed = (): Received => ({ kind: 'refused', status: 400, code: 'invalid_request' });
