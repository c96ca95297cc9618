/** The row of numbers that each piece starts as, kept a byte a number. */
export class Table {
  readonly #rows: Int8Array;
  readonly #scales: Float32Array;
  readonly hidden: number;

  /** `pieces × hidden` signed bytes, then a scale (float32, little-endian) a piece. */
  constructor(bytes: Uint8Array, hidden: number) {
    const pieces = bytes.length / (hidden + Float32Array.BYTES_PER_ELEMENT);
    this.hidden = hidden;
    this.#rows = new Int8Array(bytes.buffer, bytes.byteOffset, pieces * hidden);
    // Copied, since a view of floats must begin at a multiple of four; and not by `slice`, which of a Buffer copies nothing.
    this.#scales = new Float32Array(new Uint8Array(bytes.subarray(pieces * hidden)).buffer);
  }

  /** Writes the row of a piece into `into`, from `at`. */
  write(piece: number, into: Float32Array, at: number): void {
    const scale = this.#scales[piece] ?? 0;
    const from = piece * this.hidden;
    for (let i = 0; i < this.hidden; i++) into[at + i] = (this.#rows[from + i] ?? 0) * scale;
  }
}
