import type { Voice } from '../documents/document.ts';
import { type Intent, QUESTION_KINDS } from '../lexicon/question-kinds.ts';
import type { Concept } from '../search/words/concept.ts';
import { GENERIC } from '../search/words/cues.ts';
import type { Query } from '../search/words/query.ts';
import { saysWhatIsThought } from './intent.ts';

/** Words that point back to what was said before. */
const POINTS_BACK =
  /\b(daarvan|daarvoor|daarover|daarmee|daarna|daarbij|daarin|daaraan|daartegen|daaruit|daarop|dat|dit|die|deze|hij|hem|hierover|hiervan|hiermee|hierna|hierbij|ervan|erover|ervoor|ermee|erin|erbij|eraan|ertegen|erachter|it|that|this|they|them|these|those|its|their|thereof)\b/;
const CONTINUES = /^(en|maar|of|ook|dus|and|but|or|also|so|what about|how about|hoe zit (het|dat) met)\b/;
/** "wat kost het?", "wanneer gaat het naar de Kamer?": het as a subject, not as an article. */
const BARE_HET =
  /\b(het|ze|zij)( (dan|nu|al|eigenlijk|ook|nog))?( (naar|in|van|uit|op|voor|aan|klaar|af|verder|precies)\b.*)?[?.! ]*$|^(is|kost|gaat|komt|wordt|heeft|staat) (het|ze|zij)\b/;

/** What a question says by itself, before the thread is looked at. */
export type Own = Pick<Query, 'intent' | 'voices' | 'turnedTo' | 'facets' | 'concepts' | 'references'>;

/** Whether a folded question has a word for what was said before it, or for the papers at hand: "dit", "daarvan". */
export const pointsBack = (folded: string): boolean => POINTS_BACK.test(folded) || BARE_HET.test(folded);

/** Whether a question leans on the ones before it. */
export function isFollowUp(folded: string, { concepts, references, turnedTo }: Own): boolean {
  return (
    turnedTo !== null ||
    CONTINUES.test(folded) ||
    pointsBack(folded) ||
    (references.length === 0 &&
      concepts.every(
        ({ weight, noun, words }) => weight <= GENERIC || (!noun && saysWhatIsThought(words.toLowerCase())),
      ))
  );
}

/** Words that name a document or a proposal: the subject that a follow-up changes. */
const PROPOSAL =
  /(strategie|plan|verordening|richtlijn|mededeling|voorstel|fiche|nota|wet|pakket|agenda|act|strategy|regulation|directive|communication|proposal)$/;

export const namesProposal = (words: string): boolean => PROPOSAL.test(words.toLowerCase());

/** "En is er een netwerk van …?" has a verb of its own; "en is dat zo bij …?" asks the same again. */
const OWN_VERB =
  /^(?:(?:en|maar|and|but) )?(?:is|zijn|heeft|hebben|moet|moeten|kan|kunnen|mag|mogen|komt|wordt|are|has|have|does|do|must|can|will) (?:er|there|de|the|nederland|wij|we)\b/;

/**
 * What a follow-up has of its own, and the rest from the question before. "En van het actieplan?" keeps the
 * question and changes its subject; "en wat kost dat?" keeps the subject and changes the question.
 */
export function takeOver(own: Own, earlier: Own, folded: string): Own {
  if (own.turnedTo !== null && own.intent === 'fact') return turned(own, own.turnedTo, earlier);
  const subjects = own.concepts.filter(({ weight }) => weight > GENERIC);
  const names = ({ words }: Concept): boolean => namesProposal(words);
  // "En wie dat over het actieplan?" repeats the question word, and says nothing else than of which paper.
  const sameKind = own.intent === earlier.intent && subjects.length > 0 && subjects.every(names);
  const other =
    own.voices.length > 0 || own.facets.length > 0 || (subjects.length > 0 && OWN_VERB.test(folded));
  const sameQuestion = (own.intent === 'fact' || sameKind) && !other;
  const rest = earlier.concepts.filter((c) => !own.concepts.some((mine) => mine.words === c.words));
  const references =
    own.references.length > 0 ? own.references : subjects.some(names) ? [] : earlier.references;
  if (sameQuestion && subjects.some(names)) {
    // "Welke Raad behandelt de precursoren?", "en de strategie?": the heading is the question, and what it was of is left.
    const kept = rest.filter((c) => !names(c) && (earlier.facets.length === 0 || !c.noun));
    return { ...earlier, concepts: [...own.concepts, ...kept], references };
  }
  if (sameQuestion && subjects.length > 0)
    return { ...earlier, concepts: [...own.concepts, ...rest.filter(names).map(inherit)], references };
  if (sameQuestion) return { ...earlier, concepts: [...own.concepts, ...rest], references };
  const kept = (subjects.some(names) ? rest.filter((c) => !names(c)) : rest).map((c) => ({
    ...c,
    inherited: true,
  }));
  return { ...own, concepts: [...own.concepts, ...kept], references };
}

/** What a speaker is asked for, by who it is. */
export const INTENT_OF: Readonly<Partial<Record<Voice, Intent>>> = {
  commissie: 'proposal',
  kabinet: 'position',
  lidstaten: 'position',
};

/** "En het kabinet?": the question that came before, asked of another speaker. */
function turned(own: Own, voice: Voice, earlier: Own): Own {
  const subjects = own.concepts.filter(({ weight }) => weight > GENERIC);
  const rest = earlier.concepts.filter((c) => !own.concepts.some((mine) => mine.words === c.words));
  // The verbs of one speaker ("wat het kabinet vraagt") say nothing of the other.
  const nouns = rest.filter(({ noun, weight }) => noun || weight <= GENERIC);
  const asked = nouns.some(({ weight }) => weight > GENERIC) ? nouns : rest;
  const kept = subjects.length > 0 ? rest.filter(({ words }) => namesProposal(words)).map(inherit) : asked;
  return {
    ...own,
    intent: QUESTION_KINDS[earlier.intent].ofAnyone ? earlier.intent : (INTENT_OF[voice] ?? 'fact'),
    facets: [
      ...own.facets,
      ...earlier.facets.filter(({ id, ofOne }) => !ofOne && !own.facets.some((f) => f.id === id)),
    ],
    concepts: [...own.concepts, ...kept],
    references: own.references.length > 0 ? own.references : earlier.references,
  };
}

/** As context: it helps to choose, and is never required. */
export const inherit = (concept: Concept): Concept => ({ ...concept, inherited: true });
