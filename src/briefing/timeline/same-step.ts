import { STATUSES, type TimelineEvent } from './event.ts';
import type { FoundIn } from './found.ts';

/** What a document says of a step, with the proposals that the document is about. */
export interface Told extends FoundIn {
  readonly proposals: readonly string[];
}

/** What was found of one step of one proposal, or of some that a paper treats together. */
export interface Group {
  readonly found: readonly Told[];
  readonly proposals: readonly string[];
}

export const overlap = (a: Group, b: Group): boolean =>
  a.proposals.some((each) => b.proposals.includes(each));

export const firstOf = ({ found: [first] }: Group): Told => first as Told;

/** Which Council it is, whoever says so. */
export const nameOf = ({ found }: Group): string | null =>
  found.find(({ name }) => name !== null)?.name ?? null;

/** Somebody says that it happened; else the least that anybody says. Who gives no date says nothing of that date. */
export function firmest({ found }: Group): TimelineEvent['status'] {
  const dated = found.filter(({ date }) => date !== null);
  const said = (dated.length > 0 ? dated : found).map(({ status }) => status);
  return said.includes('gebeurd')
    ? 'gebeurd'
    : (STATUSES.findLast((status) => said.includes(status)) ?? 'gepland');
}

/** The same step on the same date, as far as both name it. */
function isSame(a: Group, b: Group): boolean {
  const [one, other] = [firstOf(a), firstOf(b)];
  return (
    one.step === other.step &&
    one.date === other.date &&
    one.latest === other.latest &&
    one.part === other.part &&
    (one.name === other.name || one.name === null || other.name === null) &&
    overlap(a, b)
  );
}

/** Brings together what is the same step; what goes with two groups makes one of them. */
export function merged(all: readonly Group[]): Group[] {
  const byStep = new Map<string, Growing[]>();
  for (const each of all) {
    const { step, date } = firstOf(each);
    const key = `${step} ${date}`;
    const groups = byStep.get(key) ?? [];
    byStep.set(key, groups);
    const [into, ...more] = groups.filter((group) => isSame(group, each));
    if (into === undefined) groups.push({ found: [...each.found], proposals: each.proposals });
    else for (const other of [each, ...more]) takeIn(into, other);
    if (more.length > 0)
      byStep.set(
        key,
        groups.filter((group) => !more.includes(group)),
      );
  }
  return [...byStep.values()].flat();
}

/** A group while it is made. */
interface Growing extends Group {
  found: Told[];
  proposals: readonly string[];
}

/** What says which Council it is, stands first. */
function takeIn(into: Growing, other: Group): void {
  if (firstOf(into).name === null && firstOf(other).name !== null) into.found.unshift(...other.found);
  else into.found.push(...other.found);
  if (other.proposals.some((each) => !into.proposals.includes(each)))
    into.proposals = [...new Set([...into.proposals, ...other.proposals])].sort();
}

/**
 * A step without a date is the same as one with a date that another sentence gives, so it is not told twice; what
 * another document says of it stands with that.
 */
export function settled(groups: readonly Group[]): Group[] {
  const undated = groups.filter((group) => firstOf(group).date === null);
  const dated = groups.filter((group) => firstOf(group).date !== null).map((group) => ({ ...group }));
  const left = undated.filter((group) => {
    const same = dated.filter((other) => isLikely(group, other));
    const covered = new Set(same.flatMap(({ proposals }) => proposals));
    if (!group.proposals.every((each) => covered.has(each))) return true;
    for (const other of same) other.found = withOthers(other.found, group.found);
    return false;
  });
  return [...dated, ...left];
}

function isLikely(undated: Group, dated: Group): boolean {
  const [one, other] = [firstOf(undated), firstOf(dated)];
  // That it happened, says nothing of a day on which it was still to be.
  const sure = firmest(undated) !== 'gebeurd' || firmest(dated) === 'gebeurd';
  return (
    one.step === other.step &&
    (one.name === null || one.name === other.name) &&
    overlap(undated, dated) &&
    (sure || ofOneDocument(undated, dated))
  );
}

const ofOneDocument = (a: Group, b: Group): boolean =>
  a.found.every(({ documentId }) => b.found.some((each) => each.documentId === documentId));

const withOthers = (found: readonly Told[], more: readonly Told[]): readonly Told[] => [
  ...found,
  ...more.filter(({ documentId }) => found.every((each) => each.documentId !== documentId)),
];
