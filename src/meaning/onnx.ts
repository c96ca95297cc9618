import type { InferenceSession, Tensor } from 'onnxruntime-common';
import type { Encoded } from './context.ts';
import { type Encoder, EncoderError, type Encoding } from './encoder.ts';
import { type ReadModel, readModel } from './manifest.ts';
import { Cutter, type Pieces } from './pieces.ts';
import { Table } from './table.ts';

/** What of an ONNX runtime is used; the native one and the one in WebAssembly have it alike. */
export interface Runtime {
  readonly InferenceSession: {
    create(bytes: Uint8Array, options?: InferenceSession.SessionOptions): Promise<InferenceSession>;
  };
  readonly Tensor: new (type: 'float32', data: Float32Array, dims: readonly number[]) => Tensor;
}

/** Pieces of texts that go through the network together, padding included; more takes more memory and no less time. */
const TOGETHER = 4096;

/**
 * An encoder over a model's files in an ONNX runtime; throws `EncoderError`. The table of pieces stays out of the
 * network, a byte a number, so that a network of 20 MB does with a tenth of the memory.
 */
export async function openOnnx(
  runtime: Runtime,
  read: ReadModel,
  options: InferenceSession.SessionOptions,
): Promise<Encoder> {
  const { manifest, fingerprint, files } = await readModel(read);
  const { hidden, dims, prefix, most, name } = manifest;
  const cutter = new Cutter(files.tokenizer);
  const table = new Table(files.table, hidden);
  const session = await runtime.InferenceSession.create(files.body, options).catch((error: unknown) => {
    throw new EncoderError(
      'damaged',
      `Het taalmodel voor betekenis start niet: ${error instanceof Error ? error.message : String(error)}`,
    );
  });

  async function encode(texts: readonly Pieces[]): Promise<Encoding[]> {
    const found = new Array<Encoding>(texts.length);
    for (const group of groupsOf(texts)) {
      const longest = Math.max(...group.map((at) => texts[at]?.ids.length ?? 0));
      const rows = new Float32Array(group.length * longest * hidden);
      const mask = new Float32Array(group.length * longest);
      for (const [row, at] of group.entries())
        for (const [place, piece] of (texts[at]?.ids ?? []).entries()) {
          table.write(piece, rows, (row * longest + place) * hidden);
          mask[row * longest + place] = 1;
        }
      const made = await session.run({
        rows: new runtime.Tensor('float32', rows, [group.length, longest, hidden]),
        mask: new runtime.Tensor('float32', mask, [group.length, longest]),
      });
      const vectors = made.vectors?.data as Float32Array;
      const pieces = made.pieces?.data as Float32Array;
      for (const [row, at] of group.entries()) {
        const { ids, own } = texts[at] as Pieces;
        const start = row * longest;
        found[at] = {
          vector: vectors.slice(row * dims.vector, (row + 1) * dims.vector),
          pieces: pieces.slice((start + own) * dims.piece, (start + ids.length) * dims.piece),
        };
      }
    }
    return found;
  }

  return {
    name,
    fingerprint,
    dims,
    questions: (lines) => encode(lines.map((line) => cutter.cut(prefix.question, '', line, most.question))),
    sentences: (sentences: readonly Pick<Encoded, 'around' | 'text'>[]) =>
      encode(sentences.map(({ around, text }) => cutter.cut(prefix.sentence, around, text, most.sentence))),
  };
}

/** Places of texts that go together: alike in length, so that little of it is padding. */
function groupsOf(texts: readonly Pieces[]): number[][] {
  const order = texts.map((_, at) => at).sort((a, b) => lengthOf(texts, a) - lengthOf(texts, b));
  const groups: number[][] = [];
  for (const at of order) {
    const group = groups.at(-1);
    if (group !== undefined && (group.length + 1) * lengthOf(texts, at) <= TOGETHER) group.push(at);
    else groups.push([at]);
  }
  return groups;
}

const lengthOf = (texts: readonly Pieces[], at: number): number => texts[at]?.ids.length ?? 0;
