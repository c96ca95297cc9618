import type { Document, Kind, Voice } from '../documents/document.ts';
import { fold } from '../search/fold.ts';
import { type Concept, match } from '../search/query/concept.ts';
import { GENERIC } from '../search/query/cues.ts';
import { namesSpeaker } from '../search/query/intent.ts';
import { isSender, namesParty, type Party } from '../search/query/party.ts';
import type { Query } from '../search/query/understand.ts';
import type { Candidate } from './candidate.ts';
import { HARDLY, isOf } from './scope.ts';
import type { Scored, Wanted } from './score.ts';

/** Share of the question that a sentence and its surroundings must cover to answer it; chosen on the open eval questions. */
export const COVERS = 0.55;

/** Why a sentence does not answer a question. `voice` comes last: it would answer, but somebody else says it. */
export type Objection = 'form' | 'coverage' | 'name' | 'document' | 'subject' | 'voice';

/** Intents for which only the speaker that was asked for may answer; who did what and when may be told by any. */
const STRICT = new Set(['position', 'proposal', 'why', 'fact', 'list']);

/** Third parties, whose two sorts are easily taken for one another. */
const THIRD: ReadonlySet<Voice> = new Set(['adviseur', 'belanghebbende']);

/** Whose sentences are wanted: those of the speakers named, or of the likely one. */
export function wantedOf(query: Query): Wanted {
  const { party } = query;
  if (party !== null) {
    const strict = query.turnedTo !== null || STRICT.has(query.intent);
    if (THIRD.has(party.voice)) return { voices: THIRD, strict };
    // What the Council decided is a fact of the file as well.
    const told = party.voice === 'raad' && query.turnedTo === null;
    return { voices: new Set<Voice>(told ? ['raad', 'proces'] : [party.voice]), strict };
  }
  const explicit = query.voices.filter((v) => v.explicit).map(({ voice }) => voice);
  // What part a parliament has in it is told by any.
  const told = query.facets.some(({ id }) => id === 'rol-ep');
  if (explicit.length > 0)
    return {
      voices: new Set(explicit),
      strict: query.turnedTo !== null || (STRICT.has(query.intent) && !told),
    };
  const mentioned = query.voices.map(({ voice }) => voice);
  if (query.intent === 'position') {
    const speakers = mentioned.filter((voice) => voice !== 'commissie');
    return { voices: new Set<Voice>(speakers.length > 0 ? speakers : ['kabinet']), strict: true };
  }
  if (query.intent === 'proposal')
    return { voices: new Set<Voice>(mentioned.length > 0 ? mentioned : ['commissie']), strict: false };
  return { voices: new Set(mentioned), strict: false };
}

/** Who opens a sentence, within so many characters, is its subject. */
const OPENING = 40;

/** A name or a number must be there itself. */
export const hasExact = (
  { stems, blockStems, pathStems, titleStems, document }: Candidate,
  query: Query,
): boolean =>
  query.concepts
    .filter(({ exact, inherited }) => exact && !inherited)
    .every((concept) =>
      [stems, blockStems, pathStems, titleStems].some(
        (set) => match(concept, set, document.language) > HARDLY,
      ),
    );

/** "Heeft de Raad het goedgekeurd?", "is de Raad akkoord met het plan?": what is said of it, is what has to be there. */
const YES_NO =
  /^(?:en |maar )?(?:(?:is|zijn|gaat|gaan)\b.*?\b(akkoord)\b|(?:heeft|hebben|is|zijn|wordt|worden|werd|werden|was|waren)\b.*?(\p{L}*(?:ge|be|ver|ont|her)\p{L}+(?:d|t|en))(?: (?:met|door) .*)?\W*$)/u;

const predicateIn = ({ folded, concepts }: Query): Concept | undefined => {
  const [, agreed, participle] = YES_NO.exec(folded) ?? [];
  return concepts.find((c) => !c.noun && !c.inherited && c.words.toLowerCase() === (agreed ?? participle));
};

const says = ({ stems, blockStems, document }: Candidate, predicate: Concept): boolean =>
  [stems, blockStems].some((set) => match(predicate, set, document.language) > HARDLY);

/** The Council of the EU, in any formation, and the meeting of the Dutch ministers; on folded text. */
const COUNCIL =
  /(?<!\p{L}|minist\p{L}{1,6} )(?!(?:minister|gemeente|advies|ondernemings|onderwijs|staats)raad)[\p{L}-]*raad\b(?! (?:van state|van europa|van ministers|voor regelgeving))|\b(?:council(?! of ministers)|ecofin|coreper)\b/u;
