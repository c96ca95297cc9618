import { performance } from 'node:perf_hooks';
import { ask as askIndex, type Trace } from '../../src/ask.ts';
import { acceptQuestion } from '../../src/search/accept.ts';
import type { SearchIndex } from '../../src/search/index.ts';
import { MAX_THREAD } from '../../src/web/request.ts';
import { BATCH_HELP } from '../batch.ts';
import { type Arguments, CORPUS_OPTION, type Command, CommandError, type ExitCode } from '../command.ts';
import { openAsked, openBatch } from '../open.ts';
import { renderAnswer } from '../render/answer.ts';
import { json } from '../render/text.ts';
import { renderTrace } from '../render/trace.ts';
import { runBatch } from '../run-batch.ts';
import type { Terminal } from '../terminal.ts';
import { readThread } from '../thread.ts';

export const ask: Command = {
  name: 'ask',
  summary: 'Beantwoord een vraag, met bij elke zin de bron',
  usage: [
    'ask "VRAAG" [--corpus PAD]… [--thread BESTAND] [--trace]',
    'ask --batch BESTAND [--corpus PAD]… [--trace]',
  ],
  options: {
    ...CORPUS_OPTION,
    thread: {
      type: 'string',
      value: 'BESTAND',
      help: `eerdere vragen van het gesprek, één per regel, hoogstens ${MAX_THREAD}`,
    },
    batch: {
      type: 'string',
      value: 'BESTAND',
      help: `één JSON-object per regel, {"id", "question", "thread"}; ${BATCH_HELP}`,
    },
    trace: { type: 'boolean', help: 'toon hoe het antwoord tot stand kwam' },
  },
  run: (args, terminal) => (args.has('batch') ? askBatch(args, terminal) : askOne(args, terminal)),
};

async function askOne(args: Arguments, terminal: Terminal): Promise<ExitCode> {
  const accepted = acceptQuestion(theQuestion(args));
  if (!accepted.ok) throw new CommandError(2, accepted.message);
  const thread = await readThread(args.one('thread'));
  const index = await openAsked(args, terminal);
  const { answer, traces } = await answerOf(index, accepted.question, thread);
  if (args.has('json')) {
    await terminal.out(`${json(args.has('trace') ? { ...answer, trace: traces } : answer)}\n`);
    return 0;
  }
  await terminal.out(renderAnswer(answer, terminal));
  if (args.has('trace')) for (const trace of traces) await terminal.out(renderTrace(trace, terminal));
  return 0;
}

async function askBatch(args: Arguments, terminal: Terminal): Promise<ExitCode> {
  if (args.words.length > 0 || args.has('thread'))
    throw new CommandError(
      2,
      'Bij --batch staan de vragen en eerdere vragen in het bestand; laat VRAAG en --thread weg.',
    );
  const path = args.one('batch') ?? '-';
  const bytes = await openBatch(path, terminal);
  const index = await openAsked(args, terminal);
  return runBatch(path, bytes, terminal, async ({ id, question, thread }) => {
    const { answer, traces } = await answerOf(index, question, thread);
    return { ...answer, id, ...(args.has('trace') ? { trace: traces } : {}) };
  });
}

function theQuestion(args: Arguments): string {
  const [question, ...more] = args.words;
  if (question === undefined)
    throw new CommandError(2, 'Geef een vraag tussen aanhalingstekens; zie notabene ask --help.');
  if (more.length > 0) throw new CommandError(2, 'Zet de hele vraag tussen één paar aanhalingstekens.');
  return question;
}

async function answerOf(index: SearchIndex, question: string, thread: readonly string[]) {
  const traces: Trace[] = [];
  const answer = await askIndex(
    index,
    { question, thread },
    {
      now: () => performance.now(),
      onTrace: (each) => {
        traces.push(each);
      },
    },
  );
  return { answer, traces };
}
