import * as z from 'zod/v4/mini';

/** How a model says that the sentences it was given answer a question. */
export const EXTENTS = ['wholly', 'partly', 'not'] as const;
export type Extent = (typeof EXTENTS)[number];

/** What a model says of the sentences it was given, which it names by their keys. */
export interface Vote {
  readonly answered: Extent;
  /** Those that answer, the best first. */
  readonly answers: readonly string[];
  readonly supports: readonly string[];
  /** In ten words, for the trace: its own words, which nothing rests on. */
  readonly why: string;
}

/** What the built-in reader made of the same sentences. */
export interface OwnReading {
  readonly confidence: number;
  readonly shown: boolean;
  readonly chosen: readonly string[];
  /** All of them, best first. */
  readonly ranked: readonly string[];
}

/** What of a vote, and of the reading beside it, tells whether it is right. */
export const VOTE_FEATURES = [
  /** Log odds of the built-in reader, at most 4 either way; and whether it shows anything. */
  'own',
  'shown',
  'wholly',
  'partly',
  'not',
  /** 1 when the first sentence it names is one that the built-in reader chose; when it stands after the first ten. */
  'agrees',
  'far',
  /** How many it names that answer and support, by 3, at most 1. */
  'many',
  'supported',
] as const;
export type VoteFeature = (typeof VOTE_FEATURES)[number];
export type VoteFeatures = Readonly<Record<VoteFeature, number>>;

const MOST_ODDS = 4;
const FIRST = 10;

/** What is known of a vote, as numbers. */
export function voteFeaturesOf(vote: Vote, own: OwnReading): VoteFeatures {
  const [first] = vote.answers;
  const odds = Math.log((own.confidence + 1e-6) / (1 - own.confidence + 1e-6));
  const is = (so: boolean): number => (so ? 1 : 0);
  return {
    own: Math.max(-MOST_ODDS, Math.min(MOST_ODDS, odds)),
    shown: is(own.shown),
    wholly: is(vote.answered === 'wholly'),
    partly: is(vote.answered === 'partly'),
    not: is(vote.answered === 'not' || first === undefined),
    agrees: is(first !== undefined && own.chosen.includes(first)),
    far: is(first !== undefined && own.ranked.indexOf(first) >= FIRST),
    many: Math.min(1, vote.answers.length / 3),
    supported: Math.min(1, vote.supports.length / 3),
  };
}

const Share = z.number().check(z.minimum(0), z.maximum(1));
const File = z.object({
  model: z.string(),
  /** The day, and the questions of how many dossiers it was asked. */
  measured: z.string(),
  questions: z.number(),
  dossiers: z.number(),
  /** Whether the weights decide: where they did not do better out of fold than the built-in reader, they do not. */
  decides: z.boolean(),
  least: Share,
  sure: Share,
  intercept: z.number(),
  weights: z.record(z.enum(VOTE_FEATURES), z.number()),
  /** Out of fold, of the built-in reader and with the model. */
  figures: z.record(z.string(), z.object({ own: z.number(), model: z.number() })),
});

/** What the reading of one model is worth, as `notabene model measure` found out of fold. */
export type Measured = z.infer<typeof File>;

/** The measurement in a text; null when it holds none. */
export function measuredIn(text: string): Measured | null {
  try {
    return File.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

/** The probability that what a vote names is right. */
export function surenessOf(
  features: VoteFeatures,
  { intercept, weights }: Pick<Measured, 'intercept' | 'weights'>,
): number {
  const odds = VOTE_FEATURES.reduce((sum, tell) => sum + weights[tell] * features[tell], intercept);
  return 1 / (1 + Math.exp(-odds));
}
