import type { Encoder, Encoding } from '../../src/meaning/encoder.ts';

/** Words that mean the same here, a row a meaning. */
const SENSES = [
  ['scheepsbel', 'bel', 'klok', 'bell'],
  ['steunt', 'voorstander', 'goed', 'supports'],
  ['nachtelijk', 'nachts', 'donker', 'night'],
  ['bemanning', 'personeel', 'crew'],
  ['kosten', 'kost', 'prijs', 'euro'],
  ['vergunning', 'toestemming', 'permit'],
] as const;
const SENSE_OF = new Map<string, number>(SENSES.flatMap((row, at) => row.map((word) => [word, at] as const)));
/** Places for words of no row, by their letters. */
const OTHERS = 373;
const LENGTH = SENSES.length + OTHERS;

const placeOf = (word: string): number =>
  SENSE_OF.get(word) ??
  SENSES.length + ([...word].reduce((sum, c) => (31 * sum + (c.codePointAt(0) ?? 0)) % 65_537, 7) % OTHERS);

function unit(numbers: readonly number[]): Float32Array {
  const norm = Math.hypot(...numbers) || 1;
  return Float32Array.from(numbers, (each) => each / norm);
}

function encodingOf(text: string, around = ''): Encoding {
  const words = text.toLowerCase().match(/\p{L}{3,}/gu) ?? [];
  const all = [...words, ...(around.toLowerCase().match(/\p{L}{3,}/gu) ?? [])];
  const whole = new Array<number>(LENGTH).fill(0);
  for (const word of words) whole[placeOf(word)] = (whole[placeOf(word)] ?? 0) + 1;
  for (const word of all) whole[placeOf(word)] = (whole[placeOf(word)] ?? 0) + 0.1;
  return {
    vector: unit(whole),
    pieces: Float32Array.from(
      words.flatMap((word) => [
        ...unit(Array.from({ length: LENGTH }, (_, at) => (at === placeOf(word) ? 1 : 0))),
      ]),
    ),
  };
}

/** An encoder for tests that knows six meanings, and counts what it is asked; the same text is the same numbers. */
export class SenseEncoder implements Encoder {
  readonly name = 'senses';
  readonly fingerprint: string;
  readonly dims = { vector: LENGTH, piece: LENGTH };
  encoded = 0;

  constructor(fingerprint: string) {
    this.fingerprint = fingerprint.repeat(64).slice(0, 64);
  }

  async questions(lines: readonly string[]): Promise<Encoding[]> {
    return lines.map((line) => encodingOf(line));
  }

  async sentences(
    sentences: readonly { readonly around: string; readonly text: string }[],
  ): Promise<Encoding[]> {
    this.encoded += sentences.length;
    return sentences.map(({ around, text }) => encodingOf(text, around));
  }
}
