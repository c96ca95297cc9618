/** One thing that must be in order. */
export interface Check {
  /** What it is about, in a word: `index`, or the name of a channel. */
  readonly name: string;
  readonly ok: boolean;
  /** In order, and yet worth a look. */
  readonly hint?: true;
  /** Dutch; says what to do when it is not in order. */
  readonly message: string;
  /** What the message says, for a program. */
  readonly facts?: Readonly<Record<string, string | number>>;
}
