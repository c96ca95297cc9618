import { isoIn, type Written } from '../../documents/identity/dates.ts';
import type { YearFrom } from './event.ts';

/** A date with a year, and where in the document it stands. */
export interface Anchor {
  readonly date: string;
  readonly at: number;
}

/** Where a date without a year looks for one, what is nearest first. */
export interface Surroundings {
  readonly sentence: readonly Anchor[];
  readonly part: readonly Anchor[];
  readonly document: readonly Anchor[];
  /** The date of the document, from its data. */
  readonly data: string | null;
  /** When the Commission published; what comes of it can't be earlier. */
  readonly notBefore: string | null;
}

/** A date with its year: as written, or taken from a date nearby. */
export interface Dated {
  readonly date: string;
  readonly year: 'bron' | 'context';
  readonly yearFrom: YearFrom | null;
}

const nearest = (anchors: readonly Anchor[], at: number): Anchor | undefined =>
  anchors.reduce<Anchor | undefined>(
    (best, each) => (best === undefined || Math.abs(each.at - at) < Math.abs(best.at - at) ? each : best),
    undefined,
  );

/** The nearest date with a year: of the sentence, else of the part, else of the document, else the document's own. */
function referenceFor(at: number, around: Surroundings): YearFrom | null {
  const places = [
    ['zin', around.sentence],
    ['deel', around.part],
    ['stuk', around.document],
  ] as const;
  for (const [place, anchors] of places) {
    const found = nearest(anchors, at);
    if (found !== undefined) return { date: found.date, place };
  }
  return around.data === null ? null : { date: around.data, place: 'gegevens' };
}

/** A month counts from its first day, which is how far it lies from a day. */
const time = (date: string): number =>
  Date.parse(date.length === 7 ? `${date}-01T00:00:00Z` : `${date}T00:00:00Z`);

/** A month has passed when all of it has. */
export const isBefore = (date: string, other: string): boolean => {
  const length = Math.min(date.length, other.length);
  return date.slice(0, length) < other.slice(0, length);
};

/** The year of a date; null when nothing around it has one, or no year has that day. */
export function datedIn(written: Written, at: number, around: Surroundings): Dated | null {
  if (written.year !== null) {
    const date = isoIn(written.year, written);
    return date === null ? null : { date, year: 'bron', yearFrom: null };
  }
  const from = referenceFor(at, around);
  if (from === null) return null;
  const year = Number(from.date.slice(0, 4));
  const possible = [year - 1, year, year + 1, year + 2]
    .flatMap((each) => isoIn(each, written) ?? [])
    .filter((date) => around.notBefore === null || !isBefore(date, around.notBefore))
    .sort((a, b) => Math.abs(time(a) - time(from.date)) - Math.abs(time(b) - time(from.date)));
  const [date] = possible;
  return date === undefined ? null : { date, year: 'context', yearFrom: from };
}
