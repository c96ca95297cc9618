import type { Feedback } from './feedback-store.ts';

/** What is counted of use, a day; never what was asked, nor by whom. */
export const USES = ['questions', 'notFound', 'searches', 'reads', 'papers', 'additions'] as const;
export type Use = (typeof USES)[number];

/** How often it was used on one day. */
export interface DayOfUse {
  /** ISO date, by the clock of Greenwich. */
  readonly day: string;
  readonly counts: Readonly<Record<Use, number>>;
}

/** What an administrator gets to see that the index does not tell. */
export interface Administration {
  /** The newest first. */
  readonly use: () => Promise<readonly DayOfUse[]>;
  /** The newest last. */
  readonly feedback: () => Promise<readonly Feedback[]>;
}
