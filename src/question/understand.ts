import type { Voice } from '../documents/document.ts';
import type { Facet } from '../lexicon/facets.ts';
import { type Intent, QUESTION_KINDS } from '../lexicon/question-kinds.ts';
import { fold, visible } from '../search/fold.ts';
import type { Vocabulary } from '../search/index.ts';
import type { Concept } from '../search/words/concept.ts';
import { GENERIC } from '../search/words/cues.ts';
import type { AskedVoice, Query } from '../search/words/query.ts';
import { withoutChatter } from './chatter.ts';
import { conceptsOf } from './concepts.ts';
import { correct } from './correct.ts';
import { facetsOf } from './facets.ts';
import { intentOf, outsiderOf, soleSpeaker, turnsTo, voicesOf } from './intent.ts';
import { languageOf } from './language.ts';
import { asksLatest, withoutLatest } from './latest.ts';
import { namedIn } from './named.ts';
import { countIn } from './numbers.ts';
import { withContext } from './parts.ts';
import { partyIn } from './party.ts';
import { INTENT_OF, inherit, isFollowUp, namesProposal, type Own, takeOver } from './thread.ts';
import { weightsOf } from './weights.ts';
import { rephrased, withoutFillers, writeOut } from './wording.ts';

/** More than this no question needs; the bound keeps a hostile one cheap. Questions in one share it. */
const MAX_CONCEPTS = 24;
/** How far back a thread is read, and how much of each question: a subject that was left longer ago is not meant. */
const MAX_THREAD = 6;
/** How much of a question is read for its form (intent, speaker, headings); its words are read to the end. */
const MAX_FORM = 600;
const MAX_EARLIER = 300;
const EARLIER_SHARE = 3;

/**
 * Reads a question: its language, the kind of answer, who is asked to speak, the documents named and the
 * concepts, with what a follow-up takes over from the earlier questions of the thread (oldest first).
 * `share`: with how many other questions it shares the bound on its length.
 */
export function understand(
  asked: string,
  thread: readonly string[],
  vocabulary: Vocabulary,
  share = 1,
): Query {
  const { context, question: seen } = withContext(withoutChatter(visible(asked)));
  const recent = [...thread, ...(context === null ? [] : [context])]
    .slice(-MAX_THREAD)
    .map((question) => question.slice(0, MAX_EARLIER));
  const last = recent.at(-1);
  const earlier =
    last === undefined ? undefined : understand(last, recent.slice(0, -1), vocabulary, EARLIER_SHARE);
  const language = languageOf(seen, vocabulary);
  const named = namedIn(seen);
  const { text, repairs } = correct(withoutFillers(rephrased(writeOut(named.rest))), language, vocabulary);
  const folded = fold(text).replace(/\s+/g, ' ').trim().slice(0, MAX_FORM);
  const facets = facetsOf(folded);
  const latest = asksLatest(folded) || asksLatest(fold(seen).replace(/\s+/g, ' ').slice(0, MAX_FORM));
  // A name is no typing error.
  const byNameAsked = partyIn(fold(named.rest).replace(/\s+/g, ' ').trim().slice(0, MAX_FORM));
  // "En de NVWA?", after what something costs the ILT, asks what it costs, and not what it says.
  const party =
    byNameAsked?.alone === true && earlier !== undefined && !asksSpeaker(earlier) ? null : byNameAsked;
  const byName =
    earlier === undefined ? null : (turnsTo(folded) ?? (party?.alone === true ? party.voice : null));
  const asks: readonly AskedVoice[] =
    byName !== null
      ? [{ voice: byName, explicit: true }]
      : party !== null
        ? [{ voice: party.voice, explicit: true }, ...mentionedBeside(folded, party.voice)]
        : voicesOf(folded);
  const said: Own = {
    intent: intentOf(folded),
    voices: asks,
    turnedTo: byName,
    facets,
    concepts: conceptsOf(latest ? withoutLatest(text) : text, language, facets, vocabulary, {
      named: named.references.length > 0,
      speakers: asks.filter(({ explicit }) => explicit).map(({ voice }) => voice),
      party: party?.words ?? null,
      most: Math.floor(MAX_CONCEPTS / share),
    }),
    references: named.references,
  };
  const followUp = earlier !== undefined && isFollowUp(folded, said);
  const own = followUp ? ofSoleSpeaker(said, folded) : said;
  const { turnedTo } = own;
  const {
    intent,
    voices,
    concepts,
    references,
    facets: joined,
  } = earlier && followUp ? takeOver(own, earlier, folded) : own;
  return {
    text,
    repairs,
    folded,
    language,
    intent: settle(folded, intent, concepts, joined, voices, references.length > 0),
    voices,
    facets: joined,
    concepts,
    references,
    count: countIn(folded),
    brief: turnedTo === null && intent === 'summary' && joined.length === 0,
    latest: latest || (followUp && earlier.latest && intent === earlier.intent),
    turnedTo,
    party: party ?? (earlier && followUp && goesOnAbout(earlier, voices, intent) ? earlier.party : null),
    outsider: outsiderOf(folded, asks),
    followUp,
    anew:
      own.intent !== 'fact' ||
      own.voices.length > 0 ||
      facets.length > 0 ||
      own.concepts.some(({ weight }) => weight > GENERIC),
    // What is taken over was not typed here, and is looked for all the same.
    terms: weightsOf(
      {
        typed: named.rest,
        repaired: text,
        language,
        concepts: concepts.map((c) => (own.concepts.includes(c) ? c : inherit(c))),
      },
      vocabulary,
    ),
  };
}

