import type { Passage } from '../passages/passage.ts';
import { fold } from './fold.ts';
import type { Hit } from './index.ts';

/** Two passages say the same when they share so much of their words. */
const SAME = 0.9;
/** Fewer different words are a phrase of the template, and the same in any paper. */
const FEWEST = 8;

const words = new WeakMap<Passage, ReadonlySet<string>>();

function wordsOf(passage: Passage): ReadonlySet<string> {
  const known = words.get(passage);
  if (known) return known;
  const made = new Set(fold(passage.text).match(/[\p{L}\p{N}]+/gu) ?? []);
  words.set(passage, made);
  return made;
}

function alike(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  const [small, large] = one.size <= other.size ? [one, other] : [other, one];
  if (small.size < FEWEST || small.size < SAME * large.size) return false;
  let shared = 0;
  for (const word of small) if (large.has(word)) shared += 1;
  return shared >= SAME * (small.size + large.size - shared);
}

/**
 * Adds hits to those that are there, best first; one that says the same as a hit of another document goes into that
 * hit's `alike`. A line of a collection is what it is, whatever another one says.
 */
export function foldNearDuplicates(hits: Hit[], more: readonly Hit[]): void {
  for (const hit of more) {
    const same = hit.document.singlePassage
      ? -1
      : hits.findIndex(
          ({ document, passage }) =>
            document.id !== hit.document.id && alike(wordsOf(passage), wordsOf(hit.passage)),
        );
    const first = hits[same];
    if (first === undefined) hits.push(hit);
    else hits[same] = { ...first, alike: [...first.alike, hit] };
  }
}
