import type { SearchIndex } from '../search/index.ts';

/** What is needed to know whether somebody still waits, and to let others go first. */
export interface Turns {
  readonly signal: AbortSignal;
  /** Milliseconds that only go up. */
  readonly now: () => number;
  readonly sleep?: ((ms: number) => Promise<void>) | undefined;
  /** Whether others wait that this one is to let go first; for a while, so that it ends some day. */
  readonly othersFirst?: () => boolean;
}

/** So long one request may keep the others waiting, in milliseconds. */
const TURN_MS = 10;
/** And so long it lets those go first that should, each time. */
const YIELD_MS = 50;

/**
 * The index for work that takes long: each time something is asked of it, it is seen whether anybody still waits for
 * the outcome, and after a while the other requests go first. Rejects with the reason of the signal.
 */
export function abortable(
  index: SearchIndex,
  { signal, now, sleep, othersFirst = () => false }: Turns,
): SearchIndex {
  let since: number | undefined;
  const pause = async (): Promise<void> => {
    signal.throwIfAborted();
    if (sleep === undefined) return;
    since ??= now();
    if (now() - since < TURN_MS) return;
    const from = now();
    do {
      await sleep(0);
      signal.throwIfAborted();
      since = now();
    } while (othersFirst() && since - from < YIELD_MS);
  };
  const { fingerprint, documents, passages, collections, confinedTo, vocabulary, meaning = null } = index;
  return {
    fingerprint,
    documents,
    passages,
    collections,
    ...(confinedTo && { confinedTo }),
    vocabulary,
    standsIn: (term, among) => index.standsIn(term, among),
    summaries: (filter) => pause().then(() => index.summaries(filter)),
    held: (id, among) => pause().then(() => index.held(id, among)),
    rank: (terms, options) => pause().then(() => index.rank(terms, options)),
    meaning: meaning && {
      ...meaning,
      nearest: (asked, options) => pause().then(() => meaning.nearest(asked, options)),
      similarity: (asked, places) => pause().then(() => meaning.similarity(asked, places)),
    },
  };
}
