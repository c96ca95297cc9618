import { cpuUsage } from 'node:process';
import { quantile } from '../bench/measure.ts';
import { columns, ms } from '../bench/table.ts';
import { interval } from './bootstrap.ts';
import type { Question } from './collection.ts';
import type { Corpus, Engine } from './engines.ts';
import { MEASURES, type Measure, mean, measure } from './metrics.ts';

/** What one engine did on one collection. */
export interface EngineRun {
  readonly engine: Engine;
  readonly measured: readonly Record<Measure, number>[];
  /** CPU for building and opening the index, in seconds. */
  readonly buildSeconds: number;
  /** CPU of a question, in milliseconds. */
  readonly median: number;
}

const cpuMs = (since?: NodeJS.CpuUsage): number => {
  const { user, system } = cpuUsage(since);
  return (user + system) / 1000;
};

/** Opens an engine over a corpus and asks it every question. A document with the question's own id does not count (BEIR). */
export async function runEngine(
  engine: Engine,
  corpus: Corpus,
  questions: readonly Question[],
): Promise<EngineRun> {
  const beforeBuild = cpuUsage();
  const search = await engine.open(corpus);
  const buildSeconds = cpuMs(beforeBuild) / 1000;
  const measured: Record<Measure, number>[] = [];
  const times: number[] = [];
  for (const { id, text, judged } of questions) {
    const before = cpuUsage();
    const found = await search(text);
    times.push(cpuMs(before));
    measured.push(
      measure(
        found.filter((document) => document !== id),
        judged,
      ),
    );
  }
  return { engine, measured, buildSeconds, median: quantile(times, 0.5) };
}

const figure = (value: number): string => value.toFixed(3).replace(/^0/, '');

/** A measure with its interval: `.567 .541–.592`. */
function withInterval(values: readonly number[]): string {
  const { low, high } = interval(values);
  return `${figure(mean(values))} ${figure(low)}–${figure(high)}`;
}

export const reportOf = (runs: readonly EngineRun[]): string =>
  columns([
    ['engine', ...MEASURES, 'build, s', 'question, ms'],
    ...runs.map(({ engine, measured, buildSeconds, median }) => [
      engine.name,
      ...MEASURES.map((name) => withInterval(measured.map((each) => each[name]))),
      buildSeconds.toFixed(1),
      ms(median),
    ]),
  ]);
