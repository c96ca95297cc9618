import type { Growing } from '../channel.ts';
import { Undelivered } from '../patient.ts';
import type { Reply } from '../reply.ts';
import { type SlackApi, wasRefused } from './api.ts';
import { type About, BARE, firstBlocks, messageOf, sentenceBlocks } from './blocks.ts';

/** Where an answer grows, and for whom: Slack wants to know of a text that streams. */
export interface Ground extends About {
  readonly channel: string;
  readonly team: string;
  /** The message it replies to; without one Slack does not stream. */
  readonly parent: string | undefined;
}

/**
 * Begins an answer that grows: as a stream where Slack has that for this place, otherwise as a message that changes.
 * `lastly` is for the whole of it, which may come when the time of `api` is up.
 */
export async function growIn(
  api: SlackApi,
  lastly: () => SlackApi,
  ground: Ground,
  first: Reply,
): Promise<Growing> {
  return (await streaming(api, lastly, ground, first)) ?? changing(api, lastly, ground, first);
}

/** Null when Slack does not stream here. */
async function streaming(
  api: SlackApi,
  lastly: () => SlackApi,
  ground: Ground,
  first: Reply,
): Promise<Growing | null> {
  const { channel, parent, team, asker } = ground;
  if (parent === undefined) return null;
  // Blocks, and not Markdown: in those nothing out of a document can mean more than it says.
  const chunks = (blocks: readonly object[]) => [{ type: 'blocks', blocks }];
  const begun = await api
    .call('chat.startStream', {
      channel,
      thread_ts: parent,
      recipient_user_id: asker,
      recipient_team_id: team,
      chunks: chunks(firstBlocks(first, ground)),
    })
    .catch((error: unknown) => {
      if (error instanceof Undelivered && wasRefused(error)) return null;
      throw error;
    });
  const ts = begun?.ts;
  if (typeof ts !== 'string') return null;
  let shown = 0;
  return {
    async show(soFar) {
      const blocks = sentenceBlocks(soFar, shown);
      if (blocks.length === 0) return;
      await api.call('chat.appendStream', { channel, ts, chunks: chunks(blocks) });
      shown += blocks.length;
    },
    async end(whole) {
      // A stream that Slack ended itself can be changed all the same.
      const last = lastly();
      await last.call('chat.stopStream', { channel, ts }).catch(() => undefined);
      await change(last, ground, ts, whole);
    },
  };
}

async function changing(
  api: SlackApi,
  lastly: () => SlackApi,
  ground: Ground,
  first: Reply,
): Promise<Growing> {
  const { channel, parent } = ground;
  const { ts } = await api.call('chat.postMessage', {
    channel,
    thread_ts: parent,
    ...messageOf(first, ground),
    ...BARE,
  });
  const show = async (soFar: Reply) => {
    await api.call('chat.update', { channel, ts, ...messageOf(soFar, ground) });
  };
  return { show, end: (whole) => change(lastly(), ground, String(ts), whole) };
}

/** Puts the whole in the place of what was there; where that can't be, below it. */
async function change(api: SlackApi, ground: Ground, ts: string, whole: Reply): Promise<void> {
  const { channel, parent } = ground;
  const message = messageOf(whole, ground);
  try {
    await api.call('chat.update', { channel, ts, ...message });
  } catch (error) {
    if (!(error instanceof Undelivered && wasRefused(error))) throw error;
    await api.call('chat.postMessage', {
      channel,
      thread_ts: parent,
      ...message,
      ...BARE,
    });
  }
}
