import { beforeAll, describe, expect, it } from 'vitest';
import { OFFICIAL_NOTE } from '../official-note.ts';
import { figuresOf, held, shortfalls, WORD_KINDS } from './judge.ts';
import { type Run, runSet, SETS } from './run.ts';

const CORPORA = ['shipped', 'fixtures', 'nota'] as const;
/** The official note does not ship; without it the questions on it are left out. */
const available = (corpus: string): boolean => corpus !== 'nota' || OFFICIAL_NOTE !== undefined;

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

describe('the questions in other words than those of the documents', () => {
  const sets = SETS.filter(({ group }) => group === 'words');
  const runs = new Map<string, readonly Run[]>();
  beforeAll(async () => {
    for (const set of sets) runs.set(set.name, (await runSet(set)) ?? []);
  }, 60_000);

  it('are there, at least twenty of each kind, half of them never tuned on', () => {
    for (const kind of WORD_KINDS) {
      const counts = sets.map(
        ({ name }) => (runs.get(name) ?? []).filter(({ question }) => question.kind === kind).length,
      );
      expect(Math.min(...counts), kind).toBeGreaterThanOrEqual(10);
    }
  });

  it.each(WORD_KINDS)('are answered as well as CI holds: %s', (kind) => {
    const of = (names: readonly string[]): Run[] =>
      names.flatMap((name) => runs.get(name) ?? []).filter(({ question }) => question.kind === kind);
    const all = of(sets.map(({ name }) => name)).map(({ verdict }) => verdict);
    const tuned = of(sets.filter(({ heldOut }) => !heldOut).map(({ name }) => name));
    expect(shortfalls(figuresOf(all), held(kind)), wrongIn(tuned)).toEqual([]);
    expect(all.filter(({ citationsValid }) => !citationsValid).map(({ id }) => id)).toEqual([]);
  });
});
