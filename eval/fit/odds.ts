/** Whether something holds, with what is known of it. */
export interface Observation {
  readonly row: readonly number[];
  readonly holds: boolean;
}

/** Rounds of Newton's method; it is there long before. */
const ROUNDS = 50;
const ENOUGH = 1e-8;
/** What a weight away from nought costs, of numbers about as wide as 1. */
const RIDGE = 1;

/**
 * A logistic curve, intercept first, whose weights have the signs that are given (0: any). Columns that would go the other
 * way weigh nought and the rest is fitted anew, until none does.
 */
export function fitOdds(
  observations: readonly Observation[],
  signs: readonly (-1 | 0 | 1)[] = [],
): readonly number[] {
  const columns = new Set(observations[0]?.row.keys());
  for (;;) {
    const used = [...columns];
    const [intercept = 0, ...weights] = unbound(
      observations.map(({ row, holds }) => ({ row: used.map((at) => row[at] as number), holds })),
    );
    const against = used.filter((at, i) => (signs[at] ?? 0) * (weights[i] as number) < 0);
    if (against.length === 0) {
      const found = new Map(used.map((at, i) => [at, weights[i] as number]));
      return [intercept, ...(observations[0]?.row ?? []).map((_, at) => found.get(at) ?? 0)];
    }
    for (const at of against) columns.delete(at);
  }
}

/** A logistic curve, intercept first, by Newton's method with a ridge on all but the intercept. */
function unbound(observations: readonly Observation[]): number[] {
  const size = (observations[0]?.row.length ?? 0) + 1;
  let weights = new Array<number>(size).fill(0);
  for (let round = 0; round < ROUNDS; round++) {
    const slope = weights.map((weight, i) => (i === 0 ? 0 : RIDGE * weight));
    const curve = weights.map((_, i) => weights.map((_, j) => (i === j ? (i === 0 ? 1e-9 : RIDGE) : 0)));
    for (const { row, holds } of observations) {
      const full = [1, ...row];
      const p = 1 / (1 + Math.exp(-full.reduce((sum, each, i) => sum + each * (weights[i] as number), 0)));
      for (let i = 0; i < size; i++) {
        slope[i] = (slope[i] as number) + (p - (holds ? 1 : 0)) * (full[i] as number);
        const line = curve[i] as number[];
        for (let j = 0; j < size; j++)
          line[j] = (line[j] as number) + p * (1 - p) * (full[i] as number) * (full[j] as number);
      }
    }
    const step = solved(curve, slope);
    weights = weights.map((weight, i) => weight - (step[i] as number));
    if (Math.max(...step.map(Math.abs)) < ENOUGH) break;
  }
  return weights;
}

/** The solution of a system of linear equations that is symmetric and positive, by elimination. */
function solved(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const rows = matrix.map((row, i) => [...row, right[i] as number]);
  const size = rows.length;
  for (let i = 0; i < size; i++) {
    const pivot = rows[i] as number[];
    for (let k = i + 1; k < size; k++) {
      const row = rows[k] as number[];
      const factor = (row[i] as number) / (pivot[i] as number);
      for (let j = i; j <= size; j++) row[j] = (row[j] as number) - factor * (pivot[j] as number);
    }
  }
  const found = new Array<number>(size).fill(0);
  for (let i = size - 1; i >= 0; i--) {
    const row = rows[i] as number[];
    let sum = row[size] as number;
    for (let j = i + 1; j < size; j++) sum -= (row[j] as number) * (found[j] as number);
    found[i] = sum / (row[i] as number);
  }
  return found;
}
