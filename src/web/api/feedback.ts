import type * as z from 'zod/v4/mini';
import { redact } from '../../documents/privacy/redact.ts';
import type { SearchIndex } from '../../search/index.ts';
import { type Parsed, refused } from '../http/body.ts';
import { acceptThread, problemOf } from '../http/request.ts';
import type { Feedback, Place } from './feedback-store.ts';
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
  const { question, thread, places, verdict } = body.data;
  if (question !== undefined) {
    const accepted = acceptThread(question, thread ?? [], { question: 'question', thread: 'thread' });
    if (!accepted.ok) return accepted;
  } else if (verdict === 'here' || thread !== undefined || places !== undefined)
    return refused({ code: 'invalid_request', field: 'question', detail: WITHOUT_QUESTION });
  if (verdict === 'here' && !places?.length) return refused(NO_PLACE);
  return { ok: true, value: saidIn(body.data) };
}

const WITHOUT_QUESTION =
  'Eerdere vragen en plaatsen worden alleen met de vraag bewaard. Stuur "question" mee, of laat "thread" en "places" weg.';
const NO_PLACE = {
  code: 'invalid_request',
  field: 'places',
  detail:
    'Deze zin staat niet zo in de stukken. Stel de vraag opnieuw en wijs dan aan waar het antwoord staat.',
} as const;

/** What was said, with only those places that stand so in documents that the reader may see. */
export async function withStanding(said: Said, index: SearchIndex): Promise<Parsed<Said>> {
  if (said.places === null) return { ok: true, value: said };
  const places: Place[] = [];
  for (const place of said.places) if (await stands(place, index)) places.push(place);
  if (said.verdict === 'here' && places.length === 0) return refused(NO_PLACE);
  return { ok: true, value: { ...said, places } };
}

async function stands({ documentId, passageId, quote, start, end }: Place, index: SearchIndex) {
  const held = await index.held(documentId);
  return held?.document.text.slice(start, end) === quote && held.passages.some(({ id }) => id === passageId);
}

function saidIn(body: z.infer<typeof FeedbackBody>): Said {
  const { answer, verdict, remark, question, mode = null, status = null, language = null } = body;
  return {
    answer,
    verdict,
    remark: toKeep(remark),
    question: toKeep(question),
    mode,
    status,
    language,
    thread: body.thread?.flatMap((each) => toKeep(each) ?? []) ?? null,
    places: body.places ?? null,
  };
}

/** Words as they are kept: without personal data as far as it is recognised, and nothing where nothing was said. */
export function toKeep(words = ''): string | null {
  const kept = redact(words.toWellFormed().trim()).text;
  return kept === '' ? null : kept;
}

/** When something came, to the second. */
export const secondOf = (ms: number): string => `${new Date(ms).toISOString().slice(0, 19)}Z`;
