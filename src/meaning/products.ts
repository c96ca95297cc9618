/** Rows of bytes, one after the other, each of so many. */
export interface ByteRows {
  readonly bytes: Int8Array;
  readonly width: number;
}

/** `products.wat`, assembled by the package wabt: vector instructions of WebAssembly, which JavaScript has none of. */
export const ASSEMBLED =
  'AGFzbQEAAAABCgFgBn9/f39/fwACDwEDZW52Bm1lbW9yeQIAAQMCAQAHDAEIcHJvZHVjdHMAAAqtAQGqAQIBfwJ7AkADQCABRQ0B/QwAAAAAAAAAAAAAAAAAAAAAIQdBACEGA0AgACAGav0ABAAhCCAHIAj9hwEgAyAGQQF0av0ABAD9ugEgCP2IASADIAZBAXRq/QAEEP26Af2uAf2uASEHIAZBEGohBiAGIARJDQALIAUgB/0bACAH/RsBaiAH/RsCIAf9GwNqajYCACAAIAJqIQAgBUEEaiEFIAFBAWshAQwACwsL';

type Assembled = (
  row: number,
  count: number,
  width: number,
  asked: number,
  numbers: number,
  out: number,
) => void;

/** Rows that are gone through at a time: they stay in the cache of a core. */
const AT_ONCE = 256;
const PAGE = 65_536;
/** The largest number of a vector, as 16 bits: of a thousand products with a byte the sum still is one of 32. */
const WIDEST = 16_383;
const MOST_NUMBERS = 1_024;
/** Where the rows are in the memory: behind the numbers of the vector. */
const ROWS_AT = 2 * MOST_NUMBERS;
const OUT_AT = ROWS_AT + AT_ONCE * MOST_NUMBERS;

interface Machine {
  readonly run: Assembled;
  readonly memory: ArrayBuffer;
}
let machine: Machine | null | undefined;

/** Null where a runtime has no vector instructions, or assembles nothing, as workerd. */
function machineOf(): Machine | null {
  if (machine !== undefined) return machine;
  try {
    const memory = new WebAssembly.Memory({ initial: Math.ceil((OUT_AT + 4 * AT_ONCE) / PAGE) });
    const bytes = Uint8Array.from(atob(ASSEMBLED), (each) => each.charCodeAt(0));
    const { exports } = new WebAssembly.Instance(new WebAssembly.Module(bytes), { env: { memory } });
    machine = { run: exports.products as Assembled, memory: memory.buffer };
  } catch {
    machine = null;
  }
  return machine;
}

/** Whether going through all numbers of very many rows is quick here. */
export const isVectorized = (): boolean => machineOf() !== null;

/** What a vector gives with each of these rows by its first so many numbers: the sum of their products. */
export function productsWith(
  asked: Float32Array,
  rows: ByteRows,
  which: Uint32Array,
  numbers: number,
): Float32Array {
  const quick = numbers % 16 === 0 && rows.width <= MOST_NUMBERS ? machineOf() : null;
  return quick === null
    ? oneByOne(asked, rows, which, numbers)
    : vectorized(quick, asked, rows, which, numbers);
}

/** The numbers of the vector rounded to 16 bits, which changes a cosine by some 0.00005. */
function vectorized(
  { run, memory }: Machine,
  asked: Float32Array,
  { bytes, width }: ByteRows,
  which: Uint32Array,
  numbers: number,
): Float32Array {
  const widest = asked.reduce((most, each) => Math.max(most, Math.abs(each)), 1e-9);
  const scale = widest / WIDEST;
  new Int16Array(memory, 0, numbers).set(asked.subarray(0, numbers).map((each) => Math.round(each / scale)));
  const [room, out] = [
    new Int8Array(memory, ROWS_AT, AT_ONCE * width),
    new Int32Array(memory, OUT_AT, AT_ONCE),
  ];
  const found = new Float32Array(which.length);
  for (let from = 0; from < which.length; from += AT_ONCE) {
    const some = which.subarray(from, from + AT_ONCE);
    const [first, last] = [some[0] as number, some[some.length - 1] as number];
    if (last - first === some.length - 1) room.set(bytes.subarray(first * width, (last + 1) * width));
    else
      for (const [at, row] of some.entries())
        room.set(bytes.subarray(row * width, (row + 1) * width), at * width);
    run(ROWS_AT, some.length, width, 0, numbers, OUT_AT);
    for (let at = 0; at < some.length; at++) found[from + at] = (out[at] as number) * scale;
  }
  return found;
}

/** In one loop and four sums, since each addition waits for the one before. */
function oneByOne(
  asked: Float32Array,
  { bytes, width }: ByteRows,
  which: Uint32Array,
  numbers: number,
): Float32Array {
  const found = new Float32Array(which.length);
  for (let nth = 0; nth < which.length; nth++) {
    const from = (which[nth] as number) * width;
    let one = 0;
    let two = 0;
    let three = 0;
    let four = 0;
    for (let i = 0; i + 3 < numbers; i += 4) {
      one += (asked[i] as number) * (bytes[from + i] as number);
      two += (asked[i + 1] as number) * (bytes[from + i + 1] as number);
      three += (asked[i + 2] as number) * (bytes[from + i + 2] as number);
      four += (asked[i + 3] as number) * (bytes[from + i + 3] as number);
    }
    found[nth] = one + two + three + four;
  }
  return found;
}
