import type { Language } from '../documents/document.ts';
import type { Passage } from '../passages/passage.ts';
import { terms } from './analyzer.ts';
import { KNOWN_ANSWERS, type KnownAnswer } from './files.ts';
import type { Ranked, SearchIndex } from './index.ts';

/** Rarest words of a passage that are taken for its known answer. */
const KNOWN_WORDS = 4;

/** What words find first, analyzed as any text of that language. */
export const firstFor = async (
  index: SearchIndex,
  words: string,
  language: Language,
): Promise<Ranked | undefined> =>
  (
    await index.rank(new Map(terms(words, language, index.vocabulary.split).map((term) => [term, 1])), {
      top: 1,
    })
  )[0];

/** A few passages spread over a corpus of which the size is not known beforehand, as they pass. */
export class Spread {
  #step = 1;
  #seen = 0;
  #kept: { readonly text: string; readonly language: Language }[] = [];

  add({ text }: Pick<Passage, 'text'>, language: Language): void {
    if (this.#seen++ % this.#step !== 0) return;
    this.#kept.push({ text, language });
    if (this.#kept.length < 2 * KNOWN_ANSWERS) return;
    this.#kept = this.#kept.filter((_, i) => i % 2 === 0);
    this.#step *= 2;
  }

  /** The rarest words of each, as they stand there, and the passage that they find first. */
  async knownAnswers(index: SearchIndex): Promise<KnownAnswer[]> {
    const known: KnownAnswer[] = [];
    const step = Math.max(1, this.#kept.length / KNOWN_ANSWERS);
    for (let at = 0; at < this.#kept.length && known.length < KNOWN_ANSWERS; at += step) {
      const { text = '', language = 'nl' } = this.#kept[Math.floor(at)] ?? {};
      const rarity = (word: string): number =>
        Math.min(
          ...terms(word, language, index.vocabulary.split).map((term) => index.vocabulary.frequency(term)),
          Number.MAX_SAFE_INTEGER,
        );
      const words = [...new Set(text.match(/\p{L}{3,}/gu) ?? [])]
        .map((word) => ({ word, rarity: rarity(word) }))
        .sort((a, b) => a.rarity - b.rarity || (a.word < b.word ? -1 : 1))
        .slice(0, KNOWN_WORDS)
        .map(({ word }) => word)
        .join(' ');
      const first = await firstFor(index, words, language);
      if (first && words !== '')
        known.push({ words, language, documentId: first.documentId, place: first.place });
    }
    return known;
  }
}
