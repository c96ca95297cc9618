import { basename } from 'node:path';
import { type Limits, Threads } from '../sources/threads.ts';

/** The text of a file, or why it can't be read, for its reader. */
export type ReadText =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly message: string };

export interface TextJob {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** A letter is of a few pages: what takes longer, or more memory, is none. Times in milliseconds, memory in megabytes. */
const LIMITS: Limits = { step: 10_000, total: 20_000, heap: 300, memory: 500 };

let threads: Threads<TextJob, ReadText> | undefined;

/**
 * Reads the text of a file that somebody sends to have it looked at: by the readers of documents, in a thread that is
 * stopped at its limits. Nothing of it is kept.
 */
export async function readText(bytes: Uint8Array, name: string): Promise<ReadText> {
  threads ??= new Threads(new URL('./read-text-thread.ts', import.meta.url), LIMITS, 1);
  const own = new Uint8Array(bytes);
  const ended = await threads.run({ name: basename(name), bytes: own }, [own.buffer]);
  if (ended.kind === 'done') return ended.result;
  return {
    ok: false,
    message: `‘${basename(name)}’ is niet te lezen. Plak de tekst van de vragen in het vak.`,
  };
}
