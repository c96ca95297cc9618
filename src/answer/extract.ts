import type { Document } from '../documents/document.ts';
import type { Hit, SearchIndex } from '../search/index.ts';
import { match } from '../search/query/concept.ts';
import { GENERIC } from '../search/query/cues.ts';
import type { Query } from '../search/query/understand.ts';
import { inReadingOrder, type Reading } from '../search/reading.ts';
import { MAX_PASSAGES, retrieve, scopeOf } from '../search/retrieve.ts';
import type { Claim, Nearest, Reason } from './answer.ts';
import { ofTheCamp, tellersOf } from './camps.ts';
import { type Candidate, candidatesOf } from './candidate.ts';
import { type Quote, toClaims } from './claims.ts';
import { enumerates, enumeratesAll, enumeratesCount, hasNumber } from './evidence.ts';
import { followersOf, newestFirst, passagesAfter } from './latest.ts';
import { countOf, findList } from './list.ts';
import { nearestOf } from './nearest.ts';
import { found, passagesFor, titledBy } from './scope.ts';
import { documentsAbout, loneSubject, type Scored, scoreOf } from './score.ts';
import { type Chosen, type Missing, type Selection, select } from './select.ts';
import { COVERS, hasExact, type Objection, sieveFor, wantedOf } from './sieve.ts';

/** What extraction comes to. An outcome, not an error: doubt ends in `none`. */
export type Extraction =
  | {
      readonly status: 'found';
      readonly claims: readonly Claim[];
      readonly missing: Missing | null;
      /** Subjects of the thread that "daarvan" points to and that the claims don't treat by name. */
      readonly unmet: readonly string[];
    }
  | {
      readonly status: 'none';
      readonly reason: Reason;
      /** Words of the question that no document has. */
      readonly unknown: readonly string[];
      /** A heading was asked for, and somewhere in the documents it is treated. */
      readonly treated: boolean;
      readonly nearest: readonly Nearest[];
    };

export interface ExtractionTrace {
  readonly hits: readonly Hit[];
  /** Every sentence that was read, best first, whatever is against it. */
  readonly ranked: readonly Scored[];
  readonly chosen: readonly Chosen[];
  readonly dropped: readonly Chosen[];
}

/** Share of the question that must stand in a sentence that only mentions what was to be defined. */
const MENTIONS = 0.9;
const MAX_NEAREST = 3;
const MOST_ON_THE_WHOLE = 2;
/** A passage is near when it covers at least this share of the question, or has a word of it. */
const NEAR = 0.3;
const MAX_DROPPED = 12;

/** Orders to an assistant: there is none here, and they are no question about the documents. */
const INSTRUCTS =
  /\b(negeer|vergeet|ignore|disregard|forget)\b.{0,40}\b(instructie|instructies|opdracht|opdrachten|regels|instructions|rules|prompt|above)\b|\b(system ?prompt|systeemprompt|jailbreak)\b|\b(doe alsof|gedraag je als|pretend|act as|you are now|je bent nu)\b/;

/** A sentence that was judged, and what was against it. */
type Judged = Scored & { readonly objection: Objection | null };

