import type { Answer } from '../answer/answer.ts';
import type { Writer } from '../answer/supplier.ts';
import type { AskOptions, Question } from '../ask.ts';
import type { Language } from '../documents/document.ts';
import { type Accepted, acceptQuestion } from '../search/accept.ts';
import type { SearchIndex } from '../search/index.ts';
import { onlyIn } from '../search/only.ts';
import { languageOf } from '../search/query/language.ts';
import { notePath } from '../web/links.ts';
import { problemWords } from '../web/problem-page.ts';
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
import { CHANNEL_WORDS, helpFor } from './channel-words.ts';
import { GrowingAnswer } from './growing.ts';
import { asks, type Wanted, wantedIn } from './orders.ts';
import { Undelivered } from './patient.ts';
import { growingReply, notice, type Reply, replyOf, sharedReply, sourcesReply } from './reply.ts';
import { readSettingsOrder, SETTINGS_WORDS, type Settings, settingsLines } from './settings.ts';
import type { Taken } from './store/deliveries.ts';
import type { ChannelStore } from './store/store.ts';
import type { Turn } from './store/turns.ts';

/** What a channel needs of the rest. */
export interface Service {
  readonly index: () => Promise<SearchIndex>;
  readonly ask: (index: SearchIndex, question: Question, also: Partial<AskOptions>) => Promise<Answer>;
  readonly model: Writer | undefined;
  /** A nota about what was asked; null when the documents have nothing on it. */
  readonly note: (index: SearchIndex, about: Required<Question>) => Promise<Attached | null>;
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
  | 'partial'
  | 'unanswered'
  | 'told'
  | 'silent'
  | 'stopped'
  | 'failed'
  | 'undelivered';

/** Answers that this worker is making, by their turn; another worker may be asked to stop them, through the store. */
export type Making = Map<string, GrowingAnswer>;

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
    let language = spokenIn(event, taken.settings);
    try {
      const about = await this.#about(event, taken);
      const { turn, settings } = about;
      if (turn !== null) language = chosenIn(settings) ?? languageOf(turn.question);
      return await this.#act(event, { ...taken, settings }, { turn, language }, conversation);
    } catch (error) {
      const words = CHANNEL_WORDS[language];
      const text = error instanceof Undelivered ? words.undelivered : words[this.#fault(error)];
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
    const language = languageOf(text);
    try {
      const settings = await store.settings(place);
      const spoken = chosenIn(settings);
      const accepted = acceptQuestion(text);
      if (!accepted.ok) return notice([refusalIn(accepted, spoken ?? language)], spoken ?? language);
      const index = await this.#indexFor(settings);
      if (index.documents === 0) return notice([CHANNEL_WORDS[language].nothingOfKinds], language);
      const answer = await this.#service.ask(index, { question: accepted.question }, { language: spoken });
      return replyOf(answer, { ...UNKEPT, home, language: spoken });
    } catch (error) {
      return notice([CHANNEL_WORDS[language][this.#fault(error)]], language);
    }
  }

  #fault(error: unknown): 'unavailable' | 'failed' {
    return this.#service.broken(error) === 'index_unavailable' ? 'unavailable' : 'failed';
  }

  async #act(
    event: ChannelEvent,
    taken: Taken,
    { turn, language }: { readonly turn: Turn | null; readonly language: Language },
    conversation: Conversation,
  ): Promise<Outcome> {
    switch (event.kind) {
      case 'said':
        return this.#said(event, taken, conversation);
      case 'welcomed':
        return tell(conversation, 'all', helpFor(event.place, 'nl'), 'nl');
    }
    if (turn === null) return tell(conversation, 'asker', [CHANNEL_WORDS[language].expired], language);
    return event.kind === 'pressed'
      ? this.#pressed(event, turn, { ...taken, language }, conversation)
      : this.#judged(event, turn, language, conversation);
  }

  /** The question below whose answer something was pressed or judged, and the settings of the room it was asked in. */
  async #about(
    event: ChannelEvent,
    { settings }: Taken,
  ): Promise<{ readonly turn: Turn | null; readonly settings: Settings }> {
    const { store } = this.#service;
    const { place, asker } = event;
    if (event.kind !== 'pressed' && event.kind !== 'judged') return { turn: null, settings };
    const turn = event.turn === null ? null : await store.turn(place, event.turn, asker);
    if (turn !== null || event.message === undefined) return { turn, settings };
    const kept = await store.recall(place, event.message);
    if (kept === null) return { turn: null, settings };
    const elsewhere = kept.place.room !== place.room;
    return {
      turn: await store.turn(kept.place, kept.turn, asker),
      settings: elsewhere ? await store.settings(kept.place) : settings,
    };
  }

  async #said(event: Said, { settings, thread }: Taken, conversation: Conversation): Promise<Outcome> {
    const { place, manner, text } = event;
    const language = spokenIn(event, settings);
    const words = CHANNEL_WORDS[language];
    const audience: Audience = manner === 'command' ? 'asker' : 'all';
    if (manner === 'overheard' && !(settings.answers === 'every' && asks(text))) return 'silent';
    const begins = thread.length === 0;
    const wanted = manner === 'overheard' ? ({ kind: 'question', text } as const) : wantedIn(text, begins);
    if (wanted.kind === 'help') return tell(conversation, audience, helpFor(place, language), language);
    if (wanted.kind === 'thanks') return tell(conversation, 'asker', [words.welcome], language);
    if (wanted.kind === 'settings') return this.#settings(event, settings, wanted, conversation);
    const accepted = acceptQuestion(wanted.text.trim());
    if (accepted.ok) {
      const { question } = accepted;
      return this.#answer(event, question, { settings, thread }, conversation);
    }
    return manner === 'overheard'
      ? 'silent'
      : tell(conversation, 'asker', [refusalIn(accepted, language)], language);
  }

