import { GENERIC } from '../search/query/cues.ts';
import { INTENT_OF, namesProposal } from '../search/query/thread.ts';
import type { Query } from '../search/query/understand.ts';

/** What a side of a comparison is called when it is missing, and the question that it comes to. */
export interface Side {
  readonly name: string;
  readonly query: Query;
}

const MAX_SIDES = 4;

/**
 * The two sides of a comparison, or each of the documents that are named by number: two speakers on one subject, or one matter in
 * two subjects; none when unclear.
 */
export function sidesOf(query: Query): readonly Side[] {
  if (query.references.length >= 2 && query.references.length <= MAX_SIDES)
    return query.references.map((reference) => ({
      name: reference.replace('#', 'nr. '),
      query: {
        ...query,
        intent: query.intent === 'comparison' ? 'fact' : query.intent,
        references: [reference],
      },
    }));
  const names = query.concepts.filter(
    ({ exact, inherited, words }) => exact && !inherited && /^\p{Lu}\p{Ll}/u.test(words),
  );
  if (names.length === 2 && query.voices.some(({ voice }) => voice === 'lidstaten'))
    return names.map((name) => ({
      name: name.words,
      query: {
        ...query,
        intent: 'position',
        concepts: query.concepts.filter((c) => c === name || !names.includes(c)),
      },
    }));
  if (query.intent !== 'comparison') return [];
  const voices = query.voices.map(({ voice }) => voice);
  if (voices.length >= 2)
    return voices.slice(0, 2).map((voice) => ({
      name: voice,
      query: {
        ...query,
        intent: INTENT_OF[voice] ?? 'fact',
        party: query.party?.voice === voice ? query.party : null,
        voices: [{ voice, explicit: true }],
        // The verbs of one side ("wat het kabinet vraagt") say nothing of the other.
        concepts: query.concepts.filter(({ noun, weight }) => noun || weight <= GENERIC),
      },
    }));
  const subjects = query.concepts.filter((c) => c.weight > GENERIC && !c.inherited);
  // "De strategie en het actieplan tegen drugshandel": the two papers are the sides, the rest goes with both.
  const papers = subjects.filter(({ words }) => namesProposal(words));
  const [first, second] = papers.length === 2 ? papers : subjects;
  if ((papers.length !== 2 && subjects.length !== 2) || !first || !second) return [];
  const [speaker] = voices;
  return [first, second].map((subject) => ({
    name: subject.words,
    query: {
      ...query,
      intent: query.facets.length > 0 ? 'fact' : speaker === 'kabinet' ? 'position' : 'proposal',
      concepts: query.concepts.filter((c) => c === subject || (c !== first && c !== second)),
      terms: query.terms,
    },
  }));
}
