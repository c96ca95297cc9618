import type { Language } from '../documents/document.ts';
import type { Vocabulary } from '../search/index.ts';
import type { Alternative } from '../search/words/concept.ts';

/** Letters that Dutch puts between the parts of a compound, and the ending that the stem of a first part has lost. */
const LINKERS = ['', 's', 'en', 'e', 'n', 'er', 'ings', 'heids'];
/** What a compound counts for the words that it is made of. */
const JOINED = 0.85;
/** Words on either side that are tried, and how near they must be to the word that was asked. */
const MOST = 6;
const NEAR = 0.6;

const dutch = (alternatives: readonly Alternative[]): readonly string[] => [
  ...new Set(
    alternatives
      .filter(
        ({ language, stems, weight, via }) =>
          language === 'nl' && stems.length === 1 && weight >= NEAR && via !== 'compound',
      )
      .sort((a, b) => b.weight - a.weight)
      .slice(0, MOST)
      .flatMap(({ stems }) => stems),
  ),
];

/**
 * The Dutch compounds of the documents that say in one word what a question says in two: "drug trafficking
 * routes" and "routes of smugglers", *smokkelroutes*; "handel in drugs", *drugshandel*. `head` is what stands
 * first in Dutch.
 */
export function joined(
  head: readonly Alternative[],
  tail: readonly Alternative[],
  vocabulary: Vocabulary,
): readonly Alternative[] {
  const language: Language = 'nl';
  if (!vocabulary.languages.has(language)) return [];
  const tails = dutch(tail);
  return dutch(head)
    .flatMap((first) => tails.flatMap((last) => LINKERS.map((linker) => first + linker + last)))
    .filter((term) => vocabulary.frequency(term) > 0)
    .map((term) => ({ language, stems: [term], weight: JOINED, via: 'compound' as const }));
}
