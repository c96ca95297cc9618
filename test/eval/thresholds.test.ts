import { beforeAll, describe, expect, it } from 'vitest';
import { figuresOf, held, shortfalls } from './judge.ts';
import { type Run, runSet, SETS } from './run.ts';

const CORPORA = ['shipped', 'fixtures', 'nota'] as const;
/** The official note does not ship; without it the questions on it are left out. */
const available = (corpus: string): boolean =>
  corpus !== 'nota' || process.env.NOTABENE_BRONNEN !== undefined;

/** Ids of what went wrong, for the sets that are tuned on; the failures of the others are not looked into. */
const wrongIn = (runs: readonly Run[]): string =>
  runs
    .filter(({ verdict }) => verdict.wrong.length > 0)
    .map(({ question, verdict }) => `${question.id}: ${verdict.wrong.join('; ')}`)
    .join('\n');

describe.each(CORPORA.filter(available))('the questions on %s', (corpus) => {
  const runs = new Map<string, readonly Run[]>();
  const sets = SETS.filter((set) => set.group === corpus);
  beforeAll(async () => {
    for (const set of sets) runs.set(set.name, (await runSet(set)) ?? []);
  }, 60_000);

  it('are there, more than a hundred over all sets, each with its own id', () => {
    const ids = [...runs.values()].flat().map(({ question }) => question.id);
    expect(ids.length).toBeGreaterThan(100);
    expect(new Set(ids).size).toBe(ids.length);
    for (const set of sets)
      for (const { question } of runs.get(set.name) ?? []) expect(question.corpus).toBe(corpus);
  });

  it('are answered, tuned and held out together, as well as CI holds', () => {
    const all = [...runs.values()].flat();
    const tuned = sets.filter(({ heldOut }) => !heldOut).flatMap(({ name }) => runs.get(name) ?? []);
    expect(shortfalls(figuresOf(all.map(({ verdict }) => verdict)), held(corpus)), wrongIn(tuned)).toEqual(
      [],
    );
  });

  it.each(sets.map(({ name }) => name))('have citations that are valid, all of them: %s', (name) => {
    const faulty = (runs.get(name) ?? []).filter(({ verdict }) => !verdict.citationsValid);
    expect(faulty.map(({ question }) => question.id)).toEqual([]);
  });
});
