import { describe, expect, it } from 'vitest';
import type { EncoderError } from '../../src/meaning/encoder.ts';
import { MANIFEST, type ReadModel } from '../../src/meaning/manifest.ts';
import { nativeEncoder } from '../../src/meaning/native.ts';
import { wasmEncoder } from '../../src/meaning/wasm.ts';
import { bothOf, cosine, encoderCases } from './encoder-cases.ts';
import { compiledRuntime, readShipped } from './model-folder.ts';

const once = <T>(make: () => Promise<T>): (() => Promise<T>) => {
  let made: Promise<T> | undefined;
  return () => {
    made ??= make();
    return made;
  };
};
const native = once(() => nativeEncoder(readShipped, 1));
const wasm = once(async () => wasmEncoder(await compiledRuntime(), readShipped));

describe('the native encoder', () => encoderCases(native));

// All cases are held in `workerd`, where it is used (test/worker/encoder.test.ts).
describe('the encoder in WebAssembly', () => {
  it('makes the same of a text as the native one, and has its fingerprint', async () => {
    const [one, other] = [await native(), await wasm()];
    expect(one.fingerprint).toBe(other.fingerprint);
    const [ofOne, ofOther] = [await bothOf(one), await bothOf(other)];
    const alike = ofOne.map((encoding, at) => cosine(encoding, ofOther[at]));
    expect(Math.min(...alike)).toBeGreaterThan(0.99);
  }, 60_000);

  it('leaves other code to be compiled as ever', async () => {
    await wasm();
    const empty = Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0);
    expect((await WebAssembly.instantiate(empty)).instance).toBeInstanceOf(WebAssembly.Instance);
  });
});

/** The model with one file of it changed. */
const withFile =
  (name: string, change: (bytes: Uint8Array) => Uint8Array | undefined): ReadModel =>
  async (asked) => {
    const bytes = await readShipped(asked);
    return asked === name && bytes !== undefined ? change(bytes) : bytes;
  };
const flipped = (bytes: Uint8Array): Uint8Array =>
  bytes.with(bytes.length >> 1, ~(bytes[bytes.length >> 1] ?? 0));

describe('an encoder over files that are not right', () => {
  it.each<[string, ReadModel, string, RegExp]>([
    ['no model', async () => undefined, 'missing', /taalmodel voor betekenis ontbreekt \(manifest\.json\)/],
    ['a manifest that is none', withFile(MANIFEST, () => Uint8Array.of(123)), 'damaged', /niet te lezen/],
    ['no body', withFile('body.onnx', () => undefined), 'missing', /ontbreekt body\.onnx/],
    [
      'a cut table',
      withFile('table.bin', (b) => b.slice(0, 99)),
      'damaged',
      /table\.bin niet heel.*99 van \d+/,
    ],
    ['another tokenizer', withFile('tokenizer.json', flipped), 'damaged', /tokenizer\.json niet heel/],
  ])('row 86: says of %s what is wrong and what to do', async (_what, read, code, message) => {
    const error = await nativeEncoder(read, 1).then(
      () => undefined,
      (thrown: EncoderError) => thrown,
    );
    expect(error).toMatchObject({ name: 'EncoderError', code, message: expect.stringMatching(message) });
    expect(error?.message).toMatch(
      /Haal de map "model" opnieuw op, of start zonder met NOTABENE_ENCODER=none\.$/,
    );
  });
});
