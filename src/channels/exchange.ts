import type { Answer } from '../answer/answer.ts';
import type { Writer } from '../answer/model/supplier.ts';
import type { AskOptions, Question, Threaded } from '../ask.ts';
import type { Language } from '../documents/document.ts';
import { onlyIn } from '../search/documents/only.ts';
import type { SearchIndex } from '../search/index.ts';
import { settled } from '../web/http/asked.ts';
import type { Attached, Audience, Button, ChannelEvent, Conversation, Place } from './channel.ts';
import type { Called } from './definition.ts';
import { notice, type Reply, replyOf } from './reply.ts';
import type { Settings } from './room-settings.ts';
import type { ChannelStore } from './store/store.ts';
import type { Earlier, Turn } from './store/turns.ts';
import type { StreamedAnswer } from './streamed-answer.ts';

/** What a channel needs of the rest. */
export interface Service {
  /** How Notabene is called on the channel. */
  readonly called: Called;
  readonly index: () => Promise<SearchIndex>;
  readonly ask: (index: SearchIndex, question: Question, also: Partial<AskOptions>) => Promise<Answer>;
  readonly model: Writer | undefined;
  /** A nota about what was asked; null when the documents have nothing on it. */
  readonly note: (index: SearchIndex, about: Threaded) => Promise<Attached | null>;
  /** Keeps a judgement: false when there is no room. Null where none are kept, and so none are asked for. */
  readonly judge: ((judged: Judgement) => Promise<boolean>) | null;
  /** Whether an error means that the documents can't be consulted; it is written down for the operator. */
  readonly broken: (error: unknown) => 'index_unavailable' | 'internal';
  readonly store: ChannelStore;
  /** Where readers reach Notabene; null when that is not known. */
  readonly home: string | null;
  readonly sleep: (ms: number) => Promise<void>;
}

/** What somebody thinks of an answer; nothing in it tells who. */
export interface Judgement {
  readonly turn: string;
  readonly asker: string;
  readonly answer: Answer;
  readonly verdict: 'up' | 'down';
  readonly remark: string | null;
}

/** What became of an event, for the log: a word, never content. */
export type Outcome =
  | 'answered'
  | 'probable'
  | 'ambiguous'
  | 'unanswered'
  | 'told'
  | 'silent'
  | 'stopped'
  | 'failed'
  | 'undelivered';

/** Answers that this worker is making, by their turn; another worker may be asked to stop them, through the store. */
export type Making = Map<string, StreamedAnswer>;

/** An event with how its room is set, the language in which it is answered, and the ways to answer it. */
export interface Exchange<Event extends ChannelEvent = ChannelEvent> {
  readonly event: Event;
  readonly settings: Settings;
  readonly language: Language;
  readonly conversation: Conversation;
}

/** The language that a room chose, if it did. */
export const chosenIn = ({ language }: Settings): Language | undefined =>
  language === 'asked' ? undefined : language;

/** Says something in our own words, a paragraph each. */
export async function tell(
  { conversation, language }: Pick<Exchange, 'conversation' | 'language'>,
  to: Audience,
  paragraphs: readonly string[],
): Promise<Outcome> {
  await conversation.say(notice(paragraphs, language), to);
  return 'told';
}

/** An answer that is kept, with what may be pressed below it. */
export function replyTo(
  { home, judge }: Pick<Service, 'home' | 'judge'>,
  { id, thread, scope, answer }: Pick<Turn, 'id' | 'thread' | 'scope'> & { readonly answer: Answer },
  settings: Settings,
  also: readonly Button[] = [],
): Reply {
  const buttons: readonly Button[] = [
    ...(answer.claims.length > 0 ? (['sources', 'note'] as const) : []),
    ...also,
  ];
  const about = { turn: id, thread, scope, buttons, judged: judge !== null, home };
  return replyOf(answer, { ...about, language: chosenIn(settings) });
}

/** Questions as they are asked after others: those that were only asked again of a dossier that was chosen are left out. */
export function threadOf(earlier: readonly Earlier[]): Required<Pick<Question, 'thread' | 'scopes'>> {
  const asked = settled(earlier.map(({ question, scope = [] }) => ({ question, scope })));
  return {
    thread: asked.map(({ question }) => question),
    scopes: asked.map(({ scope }) => (scope.length > 0 ? scope : null)),
  };
}

/** What is done with a message may come with no more than its number; that it is not kept is no matter. */
export async function remember(
  { store }: Pick<Service, 'store'>,
  place: Place,
  turn: string,
  conversation: Conversation,
): Promise<void> {
  const posted = conversation.posted?.() ?? null;
  if (posted !== null) await store.remember(place, posted, turn).catch(() => undefined);
}

/** The index as a room sees it: of the kinds of documents that were chosen for it. */
export async function indexFor(service: Pick<Service, 'index'>, { kinds }: Settings): Promise<SearchIndex> {
  const index = await service.index();
  if (kinds === null) return index;
  const summaries = await Promise.all(kinds.map((kind) => index.summaries({ kind })));
  return onlyIn(
    index,
    summaries.flat().map(({ id }) => id),
  );
}
