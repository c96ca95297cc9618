import type * as z from 'zod/v4/mini';
import { KEPT_STATUSES } from '../../answer/answer.ts';
import type { Question } from '../../ask.ts';
import { MOST_DOCUMENTS } from '../../briefing/paper/note.ts';
import { FORMS } from '../../briefing/paper/paper.ts';
import { VOICES } from '../../documents/document.ts';
import { KIND_IDS } from '../../kinds/index.ts';
import type { TypedRequest } from '../../question/search.ts';
import { NO_CHOICE } from '../../search/documents/faceted-search.ts';
import type { SearchOptions } from '../../search/search.ts';
import { acceptQuestion } from '../../search/words/accept.ts';
import {
  AskBody,
  DocumentRequest,
  DocumentsRequest,
  DossiersRequest,
  MAX_EXCERPT,
  MAX_HITS,
  MAX_PLACES,
  MAX_SCOPE,
  MAX_THREAD,
  PassageRequest,
  SearchRequest,
  TimelineRequest,
  VerifyBody,
} from '../api/schemas.ts';
import { type Parsed, refused } from './body.ts';
import type { Problem } from './problem.ts';

/** The body of `POST /api/ask`, after it was parsed as JSON. */
export function readQuestion(value: unknown): Parsed<Question> {
  const body = AskBody.safeParse(value);
  if (!body.success) return refused(problemOf(body.error));
  const { question, thread = [], scope } = body.data;
  const accepted = acceptThread(question, thread, { question: 'question', thread: 'thread' });
  return accepted.ok && scope ? { ok: true, value: { ...accepted.value, scope } } : accepted;
}

/** The body of `POST /api/verify`, after it was parsed as JSON. */
export function readQuote(value: unknown): Parsed<z.infer<typeof VerifyBody>> {
  const body = VerifyBody.safeParse(value);
  if (body.success) return { ok: true, value: body.data };
  return refused(problemOf(body.error, 'Stuur één JSON-object met de velden "documentId" en "quote".'));
}

/** Which part of which document. */
export function readExcerpt(value: unknown): Parsed<z.infer<typeof DocumentRequest>> {
  const part = DocumentRequest.safeParse(value);
  if (part.success) return { ok: true, value: part.data };
  return refused(problemOf(part.error, 'Geef een object met het veld "documentId".'));
}

