import { expect, it } from 'vitest';
import { type HttpFigures, httpTable } from './http-table.ts';
import { timesOf } from './measure.ts';

const OWN: HttpFigures = {
  start: timesOf([90, 100, 130]),
  coldFirst: timesOf([50, 60, 70]),
  warmFirst: timesOf([3, 4, 9]),
  light: { perSecond: 9_729.4, p50: 3, p99: 35, cpuMs: 0.1 },
  answers: { perSecond: 484, p50: 102, p99: 203, cpuMs: 2 },
};
const BARE: HttpFigures = {
  start: timesOf([40]),
  coldFirst: timesOf([4]),
  warmFirst: timesOf([0.4]),
  light: { perSecond: 14_778, p50: 2, p99: 26, cpuMs: 0.05 },
  answers: { perSecond: 11_000, p50: 3, p99: 0, cpuMs: undefined },
};

it('the table of the HTTP side gives every figure of both, and what the first is of the second', () => {
  const rows = httpTable(OWN, BARE)
    .split('\n')
    .map((line) =>
      line
        .slice(1, -1)
        .split('|')
        .map((cell) => cell.trim()),
    );
  expect(rows[0]).toEqual(['', 'Notabene', 'bare Hono route', 'ratio']);
  expect(rows.slice(2)).toEqual([
    ['cold: process until it listens, p50, ms', '100', '40.0', '×2.5'],
    ['cold: process until it listens, slowest, ms', '130', '40.0', '×3.3'],
    ['cold: first verified sentence, p50, ms', '60.0', '4.0', '×15'],
    ['cold: first verified sentence, slowest, ms', '70.0', '4.0', '×18'],
    ['warm: first verified sentence, p50, ms', '4.0', '0.40', '×10'],
    ['warm: first verified sentence, p99, ms', '9.0', '0.40', '×23'],
    ['light requests a second', '9,729', '14,778', '×0.66'],
    ['light requests, p50, ms', '3.0', '2.0', '×1.5'],
    ['light requests, p99, ms', '35.0', '26.0', '×1.3'],
    ['light requests, CPU of one, ms', '0.10', '0.05', '×2.0'],
    ['answers a second', '484', '11,000', '×0.044'],
    ['answers, p50, ms', '102', '3.0', '×34'],
    ['answers, p99, ms', '203', '0.00', '–'],
    ['answers, CPU of one, ms', '2.0', '–', '–'],
  ]);
});
