import { createHash } from 'node:crypto';
import { type FileHandle, open } from 'node:fs/promises';
import { join } from 'node:path';
import { lineOf } from '../../src/meaning/context.ts';
import type { Encoder, Encoding } from '../../src/meaning/encoder.ts';
import { bytesOfPieces, piecesOf } from '../../src/meaning/vectors.ts';
import { someAtATime } from '../../src/sources/threads.ts';

/** Before what was made: of which sentences, by their digest; how many bytes; the digest of those. */
const KEY = 32;
const LENGTH = 4;
const HEAD = KEY + LENGTH + KEY;
const NUMBER = 4;

/** An encoder that remembers on disk what it made. */
export interface Remembering {
  readonly encoder: Encoder;
  readonly close: () => Promise<void>;
}

/**
 * An encoder for a build, which keeps what it makes in the folder of the index until that is there: a build that was
 * stopped goes on where it was, since encoding takes nearly all of its time. The file is one of those that go when an
 * index is published (`index-names.ts`). Vectors are kept whole and pieces as an index keeps them, so that the index
 * is, byte for byte, that of a build that was not stopped. A record that was not written whole ends the file.
 */
export async function rememberingEncoder(folder: string, encoder: Encoder): Promise<Remembering> {
  const file = await open(join(folder, `encodings-${encoder.fingerprint.slice(0, 16)}.bin`), 'a+');
  const places = new Map<string, { readonly at: number; readonly bytes: number }>();
  let end = await readPlaces(file, places);
  const oneByOne = someAtATime(1);
  const remember = async (key: Buffer, bytes: Buffer): Promise<void> => {
    const length = Buffer.alloc(LENGTH);
    length.writeUInt32LE(bytes.length);
    await file.appendFile(Buffer.concat([key, length, digest(bytes), bytes]));
    places.set(key.toString('hex'), { at: end + HEAD, bytes: bytes.length });
    end += HEAD + bytes.length;
  };
  const { fingerprint, name, dims, atOnce } = encoder;
  return {
    encoder: {
      fingerprint,
      name,
      dims,
      ...(atOnce !== undefined && { atOnce }),
      questions: (lines) => encoder.questions(lines),
      sentences: async (sentences) => {
        const key = digest(JSON.stringify(sentences.map(lineOf)));
        const place = places.get(key.toString('hex'));
        if (place !== undefined) return encodingsIn(await bytesAt(file, place.at, place.bytes), encoder);
        const made = await encoder.sentences(sentences);
        await oneByOne(() => remember(key, bytesOf(made)));
        return made;
      },
    },
    close: () => file.close(),
  };
}

const digest = (of: string | Uint8Array): Buffer => createHash('sha256').update(of).digest();

async function bytesAt(file: FileHandle, at: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, at);
  return buffer.subarray(0, bytesRead);
}

/** Finds the records that are whole, and cuts off what comes after them. Gives where they end. */
async function readPlaces(
  file: FileHandle,
  places: Map<string, { readonly at: number; readonly bytes: number }>,
): Promise<number> {
  let end = 0;
  for (;;) {
    const head = await bytesAt(file, end, HEAD);
    if (head.length < HEAD) break;
    const length = head.readUInt32LE(KEY);
    const bytes = await bytesAt(file, end + HEAD, length);
    if (!digest(bytes).equals(head.subarray(KEY + LENGTH))) break;
    places.set(head.toString('hex', 0, KEY), { at: end + HEAD, bytes: length });
    end += HEAD + length;
  }
  await file.truncate(end);
  return end;
}

/** For each sentence its vector, how many numbers its pieces have, and those. */
function bytesOf(encodings: readonly Encoding[]): Buffer {
  return Buffer.concat(
    encodings.flatMap(({ vector, pieces }) => [
      bytesIn(Float32Array.from(vector)),
      bytesIn(Uint32Array.of(pieces.length)),
      bytesIn(bytesOfPieces(pieces)),
    ]),
  );
}

const bytesIn = ({ buffer, byteOffset, byteLength }: ArrayBufferView): Uint8Array =>
  new Uint8Array(buffer, byteOffset, byteLength);

function encodingsIn(bytes: Buffer, { dims }: Encoder): Encoding[] {
  const encodings: Encoding[] = [];
  for (let at = 0; at < bytes.length; ) {
    const [from, width] = [at, dims.vector];
    const vector = Float32Array.from({ length: width }, (_, i) => bytes.readFloatLE(from + NUMBER * i));
    at += NUMBER * width;
    const [first, count] = [at + NUMBER, bytes.readUInt32LE(at)];
    encodings.push({
      vector,
      pieces: piecesOf(new Int8Array(bytes.buffer, bytes.byteOffset + first, count)),
    });
    at = first + count;
  }
  return encodings;
}
