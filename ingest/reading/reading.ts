import { availableParallelism } from 'node:os';
import { basename, extname } from 'node:path';
import { type Limits, Threads } from '../../src/sources/threads.ts';
import { type Job, type ReadFile, readFile } from './read-file.ts';

/**
 * Within what the reading of one file must stay: between two pages or documents of it, and for all of it, in
 * milliseconds; its objects, and with what it unpacks, in megabytes. A page takes some ten milliseconds, a
 * megabyte of text some two seconds.
 */
export const LIMITS: Limits = { step: 45_000, total: 300_000, heap: 1_200, memory: 1_200 };
/** Threads that read at a time; each may take as much memory as its limit. */
const MOST_THREADS = 2;

/**
 * Plain text up to this size, in bytes, is read at once: there is nothing to unpack, what it takes grows with its
 * size, and to start a thread takes longer than to read it.
 */
const AT_ONCE = 64 * 1024;
const PLAIN = new Set(['.md', '.markdown', '.txt']);

/** Reads files, each within its limits of time and memory. */
export class FileReader {
  readonly #threads: Threads<Job, ReadFile>;
  /** How many files are read at a time. */
  readonly size: number;

  constructor(limits: Limits = LIMITS) {
    this.size = Math.min(MOST_THREADS, availableParallelism());
    this.#threads = new Threads(new URL('./reading-thread.ts', import.meta.url), limits, this.size);
  }

  /** The documents in a file, or why it is not taken up; a file that can't be read within its limits is refused. */
  async read(job: Job): Promise<ReadFile> {
    if (isPlain(job)) return readFile(job).catch((error: unknown) => crashed(job.name, nameOf(error)));
    // A copy, since it moves to the thread.
    const bytes = new Uint8Array(job.bytes);
    const ended = await this.#threads.run({ ...job, bytes }, [bytes.buffer]);
    if (ended.kind === 'done') return ended.result;
    if (ended.kind === 'failed') return crashed(job.name, ended.error);
    return refused('too_large', `‘${basename(job.name)}’ ${TOO_MUCH[ended.kind]}`);
  }
}

let shared: FileReader | undefined;
/** The reader of this process: its threads stay for the next files. */
export const sharedReader = (): FileReader => {
  shared ??= new FileReader();
  return shared;
};

const isPlain = ({ bytes, name }: Job): boolean =>
  bytes.length <= AT_ONCE && PLAIN.has(extname(name).toLowerCase()) && !hasMagic(bytes);

/** Begins as an archive, a PDF file or an old Word file does, whatever it is called. */
const hasMagic = (bytes: Uint8Array): boolean =>
  /^(?:PK|\xd0\xcf)|%PDF-/.test(Buffer.from(bytes.subarray(0, 1024)).toString('latin1'));

/** Why a file was ended at its limit, and what to do. */
const TOO_MUCH = {
  stuck: 'vraagt te veel rekenwerk om te lezen: splits het bestand of sla het opnieuw op.',
  out_of_memory: 'vraagt te veel geheugen om te lezen: splits het bestand of sla het opnieuw op.',
} as const;

const nameOf = (error: unknown): string => (error instanceof Error ? error.name : typeof error);

/** A parser that fails on one file must not take the others with it. The error's own text may quote the file. */
const crashed = (name: string, error: string): ReadFile =>
  refused('parse_failed', `${name} is niet te ontleden (${error}); meld dit en laat het bestand weg.`);

const refused = (code: string, message: string): ReadFile => ({
  kind: 'refused',
  reason: { code, message },
  facts: { format: null, pages: null, characters: null },
});
