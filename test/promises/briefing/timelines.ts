import type { Timeline, TimelineEvent } from '../../../src/briefing/timeline/event.ts';
import { timelineOf } from '../../../src/briefing/timeline/timeline.ts';
import { type BriefingKey, keysOf, readAlone, type StepKey, type Tally, together } from './keys.ts';

const words = ({ event, date, status, year }: StepKey): string =>
  [event, date ?? 'zonder datum', status, ...(year === null ? [] : [year])].join(' ');

const asKey = ({ step, date, status, year }: TimelineEvent): StepKey => ({ event: step, date, status, year });

/**
 * An event is right when step, date, status and the origin of the year all are. One with a date that no key has is an
 * error too; a step without a date is only judged where the key has it.
 */
export function judgeTimeline(
  { file, timeline: expected }: Pick<BriefingKey, 'file' | 'timeline'>,
  { events }: Timeline,
): Tally {
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

/** Seen from this day; no key depends on it. */
const ON = '2034-01-01';

/** The timelines of all fictional documents with a key, or of those that are tuned on, or held out. */
export async function judgeTimelines(heldOut?: boolean): Promise<Tally> {
  const tallies: Tally[] = [];
  for (const key of keysOf(heldOut)) {
    const { reading, id } = await readAlone(key.file);
    tallies.push(judgeTimeline(key, timelineOf(reading, [id], { on: ON })));
  }
  return together(tallies);
}
