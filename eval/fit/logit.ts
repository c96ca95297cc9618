/** A choice among rows of signs: for each fact, the rows that are right. */
export interface Choice {
  readonly rows: readonly Float64Array[];
  readonly facts: readonly ReadonlySet<number>[];
}

/** So many steps of gradient descent, each with a rate of its own for each sign (Adam: Kingma and Ba, 2015). */
const STEPS = 400;
const RATE = 0.15;
/** What a weight away from nought costs: that of a sign that varies little would run off. */
const SHRINK = 1e-4;

function dot(row: Float64Array, weights: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < row.length; i++) sum += (row[i] as number) * (weights[i] as number);
  return sum;
}

/**
 * Weights of signs by a conditional logit (McFadden 1974): one of the rows that give a fact is chosen among all but those
 * that give another fact. Signs that are not `used` weigh nought. The same choices give the same weights.
 */
export function fitLogit(choices: readonly Choice[], used: readonly boolean[]): Float64Array {
  const size = used.length;
  const weights = new Float64Array(size);
  const [mean, square] = [new Float64Array(size), new Float64Array(size)];
  for (let step = 1; step <= STEPS; step++) {
    const slope = new Float64Array(size);
    for (const choice of choices) addSlope(slope, choice, weights, choices.length);
    const rate = RATE * Math.min(1, 2 * (1 - step / (STEPS + 1)));
    for (const [i, counts] of used.entries()) {
      if (!counts) continue;
      const push = (slope[i] as number) + SHRINK * (weights[i] as number);
      mean[i] = 0.9 * (mean[i] as number) + 0.1 * push;
      square[i] = 0.99 * (square[i] as number) + 0.01 * push * push;
      const [first, second] = [
        (mean[i] as number) / (1 - 0.9 ** step),
        (square[i] as number) / (1 - 0.99 ** step),
      ];
      weights[i] = (weights[i] as number) - (rate * first) / (Math.sqrt(second) + 1e-9);
    }
  }
  return weights;
}

/** Adds how the mean surprise of one choice changes with each weight. */
function addSlope(slope: Float64Array, { rows, facts }: Choice, weights: Float64Array, count: number): void {
  const given = facts.filter((fact) => fact.size > 0);
  const gold = new Set(given.flatMap((fact) => [...fact]));
  const odds = rows.map((row) => Math.exp(dot(row, weights)));
  for (const fact of given) {
    let [all, right] = [0, 0];
    for (const [at, each] of odds.entries()) {
      if (fact.has(at)) right += each;
      if (fact.has(at) || !gold.has(at)) all += each;
    }
    for (const [at, row] of rows.entries()) {
      if (gold.has(at) && !fact.has(at)) continue;
      const odd = odds[at] as number;
      const push = (odd / all - (fact.has(at) ? odd / right : 0)) / (given.length * count);
      for (let i = 0; i < slope.length; i++) slope[i] = (slope[i] as number) + push * (row[i] as number);
    }
  }
}
