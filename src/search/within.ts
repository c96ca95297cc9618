import type { Language } from '../documents/document.ts';
import { terms } from './analyzer.ts';
import { fingerprintOver } from './files.ts';
import type { SearchIndex, Vocabulary } from './index.ts';
import { type Drawers, drawersFilledBy } from './words/spelling.ts';

/** Views of one index that are kept: somebody who asks for many different ones makes each anew. */
const MOST_VIEWS = 32;
/** By index, and by the names of its collections: lists of documents and words are kept with a view. */
const views = new WeakMap<SearchIndex, Map<string, SearchIndex>>();

/**
 * The index as if it held no more than the documents of these collections: of others there is no hit, head, link, count
 * or word. All who may not read everything get this one, and check nothing themselves. How rare a word is and how a
 * compound is split stays that of the whole.
 */
export function withinCollections(index: SearchIndex, names: Iterable<string>): SearchIndex {
  const asked = new Set(names);
  const held = index.collections.filter(({ name }) => asked.has(name));
  if (held.length === index.collections.length) return index;
  const key = held.map(({ name }) => name).join(' ');
  const known = views.get(index) ?? new Map<string, SearchIndex>();
  views.set(index, known);
  const view = known.get(key) ?? viewOf(index, held);
  if (known.size >= MOST_VIEWS) known.clear();
  known.set(key, view);
  return view;
}

const fingerprinted = new WeakMap<SearchIndex, Promise<SearchIndex>>();

/**
 * A view for who may read no more than it has: its fingerprint is made of its own documents, so that it tells nothing of
 * what changes in others. Of a very large one, of how much there is and of the first of its documents.
 */
export function withOwnFingerprint(view: SearchIndex): Promise<SearchIndex> {
  if (view.confinedTo === undefined) return Promise.resolve(view);
  const known = fingerprinted.get(view) ?? made(view);
  fingerprinted.set(view, known);
  known.catch(() => fingerprinted.delete(view));
  return known;
}
const MOST_SUMMARIES = 20_000;

async function made(view: SearchIndex): Promise<SearchIndex> {
  const summaries = await view.summaries({ limit: MOST_SUMMARIES });
  const encoder = view.meaning?.encoder ?? null;
  return {
    ...view,
    fingerprint: await fingerprintOver({ view: view.collections, heads: summaries, encoder }),
  };
}

function viewOf(index: SearchIndex, held: SearchIndex['collections']): SearchIndex {
  const seen: ReadonlySet<string> = new Set(held.map(({ name }) => name));
  const among = (asked: ReadonlySet<string> = seen): ReadonlySet<string> =>
    new Set([...asked].filter((name) => seen.has(name)));
  const { meaning = null } = index;
  return {
    fingerprint: index.fingerprint,
    confinedTo: [...seen],
    collections: held,
    documents: held.reduce((sum, { documents }) => sum + documents, 0),
    passages: held.reduce((sum, { passages }) => sum + passages, 0),
    vocabulary: vocabularyOf(index, held),
    isReplaced: async () => index.isReplaced?.() ?? false,
    ...(index.health && { health: () => index.health?.() as ReturnType<NonNullable<typeof index.health>> }),
    standsIn: (term, collections) => index.standsIn(term, among(collections)),
    summaries: (filter = {}) => index.summaries({ ...filter, collections: among(filter.collections) }),
    held: (id, collections) => index.held(id, among(collections)),
    rank: (asked, options = {}) => index.rank(asked, { ...options, collections: among(options.collections) }),
    meaning: meaning && {
      ...meaning,
      nearest: (asked, options = {}) =>
        meaning.nearest(asked, { ...options, collections: among(options.collections) }),
      similarity: async (asked, places) => {
        const of = await Promise.all(
          [...places].map(async (each) => ((await index.held(each[0], seen)) === undefined ? [] : [each])),
        );
        return meaning.similarity(asked, new Map(of.flat()));
      },
    },
  };
}

/**
 * The words of these collections. A word as written counts as theirs when what it is found by stands in one of their
 * documents: of a word that they have, another form may be from elsewhere.
 */
function vocabularyOf(index: SearchIndex, held: SearchIndex['collections']): Vocabulary {
  const { vocabulary } = index;
  const seen: ReadonlySet<string> = new Set(held.map(({ name }) => name));
  const languages: ReadonlySet<Language> = new Set(held.flatMap((each) => each.languages));
  const whole = (): readonly string[] => [];
  const isSeen = (word: string): boolean =>
    [...languages].some((language) => {
      const found = terms(word, language, whole);
      return found.length > 0 && found.every((term) => index.standsIn(term, seen));
    });
  const inCorpus = (word: string): boolean => vocabulary.inCorpus(word) && isSeen(word);
  const drawers: Drawers = drawersFilledBy((letter) =>
    (vocabulary.drawers.get(letter) ?? []).filter(([word]) => isSeen(word)),
  );
  return {
    passages: vocabulary.passages,
    languages,
    frequency: (term) => (index.standsIn(term, seen) ? vocabulary.frequency(term) : 0),
    split: vocabulary.split,
    terms: vocabulary.terms,
    drawers,
    ordinary: vocabulary.ordinary,
    has: (word) => inCorpus(word) || vocabulary.rank(word) < Number.POSITIVE_INFINITY,
    inCorpus,
    rank: (word) => vocabulary.rank(word),
  };
}
