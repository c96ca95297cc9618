import type { Language } from '../documents/document.ts';
import { unlessOrder } from '../passages/passage.ts';
import { isBare } from '../question/scope.ts';
import { treatsAny } from '../reader/clues.ts';
import { isShown, type Read } from '../reader/decide.ts';
import type { Plan } from '../reader/plan.ts';
import { dossierId } from '../search/documents/dossiers.ts';
import { foremost } from '../search/documents/summaries.ts';
import { fold } from '../search/fold.ts';
import type { SearchIndex } from '../search/index.ts';
import { readDocuments } from '../search/reading.ts';
import { type Found, LEAST_SIMILARITY } from '../search/sentences.ts';
import { GENERIC } from '../search/words/cues.ts';
import type { Query } from '../search/words/query.ts';
import { ANAPHORIC } from './anaphora.ts';
import type { Choice, Claim, Nearest, Reason } from './answer.ts';
import { type Fault, faultOf } from './check/verify.ts';
import { placeOf, type Quote, toClaims } from './claims.ts';
import { lookedInFor } from './looked-in.ts';
import { nearestOf } from './nearest.ts';
import { unsureOf } from './words/unsure.ts';
import { otherwiseThan, overAll, refusalOf, sideMissing, whichOf } from './words/wording.ts';

/** What one question comes to: claims, or why there are none. */
export interface Outcome {
  readonly query: Query;
  readonly claims: readonly Claim[];
  /** What was chosen and did not hold against its source. */
  readonly dropped: readonly Dropped[];
  readonly missing: readonly string[];
  /** The probability that what is shown, or would have been, answers. */
  readonly confidence: number;
  /** What is shown is said with reserve. */
  readonly probable: boolean;
  /** What is not sure of it, in words; null where nothing can be pointed at. */
  readonly unsure: string | null;
  /** Dossiers to choose from, where several may be meant. */
  readonly choices: readonly Choice[];
  /** What the reader must know of the answer, besides what is to be known of the papers. */
  readonly notes: readonly string[];
  readonly refusal: {
    readonly reason: Reason;
    readonly message: string;
    readonly nearest: readonly Nearest[];
    /** What says otherwise than the question takes for granted. */
    readonly correction?: Claim;
    /** Ids of the documents in which it was looked for: those that the question names, or that come nearest. */
    readonly lookedIn: readonly string[];
  } | null;
}

/** A claim that did not pass the check. */
interface Dropped {
  readonly fault: Fault;
  readonly claim: Claim;
}

/** Documents that a refusal may name. */
const MOST_TITLES = 5;
/** Places that a refusal names. */
const MOST_NEAREST = 3;
/** A place is near, too, when it has this share of what the words of the question tell. */
const LEAST_SHARED = 0.3;

/** What the reading of a question comes to, in a language; nothing is shown that does not hold against its source. */
export async function outcomeOf(
  index: SearchIndex,
  query: Query,
  plan: Plan,
  reads: readonly Read[],
  language: Language,
): Promise<Outcome> {
  const worded = { ...query, language };
  const open = choicesIn(reads);
  if (open.length > 1) {
    const message = whichOf(open, language);
    const refusal = { reason: 'ambiguous', message, nearest: [], lookedIn: [] } as const;
    const confidence = Math.max(...reads.map((each) => each.confidence));
    return {
      query: worded,
      claims: [],
      dropped: [],
      missing: [],
      notes: [],
      probable: false,
      unsure: null,
      confidence,
      choices: open,
      refusal,
    };
  }
  const shown = reads.filter(isShown);
  const claims = distinct(toClaims(outermost(shown.flatMap(({ chosen }) => chosen.map(quoteOf)))));
  const unsure = shown.find(({ verdict }) => verdict === 'probable');
  const base = {
    query: worded,
    dropped: [],
    missing: [],
    notes: [],
    choices: [],
    confidence:
      reads.length === 0 ? 0 : Math.min(...(shown.length > 0 ? shown : reads).map((each) => each.confidence)),
    probable: unsure !== undefined,
    unsure: unsure === undefined ? null : unsureOf(unsure, query, language),
  };
  const correction = await correctionIn(index, worded, reads);
  if (correction !== null) return { ...base, claims: [], refusal: correction };
  if (claims.length === 0) return { ...base, claims, refusal: await refusalIn(index, worded, plan, reads) };
  const reading = await readDocuments(index, documentsOf(claims));
  const dropped = claims.flatMap((claim) => {
    const fault = faultOf(claim, reading);
    return fault === undefined ? [] : [{ fault, claim }];
  });
  const checked = claims.filter((claim) => !dropped.some((each) => each.claim === claim));
  if (checked.length === 0) {
    const message = refusalOf('not_verified', worded, [], []);
    const refusal = { reason: 'not_verified', message, nearest: [], lookedIn: [] } as const;
    return { ...base, claims: [], dropped, refusal };
  }
  const missing = reads.flatMap((each) =>
    each.part.name === null || isShown(each) ? [] : [sideMissing(each.part.name, language)],
  );
  const rows = reads.filter(({ part }) => part.row === true).length;
  const notes = rows > 0 ? [overAll(rows, shown.length, language)] : [];
  return { ...base, claims: checked, dropped, missing, notes, refusal: null };
}

