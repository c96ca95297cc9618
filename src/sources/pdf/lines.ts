import { markerOf } from '../../documents/structure/markers.ts';
import type { Segment } from './segments.ts';

/** Farthest that the text of an item stands from its marker, in points. */
const MARKER_GAP = 70;

/** Segments on one baseline joined to lines, from top to bottom. */
export function linesOf(segments: readonly Segment[]): Segment[] {
  const lines: Segment[] = [];
  for (const segment of [...segments].sort((a, b) => a.baseline - b.baseline || a.x0 - b.x0)) {
    const last = lines.at(-1);
    if (last === undefined || Math.abs(segment.baseline - last.baseline) > last.size * 0.3) {
      lines.push(segment);
      continue;
    }
    const [first, second] = segment.x0 < last.x0 ? [segment, last] : [last, segment];
    const marker = isBareMarker(first.text) && second.x0 - first.x1 < MARKER_GAP;
    lines[lines.length - 1] = {
      ...first,
      text: `${first.text} ${second.text}`,
      x1: Math.max(first.x1, second.x1),
      size: marker || second.text.length > first.text.length ? second.size : first.size,
      bold: marker ? second.bold : first.bold && second.bold,
      artifact: first.artifact && second.artifact,
      textX: marker ? second.x0 : first.textX,
      tabbed: marker || first.tabbed,
    };
  }
  return lines;
}

/** A list marker and nothing else: a part of a line set apart by a tab. */
const isBareMarker = (text: string): boolean => {
  const marker = markerOf(`${text} x`);
  return marker !== null && marker.length === text.length + 1;
};

/** A dash or a letter that is a marker only where a line begins; elsewhere it is the content of a cell. */
const UNSURE = /^[-–—*o]$/;

const opensLine = (before: Segment | undefined, segment: Segment): boolean =>
  before === undefined || Math.abs(before.baseline - segment.baseline) > segment.size * 0.3;

/** Joins markers that stand apart to the text that they open, so that a list is no table. */
export function joinMarkers(segments: readonly Segment[]): Segment[] {
  const sorted = [...segments].sort((a, b) => a.baseline - b.baseline || a.x0 - b.x0);
  const joined: Segment[] = [];
  for (let at = 0; at < sorted.length; at += 1) {
    const segment = sorted[at];
    const next = sorted[at + 1];
    if (segment === undefined) break;
    if (
      next !== undefined &&
      isBareMarker(segment.text) &&
      (!UNSURE.test(segment.text) || opensLine(sorted[at - 1], segment)) &&
      Math.abs(next.baseline - segment.baseline) < next.size * 0.3 &&
      next.x0 - segment.x1 < MARKER_GAP &&
      next.x0 > segment.x1
    ) {
      joined.push({
        ...next,
        text: `${segment.text} ${next.text}`,
        x0: segment.x0,
        textX: next.x0,
        tabbed: true,
      });
      at += 1;
    } else joined.push(segment);
  }
  return joined;
}

/** Segments in order from the top, those on one baseline together. */
export function groupedByLine(segments: readonly Segment[]): Segment[][] {
  const lines: Segment[][] = [];
  for (const segment of segments) {
    const last = lines.at(-1);
    if (last?.[0] === undefined || segment.baseline - last[0].baseline > segment.size * 0.3)
      lines.push([segment]);
    else last.push(segment);
  }
  return lines;
}
