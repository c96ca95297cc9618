import { columns, ms } from './table.ts';
import type { Figures } from './trial.ts';

/** What came of one engine at one size. */
export interface Standing {
  readonly name: string;
  readonly figures: Partial<Figures>;
  /** Why the rest of the figures is missing. */
  readonly failure?: string;
}

interface Column {
  readonly head: string;
  readonly of: (figures: Partial<Figures>) => number | undefined;
  readonly show: (value: number) => string;
}

const NONE = '–';
/** What an engine holds outside of objects and buffers is not counted, and then it may seem to hold less than nothing. */
const mb = (bytes: number): string => {
  const value = Math.max(0, bytes / 1e6);
  return value.toFixed(value < 10 ? 1 : 0);
};
const seconds = (time: number): string => time.toFixed(time < 1 ? 2 : 1);

const worstOf = ({ hurting }: Partial<Figures>): number | undefined =>
  hurting === undefined ? undefined : Math.max(...Object.values(hurting).map(({ median }) => median));

const COLUMNS: readonly Column[] = [
  { head: 'build, s', of: ({ buildSeconds }) => buildSeconds, show: seconds },
  { head: 'index, MB', of: ({ indexBytes }) => indexBytes, show: mb },
  { head: 'load, s', of: ({ openSeconds }) => openSeconds, show: seconds },
  { head: 'memory loaded, MB', of: ({ openedBytes }) => openedBytes, show: mb },
  { head: 'memory asked, MB', of: ({ askedBytes }) => askedBytes, show: mb },
  { head: 'process at most, MB', of: ({ mostBytes }) => mostBytes, show: mb },
  { head: 'p50, ms', of: ({ ordinary }) => ordinary?.median, show: ms },
  { head: 'p99, ms', of: ({ ordinary }) => ordinary?.p99, show: ms },
  { head: 'made to hurt, ms', of: worstOf, show: ms },
];

const table = (standings: readonly Standing[], cell: (column: Column, standing: Standing) => string) =>
  columns([
    ['engine', ...COLUMNS.map(({ head }) => head)],
    ...standings.map((standing) => [standing.name, ...COLUMNS.map((column) => cell(column, standing))]),
  ]);

/** What was measured of each engine. */
export const figuresTable = (standings: readonly Standing[]): string =>
  table(standings, ({ of, show }, { figures }) => {
    const value = of(figures);
    return value === undefined ? NONE : show(value);
  });

/** The same of the others as multiples of the first. */
export const ratiosTable = ([first, ...others]: readonly Standing[]): string =>
  table(others, ({ of }, { figures }) => ratio(of(figures), of(first?.figures ?? {})));

/** Two digits are as much as a run can be trusted with. */
export function ratio(value: number | undefined, unit: number | undefined): string {
  if (value === undefined || unit === undefined || unit <= 0) return NONE;
  const times = Math.max(0, value / unit);
  return `×${times < 10 ? times.toPrecision(2) : String(Math.round(Number(times.toPrecision(2))))}`;
}

/** The questions that are made to hurt one by one, the median of each engine, and of the first whether it keeps below a limit. */
export function hurtingTable(standings: readonly Standing[], limitMs: number): string {
  const [first] = standings;
  const names = Object.keys(first?.figures.hurting ?? {});
  return columns([
    ['made to hurt', ...standings.map(({ name }) => name), `${first?.name} p99`, `under ${limitMs} ms`],
    ...names.map((name) => {
      const own = first?.figures.hurting?.[name];
      const medians = standings.map(({ figures }) => figures.hurting?.[name]?.median);
      return [
        name,
        ...medians.map((median) => (median === undefined ? NONE : ms(median))),
        own === undefined ? NONE : ms(own.p99),
        own !== undefined && own.p99 < limitMs ? 'yes' : 'no',
      ];
    }),
  ]);
}

/** What the tables leave out: texts that are kept apart, and what failed, an item for each engine that has something. */
export const remarks = (standings: readonly Standing[], questions: number): readonly string[] =>
  standings.flatMap(({ name, figures, failure }) => {
    const { textBytes = 0, ordinary, unsaved } = figures;
    const said = [
      ...(textBytes > 0 ? [`${mb(textBytes)} MB of texts beside its index`] : []),
      ...(unsaved === undefined
        ? []
        : [`could not be saved (${unsaved}), so it was asked where it was built`]),
      ...(ordinary !== undefined && ordinary.runs < questions
        ? [`${ordinary.runs} ordinary questions in the time there was`]
        : []),
      ...(failure === undefined ? [] : [failure]),
    ];
    return said.length === 0 ? [] : [`- ${name}: ${said.join('; ')}.`];
  });
