import type { Language, Voice } from '../documents/document.ts';
import type { Encoder, Encoding } from '../meaning/encoder.ts';
import { isBare, namesNothing, type Scope, scopeOf } from '../question/scope.ts';
import { pointsBack } from '../question/thread.ts';
import { understand } from '../question/understand.ts';
import { type Dossier, documentsIn, papersOf } from '../search/documents/dossiers.ts';
import type { SearchIndex } from '../search/index.ts';
import { readDocuments } from '../search/reading.ts';
import type { Found } from '../search/sentences.ts';
import { LONE_GENERIC } from '../search/words/cues.ts';
import type { Query } from '../search/words/query.ts';
import { treatsAny } from './clues.ts';
import { DECISIONS, isShown, type Read } from './decide.ts';
import { isClear, MOST_CHOICES, type RankedDossier, rankDossiers } from './dossier-ranking.ts';
import type { FullQuestion } from './full-question.ts';
import { look } from './look.ts';
import { allDossiers, isAskedFor, isOverAll, mayBeOverAll, ofOne } from './over-all.ts';
import { type Side, sidesOf } from './sides.ts';

/** One of the questions that a question comes to, as it is put. */
export interface Part extends Side {
  readonly full: FullQuestion;
  /** The documents that it alone is confined to; those of the plan unless told. */
  readonly scope?: Scope;
  /** What it is about was found already. */
  readonly given?: boolean;
  /** One of the dossiers that it may be about, of which none stands out. */
  readonly dossier?: Dossier;
  /** What was found for it already. */
  readonly found?: readonly Found[];
  /** It, encoded already. */
  readonly encoding?: Encoding | null;
  /** Only such a sentence answers it. */
  readonly only?: (found: Found) => boolean;
  /** One of many: nothing is missing where it has no answer. */
  readonly row?: boolean;
}

/** Why a question is not looked for at all. */
export type Unsought = 'empty_corpus' | 'off_topic' | 'ambiguous' | 'subject_not_found';

/** Where is looked for what. */
export interface Plan {
  /** The documents that the question is confined to; null when it may be about any. */
  readonly scope: Scope;
  readonly parts: readonly Part[];
  readonly unsought: Unsought | null;
}

/** Orders to an assistant: there is none here, and they are no question about the documents. */
const INSTRUCTS =
  /\b(negeer|vergeet|ignore|disregard|forget)\b.{0,40}\b(instructie|instructies|opdracht|opdrachten|regels|instructions|rules|prompt|above)\b|\b(system ?prompt|systeemprompt|jailbreak)\b|\b(doe alsof|gedraag je als|pretend|act as|you are now|je bent nu)\b/;

/** What a brief tells, each as a follow-up of its question, by whom, and in how many sentences. */
const MATTERS: readonly {
  readonly ask: Record<Language, string>;
  readonly voice: Voice;
  readonly most: number;
}[] = [
  {
    ask: { nl: 'En wat stelt de Commissie voor?', en: 'And what does the Commission propose?' },
    voice: 'commissie',
    most: 2,
  },
  {
    ask: { nl: 'En wat vindt het kabinet?', en: 'And what does the cabinet think?' },
    voice: 'kabinet',
    most: 1,
  },
  {
    ask: { nl: 'En wat wil het kabinet bereiken?', en: 'And what does the cabinet want to achieve?' },
    voice: 'kabinet',
    most: 2,
  },
  { ask: { nl: 'En wat gebeurt er wanneer?', en: 'And what happens when?' }, voice: 'proces', most: 1 },
];

