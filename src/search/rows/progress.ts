/** How far a filling is. */
export interface Progress {
  /** Documents are counted; what an earlier run put in the database is passed over; the rest is put there. */
  readonly stage: 'reading' | 'skipping' | 'filling';
  readonly documents: number;
  /** How many there are; 0 while they are being counted. */
  readonly of: number;
}

/** What a filling did. */
export interface Filled {
  readonly fingerprint: string;
  readonly documents: number;
  /** What the database served before this run; null when it served nothing. */
  readonly before: { readonly fingerprint: string; readonly documents: number } | null;
  /** Steps that an earlier run had done. */
  readonly resumed: number;
  /** Steps of this run. 0: the database served this build already, or had it as the one before. */
  readonly steps: number;
}
