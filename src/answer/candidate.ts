import type { Document, Language } from '../documents/document.ts';
import type { Passage, Sentence } from '../passages/passage.ts';
import { type Splitter, terms } from '../search/analyzer.ts';
import { fold } from '../search/fold.ts';
import type { SearchIndex } from '../search/index.ts';

/** A sentence that may be quoted, with the words that stand around it. */
export interface Candidate {
  readonly document: Document;
  readonly passage: Passage;
  readonly sentence: Sentence;
  /** Position in its passage. */
  readonly index: number;
  /** Exactly as it stands in the document. */
  readonly quote: string;
  readonly folded: string;
  readonly stems: ReadonlySet<string>;
  /** Of the other sentences of its block: what "dit" and "deze" refer to. */
  readonly blockStems: ReadonlySet<string>;
  readonly pathStems: ReadonlySet<string>;
  readonly titleStems: ReadonlySet<string>;
  /** BM25 of its passage, scaled so that the best hit is 1; 0 when it was not a hit. */
  readonly retrieval: number;
}

/** The candidates of a passage, in order. */
export function candidatesOf(index: SearchIndex, passage: Passage, retrieval: number): Candidate[] {
  const document = index.document(passage.documentId);
  if (!document) return [];
  const { split } = index.vocabulary;
  const analyzed = (text: string, language: Language): string[] => terms(text, language, split);
  const pathStems = new Set(analyzed(passage.path.join(' '), document.language));
  const titleStems = titleStemsOf(document, split);
  const stems = passage.sentences.map(({ start, end }) => new Set(analyzed(document.text.slice(start, end), document.language)));
  return passage.sentences.map((sentence, i) => {
    const quote = document.text.slice(sentence.start, sentence.end);
    const blockStems = new Set<string>();
    passage.sentences.forEach((other, j) => {
      if (j !== i && other.block === sentence.block) for (const s of stems[j] ?? []) blockStems.add(s);
    });
    const block = document.blocks[sentence.block];
    if (block?.label)
      for (const s of analyzed(document.text.slice(block.label.start, block.label.end), document.language)) blockStems.add(s);
    return {
      document,
      passage,
      sentence,
      index: i,
      quote,
      folded: fold(quote).replace(/\s+/g, ' '),
      stems: stems[i] ?? new Set(),
      blockStems,
      pathStems,
      titleStems,
      retrieval,
    };
  });
}

export const titleStemsOf = (document: Document, split: Splitter): ReadonlySet<string> =>
  new Set(terms(titleOf(document), document.language, split));

/** What a document is about, in the words it is known by. */
const titleOf = ({ title, references }: Document): string => `${title} ${references.com.join(' ')} ${references.related.join(' ')}`;