/** Plans how a question is looked for; `encoder` reads which proposal a brief is on. */
export async function planOf(
  index: SearchIndex,
  query: Query,
  full: FullQuestion,
  encoder: Encoder | null,
): Promise<Plan> {
  const given = full.scope ?? (query.followUp ? full.earlierScope : undefined);
  const named = given ? await those(index, await documentsIn(index, given)) : await confinedTo(index, query);
  const unsought = await unsoughtIn(index, query, named);
  if (unsought !== null) return { scope: named, parts: [], unsought };
  if (named !== null && !query.brief)
    return { scope: named, parts: await sidesIn(index, query, full), unsought };
  const whole = { name: null, query, full };
  const first = await look(index, whole, named, encoder);
  const ranked =
    named === null ? await rankDossiers(index, first.found, query.terms, DECISIONS[first.way].dossier) : [];
  // One dossier may be all there is, and fiches on several proposals in it.
  if (
    named === null &&
    ranked.length === 0 &&
    isBare(query) &&
    namesNobody(query) &&
    (await coversSeveral(index))
  )
    return { scope: named, parts: [], unsought: 'ambiguous' };
  const likely = onThat(ranked, first.found, query);
  const clear = likely.length === 1 || isClear(likely, first.way, suitsAny(query));
  if (named === null && (isOverAll(query) || (!clear && mayBeOverAll(query)))) {
    const rows = await rowsOf(index, whole, first);
    if (rows.length > 1) return { scope: null, parts: rows, unsought };
  }
  if (!clear) {
    const likeliest = likely.slice(0, MOST_CHOICES);
    const parts = likeliest.map(({ dossier }) => ({
      ...whole,
      dossier,
      scope: dossier.documents,
      encoding: first.encoding,
    }));
    return { scope: null, parts, unsought };
  }
  const [best] = likely;
  const papers = best === undefined ? named : await papersOf(index, best.dossier);
  if (query.brief) return { scope: named, parts: await briefOn(index, whole, first, papers), unsought };
  const parts = await sidesIn(index, query, full);
  // Where all papers may be of one dossier, a question without a subject is on that.
  const alone = named === null && ranked.length === 0 && isBare(query) ? { given: true } : {};
  const within =
    papers === null
      ? parts.map((part) => ({ ...again(part, whole, first), ...alone }))
      : parts.map((part) => ({ scope: papers, encoding: first.encoding, ...part }));
  return { scope: named, parts: within, unsought };
}

/** A question with what was found for it in all documents. */
const again = (part: Part, whole: Part, { found }: Read): Part =>
  part.query === whole.query && part.name === null ? { ...part, found } : part;

/** A question on all dossiers, put to each of them. */
const rowsOf = async (index: SearchIndex, { query, full }: Part, { encoding }: Read): Promise<Part[]> =>
  (await allDossiers(index)).map(({ documents }) => ({
    name: null,
    query: ofOne(query),
    full,
    scope: documents,
    encoding,
    only: isAskedFor(query),
    most: 1,
    row: true,
  }));

/** The parts of a brief, in the papers with those in which it was found. */
async function briefOn(index: SearchIndex, whole: Part, first: Read, scope: Scope): Promise<Part[]> {
  const { query, full } = whole;
  const [best] = first.found;
  const strange = query.concepts.some(({ known, inherited }) => !known && !inherited);
  if (best === undefined || (scope === null && strange && !isShown(first))) return [whole];
  const confined = await papersWith(index, best.document.id, scope);
  const thread = [...full.thread, full.question];
  return MATTERS.map(({ ask, voice, most }): Part => {
    const question = ask[query.language];
    return {
      name: null,
      query: understand(question, thread, index.vocabulary),
      full: { question, thread },
      voice,
      most,
      given: true,
      scope: confined,
    };
  });
}

/** Documents by their ids. */
const those = async (index: SearchIndex, ids: ReadonlySet<string>): Promise<NonNullable<Scope>> =>
  (await index.summaries()).filter(({ id }) => ids.has(id));

/** The documents that a question names, with what follows them where it is asked how things are now. */
async function confinedTo(index: SearchIndex, query: Query): Promise<Scope> {
  const named = await scopeOf(query, index);
  return query.latest && named ? withLater(index, named) : named;
}

/** The sides of a question; each document that is named by its number is read by itself. */
function sidesIn(index: SearchIndex, query: Query, full: FullQuestion): Promise<Part[]> {
  const byNumber = query.references.length > 1;
  return Promise.all(
    sidesOf(query).map(async (side) => ({
      ...side,
      full,
      ...(byNumber && { scope: await confinedTo(index, side.query) }),
    })),
  );
}