/** The sentences that answer one question, in the words of the documents; or why there are none. */
export async function extract(
  index: SearchIndex,
  query: Query,
  onTrace?: (trace: ExtractionTrace) => void,
): Promise<Extraction> {
  const unknown = query.concepts
    .filter((c) => !c.known && !c.inherited && c.weight > GENERIC)
    .map(({ words }) => asTyped(words, query));
  const none = (reason: Reason, words: readonly string[] = unknown): Extraction => ({
    status: 'none',
    reason,
    unknown: words,
    treated: false,
    nearest: [],
  });
  if (index.documents === 0) return none('empty_corpus');
  if (INSTRUCTS.test(query.folded)) return none('off_topic', []);
  const scope = await scopeOf(query, index);
  if (scope?.length === 0)
    return none(
      'subject_not_found',
      query.references.map((reference) => reference.replace('#', 'nr. ')),
    );
  // Nothing is asked about, only of whom: one document is then what it is about.
  const numbered = query.references.length > 0;
  const bare = query.facets.length === 0 && query.concepts.every(({ weight }) => weight <= GENERIC);
  // "Wat zegt de ANWB?": whatever it says, wherever it is named.
  const byName = query.party !== null && query.party.names.length > 0;
  if (bare && !numbered && !byName) {
    const asks = query.voices.length > 0 || query.intent !== 'fact';
    const whole = query.voices.length > 0 || query.intent === 'position' || query.intent === 'proposal';
    if (scope?.length !== 1) return none(whole ? 'ambiguous' : 'off_topic');
    if (!asks) return none('off_topic');
  }

  const retrieved = await retrieve(index, query, scope);
  const { reading, hits } = retrieved;
  const named = reading.documents.filter(({ id }) => scope === null || scope.some((head) => head.id === id));
  const followers = query.latest && scope !== null ? followersOf(reading, named) : [];
  const documents = [...new Set([...named, ...followers])];
  const passages = new Map(passagesFor(query, retrieved, documents));
  if (query.latest)
    for (const passage of passagesAfter(reading, found(reading, passages)))
      if (passages.size < MAX_PASSAGES && !passages.has(passage)) passages.set(passage, 0);
  const wanted = wantedOf(query);
  const read = [...passages].flatMap(([passage, retrieval]) =>
    candidatesOf(reading, passage).map((candidate) => ({ candidate, retrieval })),
  );
  const titled = titledBy(reading, query);
  const asked = {
    ...query,
    titled,
    lone: loneSubject(query),
    about: documentsAbout(
      read.map(({ candidate }) => candidate),
      query,
      titled,
    ),
  };
  const scored = read
    .map(({ candidate, retrieval }) => scoreOf(candidate, retrieval, asked, wanted))
    .sort((a, b) => b.score - a.score || inReadingOrder(a.candidate, b.candidate));
  const sieve = sieveFor(query, wanted, followers);
  const judgedAs = (whole: boolean): Judged[] =>
    scored.map((each) => ({ ...each, objection: sieve.objectionTo(each, whole) }));
  let judged = judgedAs(bare);
  // "Wanneer is 22 112, nr. 4243 verstuurd?": beside a number, a verb that the paper doesn't use is no subject.
  const onlyVerbs =
    query.facets.length === 0 && query.concepts.every(({ weight, noun }) => weight <= GENERIC || !noun);
  if (numbered && onlyVerbs && !judged.some(({ objection }) => objection === null)) judged = judgedAs(true);
  const answering = ofTheCamp(
    judged.filter(({ objection }) => objection === null),
    query,
  );
  const eligible = query.latest ? newestFirst(reading, answering) : answering;

  const listing = found(reading, passages).filter((each) => asked.about?.documents.has(each) ?? true);
  const list = asksList(query)
    ? listOf(reading, query, listing, eligible, wanted.strict ? wanted.voices : tellersOf(query))
    : null;
  const dated = list ?? sentencesFor(query, eligible, judged);
  // "Wanneer behandelt de JBZ-Raad het?", where the documents say that it does, and not when.
  const undated = scored.filter(
    (each) => sieve.isUndated(each.candidate) && sieve.objectionTo({ ...each, fits: true }, bare) === null,
  );
  const selection: Selection =
    dated.quotes.length > 0 || undated.length === 0
      ? dated
      : { ...select(undated, { ...query, intent: 'fact' }), missing: 'date' };
  onTrace?.({
    hits,
    ranked: scored,
    chosen: selection.chosen,
    dropped: droppedFrom(judged, selection.chosen),
  });
  if (selection.quotes.length > 0) {
    const unmet = unmetBy(selection.used, query);
    // What the speaker says of the whole is all there is: a little of it, and that it is not on the part.
    const quotes = unmet.length > 0 ? selection.quotes.slice(0, MOST_ON_THE_WHOLE) : selection.quotes;
    return { status: 'found', claims: toClaims(quotes), missing: selection.missing, unmet };
  }
  if (scope?.length === 1 && query.intent === 'position' && leansOn(query)) {
    // One paper, and the speaker says nothing on the part that "daarvan" means: what he says of the whole, and that.
    const whole = await extract(
      index,
      { ...query, followUp: false, concepts: query.concepts.filter((c) => !c.inherited) },
      onTrace,
    );
    if (whole.status === 'found')
      return {
        ...whole,
        claims: whole.claims.slice(0, MOST_ON_THE_WHOLE),
        unmet: carriedBy(query).map(({ words }) => words),
      };
  }
  const looser = query.focus.length > 0 ? looserOf(query) : null;
  if (looser) {
    const nearby = await extract(index, looser, onTrace);
    if (nearby.status === 'found') return nearby;
  }
  return {
    status: 'none',
    reason: reasonFor(judged, query, unknown),
    unknown,
    treated: judged.some(({ candidate }) => treatsFirst(candidate, query)),
    nearest: judged
      .filter(({ score, direct, coverage }) => score > 0 && (direct > 0 || coverage > NEAR))
      .slice(0, MAX_NEAREST)
      .map(({ candidate }) => nearestOf(candidate)),
  };
}

