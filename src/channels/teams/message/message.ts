import { type Reply, within } from '../../reply.ts';
import type { TeamsSettings } from '../settings.ts';
import { CARD_TYPE, type Card, cardBelow, wholeCard } from './card.ts';
import { labels } from './citations.ts';
import { messageText } from './message-text.ts';
import { summaryOf } from './shorten.ts';

/** Teams takes about 28 KB; what it counts besides what is sent is not told. In bytes. */
const MOST_BYTES = 24 * 1024;

const encoder = new TextEncoder();
const fits = (made: object): boolean => encoder.encode(JSON.stringify(made)).length <= MOST_BYTES;

interface About {
  readonly settings: Pick<TeamsSettings, 'sensitivity'>;
  /** Who asked, by name. */
  readonly asker: string;
}

/** A message of the Bot Framework. */
export interface Message {
  readonly type: 'message';
  readonly text: string;
  readonly textFormat: 'markdown';
  readonly summary: string;
  readonly attachments: readonly object[];
  readonly entities: readonly object[];
  readonly channelData?: object;
}

/** A reply as a message: text with Teams' own citations, and a card with the sources and buttons. As much as fits. */
export const messageOf = (reply: Reply, about: About): Message =>
  within(reply, (part) => rendered(part, about), fits);

function rendered(reply: Reply, { settings, asker }: About): Message {
  const card = cardBelow(reply);
  const label = labels(reply, settings);
  return {
    type: 'message',
    text: messageText(reply, asker),
    textFormat: 'markdown',
    summary: summaryOf(reply),
    attachments: card === null ? [] : [{ contentType: CARD_TYPE, content: card }],
    entities: label === null ? [] : [label],
    ...(reply.judged && { channelData: { feedbackLoop: { type: 'default' } } }),
  };
}

/** A reply as one card, as much as fits. */
export const cardFor = (reply: Reply): Card => within(reply, wholeCard, fits);
