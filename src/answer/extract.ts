import type { Document, Kind, Voice } from '../documents/document.ts';
import { findReferences } from '../documents/references.ts';
import type { Passage } from '../passages/passage.ts';
import type { Hit, SearchIndex } from '../search/index.ts';
import { match } from '../search/query/concept.ts';
import { GENERIC, LONE_GENERIC } from '../search/query/cues.ts';
import type { Query } from '../search/query/understand.ts';
import type { Claim, Nearest, Reason } from './answer.ts';
import { type Candidate, candidatesOf, titleStemsOf } from './candidate.ts';
import { type Quote, toClaims } from './claims.ts';
import { enumeratesAll, enumeratesCount, hasNumber } from './evidence.ts';
import { findList } from './list.ts';
import { type Scored, scoreOf, type Wanted } from './score.ts';
import { type Missing, select } from './select.ts';

export interface Chosen {
  readonly passageId: string;
  readonly quote: string;
  readonly score: number;
  readonly why: string;
}

/** What extraction comes to. An outcome, not an error: doubt ends in `none`. */
export type Extraction =
  | { readonly status: 'found'; readonly claims: readonly Claim[];
      readonly missing: Missing | null;
      /** Subjects of the thread that "daarvan" points to and that the claims don't treat by name. */
      readonly unmet?: readonly string[];
    }
  | { readonly status: 'none'; readonly reason: Reason; readonly unknown: readonly string[]; readonly nearest: readonly Nearest[] };

export interface ExtractionTrace {
  readonly hits: readonly Hit[];
  readonly chosen: readonly Chosen[];
  readonly dropped: readonly Chosen[];
}

/** Passages that are read for one question. */
const MAX_HITS = 40;
/** A corpus of at most this many passages is read whole. */
const READ_WHOLE = 120;
/** Share of the question that a sentence and its surroundings must cover to answer it. */
const COVERS = 0.55;
/** Share of the question that must stand in a sentence that only mentions what was to be defined. */
const MENTIONS = 0.9;
const MAX_NEAREST = 3;
const MAX_DROPPED = 12;

/** Orders to an assistant: there is none here, and they are no question about the documents. */
const INSTRUCTS =
  /\b(negeer|vergeet|ignore|disregard|forget)\b.{0,40}\b(instructie|instructies|opdracht|opdrachten|regels|instructions|rules|prompt|above)\b|\b(system ?prompt|systeemprompt|jailbreak)\b|\b(doe alsof|gedraag je als|pretend|act as|you are now|je bent nu)\b/;

/** Who opens a sentence is its subject. */
const OPENING = 40;

/** Intents for which only the speaker that was asked for may answer. */
const STRICT = new Set(['position', 'proposal', 'why', 'fact', 'list']);

export function wantedOf(query: Query): Wanted {
  const explicit = query.voices.filter((v) => v.explicit).map(({ voice }) => voice);
  if (explicit.length > 0) return { voices: new Set(explicit), strict: STRICT.has(query.intent) };
  const mentioned = query.voices.map(({ voice }) => voice);
  if (query.intent === 'position') {
    const speakers = mentioned.filter((voice) => voice !== 'commissie');
    return { voices: new Set<Voice>(speakers.length > 0 ? speakers : ['kabinet']), strict: true };
  }
  if (query.intent === 'proposal') return { voices: new Set<Voice>(mentioned.length > 0 ? mentioned : ['commissie']), strict: false };
  return { voices: new Set(mentioned), strict: false };
}

/** A list by its form, by a count ("6 gebieden"), or a plural of documents without a verb ("fiches van 6 februari"). */
const asksList = ({ intent, count, facets, folded }: Query): boolean =>
  intent === 'list' || count !== null || facets.some(({ id }) => id === 'bijlagen') || (intent === 'fact' && /\b(fiches|stukken|mededelingen|voorstellen)\b/.test(folded));

const ONE_OF_ITS_KIND = /\b(nota|kamerbrief|register|fiche|mededeling|voorstel)\b/;

/** The documents a question is confined to by the numbers it names; all when it names none. */
export function documentsFor(query: Query, index: SearchIndex): readonly Document[] {
  if (query.references.length === 0) {
    // "De nota" is one document where there is only one.
    const kind = ONE_OF_ITS_KIND.exec(query.folded)?.[1] as Kind | undefined;
    const ofKind = kind ? index.documents.filter((document) => document.kind === kind) : [];
    const bare = query.concepts.every(({ weight }) => weight <= LONE_GENERIC);
    return ofKind.length === 1 && (bare || kind === 'nota' || kind === 'kamerbrief' || kind === 'register') ? ofKind : index.documents;
  }
  return index.documents.filter((document) => query.references.some((reference) => bears(document, reference)));
}

/** Whether a document has a number, as its own or as one that it names. */
function bears({ id, references }: Document, reference: string): boolean {
  const { com, celex, kamerstuk, tk, dossier } = references;
  if (reference.startsWith('#')) return kamerstuk.some((stuk) => stuk.endsWith(`-${reference.slice(1)}`));
  return id === reference || [...com, ...celex, ...kamerstuk, ...tk, ...dossier].includes(reference);
}

