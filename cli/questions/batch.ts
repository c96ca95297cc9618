import type { Line } from '../../ingest/reading/lines.ts';
import { acceptQuestion } from '../../src/search/words/accept.ts';
import { MAX_SCOPE, MAX_THREAD } from '../../src/web/api/schemas.ts';

export type LineId = string | number | null;

/** What every batch has in common, for the help of its command. */
export const BATCH_HELP =
  '_id en text (BEIR) mag ook; een id is tekst of een getal, iets anders wordt null; - is de standaardinvoer';

/** In the place of an answer, for a line that can't be accepted. */
interface Rejected {
  readonly id: LineId;
  readonly status: 'rejected';
  readonly code: string;
  readonly message: string;
}

export type BatchLine =
  | {
      readonly kind: 'question';
      readonly id: LineId;
      readonly question: string;
      readonly thread: readonly string[];
      /** Ids of the documents that it is confined to; null where it names none. */
      readonly scope: readonly string[] | null;
    }
  | { readonly kind: 'rejected'; readonly rejected: Rejected }
  /** Nothing but white space: only accepted after the last line that holds something. */
  | { readonly kind: 'blank' };

/**
 * Reads one line `{"id", "question", "thread", "scope"}`, or one of a file of queries in BEIR form, `{"_id", "text"}`. Fields
 * it does not know are left alone.
 */
export function readBatchLine(line: Line): BatchLine {
  if (line.bytes === null) return reject(null, 'line_too_long', 'De regel is te lang. Kort de regel in.');
  const text = decode(line.bytes);
  if (text === undefined)
    return reject(null, 'invalid_utf8', 'De regel is geen geldige UTF-8. Bewaar het bestand als UTF-8.');
  if (text.trim() === '') return { kind: 'blank' };
  const value = parse(text);
  if (value === undefined)
    return reject(null, 'bad_json', 'De regel is geen geldige JSON. Zet op elke regel één JSON-object.');
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return reject(null, 'wrong_type', 'De regel is geen JSON-object. Zet op elke regel één JSON-object.');
  const fields = value as Readonly<Record<string, unknown>>;
  const { id: given = fields._id, question = fields.text } = fields;
  const id = typeof given === 'string' || typeof given === 'number' ? given : null;
  if (question === undefined) return reject(id, 'wrong_type', NO_QUESTION);
  const accepted = acceptQuestion(question);
  if (!accepted.ok) return reject(id, accepted.code, accepted.message);
  const thread = acceptThread(fields.thread ?? []);
  if (!thread.ok) return reject(id, 'bad_thread', thread.message);
  const scope = scopeIn(fields.scope ?? null);
  if (scope === undefined) return reject(id, 'bad_scope', BAD_SCOPE);
  return { kind: 'question', id, question: accepted.question, thread: thread.questions, scope };
}

const BAD_SCOPE = `De stukken (scope) moeten een lijst zijn van 1 tot ${MAX_SCOPE} nummers.`;

function scopeIn(value: unknown): readonly string[] | null | undefined {
  if (value === null) return null;
  const listed = Array.isArray(value) && value.length > 0 && value.length <= MAX_SCOPE;
  return listed && value.every((id) => typeof id === 'string') ? value : undefined;
}

const NO_QUESTION =
  'De regel heeft geen vraag. Zet die in het veld question, of zoals BEIR in text, met een id of _id erbij.';

/** What stands for a blank line with something after it. */
const BLANK_LINE: Rejected = {
  id: null,
  status: 'rejected',
  code: 'blank_line',
  message: 'De regel is leeg. Zet op elke regel één JSON-object.',
};

export type AcceptedThread =
  | { readonly ok: true; readonly questions: readonly string[] }
  | { readonly ok: false; readonly message: string };

/** Whether a value is a list of earlier questions, not too long, each of which could have been asked. */
export function acceptThread(value: unknown): AcceptedThread {
  if (!Array.isArray(value)) return { ok: false, message: 'De eerdere vragen moeten een lijst zijn.' };
  if (value.length > MAX_THREAD)
    return {
      ok: false,
      message: `Er zijn meer dan ${MAX_THREAD} eerdere vragen. Laat de oudste weg.`,
    };
  const questions: string[] = [];
  for (const [index, each] of value.entries()) {
    const accepted = acceptQuestion(each);
    if (!accepted.ok) return { ok: false, message: `Eerdere vraag ${index + 1}: ${accepted.message}` };
    questions.push(accepted.question);
  }
  return { ok: true, questions };
}

/**
 * The lines of a batch in order. Blank lines at the end are left out; one with something after it is
 * rejected like any other line that can't be accepted.
 */
export async function* readBatch(
  lines: AsyncIterable<Line>,
): AsyncGenerator<Exclude<BatchLine, { kind: 'blank' }>> {
  let blank = 0;
  for await (const line of lines) {
    const read = readBatchLine(line);
    if (read.kind === 'blank') {
      blank += 1;
      continue;
    }
    for (; blank > 0; blank -= 1) yield { kind: 'rejected', rejected: BLANK_LINE };
    yield read;
  }
}

function reject(id: LineId, code: string, message: string): BatchLine {
  return { kind: 'rejected', rejected: { id, status: 'rejected', code, message } };
}

/** Text of UTF-8 bytes; undefined when they are no UTF-8. */
export function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** A value of JSON text; undefined when it is none. */
export function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
