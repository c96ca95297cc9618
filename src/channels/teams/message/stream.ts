import type { MessageStream } from '../../channel.ts';
import { CHANNEL_WORDS } from '../../channel-words.ts';
import type { Reply } from '../../reply.ts';
import { Undelivered } from '../../retrying-fetch.ts';
import { type Connector, Refused } from '../service/connector.ts';
import type { Message } from './message.ts';
import { partialText } from './message-text.ts';

interface StreamWorld {
  readonly connector: Connector;
  /** The same for what is shown on the way. */
  readonly hasty: () => Connector;
  readonly message: (reply: Reply) => Message;
  /** Tells the number of the message that the answer ended in. */
  readonly posted: (id: string) => void;
}

/**
 * An answer that grows in a talk between two, in the form that Teams has for that ("streaming bot messages"): each time
 * all of the text so far, which only ever gets longer, and the message with its sources in the end. Null when Teams
 * won't have it: there is one stream at a time in a talk.
 */
export async function stream(first: Reply, world: StreamWorld): Promise<MessageStream | null> {
  const { connector, hasty, message, posted } = world;
  let sequence = 1;
  let shown = '';
  let stopped = false;
  const streamId = await begin().catch((error: unknown) => {
    if (error instanceof Undelivered) return '';
    throw error;
  });
  if (streamId === '') return null;

  return {
    async show(soFar) {
      const text = partialText(soFar);
      if (stopped || text === shown || !text.startsWith(shown)) return;
      const info = { type: 'streaminfo', streamId, streamType: 'streaming', streamSequence: ++sequence };
      try {
        await hasty().post({ type: 'typing', text, entities: [info] });
        shown = text;
      } catch (error) {
        stopped ||= error instanceof Refused && error.stopped;
        throw error;
      }
    },
    stopped: () => stopped,
    async end(whole) {
      // What was shown stays when the reader stops it; only its sources are still to come.
      if (stopped) return posted(await connector.post(message(withoutSentences(whole))));
      const made = message(whole);
      const info = { type: 'streaminfo', streamId, streamType: 'final' };
      try {
        await connector.post({ ...made, entities: [info, ...made.entities] });
      } catch (error) {
        if (!(error instanceof Undelivered)) throw error;
        if (error instanceof Refused && error.stopped)
          return posted(await connector.post(message(withoutSentences(whole))));
        // It took too long, was ended, or has this end already: the message that it became can still be changed.
        await connector.update(streamId, made);
      }
      posted(streamId);
    },
  };

  function begin(): Promise<string> {
    const info = { type: 'streaminfo', streamType: 'informative', streamSequence: sequence };
    const { busy } = CHANNEL_WORDS[first.language];
    return connector.post({ type: 'typing', text: busy, entities: [info] });
  }
}

const withoutSentences = (reply: Reply): Reply => ({
  ...reply,
  parts: reply.parts.filter(({ type }) => type !== 'sentence' && type !== 'heading'),
});
