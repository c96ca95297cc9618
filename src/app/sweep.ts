import type { Channel, ChannelEvent } from '../channels/channel.ts';
import { CHANNEL_WORDS } from '../channels/channel-words.ts';
import { notice } from '../channels/reply.ts';
import type { ChannelStore } from '../channels/store/store.ts';
import type { Language } from '../documents/document.ts';
import { languageOf } from '../question/language.ts';

/** So often it is tried to tell somebody that what they asked came to nothing: with waits that double up to an hour, a day. */
const MOST_TRIES = 30;

interface Swept {
  readonly open: () => Promise<readonly Channel[]>;
  readonly store: ChannelStore;
}

/**
 * What is to be done from time to time: questions that were kept long enough go, and who asked something that was never
 * finished, because its worker died or nobody could be reached, is told so. Gives how many were told, how many are
 * tried again later, and how many are not any more.
 */
export async function sweep({
  open,
  store,
}: Swept): Promise<Readonly<Record<'told' | 'waiting' | 'lost', number>>> {
  await store.prune();
  const counts = { told: 0, waiting: 0, lost: 0 };
  // Side by side: one after the other might take longer than others leave them alone.
  await Promise.all(
    (await store.unfinished()).map(async ({ id, address, tries }) => {
      const reached = address !== null && (await apologise(open, address));
      const over = address === null || tries >= MOST_TRIES;
      counts[reached ? 'told' : over ? 'lost' : 'waiting']++;
      if (reached || over) await store.told(id, reached ? 'failed' : 'lost');
    }),
  );
  return counts;
}

/** How the asker of an event is reached, through which channel and in which language, as one text. */
export const addressOf = (name: Channel['name'], address: string, event: ChannelEvent): string =>
  JSON.stringify({
    name,
    address,
    language: event.kind === 'said' ? languageOf(event.text) : 'nl',
  } satisfies Kept);

interface Kept {
  readonly name: string;
  readonly address: string;
  readonly language: Language;
}

async function apologise(open: Swept['open'], kept: string): Promise<boolean> {
  const { name, address, language } = JSON.parse(kept) as Kept;
  const channel = (await open()).find((each) => each.name === name);
  const conversation = channel?.reopen(address);
  if (!conversation) return false;
  return conversation.apologise(notice([CHANNEL_WORDS[language].lost], language)).then(
    () => true,
    () => false,
  );
}
