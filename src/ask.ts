import type { Answer } from './answer/answer.ts';
import type { SearchIndex } from './search/index.ts';

export interface Question {
  readonly question: string;
  /** Earlier questions of the conversation, oldest first. */
  readonly thread?: readonly string[];
}

/** How an answer came about: for `--trace` and for the page. */
export interface Trace {
  readonly terms: readonly { readonly term: string; readonly weight: number }[];
  readonly understood: Readonly<Record<string, unknown>>;
  readonly hits: readonly { readonly passageId: string; readonly score: number; readonly terms: readonly string[] }[];
  readonly chosen: readonly { readonly passageId: string; readonly quote: string; readonly score: number; readonly why: string }[];
  readonly dropped: readonly { readonly passageId: string; readonly quote: string; readonly score: number; readonly why: string }[];
}

export interface AskOptions {
  /** Milliseconds that only go up; the world's clock stays outside. */
  readonly now: () => number;
  readonly onTrace?: (trace: Trace) => void;
}

/** The journey of a question: understand, retrieve, answer, verify. */
export async function ask(_index: SearchIndex, _question: Question, _options: AskOptions): Promise<Answer> {
  throw new Error('not yet');
}
