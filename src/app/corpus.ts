import { EncoderError } from '../meaning/encoder.ts';
import { IndexError, type IndexFault, type SearchIndex } from '../search/index.ts';
import { indexFor } from '../web/http/collections.ts';
import { faultOf } from '../web/http/journal.ts';
import { loadOnce, Unavailable } from '../web/http/load-once.ts';
import type { Ctx, Dependencies } from './world.ts';

/** An index with a text that is gone is opened anew at most so often, in milliseconds. */
const REOPEN_MS = 10_000;

/** The documents, opened when they are first needed and again when they were replaced. */
export interface Corpus {
  /** All of them: for what is about the index itself. */
  readonly whole: () => Promise<SearchIndex>;
  /** Those that one request is about, of what its sender may read: what everything that is asked is asked of. */
  readonly index: (c: Ctx) => Promise<SearchIndex>;
  readonly broken: (c: Ctx, error: unknown) => 'index_unavailable' | 'internal';
}

export function corpusOf(world: Dependencies): Corpus {
  const openOnce = () => loadOnce(world.index, (loaded) => loaded.isReplaced?.() ?? false);
  let index = openOnce();
  let reopened = Number.NEGATIVE_INFINITY;
  return {
    whole: () => index(),
    index: async (c) => {
      return indexFor(await index(), { reader: c.get('reader'), asked: c.get('collections') });
    },
    broken,
  };

  /** What an error comes to; the operator finds it in the log. */
  function broken(c: Ctx, error: unknown): 'index_unavailable' | 'internal' {
    // Texts are fetched when they are shown: they may be of another build by now, which is then opened.
    const outdated = error instanceof IndexError;
    // Once in a while: a text that stays damaged may not have the whole opened for every question.
    if (outdated && world.now() - reopened > REOPEN_MS) {
      reopened = world.now();
      index = openOnce();
    }
    c.set('fault', faultOf(error instanceof Unavailable ? error.cause : error));
    const unread = error instanceof Unavailable || error instanceof EncoderError;
    return outdated || unread ? 'index_unavailable' : 'internal';
  }
}

/** Faults of an index that stay until somebody makes another. */
const LASTING: ReadonlySet<IndexFault> = new Set(['choice', 'missing', 'format', 'fingerprint']);

/** Whether waiting alone does not help. */
export const isWithoutIndex = (error: Error): boolean =>
  error instanceof Unavailable && error.cause instanceof IndexError && LASTING.has(error.cause.code);

/** Which part an answer has to do without; null where it is none of these. An encoder that was set is not done without. */
export function unavailablePart(error: unknown): 'index' | 'encoder' | null {
  const cause = error instanceof Unavailable ? error.cause : error;
  if (cause instanceof EncoderError) return 'encoder';
  return error instanceof Unavailable || cause instanceof IndexError ? 'index' : null;
}