/** A list by its form, by a count ("6 gebieden"), or a plural of documents without a verb ("fiches van 6 februari"). */
const asksList = ({ intent, count, facets, folded }: Query): boolean =>
  intent === 'list' ||
  count !== null ||
  facets.some(({ id }) => id === 'bijlagen') ||
  (intent === 'fact' && /\b(fiches|stukken|mededelingen|voorstellen)\b/.test(folded));

/** The list that was asked for, unless a sentence that counts and lists is a surer answer. */
function listOf(
  reading: Reading,
  query: Query,
  documents: readonly Document[],
  eligible: readonly Judged[],
  voices: ReadonlySet<string> | null,
): Selection | null {
  const list = findList(reading, documents, query);
  const items = list?.items.filter(({ sentence }) => !voices || voices.has(sentence.voice)) ?? [];
  if (!list || items.length < 2) return null;
  const { count } = query;
  if (
    !list.sure &&
    count !== null &&
    eligible.some(({ candidate }) => enumeratesCount(candidate.folded, count))
  )
    return null;
  const quotes: Quote[] = items.map(({ start, end, passage }) => ({
    document: list.document,
    passage,
    start,
    end,
  }));
  return {
    quotes,
    used: [],
    missing: null,
    chosen: quotes.map(({ passage, start, end }) => ({
      passageId: passage.id,
      quote: list.document.text.slice(start, end),
      language: list.document.language,
      score: list.score,
      coverage: null,
      why: 'listed',
    })),
  };
}

/** The best sentences; for a definition that is not there, what the documents say of the thing. */
function sentencesFor(query: Query, eligible: readonly Judged[], judged: readonly Judged[]): Selection {
  const { count } = query;
  if (count !== null && query.intent === 'list') {
    const counting = eligible.filter(({ candidate }) => hasNumber(candidate.folded, count));
    const whole = counting.some(({ candidate }) => enumeratesAll(candidate.folded, count));
    if (counting.length > 0) return { ...select(counting, query), missing: whole ? null : 'list' };
  }
  const selection = select(LISTS_THEM.test(query.folded) ? listing(eligible, query) : eligible, query);
  if (selection.quotes.length > 0 || query.intent !== 'definition') return selection;
  const mentions = judged.filter(
    (s) =>
      s.direct >= MENTIONS && s.coverage >= COVERS && s.objection !== 'voice' && hasExact(s.candidate, query),
  );
  return { ...select(mentions, { ...query, intent: 'number' }), missing: 'definition' };
}

/** "Noem ze", "welke zijn dat?": those that were counted or spoken of before. */
const LISTS_THEM =
  /^(?:(?:en|maar|and) )?(?:(?:noem|geef|list|name|give) (?:ze|die|me|them|those)\b|som (?:ze|die)\b|welke (?:zijn|waren) (?:dat|ze|het|die)\b|(?:which|what) (?:are|were) (?:they|those|these)\b)/;

