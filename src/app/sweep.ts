import type { Channel, ChannelEvent } from '../channels/channel.ts';
import { CHANNEL_WORDS } from '../channels/channel-words.ts';
import { notice } from '../channels/reply.ts';
import type { ChannelStore } from '../channels/store/store.ts';
import type { Language } from '../documents/document.ts';
import { languageOf } from '../search/query/language.ts';

/** So often it is tried to tell somebody that what they asked came to nothing: with waits that double up to an hour, a day. */
const MOST_TRIES = 30;

interface Swept {
  readonly open: () => Promise<readonly Channel[]>;
  readonly store: ChannelStore;
}

/**
 * What is to be done from time to time: questions that were kept long enough go, and who asked something that was never
 * finished, because its worker died or nobody could be reached, is told so. Gives how many were told, and how many
 * could not be.
 */
export async function sweep({
  open,
  store,
}: Swept): Promise<{ readonly told: number; readonly lost: number }> {
  await store.prune();
  let told = 0;
  let lost = 0;
  for (const { id, address, tries } of await store.unfinished()) {
    const reached = address !== null && (await apologise(open, address));
    if (reached) told++;
    else lost++;
    if (reached || address === null || tries >= MOST_TRIES) await store.told(id, reached ? 'failed' : 'lost');
  }
  return { told, lost };
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
