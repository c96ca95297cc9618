import type { Timeline, TimelineEvent } from '../../../src/briefing/timeline/event.ts';

/** A step with its date as a careful reader finds it, and what the document says of it. */
export interface StepKey {
  readonly event: string;
  /** ISO day or month; null for a step that is named without a date. */
  readonly date: string | null;
  readonly status: string;
  /** Whether the date has a year of its own; null without a date. */
  readonly year: string | null;
}

/** The key of one document, as far as its timeline goes. */
export interface TimelineKey {
  readonly file: string;
  /** Measured, and never tuned on. */
  readonly heldOut: boolean;
  readonly timeline: readonly StepKey[];
}

/** How many events were judged right, out of those expected and those that should not be there, and what was wrong. */
export interface Tally {
  readonly right: number;
  readonly total: number;
  readonly wrong: readonly string[];
}

const words = ({ event, date, status, year }: StepKey): string =>
  [event, date ?? 'zonder datum', status, ...(year === null ? [] : [year])].join(' ');

const asKey = ({ step, date, status, year }: TimelineEvent): StepKey => ({ event: step, date, status, year });

/**
 * An event is right when step, date, status and the origin of the year all are. One with a date that no key has is an
 * error too; a step without a date is only judged where the key has it.
 */
export function judgeTimeline({ file, timeline: expected }: TimelineKey, { events }: Timeline): Tally {
  const left = events.map(asKey);
  const wrong: string[] = [];
  for (const key of expected) {
    const exact = left.findIndex((each) => words(each) === words(key));
    if (exact !== -1) {
      left.splice(exact, 1);
      continue;
    }
    // What is nearly right is wrong once, not as one that is missing and one too many.
    const near = left.findIndex(({ event, date }) => event === key.event && date === key.date);
    const [found] = near === -1 ? [] : left.splice(near, 1);
    wrong.push(`${file}: ${words(key)}, gevonden: ${found === undefined ? 'niets' : words(found)}`);
  }
  const more = left.filter(({ date }) => date !== null);
  return {
    right: expected.length - wrong.length,
    total: expected.length + more.length,
    wrong: [...wrong, ...more.map((each) => `${file}: ${words(each)}, te veel`)],
  };
}

const together = (tallies: readonly Tally[]): Tally => ({
  right: tallies.reduce((sum, { right }) => sum + right, 0),
  total: tallies.reduce((sum, { total }) => sum + total, 0),
  wrong: tallies.flatMap(({ wrong }) => wrong),
});

/** Judges the timeline of each document by itself; what rules were tuned on is counted apart from what was held out. */
export async function judgeTimelines(
  keys: readonly TimelineKey[],
  timelineFor: (file: string) => Promise<Timeline>,
): Promise<{ readonly tuned: Tally; readonly heldOut: Tally }> {
  const tallies = await Promise.all(
    keys.map(async (key) => ({ key, tally: judgeTimeline(key, await timelineFor(key.file)) })),
  );
  const of = (heldOut: boolean): Tally =>
    together(tallies.flatMap(({ key, tally }) => (key.heldOut === heldOut ? [tally] : [])));
  return { tuned: of(false), heldOut: of(true) };
}