const CABINET_MEETING =
  /\bministerraad\b|\bmr\b|\bminist\p{L}{1,6} raad\b|\braad van ministers\b|\bcouncil of ministers\b/u;

/** Something is sent to it, by others. */
const TO_COUNCIL = /\b(?:aan|to) (?:de |the )?(?:\p{L}+-?)?(?:raad|council)\b/u;

/** One of the two, the other, and whether it is asked when it has something before it. */
interface Body {
  readonly own: RegExp;
  readonly other: RegExp;
  readonly when: boolean;
}

/** Which of the two a question is on; null for none, and for both. */
function bodyIn({ folded, concepts, intent }: Query): Body | null {
  const asked = [folded, ...concepts.map(({ words }) => fold(words))].join('; ');
  const [council, meeting] = [COUNCIL.test(asked), CABINET_MEETING.test(asked)];
  if (council === meeting) return null;
  const when = intent === 'date' && !TO_COUNCIL.test(folded);
  return council
    ? { own: COUNCIL, other: CABINET_MEETING, when }
    : { own: CABINET_MEETING, other: COUNCIL, when };
}

/** Whether a sentence is on the other; a date of theirs is one that names them. */
const isOfOtherBody = ({ folded: said }: Candidate, { own, other, when }: Body): boolean =>
  !own.test(said) && (when || other.test(said));

/** "Heeft Nederland al ingestemd?", "gaat de minister erover praten?": who is asked whether they did it, or will. */
const WHO_DID =
  /^(?:en |maar |and |but )?(?:(?:waarom|wanneer|why|when) )?(?:heeft|hebben|gaat|gaan|zal|zullen|has|have|will) ((?:(?:de|het|the) )?\p{L}+) /u;

function doerIn({ folded, voices }: Query): Voice | undefined {
  const who = WHO_DID.exec(folded)?.[1];
  return who === undefined ? undefined : voices.find(({ voice }) => namesSpeaker(who, voice))?.voice;
}

/** What others did is no answer; the story of a paper is, where it names who is asked about. */
function isDoneByOther({ sentence, folded: said }: Candidate, doer: Voice): boolean {
  const named =
    sentence.voice === doer ||
    namesSpeaker(said, doer) ||
    (doer === 'lidstaten' && /\b(?:lidstaten|member states)\b/.test(said)) ||
    (doer === 'kabinet' && CABINET_MEETING.test(said));
  return !named;
}

/** Kinds of document that are on several proposals. */
const OF_SEVERAL: ReadonlySet<Kind> = new Set(['nota', 'kamerbrief', 'register']);
const FORMS = [
  /strateg(?:ie|y)$/,
  /plan$/,
  /(?:verordening|regulation)$/,
  /(?:richtlijn|directive)$/,
  /agenda$/,
];
const formsIn = (texts: readonly string[]): ReadonlySet<number> =>
  new Set(texts.map((text) => FORMS.findIndex((form) => form.test(text))).filter((form) => form >= 0));

/** The forms of the papers that a question is on; "het plan" alone may be any of them. */
function formsOf({ concepts }: Query): ReadonlySet<number> {
  const telling = concepts.filter(({ weight }) => weight > GENERIC);
  const own = formsIn(telling.filter(({ inherited }) => !inherited).map(({ words }) => fold(words)));
  return own.size > 0 ? own : formsIn(telling.map(({ words }) => fold(words)));
}

/** In a paper on several proposals, a sentence that names one of another form: "het fiche over de strategie", of a plan. */
function isOnOtherProposal({ document, folded: said }: Candidate, asked: ReadonlySet<number>): boolean {
  if (asked.size === 0 || !OF_SEVERAL.has(document.kind)) return false;
  const named = formsIn(said.match(/[\p{L}-]+/gu) ?? []);
  return named.size > 0 && ![...asked].some((form) => named.has(form));
}

/** Another paper that a block may be on than the one whose title it stands under. */
export const PAPER = /\b[\p{L}-]*(?:strategie|plan|verordening|richtlijn|agenda|pakket)\b/u;

/**
 * It is on the paper to which a follow-up turns: by its own words, or under its title and on no other; and it has
 * something of what was asked of the paper before.
 */
