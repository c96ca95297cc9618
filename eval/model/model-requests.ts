import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { mostOf } from '../../src/answer/model/read-with.ts';
import { STEPS, type Step, type Task, type Writer } from '../../src/answer/model/supplier.ts';
import type { OwnReading } from '../../src/answer/model/vote.ts';
import { ask } from '../../src/ask.ts';
import { collapseWhitespace } from '../../src/documents/collapse-whitespace.ts';
import type { Language } from '../../src/documents/document.ts';
import type { Encoder } from '../../src/meaning/encoder.ts';
import { isShown, type Read } from '../../src/reader/decide.ts';
import type { SearchIndex } from '../../src/search/index.ts';
import { type Dossier, type DossierQuestion, linesOf } from '../dossier.ts';
import { isTest, keyOf, sha256 } from '../split.ts';

/** What a model is asked for one question, and what the built-in way says of it. */
export interface Asked {
  /** The question, by `keyOf`. */
  readonly id: string;
  readonly dossier: string;
  /** The answer without a model. */
  readonly own: {
    readonly status: string;
    readonly confidence: number;
    /** Speaker and quote of each claim. */
    readonly claims: readonly (readonly [string, string])[];
  };
  readonly requests: readonly Request[];
}

/** One request to a model, over the candidates of the built-in way: it stays what it is when search and reader are refitted. */
export interface Request {
  /** A hash of all that the model is given. */
  readonly key: string;
  readonly step: Step;
  readonly material: string;
  /** Of a reading: what the built-in reader made of the same sentences, by their keys. */
  readonly own?: OwnOf;
}

/** Also how many sentences an answer may have. */
type OwnOf = Omit<OwnReading, 'ranked'> & { readonly most: number };

/** What a model is told and must give, for each step; the same for all questions. */
export type Forms = Readonly<Partial<Record<Step, Pick<Task, 'instructions' | 'schema'>>>>;

/** Questions of a dossier that a model is measured on: with an answer, and without. */
const MEASURED = { answerable: 6, unanswerable: 2 } as const;

/** Of a dossier of the test set all questions, of another the first of either sort by checksum. */
export function askedOf({
  name,
  questions,
}: Pick<Dossier, 'name' | 'questions'>): readonly DossierQuestion[] {
  if (isTest(name)) return questions;
  const sorted = [...questions].sort((a, b) => (sha256(a.id) < sha256(b.id) ? -1 : 1));
  const some = (answerable: boolean, count: number) =>
    sorted.filter((each) => each.answerable === answerable).slice(0, count);
  return [...some(true, MEASURED.answerable), ...some(false, MEASURED.unanswerable)];
}

/** The key of a request. */
export const requestKey = ({ instructions, material, schema }: Task): string =>
  sha256(JSON.stringify([instructions, schema, material])).slice(0, 16);

/**
 * Asks a question with a model that only notes what it is asked, so that all requests are over the built-in candidates; or,
 * with replies to `ask`, also over what those find.
 */
export async function requestsFor(
  index: SearchIndex,
  question: DossierQuestion,
  encoder: Encoder | null,
  replies: Writer | null = null,
): Promise<{ readonly asked: Asked; readonly forms: Forms }> {
  const tasks: Task[] = [];
  const forms: Partial<Record<Step, Pick<Task, 'instructions' | 'schema'>>> = {};
  let drawn = 0;
  const noting: Writer = {
    steps: new Set(['ask', 'read', 'say']),
    // Another key for each sentence, and the same ones when the requests are made again.
    random: () => sha256(`${question.dossier} ${question.id} ${++drawn}`).slice(0, 6),
    write: async (task, options) => {
      tasks.push(task);
      if (replies !== null && stepOf(task) === 'ask') return replies.write(task, options);
      return { ok: false, degraded: 'not_recorded' };
    },
  };
  const reads: Read[] = [];
  const answer = await ask(
    index,
    { question: question.question, thread: question.thread },
    { now: () => 0, encoder, model: noting, onRead: (each) => reads.push(...each) },
  );
  const requests = tasks.map((task): Request => {
    const step = stepOf(task);
    forms[step] = { instructions: task.instructions, schema: task.schema };
    return { key: requestKey(task), step, material: task.material };
  });
  const readings = requests.filter(({ step }) => step === 'read');
  return {
    forms,
    asked: {
      id: keyOf(question),
      dossier: question.dossier,
      own: {
        status: answer.status,
        confidence: answer.confidence,
        claims: answer.claims.map(({ voice, citations: [{ quote }] }) => [voice, quote]),
      },
      requests: requests.map((request) =>
        request.step === 'read'
          ? {
              ...request,
              own: ownIn(
                request,
                readings.length === reads.length ? reads[readings.indexOf(request)] : undefined,
              ),
            }
          : request,
      ),
    },
  };
}

