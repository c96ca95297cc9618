import type { Attached, ChannelEvent, Conversation, Growing } from '../channel.ts';
import type { Reply } from '../reply.ts';
import { type Connector, Refused } from './connector.ts';
import { consentCard, fileCard, isOneDrive, type Upload, upload } from './files.ts';
import { messageOf } from './message.ts';
import { stream } from './stream.ts';
import type { TeamsSettings } from './teams-settings.ts';

/** Where and for whom one event is answered. */
interface TalkWorld {
  readonly event: ChannelEvent;
  readonly settings: TeamsSettings;
  /** Of the thread in which it happened. */
  readonly connector: Connector;
  /** Patient. */
  readonly fetch: typeof fetch;
  readonly serviceUrl: string;
  /** Who did it: as Teams numbers them, by name, and in Microsoft Entra. */
  readonly person: { readonly id: string; readonly name: string; readonly entraId: string | null };
  /** Whether this place shows that somebody is typing: a channel does not. */
  readonly typing: boolean;
  /** What was allowed with the card that asks where a file may go, and the number of that card. */
  readonly consent: { readonly upload: Upload; readonly card: string | null } | null;
}

/** The ways to answer one event in Teams. */
export function talk(world: TalkWorld): Conversation {
  const { event, settings, connector, fetch, serviceUrl, person, typing, consent } = world;
  const { place } = event;
  let last: string | null = null;

  const message = (reply: Reply) => messageOf(reply, { settings, asker: person.name });
  const posted = (id: string): void => {
    last = id === '' ? null : id;
  };
  const say = async (reply: Reply) => posted(await connector.post(message(reply)));

  return {
    async busy() {
      if (typing) await connector.post({ type: 'typing' });
    },
    grow: (first) => (place.direct ? stream(first, { connector, message, posted }) : change(first)),
    say: (reply, to) => (to === 'all' || place.direct ? say(reply) : sayAlone(reply)),
    bring: place.direct ? bring : async () => null,
    // The window of Teams asks for words with every thumb.
    askRemark: async () => {},
    async apologise({ summary }) {
      const plain = { type: 'message', text: summary, textFormat: 'plain' };
      // The place or the looks may be why: first to who asked alone, and without looks.
      if (place.direct) await connector.post(plain);
      else
        await between()
          .then((alone) => alone.post(plain))
          .catch(() => connector.post(plain));
    },
    mayManage,
    posted: () => last,
  };

  /** A message that is replaced while the answer grows: what there is where several are together. */
  async function change(first: Reply): Promise<Growing> {
    const id = await connector.post(message(first));
    const update = (reply: Reply) => connector.update(id, message(reply));
    return {
      show: update,
      async end(whole) {
        await update(whole);
        posted(id);
      },
    };
  }

  function between(): Promise<Connector> {
    return connector.with(person.id, place.tenant);
  }

  /** In a talk between two, since what is said to one in a channel is read by all. */
  async function sayAlone(reply: Reply): Promise<void> {
    // Of an answer, what is pressed or judged would be looked for there, where nothing was asked.
    const alone: Reply = { ...reply, buttons: reply.buttons.filter(isOfCard), judged: false, turn: null };
    try {
      await (await between()).post(message(alone));
    } catch (error) {
      // Without Notabene among their own apps they can't be reached alone. Teams itself thanks for a judgement.
      if (!(error instanceof Refused)) throw error;
      if (event.kind === 'judged') return;
      if (reply.status !== 'notice') throw error;
      await say(alone);
    }
  }

  async function bring(file: Attached, caption: string): Promise<'brought' | null> {
    if (consent === null) {
      if (event.kind !== 'pressed') return null;
      const card = consentCard(file, caption, event.turn);
      await connector.post({ type: 'message', attachments: [card] });
      return 'brought';
    }
    if (!isOneDrive(consent.upload, serviceUrl)) return null;
    await upload(file, consent.upload, fetch);
    await connector.post({ type: 'message', text: caption, attachments: [fileCard(consent.upload)] });
    // It was for once; that it stays there is no matter.
    if (consent.card !== null) await connector.remove(consent.card).catch(() => undefined);
    return 'brought';
  }

  /** Teams tells a bot who is in a conversation, but not who owns it; so there is a list of who may. */
  async function mayManage(): Promise<boolean> {
    if (person.entraId === null || !settings.managers.includes(person.entraId)) return false;
    const member = await connector.member(person.id).catch((error: unknown) => {
      if (error instanceof Refused) return null;
      throw error;
    });
    return member === person.entraId;
  }
}

const isOfCard = (button: Reply['buttons'][number]): boolean => button === 'sources';
