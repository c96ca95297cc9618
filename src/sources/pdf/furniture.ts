import { isPageNumber } from '../../documents/layout/lines.ts';
import { markerOf } from '../../documents/structure/markers.ts';
import { bodySizeOf } from './headings.ts';
import type { Segment } from './segments.ts';

/** A page for telling its running heads. */
export interface Sheet {
  readonly height: number;
  readonly segments: readonly Segment[];
}

/** Lines from the edge, and the part of the page, in which running heads stand. */
const EDGE = { lines: 5, part: 0.2 };
/** A lone number is a page number only this close to the edge. */
const NUMBER_PART = 0.12;
/** Farthest that a running head stands from where it stood on another page, in points. */
const SAME_PLACE = 4;

interface Candidate {
  readonly page: number;
  readonly segment: Segment;
  /** From the top edge, or from the bottom edge as a negative number. */
  readonly place: number;
}

/**
 * The running heads and feet of pages: text at an edge that stands in the same place on other pages, the same
 * or with a number that counts along with the pages. Page numbers stand among them. Documents that are put
 * together begin alike on several pages, so nothing but running heads may stand between one and its edge, also
 * on the pages in between.
 */
export function runningHeads(sheets: readonly Sheet[]): Map<Segment, 'text' | 'number'> {
  const candidates = sheets.flatMap((sheet, page) => atEdges(sheet, page));
  const found = new Map<Segment, 'text' | 'number'>();
  for (const { segment, page, place } of candidates) {
    if (isPageNumber(segment.text)) found.set(segment, 'number');
    else if (segment.artifact) found.set(segment, 'text');
    else if (segment.text === String(page + 1) && isOutermost(candidates, page, segment, place, sheets[page]))
      found.set(segment, 'number');
  }
  const size = bodySizeOf(sheets.flatMap((sheet) => sheet.segments));
  const byPage = new Map(
    groupBy(candidates, (each) => `${each.page}`).map((group) => [group[0]?.page, group]),
  );
  const groups = groupsOf(candidates).sort((a, b) => fromEdge(a) - fromEdge(b));
  for (const group of groups) {
    const counting = new Set(group.map((each) => each.segment.text)).size > 1;
    const alike = !counting || countsAlong(group) ? [group] : groupBy(group, (each) => each.segment.text);
    for (const same of alike) {
      if (!isRunning(same, byPage, found) || isProse(same, byPage, size)) continue;
      for (const { segment } of same)
        found.set(
          segment,
          counting && !/\p{L}{3}/u.test(segment.text) ? 'number' : (found.get(segment) ?? 'text'),
        );
    }
  }
  return found;
}

/** Words from which a line may be one of running text, and how close the next one then is, in type sizes. */
const PROSE = { words: 8, leading: 1.7 };

/** A long line in the size of the text, right above or below more: pages can begin alike by chance. */
function isProse(
  group: readonly Candidate[],
  byPage: ReadonlyMap<number | undefined, readonly Candidate[]>,
  size: number,
): boolean {
  return group.some(({ page, segment, place }) => {
    if (segment.size < size * 0.97 || segment.text.split(' ').length < PROSE.words) return false;
    return (byPage.get(page) ?? []).some((other) => {
      const inward = Math.abs(other.place) - Math.abs(place);
      const beside = Math.sign(other.place) === Math.sign(place);
      return beside && inward > segment.size * 0.5 && inward < segment.size * PROSE.leading;
    });
  });
}

const fromEdge = (group: readonly Candidate[]): number => Math.abs(group[0]?.place ?? 0);

/** Fewest pages of a short and of a longer stretch; the part of the stretch that has it (left or right pages only). */
const RUNS = { short: 2, long: 3, from: 5, part: 0.45 };
/** Part of the pages that may have other text there, as a title page has. */
const EXCEPTIONS = 0.12;