  async #settings(
    { place }: Said,
    settings: Settings,
    { language, order: typed }: Wanted & { kind: 'settings' },
    conversation: Conversation,
  ): Promise<Outcome> {
    const words = SETTINGS_WORDS[language];
    const { direct } = place;
    const order = readSettingsOrder(typed);
    if (order.kind === 'wrong') return tell(conversation, 'asker', [words.wrong(order.word)], language);
    const show = () => {
      const title = direct ? words.titleBetween : words.title;
      const lines = [title, ...settingsLines(settings, language, direct)];
      return tell(conversation, 'asker', lines, language);
    };
    if (order.kind === 'show') return show();
    if (!(direct || (await conversation.mayManage())))
      return tell(conversation, 'asker', [words.notAllowed], language);
    // Between two every question is answered, and found or not it is said: there is nothing to change about that.
    const { answers, onlyWithEvidence } = settings;
    const changed = { ...settings, ...order.change, ...(direct && { answers, onlyWithEvidence }) };
    if (direct && !('language' in order.change || 'kinds' in order.change)) return show();
    await this.#service.store.change(place, changed);
    const none = (await this.#indexFor(changed)).documents === 0;
    const lines = [
      words.changed,
      ...settingsLines(changed, language, direct),
      ...(none ? [CHANNEL_WORDS[language].nothingOfKinds] : []),
    ];
    return tell(conversation, 'all', lines, language);
  }

  async #answer(
    event: Said,
    question: string,
    { settings, thread: earlier }: Pick<Taken, 'settings' | 'thread'>,
    conversation: Conversation,
  ): Promise<Outcome> {
    const { store, model } = this.#service;
    const { place, manner, asker } = event;
    const thread = earlier.map(({ question: before }) => before);
    const spoken = chosenIn(settings);
    const language = spokenIn(event, settings);
    const index = await this.#indexFor(settings);
    if (index.documents === 0)
      return manner === 'overheard'
        ? 'silent'
        : tell(conversation, 'asker', [CHANNEL_WORDS[language].nothingOfKinds], language);
    const own = manner === 'command';
    const keep = (answer: Answer | null) =>
      store.ask(place, { question, thread: earlier, asker, private: own, answer });
    // Of an answer that may turn out not to be said nothing can be shown before it is there.
    const withheld = own || manner === 'overheard' || (settings.onlyWithEvidence && !place.direct);
    if (model && !withheld) {
      const asked = { id: await keep(null), question, thread };
      return this.#grow(asked, index, event, settings, conversation);
    }
    if (model && manner !== 'overheard') void conversation.busy(language).catch(() => undefined);
    const answer = await this.#service.ask(index, { question, thread }, { model, language: spoken });
    const found = answer.status !== 'unanswered';
    const quietly = !found && settings.onlyWithEvidence && !place.direct;
    // What nothing is said to is not kept either.
    if (quietly && manner === 'overheard') return 'silent';
    const turn = { id: await keep(answer), thread, answer };
    const also: readonly Button[] = own && !place.direct && conversation.shares !== false ? ['share'] : [];
    const reply = this.#reply(turn, settings, also);
    await conversation.say(reply, own || quietly ? 'asker' : 'all');
    await this.#remember(place, turn.id, conversation);
    return answer.status;
  }

  /** An answer that a model words, shown as it grows where the platform can. */
  async #grow(
    asked: Required<Question> & Pick<Turn, 'id'>,
    index: SearchIndex,
    event: Said,
    settings: Settings,
    conversation: Conversation,
  ): Promise<Outcome> {
    const { store, home, sleep, model } = this.#service;
    const { place } = event;
    const language = spokenIn(event, settings);
    const spoken = chosenIn(settings);
    const shown = await conversation.grow(growingReply([], { turn: asked.id, home, language }));
    const stopped = () => store.stopped(asked.id);
    const growing = shown && new GrowingAnswer({ shown, turn: asked.id, language, home, stopped, sleep });
    if (growing) this.#making.set(asked.id, growing);
    else void conversation.busy(language).catch(() => undefined);
    try {
      const answer = await this.#service.ask(index, asked, {
        model,
        language: spoken,
        signal: growing?.signal,
        ...(growing && { onClaim: ({ claim }) => growing.add(claim) }),
      });
      await store.answered(place, asked.id, answer);
      const reply = this.#reply({ ...asked, answer }, settings);
      if (growing) await growing.end(reply);
      else await conversation.say(reply, 'all');
      await this.#remember(place, asked.id, conversation);
      return growing?.signal.aborted ? 'stopped' : answer.status;
    } catch (error) {
      // What began to grow may not be left as if it still did; what may have been shown whole is left alone.
      const text = CHANNEL_WORDS[language].failed;
      if (!(error instanceof Undelivered))
        await growing?.end(notice([text], language)).catch(() => undefined);
      throw error;
    } finally {
      this.#making.delete(asked.id);
    }
  }

  #reply(
    { id, thread, answer }: Pick<Turn, 'id' | 'thread'> & { readonly answer: Answer },
    settings: Settings,
    also: readonly Button[] = [],
  ): Reply {
    const { home, judge } = this.#service;
    const buttons: readonly Button[] = [
      ...(answer.claims.length > 0 ? (['sources', 'note'] as const) : []),
      ...also,
    ];
    const about = { turn: id, thread, buttons, judged: judge !== null, home };
    return replyOf(answer, { ...about, language: chosenIn(settings) });
  }

  /** What is done with a message may come with no more than its number; that it is not kept is no matter. */
  async #remember(place: Place, turn: string, conversation: Conversation): Promise<void> {
    const posted = conversation.posted?.() ?? null;
    if (posted !== null) await this.#service.store.remember(place, posted, turn).catch(() => undefined);
  }

  async #pressed(
    event: Pressed,
    turn: Turn,
    { settings, language }: Pick<Taken, 'settings'> & { readonly language: Language },
    conversation: Conversation,
  ): Promise<Outcome> {
    const { button, place } = event;
    const { answer, thread, question } = turn;
    if (button === 'stop') return this.#stop(event, turn, language, conversation);
    if (button === 'note' && thread !== null)
      return this.#note(await this.#indexFor(settings), event, { question, thread }, language, conversation);
    if (button === 'note' || answer === null)
      return tell(conversation, 'asker', [CHANNEL_WORDS[language].expired], language);
    const reply = this.#reply({ ...turn, answer }, settings);
    if (button === 'share') return this.#share(place, turn, reply, conversation);
    await conversation.say(sourcesReply(reply), 'asker');
    return 'told';
  }

  /** Shared once: two presses are two deliveries. */
  async #share(place: Place, turn: Turn, reply: Reply, conversation: Conversation): Promise<Outcome> {
    const { store } = this.#service;
    const { language } = reply;
    if (conversation.mayShare && !(await conversation.mayShare(language))) return 'told';
    if (!(await store.share(place, turn.id, true)))
      return tell(conversation, 'asker', [CHANNEL_WORDS[language].sharedAlready], language);
    try {
      await conversation.say(sharedReply(reply, turn.question), 'all');
    } catch (error) {
      await store.share(place, turn.id, false);
      throw error;
    }
    return 'told';
  }

  async #stop(
    { place, asker }: Pressed,
    turn: Turn,
    language: Language,
    conversation: Conversation,
  ): Promise<Outcome> {
    const { nothingToStop, onlyAsker } = CHANNEL_WORDS[language];
    // Only what a model words takes long enough to be stopped, and is kept when it is whole.
    if (turn.answer !== null || this.#service.model === undefined)
      return tell(conversation, 'asker', [nothingToStop], language);
    if (!(await this.#service.store.stop(place, turn.id, asker)))
      return tell(conversation, 'asker', [onlyAsker], language);
    this.#making.get(turn.id)?.stop();
    return 'stopped';
  }

  async #note(
    index: SearchIndex,
    { place, turn }: Pressed,
    about: Required<Question>,
    language: Language,
    conversation: Conversation,
  ): Promise<Outcome> {
    const { home } = this.#service;
    const { question, thread } = about;
    const words = CHANNEL_WORDS[language];
    void conversation.busy(language).catch(() => undefined);
    const made = await this.#service.note(index, about);
    if (made !== null && (await conversation.bring(made, words.noteCaption)) !== null) {
      await this.#remember(place, turn, conversation);
      return 'told';
    }
    const path = notePath({ about: question, questions: [...thread, question], form: 'nota' });
    if (home === null) return tell(conversation, 'asker', [words.noteNowhere], language);
    // An address in words would be shown as words: links are those of a reply.
    const page = { text: words.buttons.note, url: new URL(path, home).href };
    await conversation.say({ ...notice([words.noteElsewhere], language), page }, 'asker');
    return 'told';
  }

  async #judged(
    { verdict, remark, asker }: Judged,
    { id: turn, answer }: Turn,
    language: Language,
    conversation: Conversation,
  ): Promise<Outcome> {
    const { judge } = this.#service;
    const words = CHANNEL_WORDS[language];
    const told = (text: string) => tell(conversation, 'asker', [text], language);
    if (answer === null) return told(words.expired);
    // There was one when the answer was given.
    if (judge === null) return told(words.noFeedback);
    // The window for a remark can only be opened for a moment: first that, then what is kept.
    const asking = verdict === 'down' && remark === null;
    if (asking) await conversation.askRemark(turn, language).catch(() => undefined);
    if (!(await judge({ turn, asker, answer, verdict, remark }))) return told(words.feedbackFull);
    if (conversation.thanks) return 'silent';
    return told(asking ? words.thanksDown : words.thanks);
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

/** Of an answer of which nothing is kept. */
const UNKEPT = { turn: null, thread: [], buttons: [], judged: false } as const;

/** The language that a room chose, if it did. */
const chosenIn = ({ language }: Settings): Language | undefined =>
  language === 'asked' ? undefined : language;

/** The language in which somebody is told something that is no answer. */
const spokenIn = (event: ChannelEvent, settings: Settings): Language =>
  chosenIn(settings) ?? (event.kind === 'said' ? languageOf(event.text) : 'nl');

/** Why a question is not taken, in the language of who asks. */
const refusalIn = ({ code, message }: Accepted & { ok: false }, language: Language): string =>
  language === 'nl' || code === 'wrong_type' ? message : problemWords({ code }, language).detail;

async function tell(
  conversation: Conversation,
  to: Audience,
  paragraphs: readonly string[],
  language: Language,
): Promise<Outcome> {
  await conversation.say(notice(paragraphs, language), to);
  return 'told';
}
