import { EncoderError } from './encoder.ts';

/** Of an answer with 32 vectors of 4,096 numbers, each written out in full. */
const MOST_BYTES = 8 * 1024 * 1024;

const AGAIN = 'Probeer het later opnieuw, of start zonder met NOTABENE_ENCODER=none.';

/** A fault of the server that may be gone at once. */
export class PassingFault extends EncoderError {
  constructor(message: string) {
    super('unreachable', `${message} ${AGAIN}`);
  }
}

/**
 * A fetch for an encoder: only JSON of a bounded size comes through, vectors in the order that they say, and an error
 * text of a supplier comes no further. No redirect is followed, since the texts would go along.
 */
export function guardedJson(fetch: typeof globalThis.fetch): typeof globalThis.fetch {
  return async (input, init) => {
    const response = await fetch(input, { ...init, redirect: 'manual' }).catch((error: unknown) => {
      if (init?.signal?.aborted) throw error;
      throw new PassingFault('De server van NOTABENE_ENCODER is niet te bereiken.');
    });
    const { body, headers, ok, status } = response;
    const isJson = /^application\/json\b/i.test(headers.get('content-type') ?? '');
    if (ok && isJson && body) return Response.json(inOrder(parsed(await whole(body, init?.signal))));
    await body?.cancel().catch(() => {});
    throw faultOf(status);
  };
}

function faultOf(status: number): EncoderError {
  if (status === 401 || status === 403)
    return new EncoderError(
      'settings',
      'De server van NOTABENE_ENCODER weigert de toegang; kijk NOTABENE_ENCODER_KEY na.',
    );
  if (status === 429) return new PassingFault('De server van NOTABENE_ENCODER heeft het te druk.');
  if (status >= 500) return new PassingFault(`De server van NOTABENE_ENCODER gaf een fout (${status}).`);
  if (status >= 400)
    return new EncoderError(
      'settings',
      `De server van NOTABENE_ENCODER weigert de vraag (${status}); kijk het adres (tot en met /v1) en NOTABENE_ENCODER_MODEL na.`,
    );
  return unreadable();
}

/** What the server gave is no list of as many vectors as there were texts. */
export const unreadable = (): EncoderError =>
  new EncoderError(
    'damaged',
    'De server van NOTABENE_ENCODER gaf iets anders dan een vector per tekst; kijk het adres na: het eindigt meestal op /v1.',
  );

async function whole(body: ReadableStream<Uint8Array>, signal?: AbortSignal | null): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let bytes = 0;
  const reader = body.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return await new Blob(parts as Uint8Array<ArrayBuffer>[]).bytes();
      bytes += value.byteLength;
      if (bytes > MOST_BYTES) throw unreadable();
      parts.push(value);
    }
  } catch (error) {
    await reader.cancel().catch(() => {});
    if (error instanceof EncoderError || signal?.aborted) throw error;
    throw new PassingFault('De server van NOTABENE_ENCODER brak zijn antwoord af.');
  }
}

function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw unreadable();
  }
}

/** Vectors may come in any order, each with the place of its text; the package takes them as they come. */
function inOrder(answer: unknown): unknown {
  if (typeof answer !== 'object' || answer === null || !('data' in answer) || !Array.isArray(answer.data))
    throw unreadable();
  const placed = answer.data as readonly { readonly index?: unknown }[];
  if (!placed.every((item) => typeof item?.index === 'number')) return answer;
  const data = placed.toSorted((a, b) => (a.index as number) - (b.index as number));
  if (!data.every(({ index }, at) => index === at)) throw unreadable();
  return { ...answer, data };
}
