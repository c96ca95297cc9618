import * as z from 'zod/v4/mini';
import { sha256 } from '../documents/digest.ts';
import { EncoderError } from './encoder.ts';

/** The file that names the others. */
export const MANIFEST = 'manifest.json';

const Digest = z.string().check(z.regex(/^[0-9a-f]{64}$/));
const File = z.strictObject({ name: z.string(), sha256: Digest, bytes: z.int().check(z.positive()) });
const COUNT = z.int().check(z.positive());

const Manifest = z.strictObject({
  format: z.literal(1),
  name: z.string(),
  licence: z.string(),
  files: z.strictObject({
    /** The network, from rows of the table to vectors, as ONNX. */
    body: File,
    /** The row of each piece: `pieces × hidden` bytes (signed), then a scale a piece (float32, little-endian). */
    table: File,
    /** The pieces with their log probabilities, as the package tokenizers reads them. */
    tokenizer: File,
  }),
  /** Numbers of a row of the table. */
  hidden: COUNT,
  dims: z.strictObject({ vector: COUNT, piece: COUNT }),
  /** What stands before a text, so that the network knows which it is. */
  prefix: z.strictObject({ question: z.string(), sentence: z.string() }),
  /** Most pieces of a text; what is over is cut off. */
  most: z.strictObject({ question: COUNT, sentence: COUNT }),
  /** What it was fitted on, when, and how good it was then. */
  made: z.record(z.string(), z.unknown()),
});
export type Manifest = z.infer<typeof Manifest>;
export type ModelFile = keyof Manifest['files'];

/** Reads one file of a model; undefined when it isn't there. */
export type ReadModel = (name: string) => Promise<Uint8Array | undefined>;

const AGAIN = 'Haal de map "model" opnieuw op, of start zonder met NOTABENE_ENCODER=none.';

/** A model's manifest with its files, each held against its checksum; throws `EncoderError`. */
export async function readModel(read: ReadModel): Promise<{
  readonly manifest: Manifest;
  readonly fingerprint: string;
  readonly files: Record<ModelFile, Uint8Array>;
}> {
  const written = await read(MANIFEST);
  if (written === undefined)
    throw new EncoderError('missing', `Het taalmodel voor betekenis ontbreekt (${MANIFEST}). ${AGAIN}`);
  const manifest = parsed(written);
  const files = Object.fromEntries(
    await Promise.all(
      Object.entries(manifest.files).map(async ([part, file]) => {
        const bytes = await read(file.name);
        if (bytes === undefined)
          throw new EncoderError(
            'missing',
            `Van het taalmodel voor betekenis ontbreekt ${file.name}. ${AGAIN}`,
          );
        if (bytes.length !== file.bytes || (await sha256(bytes)) !== file.sha256)
          throw new EncoderError(
            'damaged',
            `Van het taalmodel voor betekenis is ${file.name} niet heel: er zijn ${bytes.length} van ${file.bytes} bytes, of andere. ${AGAIN}`,
          );
        return [part, bytes] as const;
      }),
    ),
  ) as Record<ModelFile, Uint8Array>;
  return { manifest, fingerprint: await fingerprintOf(manifest), files };
}

/** The fingerprint of the encoder of a model, by its manifest alone; undefined where there is none that can be read. */
export async function fingerprintIn(read: ReadModel): Promise<string | undefined> {
  try {
    const written = await read(MANIFEST);
    return written && (await fingerprintOf(parsed(written)));
  } catch {
    return undefined;
  }
}

function parsed(written: Uint8Array): Manifest {
  try {
    return Manifest.parse(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(written)));
  } catch {
    throw new EncoderError(
      'damaged',
      `${MANIFEST} van het taalmodel voor betekenis is niet te lezen. ${AGAIN}`,
    );
  }
}

/** Over all that decides the vectors. */
function fingerprintOf({ files, dims, prefix, most }: Manifest): Promise<string> {
  const parts = [files.body.sha256, files.table.sha256, files.tokenizer.sha256, dims, prefix, most];
  return sha256(new TextEncoder().encode(JSON.stringify(parts)));
}