function isOfFocus(candidate: Candidate, { concepts, focus }: Query): boolean {
  const { stems, blockStems, pathStems, titleStems, document, sentence } = candidate;
  const block = document.blocks[sentence.block] ?? sentence;
  const other = PAPER.test(fold(document.text.slice(block.start, block.end)));
  const around = [stems, blockStems, pathStems, ...(other ? [] : [titleStems])];
  const has = (concept: Concept, sets: readonly ReadonlySet<string>[]): boolean =>
    sets.some((set) => match(concept, set, document.language) > HARDLY);
  const carried = concepts.filter(({ inherited }) => inherited);
  return (
    concepts.filter(({ words }) => focus.includes(words)).every((paper) => has(paper, around)) &&
    (carried.length === 0 || carried.some((concept) => has(concept, [stems])))
  );
}

/** What judges the sentences for one question. */
export interface Sieve {
  /** What is against a sentence as an answer; null when nothing is. `bare`: the question has no subject to cover. */
  objectionTo(scored: Scored, bare: boolean): Objection | null;
  /** Whether it is asked when the Council or the ministers have something before them, and a sentence says that they have. */
  isUndated(candidate: Candidate): boolean;
}

/** The sieve for a question; `followers`: documents that count as papers on the proposal that it names by number. */
export function sieveFor(query: Query, wanted: Wanted, followers: readonly Document[]): Sieve {
  // What the question alone tells is read once, and not for every sentence.
  const predicate = predicateIn(query);
  const forms = formsOf(query);
  const body = bodyIn(query);
  const doer = doerIn(query);
  return {
    objectionTo({ candidate, fits, coverage }, bare) {
      if (!fits) return 'form';
      if (!bare && withParty(coverage, candidate, query, wanted) < COVERS) return 'coverage';
      if (!hasExact(candidate, query) || (predicate && !says(candidate, predicate))) return 'name';
      if (!isOf(candidate, query.references) && !followers.includes(candidate.document)) return 'document';
      if (query.focus.length > 0 && !isOfFocus(candidate, query)) return 'document';
      if (isOnOtherProposal(candidate, forms)) return 'document';
      if (query.outsider !== null && !candidate.folded.slice(0, OPENING).includes(query.outsider))
        return 'subject';
      if (body && isOfOtherBody(candidate, body)) return 'name';
      if (doer && isDoneByOther(candidate, doer)) return 'name';
      return mayTell(candidate, query, wanted) ? null : 'voice';
    },
    isUndated: ({ folded }) => body?.when === true && body.own.test(folded),
  };
}

/** The speaker that was asked for; of a date or a number also the story of a paper that names that speaker. */
function mayTell(candidate: Candidate, { turnedTo, intent, party }: Query, wanted: Wanted): boolean {
  const { sentence, folded } = candidate;
  if (party !== null && party.names.length > 0)
    return isOfParty(candidate, party, wanted) || (!wanted.strict && namesParty(folded, party));
  if (!wanted.strict || wanted.voices.has(sentence.voice)) return true;
  return (
    turnedTo !== null && !STRICT.has(intent) && sentence.voice === 'proces' && namesSpeaker(folded, turnedTo)
  );
}

/** A sentence of the very organisation that is asked: of its own document, or ascribed to it; of a party, in a block that names it. */
function isOfParty({ document, sentence, folded }: Candidate, party: Party, { voices }: Wanted): boolean {
  if (document.sender !== null && isSender(document.sender.name, party))
    return voices.has(sentence.voice) || sentence.voice === 'proces';
  // That it asked or wanted something is a fact of the file as well.
  if (sentence.voice === 'proces') return namesParty(folded, party);
  if (!voices.has(sentence.voice)) return false;
  const block = document.blocks[sentence.block];
  const around =
    party.voice === 'kamer' && block !== undefined ? document.text.slice(block.start, block.end) : null;
  return namesParty(around === null ? folded : fold(around), party);
}

/** Who is asked by name is a part of the question too, that is covered where that party speaks. */
function withParty(
  coverage: number,
  candidate: Candidate,
  { party, concepts }: Query,
  wanted: Wanted,
): number {
  if (party === null || party.names.length === 0 || !isOfParty(candidate, party, wanted)) return coverage;
  const subjects = concepts.filter((each) => each.weight > GENERIC && !each.inherited);
  const weight = subjects.reduce((sum, each) => sum + each.weight, 0);
  return (coverage * weight + 1) / (weight + 1);
}
