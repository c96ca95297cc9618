import * as z from 'zod/v4/mini';
import type { EditedRow } from '../../briefing/letter/paper.ts';
import { type LetterQuestion, MOST_CHARACTERS, MOST_QUESTIONS } from '../../briefing/letter/questions.ts';
import { ROW_STATUSES } from '../../briefing/letter/rows.ts';
import { MAX_QUESTION } from '../../search/words/accept.ts';
import { type Bounds, type Parsed, refused } from '../http/body.ts';
import { problemOf } from '../http/request.ts';
import { DocumentId, Scope, said } from './schemas.ts';

/** A letter with its file, as a form sends it; in bytes. */
export const LETTER_FORM_SIZE = 3 * 1024 * 1024;
/** Of the file alone. */
export const LETTER_FILE_SIZE = 2 * 1024 * 1024;
export const LETTER_BOUNDS: Bounds = { size: 512 * 1024, depth: 8, members: 10_000 };
/** Longest answer that is sent back, in characters, and places of one. */
const MOST_ANSWER = 20_000;
const MOST_PLACES = 200;
const MOST_TITLE = 200;

/** Where a sentence stands, with its words, so that it is known again. */
const PlaceBody = z.strictObject({
  documentId: DocumentId,
  start: z.int().check(z.minimum(0)),
  end: z.int().check(z.minimum(1)),
  quote: said(z.string().check(z.minLength(1), z.maxLength(20_000)), 'De tekens zoals ze er stonden.'),
});

/** Places that are looked up at once: as many as one paper takes. */
const MOST_PICKED = 100;
export const PickedPlaces = z.array(PlaceBody).check(z.minLength(1), z.maxLength(MOST_PICKED));

/** The body of `POST /api/places`. */
export const PlacesBody = z.strictObject({
  places: said(PickedPlaces, `De plaatsen met hun woorden, hoogstens ${MOST_PICKED}.`),
});

/** The body of `POST /api/places`, after it was parsed as JSON. */
export function readPlaces(value: unknown): Parsed<z.infer<typeof PlacesBody>> {
  const body = PlacesBody.safeParse(value);
  return body.success
    ? { ok: true, value: body.data }
    : refused(
        problemOf(body.error, 'Stuur één JSON-object met het veld "places": de plaatsen met hun woorden.'),
      );
}

export const LetterBody = z.strictObject({
  text: said(
    z.string().check(z.maxLength(MOST_CHARACTERS)),
    `De tekst van de brief, hoogstens ${MOST_CHARACTERS} tekens; hij wordt niet bewaard.`,
  ),
  scope: z.optional(Scope),
});

export const LetterFileBody = z.strictObject({
  rows: z
    .array(
      z.strictObject({
        number: z.string().check(z.maxLength(8)),
        question: z.string().check(z.maxLength(MAX_QUESTION)),
        answer: said(z.string().check(z.maxLength(MOST_ANSWER)), 'Het antwoord zoals het in het stuk komt.'),
        status: z.enum(ROW_STATUSES),
        places: said(
          z.array(PlaceBody).check(z.maxLength(MOST_PLACES)),
          'Waar het op rust; elke plaats wordt opnieuw nagezocht, en wat niet klopt komt er niet in.',
        ),
      }),
    )
    .check(z.minLength(1), z.maxLength(MOST_QUESTIONS * 8)),
  format: z.optional(z.enum(['docx', 'md'])),
  title: z.optional(
    said(
      z.string().check(z.minLength(1), z.maxLength(MOST_TITLE)),
      'Hoe het stuk heet; anders “Beantwoording van vragen”.',
    ),
  ),
});

/** The body of `POST /api/letter`. */
export function readLetter(value: unknown): Parsed<z.infer<typeof LetterBody>> {
  const body = LetterBody.safeParse(value);
  return body.success
    ? { ok: true, value: body.data }
    : refused(problemOf(body.error, 'Stuur één JSON-object met het veld "text": de tekst van de brief.'));
}

export interface LetterFile {
  readonly rows: readonly EditedRow[];
  readonly format: 'docx' | 'md';
  readonly title?: string | undefined;
}

/** The body of `POST /api/letter/file`. */
export function readLetterFile(value: unknown): Parsed<LetterFile> {
  const body = LetterFileBody.safeParse(value);
  if (!body.success)
    return refused(
      problemOf(body.error, 'Stuur één JSON-object met het veld "rows": de vragen met hun antwoorden.'),
    );
  const { rows, format = 'docx', title } = body.data;
  return { ok: true, value: { rows, format, title } };
}

/** A row of the form: as it was edited, and to which dossier it is confined, if one was chosen. */
export interface FormRow extends EditedRow {
  readonly choice: string;
}

/** The rows that the page sent back, each field as often as there are rows; undefined where that is not so. */
export function rowsOfForm(fields: FormData): readonly FormRow[] | undefined {
  const texts = (name: string): readonly string[] =>
    fields.getAll(name).map((value) => (typeof value === 'string' ? value : ''));
  const [numbers, questions, answers, statuses, places, choices] = [
    'nummer',
    'vraag',
    'antwoord',
    'stand',
    'plaatsen',
    'keuze',
  ].map(texts) as [
    readonly string[],
    readonly string[],
    readonly string[],
    readonly string[],
    readonly string[],
    readonly string[],
  ];
  const rows = questions.map((question, at) => ({
    number: numbers[at] ?? '',
    question,
    answer: (answers[at] ?? '').replace(/\r\n?/g, '\n'),
    status: statuses[at],
    places: parsed(places[at] ?? ''),
  }));
  const read = LetterFileBody.safeParse({ rows });
  if (!read.success) return undefined;
  return read.data.rows.map((row, at) => ({ ...row, choice: choices[at] ?? '' }));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text === '' ? '[]' : text);
  } catch {
    return null;
  }
}

/** Questions that are asked once more. */
export const asQuestions = (rows: readonly FormRow[]): readonly LetterQuestion[] =>
  rows.map(({ number, question }) => ({ number, text: question }));
