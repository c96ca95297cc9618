import type { Channel } from '../channels/channel.ts';
import { CHANNEL_WORDS } from '../channels/channel-words.ts';
import { notice } from '../channels/reply.ts';
import type { ChannelStore } from '../channels/store/store.ts';

/** So often it is tried to tell somebody that what they asked came to nothing, a minute apart. */
const MOST_TRIES = 10;

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
    if (reached || address === null || tries >= MOST_TRIES) await store.told(id);
  }
  return { told, lost };
}

/** How the asker of an event is reached, and through which channel, as one text. */
export const addressOf = (name: Channel['name'], address: string): string =>
  JSON.stringify({ name, address });

async function apologise(open: Swept['open'], kept: string): Promise<boolean> {
  const { name, address } = JSON.parse(kept) as { readonly name: string; readonly address: string };
  const channel = (await open()).find((each) => each.name === name);
  const conversation = channel?.reopen(address);
  if (!conversation) return false;
  return conversation.apologise(notice([CHANNEL_WORDS.nl.lost], 'nl')).then(
    () => true,
    () => false,
  );
}
