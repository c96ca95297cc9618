import type { Voice } from '../../documents/document.ts';
import type { Passage } from '../../passages/passage.ts';
import type { Listed } from '../../search/documents/faceted-search.ts';
import { type Excerpt, excerptOf } from '../../search/highlight.ts';
import type { Ranked } from '../../search/index.ts';
import type { Reading } from '../../search/reading.ts';

/** Places in the text that are shown of each document that was found. */
const MOST_SHOWN = 2;
/**
 * Places that are read to show those: of a place in the text the excerpt nearly always has a mark. A common word stands
 * in a thousand places, and to read one is most of what a list costs.
 */
const MOST_READ = 6;

/** A place in a document with what is shown of it. */
export interface Find {
  readonly passage: Passage;
  readonly excerpt: Excerpt;
}

/** What is shown of a document that was found, and how many places there are beside that. */
interface Finds {
  readonly finds: readonly Find[];
  readonly more: number;
}

/** The places where the words stand in the text, by one of those who were chosen; what only a heading says is none. */
export const placesIn = ({ places }: Listed, wanted: readonly Voice[]): readonly Ranked[] =>
  places.filter(({ voice, inText }) => inText && (wanted.length === 0 || wanted.includes(voice)));

/** Reads the best places of a document until there is enough to show; the others are only counted. */
export function findsIn(listed: Listed, wanted: readonly Voice[], reading: Reading): Finds {
  const passages = reading.passagesOf(listed.head.id);
  const places = placesIn(listed, wanted);
  const finds: Find[] = [];
  let read = 0;
  for (const { place, terms } of places.slice(0, MOST_READ)) {
    if (finds.length === MOST_SHOWN) break;
    read += 1;
    const passage = passages[place];
    if (passage === undefined) continue;
    const excerpt = excerptOf(passage, listed.head.language, new Set(terms), reading.vocabulary.split);
    if (excerpt.marks.length > 0) finds.push({ passage, excerpt });
  }
  return { finds, more: places.length - read };
}
