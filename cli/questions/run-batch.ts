import { fileProblem, isSystemError } from '../../ingest/problem.ts';
import { readLines } from '../../ingest/reading/lines.ts';
import { CommandError, type ExitCode } from '../command.ts';
import { counted, json } from '../render/text.ts';
import type { Terminal } from '../terminal.ts';
import { type BatchLine, type LineId, readBatch } from './batch.ts';

type Asked = Extract<BatchLine, { kind: 'question' }>;

/** What stands in the place of an answer when the program failed on it: the batch goes on. */
function failed(id: LineId): object {
  return {
    id,
    status: 'rejected',
    code: 'internal_error',
    message: 'Notabene liep op deze vraag vast. Stel de vraag anders en meld dit.',
  };
}

/**
 * Answers a batch line by line: one line of JSON out for every line in, in order, each before the next is
 * read. The result is 1 when the program itself failed on a line, 0 otherwise, whatever was rejected.
 */
export async function runBatch(
  path: string,
  bytes: AsyncIterable<Uint8Array>,
  terminal: Terminal,
  answer: (asked: Asked) => Promise<object>,
): Promise<ExitCode> {
  let done = 0;
  let failures = 0;
  for await (const line of readBatch(readLines(readable(path, bytes)))) {
    let result: object;
    if (line.kind === 'rejected') result = line.rejected;
    else
      result = await answer(line).catch(() => {
        failures += 1;
        return failed(line.id);
      });
    await terminal.out(`${json(result)}\n`);
    done += 1;
    terminal.progress(counted(done, 'regel', 'regels'));
  }
  terminal.progress('');
  if (failures === 0) return 0;
  terminal.say(
    `Notabene liep vast op ${counted(failures, 'regel', 'regels')}; zoek in de uitvoer naar internal_error en meld dit.`,
  );
  return 1;
}

/** An error while reading, such as a disk that goes away, said in Dutch. */
async function* readable(path: string, bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield* bytes;
  } catch (error) {
    if (!isSystemError(error)) throw error;
    throw new CommandError(1, fileProblem(path, error));
  }
}
