import type { EmbeddingModel } from 'ai';
import { sha256 } from '../documents/digest.ts';
import { repeated } from '../retry.ts';
import { lineOf } from './context.ts';
import { type Encoder, EncoderError, type Encoding } from './encoder.ts';
import { PassingFault, unreadable } from './guarded-json.ts';

export interface EndpointOptions {
  /** Made when it is first needed, over a `guardedJson` fetch. */
  readonly model: () => Promise<EmbeddingModel>;
  /** Where it is, as it was set, and what the model is called there. */
  readonly baseURL: string;
  readonly name: string;
  /** A signal that aborts after so many milliseconds. */
  readonly deadline: (ms: number) => AbortSignal;
}

/** Longest wait for questions, which somebody waits for, and for some sentences at ingest; a retry included. */
const WAIT_MS = { questions: 5_000, sentences: 60_000 } as const;
/** Texts of one request; servers of one's own often take no more. */
const TOGETHER = 32;
/** Characters of a text: what many models read of it (512 pieces, of at least three characters in Dutch). */
const MOST_CHARACTERS = 1_500;
/** Numbers of a vector. */
const MOST_DIMS = 4_096;

/**
 * An encoder behind an OpenAI-compatible `/embeddings`; throws `EncoderError`. How many numbers its vectors have is
 * learnt from a first call. Whether its weights are changed can't be seen from here: the fingerprint is of the server,
 * the model's name and the number of dimensions.
 */
export async function endpointEncoder(options: EndpointOptions): Promise<Encoder> {
  const { baseURL, name } = options;
  const [first] = await embedded(options, ['Wat vindt het kabinet van het voorstel?'], WAIT_MS.sentences);
  const vector = first?.length ?? 0;
  const { host } = new URL(baseURL);

  async function encode(texts: readonly string[], waitMs: number): Promise<Encoding[]> {
    const found: Encoding[] = [];
    for (let at = 0; at < texts.length; at += TOGETHER)
      for (const made of await embedded(options, texts.slice(at, at + TOGETHER), waitMs)) {
        if (made.length !== vector)
          throw new EncoderError(
            'damaged',
            `De server van NOTABENE_ENCODER gaf vectoren van ${made.length} getallen, en eerder van ${vector}. Is er een ander model gekomen? Start dan opnieuw, en bouw de index opnieuw.`,
          );
        found.push({ vector: made, pieces: new Float32Array(0) });
      }
    return found;
  }

  return {
    name: `${name} (${host})`,
    fingerprint: await sha256(new TextEncoder().encode(JSON.stringify(['endpoint', host, name, vector]))),
    dims: { vector, piece: 0 },
    questions: (lines) => encode(lines, WAIT_MS.questions),
    sentences: (sentences) =>
      encode(
        sentences.map((each) => (each.around === '' ? each.text : lineOf(each))),
        WAIT_MS.sentences,
      ),
  };
}

/** The vectors of some texts, each of length 1; one more try after a fault that may be gone. */
async function embedded(
  { model, deadline }: EndpointOptions,
  texts: readonly string[],
  waitMs: number,
): Promise<Float32Array[]> {
  const abortSignal = deadline(waitMs);
  const once = async (): Promise<Float32Array[]> => {
    try {
      const [{ embedMany }, opened] = await Promise.all([import('ai'), model()]);
      // A warning would quote the settings of a request in the log.
      Object.assign(globalThis, { AI_SDK_LOG_WARNINGS: false });
      const { embeddings } = await embedMany({
        model: opened,
        values: texts.map(written),
        maxRetries: 0,
        abortSignal,
      });
      return embeddings.map(normalized);
    } catch (error) {
      throw abortSignal.aborted ? late(waitMs) : faultIn(error);
    }
  };
  return repeated(once, 2, (fault) => fault instanceof PassingFault && !abortSignal.aborted);
}

/** A text as it is sent: cut where models stop to read, and never empty, which servers refuse. */
const written = (text: string): string => text.slice(0, MOST_CHARACTERS).toWellFormed().trim() || '-';

const late = (ms: number): EncoderError =>
  new PassingFault(`De server van NOTABENE_ENCODER antwoordde niet binnen ${ms / 1000} seconden.`);

/** Our own fault, however deep a library put it; anything else came of what the server sent. */
function faultIn(error: unknown): EncoderError {
  for (let at = error; at instanceof Error; at = at.cause) if (at instanceof EncoderError) return at;
  return unreadable();
}

function normalized(numbers: readonly number[]): Float32Array {
  const length = Math.hypot(...numbers);
  if (numbers.length > MOST_DIMS || !Number.isFinite(length) || length === 0)
    throw new EncoderError(
      'damaged',
      'De server van NOTABENE_ENCODER gaf een vector die er geen is: leeg, enkel nullen, te lang of niet in getallen.',
    );
  return Float32Array.from(numbers, (number) => number / length);
}
