import type { Answer } from '../answer/answer.ts';
import type { Question, Threaded } from '../ask.ts';
import type { SearchIndex } from '../search/index.ts';
import type { Button, Said } from './channel.ts';
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
import { notice, partialReply } from './reply.ts';
import { Undelivered } from './retrying-fetch.ts';
import type { Earlier, Turn } from './store/turns.ts';
import { StreamedAnswer } from './streamed-answer.ts';

/** Answers a question, which was asked after others in the same thread. */
export async function answer(
  service: Service,
  making: Making,
  exchange: Exchange<Said>,
  question: string,
  earlier: readonly Earlier[],
): Promise<Outcome> {
  const { store, model } = service;
  const { event, settings, language, conversation } = exchange;
  const { place, manner, asker } = event;
  const { thread, scopes } = threadOf(earlier);
  const index = await indexFor(service, settings);
  if (index.documents === 0)
    return manner === 'overheard'
      ? 'silent'
      : tell(exchange, 'asker', [CHANNEL_WORDS[language].nothingOfKinds]);
  const own = manner === 'command';
  const keep = (made: Answer | null) =>
    store.ask(place, { question, thread: earlier, asker, private: own, answer: made });
  // Of an answer that may turn out not to be said nothing can be shown before it is there.
  const withheld = own || manner === 'overheard' || (settings.onlyWithEvidence && !place.direct);
  if (model && !withheld)
    return grow(service, making, exchange, index, { id: await keep(null), question, thread, scopes });
  if (model && manner !== 'overheard') void conversation.busy(language).catch(() => undefined);
  const made = await service.ask(
    index,
    { question, thread, scopes },
    { model, language: chosenIn(settings) },
  );
  // A question back is no evidence either.
  const found = made.claims.length > 0;
  const quietly = !found && settings.onlyWithEvidence && !place.direct;
  // What nothing is said to is not kept either.
  if (quietly && manner === 'overheard') return 'silent';
  const id = await keep(made);
  const also: readonly Button[] = own && !place.direct && conversation.shares !== false ? ['share'] : [];
  const reply = replyTo(service, { id, thread, answer: made }, settings, also);
  await conversation.say(reply, own || quietly ? 'asker' : 'all');
  await remember(service, place, id, conversation);
  return made.status;
}

/** An answer that a model words, shown as it grows where the platform can. */
async function grow(
  service: Service,
  making: Making,
  { event, settings, language, conversation }: Exchange<Said>,
  index: SearchIndex,
  asked: Threaded & Pick<Question, 'scopes'> & Pick<Turn, 'id'>,
): Promise<Outcome> {
  const { store, home, sleep, model } = service;
  const { place } = event;
  const shown = await conversation.grow(partialReply([], { turn: asked.id, home, language }));
  const stopped = () => store.stopped(asked.id);
  const growing = shown && new StreamedAnswer({ shown, turn: asked.id, language, home, stopped, sleep });
  if (growing) making.set(asked.id, growing);
  else void conversation.busy(language).catch(() => undefined);
  try {
    const made = await service.ask(index, asked, {
      model,
      language: chosenIn(settings),
      signal: growing?.signal,
      ...(growing && { onClaim: ({ claim }) => growing.add(claim) }),
    });
    await store.answered(place, asked.id, made);
    const reply = replyTo(service, { ...asked, answer: made }, settings);
    if (growing) await growing.end(reply);
    else await conversation.say(reply, 'all');
    await remember(service, place, asked.id, conversation);
    return growing?.signal.aborted ? 'stopped' : made.status;
  } catch (error) {
    // What began to grow may not be left as if it still did; what may have been shown whole is left alone.
    const text = CHANNEL_WORDS[language].failed;
    if (!(error instanceof Undelivered)) await growing?.end(notice([text], language)).catch(() => undefined);
    throw error;
  } finally {
    making.delete(asked.id);
  }
}
