import type { Encoded } from './context.ts';

/** What an encoder makes of one text. */
export interface Encoding {
  /** The meaning of the whole, `dims` numbers; of length 1. */
  readonly vector: Float32Array;
  /** The meaning of each piece of it in its place: `dims` numbers a piece, one after the other; each of length 1. */
  readonly pieces: Float32Array;
}

/** How many numbers a vector has. */
export interface Dims {
  readonly vector: number;
  /** Of each piece; 0 for an encoder that tells no pieces. */
  readonly piece: number;
}

/**
 * Turns text into numbers that are alike where meanings are. Questions and sentences are told apart, since one is to
 * find the other. Every implementation over the same weights gives the same vectors to a cosine of .99.
 */
export interface Encoder {
  /** 64 hexadecimal digits over the weights and how they are used: vectors of another one can't be compared. */
  readonly fingerprint: string;
  /** What it is called, where somebody asks. */
  readonly name: string;
  readonly dims: Dims;
  /** It works on so many calls at the same time; one, unless told. */
  readonly atOnce?: number;
  /** One encoding a line of a question, in their order (`askedOf`). */
  questions(lines: readonly string[]): Promise<Encoding[]>;
  /** One encoding a sentence, in their order. */
  sentences(sentences: readonly Pick<Encoded, 'around' | 'text'>[]): Promise<Encoding[]>;
}

/** What is wrong with an encoder: it isn't there, its files aren't whole, it doesn't do what was asked, or the index is another's. */
export type EncoderFault = 'missing' | 'damaged' | 'settings' | 'unreachable' | 'other';

/** The encoder can't be used. For the operator; the message is Dutch and says what to do. */
export class EncoderError extends Error {
  readonly code: EncoderFault;
  constructor(code: EncoderFault, message: string) {
    super(message);
    this.name = 'EncoderError';
    this.code = code;
  }
}
