import type { Voice } from '../documents/document.ts';
import { INTENT_OF } from '../question/thread.ts';
import type { Query } from '../search/words/query.ts';

/** One of the questions that a question comes to. */
export interface Side {
  /** What it is called when nothing is found for it: a speaker, a name or a number; null for the question itself. */
  readonly name: string | null;
  readonly query: Query;
  /** Only this speaker answers it. */
  readonly voice?: Voice;
  /** Only a sentence that has this name does. */
  readonly naming?: string;
  /** At most so many sentences. */
  readonly most?: number;
}

/** Documents or speakers that are compared at once. */
const MOST_SIDES = 4;
/** Sentences of a comparison, all sides together. */
const MOST_COMPARED = 6;

/**
 * The sides of a comparison: the documents that are named by number, two member states by name, or two speakers. A question
 * that compares nothing that is told apart so has one side, itself.
 */
export function sidesOf(query: Query): readonly Side[] {
  const { references, voices, intent } = query;
  const sides = (all: readonly Side[]): readonly Side[] =>
    all.map((side) => ({ ...side, most: Math.floor(MOST_COMPARED / all.length) }));
  if (references.length >= 2 && references.length <= MOST_SIDES)
    return sides(
      references.map((reference) => ({
        name: reference.replace('#', 'nr. '),
        query: { ...query, references: [reference] },
      })),
    );
  const names = query.concepts.filter(
    ({ exact, inherited, words }) => exact && !inherited && /^\p{Lu}\p{Ll}/u.test(words),
  );
  if (names.length === 2 && voices.some(({ voice }) => voice === 'lidstaten'))
    return sides(names.map(({ words }) => ({ name: words, query, naming: words })));
  if (intent !== 'comparison' || voices.length < 2) return [{ name: null, query }];
  return sides(
    voices.slice(0, 2).map(({ voice }) => ({
      name: voice,
      query: {
        ...query,
        intent: INTENT_OF[voice] ?? 'fact',
        party: query.party?.voice === voice ? query.party : null,
        voices: [{ voice, explicit: true }],
      },
      voice,
    })),
  );
}
