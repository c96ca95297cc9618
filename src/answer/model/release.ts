import type { Reading } from '../../search/reading.ts';
import type { Answer, Claim } from '../answer.ts';
import { claimOf, covers, faultBeside, type GivenFault, meantBy } from './given-claim.ts';
import type { Degraded } from './guarded.ts';
import type { GivenClaim, Material } from './material.ts';

/** What became of the model's claims: counts only, since what was not verified is shown nowhere. */
export interface Account {
  /** Claims that the model gave: those shown and those dropped. */
  readonly given: number;
  readonly shown: number;
  readonly dropped: Readonly<Partial<Record<GivenFault, number>>>;
  /** Sentences of the extractive answer that stand in the place of a claim that did not hold. */
  readonly replaced: number;
  /** Those that came behind the model's claims, because none of them said it. */
  readonly kept: number;
}

export interface Generated {
  /** In the order in which they were released. */
  readonly claims: readonly Claim[];
  /** Whose words they are: of the model as soon as one of its claims is shown. */
  readonly mode: Answer['mode'];
  readonly degraded: Degraded | null;
  readonly account: Account | null;
}

/**
 * So many claims more may fail than hold. Slips are small: three wrong ones before one that is right are no slip, and
 * each is time that the reader waits for what is there already.
 */
const MOST_AHEAD = 2;

/** What is said of an answer so far, and what may still be said. */
export class Release {
  readonly #material: Material;
  readonly #found: readonly Claim[];
  readonly #reading: Reading;
  readonly #onClaim: (claim: Claim) => void;
  readonly #said: Claim[] = [];
  /** Sentences in the place of claims that failed before any held: they wait, so that the extractive order can stand. */
  #waiting: Claim[] = [];
  readonly #held: Claim[] = [];
  readonly #dropped: Partial<Record<GivenFault, number>> = {};
  #failed = 0;
  #replaced = 0;

  constructor(
    material: Material,
    found: readonly Claim[],
    reading: Reading,
    onClaim: (claim: Claim) => void = () => {},
  ) {
    this.#material = material;
    this.#found = found;
    this.#reading = reading;
    this.#onClaim = onClaim;
  }

  /** More fails than a model may be forgiven. */
  get failing(): boolean {
    return this.#failed > this.#held.length + MOST_AHEAD;
  }

  /** One more claim of the model: it, or the sentences that it was about, are said now. */
  take(given: GivenClaim): void {
    const claim = claimOf(given, this.#material, this.#found, this.#reading);
    const fault = typeof claim === 'string' ? claim : faultBeside(claim, this.#covered(), this.#found);
    if (typeof claim !== 'string' && fault === null) {
      this.#held.push(claim);
      this.#say([...this.#waiting, claim]);
      this.#waiting = [];
      return;
    }
    if (fault !== null) this.#dropped[fault] = (this.#dropped[fault] ?? 0) + 1;
    this.#failed += 1;
    const about = meantBy(given, this.#material, this.#found);
    const meant = this.#unsaid().filter((each) => about.includes(each));
    this.#replaced += meant.length;
    if (this.#held.length === 0) this.#waiting.push(...meant);
    else this.#say(meant);
  }

  /** Says the rest, unless nobody is left to hear it, and tells how it went. */
  end(fault: Degraded | null): Generated {
    const given = this.#held.length + this.#failed;
    const generated = this.#held.length > 0;
    const kept = this.#unsaid();
    const rest = generated ? kept : this.#found;
    if (fault === 'aborted') this.#said.push(...rest);
    else this.#say(rest);
    return {
      claims: this.#said,
      mode: generated ? 'generated' : 'extractive',
      degraded: fault ?? (generated ? null : 'not_verified'),
      account: fault !== null && given === 0 ? null : this.#account(kept.length),
    };
  }

  #account(kept: number): Account {
    const shown = this.#held.length;
    const given = shown + this.#failed;
    return { given, shown, dropped: this.#dropped, replaced: this.#replaced, kept };
  }

  #say(claims: readonly Claim[]): void {
    for (const claim of claims) {
      this.#said.push(claim);
      this.#onClaim(claim);
    }
  }

  #covered(): readonly Claim[] {
    return [...this.#said, ...this.#waiting];
  }

  /** What was found and was not said, nor is going to be. */
  #unsaid(): readonly Claim[] {
    const covered = this.#covered();
    return this.#found.filter((claim) => !covered.some((other) => covers(other, claim)));
  }
}
