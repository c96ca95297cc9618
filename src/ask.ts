import type { Answer } from './answer/answer.ts';
import { answerId } from './answer/answer-id.ts';
import { assemble } from './answer/assemble.ts';
import { type ModelHelp, modelHelpOf } from './answer/model/model-help.ts';
import { distinct, documentsOf, firstPlace, type Outcome, outcomeOf } from './answer/outcome.ts';
import { type SpeakOptions, speak } from './answer/speak.ts';
import { type Trace, traceOf } from './answer/trace.ts';
import { nothingNew, saidBefore } from './answer/words/wording.ts';
import type { Language } from './documents/document.ts';
import type { Encoder } from './meaning/encoder.ts';
import { understand } from './question/understand.ts';
import { decide, type Read } from './reader/decide.ts';
import type { FullQuestion, Question, Turn } from './reader/full-question.ts';
import { conversedIn, inContext, questionsIn } from './reader/full-question.ts';
import { planOf } from './reader/plan.ts';
import { read } from './reader/read.ts';
import { retrieve } from './reader/retrieve.ts';
import type { SearchIndex } from './search/index.ts';
import { readDocuments } from './search/reading.ts';
import { withinCollections } from './search/within.ts';

export type { Question };

/** A question with those before it. */
export type Threaded = Required<Pick<Question, 'question' | 'thread'>>;

export interface AskOptions extends SpeakOptions {
  /** Milliseconds that only go up; the world's clock stays outside. */
  readonly now: () => number;
  /** The collections that who asks may read, or wants to be answered from; all unless told. */
  readonly collections?: Iterable<string> | undefined;
  /** Of our own words around the quotes; that of the question unless told. */
  readonly language?: Language | undefined;
  /** Every message is a question, also one that is worded as a task (`tasks/`). */
  readonly onlyQuestions?: boolean;
  /** Reads what a question means, where the index was built by the same encoder; by words alone without one. */
  readonly encoder?: Encoder | null;
  /** Called once for each question that the question turns out to hold. */
  readonly onTrace?: (trace: Trace) => void;
  /** Called once for each question too, with all that was read for it. */
  readonly onRead?: (reads: readonly Read[]) => void;
}

/** The journey of a question: understand, plan, read and decide, compose and verify, speak, assemble. */
export async function ask(whole: SearchIndex, question: Question, options: AskOptions): Promise<Answer> {
  const index = options.collections ? withinCollections(whole, options.collections) : whole;
  const started = options.now();
  const { full, turns, again } = conversedIn(index, question);
  const help = modelHelpOf(options.model, options.encoder ?? null, options);
  const outcomes = await outcomesOf(index, full, options, help);
  const [first] = outcomes;
  const isSaid = first !== undefined && first.claims.length > 0;
  if (isSaid && (again || (await repeats(index, first, turns, options)))) {
    const { language, anew } = first.query;
    // "En nog meer?" asked for something else, which is missing; the answer to "waarom?" may be what was just read.
    outcomes[0] =
      again || anew
        ? { ...first, notes: [saidBefore(language)] }
        : { ...first, missing: [...first.missing, nothingNew(language)] };
  }
  const answered = options.now();
  const found = distinct(outcomes.flatMap(({ claims }) => claims));
  const reading = await readDocuments(index, documentsOf(found));
  const said = await speak(full.question, found, reading, first?.query.language ?? 'nl', options);
  const plain = await assemble(index, question.question, outcomes, said);
  const answer = help ? await help.say(full.question, plain, reading) : plain;
  const confined = full.scope ?? full.earlierScope;
  const done = options.now();
  return {
    id: await answerId(index, { ...question, ...(confined && { scope: confined }) }),
    ...answer,
    timing: {
      retrieveMs: round(answered - started),
      answerMs: round(done - answered),
      totalMs: round(done - started),
    },
  };
}

/** What each question in a message comes to; the later ones lean on those before them. */
async function outcomesOf(
  index: SearchIndex,
  message: FullQuestion,
  { encoder = null, language, onTrace, onRead }: Partial<AskOptions>,
  help: ModelHelp | null = null,
): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  const all = questionsIn(message);
  for (const full of all) {
    const query = understand(full.question, full.thread, index.vocabulary, all.length);
    const plan = await planOf(index, query, full, encoder);
    const found = await retrieve(index, plan, encoder);
    const built = found.map((each) => decide(read(each, index.vocabulary)));
    const reads = (await help?.read(index, query, plan, full, built)) ?? built;
    const outcome = await outcomeOf(index, query, plan, reads, language ?? query.language);
    outcomes.push(outcome);
    onTrace?.(traceOf(query, plan, reads, outcome, help?.steps));
    onRead?.(reads);
  }
  return outcomes;
}

/** A follow-up finds nothing but what the question before it found. */
async function repeats(
  index: SearchIndex,
  { query: { followUp }, claims }: Outcome,
  turns: readonly Turn[],
  { encoder = null }: AskOptions,
): Promise<boolean> {
  const last = turns.at(-1);
  if (!followUp || last === undefined) return false;
  const full = inContext(index, last, turns.slice(0, -1));
  const before = await outcomesOf(index, full, { encoder });
  const said = new Set(before.flatMap((each) => each.claims.map(firstPlace)));
  return claims.map(firstPlace).every((place) => said.has(place));
}

const round = (ms: number): number => Math.round(ms * 1000) / 1000;
