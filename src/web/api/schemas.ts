import * as z from 'zod/v4/mini';
import { KEPT_STATUSES } from '../../answer/answer.ts';
import { MAX_QUOTE } from '../../answer/check/check-quote.ts';
import { MOST_DOCUMENTS } from '../../briefing/timeline/timeline.ts';
import { VOICES } from '../../documents/document.ts';
import { isIsoDate } from '../../documents/identity/dates.ts';
import { KIND_IDS } from '../../kinds/index.ts';
import { hasControls, MAX_QUESTION } from '../../search/words/accept.ts';

/**
 * What goes into the API. Requests are judged by these schemas; with those of `resource-schemas.ts` they make
 * `/openapi.json`, `/docs` and the tools of `/mcp`. Descriptions are for the reader of those.
 */

/** Most earlier questions that are taken along. */
export const MAX_THREAD = 20;
/** Most passages that one search gives. */
export const MAX_HITS = 50;

/** A schema with words for its reader. */
export const said = <
  T extends z.core.$ZodType & { check(...checks: z.core.$ZodCheck<z.core.output<T>>[]): T },
>(
  schema: T,
  description: string,
): T => schema.check(z.describe(description));

export const DocumentId = said(
  z.string(),
  'Nummer van een stuk, zoals "kst-22112-4246"; zie /api/documents.',
);

/** Most documents that a question is confined to by name. */
export const MAX_SCOPE = 200;
export const Scope = said(
  z.array(DocumentId).check(z.minLength(1), z.maxLength(MAX_SCOPE)),
  'Nummers van de stukken waaruit geantwoord mag worden; anders alle. Een heel dossier is één nummer: "dossier:" met het nummer van een van zijn stukken, zoals /api/dossiers het geeft.',
);

export const AskBody = z.strictObject({
  question: said(
    z.string(),
    `Vraag in het Nederlands of Engels, ten hoogste ${MAX_QUESTION} tekens en zonder stuurtekens.`,
  ),
  thread: z.optional(
    said(
      z.array(z.string()).check(z.maxLength(MAX_THREAD)),
      'Eerdere vragen van het gesprek, de oudste eerst, voor een vervolgvraag.',
    ),
  ),
  scope: z.optional(Scope),
});

export const SearchRequest = z.strictObject({
  q: said(z.string(), `Zoekvraag of losse woorden, ten hoogste ${MAX_QUESTION} tekens.`),
  top: z.optional(
    said(
      z.int().check(z.minimum(1), z.maximum(MAX_HITS)),
      'Ten hoogste zoveel passages; 10 als u niets opgeeft.',
    ),
  ),
  voice: z.optional(said(z.enum(VOICES), 'Alleen passages van deze spreker.')),
  kind: z.optional(said(z.enum(KIND_IDS), 'Alleen stukken van deze soort.')),
});

/** What a list of documents may be narrowed to. */
export const DocumentsRequest = z.strictObject({
  q: z.optional(
    said(
      z.string(),
      `Woorden of een nummer, ten hoogste ${MAX_QUESTION} tekens; wat er het best bij past komt eerst.`,
    ),
  ),
  kind: z.optional(said(z.array(z.enum(KIND_IDS)), 'Alleen stukken van een van deze soorten; mag vaker.')),
  voice: z.optional(
    said(z.array(z.enum(VOICES)), 'Alleen stukken waarin een van deze sprekers spreekt; mag vaker.'),
  ),
  ministry: z.optional(said(z.string().check(z.maxLength(200)), 'Alleen stukken van dit ministerie.')),
  year: z.optional(said(z.string().check(z.regex(/^\d{4}$/)), 'Alleen stukken uit dit jaar.')),
  dossier: z.optional(
    said(z.string().check(z.regex(/^[\dA-Za-z-]{1,20}$/)), 'Alleen stukken van dit dossier, zoals "22112".'),
  ),
  page: z.optional(
    said(
      z.int().check(z.minimum(1), z.maximum(999_999)),
      'Het zoveelste blad van 25 stukken; 1 als u niets opgeeft.',
    ),
  ),
});

/** Most dossiers that one list has, and most papers that it shows of each. */
export const MAX_DOSSIERS = 20;
export const MAX_PAPERS = 30;

/** Which dossiers are looked for. */
export const DossiersRequest = z.strictObject({
  q: z.optional(
    said(
      z.string().check(z.maxLength(200)),
      'Het begin van woorden uit de titel of het nummer, zoals "COM(2025) 743"; zonder dit alle dossiers.',
    ),
  ),
});

/** Of which documents the timeline is, and from when it is seen. */
export const TimelineRequest = z.strictObject({
  id: z.optional(
    said(
      z.array(z.string().check(z.maxLength(200))),
      `Nummers van stukken, zoals "kst-22112-4246"; mag vaker, en boven de ${MOST_DOCUMENTS} valt de rest weg. Zonder dit alle stukken.`,
    ),
  ),
  on: z.optional(
    said(
      z.string().check(z.refine(isIsoDate)),
      'Dag als 2026-01-30 vanaf welke gezien wordt wat voorbij is; vandaag als u niets opgeeft.',
    ),
  ),
  format: z.optional(
    said(z.enum(['json', 'ics', 'svg']), 'Gegevens, een agenda of een tekening; json als u niets opgeeft.'),
  ),
});

