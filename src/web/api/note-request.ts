import * as z from 'zod/v4/mini';
import { ANY_PAPER } from '../../briefing/paper/forms/index.ts';
import { MOST_DOCUMENTS, type NoteRequest } from '../../briefing/paper/note.ts';
import { FORMS } from '../../briefing/paper/paper.ts';
import { FORMATS, type Format } from '../../briefing/paper/render.ts';
import { isIsoDate } from '../../documents/identity/dates.ts';
import { acceptQuestion, SUBJECT_MESSAGES } from '../../search/words/accept.ts';
import { type Bounds, type Parsed, refused } from '../http/body.ts';
import { problemOf } from '../http/request.ts';
import { PickedPlaces } from './letter-request.ts';
import { DocumentId, MAX_THREAD, said } from './schemas.ts';

/** A subject, a hundred numbers of documents and the questions of a conversation. */
export const NOTE_BOUNDS: Bounds = { size: 128 * 1024, depth: 4, members: 1_000 };

/** The paper, or the file that says what it rests on. */
const PARTS = ['stuk', 'herkomst'] as const;

/** The body of `POST /api/notes`. */
export const NoteBody = z.strictObject({
  about: z.optional(
    said(
      z.string(),
      'Waarover het gaat, in een half zinnetje of een vraag. Weglaten kan als er stukken genoemd zijn.',
    ),
  ),
  documents: z.optional(
    said(
      z.array(DocumentId).check(z.maxLength(MOST_DOCUMENTS)),
      `De stukken waaruit het gemaakt wordt, hoogstens ${MOST_DOCUMENTS}. Zonder dit worden de stukken bij het onderwerp gezocht.`,
    ),
  ),
  questions: z.optional(
    said(
      z.array(z.string()).check(z.maxLength(MAX_THREAD)),
      'Vragen die ook beantwoord moeten worden, de oudste eerst; voor de vorm "vragen".',
    ),
  ),
  sentences: z.optional(
    said(
      PickedPlaces,
      'Zinnen die erin moeten staan, met hun woorden; elk wordt opnieuw nagezocht, en wat niet klopt komt er niet in.',
    ),
  ),
  only: z.optional(said(z.boolean(), 'Alleen die zinnen, zonder de rest van de stukken.')),
  form: z.optional(said(z.enum(FORMS), `${ANY_PAPER.replace(/^e/, 'E')}; "nota" als u niets opgeeft.`)),
  format: z.optional(
    said(
      z.enum(FORMATS),
      'Wat u terugkrijgt; "docx" als u niets opgeeft. "odt" en "pdf" waar LibreOffice op de server staat.',
    ),
  ),
  part: z.optional(
    said(
      z.enum(PARTS),
      'Het stuk zelf, of zijn herkomst: elke aanhaling met haar plaats en controle; "stuk" als u niets opgeeft.',
    ),
  ),
  date: z.optional(
    said(z.string().check(z.refine(isIsoDate)), 'De datum op het stuk, als "2026-01-30"; anders vandaag.'),
  ),
});

/** What is to be made, and as what. */
export interface NoteOrder {
  readonly request: NoteRequest;
  readonly format: Format;
  readonly part: (typeof PARTS)[number];
}

/** The body of `POST /api/notes`, after it was parsed as JSON; `today` is the date of a paper that has none. */
export function readNote(value: unknown, today: string): Parsed<NoteOrder> {
  const body = NoteBody.safeParse(value);
  if (!body.success)
    return refused(problemOf(body.error, 'Geef een onderwerp ("about") of stukken ("documents").'));
  const {
    about,
    sentences = [],
    documents = [...new Set(sentences.map(({ documentId }) => documentId))],
    questions = [],
    only = false,
    form = 'nota',
    format = 'docx',
    part = 'stuk',
    date = today,
  } = body.data;
  const subject = about === undefined || about.trim() === '' ? null : about;
  if (subject === null && documents.length === 0)
    return refused({ code: 'invalid_request', field: 'about', detail: 'Geef een onderwerp of een stuk.' });
  const texts = [
    ...(subject === null ? [] : [['about', subject] as const]),
    ...questions.map((text, at) => [`questions.${at}`, text] as const),
  ];
  for (const [field, text] of texts) {
    const accepted = acceptQuestion(text);
    if (accepted.ok) continue;
    return refused({
      code: accepted.code === 'wrong_type' ? 'invalid_request' : accepted.code,
      field,
      detail: field === 'about' ? SUBJECT_MESSAGES[accepted.code] : accepted.message,
    });
  }
  return {
    ok: true,
    value: {
      request: {
        form,
        about: subject,
        documents,
        questions,
        on: date,
        ...(sentences.length > 0 && { picked: sentences, only }),
      },
      format,
      part,
    },
  };
}
