import type { Claim, Task as Made, TaskPart } from '../answer/answer.ts';
import type { AskOptions, Question } from '../ask.ts';
import type { NoteOptions } from '../briefing/paper/note.ts';
import type { Language } from '../documents/document.ts';
import type { TaskName } from '../lexicon/tasks.ts';
import type { SearchIndex } from '../search/index.ts';
import type { Wanted } from './recognise.ts';

/** A task that is being done. */
export interface Doing {
  readonly index: SearchIndex;
  readonly question: Question;
  readonly wanted: Wanted;
  readonly language: Language;
  /** Today, as an ISO date. */
  readonly today: string;
  readonly options: AskOptions;
  /** Answers a question without a model. */
  readonly answer: NoteOptions['answer'];
}

/** A part with its claims, and with what is shown of each. */
export interface Part extends Omit<TaskPart, 'claims'> {
  readonly claims: readonly Claim[];
  readonly shown?: readonly (string | null)[];
}

/** What came of a task. */
export type Outcome =
  | {
      readonly kind: 'made';
      readonly about: string | null;
      readonly parts: readonly Part[];
      readonly notes?: readonly string[];
      readonly links?: Made['links'];
      readonly paper?: Made['paper'];
    }
  /** It is not clear of which documents: dossiers to choose from, by the id of a document of each. */
  | { readonly kind: 'choose'; readonly documents: readonly string[] }
  /** It can't be done, or is told in words of ours alone. */
  | { readonly kind: 'told'; readonly text: string; readonly examples?: readonly string[] }
  /** It is a question after all. */
  | { readonly kind: 'question' };

/** One task: its words are in `lexicon/tasks.ts` under its name. Here is what it does, and how it is told of. */
export interface TaskEntry {
  readonly name: TaskName;
  /** What it does, as an infinitive: "een stuk of dossier samenvatten". */
  readonly does: Readonly<Record<Language, string>>;
  /** How it is asked for. */
  readonly example: Readonly<Record<Language, string>>;
  readonly perform: (doing: Doing) => Promise<Outcome>;
}
