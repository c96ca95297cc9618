import type { Span } from '../documents/document.ts';
import type { Found } from '../search/sentences.ts';
import decision from './decision.json' with { type: 'json' };

/** Sentences of an answer that is no list. */
const MOST = 3;
/** Members of a list that are shown. */
const MOST_MEMBERS = 12;

/**
 * The sentences of an answer, of those that were found, best first. One is added to the best when its odds are at least
 * the share `beside` (in `decision.json`, set by hand) of those of the best; where the best is a member of a list and a list is asked, all
 * members are, in reading order.
 */
export function choose(found: readonly Found[], asksList: boolean): readonly Found[] {
  const [best] = found;
  if (best === undefined) return [];
  const members = asksList ? membersOf(best) : [];
  if (members.length > 1) return members.slice(0, MOST_MEMBERS);
  return found.filter(({ score }) => Math.exp(score - best.score) >= decision.beside).slice(0, MOST);
}

/** The members of the list in which a sentence stands, in reading order, as far as they are in its passage. */
function membersOf(one: Found): Found[] {
  const { leadIn, item } = one.sentence;
  if (!item) return [];
  return one.passage.sentences.flatMap((sentence, order) =>
    sentence.item && sameSpan(sentence.leadIn, leadIn) ? [{ ...one, sentence, order }] : [],
  );
}

const sameSpan = (a: Span | undefined, b: Span | undefined): boolean => a?.start === b?.start;
