import type { Answer, Claim, Nearest, Reason } from './answer/answer.ts';
import { brief } from './answer/brief.ts';
import { placeOf, type Quote, toClaims } from './answer/claims.ts';
import { sidesOf } from './answer/compare.ts';
import { composeRefusal } from './answer/compose.ts';
import { confidenceOfAll, type Evidence, evidenceIn } from './answer/confidence.ts';
import { type Extraction, type ExtractionTrace, extract } from './answer/extract.ts';
import { followedIn } from './answer/latest.ts';
import { lookedInFor, renderedNote } from './answer/looked-in.ts';
import { nearestOf } from './answer/nearest.ts';
import type { Chosen } from './answer/select.ts';
import { type SpeakOptions, type Spoken, speak } from './answer/speak.ts';
import { type Fault, faultOf } from './answer/verify.ts';
import {
  notesOf,
  nothingNew,
  onlyProbable,
  onlyTouched,
  refusalOf,
  saidBefore,
  sideMissing,
  subjectsMissing,
} from './answer/wording.ts';
import type { Language } from './documents/document.ts';
import type { Encoder } from './meaning/encoder.ts';
import { type Put, type Read, read } from './reader/read.ts';
import { foremost } from './search/heads.ts';
import type { SearchIndex } from './search/index.ts';
import { partsOf } from './search/query/parts.ts';
import { isRemark } from './search/query/remark.ts';
import { type Query, understand } from './search/query/understand.ts';
import { type Reading, readDocuments } from './search/reading.ts';
import { scopeOf } from './search/retrieve.ts';
import { type Found, LEAST_ALIKE } from './search/sentences.ts';
import { withinCollections } from './search/within.ts';

export interface Question {
  readonly question: string;
  /** Earlier questions of the conversation, oldest first. */
  readonly thread?: readonly string[];
}

/** How an answer came about: for `--trace` and for the page. */
export interface Trace {
  readonly terms: readonly { readonly term: string; readonly weight: number }[];
  readonly understood: Readonly<Record<string, unknown>>;
  /** The passages considered, best first. */
  readonly hits: readonly {
    readonly documentId: string;
    readonly title: string;
    readonly language: Language;
    readonly passageId: string;
    readonly path: readonly string[];
    readonly score: number;
    readonly terms: readonly string[];
  }[];
  readonly chosen: ExtractionTrace['chosen'];
  readonly dropped: ExtractionTrace['dropped'];
}

export interface AskOptions extends SpeakOptions {
  /** Milliseconds that only go up; the world's clock stays outside. */
  readonly now: () => number;
  /** The collections that who asks may read, or wants to be answered from; all unless told. */
  readonly collections?: Iterable<string> | undefined;
  /** Of our own words around the quotes; that of the question unless told. */
  readonly language?: Language | undefined;
  /** Reads what a question means, where the index was built by the same encoder; by words alone without one. */
  readonly encoder?: Encoder | null;
  /** Called once for each question that the question turns out to hold. */
  readonly onTrace?: (trace: Trace) => void;
  /** Called once for each question too: all that was ranked for it, and what its confidence rests on. */
  readonly onRanking?: (ranking: Ranking) => void;
}

/** For who measures: what each search for a question found and ranked. */
export interface Ranking extends Evidence {
  readonly searches: readonly ExtractionTrace[];
  /** What was read by meaning; null where words alone answered. */
  readonly meant: Read | null;
}

/** The part of an answer that one question gave. */
interface Outcome {
  readonly claims: readonly Claim[];
  readonly missing: readonly string[];
  /** Where the documents were read by meaning: the probability that the claims answer, and whether that is too low to say so. */
  readonly sureness?: { readonly confidence: number; readonly probable: boolean; readonly meant: Read };
  /** What the reader must know of the answer, besides what is to be known of the papers. */
  readonly notes?: readonly string[];
  readonly refusal: {
    readonly reason: Reason;
    readonly message: string;
    readonly nearest: readonly Nearest[];
    /** Ids of the documents in which it was looked for: those that the question names, or that come nearest. */
    readonly lookedIn: readonly string[];
  } | null;
}

