import type { Answer, Claim } from '../answer/answer.ts';
import type { Writer } from '../answer/supplier.ts';
import type { AskOptions, Question } from '../ask.ts';
import type { Language } from '../documents/document.ts';
import { acceptQuestion } from '../search/accept.ts';
import type { SearchIndex } from '../search/index.ts';
import { onlyIn } from '../search/only.ts';
import { notePath } from '../web/links.ts';
import type {
  Attached,
  Audience,
  Button,
  ChannelEvent,
  Conversation,
  Judged,
  Place,
  Pressed,
  Said,
} from './channel.ts';
import { CALLED, CHANNEL_WORDS } from './channel-words.ts';
import { Undelivered } from './patient.ts';
import { growingReply, notice, type Reply, replyOf, sourcesReply } from './reply.ts';
import { readSettingsOrder, SETTINGS_WORDS, type Settings, settingsLines } from './settings.ts';
import type { ChannelStore, Taken, Turn } from './store.ts';

/** What a channel needs of the rest. */
export interface Service {
  readonly index: () => Promise<SearchIndex>;
  readonly ask: (index: SearchIndex, question: Question, also: Partial<AskOptions>) => Promise<Answer>;
  readonly model: Writer | undefined;
  /** A nota about what was asked; null when the documents have nothing on it. */
  readonly note: (index: SearchIndex, turn: Turn) => Promise<Attached | null>;
  /** Keeps a judgement: false when there is no room, null when none are kept. */
  readonly judge: (judged: Judgement) => Promise<boolean | null>;
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
  | 'partial'
  | 'unanswered'
  | 'told'
  | 'silent'
  | 'stopped'
  | 'failed'
  | 'undelivered';

/** An answer is shown at most so often while it grows: platforms count the changes to a message. */
const SHOW_MS = 1_000;

/** Answers that this worker is making, by their turn; another worker may be asked to stop them, through the store. */
export type Making = Map<string, AbortController>;

/** What is done with what happens in a channel: the same for every one. */
export class Converse {
  readonly #service: Service;
  readonly #making: Making;

  constructor(service: Service, making: Making) {
    this.#service = service;
    this.#making = making;
  }

  /** Does one event, and sees to it that who caused it hears of it. Never throws. */
  async handle(event: ChannelEvent, taken: Taken, conversation: Conversation): Promise<Outcome> {
    try {
      return await this.#act(event, taken, conversation);
    } catch (error) {
      const language = 'nl';
      const { failed, unavailable, undelivered } = CHANNEL_WORDS[language];
      const lost = error instanceof Undelivered;
      const text = lost
        ? undelivered
        : this.#service.broken(error) === 'index_unavailable'
          ? unavailable
          : failed;
      try {
        await conversation.apologise(notice([text], language));
        return 'failed';
      } catch {
        return 'undelivered';
      }
    }
  }

  /** A question that is answered in the response: only the answer, of which nothing is kept. */
  async inline(place: Place, text: string): Promise<Reply> {
    const { store, home } = this.#service;
    const settings = await store.settings(place);
    const accepted = acceptQuestion(text);
    if (!accepted.ok) return notice([accepted.message], languageOf(settings) ?? 'nl');
    const index = await this.#indexFor(settings);
    const answer = await this.#service.ask(index, { question: accepted.question }, {});
    return replyOf(answer, { turn: null, thread: [], buttons: [], home, language: languageOf(settings) });
  }

  #act(event: ChannelEvent, taken: Taken, conversation: Conversation): Promise<Outcome> {
    switch (event.kind) {
      case 'said':
        return this.#said(event, taken, conversation);
      case 'pressed':
        return this.#pressed(event, taken, conversation);
      case 'judged':
        return this.#judged(event, taken, conversation);
      case 'welcomed':
        return tell(conversation, 'all', CHANNEL_WORDS.nl.help(CALLED[event.place.channel]), 'nl');
    }
  }