function passagesFor(query: Query, index: SearchIndex, documents: readonly Document[], hits: readonly Hit[]): Map<Passage, number> {
  const best = hits[0]?.score ?? 1;
  const allowed = new Set(documents.map(({ id }) => id));
  const passages = new Map<Passage, number>();
  for (const { passage, score } of hits) if (allowed.has(passage.documentId)) passages.set(passage, score / best);
  const whole = documents.length < index.documents.length || index.vocabulary.passages <= READ_WHOLE;
  const rubrieken = new Set([...query.facets.flatMap((facet) => facet.rubrieken), 'beoordeling', 'inzet', 'essentie', 'proces']);
  const sources = whole ? documents : [...new Set([...passages.keys()].slice(0, 12).map((p) => p.documentId))].flatMap((id) => index.document(id) ?? []);
  for (const { id } of sources)
    for (const passage of index.passagesOf(id)) {
      if (passages.size > 4 * READ_WHOLE) break;
      if (!passages.has(passage) && (whole || (passage.rubriek !== null && rubrieken.has(passage.rubriek)))) passages.set(passage, 0);
    }
  return passages;
}

/** A document of its own number speaks for it whole; a register or another document only where it names it. */
function concerns({ document, quote }: Candidate, query: Query): boolean {
  if (query.references.length === 0) return true;
  const { com, celex, kamerstuk, tk } = findReferences(quote);
  const here = [...com, ...celex, ...kamerstuk, ...tk];
  return query.references.some((reference) =>
    reference.startsWith('#')
      ? document.id.endsWith(`-${reference.slice(1)}`) || here.some((r) => r.endsWith(`-${reference.slice(1)}`))
      : document.id === reference || (document.kind !== 'register' && bears(document, reference)) || here.includes(reference),
  );
}

const titles = new WeakMap<SearchIndex, readonly { readonly stems: ReadonlySet<string>; readonly document: Document }[]>();

/** Concepts that stand in the title of some documents and not of others: they name what the question is about. */
function titledBy(index: SearchIndex, query: Query): ReadonlySet<string> {
  let known = titles.get(index);
  if (!known) {
    known = index.documents.map((document) => ({ document, stems: titleStemsOf(document, index.vocabulary.split) }));
    titles.set(index, known);
  }
  const all = known;
  return new Set(
    query.concepts
      .filter((concept) => {
        const count = all.filter(({ stems, document }) => match(concept, stems, document.language) > HARDLY).length;
        return count > 0 && count < all.length;
      })
      .map(({ words }) => words),
  );
}

/** Only a part of a compound. */
const HARDLY = 0.5;

/** A name or a number must be there itself. */
const hasExact = ({ stems, blockStems, pathStems, titleStems, document }: Candidate, query: Query): boolean =>
  query.concepts.every(
    (concept) =>
      !concept.exact ||
      concept.inherited ||
      [stems, blockStems, pathStems, titleStems].some((set) => match(concept, set, document.language) > HARDLY),
  );

