import type { Answer } from '../answer/answer.ts';
import { answerId } from '../answer/answer-id.ts';
import type { Account } from '../answer/model/release.ts';
import type { Trace } from '../answer/trace.ts';
import type { AskOptions, Question } from '../ask.ts';
import { CompletionStream, completion } from '../protocols/openai.ts';
import type { Chat } from '../protocols/openai-request.ts';
import { titleOf } from '../search/documents/dossiers.ts';
import { FORMAT } from '../search/files.ts';
import type { SearchIndex } from '../search/index.ts';
import { readDocuments } from '../search/reading.ts';
import type { Asked } from '../web/http/asked.ts';
import type { ChatRequest } from '../web/http/chat-request.ts';
import { ChatStream } from '../web/http/chat-stream.ts';
import type { Turn } from '../web/pages/conversation.ts';
import { type FollowUps as FollowUpsResource, followUpsOf } from '../web/parts/follow-ups.ts';
import { type Admission, clientOf, NotAdmitted } from './admission.ts';
import type { Corpus } from './corpus.ts';
import type { Ctx, Dependencies } from './world.ts';

/** The ways in which a question is answered: whole, and as the streams that other programs read. */
export function answersOf(
  world: Dependencies,
  { broken }: Pick<Corpus, 'broken'>,
  { question: admitted, work }: Pick<Admission, 'question' | 'work'>,
) {
  const followed = new Map<string, Promise<FollowUpsResource>>();
  return { answer, answerWithTurns, followUps, converse, complete };

  function answer(c: Ctx, corpus: SearchIndex, question: Question, also: Partial<AskOptions> = {}) {
    return admitted(c, corpus, question, (within) => given(c, within, question, also), also.signal);
  }

  /** An answer with those before it: nothing of a conversation is kept, so each is made again on those before it. */
  function answerWithTurns(c: Ctx, corpus: SearchIndex, asked: Asked, earlier: readonly Asked[]) {
    const texts = earlier.map(({ question }) => question);
    const all = [...texts.keys()].flatMap((at) => texts.slice(0, at + 1));
    const whole = { question: asked.question, thread: [...all, ...texts] };
    return admitted(c, corpus, whole, async (within) => {
      const turnOf = async (put: Asked, answer: Answer): Promise<Turn> => {
        return { asked: put, dossier: await titleOf(within, put.scope), answer };
      };
      const turns: Turn[] = [];
      for (const [at, put] of earlier.entries()) {
        const answer = await world.ask(within, questionOf(put, earlier.slice(0, at)), { now: world.now });
        turns.push(await turnOf(put, answer));
      }
      return { turn: await turnOf(asked, await given(c, within, questionOf(asked, earlier))), turns };
    });
  }

  async function given(c: Ctx, within: SearchIndex, question: Question, also: Partial<AskOptions> = {}) {
    const { signal } = c.req.raw;
    const given = await world.ask(within, question, { now: world.now, signal, client: clientOf(c), ...also });
    if (given.degraded !== null) c.set('code', `degraded:${given.degraded}`);
    c.set('counts', { claims: given.claims.length, nearest: given.nearest.length });
    return given;
  }

  /** What can be asked next. It takes as long as a handful of answers, so what was made for one is kept for a while, and others go first. */
  async function followUps(c: Ctx, corpus: SearchIndex, question: Question): Promise<FollowUpsResource> {
    const id = await answerId(corpus, question);
    const known = followed.get(id);
    if (known !== undefined) return known;
    const made = work(c, 'questions', corpus, async (within) => {
      const ask = (put: Question) => world.ask(within, put, { now: world.now, signal: c.req.raw.signal });
      return followUpsOf(within, question, await ask(question), { ask, now: world.now });
    });
    followed.set(id, made);
    for (const [oldest] of followed) if (followed.size > MOST_FOLLOWED) followed.delete(oldest);
    // Who left, or what went wrong, says nothing of the next who asks.
    made.catch(() => followed.delete(id));
    return made;
  }

  /** An answer for the AI SDK, as a stream. */
  async function converse(c: Ctx, corpus: SearchIndex, { question, trace }: ChatRequest) {
    const chat = new ChatStream(c.get('requestId'));
    const questions: Trace[] = [];
    const accounts: Account[] = [];
    const also: Partial<AskOptions> = {
      onTrace: (each) => questions.push(each),
      onAccount: (account) => accounts.push(account),
    };
    return streamed(c, corpus, question, chat, also, async (given) => {
      const nearest = await readDocuments(corpus, shownIn({ ...given, claims: [] }));
      const { fingerprint, documents, passages } = corpus;
      const provenance = {
        version: world.version,
        index: { format: FORMAT, fingerprint },
        documents,
        passages,
        questions,
        model: accounts[0] ?? null,
      };
      chat.end(given, nearest, trace ? provenance : null);
    });
  }

  /** An answer for programs that speak to OpenAI, as a stream or whole. */
  async function complete(c: Ctx, corpus: SearchIndex, { question, stream, usage }: Chat) {
    const asked = { id: await answerId(corpus, question), question, now: world.now(), home: world.home };
    if (!stream) return c.json(completion(asked, await answer(c, corpus, question, { model: world.model })));
    const chunks = new CompletionStream(asked, usage);
    return streamed(c, corpus, question, chunks, {}, (given) => chunks.end(given));
  }

  /**
   * An answer that is sent as it comes. Without a model it is made first, so that a failure still is a status; with one
   * the stream opens at once, and who leaves it stops the model.
   */
  async function streamed(
    c: Ctx,
    corpus: SearchIndex,
    question: Question,
    events: ChatStream | CompletionStream,
    also: Partial<AskOptions>,
    end: (given: Answer) => void | Promise<void>,
  ) {
    const { model, sleep } = world;
    const leaving = new AbortController();
    const signal = AbortSignal.any([c.req.raw.signal, leaving.signal]);
    const onClaim: AskOptions['onClaim'] = (released) => events.claim(released);
    const making = answer(c, corpus, question, { ...also, model, signal, onClaim }).then(end);
    const broke = (error: unknown): void => {
      // Of who left there is nobody to tell.
      if (signal.aborted) {
        c.set('code', 'degraded:aborted');
        return;
      }
      const code = error instanceof NotAdmitted ? error.problem.code : broken(c, error);
      c.set('code', code);
      events.fail(code);
    };
    if (model) c.set('ending', making.catch(broke));
    else await making;
    return c.body(events.stream({ sleep, onLeave: () => leaving.abort() }), 200, events.headers);
  }
}

/** Answers of which it is kept what follows on them. */
const MOST_FOLLOWED = 500;

/** The documents that an answer shows something of. */
export const shownIn = ({ claims, nearest }: Pick<Answer, 'claims' | 'nearest'>): string[] =>
  [...claims.flatMap(({ citations }) => citations), ...nearest].map(({ documentId }) => documentId);

/** A question with those before it, each with what it is confined to. */
function questionOf({ question, scope }: Asked, earlier: readonly Asked[]): Question {
  const scopes = earlier.map((each) => (each.scope.length > 0 ? each.scope : null));
  return {
    question,
    thread: earlier.map((each) => each.question),
    ...(scope.length > 0 && { scope }),
    ...(scopes.some((each) => each !== null) && { scopes }),
  };
}
