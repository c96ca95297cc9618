import type { Encoded } from '../../src/meaning/context.ts';
import { type Encoder, EncoderError, type Encoding } from '../../src/meaning/encoder.ts';
import { type Limits, Threads } from '../../src/sources/threads.ts';

/** Sentences to encode, by the model in a folder. */
export interface EncodingJob {
  readonly folder: string;
  readonly sentences: readonly Pick<Encoded, 'around' | 'text'>[];
}

/** A document of a thousand pages is encoded within these, a sentence of forty pieces in some thirty milliseconds. */
const LIMITS: Limits = { step: 3_600_000, total: 3_600_000, heap: 2_000, memory: 4_000 };

/**
 * The encoder that comes along, for many documents: so many threads, each with the model and one core. The runtime
 * itself spreads one call over cores, but the calls of a small network are too short for many. The vectors are those of
 * `encoder`, which has the questions.
 */
export function onThreads(encoder: Encoder, folder: string, count: number): Encoder {
  const threads = new Threads<EncodingJob, Encoding[]>(
    new URL('./thread.ts', import.meta.url),
    LIMITS,
    count,
  );
  const { fingerprint, name, dims } = encoder;
  return {
    fingerprint,
    name,
    dims,
    atOnce: count,
    questions: (lines) => encoder.questions(lines),
    sentences: async (sentences) => {
      const lines = sentences.map(({ around, text }) => ({ around, text }));
      const ended = await threads.run({ folder, sentences: lines });
      if (ended.kind === 'done') return ended.result;
      throw new EncoderError('damaged', `Het taalmodel voor betekenis hield op (${ended.kind}).`);
    },
  };
}
