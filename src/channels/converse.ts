import type { Language } from '../documents/document.ts';
import { languageOf } from '../question/language.ts';
import { type Accepted, acceptQuestion } from '../search/words/accept.ts';
import { problemWords } from '../web/pages/problem-page.ts';
import { answer } from './answering.ts';
import { judge, press } from './buttons.ts';
import type { Audience, ChannelEvent, Conversation, Place, Said } from './channel.ts';
import { CHANNEL_WORDS, helpFor } from './channel-words.ts';
import { asks, type Command, commandIn } from './commands.ts';
import {
  chosenIn,
  type Exchange,
  indexFor,
  type Making,
  type Outcome,
  type Service,
  tell,
} from './exchange.ts';
import { notice, type Reply, replyOf } from './reply.ts';
import { Undelivered } from './retrying-fetch.ts';
import { readSettingsOrder, SETTINGS_WORDS, type Settings, settingsLines } from './room-settings.ts';
import type { Taken } from './store/deliveries.ts';
import type { Turn } from './store/turns.ts';

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
      const { turn, settings } = await this.#about(event, taken);
      if (turn !== null) language = chosenIn(settings) ?? languageOf(turn.question);
      return await this.#act({ event, settings, language, conversation }, taken, turn);
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
      const index = await indexFor(this.#service, settings);
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

  async #act(exchange: Exchange, { thread }: Taken, turn: Turn | null): Promise<Outcome> {
    const { event, conversation, language } = exchange;
    switch (event.kind) {
      case 'said':
        return this.#said({ ...exchange, event }, thread);
      case 'welcomed':
        return tell(
          { conversation, language: 'nl' },
          'all',
          helpFor(this.#service.called, event.place, 'nl'),
        );
    }
    if (turn === null) return tell(exchange, 'asker', [CHANNEL_WORDS[language].expired]);
    return event.kind === 'pressed'
      ? press(this.#service, this.#making, { ...exchange, event }, turn)
      : judge(this.#service, { ...exchange, event }, turn);
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

  async #said(exchange: Exchange<Said>, thread: Taken['thread']): Promise<Outcome> {
    const { event, settings, language } = exchange;
    const { place, manner, text } = event;
    const audience: Audience = manner === 'command' ? 'asker' : 'all';
    if (manner === 'overheard' && !(settings.answers === 'every' && asks(text))) return 'silent';
    const begins = thread.length === 0;
    const wanted = manner === 'overheard' ? ({ kind: 'question', text } as const) : commandIn(text, begins);
    if (wanted.kind === 'help')
      return tell(exchange, audience, helpFor(this.#service.called, place, language));
    if (wanted.kind === 'thanks') return tell(exchange, 'asker', [CHANNEL_WORDS[language].welcome]);
    if (wanted.kind === 'settings') return this.#settings(exchange, wanted);
    const accepted = acceptQuestion(wanted.text.trim());
    if (accepted.ok) return answer(this.#service, this.#making, exchange, accepted.question, thread);
    return manner === 'overheard' ? 'silent' : tell(exchange, 'asker', [refusalIn(accepted, language)]);
  }

  /** Shows or changes how a room is set, in the language of the order. */
  async #settings(
    { event: { place }, settings, conversation }: Exchange<Said>,
    { language, order: typed }: Command & { kind: 'settings' },
  ): Promise<Outcome> {
    const words = SETTINGS_WORDS[language];
    const { direct } = place;
    const say = (to: Audience, lines: readonly string[]) => tell({ conversation, language }, to, lines);
    const show = () =>
      say('asker', [direct ? words.titleBetween : words.title, ...settingsLines(settings, language, direct)]);
    const order = readSettingsOrder(typed);
    if (order.kind === 'wrong') return say('asker', [words.wrong(order.word)]);
    if (order.kind === 'show') return show();
    if (!(direct || (await conversation.mayManage()))) return say('asker', [words.notAllowed]);
    // Between two every question is answered, and found or not it is said: there is nothing to change about that.
    const { answers, onlyWithEvidence } = settings;
    const changed = { ...settings, ...order.change, ...(direct && { answers, onlyWithEvidence }) };
    if (direct && !('language' in order.change || 'kinds' in order.change)) return show();
    await this.#service.store.change(place, changed);
    const none = (await indexFor(this.#service, changed)).documents === 0;
    return say('all', [
      words.changed,
      ...settingsLines(changed, language, direct),
      ...(none ? [CHANNEL_WORDS[language].nothingOfKinds] : []),
    ]);
  }
}

/** Of an answer of which nothing is kept. */
const UNKEPT = { turn: null, thread: [], buttons: [], judged: false } as const;

/** The language in which somebody is told something that is no answer. */
const spokenIn = (event: ChannelEvent, settings: Settings): Language =>
  chosenIn(settings) ?? (event.kind === 'said' ? languageOf(event.text) : 'nl');

/** Why a question is not taken, in the language of who asks. */
const refusalIn = ({ code, message }: Accepted & { ok: false }, language: Language): string =>
  language === 'nl' || code === 'wrong_type' ? message : problemWords({ code }, language).detail;