export function extract(index: SearchIndex, query: Query, onTrace?: (trace: ExtractionTrace) => void): Extraction {
  const unknown = query.concepts.filter((c) => !c.known && !c.inherited && c.weight > GENERIC).map(({ words }) => words);
  if (index.documents.length === 0) return { status: 'none', reason: 'empty_corpus', unknown, nearest: [] };
  const documents = documentsFor(query, index);
  if (documents.length === 0) return { status: 'none', reason: 'subject_not_found', unknown: query.references.map((r) => r.replace('#', 'nr. ')), nearest: [] };

  const hits = index.searchTerms(query.terms, { top: MAX_HITS });
  const wanted = wantedOf(query);
  const subjects = query.concepts.filter((c) => c.weight > GENERIC);
  // Nothing is asked about, only of whom: one document is then what it is about.
  const bare = subjects.length === 0 && query.facets.length === 0;
  if (INSTRUCTS.test(query.folded)) return { status: 'none', reason: 'off_topic', unknown: [], nearest: [] };
  const byNumber = query.references.length > 0;
  if (bare && !byNumber && documents.length > 1) {
    const asks = query.voices.length > 0 || query.intent === 'position' || query.intent === 'proposal';
    return { status: 'none', reason: asks ? 'ambiguous' : 'off_topic', unknown, nearest: [] };
  }
  if (bare && !byNumber && query.voices.length === 0 && query.intent === 'fact') return { status: 'none', reason: 'off_topic', unknown, nearest: [] };

  const asked = { ...query, titled: titledBy(index, query) };
  const scored = [...passagesFor(query, index, documents, hits)]
    .flatMap(([passage, retrieval]) => candidatesOf(index, passage).map((candidate) => scoreOf(candidate, retrieval, asked, wanted)))
    .sort((a, b) => b.score - a.score || order(a.candidate, b.candidate));
  const rightVoice = ({ candidate }: Scored): boolean => !wanted.strict || wanted.voices.has(candidate.sentence.voice);
  const answers = (s: Scored): boolean =>
    s.fits &&
    (query.outsider === null || s.candidate.folded.slice(0, OPENING).includes(query.outsider)) &&
    (bare || s.coverage >= COVERS) && hasExact(s.candidate, query) && concerns(s.candidate, query);
  const eligible = scored.filter((s) => answers(s) && rightVoice(s));

  const trace = (chosen: readonly Chosen[], why: (s: Scored) => string): void =>
    onTrace?.({
      hits,
      chosen,
      dropped: scored
        .filter(({ candidate }) => !chosen.some(({ quote }) => quote.includes(candidate.quote)))
        .slice(0, MAX_DROPPED)
        .map((s) => ({ passageId: s.candidate.passage.id, quote: s.candidate.quote, score: s.score, why: why(s) })),
    });
  const why = (s: Scored): string =>
    !rightVoice(s)
      ? `spreker is ${s.candidate.sentence.voice}`
      : !s.fits
        ? 'heeft niet wat gevraagd wordt'
        : s.coverage < COVERS && !bare
          ? `dekt de vraag voor ${Math.round(100 * s.coverage)}%`
          : !hasExact(s.candidate, query)
            ? 'naam of getal ontbreekt'
            : 'past minder goed';

  if (asksList(query)) {
    const list = findList(index, documents, query);
    const items = list?.items.filter(({ sentence }) => !wanted.strict || wanted.voices.has(sentence.voice)) ?? [];
    const inline = query.count !== null && eligible.some(({ candidate }) => enumeratesCount(candidate.folded, query.count ?? 0));
    if (list && items.length > 1 && (list.sure || !inline)) {
      const quotes: Quote[] = items.map(({ start, end, passage, sentence }) => ({ document: list.document, passage, start, end, voice: sentence.voice, modality: sentence.modality }));
      trace(quotes.map((q) => ({ passageId: q.passage.id, quote: q.document.text.slice(q.start, q.end), score: list.score, why: 'onderdeel van de gevraagde opsomming' })), why);
      return { status: 'found', claims: toClaims(quotes), missing: null };
    }
  }
  const { count } = query;
  const counting = count === null || query.intent !== 'list' ? [] : eligible.filter(({ candidate }) => hasNumber(candidate.folded, count));
  const whole = counting.some(({ candidate }) => enumeratesAll(candidate.folded, count ?? 0));
  let selection = select(counting.length > 0 ? counting : eligible, query);
  if (counting.length > 0 && !whole) selection = { ...selection, missing: 'list' };
  if (selection.quotes.length === 0 && query.intent === 'definition') {
    // What the documents say of it, where they don't say what it is.
    const mentions = scored.filter((s) => rightVoice(s) && s.direct >= MENTIONS && s.coverage >= COVERS && hasExact(s.candidate, query));
    selection = { ...select(mentions, { ...query, intent: 'number' }), missing: 'definition' };
  }
  if (selection.quotes.length > 0) {
    trace(selection.chosen, why);
    return { status: 'found', claims: toClaims(selection.quotes), missing: selection.missing, unmet: unmetBy(selection.used, query) };
  }
  trace([], why);
  return {
    status: 'none',
    reason: reasonOf(scored, query, unknown, answers),
    unknown,
    nearest: scored
      .filter(({ score, direct, coverage }) => score > 0 && (direct > 0 || coverage > 0.3))
      .slice(0, MAX_NEAREST)
      .map(({ candidate }) => nearestOf(candidate)),
  };
}

const POINTS_BACK = /\b(daarvan|daarover|ervan|erover|hierover|hiervan|about (that|this|it)|of (that|it|this))\b/;

/** "En wat vindt het kabinet daarvan?", where the cabinet speaks of the plan but not of the thing that was asked about. */
function unmetBy(used: readonly Candidate[], query: Query): string[] {
  if (!query.followUp || !POINTS_BACK.test(query.folded)) return [];
  return query.concepts
    .filter((c) => c.inherited && c.noun && c.known && c.weight > GENERIC)
    .filter((c) => !used.some(({ stems, blockStems, pathStems, document }) => [stems, blockStems, pathStems].some((set) => match(c, set, document.language) > 0)))
    .map(({ words }) => words);
}

function reasonOf(scored: readonly Scored[], query: Query, unknown: readonly string[], answers: (s: Scored) => boolean): Reason {
  if (query.facets.length > 0 && !scored.some(({ fits }) => fits)) return 'detail_not_found';
  if (scored.some(answers)) return 'voice_not_found';
  if (unknown.length > 0) return 'subject_not_found';
  return 'detail_not_found';
}

const order = (a: Candidate, b: Candidate): number =>
  a.document.id < b.document.id ? -1 : a.document.id > b.document.id ? 1 : a.sentence.start - b.sentence.start;

const nearestOf = ({ document, passage, sentence, quote }: Candidate): Nearest => ({
  documentId: document.id,
  documentTitle: document.title,
  passageId: passage.id,
  path: passage.path,
  voice: sentence.voice,
  quote,
  start: sentence.start,
  end: sentence.end,
});
