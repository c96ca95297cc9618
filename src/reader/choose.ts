import type { Span } from '../documents/document.ts';
import { ONE_OF_SEVERAL } from '../lexicon/ordinals.ts';
import { fold } from '../search/fold.ts';
import type { Found } from '../search/sentences.ts';
import { isNearDuplicate } from '../search/similar.ts';
import type { Query } from '../search/words/query.ts';

/** Sentences of an answer that is no list. */
const MOST = 3;
/** Members of a list that are shown. */
const MOST_MEMBERS = 12;

/** A list, by its form or by a count. */
const asksList = ({ intent, count }: Pick<Query, 'intent' | 'count'>): boolean =>
  intent === 'list' || count !== null;

/**
 * The sentences of an answer, of those that were found, best first. One is added to the best when its odds are at least the
 * share `beside` of those of the best, and it says something else; in a comparison, first one by another speaker.
 * Where several are asked and the best is one of several, or where two of the best are of one list, all of those are
 * taken, in reading order.
 */
export function choose(
  found: readonly Found[],
  query: Pick<Query, 'intent' | 'count'>,
  beside: number,
): readonly Found[] {
  const [best] = found;
  if (best === undefined) return [];
  const near = distinct(found.filter(({ score }) => Math.exp(score - best.score) >= beside));
  const first = near.slice(0, MOST);
  const list = itemsOf(best);
  const inList = first.filter((each) => each === best || list.some((item) => isSame(item, each)));
  if (list.length > 1 && (asksList(query) || inList.length > 1)) return list.slice(0, MOST_MEMBERS);
  const told = asksList(query) ? toldOf(best) : [];
  if (told.length > 1) return told.slice(0, MOST_MEMBERS);
  if (query.intent === 'why') return withReason(first);
  if (query.intent !== 'comparison') return first;
  const others = near.filter((each) => !isBySame(each, best));
  return [best, ...others, ...near.filter((each) => each !== best && isBySame(each, best))].slice(0, MOST);
}

/** A verdict without its reason has that in the sentence after it. */
function withReason(first: readonly Found[]): readonly Found[] {
  const [best] = first as readonly [Found, ...Found[]];
  const next = best.passage.sentences[best.order + 1];
  if (best.signs.reason === 1 || next === undefined || next.voice !== best.sentence.voice) return first;
  const after = { ...best, sentence: next, order: best.order + 1 };
  return [best, after, ...first.filter((each) => each !== best && !isSame(each, after))].slice(0, MOST);
}

/** The items of the list in which a sentence stands, or that hang from it, and rows under the same header. */
function itemsOf(one: Found): readonly Found[] {
  const { leadIn = one.sentence, header } = one.sentence;
  const isMember = ({ item, ...each }: Found['sentence']): boolean =>
    header === undefined ? item && sameSpan(each.leadIn, leadIn) : sameSpan(each.header, header);
  return around(one).filter(({ sentence }) => isMember(sentence));
}

/** Sentences that tell several things one after the other ("ten eerste …"), of which one is this or follows from it. */
function toldOf(one: Found): readonly Found[] {
  const isOne = ({ document, sentence: { start, end } }: Found): boolean =>
    ONE_OF_SEVERAL.test(fold(document.text.slice(start, end)));
  const all = around(one);
  const next = all[all.findIndex((each) => isSame(each, one)) + 1];
  if (!isOne(one) && !(next !== undefined && isOne(next))) return [];
  return all.filter((each) => isSame(each, one) || isOne(each));
}

/** Passages before and after that of a sentence in which its list may stand: another voice or length begins a new one. */
const REACH = 4;

/** The sentences around one under the same heading, in reading order. */
function around(one: Found): readonly Found[] {
  const heading = one.passage.path.join('\n');
  const from = Math.max(0, one.place - REACH);
  return one.passages
    .slice(from, one.place + REACH + 1)
    .flatMap((passage, at) =>
      passage.path.join('\n') === heading
        ? passage.sentences.map((sentence, order) => ({ ...one, passage, place: from + at, sentence, order }))
        : [],
    );
}

const isSame = (a: Found, b: Found): boolean =>
  a.document.id === b.document.id && a.sentence.start === b.sentence.start;

const isBySame = (a: Found, b: Found): boolean =>
  a.sentence.voice === b.sentence.voice && a.document.sender?.name === b.document.sender?.name;

/** Those that say something else than the ones before them: the same in nearly the same words, with the same figures, is said once. */
function distinct(found: readonly Found[]): readonly Found[] {
  const kept: { readonly found: Found; readonly words: ReadonlySet<string>; readonly figures: string }[] = [];
  for (const each of found) {
    const { document, sentence } = each;
    const all = fold(document.text.slice(sentence.start, sentence.end)).match(WORD) ?? [];
    const [words, figures] = [new Set(all), all.filter((word) => /\d/.test(word)).join(' ')];
    if (!kept.some((one) => one.figures === figures && isNearDuplicate(one.words, words)))
      kept.push({ found: each, words, figures });
    if (kept.length >= MOST_MEMBERS) break;
  }
  return kept.map((one) => one.found);
}

const WORD = /[\p{L}\p{N}]+/gu;

const sameSpan = (a: Span | undefined, b: Span | undefined): boolean => a?.start === b?.start;