/** The journey of a question: understand, retrieve and extract, verify, let a model say it and verify that, compose. */
export async function ask(whole: SearchIndex, question: Question, options: AskOptions): Promise<Answer> {
  const index = options.collections ? withinCollections(whole, options.collections) : whole;
  const started = options.now();
  const { encoder = null } = options;
  const thread = (question.thread ?? []).filter((each) => !isRemark(each));
  // "Weet je dat zeker?": what was asked is answered again.
  const again = isRemark(question.question) ? thread.pop() : undefined;
  const outcomes: Part[] = [];
  const parts = questionsIn(again ?? question.question);
  for (const part of parts) {
    const query = understand(part, thread, index.vocabulary, parts.length);
    const traced: ExtractionTrace[] = [];
    const faults: Chosen[] = [];
    const language = options.language ?? query.language;
    const put = { question: part, thread: [...thread] };
    const found = await answerOf(index, query, put, encoder, (t) => traced.push(t), language);
    const outcome = await verified(found, { ...query, language }, index, (fault) => faults.push(fault));
    const evidence = evidenceIn(traced, outcome.claims.length > 0);
    options.onTrace?.(traceOf(query, traced, faults));
    options.onRanking?.({ searches: traced, meant: found.sureness?.meant ?? null, ...evidence });
    const first = outcomes.length === 0;
    const worded = { ...query, language };
    const repeats =
      first && again === undefined && (await repeatsLast(index, query, outcome, thread, encoder));
    const said = first && again !== undefined ? asBefore(outcome, language) : outcome;
    outcomes.push({ query: worded, evidence, outcome: repeats ? asRepeated(outcome, worded) : said });
    thread.push(part);
  }
  const answered = options.now();
  const found = distinct(outcomes.flatMap(({ outcome }) => outcome.claims));
  const reading = await readDocuments(index, citedBy(found));
  // What is only probable is shown as it stands: a model would say it as if it were certain.
  const doubted = outcomes.some(isProbable);
  const speaking = doubted ? { ...options, model: undefined } : options;
  const said = await speak(again ?? question.question, found, reading, languageOf(outcomes), speaking);
  const answer = await assemble(index, question.question, outcomes, said);
  const done = options.now();
  return {
    id: await answerId(index, question),
    ...answer,
    timing: {
      retrieveMs: round(answered - started),
      answerMs: round(done - answered),
      totalMs: round(done - started),
    },
  };
}

/** What is asked in a message, without remarks on the answer before it that stand beside a question. */
function questionsIn(message: string): readonly string[] {
  const parts = partsOf(message);
  const asked = parts.filter((part) => !isRemark(part));
  return asked.length > 0 ? asked : parts;
}

/** A follow-up finds just what the question before it found. */
async function repeatsLast(
  index: SearchIndex,
  { followUp }: Query,
  { claims }: Outcome,
  thread: readonly string[],
  encoder: Encoder | null,
): Promise<boolean> {
  const last = thread.at(-1);
  if (!followUp || last === undefined || claims.length === 0) return false;
  const before = thread.slice(0, -1);
  const parts = questionsIn(last);
  const said = new Set<string>();
  for (const part of parts) {
    const asked = understand(part, before, index.vocabulary, parts.length);
    const put = { question: part, thread: [...before] };
    const found = await answerOf(index, asked, put, encoder, () => {});
    for (const claim of found.claims) said.add(firstPlace(claim));
    before.push(part);
  }
  const now = new Set(claims.map(firstPlace));
  return now.size === said.size && [...now].every((place) => said.has(place));
}

/** "En nog meer?" asked for something else, which is missing; the answer to "waarom?" may be what was just read. */
function asRepeated(outcome: Outcome, { language, anew }: Query): Outcome {
  return anew
    ? asBefore(outcome, language)
    : { ...outcome, missing: [...outcome.missing, nothingNew(language)] };
}

const asBefore = (outcome: Outcome, language: Language): Outcome =>
  outcome.claims.length > 0 ? { ...outcome, notes: [saidBefore(language)] } : outcome;

/** Documents that a refusal may name. */
const MOST_TITLES = 5;
/** Sentences of a comparison, both sides together. */
const MOST_COMPARED = 6;

/** One question, a brief, or both sides of a comparison. */
async function answerTo(
  index: SearchIndex,
  query: Query,
  onTrace: (trace: ExtractionTrace) => void,
  language = query.language,
): Promise<Outcome> {
  const sides = sidesOf(query);
  const worded = { ...query, language };
  if (query.brief) return outcomeOf(await brief(index, query, onTrace), worded, index);
  if (sides.length < 2) return outcomeOf(await extract(index, query, onTrace), worded, index);
  const most = Math.max(1, Math.floor(MOST_COMPARED / sides.length));
  const parts: { side: (typeof sides)[number]; outcome: Outcome }[] = [];
  for (const side of sides) {
    const extraction = await extract(index, { ...side.query, most }, onTrace);
    parts.push({ side, outcome: await outcomeOf(extraction, { ...side.query, language }, index) });
  }
  const found = parts.filter(({ outcome }) => outcome.claims.length > 0);
  const [refused] = parts;
  if (found.length === 0 && refused) return refused.outcome;
  return {
    claims: distinct(found.flatMap(({ outcome }) => outcome.claims)),
    missing: parts.filter((p) => !found.includes(p)).map(({ side }) => sideMissing(side.name, language)),
    refusal: null,
  };
}