/** Which passage. */
export function readPassage(value: unknown): Parsed<z.infer<typeof PassageRequest>> {
  const passage = PassageRequest.safeParse(value);
  if (passage.success) return { ok: true, value: passage.data };
  return refused(problemOf(passage.error, 'Geef een object met het veld "passageId".'));
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

interface Search {
  readonly query: string;
  readonly options: SearchOptions;
}

/** The parameters of `GET /api/search`; a parameter that is given twice is refused, not guessed. */
export function readSearchQuery(parameters: URLSearchParams): Parsed<Search> {
  const single = valuesByName(parameters).map(([name, values]) => {
    const [value = ''] = values;
    if (values.length > 1) return [name, values] as const;
    return [name, name === 'top' && /^[1-9]\d?$/.test(value) ? Number(value) : value] as const;
  });
  return readSearch(Object.fromEntries(single));
}

/** What is given of each parameter, in one pass: an address has room for thousands of names, and each would be another. */
function valuesByName(parameters: URLSearchParams): readonly (readonly [string, readonly string[]])[] {
  const byName = Map.groupBy(parameters, ([name]) => name);
  return [...byName].map(([name, pairs]) => [name, pairs.map(([, value]) => value)]);
}

/** Parameters of a list that may be given more than once; the same value again says nothing more. */
const REPEATED: ReadonlySet<string> = new Set(['kind', 'voice']);

/** The parameters of `GET /api/documents`; null without any, which asks for all documents. */
export function readListQuery(parameters: URLSearchParams): Parsed<TypedRequest | null> {
  if (parameters.size === 0) return { ok: true, value: null };
  const given = valuesByName(parameters).map(([name, values]) => {
    const [value = ''] = values;
    if (REPEATED.has(name)) return [name, [...new Set(values)]] as const;
    if (values.length > 1) return [name, values] as const;
    return [name, name === 'page' && /^[1-9]\d{0,5}$/.test(value) ? Number(value) : value] as const;
  });
  const parsed = DocumentsRequest.safeParse(Object.fromEntries(given));
  if (!parsed.success) return refused(problemOf(parsed.error));
  const { q = null, kind = [], voice = [], ministry, year, dossier, page = 1 } = parsed.data;
  const accepted = q === null ? null : acceptQuery(q);
  if (accepted !== null && !accepted.ok) return accepted;
  const one = (value: string | undefined) => (value === undefined ? [] : [value]);
  const choice = {
    ...NO_CHOICE,
    kind,
    voice,
    ministry: one(ministry),
    year: one(year),
    dossier: one(dossier),
  };
  return { ok: true, value: { text: q, choice, page } };
}

/** The parameters of `GET /api/dossiers`. */
export function readDossiersQuery(parameters: URLSearchParams): Parsed<z.infer<typeof DossiersRequest>> {
  const given = valuesByName(parameters).map(([name, values]) => [
    name,
    values.length > 1 ? values : values[0],
  ]);
  return readDossiers(Object.fromEntries(given));
}

/** Which dossiers. */
export function readDossiers(value: unknown): Parsed<z.infer<typeof DossiersRequest>> {
  const parsed = DossiersRequest.safeParse(value);
  return parsed.success ? { ok: true, value: parsed.data } : refused(problemOf(parsed.error));
}

/** The parameters of `GET /api/timeline`; only `id` may be given more than once. */
export function readTimelineQuery(parameters: URLSearchParams): Parsed<z.infer<typeof TimelineRequest>> {
  const given = valuesByName(parameters).map(([name, values]) =>
    name === 'id' ? [name, [...new Set(values)]] : [name, values.length > 1 ? values : values[0]],
  );
  const parsed = TimelineRequest.safeParse(Object.fromEntries(given));
  return parsed.success ? { ok: true, value: parsed.data } : refused(problemOf(parsed.error));
}

/** What to search for, and how. */
export function readSearch(value: unknown): Parsed<Search> {
  const parsed = SearchRequest.safeParse(value);
  if (!parsed.success) return refused(problemOf(parsed.error));
  const { q, top, voice, kind } = parsed.data;
  const accepted = acceptQuery(q);
  if (!accepted.ok) return accepted;
  return {
    ok: true,
    value: {
      query: accepted.value,
      options: { ...(top && { top }), ...(voice && { voice }), ...(kind && { kind }) },
    },
  };
}

function acceptQuery(q: string): Parsed<string> {
  const accepted = acceptQuestion(q);
  if (accepted.ok) return { ok: true, value: accepted.question };
  const code = accepted.code === 'wrong_type' ? 'invalid_request' : accepted.code;
  return refused({ code, field: 'q', detail: accepted.message });
}

/** What each field takes, for the sentence that refuses another value. */
const EXPECTED: Readonly<Record<string, string>> = {
  question: 'tekst van 1 tot 2.000 tekens',
  thread: `een lijst van ten hoogste ${MAX_THREAD} eerdere vragen`,
  scope: `een lijst van 1 tot en met ${MAX_SCOPE} nummers van stukken of dossiers, zoals /api/documents en /api/dossiers ze noemen`,
  q: 'één keer een zoekvraag van 1 tot 2.000 tekens',
  top: `een geheel getal van 1 tot en met ${MAX_HITS}`,
  voice: `een van: ${VOICES.join(', ')}`,
  kind: `een van: ${KIND_IDS.join(', ')}`,
  ministry: 'één keer de naam van een ministerie',
  year: 'één keer een jaar van vier cijfers',
  dossier: 'één keer het nummer van een dossier, zoals 22112',
  id: 'het nummer van een stuk, zoals /api/documents het noemt',
  on: 'één keer een datum als 2026-01-30',
  page: 'één keer een geheel getal van 1 of meer',
  start: 'een geheel getal van 0 of meer',
  length: `een geheel getal van 1 tot en met ${MAX_EXCERPT}`,
  passageId: 'het nummer van een passage, zoals een zoekresultaat het noemt',
  documentId: 'het nummer van een stuk, zoals /api/documents het noemt',
  quote: 'een citaat van 1 tot 2.000 tekens, zonder stuurtekens',
  answer: 'het nummer van het antwoord: het veld "id" ervan',
  verdict: 'een van: up, down, here',
  places: `een lijst van ten hoogste ${MAX_PLACES} zinnen, elk met documentId, passageId, quote, start en end`,
  remark: 'een opmerking van ten hoogste 2.000 tekens, zonder stuurtekens',
  mode: 'een van: extractive, generated',
  status: `een van: ${KEPT_STATUSES.join(', ')}`,
  language: 'een van: nl, en',
  about: 'een onderwerp van 1 tot 2.000 tekens',
  documents: `een lijst van ten hoogste ${MOST_DOCUMENTS} nummers van stukken`,
  questions: `een lijst van ten hoogste ${MAX_THREAD} vragen`,
  form: `een van: ${FORMS.join(', ')}`,
  format: 'een van de soorten die /docs hier noemt',
  date: 'een datum zoals 2026-01-30',
};

/** What is wrong with the form of a request, in a sentence that says what to give. */
export function problemOf(
  error: z.core.$ZodError,
  expectedBody = 'Stuur één JSON-object met het veld "question".',
): Problem {
  const issue = error.issues[0];
  if (issue?.code === 'unrecognized_keys') {
    const field = nameable(issue.keys[0]);
    return field === undefined
      ? { code: 'invalid_request', detail: 'Het verzoek bevat een onbekend veld. Laat het weg.' }
      : { code: 'invalid_request', field, detail: `Het veld "${field}" is onbekend. Laat het weg.` };
  }
  const [root, ...rest] = issue?.path ?? [];
  const expected = EXPECTED[String(root)];
  if (root === undefined || expected === undefined) return { code: 'invalid_request', detail: expectedBody };
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
