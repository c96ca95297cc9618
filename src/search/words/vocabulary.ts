import type { Document } from '../../documents/document.ts';
import type { Passage } from '../../passages/passage.ts';
import { isStopWord, terms, tokenize } from '../analyzer.ts';
import { tradeWords } from '../terms/compile.ts';
import { TERM_GROUPS } from '../terms/table.ts';
import type { makeSplitter } from './compounds.ts';
import { TRADE_COUNT } from './lexicon.ts';

export function countWords(documents: readonly Document[]): Map<string, number> {
  const words = new Map<string, number>();
  for (const document of documents)
    for (const { word, exact } of tokenize(`${document.title}\n${document.text}`))
      if (!exact && word.length > 2 && !isStopWord(word, document.language))
        words.set(word, (words.get(word) ?? 0) + 1);
  return words;
}

/** Fewer letters are no part of a compound. */
const MIN_PART = 4;

/** The words that may be parts of a compound: those of the corpus, and the Dutch words of the trade. */
export function lexiconOf(words: Iterable<readonly [string, number]>): Map<string, number> {
  const lexicon = new Map<string, number>();
  for (const word of tradeWords(TERM_GROUPS, 'nl'))
    if (word.length >= MIN_PART) lexicon.set(word, TRADE_COUNT);
  for (const [word, count] of words)
    if (word.length >= MIN_PART && /^\p{L}+$/u.test(word)) lexicon.set(word, count);
  return lexicon;
}

export interface AnalyzedPassage {
  readonly title: readonly string[];
  readonly headings: readonly string[];
  readonly text: readonly string[];
}

/** A line of a collection without a title has its id in that place, which is not a word of anything. */
const titleOf = ({ id, title, singlePassage }: Document): string =>
  singlePassage && title === id ? '' : title;

/** The three fields of a passage as index terms. */
export function analyze(
  passage: Passage,
  document: Document,
  split: ReturnType<typeof makeSplitter>,
): AnalyzedPassage {
  const analyzed = (text: string): string[] => terms(text, document.language, split);
  return {
    title: analyzed(
      `${titleOf(document)} ${Object.values(document.references).slice(0, 5).flat().join(' ')}`,
    ),
    headings: analyzed(passage.path.join(' ')),
    text: analyzed(passage.text),
  };
}