/** What the dossiers of which none stands out would answer. */
const choicesIn = (reads: readonly Read[]): Choice[] =>
  reads.flatMap((each) => {
    const { dossier } = each.part;
    const [best] = each.chosen;
    // A question without a subject has an answer in each.
    if (dossier === undefined || best === undefined || !(isShown(each) || isBare(each.part.query))) return [];
    const { foremost, documents } = dossier;
    return [
      {
        title: foremost.title,
        documents: documents.map(({ id }) => id),
        dossier: dossierId(dossier),
        place: nearestOf(best),
      },
    ];
  });

/** What says otherwise than the question takes for granted, where nothing else answers it and it holds against its source. */
async function correctionIn(
  index: SearchIndex,
  query: Query,
  reads: readonly Read[],
): Promise<Outcome['refusal']> {
  const { otherwise } = reads.find(({ verdict }) => verdict === 'otherwise') ?? { otherwise: null };
  if (otherwise === null || reads.some(isShown)) return null;
  const [correction] = toClaims([quoteOf(otherwise.found)]);
  if (correction === undefined) return null;
  const reading = await readDocuments(index, documentsOf([correction]));
  if (faultOf(correction, reading) !== undefined) return null;
  const message = otherwiseThan(otherwise.in, correction.voice, query.language);
  return {
    reason: 'detail_not_found',
    message,
    nearest: [nearestOf(otherwise.found)],
    correction,
    lookedIn: [],
  };
}

async function refusalIn(
  index: SearchIndex,
  query: Query,
  { scope, unsought }: Plan,
  reads: readonly Read[],
): Promise<Outcome['refusal']> {
  const unknown = unknownIn(query);
  const reason = unsought ?? reasonOf(query, reads, unknown);
  const nearest = unsought === null ? nearestIn(reads) : [];
  const first = await foremost(index, MOST_TITLES);
  const numbers = query.references.map((each) => each.replace('#', 'nr. '));
  const absent = unsought === 'subject_not_found' && numbers.length > 0 ? numbers : unknown;
  const message = refusalOf(reason, query, scope ?? first, absent, {
    titles: first.map(({ title }) => title),
    treated: reads.some(({ found }) => found.some((each) => treatsAny(each, query.facets.slice(0, 1)))),
  });
  return { reason, message, nearest, lookedIn: lookedInFor(reason, query, scope, nearest) };
}

function reasonOf(query: Query, reads: readonly Read[], unknown: readonly string[]): Reason {
  if (query.outsider !== null || reads.some(({ verdict }) => verdict === 'unsaid')) return 'voice_not_found';
  if (query.turnedTo !== null && unknown.length === 0) return 'voice_not_found';
  const elsewhere = reads.every(({ verdict }) => verdict === 'elsewhere');
  return elsewhere && unknown.length > 0 ? 'subject_not_found' : 'detail_not_found';
}

/** Subjects of which no document has a word, as they were typed where a typing error was taken for another word. */
const unknownIn = ({ concepts, repairs }: Query): string[] =>
  concepts
    .filter(({ known, inherited, weight, noun }) => !known && !inherited && (noun || weight > GENERIC))
    .map(({ words }) =>
      words
        .split(' ')
        .map((word) => repairs.find(({ to }) => to === word)?.from ?? word)
        .join(' '),
    );

function nearestIn(reads: readonly Read[]): Nearest[] {
  const isNear = ({ signs: { meaning, own, around } }: Found, way: Read['way']): boolean =>
    (way === 'meaning' && meaning >= LEAST_SIMILARITY) || own + around > LEAST_SHARED;
  return (
    reads
      // Of who was asked by name others are no place near.
      .filter(({ verdict }) => verdict !== 'unsaid')
      .flatMap(({ found, way }) => (found.some((each) => isNear(each, way)) ? found : []))
      .slice(0, MOST_NEAREST)
      .map(nearestOf)
  );
}

/** A sentence, with the one before it where it leans on that, within one block and one voice. */
function quoteOf({ document, passage, sentence, order }: Found): Quote {
  const { start, end, block, voice } = sentence;
  const before = unlessOrder(passage.sentences[order - 1]);
  const leans =
    ANAPHORIC.test(fold(document.text.slice(start, end))) &&
    before?.block === block &&
    before.voice === voice;
  return { document, passage, start: leans ? before.start : start, end };
}

/** Quotes that are not part of another one. */
const outermost = (quotes: readonly Quote[]): Quote[] =>
  quotes.filter(
    (each, at) =>
      !quotes.some(
        (other, place) =>
          place !== at &&
          other.document.id === each.document.id &&
          other.start <= each.start &&
          other.end >= each.end &&
          (place < at || other.start < each.start || other.end > each.end),
      ),
  );

/** Each claim once: what rests on the same words first is the same. */
export function distinct(claims: readonly Claim[]): readonly Claim[] {
  const places = Map.groupBy(claims, firstPlace);
  return [...places.values()].flatMap(([first]) => first ?? []);
}

export const firstPlace = ({ citations: [citation] }: Claim): string => placeOf(citation);

export const documentsOf = (claims: readonly Claim[]): string[] =>
  claims.flatMap(({ citations }) => citations.map(({ documentId }) => documentId));
