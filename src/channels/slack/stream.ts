import type { MessageStream } from '../channel.ts';
import { notice, type Reply, stoppedReply } from '../reply.ts';
import { Undelivered } from '../retrying-fetch.ts';
import { Refused, type SlackApi, wasRefused } from './api.ts';
import {
  type About,
  apart,
  BARE,
  firstBlocks,
  messageOf,
  type SlackMessage,
  sentenceBlocks,
} from './blocks.ts';

/** Where an answer grows, and for whom: Slack wants to know of a text that streams. */
export interface StreamPlace extends About {
  readonly channel: string;
  readonly team: string;
}

/** Slack, as patient as each part of an answer that grows may be. */
export interface Paces {
  readonly begin: SlackApi;
  /** Once: where Slack won't have a stream, there is another way to begin. */
  readonly stream: SlackApi;
  /** On the way: what does not come through at once comes with the whole. */
  readonly show: () => SlackApi;
  /** The whole may come when the time of the rest is up. */
  readonly end: () => SlackApi;
}

/** Begins an answer that grows: as a stream where Slack has that for this place, otherwise as a message that changes. */
export async function openStream(paces: Paces, place: StreamPlace, first: Reply): Promise<MessageStream> {
  return (await streaming(paces, place, first)) ?? (await changing(paces, place, first));
}

/** Null when Slack does not stream here. */
async function streaming(paces: Paces, place: StreamPlace, first: Reply): Promise<MessageStream | null> {
  const { channel, parent, team, asker } = place;
  if (parent === undefined) return null;
  // Blocks, and not Markdown: in those nothing out of a document can mean more than it says.
  const chunks = (blocks: readonly object[]) => [{ type: 'blocks', blocks }];
  const begun = await paces.stream
    .call('chat.startStream', {
      channel,
      thread_ts: parent,
      recipient_user_id: asker,
      recipient_team_id: team,
      chunks: chunks(firstBlocks(first, place)),
    })
    .catch((error: unknown) => {
      if (error instanceof Undelivered && wasRefused(error)) return null;
      throw error;
    });
  if (begun === null) return null;
  const { ts } = begun;
  // It began, and can't be found back.
  if (typeof ts !== 'string') throw new Undelivered(null);
  let sent = 0;
  let seen = first;
  let stopped = false;
  /** What the reader stopped is left at that; anything else that was not taken is thrown. */
  const unlessStopped = (error: unknown) => {
    if (!isRefusal(error, STOPPED)) throw error;
    stopped = true;
  };
  return {
    stopped: () => stopped,
    async show(soFar) {
      const blocks = sentenceBlocks(soFar, sent);
      if (stopped || blocks.length === 0) return;
      try {
        await paces.show().call('chat.appendStream', { channel, ts, chunks: chunks(blocks) });
        sent += blocks.length;
        seen = soFar;
      } catch (error) {
        // What may stand there is not added once more.
        if (error instanceof Undelivered && !wasRefused(error)) sent += blocks.length;
        unlessStopped(error);
      }
    },
    async end(whole) {
      const api = paces.end();
      if (!stopped)
        await api.call('chat.stopStream', { channel, ts }).catch((error: unknown) => {
          // A stream that Slack ended itself can be changed all the same.
          if (!isRefusal(error, OVER)) unlessStopped(error);
        });
      if (!stopped) return streamed(api, place, ts, whole);
      const message = messageOf(stoppedReply(seen), place);
      await api.call('chat.update', { channel, ts, ...message }).catch((error: unknown) => {
        if (!(error instanceof Refused)) throw error;
      });
    },
  };
}

async function changing(paces: Paces, place: StreamPlace, first: Reply): Promise<MessageStream> {
  const { channel, parent } = place;
  const { ts } = await paces.begin.call('chat.postMessage', {
    channel,
    thread_ts: parent,
    ...messageOf(first, place),
    ...BARE,
  });
  if (typeof ts !== 'string') throw new Undelivered(null);
  return {
    async show(soFar) {
      await paces.show().call('chat.update', { channel, ts, ...messageOf(soFar, place) });
    },
    async end(whole) {
      const message = messageOf(whole, place);
      await put(paces.end(), place, ts, message, message);
    },
  };
}

/** Slack's words for that the reader stopped a stream, that it is over, and that a message can't be changed. */
const STOPPED = ['stopped_by_user'];
const OVER = ['message_not_in_streaming_state', 'message_not_found'];
const UNCHANGEABLE = ['message_not_found', 'cant_update_message'];

const isRefusal = (error: unknown, codes: readonly string[]): boolean =>
  error instanceof Refused && codes.includes(error.code);

/**
 * The whole of an answer that streamed. Its message was not posted without pictures of what it links to, and can't be
 * told so later: a link to the question, where something was left out, stands in a message below it.
 */
async function streamed(api: SlackApi, place: StreamPlace, ts: string, whole: Reply): Promise<void> {
  const { channel, parent } = place;
  const { language, page } = whole;
  const { message, cut } = apart(whole, place);
  const inPlace = await put(api, place, ts, message, messageOf(whole, place));
  if (!(inPlace && cut && page)) return;
  const below = messageOf({ ...notice([], language), summary: page.text, page }, place);
  await api
    .call('chat.postMessage', { channel, thread_ts: parent, ...below, ...BARE })
    .catch((error: unknown) => {
      // The answer is there.
      if (!(error instanceof Undelivered)) throw error;
    });
}

/** Puts a message in the place of what was there; another below it where that is gone or not ours, and false then. */
async function put(
  api: SlackApi,
  { channel, parent }: StreamPlace,
  ts: string,
  message: SlackMessage,
  below: SlackMessage,
): Promise<boolean> {
  try {
    await api.call('chat.update', { channel, ts, ...message });
    return true;
  } catch (error) {
    if (!isRefusal(error, UNCHANGEABLE)) throw error;
    await api.call('chat.postMessage', { channel, thread_ts: parent, ...below, ...BARE });
    return false;
  }
}
