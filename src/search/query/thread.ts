import type { Concept } from './concept.ts';
import { GENERIC } from './cues.ts';

/** Words that point back to what was said before. */
const POINTS_BACK =
  /\b(daarvan|daarvoor|daarover|daarmee|daarna|daarbij|daarin|daaraan|daartegen|daaruit|daarop|dat|dit|die|deze|hij|hem|hierover|hiervan|hiermee|hierna|hierbij|ervan|erover|ervoor|ermee|erin|erbij|eraan|ertegen|it|that|this|they|them|these|those|its|their|thereof)\b/;
const CONTINUES = /^(en|maar|of|ook|dus|and|but|or|also|so)\b/;
/** "wat kost het?", "wanneer gaat het naar de Kamer?": het as a subject, not as an article. */
const BARE_HET = /\b(het|ze|zij)( (dan|nu|al|eigenlijk|ook|nog))?( (naar|in|van|uit|op|voor|aan|klaar|af|verder|precies)\b.*)?[?.! ]*$|^(is|kost|gaat|komt|wordt|heeft|staat) (het|ze|zij)\b/;

/** Whether a question leans on the ones before it. */
export function isFollowUp(folded: string, concepts: readonly Concept[]): boolean {
  return (
    CONTINUES.test(folded) ||
    POINTS_BACK.test(folded) ||
    BARE_HET.test(folded) ||
    concepts.every(({ weight }) => weight <= GENERIC)
  );
}