async function outcomeOf(extraction: Extraction, query: Query, index: SearchIndex): Promise<Outcome> {
  if (extraction.status === 'found')
    return {
      claims: extraction.claims,
      missing: [
        ...(extraction.missing ? [onlyTouched(extraction.missing, query.language)] : []),
        ...(extraction.unmet.length > 0 ? [subjectsMissing(extraction.unmet, query.language)] : []),
      ],
      refusal: null,
    };
  const { reason, unknown, treated, nearest } = extraction;
  const scope = await scopeOf(query, index);
  const first = await foremost(index, MOST_TITLES);
  const titles = first.map(({ title }) => title);
  const message = refusalOf(reason, query, scope ?? first, unknown, { titles, treated });
  const lookedIn = lookedInFor(reason, query, scope, nearest);
  return { claims: [], missing: [], refusal: { reason, message, nearest, lookedIn } };
}

/** Nothing is shown that was not checked against the source; a claim with a fault is dropped, whole, and traced. */
async function verified(
  outcome: Outcome,
  query: Query,
  index: SearchIndex,
  onFault: (dropped: Chosen) => void,
): Promise<Outcome> {
  const reading = await readDocuments(index, citedBy(outcome.claims));
  const claims = outcome.claims.filter((claim) => {
    const fault = faultOf(claim, reading);
    if (fault) onFault(droppedFor(fault, claim, reading));
    return fault === undefined;
  });
  if (claims.length === outcome.claims.length) return outcome;
  if (claims.length > 0) return { ...outcome, claims };
  const message = refusalOf('not_verified', query, [], []);
  return { claims: [], missing: [], refusal: { reason: 'not_verified', message, nearest: [], lookedIn: [] } };
}

/** Refusals that stand, whatever the documents may mean. */
const STANDS: ReadonlySet<Reason> = new Set(['off_topic', 'ambiguous', 'empty_corpus', 'not_verified']);

/** Places that a refusal names. */
const MOST_NEAREST = 3;

/**
 * The answer by words and, where the documents were read by an encoder, by what they mean: that one goes before the other,
 * since it is right far more often, and says how sure it is. A brief and a comparison are put together by words.
 */
async function answerOf(
  index: SearchIndex,
  query: Query,
  put: Put,
  encoder: Encoder | null,
  onTrace: (trace: ExtractionTrace) => void,
  language = query.language,
): Promise<Outcome> {
  const words = await answerTo(index, query, onTrace, language);
  const stands = words.refusal !== null && STANDS.has(words.refusal.reason);
  if (encoder === null || stands || query.brief || sidesOf(query).length >= 2) return words;
  const scope = await scopeOf(query, index);
  const meant = await read(index, query, put, encoder, {
    ...(scope !== null && { documents: new Set(scope.map(({ id }) => id)) }),
    // Who turns to somebody by name is answered by nobody else.
    ...(query.turnedTo !== null && { voice: query.turnedTo }),
  });
  if (meant === null) return words;
  const { found, chosen, confidence, verdict } = meant;
  const sureness = { confidence, probable: verdict !== 'answered', meant };
  if (verdict !== 'unanswered')
    return { claims: toClaims(chosen.map(quoteOf)), missing: [], sureness, refusal: null };
  // What words found stays, with as much reserve.
  if (words.refusal === null) return { ...words, sureness };
  if (Math.max(...found.map(({ signs }) => signs.meaning)) < LEAST_ALIKE) return { ...words, sureness };
  const nearest = found.slice(0, MOST_NEAREST).map(nearestOf);
  return { ...words, sureness, refusal: { ...words.refusal, nearest } };
}

const quoteOf = ({ document, passage, sentence: { start, end } }: Found): Quote => ({
  document,
  passage,
  start,
  end,
});

/** A claim that did not pass the check, for the trace. */
function droppedFor(why: Fault, { citations: [first], text }: Claim, reading: Reading): Chosen {
  const language = reading.document(first.documentId)?.language ?? 'nl';
  return { passageId: first.passageId, quote: text, language, score: 0, coverage: null, why };
}

/** One question out of those that were asked in one. */
interface Part {
  readonly query: Query;
  readonly evidence: Evidence;
  readonly outcome: Outcome;
}

const isProbable = ({ outcome: { claims, sureness } }: Part): boolean =>
  claims.length > 0 && sureness?.probable === true;

const languageOf = (parts: readonly Part[]): Answer['language'] => parts[0]?.query.language ?? 'nl';