  async #said(event: Said, { settings, thread }: Taken, conversation: Conversation): Promise<Outcome> {
    if (event.manner === 'overheard' && !(settings.answers === 'every' && asks(event.text))) return 'silent';
    const language = languageOf(settings) ?? 'nl';
    const audience: Audience = event.manner === 'command' ? 'asker' : 'all';
    const order = ORDER.exec(event.text);
    if (event.manner !== 'overheard') {
      if (event.text.trim() === '' || HELP.test(event.text)) {
        return tell(
          conversation,
          audience,
          CHANNEL_WORDS[language].help(CALLED[event.place.channel]),
          language,
        );
      }
      if (order) return this.#settings(event, settings, order, conversation);
    }
    const accepted = acceptQuestion(event.text.trim());
    if (!accepted.ok)
      return event.manner === 'overheard'
        ? 'silent'
        : tell(conversation, 'asker', [accepted.message], language);
    return this.#answer(event, { question: accepted.question, thread }, settings, conversation);
  }

  async #settings(
    { place }: Said,
    settings: Settings,
    { groups: { word = '', rest = '' } = {} }: RegExpExecArray,
    conversation: Conversation,
  ): Promise<Outcome> {
    const language: Language = word.toLowerCase() === 'settings' ? 'en' : 'nl';
    const words = SETTINGS_WORDS[language];
    const order = readSettingsOrder(rest);
    if (order.kind === 'wrong') return tell(conversation, 'asker', [words.wrong(order.word)], language);
    if (order.kind === 'show')
      return tell(conversation, 'asker', [words.title, ...settingsLines(settings, language)], language);
    if (!(place.direct || (await conversation.mayManage())))
      return tell(conversation, 'asker', [words.notAllowed], language);
    const changed = { ...settings, ...order.change };
    await this.#service.store.change(place, changed);
    return tell(conversation, 'all', [words.changed, ...settingsLines(changed, language)], language);
  }

  async #answer(
    event: Said,
    asked: Required<Question>,
    settings: Settings,
    conversation: Conversation,
  ): Promise<Outcome> {
    const { store, home, model } = this.#service;
    const language = languageOf(settings);
    const index = await this.#indexFor(settings);
    const turn = await store.ask(event.place, asked.question, asked.thread);
    const privately = event.manner === 'command';
    const about = { turn: turn.id, thread: turn.thread, home, language };
    const growing = model && !privately ? await this.#growing(turn, language, conversation) : null;
    if (model && growing === null) await conversation.busy().catch(() => undefined);
    try {
      const answer = await this.#service.ask(index, turn, {
        model,
        signal: growing?.signal,
        ...(growing && { onClaim: ({ claim }) => growing.add(claim) }),
      });
      await growing?.settled();
      if (growing?.signal.aborted) {
        await growing.end(growing.stopped());
        return 'stopped';
      }
      const buttons: readonly Button[] = [
        ...(answer.claims.length > 0 ? (['sources', 'note'] as const) : []),
        ...(privately && !event.place.direct ? (['share'] as const) : []),
      ];
      const reply = replyOf(answer, { ...about, buttons });
      if (growing) {
        await growing.end(reply);
        await this.#remember(event.place, turn.id, conversation);
        return answer.status;
      }
      if (answer.status === 'unanswered' && settings.onlyWithEvidence && !event.place.direct) {
        if (event.manner === 'overheard') return 'silent';
        await conversation.say(reply, 'asker');
      } else await conversation.say(reply, privately ? 'asker' : 'all');
      await this.#remember(event.place, turn.id, conversation);
      return answer.status;
    } finally {
      this.#making.delete(turn.id);
      growing?.close();
    }
  }

  /** A judgement may come with no more than the message it is below; that it is not kept is no matter. */
  async #remember(place: Place, turn: string, conversation: Conversation): Promise<void> {
    const message = conversation.posted?.() ?? null;
    if (message !== null) await this.#service.store.remember(place, message, turn).catch(() => undefined);
  }

  /** The question that is judged, and those before it. */
  async #judgedTurn({ place, turn, message = '' }: Judged): Promise<Turn | null> {
    const { store } = this.#service;
    if (turn !== null) return store.turn(place, turn);
    const kept = await store.recall(place, message);
    return kept && store.turn({ ...place, thread: kept.thread }, kept.turn);
  }

  /** An answer that is shown as it grows, once in a while, and stopped from here or through the store. */
  async #growing(turn: Turn, language: Language | undefined, conversation: Conversation) {
    const { store, home, sleep } = this.#service;
    const about = { turn: turn.id, home, language };
    const shown = await conversation.grow(growingReply([], about));
    if (shown === null) return null;
    const stopping = new AbortController();
    this.#making.set(turn.id, stopping);
    const claims: Claim[] = [];
    let open = true;
    let drawn = 0;
    const drawing = (async () => {
      while (open) {
        await sleep(SHOW_MS);
        if (!open) break;
        if (shown.stopped?.() || (await store.stopped(turn.id).catch(() => false))) stopping.abort();
        if (claims.length === drawn || stopping.signal.aborted) continue;
        drawn = claims.length;
        // What can't be shown on the way comes with the whole.
        await shown.show(growingReply(claims, about)).catch(() => undefined);
      }
    })();
    return {
      signal: stopping.signal,
      add: (claim: Claim) => {
        claims.push(claim);
      },
      /** Done when nothing is on its way any more: the last that is sent must be the whole. */
      settled: () => {
        open = false;
        return Promise.race([drawing, sleep(SHOW_MS * 5)]);
      },
      close: () => {
        open = false;
      },
      end: (whole: Reply) => shown.end(whole),
      stopped: (): Reply => {
        const soFar = growingReply(claims, about);
        const { stopped } = CHANNEL_WORDS[soFar.language];
        const parts = [
          ...soFar.parts.slice(0, -1),
          { type: 'words', text: stopped, weight: 'faint' } as const,
        ];
        return { ...soFar, parts, buttons: claims.length > 0 ? ['sources'] : [] };
      },
    };
  }

  async #pressed(event: Pressed, { settings }: Taken, conversation: Conversation): Promise<Outcome> {
    const { store, home } = this.#service;
    const language = languageOf(settings);
    const turn = await store.turn(event.place, event.turn);
    if (turn === null)
      return tell(conversation, 'asker', [CHANNEL_WORDS[language ?? 'nl'].expired], language ?? 'nl');
    if (event.button === 'stop') {
      await store.stop(event.place, turn.id);
      this.#making.get(turn.id)?.abort();
      return 'stopped';
    }
    const index = await this.#indexFor(settings);
    if (event.button === 'note') return this.#note(index, turn, language ?? 'nl', conversation);
    const answer = await this.#service.ask(index, turn, {});
    const about = { turn: turn.id, thread: turn.thread, home, language };
    const reply = replyOf(answer, { ...about, buttons: answer.claims.length > 0 ? ['sources', 'note'] : [] });
    if (event.button === 'sources') {
      await conversation.say(sourcesReply(reply), 'asker');
      return 'told';
    }
    const { sharedBy } = CHANNEL_WORDS[reply.language];
    const by = { type: 'by', text: sharedBy } as const;
    const quoted = { type: 'words', text: turn.question, weight: 'strong' } as const;
    await conversation.say({ ...reply, parts: [by, quoted, ...reply.parts] }, 'all');
    return answer.status;
  }

  async #note(
    index: SearchIndex,
    turn: Turn,
    language: Language,
    conversation: Conversation,
  ): Promise<Outcome> {
    const { home } = this.#service;
    const words = CHANNEL_WORDS[language];
    await conversation.busy().catch(() => undefined);
    const made = await this.#service.note(index, turn);
    if (made !== null && (await conversation.bring(made, words.noteCaption)) !== null) return 'told';
    const path = notePath({ about: turn.question, questions: [...turn.thread, turn.question], form: 'nota' });
    if (home === null) return tell(conversation, 'asker', [words.noteNowhere], language);
    // An address in words would be shown as words: links are those of a reply.
    const page = { text: words.buttons.note, url: new URL(path, home).href };
    await conversation.say({ ...notice([words.noteElsewhere], language), page }, 'asker');
    return 'told';
  }

  async #judged(event: Judged, { settings }: Taken, conversation: Conversation): Promise<Outcome> {
    const { judge } = this.#service;
    const language = languageOf(settings) ?? 'nl';
    const words = CHANNEL_WORDS[language];
    const turn = await this.#judgedTurn(event);
    if (turn === null) return tell(conversation, 'asker', [words.expired], language);
    // The window for a remark can only be opened for a moment: first that, then what is kept.
    const asking = event.verdict === 'down' && event.remark === null;
    if (asking) await conversation.askRemark(turn.id, language).catch(() => undefined);
    const answer = await this.#service.ask(await this.#indexFor(settings), turn, {});
    const { verdict, remark, asker } = event;
    const kept = await judge({ turn: turn.id, asker, answer, verdict, remark });
    if (kept === true && asking) return 'told';
    const text = kept === null ? words.noFeedback : kept ? words.thanks : words.feedbackFull;
    return tell(conversation, 'asker', [text], language);
  }

  /** The index as this room sees it: of the kinds of documents that were chosen for it. */
  async #indexFor({ kinds }: Settings): Promise<SearchIndex> {
    const index = await this.#service.index();
    if (kinds === null) return index;
    const heads = await Promise.all(kinds.map((kind) => index.heads({ kind })));
    return onlyIn(
      index,
      heads.flat().map(({ id }) => id),
    );
  }
}

const ORDER = /^\s*\/?(?<word>instellingen|settings)\b(?<rest>.*)$/is;
const HELP = /^\s*\/?(?:help|hulp|\?)\s*$/i;

/** Whether something that is said to a room asks something: with a question mark, or with a word that asks. */
const asks = (text: string): boolean =>
  /\?/.test(text) ||
  /^\s*(?:wat|wie|wanneer|waarom|waar|welke?|hoe(?:veel)?|what|who|when|why|where|which|how)\b/i.test(text);

const languageOf = ({ language }: Settings): Language | undefined =>
  language === 'asked' ? undefined : language;

async function tell(
  conversation: Conversation,
  to: Audience,
  paragraphs: readonly string[],
  language: Language,
): Promise<Outcome> {
  await conversation.say(notice(paragraphs, language), to);
  return 'told';
}
