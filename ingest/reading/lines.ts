/** A line without its end; `bytes` is null when it was longer than allowed and was thrown away. */
export interface Line {
  /** Counted from 1. */
  readonly number: number;
  readonly bytes: Uint8Array | null;
}

/** Longest line that is kept, in bytes: a question of 2,000 characters with a long thread fits many times. */
const MAX_LINE = 4 * 1024 * 1024;

const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;
const BYTE_ORDER_MARK = [0xef, 0xbb, 0xbf];

/**
 * The lines of a stream, as bytes, so that one line of bad UTF-8 spoils no other. Line ends may be LF or
 * CRLF, a byte order mark is dropped, and never more than one line is held.
 */
export async function* readLines(
  stream: AsyncIterable<Uint8Array>,
  maxLine = MAX_LINE,
): AsyncGenerator<Line> {
  let number = 0;
  let parts: Uint8Array[] = [];
  let length = 0;
  const take = (): Line => {
    number += 1;
    const bytes = length > maxLine ? null : trimLine(Buffer.concat(parts), number === 1);
    parts = [];
    length = 0;
    return { number, bytes };
  };
  for await (const chunk of stream) {
    let start = 0;
    for (let end = chunk.indexOf(LINE_FEED); end !== -1; end = chunk.indexOf(LINE_FEED, start)) {
      length += end - start;
      if (length <= maxLine) parts.push(chunk.subarray(start, end));
      yield take();
      start = end + 1;
    }
    length += chunk.length - start;
    if (length <= maxLine) parts.push(chunk.subarray(start));
    else parts = [];
  }
  if (length > 0) yield take();
}

function trimLine(bytes: Uint8Array, first: boolean): Uint8Array {
  const start = first && BYTE_ORDER_MARK.every((byte, index) => bytes[index] === byte) ? 3 : 0;
  return bytes.subarray(start, bytes.at(-1) === CARRIAGE_RETURN ? -1 : bytes.length);
}
