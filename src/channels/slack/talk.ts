import type { ChannelEvent, Conversation } from '../channel.ts';
import { notice, type Reply } from '../reply.ts';
import { LAST_MS, MOST_MS, type RetryWorld, Undelivered } from '../retrying-fetch.ts';
import { Refused, type SlackApi, slackApi, wasRefused } from './api.ts';
import { BARE, messageOf } from './blocks.ts';
import { isBetweenTwo, isCommand, type Reach } from './receive.ts';
import { remarkView } from './remark.ts';
import type { SlackSettings } from './settings.ts';
import { openStream } from './stream.ts';
import { upload } from './upload.ts';
import { SLACK_WORDS } from './words.ts';

/** What an answer does not wait for longer: a sign that it is coming, a window, who manages a channel or reads in it. */
const SHORT_MS = 6_000;
/** Nor for longer for what is shown on the way: the whole comes after it. */
const SHOW_MS = 3_000;

/** What the ways to answer an event depend on. */
export type Origin = Pick<ChannelEvent, 'kind' | 'place' | 'asker'>;

/** The ways to answer one event in Slack. */
export function talk(
  { kind, place, asker }: Origin,
  { parent, responseUrl, triggerId }: Reach,
  settings: SlackSettings,
  world: RetryWorld,
): Conversation {
  const { room: channel, tenant: team } = place;
  const about = { thread: place.thread, parent, asker };
  const began = world.now();
  const api = slackApi(settings, world, { ms: MOST_MS });
  const once = slackApi(settings, world, { ms: MOST_MS, attempts: 1 });
  const lastly = () => slackApi(settings, world, { ms: Math.max(LAST_MS, began + MOST_MS - world.now()) });
  const shortly = () => slackApi(settings, world, { ms: SHORT_MS });
  const briefly = () => slackApi(settings, world, { ms: SHOW_MS, attempts: 1 });
  const commanded = isCommand(place.thread);

  return {
    async busy(language) {
      if (parent === undefined) return;
      await shortly().call('assistant.threads.setStatus', {
        channel_id: channel,
        thread_ts: parent,
        status: SLACK_WORDS[language].busy,
      });
    },
    grow: (first) =>
      openStream(
        { begin: api, stream: once, show: briefly, end: lastly },
        { ...about, channel, team },
        first,
      ),
    say: (reply, to) => (to === 'asker' ? toAsker(reply) : first([inRoom, hooked('in_channel')], api, reply)),
    shares: !isBetweenTwo(channel),
    async mayShare(language) {
      const barred = await sharingBarred();
      if (barred !== null) await toAsker(notice([SLACK_WORDS[language][barred]], language));
      return barred === null;
    },
    async bring(file, caption) {
      try {
        // An answer that only the asker saw has its file where only the asker sees it.
        const own = commanded ? await ownTalk(caption) : null;
        if (own === null) await upload(api, settings, file, { channel, thread: parent }, caption);
        else await upload(api, settings, file, { channel: own, thread: undefined }, undefined);
        return 'brought';
      } catch (error) {
        if (error instanceof Refused) return null;
        throw error;
      }
    },
    async askRemark(turn, language) {
      if (triggerId === null) return;
      const about = {
        turn,
        thread: place.thread,
        parent,
        room: channel,
        ...(responseUrl && { responseUrl }),
      };
      const view = remarkView(about, language);
      await shortly().call('views.open', { trigger_id: triggerId, view });
    },
    async apologise(reply) {
      // Who judges an answer has it: nothing they asked for is missing.
      if (kind === 'judged') return;
      await first([hooked('ephemeral'), privately, byMessage], lastly(), reply, () => true);
    },
    async mayManage() {
      // Of talks between two Slack tells only of those with Notabene, which are the asker's as much.
      if (isBetweenTwo(channel))
        return (await asked('conversations.info', { channel }, 'channel')) !== undefined;
      const user = await asked('users.info', { user: asker }, 'user');
      if (user?.is_admin === true || user?.is_owner === true || user?.is_primary_owner === true) return true;
      const room = await asked('conversations.info', { channel }, 'channel');
      return room?.creator === asker;
    },
  };

  /** What Slack tells of somebody or of a channel; undefined when it does not. */
  async function asked(method: string, given: Readonly<Record<string, string>>, key: string) {
    try {
      const answer = await shortly().call(method, given);
      return answer[key] as Readonly<Record<string, unknown>> | undefined;
    } catch {
      return undefined;
    }
  }

  /** Why an answer is not shared with this channel, as others may read it there; null when it may be. */
  async function sharingBarred(): Promise<keyof (typeof SLACK_WORDS)['nl'] | null> {
    const room = await asked('conversations.info', { channel }, 'channel');
    if (room === undefined) return 'unknownChannel';
    return room.is_ext_shared === true || room.is_pending_ext_shared === true ? 'sharedOutside' : null;
  }

  /** Brings a reply in the first way that works; the last failure is thrown. */
  async function first(
    ways: readonly (Way | null)[],
    by: SlackApi,
    reply: Reply,
    goesOn: (failure: Undelivered) => boolean = wasRefused,
  ): Promise<void> {
    let failure = new Undelivered(null);
    for (const way of ways) {
      if (way === null) continue;
      try {
        return await way(by, reply);
      } catch (error) {
        if (!(error instanceof Undelivered && goesOn(error))) throw error;
        failure = error;
      }
    }
    throw failure;
  }

  function toAsker(reply: Reply): Promise<void> {
    // Where only a command was given, Notabene may not be: Slack shows what is sent to the address of the command.
    if (commanded) return first([hooked('ephemeral'), privately], api, reply);
    return first(place.direct ? [inRoom] : [privately, hooked('ephemeral')], api, reply);
  }

  async function inRoom(by: SlackApi, reply: Reply): Promise<void> {
    const message = messageOf(reply, about);
    await by.call('chat.postMessage', { channel, thread_ts: parent, ...message, ...BARE });
  }

  async function privately(by: SlackApi, reply: Reply): Promise<void> {
    const message = messageOf(reply, about);
    await by.call('chat.postEphemeral', { channel, user: asker, thread_ts: parent, ...message });
  }

  async function byMessage(by: SlackApi, reply: Reply): Promise<void> {
    await by.call('chat.postMessage', { channel: asker, ...messageOf(reply, about), ...BARE });
  }

  function hooked(type: 'ephemeral' | 'in_channel'): Way | null {
    if (responseUrl === null) return null;
    return async (by, reply) => {
      const message = messageOf(reply, about);
      const also = { response_type: type, replace_original: false, thread_ts: parent };
      await by.post(responseUrl, 'application/json', JSON.stringify({ ...message, ...also, ...BARE }));
    };
  }

  /** The talk between the asker and Notabene, which writing to a person opens. */
  async function ownTalk(text: string): Promise<string> {
    const opened = await api.call('chat.postMessage', { channel: asker, text, ...BARE });
    return String(opened.channel);
  }
}

type Way = (by: SlackApi, reply: Reply) => Promise<void>;
