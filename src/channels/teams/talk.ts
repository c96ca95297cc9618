import type { Attached, ChannelEvent, Conversation, MessageStream, Posted } from '../channel.ts';
import type { Reply } from '../reply.ts';
import { Undelivered } from '../retrying-fetch.ts';
import { type Address, apologise } from './address.ts';
import { consentCard, fileCard, isOneDrive, type Upload, upload } from './files.ts';
import { messageOf } from './message/message.ts';
import { stream } from './message/stream.ts';
import { type Connector, Refused } from './service/connector.ts';
import type { TeamsSettings } from './settings.ts';

/** Where and for whom one event is answered. */
interface TalkWorld {
  readonly event: ChannelEvent;
  readonly settings: TeamsSettings;
  /** Of the thread in which it happened. */
  readonly connector: Connector;
  /** The same for what is of no use later: it tries once, and not for long. */
  readonly hasty: () => Connector;
  /** Patient. */
  readonly fetch: typeof fetch;
  readonly address: Address;
  /** Who did it: by name, and in Microsoft Entra. */
  readonly person: { readonly name: string; readonly entraId: string | null };
  /** Whether this place shows that somebody is typing: a channel does not. */
  readonly typing: boolean;
  /** What was allowed with the card that asks where a file may go, and the number of that card. */
  readonly consent: { readonly upload: Upload; readonly card: string | null } | null;
}

/** The ways to answer one event in Teams. */
export function talk(world: TalkWorld): Conversation {
  const { event, settings, connector, hasty, fetch, address, person, typing, consent } = world;
  const { place } = event;
  let last: Posted | null = null;

  const message = (reply: Reply) => messageOf(reply, { settings, asker: person.name });
  const posted = (message: string, room = place.room): void => {
    last = message === '' ? null : { room, message };
  };
  const say = async (reply: Reply) => posted(await connector.post(message(reply)));

  return {
    async busy() {
      if (typing) await hasty().post({ type: 'typing' });
    },
    grow(first) {
      return place.direct ? stream(first, { connector, hasty, message, posted }) : change(first);
    },
    say: (reply, to) => (to === 'all' || place.direct ? say(reply) : sayAlone(reply)),
    bring,
    // The window of Teams asks for words with every thumb, and thanks for it.
    askRemark: async () => {},
    thanks: true,
    apologise: (reply) => apologise(reply, address, connector),
    // Teams tells a bot who is in a conversation, but not who owns it; so there is a list of who may.
    mayManage: async () => person.entraId !== null && settings.managers.includes(person.entraId),
    posted: () => last,
  };

  /**
   * A message that is replaced while the answer grows: what there is where several are together. Null when nobody knows
   * which message that is, or whether it is there.
   */
  async function change(first: Reply): Promise<MessageStream | null> {
    const id = await connector.post(message(first)).catch((error: unknown) => {
      if (error instanceof Refused || !(error instanceof Undelivered)) throw error;
      return '';
    });
    if (id === '') return null;
    return {
      show: (reply) => hasty().update(id, message(reply)),
      async end(whole) {
        await connector.update(id, message(whole));
        posted(id);
      },
    };
  }

  /** In a talk between two, since what is said to one in a channel is read by all. */
  async function sayAlone(reply: Reply): Promise<void> {
    // Of an answer, what is pressed or judged would be looked for there, where nothing was asked.
    const alone: Reply = { ...reply, buttons: reply.buttons.filter(isOfCard), judged: false, turn: null };
    try {
      const between = await connector.with(address.person, address.tenant);
      await between.post(message(alone));
    } catch (error) {
      if (!(error instanceof Undelivered)) throw error;
      // Teams itself thanks for a judgement; and that there is no evidence is not for the room, in any words.
      if (event.kind === 'judged' || reply.status === 'unanswered') return;
      // Without Notabene among their own apps they can't be reached alone.
      if (reply.status !== 'notice' || !(error instanceof Refused)) throw error;
      await say(alone);
    }
  }

  async function bring(file: Attached, caption: string): Promise<'brought' | null> {
    if (consent === null) return event.kind === 'pressed' ? askConsent(file, caption, event.turn) : null;
    if (!isOneDrive(consent.upload, settings)) return null;
    await upload(file, consent.upload, fetch);
    await connector.post({ type: 'message', text: caption, attachments: [fileCard(consent.upload)] });
    // It was for once; that it stays there is no matter.
    if (consent.card !== null) await connector.remove(consent.card).catch(() => undefined);
    return 'brought';
  }

  /** Teams gives a file to one person, who is asked whether it may: in a talk between two. Null when there is none. */
  async function askConsent(file: Attached, caption: string, turn: string): Promise<'brought' | null> {
    const card = { type: 'message', attachments: [consentCard(file, caption, turn)] };
    if (place.direct) {
      posted(await connector.post(card));
      return 'brought';
    }
    try {
      const between = await connector.with(address.person, address.tenant);
      posted(await between.post(card), between.conversation);
      return 'brought';
    } catch (error) {
      if (error instanceof Refused) return null;
      throw error;
    }
  }
}

const isOfCard = (button: Reply['buttons'][number]): boolean => button === 'sources';
