import { VOICES, type Voice } from '../documents/document.ts';
import { fold } from '../search/fold.ts';
import { match } from '../search/query/concept.ts';
import { COUNTRIES as STATE_NAMES } from '../search/query/countries.ts';
import type { Query } from '../search/query/understand.ts';
import type { Candidate } from './candidate.ts';

/** Those who are against, as a question or a sentence says it. */
const AGAINST =
  /\b(tegen|tegenstanders?|kritisch\w*|kritiek|dwars|dwarsliggen|dwarsliggers|verzet|verzetten|bezwaar|bezwaren|bedenkingen|terughoudend\w*|sceptisch|negatief|afwijzend|afwijzen|gekant|moeite|huiverig|bezorgd|vreest|vrezen|steun(t|en) .{0,60}niet|geen voorstanders?|niet eens|oppos\w+|against|critical|object|reluctant|sceptical|block)\b/;
/** Those who are in favour. */
const IN_FAVOUR =
  /\b(steun|steunt|steunen|ondersteun\w*|voorstanders?|positief|welwillend|verwelkom\w*|onderschrij\w+|medestanders|bondgenoten|gelijkgezind\w*|(is|zijn|staan) (het )?(er(mee)? )?(voor|eens)(?! een\b)|support\w*|favour|welcom\w+|like-?minded|allies)\b/;
const STATES: ReadonlySet<string> = new Set(STATE_NAMES);
const COUNTRIES =
  /\b(landen|lidstaten|countries|member states|tegenstanders|medestanders|bondgenoten|allies)\b/;

/** Whose sentences never tell which member states think so: a parliament's, officials' and third parties'. */
const OF_OTHERS: ReadonlySet<Voice> = new Set([
  'parlement',
  'kamer',
  'ambtelijk',
  'adviseur',
  'belanghebbende',
]);
const WHICH = /\b(welke|which) (andere |other )?(eu-)?(landen|lidstaten|countries|member states)\b/;

/** The speakers who may tell which member states think so; null where that is not asked. */
export const tellersOf = ({ folded, facets }: Query): ReadonlySet<Voice> | null =>
  facets.some(({ id }) => id === 'krachtenveld') && WHICH.test(folded)
    ? new Set(VOICES.filter((voice) => !OF_OTHERS.has(voice)))
    : null;

/** Which camp a folded question on member states asks for; null for both or none. */
function campOf(folded: string): RegExp | null {
  if (!COUNTRIES.test(folded)) return null;
  const [against, favour] = [AGAINST.test(folded), IN_FAVOUR.test(folded)];
  return against === favour ? null : against ? AGAINST : IN_FAVOUR;
}

/**
 * Of sentences that would answer which member states are against, those on opponents; of supporters likewise; of a
 * state that the question names, those that name it. All of them where the question asks for no camp, and all on
 * member states where no sentence tells of it.
 */
export function ofTheCamp<Each extends { readonly candidate: Candidate }>(
  eligible: readonly Each[],
  query: Query,
): readonly Each[] {
  const named = query.concepts.filter(
    ({ exact, words, inherited }) => exact && !inherited && STATES.has(fold(words)),
  );
  if (named.length > 0) {
    const naming = eligible.filter(({ candidate: { stems, document } }) =>
      named.some((state) => match(state, stems, document.language) > 0),
    );
    if (naming.length > 0) return naming;
  }
  const camp = campOf(query.folded);
  const tellers = tellersOf(query);
  const answering = eligible.filter(({ candidate }) => tellers?.has(candidate.sentence.voice) ?? true);
  if (camp === null) return answering;
  const theirs = answering.filter(({ candidate }) => candidate.sentence.voice === 'lidstaten');
  const told = theirs.filter(({ candidate }) => camp.test(candidate.folded));
  if (told.length > 0) return told;
  // "Helpt het agentschap lidstaten?" does not ask who of them does.
  return WHICH.test(query.folded) ? theirs : answering;
}