export const VerifyBody = z.strictObject({
  documentId: DocumentId,
  quote: said(
    z.string().check(
      z.maxLength(MAX_QUOTE),
      z.refine((quote) => /[\p{L}\p{N}]/u.test(quote) && !hasControls(quote)),
    ),
    `Citaat van 1 tot ${MAX_QUOTE} tekens, zonder stuurtekens.`,
  ),
});

/** Longest remark on an answer. */
export const MAX_REMARK = 2000;

/** Most sentences that one judgement is about. */
export const MAX_PLACES = 20;

const PlaceBody = z.strictObject({
  documentId: DocumentId,
  passageId: said(z.string().check(z.minLength(1), z.maxLength(300)), 'De passage waarin de zin staat.'),
  quote: said(z.string().check(z.minLength(1), z.maxLength(MAX_QUOTE)), 'De zin, letterlijk.'),
  start: said(z.int().check(z.minimum(0)), 'Waar de zin begint in de tekst van het stuk.'),
  end: said(z.int().check(z.minimum(1)), 'Waar de zin eindigt.'),
});

export const FeedbackBody = z.strictObject({
  answer: said(z.string().check(z.regex(/^[0-9a-f]{16}$/)), 'Nummer van het antwoord: het veld "id" ervan.'),
  verdict: said(
    z.enum(['up', 'down', 'here']),
    'Duim omhoog of omlaag, of "here": het antwoord staat hier, in "places". Daarbij hoort de vraag.',
  ),
  remark: z.optional(
    said(
      z.string().check(
        z.maxLength(MAX_REMARK),
        z.refine((remark) => !hasControls(remark)),
      ),
      `Opmerking, ten hoogste ${MAX_REMARK} tekens en zonder stuurtekens. Persoonsgegevens worden weggelakt.`,
    ),
  ),
  question: z.optional(
    said(
      z.string(),
      'De vraag; alleen meesturen als de lezer daarvoor kiest. Anders wordt zij niet bewaard.',
    ),
  ),
  mode: z.optional(said(z.enum(['extractive', 'generated']), 'Hoe het antwoord tot stand kwam.')),
  status: z.optional(said(z.enum(KEPT_STATUSES), 'Of er een antwoord was.')),
  language: z.optional(said(z.enum(['nl', 'en']), 'Taal van het antwoord.')),
  thread: z.optional(
    said(
      z.array(z.string()).check(z.maxLength(MAX_THREAD)),
      'Eerdere vragen van het gesprek, de oudste eerst; alleen met de vraag.',
    ),
  ),
  places: z.optional(
    said(
      z.array(PlaceBody).check(z.maxLength(MAX_PLACES)),
      'De zinnen van het antwoord, of de zin die de lezer aanwijst; alleen met de vraag. Een zin die niet zo in de stukken staat, wordt niet bewaard.',
    ),
  ),
});

/** A document may be longer than a program wants to read at once. */
export const MAX_EXCERPT = 50_000;

export const DocumentRequest = z.strictObject({
  documentId: DocumentId,
  start: z.optional(
    said(z.int().check(z.minimum(0)), 'Vanaf dit teken van de tekst; 0 als u niets opgeeft.'),
  ),
  length: z.optional(
    said(
      z.int().check(z.minimum(1), z.maximum(MAX_EXCERPT)),
      'Ten hoogste zoveel tekens; 20.000 als u niets opgeeft.',
    ),
  ),
});

export const PassageRequest = z.strictObject({
  passageId: said(z.string(), 'Nummer van een passage, zoals "kst-22112-4246#3b-1".'),
});

/** The name under which Notabene is a model. */
export const MODEL = 'notabene';

/** What a program leaves out and what it sets to null are the same to OpenAI. */
const maybe = <T extends z.core.$ZodType>(schema: T) => z.optional(z.nullable(schema));

const Part = z.looseObject({ type: z.string(), text: z.optional(z.string()) });

const ROLES = ['system', 'developer', 'user', 'assistant', 'tool', 'function'] as const;

const Message = z.looseObject({
  role: z.enum(ROLES),
  content: maybe(z.union([z.string(), z.array(Part)])),
});

/**
 * The body of `POST /v1/chat/completions`. Fields that mean nothing here are accepted, also those that OpenAI has yet
 * to think of; of those that are known the type has to be right.
 */
export const ChatRequest = z.looseObject({
  model: z.string(),
  messages: z.array(Message).check(z.minLength(1)),
  stream: maybe(z.boolean()),
  stream_options: maybe(z.looseObject({ include_usage: maybe(z.boolean()) })),
  n: maybe(z.literal(1)),
  temperature: maybe(z.number()),
  top_p: maybe(z.number()),
  max_tokens: maybe(z.int()),
  max_completion_tokens: maybe(z.int()),
  user: maybe(z.string()),
});
