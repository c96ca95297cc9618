import type { Document, Kind, Voice } from '../documents/document.ts';
import { type Concept, match } from '../search/query/concept.ts';
import { GENERIC } from '../search/query/cues.ts';
import type { Facet } from '../search/query/facets.ts';
import type { Intent } from '../search/query/intent.ts';
import type { Query } from '../search/query/understand.ts';
import type { Candidate } from './candidate.ts';
import { ENOUGH, evidenceOf } from './evidence.ts';
import { HARDLY } from './scope.ts';

export interface Scored {
  readonly candidate: Candidate;
  readonly score: number;
  /** Share of what was asked, by weight, that stands in the sentence or around it; 0 to 1. */
  readonly coverage: number;
  /** The same, in the sentence itself. */
  readonly direct: number;
  /** The sentence has the form that was asked for (a date, a count, …) and treats the facets asked for. */
  readonly fits: boolean;
}

/** What a concept counts when it stands not in the sentence but near it. */
const IN_BLOCK = 0.85;
const IN_PATH = 0.85;
const IN_TITLE = 0.75;
const IN_DOCUMENT = 0.6;
/** Headings under which a fiche says what holds for the whole of its proposal. */
const OF_THE_WHOLE: ReadonlySet<string> = new Set([
  'raad',
  'ministerie',
  'rechtsbasis',
  'besluitvorming',
  'rol-ep',
  'com-nummer',
  'krachtenveld',
]);
/** An inherited concept is context: it tips a balance. */
const INHERITED = 0.35;
/** A sentence under the heading that was asked for. */
const IN_RUBRIEK = 0.12;
/** Under another heading where it may be treated too. */
const IN_OTHER = 0.03;
/** A sentence that names the matter itself. */
const IN_WORDS = 0.06;
/** Where the heading itself was asked for, a word that no document has says less. */
const UNKNOWN_BESIDE_FACET = 0.4;
/** What a verb or an adverb weighs that the documents lack and that is common: it is no subject. */
const A_COMMON_VERB = 0.15;
/** Unless it is all that the question is about: then nothing else covers it. */
const LONE = 1.5;
/** A sentence from the paper on what was asked, rather than from one that mentions it. */
const OWN_PAPER = 0.12;
/** Kinds of question that a title may answer. */
const NAMES: ReadonlySet<Intent> = new Set(['definition', 'number', 'list']);
const GENERIC_WEIGHT = 0.3;

/** Where answers of a kind stand in the templates. */
const PLACE: Readonly<Partial<Record<Intent, Readonly<Record<string, number>>>>> = {
  position: { beoordeling: 0.15, inzet: 0.15, kernpunten: 0.05, 'nederlands-beleid': -0.05 },
  why: { beoordeling: 0.05, inzet: 0.05, aanleiding: 0.03 },
  proposal: {
    essentie: 0.1,
    'kernpunten-voorstel': 0.1,
    kernpunten: 0.08,
    'algemene-gegevens': -0.1,
    titel: -0.1,
  },
  date: { proces: 0.08, behandelingstraject: 0.05, ontvangst: 0.05, bijlagen: -0.1 },
  definition: { aanleiding: 0.05, kernpunten: 0.05, bijlagen: -0.1 },
};

/** A position is often taken without naming its object again ("Het kabinet steunt dit."). */
const POSITIONAL: ReadonlySet<Intent> = new Set(['position', 'why']);

/** Which kinds of document speak first: the fiche for the cabinet, the Commission's own papers for its plans. */
const KIND: Readonly<Partial<Record<Intent, Readonly<Partial<Record<Kind, number>>>>>> = {
  position: { fiche: 0.08, kamerbrief: 0.05, nota: 0.02, register: -0.1 },
  proposal: { mededeling: 0.05, voorstel: 0.05, fiche: 0.03, register: -0.1 },
};

/** Asked for by name ("volgens de Commissie"), or only the likely speaker. */
export interface Wanted {
  readonly voices: ReadonlySet<Voice>;
  /** Sentences of others are left out. */
  readonly strict: boolean;
}

const concerns = (
  { stems, blockStems, pathStems, titleStems, document }: Candidate,
  concept: Concept,
  around = [blockStems],
): boolean =>
  [stems, pathStems, titleStems, ...around].some((set) => match(concept, set, document.language) > HARDLY);