function isRunning(
  group: readonly Candidate[],
  byPage: ReadonlyMap<number | undefined, readonly Candidate[]>,
  found: ReadonlyMap<Segment, unknown>,
): boolean {
  const pages = new Set(group.map((each) => each.page));
  const [first, last] = [Math.min(...pages), Math.max(...pages)];
  const stretch = last - first + 1;
  if (pages.size < (stretch >= RUNS.from ? RUNS.long : RUNS.short) || pages.size < stretch * RUNS.part)
    return false;
  // A numbered line or a list item is text, however often it comes back.
  if (markerOf(group[0]?.segment.text ?? '') !== null) return false;
  const place = group[0]?.place ?? 0;
  const own = new Set(group.map((each) => each.segment));
  let exceptions = 0;
  for (let page = first; page <= last; page += 1) {
    const others = byPage.get(page) ?? [];
    const crowded = others.some(
      (other) =>
        !own.has(other.segment) &&
        !found.has(other.segment) &&
        Math.sign(other.place) === Math.sign(place) &&
        Math.abs(other.place) <= Math.abs(place) + SAME_PLACE &&
        // Left and right parts of one running head are told one by one.
        !(pages.has(page) && Math.abs(other.place - place) <= SAME_PLACE),
    );
    if (crowded && page > 0) exceptions += 1;
  }
  return exceptions <= stretch * EXCEPTIONS;
}

/** Text in the first and last lines of a page, as far as they stand at its edge. */
function atEdges({ segments, height }: Sheet, page: number): Candidate[] {
  const levels: number[] = [];
  for (const { baseline, size } of [...segments].sort((a, b) => a.baseline - b.baseline))
    if (baseline - (levels.at(-1) ?? Number.NEGATIVE_INFINITY) > size * 0.3) levels.push(baseline);
  const top = levels[EDGE.lines - 1] ?? Number.POSITIVE_INFINITY;
  const bottom = levels.at(-EDGE.lines) ?? Number.NEGATIVE_INFINITY;
  return segments.flatMap((segment) => {
    const { baseline } = segment;
    if (baseline <= top + 1 && baseline < height * EDGE.part) return [{ page, segment, place: baseline }];
    if (baseline >= bottom - 1 && baseline > height * (1 - EDGE.part))
      return [{ page, segment, place: baseline - height }];
    return [];
  });
}

/** It stands in the margin, and nothing between it and the edge. */
function isOutermost(
  candidates: readonly Candidate[],
  page: number,
  segment: Segment,
  place: number,
  sheet: Sheet | undefined,
): boolean {
  return (
    Math.abs(place) < (sheet?.height ?? 0) * NUMBER_PART &&
    candidates.every(
      (each) =>
        each.page !== page ||
        each.segment === segment ||
        Math.sign(each.place) !== Math.sign(place) ||
        Math.abs(each.place) > Math.abs(place) + 1,
    )
  );
}

/** Candidates alike but for their numbers and in one place, however many pages lie between. */
function groupsOf(candidates: readonly Candidate[]): Candidate[][] {
  const alike = groupBy(candidates, ({ segment }) => segment.text.replace(/\d+/g, '#'));
  return alike.flatMap((group) => {
    const groups: Candidate[][] = [];
    for (const each of [...group].sort((a, b) => a.place - b.place)) {
      const last = groups.at(-1)?.at(-1);
      if (last !== undefined && each.place - last.place <= SAME_PLACE) groups.at(-1)?.push(each);
      else groups.push([each]);
    }
    return groups;
  });
}

function groupBy(candidates: readonly Candidate[], keyOf: (each: Candidate) => string): Candidate[][] {
  const groups = new Map<string, Candidate[]>();
  for (const each of candidates) {
    const group = groups.get(keyOf(each));
    if (group === undefined) groups.set(keyOf(each), [each]);
    else group.push(each);
  }
  return [...groups.values()];
}

/** One number in the text grows by one with each page, the others stay. */
function countsAlong(group: readonly Candidate[]): boolean {
  const numbers = group.map(({ segment }) => (segment.text.match(/\d+/g) ?? []).map(Number));
  const first = numbers[0] ?? [];
  let counting = 0;
  for (let at = 0; at < first.length; at += 1) {
    const offsets = new Set(group.map(({ page }, index) => (numbers[index]?.[at] ?? 0) - page));
    const values = new Set(numbers.map((each) => each[at]));
    if (values.size === 1) continue;
    if (offsets.size !== 1) return false;
    counting += 1;
  }
  return counting === 1;
}
