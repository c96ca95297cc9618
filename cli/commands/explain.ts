import { performance } from 'node:perf_hooks';
import { encoderFor, theEncoder } from '../../ingest/encoding/encoder.ts';
import type { Answer } from '../../src/answer/answer.ts';
import { ask as askIndex } from '../../src/ask.ts';
import type { Read } from '../../src/reader/decide.ts';
import { judgementsOf, sentenceId, speaksFor, tellsApart } from '../../src/reader/explain.ts';
import type { Found } from '../../src/search/sentences.ts';
import { type Arguments, type Command, CommandError, type ExitCode, INDEX_OPTIONS } from '../command.ts';
import { openAsked } from '../open.ts';
import { SCOPE_OPTION, theQuestion, theScope } from '../questions/question.ts';
import { readThread, THREAD_OPTION } from '../questions/thread.ts';
import { renderExplanation } from '../render/explanation.ts';
import { json } from '../render/text.ts';
import type { Terminal } from '../terminal.ts';

export const explain: Command = {
  name: 'explain',
  summary: 'Leg uit wat voor en tegen elke zin sprak, en waarom er wel of geen antwoord is',
  usage: [
    'explain "VRAAG" [--sentence ZIN [--against ZIN]] [--corpus PAD]… [--scope STUK]… [--thread BESTAND]',
  ],
  options: {
    ...INDEX_OPTIONS,
    sentence: { type: 'string', value: 'ZIN', help: 'alleen deze zin, zoals kst-22112-4243#3b-2:1' },
    against: { type: 'string', value: 'ZIN', help: 'wat haar van deze andere zin onderscheidt' },
    scope: SCOPE_OPTION,
    thread: THREAD_OPTION,
  },
  run,
};

/** Why a question came to what it came to. */
export interface Explanation {
  readonly status: Answer['status'];
  readonly confidence: number;
  readonly readings: readonly {
    /** The side of a question that it is; null for the question itself. */
    readonly part: string | null;
    readonly way: Read['way'];
    readonly verdict: Read['verdict'];
    readonly judgements: ReturnType<typeof judgementsOf>;
  }[];
  readonly sentences: readonly ExplainedSentence[];
  /** What tells the first sentence from the one that it was set against; null where it was set against none. */
  readonly against: ReturnType<typeof tellsApart> | null;
}

export interface ExplainedSentence {
  readonly id: string;
  readonly title: string;
  readonly quote: string;
  /** In the order of its reading, from 1. */
  readonly rank: number;
  readonly chosen: boolean;
  readonly speaks: ReturnType<typeof speaksFor>;
}

/** Sentences that are explained when none is named. */
const MOST = 5;

async function run(args: Arguments, terminal: Terminal): Promise<ExitCode> {
  const question = theQuestion(args, 'explain');
  const [sentence, against] = [args.one('sentence'), args.one('against')];
  if (against !== undefined && sentence === undefined)
    throw new CommandError(2, 'Noem bij --against ook de zin zelf, met --sentence.');
  const thread = await readThread(args.one('thread'));
  const index = await openAsked(args, terminal, theEncoder);
  const scope = await theScope(args, index);
  const reads: Read[] = [];
  const { status, confidence } = await askIndex(
    index,
    { question, thread, ...scope },
    {
      now: () => performance.now(),
      encoder: await encoderFor(index),
      onRead: (each) => reads.push(...each),
    },
  );
  const one = sentence === undefined ? null : placed(reads, sentence);
  const other = against === undefined ? null : placed(reads, against);
  const explanation: Explanation = {
    status,
    confidence,
    readings: reads.map((read) => ({
      part: read.part.name,
      way: read.way,
      verdict: read.verdict,
      judgements: judgementsOf(read),
    })),
    sentences: one
      ? [one, ...(other ? [other] : [])].map(explained)
      : reads.flatMap((read) =>
          read.found.slice(0, MOST).map((found, at) => explained({ read, found, rank: at + 1 })),
        ),
    against: one && other ? tellsApart(one.found, other.found, one.read.way) : null,
  };
  await terminal.out(args.has('json') ? `${json(explanation)}\n` : renderExplanation(explanation, terminal));
  return 0;
}

/** A sentence that was looked at, in its reading. */
interface Placed {
  readonly read: Read;
  readonly found: Found;
  readonly rank: number;
}

/** A sentence by its name; throws where it was not looked at. */
function placed(reads: readonly Read[], id: string): Placed {
  for (const read of reads)
    for (const [at, found] of read.found.entries())
      if (sentenceId(found) === id) return { read, found, rank: at + 1 };
  throw new CommandError(
    1,
    `De zin ${id} is voor deze vraag niet bekeken: zij staat niet bij de beste ${reads.flatMap(({ found }) => found).length} zinnen, of bestaat niet. Zonder --sentence ziet u de namen van zinnen.`,
  );
}

const explained = ({ read, found, rank }: Placed): ExplainedSentence => ({
  id: sentenceId(found),
  title: found.document.title,
  quote: found.document.text.slice(found.sentence.start, found.sentence.end),
  rank,
  chosen: read.chosen.some((each) => sentenceId(each) === sentenceId(found)),
  speaks: speaksFor(found, read.way),
});
