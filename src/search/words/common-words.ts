import { dictionary } from '@zxcvbn-ts/language-nl-be';
import { fold } from '../fold.ts';

/**
 * Some 30,000 common Dutch words, from the frequency lists of a kept package (subtitles and Wikipedia, without
 * its lists of names), the most frequent first. They go into the built index: a question's word that stands here is
 * no typing error, and the more common it is, the less its absence from the corpus says.
 */
export const commonWords = (): ReadonlySet<string> =>
  new Set(
    [...dictionary.commonWords, ...dictionary.wikipedia]
      .map((word) => fold(String(word)))
      .filter((word) => /^\p{L}{3,}$/u.test(word)),
  );