const headingOf = ({ rubrieken }: Facet, rubriek: string | null): number =>
  rubriek === null || !rubrieken.includes(rubriek)
    ? 0
    : rubrieken[0] === rubriek || rubriek.startsWith(rubrieken[0] ?? '-')
      ? IN_RUBRIEK
      : IN_OTHER;

/** A query with the words of it that name some documents of the corpus and not others, by their titles. */
export type Asked = Query & {
  readonly titled: ReadonlySet<string>;
  /** Words that are all that it is about, and that no document has. */
  readonly lone: ReadonlySet<string>;
  /** The documents that treat its subject, where no other may answer; null where any may. */
  readonly about: About | null;
};

interface About {
  readonly documents: ReadonlySet<Document>;
  /** The words of the subject that they treat. */
  readonly words: ReadonlySet<string>;
}

/**
 * The subject of a question on a heading of the templates, when it has none that the documents know: "Wat kosten
 * scanners?", where they have no scanners, is not answered by the costs of something else.
 */
export function loneSubject(query: Query): ReadonlySet<string> {
  const { references, concepts, facets } = query;
  if (facets.length === 0 || references.length > 0) return new Set();
  const cues = cuesOf(query);
  const aboutKnown = concepts.some(
    ({ known, noun, weight, words }) =>
      known && noun && weight > GENERIC && !cues.includes(words.toLowerCase()),
  );
  if (aboutKnown) return new Set();
  return new Set(objectsOf(query).flatMap(({ known, words }) => (known ? [] : [words])));
}

/** The words of a question that say which heading it is on. */
const cuesOf = ({ facets, folded }: Query): readonly string[] =>
  facets.flatMap(({ cue }) => (cue.exec(folded)?.[0] ?? '').split(' '));

/** What a question is about: nouns, and what follows a verb, also where nothing marks it as a noun ("welke Raad behandelt honden?"). */
function objectsOf({ concepts }: Query): readonly Concept[] {
  const own = concepts.filter(({ inherited }) => !inherited);
  return own.filter(
    ({ noun, weight }, at) =>
      noun || own[at - 1]?.noun === false || (own.length === 1 && weight > A_COMMON_VERB),
  );
}

/** A subject that is rarer by so much than another one ("veerponten" beside "gemeenten") is what a question is about. */
const MOST_TELLING = 0.8;
/** Kinds of question that one fact answers. */
const FACTS: ReadonlySet<Intent> = new Set(['who', 'date', 'number']);

/**
 * The documents that treat the subject of a question on a heading of the templates or on a fact. All fiches have a
 * Council, a ministry and costs, in the same words: those of another proposal are no answer. Null where there is no
 * such subject.
 */
export function documentsAbout(
  candidates: readonly Candidate[],
  query: Query,
  titled: ReadonlySet<string>,
): About | null {
  if (query.references.length > 0 || (query.facets.length === 0 && !FACTS.has(query.intent))) return null;
  const cues = cuesOf(query);
  const named = query.concepts.filter(
    ({ words, weight, inherited }) => titled.has(words) && weight !== GENERIC && !inherited,
  );
  const subjects = objectsOf(query).filter(
    ({ known, weight, words }) => known && weight > GENERIC && !cues.includes(words.toLowerCase()),
  );
  const most = Math.max(...subjects.map(({ weight }) => weight));
  const telling = named.length > 0 ? named : subjects.filter(({ weight }) => weight >= MOST_TELLING * most);
  const documents = new Set(
    candidates
      .filter((each) => telling.some((subject) => concerns(each, subject)))
      .map(({ document }) => document),
  );
  return documents.size > 0 ? { documents, words: new Set(telling.map(({ words }) => words)) } : null;
}

/** How much a concept of the question counts where a sentence under a heading that was asked for is judged, or another. */
const weightOf = (concept: Concept, facetHit: boolean): number =>
  concept.weight *
  (facetHit && !concept.known && !/^\p{Lu}/u.test(concept.words) ? UNKNOWN_BESIDE_FACET : 1) *
  (concept.inherited ? INHERITED : concept.weight <= GENERIC ? GENERIC_WEIGHT : 1);

