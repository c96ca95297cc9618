import type { Times } from './measure.ts';
import { ratio } from './standing.ts';
import { columns, ms } from './table.ts';

/** What connections that ask all the time got. */
export interface Load {
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
  /** CPU of the worker's process for one request, in milliseconds; undefined where it can't be read. */
  readonly cpuMs: number | undefined;
}

/** What was measured of one worker. */
export interface HttpFigures {
  /** From the start of the process until it listens, and then until the first thing worth reading came. */
  readonly start: Times;
  readonly coldFirst: Times;
  /** The same of a worker that has been asked before. */
  readonly warmFirst: Times;
  readonly light: Load;
  readonly answers: Load;
}

interface Row {
  readonly name: string;
  readonly of: (figures: HttpFigures) => number | undefined;
  readonly show: (value: number) => string;
}

const whole = (value: number): string => value.toLocaleString('en', { maximumFractionDigits: 0 });

const timeRows = (name: string, of: (figures: HttpFigures) => Times, most: string): readonly Row[] => [
  { name: `${name}, p50, ms`, of: (figures) => of(figures).median, show: ms },
  { name: `${name}, ${most}, ms`, of: (figures) => of(figures).p99, show: ms },
];
const loadRows = (name: string, of: (figures: HttpFigures) => Load): readonly Row[] => [
  { name: `${name} a second`, of: (figures) => of(figures).perSecond, show: whole },
  { name: `${name}, p50, ms`, of: (figures) => of(figures).p50, show: ms },
  { name: `${name}, p99, ms`, of: (figures) => of(figures).p99, show: ms },
  { name: `${name}, CPU of one, ms`, of: (figures) => of(figures).cpuMs, show: ms },
];

const ROWS: readonly Row[] = [
  ...timeRows('cold: process until it listens', ({ start }) => start, 'slowest'),
  ...timeRows('cold: first verified sentence', ({ coldFirst }) => coldFirst, 'slowest'),
  ...timeRows('warm: first verified sentence', ({ warmFirst }) => warmFirst, 'p99'),
  ...loadRows('light requests', ({ light }) => light),
  ...loadRows('answers', ({ answers }) => answers),
];

/** One worker beside another, and how many times as much it took or did. */
export function httpTable(own: HttpFigures, bare: HttpFigures): string {
  const cell = ({ of, show }: Row, figures: HttpFigures): string => {
    const value = of(figures);
    return value === undefined ? '–' : show(value);
  };
  return columns([
    ['', 'Notabene', 'bare Hono route', 'ratio'],
    ...ROWS.map((row) => [row.name, cell(row, own), cell(row, bare), ratio(row.of(own), row.of(bare))]),
  ]);
}
