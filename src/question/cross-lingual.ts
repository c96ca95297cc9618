import type { Language } from '../documents/document.ts';
import { fold } from '../search/fold.ts';
import type { Vocabulary } from '../search/index.ts';
import type { Alternative, Concept } from '../search/words/concept.ts';

/*
 * What the terms of a question weigh in documents of another language. There the words that were typed say little, but
 * for names and numbers, and several translations of one word are still one thing that was asked. Chosen on half of
 * the English questions of a Dutch collection; docs/experiments/ranking.md has the figures.
 */

/** A translation counts by how close it is beside the nearest, to this power. */
const CLOSENESS = 3;
/** Translations of one thing that are searched for. */
const MOST = 12;
/** A word that the documents have as it was typed and that is no name: "feedback", but also "live". */
const LOAN = 0.7;

/** Index terms with weights for one thing that is asked; `asked` is what its own words weigh, a name most. */
export function* across(
  concept: Concept,
  language: Language,
  asked: number,
  vocabulary: Vocabulary,
): Generator<readonly [term: string, weight: number]> {
  const typed = fold(concept.words).match(/[\p{L}\p{N}]+/gu) ?? [];
  const asTyped = concept.exact || typed.every((word) => vocabulary.inCorpus(word));
  const has = ({ stems, via, ...a }: Alternative): boolean =>
    a.language !== language &&
    (via !== 'self' || asTyped) &&
    stems.every((term) => vocabulary.frequency(term) > 0);
  const there = concept.alternatives
    .filter(has)
    .sort((a, b) => b.weight - a.weight)
    .slice(0, MOST);
  const nearest = Math.max(0, ...there.filter(({ via }) => via !== 'self').map(({ weight }) => weight));
  const closeness = there.map(({ weight, via }) =>
    via !== 'self' ? (weight / nearest) ** CLOSENESS : concept.exact ? 1 : LOAN,
  );
  const shared = Math.sqrt(
    Math.max(
      1,
      closeness.reduce((sum, each) => sum + each, 0),
    ),
  );
  for (const [i, { stems }] of there.entries())
    for (const term of stems) yield [term, (asked * (closeness[i] ?? 0)) / shared / Math.sqrt(stems.length)];
}