/** Documents with what follows or replaces them: what is said of them now stands there. */
async function withLater(index: SearchIndex, documents: NonNullable<Scope>): Promise<Scope> {
  const ids = documents.map(({ id }) => id);
  const reading = await readDocuments(index, ids, { followers: true });
  return (await index.summaries()).filter(({ id }) => reading.document(id) !== undefined);
}

/** A document and those on the same proposal, of those that a question is confined to. */
async function papersWith(index: SearchIndex, documentId: string, within: Scope): Promise<Scope> {
  const links = (await index.held(documentId))?.links ?? [];
  const ids = new Set([documentId, ...links.flatMap(({ id }) => id ?? [])]);
  return (within ?? (await index.summaries())).filter(({ id }) => ids.has(id));
}

/** What all fiches have is asked, and no thing is named that tells which of several dossiers is meant. */
export const suitsAny = (query: Query): boolean =>
  namesNothing(query) && (query.facets.length > 0 || asksOpinion(query));

const EVERYWHERE: ReadonlySet<Voice> = new Set(['kabinet', 'commissie']);

/** Of a question that fits any dossier those that have a sentence on just that matter, by who is asked by name; all where none has. */
function onThat(ranked: readonly RankedDossier[], found: readonly Found[], query: Query) {
  if (!suitsAny(query)) return ranked;
  const asked = new Set(query.voices.flatMap(({ voice, explicit }) => (explicit ? [voice] : [])));
  // The cabinet and the Commission speak in every dossier, also where that was not found.
  if (query.facets.length === 0 && [...asked].every((voice) => EVERYWHERE.has(voice))) return ranked;
  const ids = new Set(
    found
      .filter((each) => query.facets.length === 0 || treatsAny(each, query.facets))
      .filter(({ sentence }) => asked.size === 0 || asked.has(sentence.voice))
      .map(({ document }) => document.id),
  );
  const some = ranked.filter(({ dossier }) => dossier.documents.some(({ id }) => ids.has(id)));
  return some.length > 0 ? some : ranked;
}

/** What somebody says is asked, so that a question may lack its subject alone. */
const asksOpinion = ({ voices, intent }: Query): boolean =>
  voices.length > 0 || intent === 'position' || intent === 'proposal';

/** Whether a question names no document, and nobody. */
const namesNobody = ({ references, party }: Query): boolean =>
  references.length === 0 && (party?.names.length ?? 0) === 0;

/** Whether what every fiche has a heading for is asked of something that no document knows. */
const asksOfStrange = ({ facets, concepts }: Query): boolean =>
  facets.length > 0 &&
  concepts.some(({ known, inherited }) => !known && !inherited) &&
  !concepts.some(({ known, noun, weight }) => known && noun && weight > LONE_GENERIC);

/** A fiche is on one proposal: where there is one at most, all papers are on the same, and nothing else can be meant. */
const coversSeveral = async (index: SearchIndex): Promise<boolean> =>
  (await index.summaries({ kind: 'fiche', limit: 2 })).length > 1;

/** Kinds of answers that a question may ask of the papers before it without a word of its own. */
const SOUGHT: ReadonlySet<Query['intent']> = new Set(['date', 'number', 'why']);

async function unsoughtIn(index: SearchIndex, query: Query, scope: Scope): Promise<Unsought | null> {
  if (index.documents === 0) return 'empty_corpus';
  if (INSTRUCTS.test(query.folded)) return 'off_topic';
  if (scope?.length === 0) return 'subject_not_found';
  if (scope?.length === 1 || !namesNobody(query)) return null;
  const { voices, intent, terms } = query;
  const [bare, strange] = [isBare(query), asksOfStrange(query)];
  if (!bare && !strange) return null;
  // "Wanneer gaat dit in?" has no word of its own, and asks for something all the same.
  const ofPapers = SOUGHT.has(intent) && pointsBack(query.folded);
  if (terms.size === 0 && voices.length === 0 && !ofPapers) return 'off_topic';
  if (!(await coversSeveral(index))) return null;
  if (strange) return 'subject_not_found';
  return asksOpinion(query) ? null : 'off_topic';
}
