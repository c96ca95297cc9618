/**
 * What is counted: anything that is asked; what takes long, such as a paper, a comparison or a question of many
 * characters; and what is kept of readers.
 */
export const BUDGETS = ['ask', 'work', 'feedback'] as const;
export type Budget = (typeof BUDGETS)[number];

/** Counts what clients ask, as the app sees it; each host has its own way of counting. */
export interface Limits {
  /** Takes one from the budget of a client; gives the seconds until it may ask again, 0 when it may now. */
  ofClient(budget: Budget, client: string): Promise<number>;
  /** The same for everybody together. */
  inAll(budget: Budget): Promise<number>;
}

/** Counts nothing: for a host that has no budgets. */
export const NO_LIMITS: Limits = { ofClient: async () => 0, inAll: async () => 0 };
