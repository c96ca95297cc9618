/** What an operator does about a database that can't be served. */
export const REFILL = 'Vul de database opnieuw met notabene fill.';

/** The database tells only in words that there is no such table. */
export const isNoTable = (error: unknown): boolean =>
  error instanceof Error && /no such table/i.test(error.message);
