import type { Choice } from '../answer/answer.ts';
import type { Threaded } from '../ask.ts';
import { documentsIn } from '../search/documents/dossiers.ts';
import { onlyIn } from '../search/documents/only.ts';
import { notePath } from '../web/parts/links.ts';
import { type Button, CHOICE_BUTTONS, type Judged, type Pressed } from './channel.ts';
import { CHANNEL_WORDS } from './channel-words.ts';
import {
  chosenIn,
  type Exchange,
  indexFor,
  type Making,
  type Outcome,
  remember,
  replyTo,
  type Service,
  tell,
  threadOf,
} from './exchange.ts';
import { notice, type Reply, sharedReply, sourcesReply } from './reply.ts';
import type { Turn } from './store/turns.ts';

/** Does what a button below the answer to a question asks. */
export async function press(
  service: Service,
  making: Making,
  exchange: Exchange<Pressed>,
  turn: Turn,
): Promise<Outcome> {
  const { event, settings, language, conversation } = exchange;
  const { answer, thread, question } = turn;
  if (event.button === 'stop') return stop(service, making, exchange, turn);
  if (event.button === 'note' && thread !== null)
    return note(service, exchange, { question, thread, scope: turn.scope });
  if (event.button === 'note' || answer === null)
    return tell(exchange, 'asker', [CHANNEL_WORDS[language].expired]);
  const choice = answer.choices[CHOICES.indexOf(event.button)];
  if (choice !== undefined) return choose(service, exchange, turn, choice);
  if (CHOICES.includes(event.button)) return tell(exchange, 'asker', [CHANNEL_WORDS[language].expired]);
  const reply = replyTo(service, { ...turn, answer }, settings);
  if (event.button === 'share') return share(service, exchange, turn, reply);
  await conversation.say(sourcesReply(reply), 'asker');
  return 'told';
}

const CHOICES: readonly string[] = CHOICE_BUTTONS;

/** Asks the same of the dossier that was chosen, in the same thread: what follows on it stays there. */
async function choose(
  service: Service,
  { event: { place, asker }, settings, language, conversation }: Exchange<Pressed>,
  { question, earlier, private: own }: Turn,
  { dossier, documents }: Choice,
): Promise<Outcome> {
  const { store, model } = service;
  // An answer that was kept by an earlier version has no id for its dossiers.
  const scope = dossier === undefined ? documents : [dossier];
  const index = await indexFor(service, settings);
  void conversation.busy(language).catch(() => undefined);
  const before = threadOf(earlier);
  const answer = await service.ask(
    index,
    { question, scope, ...before },
    { model, language: chosenIn(settings) },
  );
  const id = await store.ask(place, { question, scope, thread: earlier, asker, private: own, answer });
  const also: readonly Button[] = own && !place.direct && conversation.shares !== false ? ['share'] : [];
  const reply = replyTo(service, { id, thread: before.thread, scope, answer }, settings, also);
  await conversation.say(reply, own ? 'asker' : 'all');
  await remember(service, place, id, conversation);
  return answer.status;
}

/** Shared once: two presses are two deliveries. */
async function share(
  { store }: Service,
  { event: { place }, conversation }: Exchange<Pressed>,
  turn: Turn,
  reply: Reply,
): Promise<Outcome> {
  const { language } = reply;
  if (conversation.mayShare && !(await conversation.mayShare(language))) return 'told';
  if (!(await store.share(place, turn.id, true)))
    return tell({ conversation, language }, 'asker', [CHANNEL_WORDS[language].sharedAlready]);
  try {
    await conversation.say(sharedReply(reply, turn.question), 'all');
  } catch (error) {
    await store.share(place, turn.id, false);
    throw error;
  }
  return 'told';
}

async function stop(
  { store, model }: Service,
  making: Making,
  exchange: Exchange<Pressed>,
  turn: Turn,
): Promise<Outcome> {
  const { place, asker } = exchange.event;
  const { nothingToStop, onlyAsker } = CHANNEL_WORDS[exchange.language];
  // Only what a model words takes long enough to be stopped, and is kept when it is whole.
  if (turn.answer !== null || model === undefined) return tell(exchange, 'asker', [nothingToStop]);
  if (!(await store.stop(place, turn.id, asker))) return tell(exchange, 'asker', [onlyAsker]);
  making.get(turn.id)?.stop();
  return 'stopped';
}

async function note(
  service: Service,
  exchange: Exchange<Pressed>,
  { scope, ...about }: Threaded & { readonly scope: readonly string[] | undefined },
): Promise<Outcome> {
  const { home } = service;
  const { event, settings, language, conversation } = exchange;
  const { question, thread } = about;
  const words = CHANNEL_WORDS[language];
  const whole = await indexFor(service, settings);
  const index = scope === undefined ? whole : onlyIn(whole, [...(await documentsIn(whole, scope))]);
  void conversation.busy(language).catch(() => undefined);
  const made = await service.note(index, about);
  if (made !== null && (await conversation.bring(made, words.noteCaption)) !== null) {
    await remember(service, event.place, event.turn, conversation);
    return 'told';
  }
  const path = notePath({ about: question, questions: [...thread, question], form: 'nota' });
  if (home === null) return tell(exchange, 'asker', [words.noteNowhere]);
  // An address in words would be shown as words: links are those of a reply.
  const page = { text: words.buttons.note, url: new URL(path, home).href };
  await conversation.say({ ...notice([words.noteElsewhere], language), page }, 'asker');
  return 'told';
}

/** Keeps what somebody thinks of the answer to a question. */
export async function judge(
  { judge: keep }: Service,
  exchange: Exchange<Judged>,
  { id: turn, answer }: Turn,
): Promise<Outcome> {
  const { event, language, conversation } = exchange;
  const { verdict, remark, asker } = event;
  const words = CHANNEL_WORDS[language];
  const told = (text: string) => tell(exchange, 'asker', [text]);
  if (answer === null) return told(words.expired);
  // There was one when the answer was given.
  if (keep === null) return told(words.noFeedback);
  // The window for a remark can only be opened for a moment: first that, then what is kept.
  const asking = verdict === 'down' && remark === null;
  if (asking) await conversation.askRemark(turn, language).catch(() => undefined);
  if (!(await keep({ turn, asker, answer, verdict, remark }))) return told(words.feedbackFull);
  if (conversation.thanks) return 'silent';
  return told(asking ? words.thanksDown : words.thanks);
}
