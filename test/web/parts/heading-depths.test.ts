import { expect, it } from 'vitest';
import { depths } from '../../../src/web/parts/heading-depths.ts';

/** Headings that each stand in a section of their own, so many headings deep. */
function headings(...paths: readonly number[]) {
  const spans = paths.map((length, at) => ({ start: 10 * at, end: 10 * at + 10, length }));
  const blocks = spans.map(({ start }) => ({ type: 'heading' as const, start, end: start + 5 }));
  const sections = spans.map(({ start, end, length }) => ({
    path: Array.from({ length }, (_, at) => `kop ${at}`),
    rubriek: null,
    voice: 'kabinet' as const,
    modality: 'vastgesteld' as const,
    start,
    end,
  }));
  return [...depths({ blocks, sections }).values()];
}

it.each([
  [
    [1, 2, 3],
    [1, 2, 3],
  ],
  [
    [2, 2, 1],
    [1, 2, 1],
  ],
  [
    [1, 4, 4],
    [1, 2, 3],
  ],
  [
    [3, 1, 3],
    [1, 1, 2],
  ],
  [
    [0, 1],
    [1, 1],
  ],
  [
    [1, 2, 3, 4, 5, 6, 7],
    [1, 2, 3, 4, 5, 5, 5],
  ],
])('no heading is more than one deeper than the one before it: %j', (paths, expected) => {
  expect(headings(...paths)).toEqual(expected);
});
