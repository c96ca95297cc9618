import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import wabt from 'wabt';
import { ASSEMBLED, isVectorized, productsWith } from '../../src/meaning/products.ts';

const WAT = new URL('../../src/meaning/products.wat', import.meta.url);

let state = 7;
const draw = (): number => {
  state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
  return state / 2 ** 32 - 0.5;
};

describe('products of a vector with many rows', () => {
  const [width, many] = [384, 1_000];
  const bytes = Int8Array.from({ length: many * width }, () => Math.round(254 * draw()));
  bytes.fill(-127, 0, width);
  bytes.fill(127, width, 2 * width);
  const asked = Float32Array.from({ length: width }, draw);
  const rows = { bytes, width };
  const exact = (row: number, numbers: number): number =>
    asked.slice(0, numbers).reduce((sum, each, at) => sum + each * (bytes[row * width + at] as number), 0);

  it.each([
    ['of all rows', Uint32Array.from({ length: many }, (_, row) => row)],
    ['of rows far from each other, in their order', Uint32Array.of(0, 1, 2, 77, 500, 501, 999)],
    ['of no row', new Uint32Array(0)],
  ])('are theirs but for rounding, %s', (_, which) => {
    for (const numbers of [384, 192, 100]) {
      const found = productsWith(asked, rows, which, numbers);
      expect(found.length).toBe(which.length);
      const apart = [...which].map((row, nth) => Math.abs((found[nth] as number) - exact(row, numbers)));
      // A byte stands for a 127th of a number well under 1.
      expect(Math.max(0, ...apart) / 127).toBeLessThan(0.01);
    }
  });

  it('do not run over where all numbers are as large as they can be', () => {
    const ones = new Float32Array(width).fill(1);
    const [least, most] = productsWith(ones, rows, Uint32Array.of(0, 1), width);
    expect(least).toBeCloseTo(-127 * width, 0);
    expect(most).toBeCloseTo(127 * width, 0);
  });

  it('are made by vector instructions in Node, of the text that is kept beside them', async () => {
    expect(isVectorized()).toBe(true);
    const { parseWat } = await wabt();
    const { buffer } = parseWat('products.wat', readFileSync(WAT, 'utf8'), { simd: true }).toBinary({});
    expect(Buffer.from(buffer).toString('base64')).toBe(ASSEMBLED);
  });
});
