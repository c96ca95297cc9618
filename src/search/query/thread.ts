import type { Concept } from './concept.ts';
import { GENERIC } from './cues.ts';
import type { Query } from './understand.ts';

/** Words that point back to what was said before. */
const POINTS_BACK =
  /\b(daarvan|daarvoor|daarover|daarmee|daarna|daarbij|daarin|daaraan|daartegen|daaruit|daarop|dat|dit|die|deze|hij|hem|hierover|hiervan|hiermee|hierna|hierbij|ervan|erover|ervoor|ermee|erin|erbij|eraan|ertegen|it|that|this|they|them|these|those|its|their|thereof)\b/;
const CONTINUES = /^(en|maar|of|ook|dus|and|but|or|also|so)\b/;
/** "wat kost het?", "wanneer gaat het naar de Kamer?": het as a subject, not as an article. */
const BARE_HET =
  /\b(het|ze|zij)( (dan|nu|al|eigenlijk|ook|nog))?( (naar|in|van|uit|op|voor|aan|klaar|af|verder|precies)\b.*)?[?.! ]*$|^(is|kost|gaat|komt|wordt|heeft|staat) (het|ze|zij)\b/;

/** What a question says by itself, before the thread is looked at. */
export type Own = Pick<Query, 'intent' | 'voices' | 'facets' | 'concepts' | 'references'>;

/** Whether a question leans on the ones before it. */
export function isFollowUp(folded: string, { concepts, references }: Own): boolean {
  return (
    CONTINUES.test(folded) ||
    POINTS_BACK.test(folded) ||
    BARE_HET.test(folded) ||
    (references.length === 0 && concepts.every(({ weight }) => weight <= GENERIC))
  );
}

/** Words that name a document or a proposal: the subject that a follow-up changes. */
const PROPOSAL =
  /(strategie|plan|verordening|richtlijn|mededeling|voorstel|fiche|nota|wet|pakket|agenda|act|strategy|regulation|directive|communication|proposal)$/;

export const namesProposal = (words: string): boolean => PROPOSAL.test(words.toLowerCase());

/**
 * What a follow-up has of its own, and the rest from the question before. "En van het actieplan?" keeps the
 * question and changes its subject; "en wat kost dat?" keeps the subject and changes the question.
 */
export function takeOver(own: Own, earlier: Own): Own {
  const subjects = own.concepts.filter(({ weight }) => weight > GENERIC);
  const sameQuestion = own.intent === 'fact' && own.voices.length === 0 && own.facets.length === 0;
  const names = ({ words }: Concept): boolean => namesProposal(words);
  const rest = earlier.concepts.filter((c) => !own.concepts.some((mine) => mine.words === c.words));
  const references =
    own.references.length > 0 ? own.references : subjects.some(names) ? [] : earlier.references;
  if (sameQuestion && subjects.length > 0) {
    const kept = subjects.some(names) ? rest.filter((c) => !names(c)) : rest.filter(names).map(inherit);
    return { ...earlier, concepts: [...own.concepts, ...kept], references };
  }
  const kept = subjects.some(names) ? rest.filter((c) => !names(c)) : rest;
  if (sameQuestion) return { ...earlier, concepts: [...own.concepts, ...kept], references };
  return { ...own, concepts: [...own.concepts, ...kept.map(inherit)], references };
}

const inherit = (concept: Concept): Concept => ({ ...concept, inherited: true });