/** Each claim once: what rests on the same words first is the same. */
function distinct(claims: readonly Claim[]): readonly Claim[] {
  const places = Map.groupBy(claims, firstPlace);
  return [...places.values()].flatMap(([first]) => first ?? []);
}

const firstPlace = ({ citations: [citation] }: Claim): string => placeOf(citation);

const citedBy = (claims: readonly Claim[]): string[] =>
  claims.flatMap(({ citations }) => citations.map(({ documentId }) => documentId));

async function assemble(
  index: SearchIndex,
  question: string,
  outcomes: readonly Part[],
  { claims, text, below, mode, degraded }: Spoken,
): Promise<Omit<Answer, 'id' | 'timing'>> {
  const language = languageOf(outcomes);
  const refused = outcomes.flatMap(({ outcome }) => outcome.refusal ?? []);
  const confidence = Math.min(
    ...outcomes.map(({ evidence, outcome }) => outcome.sureness?.confidence ?? confidenceOfAll([evidence])),
  );
  const probable = outcomes.some(isProbable);
  const base = { question, language, mode, degraded, confidence };
  const rendered = await renderedIn(index, outcomes, language);
  if (claims.length === 0) {
    const [first] = refused;
    const message = [...new Set(refused.map((r) => r.message))].join(' ');
    const nearest = first?.nearest ?? [];
    return {
      ...base,
      status: 'unanswered',
      text: composeRefusal(message, rendered, nearest, language),
      claims: [],
      missing: [],
      notes: rendered,
      reason: first?.reason ?? 'detail_not_found',
      message,
      nearest,
    };
  }
  const missing = [
    ...new Set([...outcomes.flatMap(({ outcome }) => outcome.missing), ...refused.map((r) => r.message)]),
  ];
  const latest = outcomes.some(({ query }) => query.latest);
  const reading = await readDocuments(index, citedBy(claims), { followers: true });
  const notes = [
    ...(probable ? [onlyProbable(language)] : []),
    ...outcomes.flatMap(({ outcome }) => outcome.notes ?? []),
    ...notesOf(followedIn(reading, claims, latest), claims, language),
    ...rendered,
  ];
  return {
    ...base,
    status: probable ? 'probable' : missing.length > 0 ? 'partial' : 'answered',
    text: text + below(missing, notes),
    claims,
    missing,
    notes,
    reason: refused[0]?.reason ?? null,
    message: missing.length > 0 ? missing.join(' ') : null,
    nearest: [],
  };
}

/** That the official text of documents in which something was not found may say more than what is here. */
async function renderedIn(
  index: SearchIndex,
  outcomes: readonly Part[],
  language: Answer['language'],
): Promise<readonly string[]> {
  const ids = outcomes.flatMap(({ outcome: { refusal, missing, claims } }) =>
    refusal === null ? (missing.length > 0 ? citedBy(claims) : []) : refusal.lookedIn,
  );
  const reading = await readDocuments(index, ids);
  const note = renderedNote(
    [...new Set(ids)].flatMap((id) => reading.document(id) ?? []),
    language,
  );
  return note === null ? [] : [note];
}

const round = (ms: number): number => Math.round(ms * 1000) / 1000;

/** The same question over the same corpus, or the same collections of it, has the same id. */
export async function answerId(
  { fingerprint, confinedTo }: SearchIndex,
  { question, thread = [] }: Question,
): Promise<string> {
  const asked = [fingerprint, thread, question, ...(confinedTo ? [confinedTo] : [])];
  const bytes = new TextEncoder().encode(JSON.stringify(asked));
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...digest.slice(0, 8)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

function traceOf(query: Query, traced: readonly ExtractionTrace[], faults: readonly Chosen[]): Trace {
  return {
    terms: [...query.terms].map(([term, weight]) => ({ term, weight: round(weight) })),
    understood: {
      taal: query.language,
      soort: query.intent,
      gelezen: query.repairs,
      sprekers: query.voices,
      rubrieken: query.facets.map(({ id }) => id),
      onderwerpen: query.concepts.map(({ words, weight, known, inherited }) => ({
        words,
        weight: round(weight),
        known,
        inherited,
      })),
      nummers: query.references,
      vervolg: query.followUp,
    },
    hits: traced
      .flatMap(({ hits }) => hits.slice(0, 10))
      .map(({ document, passage, score, terms }) => ({
        documentId: document.id,
        title: document.title,
        language: document.language,
        passageId: passage.id,
        path: passage.path,
        score,
        terms,
      })),
    chosen: traced.flatMap(({ chosen }) => chosen),
    dropped: [...faults, ...traced.flatMap(({ dropped }) => dropped)],
  };
}
