import { pipeline, type Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { SourceError } from './failure.ts';

/**
 * Reads a body of at most `limit` bytes, unpacked if need be. What is declared larger is not read at all, and
 * what turns out larger only up to there.
 */
export async function readBody(
  body: Readable,
  declared: { readonly length: string | undefined; readonly encoding: string | undefined },
  limit: number,
  host: string,
): Promise<Uint8Array> {
  const fail = (code: 'too_large' | 'not_as_expected'): never => {
    body.on('error', () => {}).destroy();
    throw new SourceError(code, host);
  };
  if (Number(declared.length ?? 0) > limit) fail('too_large');
  const encoding = (declared.encoding ?? 'identity').trim().toLowerCase();
  if (encoding !== 'identity' && encoding !== 'gzip') fail('not_as_expected');
  // A fault in either stream reaches the loop below as an error of the last one.
  const stream = encoding === 'gzip' ? pipeline(body, createGunzip(), () => {}) : body;
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of stream as AsyncIterable<Uint8Array>) {
    length += chunk.length;
    if (length > limit) fail('too_large');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, length);
}