/** Other speakers that a question mentions. */
const mentionedBeside = (folded: string, asked: Voice): AskedVoice[] =>
  voicesOf(folded).flatMap(({ voice }) => (voice === asked ? [] : [{ voice, explicit: false }]));

/** It asks what somebody says, so that a name alone turns to another. */
const asksSpeaker = ({ party, intent, voices }: Query): boolean =>
  party !== null || QUESTION_KINDS[intent].opinion || voices.some(({ explicit }) => explicit);

/** A follow-up that asks more of who was asked by name: "waarom?"; a number or a date may come from anybody. */
const goesOnAbout = ({ party }: Query, voices: readonly AskedVoice[], intent: Intent): boolean =>
  party !== null &&
  !QUESTION_KINDS[intent].fromAnybody &&
  voices.some(({ voice, explicit }) => explicit && voice === party.voice);

/** "En wat staat er van het kabinet?": a follow-up that is about nothing else asks what its only speaker says. */
function ofSoleSpeaker(own: Own, folded: string): Own {
  const about = own.facets.length > 0 || own.concepts.some(({ weight }) => weight > GENERIC);
  if (about || !(own.intent === 'fact' || own.intent === 'proposal')) return own;
  const voice = soleSpeaker(folded, own.voices);
  return voice === null ? own : { ...own, voices: [{ voice, explicit: true }], turnedTo: voice };
}

/** "Wat is de rol van X?" asks what X does, not what it is. */
const ASPECT =
  /\b(?:wat is|wat zijn|what is|what are) (?:de|het|the) (?:rol|taak|taken|functie|doel|doelen|belang|bijdrage|status|stand|termijn|duur|looptijd|plaats|role|task|aim|purpose|status|term|duration|place)\b/;

/** "Wat betekent dat voor de lidstaten?" asks what follows from it, not what a word means. */
const MEANS_FOR =
  /\b(?:betekent|betekenen|betekenis heeft) .{0,80}\bvoor\b|\b(?:does|do|will) .{0,80}\bmean for\b/;

const WHAT_IS = /^(?:en |maar |and |but )?(?:wat|what) (?:is|zijn|are|was|were)\b/;

/** "Wat is het actieplan?" asks what a proposal holds, and "wat is het COM-nummer?" for a number: neither what a word means. */
function settle(
  folded: string,
  intent: Intent,
  concepts: readonly Concept[],
  facets: readonly Facet[],
  voices: readonly AskedVoice[],
  numbered: boolean,
): Intent {
  if (intent === 'position' && voices.length === 0 && facets.some(({ factual }) => factual)) return 'fact';
  if (intent !== 'definition') return intent;
  // "Wat is de reactie van het kabinet?"
  const speaker = voices.find(({ explicit }) => explicit);
  if (speaker && WHAT_IS.test(folded)) return INTENT_OF[speaker.voice] ?? 'fact';
  if (ASPECT.test(folded) || MEANS_FOR.test(folded)) return 'fact';
  if (facets.length > 0) return 'fact';
  // "Wat is COM(2030) 101?": a number stands for its proposal.
  if (numbered && concepts.every(({ weight }) => weight <= GENERIC)) return 'proposal';
  const whole = concepts.some(
    ({ words, inherited }) => !inherited && namesProposal(words) && !/(fiche|nota|note)$/i.test(words),
  );
  return whole ? 'proposal' : intent;
}
