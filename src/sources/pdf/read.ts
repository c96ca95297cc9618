import { BOUNDS, type ReadResult } from '../extracted.ts';
import { Threads } from '../threads.ts';
import type { Job } from './thread.ts';

/**
 * Longest that the library may take to open a file or to read one page, and for all of it, in milliseconds;
 * most memory for its objects, and with what it unpacks, in megabytes. A page of print takes some ten
 * milliseconds.
 */
const LIMITS = { step: 20_000, total: 300_000, heap: 1_200, memory: 1_200 };

const threads = new Threads<Job, ReadResult>(new URL('./thread.ts', import.meta.url), LIMITS);

/**
 * Reads a PDF file: what a reader of its pages sees, in reading order. It is done in a thread of its own,
 * since only a thread can be stopped when a hostile page keeps it busy, and since the library may write
 * nothing to our output. One file at a time; the thread stays for the next. `limit` is in milliseconds, for
 * opening the file and for each page.
 */
export async function readPdf(
  bytes: Uint8Array,
  name: string,
  sha256: string,
  limit: number = LIMITS.step,
): Promise<ReadResult> {
  const tooLarge: ReadResult = {
    kind: 'refused',
    name,
    code: 'too_large',
    message: `‘${name}’ is te groot: splits het bestand in delen.`,
  };
  if (bytes.length > BOUNDS.binary) return tooLarge;
  // A copy, since it moves to the thread; `slice` of a Node buffer is none.
  const job = { bytes: new Uint8Array(bytes), name, sha256 };
  const ended = await threads.run(job, [job.bytes.buffer], { ...LIMITS, step: limit });
  if (ended.kind === 'done') return ended.result;
  return ended.kind === 'failed' ? damagedPdf(name) : tooMuchWork(name);
}

/** What the library fails on. */
const damagedPdf = (name: string): ReadResult => ({
  kind: 'refused',
  name,
  code: 'invalid_pdf',
  message: `‘${name}’ is geen PDF-bestand of is beschadigd: haal het opnieuw op bij de bron.`,
});

/** A file that was ended at its limit of time or of memory. */
const tooMuchWork = (name: string): ReadResult => ({
  kind: 'refused',
  name,
  code: 'too_large',
  message: `‘${name}’ vraagt te veel rekenwerk om te lezen: sla het opnieuw op als PDF of splits het.`,
});
