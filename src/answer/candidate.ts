import type { Document } from '../documents/document.ts';
import type { Passage, Sentence } from '../passages/passage.ts';
import { type Splitter, terms } from '../search/analyzer.ts';
import { fold } from '../search/fold.ts';
import type { Reading } from '../search/reading.ts';

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
  /** Of its whole block: what "dit" and "deze" refer to. */
  readonly blockStems: ReadonlySet<string>;
  readonly pathStems: ReadonlySet<string>;
  readonly titleStems: ReadonlySet<string>;
}

/** Questions come back to the same passages: as long as one is kept, so is what it was taken apart into. */
const cache = new WeakMap<Passage, readonly Candidate[]>();

/** The candidates of a passage, in order. */
export function candidatesOf(reading: Reading, passage: Passage): readonly Candidate[] {
  const known = cache.get(passage);
  if (known) return known;
  const candidates = analyzed(reading, passage);
  cache.set(passage, candidates);
  return candidates;
}

function analyzed(reading: Reading, passage: Passage): Candidate[] {
  const document = reading.document(passage.documentId);
  if (!document) return [];
  const { split } = reading.vocabulary;
  const stemsOf = (text: string): ReadonlySet<string> => new Set(terms(text, document.language, split));
  const pathStems = stemsOf(passage.path.join(' '));
  const titleStems = titleStemsOf(document, split);
  const stems = passage.sentences.map(({ start, end }) => stemsOf(document.text.slice(start, end)));
  // The whole block, over passages too: the next sentence may be another's, and still say "hiervan".
  const around = new Map<number, ReadonlySet<string>>();
  for (const [i, { block, start, end }] of passage.sentences.entries()) {
    const span = document.blocks[block];
    if (span === undefined || around.has(block)) continue;
    const alone = span.start === start && span.end === end ? stems[i] : undefined;
    around.set(block, alone ?? stemsOf(document.text.slice(span.start, span.end)));
  }
  return passage.sentences.map((sentence, i) => {
    const quote = document.text.slice(sentence.start, sentence.end);
    const blockStems = around.get(sentence.block) ?? new Set<string>();
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
    };
  });
}

const titles = new WeakMap<Document, ReadonlySet<string>>();

/** The stems of what a document is known by. */
export function titleStemsOf(document: Document, split: Splitter): ReadonlySet<string> {
  const known = titles.get(document);
  if (known) return known;
  const stems = new Set(terms(titleOf(document), document.language, split));
  titles.set(document, stems);
  return stems;
}

/**
 * What a document is about, in the words it is known by: its title, its number, and what a nota is sent with. Not
 * the papers it refers to: those are about something else.
 */
function titleOf({ title, references, sections, text }: Document): string {
  const annexes = sections
    .filter(({ rubriek }) => rubriek === 'bijlagen')
    .map(({ start, end }) => text.slice(start, end));
  return [title, references.com[0] ?? '', ...annexes].join(' ');
}
