import * as z from 'zod/v4/mini';
import type { Question } from '../ask.ts';
import { KINDS, VOICES } from '../documents/document.ts';
import { acceptQuestion } from '../search/accept.ts';
import type { SearchOptions } from '../search/search.ts';
import { type Parsed, refused } from './body.ts';
import type { Problem } from './problem.ts';

/** Most earlier questions that are taken along. */
export const MAX_THREAD = 20;

const AskBody = z.strictObject({
  question: z.string(),
  thread: z.optional(z.array(z.string()).check(z.maxLength(MAX_THREAD))),
});

const SearchParameters = z.strictObject({
  q: z.string(),
  top: z.optional(
    z.pipe(
      z.pipe(z.string().check(z.regex(/^[1-9][0-9]?$/)), z.transform(Number)),
      z.number().check(z.maximum(50)),
    ),
  ),
  voice: z.optional(z.enum(VOICES)),
  kind: z.optional(z.enum(KINDS)),
});

/** The body of `POST /api/ask`, after it was parsed as JSON. */
export function readQuestion(value: unknown): Parsed<Question> {
  const body = AskBody.safeParse(value);
  if (!body.success) return refused(problemOf(body.error));
  return acceptThread(body.data.question, body.data.thread ?? [], { question: 'question', thread: 'thread' });
}

/** What a field is called where the question came from; it is named in the refusal. */
interface FieldNames {
  readonly question: string;
  readonly thread: string;
}

/** Question and earlier questions all pass the same test, since all of them reach the search. */
export function acceptThread(
  question: string,
  thread: readonly string[],
  names: FieldNames,
): Parsed<Question> {
  for (const [index, text] of [question, ...thread].entries()) {
    const accepted = acceptQuestion(text);
    if (accepted.ok) continue;
    const code = accepted.code === 'wrong_type' ? 'invalid_request' : accepted.code;
    const field = index === 0 ? names.question : `${names.thread}.${index - 1}`;
    return refused({ code, field, detail: accepted.message });
  }
  return { ok: true, value: { question, thread } };
}

export interface SearchRequest {
  readonly query: string;
  readonly options: SearchOptions;
}

/** The parameters of `GET /api/search`; a parameter that is given twice is refused, not guessed. */
export function readSearch(parameters: URLSearchParams): Parsed<SearchRequest> {
  const single = [...new Set(parameters.keys())].map((name) => {
    const values = parameters.getAll(name);
    return [name, values.length === 1 ? values[0] : values] as const;
  });
  const parsed = SearchParameters.safeParse(Object.fromEntries(single));
  if (!parsed.success) return refused(problemOf(parsed.error));
  const { q, top, voice, kind } = parsed.data;
  const accepted = acceptQuestion(q);
  if (!accepted.ok)
    return refused({
      code: accepted.code === 'wrong_type' ? 'invalid_request' : accepted.code,
      field: 'q',
      detail: accepted.message,
    });
  return {
    ok: true,
    value: {
      query: accepted.question,
      options: { ...(top && { top }), ...(voice && { voice }), ...(kind && { kind }) },
    },
  };
}

/** What each field takes, for the sentence that refuses another value. */
const EXPECTED: Readonly<Record<string, string>> = {
  question: 'tekst van 1 tot 2.000 tekens',
  thread: `een lijst van ten hoogste ${MAX_THREAD} eerdere vragen`,
  q: 'één keer een zoekvraag van 1 tot 2.000 tekens',
  top: 'een geheel getal van 1 tot en met 50',
  voice: `een van: ${VOICES.join(', ')}`,
  kind: `een van: ${KINDS.join(', ')}`,
};

function problemOf(error: z.core.$ZodError): Problem {
  const issue = error.issues[0];
  if (issue?.code === 'unrecognized_keys') {
    const field = nameable(issue.keys[0]);
    return field === undefined
      ? { code: 'invalid_request', detail: 'Het verzoek bevat een onbekend veld. Laat het weg.' }
      : { code: 'invalid_request', field, detail: `Het veld "${field}" is onbekend. Laat het weg.` };
  }
  const [root, ...rest] = issue?.path ?? [];
  const expected = EXPECTED[String(root)];
  if (root === undefined || expected === undefined)
    return { code: 'invalid_request', detail: 'Stuur één JSON-object met het veld "question".' };
  return {
    code: 'invalid_request',
    field: [root, ...rest].join('.'),
    detail: `Het veld "${String(root)}" klopt niet. Geef ${expected}.`,
  };
}

/** A key may hold a question; only what looks like the name of a field is repeated in an error. */
function nameable(key: string | undefined): string | undefined {
  return key !== undefined && /^[A-Za-z_][A-Za-z0-9_-]{0,39}$/.test(key) ? key : undefined;
}
