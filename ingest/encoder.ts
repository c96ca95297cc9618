import { availableParallelism } from 'node:os';
import process from 'node:process';
import { CommandError } from '../cli/command.ts';
import { type Encoder, EncoderError } from '../src/meaning/encoder.ts';
import type { EncoderVariables } from '../src/meaning/settings.ts';
import { suitedTo } from '../src/meaning/suited.ts';
import type { SearchIndex } from '../src/search/index.ts';
import { openEncoder as openOn, SHIPPED_MODEL } from '../src/server/encoder.ts';

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
