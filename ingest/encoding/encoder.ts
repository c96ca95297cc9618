import { availableParallelism } from 'node:os';
import process from 'node:process';
import { CommandError } from '../../cli/command.ts';
import { type Encoder, EncoderError } from '../../src/meaning/encoder.ts';
import { type EncoderVariables, encoderSettings } from '../../src/meaning/settings.ts';
import { suitedTo } from '../../src/meaning/suited.ts';
import type { SearchIndex } from '../../src/search/index.ts';
import { openEncoder as openOn, SHIPPED_MODEL } from '../../src/server/encoder.ts';
import { onThreads } from './threads.ts';

export { SHIPPED_MODEL };

/** The encoder that the environment names, on all cores; null for none. Throws `EncoderError`. */
export const openEncoder = (
  variables: EncoderVariables = process.env,
  folder = SHIPPED_MODEL,
): Promise<Encoder | null> => openOn(variables, availableParallelism(), folder);

let opened: Promise<Encoder | null> | undefined;

/** The encoder for a command, opened once; null for words alone. Throws a `CommandError`. */
export async function theEncoder(): Promise<Encoder | null> {
  opened ??= openEncoder();
  return asCommand(opened);
}

/** For so many documents threads are started, each of which takes the model anew. */
const MANY_DOCUMENTS = 20;
/** Up to so many cores, one encoder on all of them is as fast. */
const FEW_CORES = 2;
/** A thread takes some 150 MB. */
const MOST_THREADS = 8;

/** The encoder for a number of documents: the one that comes along works on more than one of many at a time. */
export async function encoderOf(documents: number): Promise<Encoder | null> {
  const encoder = await theEncoder();
  const cores = Math.min(availableParallelism(), MOST_THREADS);
  const ours = encoderSettings(process.env).kind === 'shipped';
  if (encoder === null || !ours || cores <= FEW_CORES || documents < MANY_DOCUMENTS) return encoder;
  return onThreads(encoder, SHIPPED_MODEL, cores);
}

/** The encoder with which questions are put to an index; null where it has no vectors, or for words alone. */
export const encoderFor = (index: SearchIndex): Promise<Encoder | null> =>
  asCommand(suitedTo(index, theEncoder));

async function asCommand<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    throw error instanceof EncoderError ? new CommandError(1, error.message) : error;
  }
}
