import { type Entry, packDictionary } from '@notabene/packed-index';
import { MIN_COMPOUND, makeCutter } from '../words/compounds.ts';
import { lexiconOf } from '../words/vocabulary.ts';
import { packCut, UNCUT } from './cuts.ts';

/**
 * Packs the words of a corpus, and with a count of nought the words of the trade that it doesn't have, each with the
 * place where it is cut in two.
 */
export function packWords(words: ReadonlyMap<string, number>): Uint8Array {
  const lexicon = lexiconOf(words);
  const cut = makeCutter(lexicon);
  const all = new Map([...lexiconOf([]).keys()].map((word) => [word, 0]));
  for (const [word, count] of words) all.set(word, count);
  return packDictionary(
    [...all].map(([word, count]): [string, Entry] => {
      if (word.length < MIN_COMPOUND) return [word, { count, size: UNCUT }];
      return [word, { count, size: packCut(cut(word)) }];
    }),
  );
}