/** `retrieval` is the BM25 of its passage, scaled so that the best hit is 1; 0 when it was not a hit. */
export function scoreOf(candidate: Candidate, retrieval: number, query: Asked, wanted: Wanted): Scored {
  const { document, folded, passage, sentence } = candidate;
  const language = document.language;
  const inRubriek = ({ rubrieken }: Facet): boolean =>
    passage.rubriek !== null && rubrieken.includes(passage.rubriek);
  const treats = (facet: Facet): boolean => inRubriek(facet) || facet.evidence.test(folded);
  // "Hoeveel kost de evaluatie?" asks for one sentence on both; "kosten en regeldruk" for sentences on either.
  const all = query.intent === 'number' || query.intent === 'date';
  const facetHit = query.facets.length > 0 && (all ? query.facets.every(treats) : query.facets.some(treats));
  const rubriek = Math.max(
    0,
    ...query.facets.map(
      (facet) => headingOf(facet, passage.rubriek) + (facet.evidence.test(folded) ? IN_WORDS : 0),
    ),
  );
  // It is about another proposal than the one that the question names.
  const { about } = query;
  let aside = about !== null && !about.documents.has(document);
  // What holds for a proposal as a whole holds for what only its own paper treats.
  const ofTheWhole =
    about?.documents.size === 1 &&
    !aside &&
    query.facets.some((facet) => OF_THE_WHOLE.has(facet.id) && treats(facet));
  const named = query.concepts.some(
    ({ words, inherited, weight }) => !inherited && weight !== GENERIC && query.titled.has(words),
  );
  let own = 0;
  // "En wat vindt het kabinet daarvan?": one of the subjects of the thread is enough.
  let carried = 0;
  let asked = 0;
  let covered = 0;
  let direct = 0;
  let specific = 0;
  let specificDirect = 0;
  for (const concept of query.concepts) {
    const lone = query.lone.has(concept.words);
    const weight = lone ? LONE : weightOf(concept, facetHit);
    const here = match(concept, candidate.stems, language);
    const near = Math.max(
      IN_BLOCK * match(concept, candidate.blockStems, language),
      IN_PATH * match(concept, candidate.pathStems, language),
      IN_TITLE * match(concept, candidate.titleStems, language),
      ofTheWhole && about.words.has(concept.words) ? IN_DOCUMENT : 0,
    );
    // A paper that the question itself names goes before one of the thread.
    if (query.titled.has(concept.words) && (!concept.inherited || !named)) {
      // A fact beside the name of another paper is one of its own paper.
      if (!concerns(candidate, concept, FACTS.has(query.intent) ? [] : undefined)) aside = true;
      else if (match(concept, candidate.titleStems, language) > HARDLY) own = OWN_PAPER;
    }
    if (concept.inherited) carried = Math.max(carried, here, near);
    asked += weight;
    covered += weight * Math.max(here, near);
    direct += weight * here;
    if (!concept.inherited && (lone || concept.weight > GENERIC)) {
      specific += weight;
      specificDirect += weight * Math.max(here, near);
    }
  }
  if (query.facets.length > 0) {
    asked += 1;
    specific += 1;
    if (facetHit) {
      covered += 1;
      direct += 1;
      specificDirect += 1;
    }
  }
  const coverage =
    specific === 0 ? (asked === 0 ? 0 : Math.max(carried, covered / asked)) : specificDirect / specific;
  const directness = asked === 0 ? 0 : direct / asked;
  const overall = asked === 0 ? 0 : covered / asked;
  const evidence = evidenceOf(query.intent, query.folded, folded, query.concepts, language, query.count);
  const fits =
    !aside &&
    (passage.rubriek !== 'titel' || NAMES.has(query.intent) || query.facets.length > 0) &&
    (query.facets.length === 0 || facetHit) &&
    (!evidence.required ||
      evidence.strength >= (ENOUGH[query.intent] ?? 1) ||
      (query.intent === 'who' && facetHit));
  const voice = wanted.voices.size === 0 ? 0 : wanted.voices.has(sentence.voice) ? 0.12 : -0.12;
  const place = (passage.rubriek && PLACE[query.intent]?.[passage.rubriek]) || 0;
  const kind = KIND[query.intent]?.[document.kind] ?? 0;
  const length =
    candidate.quote.length > 420
      ? -0.05
      : candidate.quote.length < 25 || /:\s*$/.test(candidate.quote)
        ? -0.1
        : 0;
  return {
    candidate,
    coverage,
    direct: directness,
    fits,
    score:
      (POSITIONAL.has(query.intent)
        ? 0.62 * overall + 0.18 * directness
        : 0.45 * overall + 0.35 * directness) +
      0.15 * evidence.strength +
      0.12 * retrieval +
      voice +
      place +
      kind +
      own +
      rubriek +
      length,
  };
}
