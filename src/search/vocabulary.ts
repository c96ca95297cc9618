import type { Document, Language } from '../documents/document.ts';
import type { Passage } from '../passages/passage.ts';
import { isStopWord, terms, tokenize } from './analyzer.ts';
import { makeSplitter } from './compounds.ts';
import type { Vocabulary } from './index.ts';
import { ordinaryDrawers, TRADE_COUNT } from './lexicon.ts';
import { drawersOf } from './spelling.ts';
import { tradeWords } from './terms/compile.ts';
import { CompiledTerms } from './terms/compiled.ts';
import { compiledTerms, TERM_GROUPS } from './terms/table.ts';

/** As it is kept beside the index: pairs in alphabetical order, so that the same corpus gives the same bytes. */
export interface VocabularyData {
  readonly passages: number;
  readonly languages: readonly Language[];
  /** Folded words of the corpus and how often each stands there. */
  readonly words: readonly (readonly [string, number])[];
  /** Ordinary Dutch words, the most frequent first. */
  readonly common: readonly string[];
  /** Index terms and in how many passages each stands. */
  readonly terms: readonly (readonly [string, number])[];
}

const alphabetical = (counts: ReadonlyMap<string, number>): [string, number][] =>
  [...counts].sort((a, b) => (a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : 0));

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

/** The three fields of a passage as index terms. */
export function analyze(
  passage: Passage,
  document: Document,
  split: ReturnType<typeof makeSplitter>,
): AnalyzedPassage {
  const analyzed = (text: string): string[] => terms(text, document.language, split);
  return {
    title: analyzed(`${document.title} ${Object.values(document.references).slice(0, 5).flat().join(' ')}`),
    headings: analyzed(passage.path.join(' ')),
    text: analyzed(passage.text),
  };
}

export function vocabularyData(
  documents: readonly Document[],
  words: ReadonlyMap<string, number>,
  passages: readonly AnalyzedPassage[],
  common: ReadonlySet<string>,
): VocabularyData {
  const frequency = new Map<string, number>();
  for (const passage of passages)
    for (const term of new Set([...passage.title, ...passage.headings, ...passage.text]))
      frequency.set(term, (frequency.get(term) ?? 0) + 1);
  return {
    passages: passages.length,
    languages: [...new Set(documents.map(({ language }) => language))].sort(),
    words: alphabetical(words),
    common: [...common],
    terms: alphabetical(frequency),
  };
}

export function openVocabulary(data: VocabularyData): Vocabulary {
  const frequencies = new Map(data.terms);
  const words = new Map(data.words);
  const ranks = new Map(data.common.map((word, rank) => [word, rank]));
  const terms = new CompiledTerms(compiledTerms());
  return {
    passages: data.passages,
    languages: new Set(data.languages),
    frequency: (term) => frequencies.get(term) ?? 0,
    split: makeSplitter(lexiconOf(data.words)),
    terms,
    drawers: drawersOf(data.words),
    ordinary: ordinaryDrawers(terms),
    has: (word) => words.has(word) || ranks.has(word),
    inCorpus: (word) => words.has(word),
    rank: (word) => ranks.get(word) ?? Number.POSITIVE_INFINITY,
  };
}