const stepOf = ({ schema }: Task): Step => {
  const { properties = {} } = schema as { readonly properties?: object };
  const named = {
    ask: 'searches',
    read: 'answered',
    say: 'lead',
    work: 'parts',
    rephrase: 'claims',
  } as const;
  return STEPS.find((step) => named[step] in properties) ?? 'rephrase';
};

/** What the reader made of the sentences of a request; of a question that it did not look for, nothing. */
function ownIn({ material }: Request, read: Read | undefined): OwnOf {
  if (read === undefined) return { confidence: 0, shown: false, chosen: [], most: 1 };
  const keys = new Map(sentencesIn(material).map(({ key, text }) => [text, key]));
  const chosen = read.chosen.flatMap(
    ({ document, sentence: { start, end } }) =>
      keys.get(collapseWhitespace(document.text.slice(start, end))) ?? [],
  );
  return { confidence: read.confidence, shown: isShown(read), chosen, most: mostOf(read.part) };
}

/** The sentences of a request, in the order in which the model was given them. */
export const sentencesIn = (
  material: string,
): readonly {
  readonly key: string;
  readonly speaker: string;
  readonly text: string;
  readonly document?: string;
  readonly language?: Language;
}[] => JSON.parse(material.split('\n')[1] ?? '{}').sentences ?? [];

/** Files of requests: what every model is told first, then a question a line. */
export interface Prompts {
  readonly forms: Forms;
  readonly asked: readonly Asked[];
}

export type Part = 'development' | 'test';
const PROMPTS = join(import.meta.dirname, '..', 'prompts');
const fileOf = (part: Part, folder = PROMPTS): string => join(folder, `${part}.jsonl.gz`);

export function readPrompts(part: Part, folder?: string): Prompts {
  const [first = '{}', ...rest] = gunzipSync(readFileSync(fileOf(part, folder)))
    .toString('utf8')
    .split('\n');
  return { forms: JSON.parse(first), asked: linesOf<Asked>(rest.join('\n')) };
}

export function writePrompts(part: Part, { forms, asked }: Prompts, folder?: string): number {
  const bytes = gzipSync([forms, ...asked].map((each) => `${JSON.stringify(each)}\n`).join(''), { level: 9 });
  // Nothing of when or where it was packed.
  bytes.fill(0, 4, 8);
  bytes[9] = 255;
  writeFileSync(fileOf(part, folder), bytes);
  return bytes.length;
}

/** A completion of a model, as a line of a recording. */
export interface Completion {
  readonly key: string;
  readonly text: string;
}

/** A model that says what was recorded of one, by the key of what it is asked. */
export function player(completions: Iterable<Completion>): Writer {
  const texts = new Map([...completions].map(({ key, text }) => [key, text]));
  return {
    random: () => crypto.randomUUID(),
    write: async (task, { onText }) => {
      const text = texts.get(requestKey(task));
      if (text === undefined) return { ok: false, degraded: 'not_recorded' };
      onText(text);
      return { ok: true };
    },
  };
}
