import type * as z from 'zod/v4/mini';
import { redact } from '../documents/redact.ts';
import { acceptQuestion } from '../search/accept.ts';
import { type Parsed, refused } from './body.ts';
import type { Feedback } from './feedback-store.ts';
import { problemOf } from './request.ts';
import { FeedbackBody } from './schemas.ts';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** The number under which feedback is kept. It can't be guessed, so whoever knows it may change or remove it. */
export function readFeedbackId(given: string): Parsed<string> {
  const id = given.toLowerCase();
  if (UUID.test(id)) return { ok: true, value: id };
  return refused({
    code: 'invalid_request',
    field: 'id',
    detail: 'Het nummer in het adres klopt niet. Geef een UUID, zoals crypto.randomUUID() die maakt.',
  });
}

/** What a reader says, after it was judged. */
export type Said = Omit<Feedback, 'id' | 'time' | 'index' | 'version'>;

/** The body of `PUT /api/feedback/:id`, after it was parsed as JSON. */
export function readFeedback(value: unknown): Parsed<Said> {
  const body = FeedbackBody.safeParse(value);
  if (!body.success)
    return refused(problemOf(body.error, 'Stuur één JSON-object met de velden "answer" en "verdict".'));
  const { question } = body.data;
  if (question !== undefined) {
    const accepted = acceptQuestion(question);
    if (!accepted.ok) {
      const code = accepted.code === 'wrong_type' ? 'invalid_request' : accepted.code;
      return refused({ code, field: 'question', detail: accepted.message });
    }
  }
  return { ok: true, value: saidIn(body.data) };
}

function saidIn(body: z.infer<typeof FeedbackBody>): Said {
  const { answer, verdict, remark, question, mode = null, status = null, language = null } = body;
  return { answer, verdict, remark: toKeep(remark), question: toKeep(question), mode, status, language };
}

/** Words as they are kept: without personal data as far as it is recognised, and nothing where nothing was said. */
export function toKeep(words = ''): string | null {
  const kept = redact(words.toWellFormed().trim()).text;
  return kept === '' ? null : kept;
}

/** When something came, to the second. */
export const secondOf = (ms: number): string => `${new Date(ms).toISOString().slice(0, 19)}Z`;
