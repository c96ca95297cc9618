import * as z from 'zod/v4/mini';
import type { Question } from '../../ask.ts';
import { acceptQuestion } from '../../search/words/accept.ts';
import { MAX_THREAD, Scope } from '../api/schemas.ts';
import { type Bounds, type Parsed, refused } from './body.ts';
import { acceptThread } from './request.ts';

/** A whole conversation comes along with every question, with the answers and the quotes under them; in bytes. */
const MAX_BODY = 512 * 1024;
/** A quote's heading path in a data part of a message lies nine deep; other clients may add a little. */
const MAX_DEPTH = 16;
export const STREAM_BOUNDS: Bounds = { size: MAX_BODY, depth: MAX_DEPTH, members: 20_000 };

const ChatBody = z.strictObject({
  id: z.optional(z.string()),
  messages: z.array(
    z.looseObject({
      role: z.enum(['user', 'assistant', 'system']),
      parts: z.array(z.looseObject({ type: z.string(), text: z.optional(z.string()) })),
      /** Ours: the documents that a question was confined to. */
      metadata: z.optional(z.nullable(z.looseObject({ scope: z.optional(Scope) }))),
    }),
  ),
  trigger: z.optional(z.string()),
  messageId: z.optional(z.nullable(z.string())),
  /** Ours: also say how the answer came about. */
  trace: z.optional(z.boolean()),
});
type Message = z.infer<typeof ChatBody>['messages'][number];

export interface ChatRequest {
  readonly question: Question;
  readonly trace: boolean;
}

/**
 * The body of `POST /api/chat` as the AI SDK's `useChat` sends it: the last message is the question, what the user
 * asked before it the thread. What it says that we answered is not read: anyone can put words there.
 */
export function readConversation(value: unknown): Parsed<ChatRequest> {
  const body = ChatBody.safeParse(value);
  if (!body.success) return refused({ code: 'invalid_request', detail: SHAPE });
  const { messages, trace = false } = body.data;
  const last = messages.at(-1);
  if (last?.role !== 'user')
    return refused({
      code: 'invalid_request',
      field: 'messages',
      detail: 'Het laatste bericht moet een vraag van de gebruiker zijn.',
    });
  if (last.parts.some(({ type }) => type === 'file'))
    return refused({
      code: 'invalid_request',
      field: 'messages',
      detail: 'Een vraag kan alleen tekst zijn. Laat het bestand weg.',
    });
  // A question that was refused stays in the conversation of the client; it must not spoil those after it.
  const before = messages
    .slice(0, -1)
    .filter((message) => message.role === 'user' && acceptQuestion(textOf(message)).ok)
    .slice(-MAX_THREAD);
  const names = { question: 'messages', thread: 'messages' };
  const question = acceptThread(textOf(last), before.map(textOf), names);
  if (!question.ok) return question;
  const { scope } = last.metadata ?? {};
  const scopes = before.map(({ metadata }) => metadata?.scope ?? null);
  const asked = {
    ...question.value,
    ...(scope && { scope }),
    ...(scopes.some((each) => each !== null) && { scopes }),
  };
  return { ok: true, value: { question: asked, trace } };
}

const SHAPE =
  'Stuur een gesprek zoals de AI SDK dat doet: {"messages": [{"role": "user", "parts": [{"type": "text", "text": "…"}]}]}.';

const textOf = ({ parts }: Message): string =>
  parts.flatMap(({ type, text }) => (type === 'text' && text !== undefined ? [text] : [])).join('\n');