/** The sentences that say how many there are, or else those that list. */
function listing(eligible: readonly Judged[], { concepts }: Query): readonly Judged[] {
  const counting = eligible.filter(({ candidate: { quote, document } }) =>
    concepts.some((c) => c.weight > GENERIC && countOf(quote, c, document.language) !== null),
  );
  return counting.length > 0 ? counting : eligible.filter(({ candidate }) => enumerates(candidate.folded));
}

const droppedFrom = (judged: readonly Judged[], chosen: readonly Chosen[]): Chosen[] =>
  judged
    .filter(({ candidate }) => !chosen.some(({ quote }) => quote.includes(candidate.quote)))
    .slice(0, MAX_DROPPED)
    .map(({ candidate, score, coverage, objection }) => ({
      passageId: candidate.passage.id,
      quote: candidate.quote,
      language: candidate.document.language,
      score,
      coverage,
      why: objection ?? 'weaker',
    }));

/** It treats the heading that a refusal names, which is the first of those asked for. */
const treatsFirst = ({ passage, folded }: Candidate, { facets }: Query): boolean =>
  facets
    .slice(0, 1)
    .some(({ rubrieken, evidence }) => rubrieken.includes(passage.rubriek ?? '') || evidence.test(folded));

const POINTS_BACK =
  /\b(daarvan|daarover|ervan|erover|hierover|hiervan|about (that|this|it)|of (that|it|this))\b/;

/** Words as they were typed, where a typing error was taken for another word. */
const asTyped = (words: string, { repairs }: Query): string =>
  repairs.reduce(
    (text, { from, to }) =>
      text
        .split(' ')
        .map((word) => (word === to ? from : word))
        .join(' '),
    words,
  );

/** The question points back to what the thread was about. */
const leansOn = ({ followUp, folded }: Query): boolean => followUp && POINTS_BACK.test(folded);

/** The subjects of the thread that it points back to. */
const carriedBy = ({ concepts }: Query): Query['concepts'] =>
  concepts.filter((c) => c.inherited && c.noun && c.known && c.weight > GENERIC);

/** "En bij de strategie?", where the speaker says the like of that paper ("meer aandacht") and of another thing; null when asked so already. */
function looserOf(query: Query): Query | null {
  const concepts = query.concepts.map((c) => ({
    ...c,
    inherited: c.inherited || !(c.exact || query.focus.includes(c.words)),
  }));
  return concepts.some(({ inherited }, at) => inherited !== query.concepts[at]?.inherited)
    ? { ...query, concepts }
    : null;
}

/** "En wat vindt het kabinet daarvan?", where the cabinet speaks of the plan but not of the thing that was asked about. */
function unmetBy(used: readonly Candidate[], query: Query): string[] {
  if (!leansOn(query)) return [];
  // What nobody in particular says ("ministerie van …"), a paper says of the whole that it is on.
  const treats = (concept: Query['concepts'][number]): boolean =>
    used.some(({ stems, blockStems, pathStems, titleStems, document, sentence }) =>
      [stems, blockStems, pathStems, ...(sentence.voice === 'proces' ? [titleStems] : [])].some(
        (set) => match(concept, set, document.language) > 0,
      ),
    );
  return carriedBy(query)
    .filter((c) => !treats(c))
    .map(({ words }) => words);
}

function reasonFor(judged: readonly Judged[], query: Query, unknown: readonly string[]): Reason {
  const ofStates = query.facets.some(({ id }) => id === 'krachtenveld');
  if (query.facets.length > 0 && (ofStates || !judged.some(({ fits }) => fits))) return 'detail_not_found';
  if (judged.some(({ objection }) => objection === 'voice' || objection === 'subject'))
    return 'voice_not_found';
  if (query.turnedTo !== null && unknown.length === 0) return 'voice_not_found';
  return unknown.length > 0 ? 'subject_not_found' : 'detail_not_found';
}
