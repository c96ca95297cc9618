/** Something to learn from: what is known of it, what stands for each class before anything is fitted, and its class. */
export interface Labelled {
  readonly cues: readonly string[];
  /** Log odds of each class to start from. */
  readonly start: readonly number[];
  /** Which class it is, from 0. */
  readonly label: number;
}

export interface FitOptions {
  readonly classes: number;
  /** L2 penalty on a weight. */
  readonly penalty: number;
  readonly rounds: number;
  /** A cue has to be met in so many examples to be fitted. */
  readonly least: number;
}

/** Step of the first round; AdaGrad (Duchi, Hazan and Singer, 2011) makes it smaller for each weight. */
const STEP = 0.3;

/**
 * Multinomial logistic regression with an L2 penalty, over all examples in each round: for each cue its log odds for
 * each class. The same examples give the same weights.
 */
export function fitLogistic(
  examples: readonly Labelled[],
  { classes, penalty, rounds, least }: FitOptions,
): ReadonlyMap<string, Float64Array> {
  const counts = new Map<string, number>();
  for (const { cues } of examples) for (const cue of cues) counts.set(cue, (counts.get(cue) ?? 0) + 1);
  const fitted = [...counts].filter(([, count]) => count >= least).map(([cue]) => cue);
  const places = new Map(fitted.map((cue, at) => [cue, at * classes]));
  const rows = examples.map(({ cues }) => Int32Array.from(cues.flatMap((cue) => places.get(cue) ?? [])));
  const weights = new Float64Array(fitted.length * classes);
  const squares = new Float64Array(weights.length).fill(1);
  const scores = new Float64Array(classes);
  for (let round = 0; round < rounds; round += 1) {
    const gradient = weights.map((weight) => -penalty * weight);
    for (const [at, { start, label }] of examples.entries()) {
      const row = rows[at] ?? new Int32Array();
      scores.set(start);
      for (const place of row)
        for (let c = 0; c < classes; c += 1) scores[c] = (scores[c] ?? 0) + (weights[place + c] ?? 0);
      const most = Math.max(...scores);
      let total = 0;
      for (let c = 0; c < classes; c += 1) {
        scores[c] = Math.exp((scores[c] ?? 0) - most);
        total += scores[c] ?? 0;
      }
      for (let c = 0; c < classes; c += 1) scores[c] = (c === label ? 1 : 0) - (scores[c] ?? 0) / total;
      for (const place of row)
        for (let c = 0; c < classes; c += 1)
          gradient[place + c] = (gradient[place + c] ?? 0) + (scores[c] ?? 0);
    }
    for (let at = 0; at < weights.length; at += 1) {
      const slope = gradient[at] ?? 0;
      squares[at] = (squares[at] ?? 0) + slope ** 2;
      weights[at] = (weights[at] ?? 0) + (STEP * slope) / Math.sqrt(squares[at] ?? 1);
    }
  }
  return new Map(fitted.map((cue, at) => [cue, weights.slice(at * classes, (at + 1) * classes)]));
}
