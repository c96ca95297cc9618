import type * as z from 'zod/v4/mini';
import type { Question } from '../ask.ts';
import { acceptQuestion } from '../search/words/accept.ts';
import { ChatRequest, MAX_THREAD, MODEL } from '../web/api/schemas.ts';
import { type Bounds, type Parsed, refused } from '../web/http/body.ts';
import type { Problem } from '../web/http/problem.ts';
import { acceptThread } from '../web/http/request.ts';

/** A program sends the whole conversation along with every question, and what its tools take. */
export const CHAT_BOUNDS: Bounds = { size: 256 * 1024, depth: 64, members: 10_000 };
/** Longest thread in characters; as much as a question of our own may bring along. */
const MAX_THREAD_LENGTH = 14_000;

export interface Chat {
  readonly question: Question;
  readonly stream: boolean;
  /** Whether a stream ends with the numbers of its use. */
  readonly usage: boolean;
}

/**
 * The question in a chat: the last message of the user, on those before it. What others said is no source and is
 * not read; of the earlier questions the last are taken, and one that could not be asked then is left out now.
 */
export function readChat(value: unknown): Parsed<Chat> {
  const body = ChatRequest.safeParse(value);
  if (!body.success) return refused(problemOf(body.error));
  const { model, messages, stream, stream_options } = body.data;
  if (model !== MODEL)
    return refused({ code: 'model_not_found', field: 'model', detail: `Gebruik het model "${MODEL}".` });
  const said = messages.flatMap(({ role, content }, at) => (role === 'user' ? [{ at, content }] : []));
  const last = said.at(-1);
  if (last === undefined)
    return refused({
      code: 'invalid_request',
      field: 'messages',
      detail: 'Er is geen bericht van de gebruiker. Stuur de vraag als bericht met "role": "user".',
    });
  const names = { question: `messages.${last.at}.content`, thread: 'messages' };
  if (typeof last.content !== 'string' && last.content?.some(({ type }) => type !== 'text'))
    return refused({
      code: 'invalid_request',
      field: names.question,
      detail: 'De vraag mag alleen tekst zijn, zonder beeld, geluid of bestand.',
    });
  const earlier = said.slice(0, -1).map(({ content }) => textOf(content));
  const question = acceptThread(textOf(last.content), lastOf(earlier), names);
  if (!question.ok) return question;
  return {
    ok: true,
    value: {
      question: question.value,
      stream: stream === true,
      usage: stream_options?.include_usage === true,
    },
  };
}

type Content = z.infer<typeof ChatRequest>['messages'][number]['content'];

const textOf = (content: Content): string =>
  typeof content === 'string' ? content : (content ?? []).map(({ text = '' }) => text).join('\n');

function lastOf(earlier: readonly string[]): readonly string[] {
  const thread: string[] = [];
  let length = 0;
  for (const text of earlier.toReversed()) {
    if (!acceptQuestion(text).ok) continue;
    length += text.length;
    if (length > MAX_THREAD_LENGTH || thread.length === MAX_THREAD) break;
    thread.unshift(text);
  }
  return thread;
}

/** What each field takes, for the sentence that refuses another value. */
const EXPECTED: Readonly<Record<string, string>> = {
  model: `"${MODEL}"`,
  messages: 'een lijst van berichten, elk met "role" en met "content" als tekst of als lijst van delen',
  stream: 'true of false',
  stream_options: 'een object',
  n: '1: er is één antwoord',
};

function problemOf(error: z.core.$ZodError): Problem {
  const [root, ...rest] = error.issues[0]?.path ?? [];
  if (root === undefined)
    return {
      code: 'invalid_request',
      detail: 'Stuur één JSON-object met de velden "model" en "messages".',
    };
  return {
    code: 'invalid_request',
    field: [root, ...rest].join('.'),
    detail: `Het veld "${String(root)}" klopt niet. Geef ${EXPECTED[String(root)] ?? 'een waarde van het soort dat OpenAI noemt'}.`,
  };
}
