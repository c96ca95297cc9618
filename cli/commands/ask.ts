import { performance } from 'node:perf_hooks';
import { encoderFor, theEncoder } from '../../ingest/encoding/encoder.ts';
import type { Account } from '../../src/answer/model/release.ts';
import type { Writer } from '../../src/answer/model/supplier.ts';
import type { Trace } from '../../src/answer/trace.ts';
import type { Question } from '../../src/ask.ts';
import { dutchDay } from '../../src/documents/identity/dates.ts';
import type { SearchIndex } from '../../src/search/index.ts';
import { askOrDo } from '../../src/tasks/perform.ts';
import { type Arguments, type Command, CommandError, type ExitCode, INDEX_OPTIONS } from '../command.ts';
import { openModel } from '../model.ts';
import { openAsked, openBatch } from '../open.ts';
import { BATCH_HELP } from '../questions/batch.ts';
import { SCOPE_OPTION, theQuestion, theScope } from '../questions/question.ts';
import { runBatch } from '../questions/run-batch.ts';
import { readThread, THREAD_OPTION } from '../questions/thread.ts';
import { renderAnswer } from '../render/answer.ts';
import { json } from '../render/text.ts';
import { renderAccount, renderTrace } from '../render/trace.ts';
import type { Terminal } from '../terminal.ts';

export const ask: Command = {
  name: 'ask',
  summary: 'Beantwoord een vraag, met bij elke zin de bron',
  usage: [
    'ask "VRAAG" [--corpus PAD]… [--collection NAAM]… [--scope STUK]… [--thread BESTAND] [--trace]',
    'ask --batch BESTAND [--corpus PAD]… [--collection NAAM]… [--trace]',
  ],
  options: {
    ...INDEX_OPTIONS,
    scope: SCOPE_OPTION,
    thread: THREAD_OPTION,
    batch: {
      type: 'string',
      value: 'BESTAND',
      help: `één JSON-object per regel, {"id", "question", "thread", "scope"}; ${BATCH_HELP}`,
    },
    trace: { type: 'boolean', help: 'toon hoe het antwoord tot stand kwam' },
    'no-model': { type: 'boolean', help: 'vraag geen taalmodel, ook als NOTABENE_MODEL er een noemt' },
  },
  run: (args, terminal) => (args.has('batch') ? askBatch(args, terminal) : askOne(args, terminal)),
};

async function askOne(args: Arguments, terminal: Terminal): Promise<ExitCode> {
  const asked = theQuestion(args, 'ask');
  const thread = await readThread(args.one('thread'));
  const model = modelFor(args, terminal);
  const index = await openAsked(args, terminal, theEncoder);
  const scope = await theScope(args, index);
  const { answer, provenance, traces, account } = await answerOf(
    index,
    { question: asked, thread, ...scope },
    model,
  );
  if (args.has('json')) {
    await terminal.out(`${json(args.has('trace') ? { ...answer, ...provenance } : answer)}\n`);
    return 0;
  }
  await terminal.out(renderAnswer(answer, terminal));
  if (args.has('trace')) for (const trace of traces) await terminal.out(renderTrace(trace, terminal));
  if (args.has('trace') && account) await terminal.out(renderAccount(account, terminal));
  return 0;
}

async function askBatch(args: Arguments, terminal: Terminal): Promise<ExitCode> {
  if (args.words.length > 0 || args.has('thread') || args.has('scope'))
    throw new CommandError(
      2,
      'Bij --batch staan vragen, eerdere vragen en stukken in het bestand; laat VRAAG, --thread en --scope weg.',
    );
  const path = args.one('batch') ?? '-';
  const bytes = await openBatch(path, terminal);
  const model = modelFor(args, terminal);
  const index = await openAsked(args, terminal, theEncoder);
  return runBatch(path, bytes, terminal, async ({ id, question, thread, scope }) => {
    const { answer, provenance } = await answerOf(
      index,
      { question, thread, ...(scope && { scope }) },
      model,
    );
    return { ...answer, id, ...(args.has('trace') ? provenance : {}) };
  });
}

const modelFor = (args: Arguments, terminal: Terminal): Writer | undefined =>
  args.has('no-model') ? undefined : openModel(terminal);

async function answerOf(index: SearchIndex, question: Question, model: Writer | undefined) {
  const traces: Trace[] = [];
  const accounts: Account[] = [];
  const answer = await askOrDo(index, question, {
    now: () => performance.now(),
    today: dutchDay(Date.now()),
    encoder: await encoderFor(index),
    model,
    onTrace: (each) => {
      traces.push(each);
    },
    onAccount: (each) => {
      accounts.push(each);
    },
  });
  const [account] = accounts;
  return { answer, traces, account, provenance: { trace: traces, ...(account && { model: account }) } };
}
