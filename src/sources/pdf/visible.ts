import type { SuspicionCode } from '../extracted.ts';
import type { Drawing, Glyph, Paint } from './drawing.ts';
import { type Box, contains } from './geometry.ts';
import type { Annotation } from './library.ts';
import { inside } from './shapes.ts';

/** Effective type size, in points, at or under which nobody reads. */
const TINY = 1;
/** Largest difference of a colour channel, of 255, at which text and its ground look the same. */
const SAME_COLOUR = 26;
const TRANSPARENT = 0.05;
const WHITE = 0xffffff;
/** Annotations whose text is a remark on the page, not of the page. */
const REMARKS = new Set([
  'Text',
  'FreeText',
  'Popup',
  'Caret',
  'FileAttachment',
  'Sound',
  'Movie',
  'Screen',
  'Ink',
  'Line',
]);
/** Kinds that carry text of their own which belongs to the page: fields of a form, links. */
const CONTENT = new Set(['Widget', 'Link']);
/** Work that one page may ask: a glyph compared with an area. */
const COMPARISONS = 60_000_000;

export interface Judged {
  /** What a reader of the page sees, in drawing order. */
  readonly visible: readonly Glyph[];
  /** Stamps and other text on top of the page. */
  readonly stamped: readonly Glyph[];
  /** Stretches of text that are hidden, by reason. */
  readonly hidden: ReadonlyMap<SuspicionCode, number>;
  /** The part of the page that pictures cover, from 0 to 1. */
  readonly pictured: number;
}

/** Tells text that shows from text that does not. Null when the page asks too much work. */
export function judge(drawing: Drawing, annotations: readonly Annotation[]): Judged | null {
  const visible: Glyph[] = [];
  const stamped: Glyph[] = [];
  const hidden = new Map<SuspicionCode, number>();
  const redactions = annotations.filter((each) => each.kind === 'Redact').map((each) => each.box);
  const page: Box = { x0: 0, y0: 0, x1: drawing.width, y1: drawing.height };
  // Smallest and thinnest areas hide no letter and colour no ground.
  const paints = drawing.paints.filter(
    ({ shape: { box } }) => box.x1 - box.x0 > 1.5 && box.y1 - box.y0 > 1.5,
  );
  const work = { left: COMPARISONS };
  let last = { order: -1, code: '' };
  for (const glyph of drawing.glyphs) {
    const blank = glyph.text.trim() === '';
    const code = blank ? null : reasonOf(glyph, paints, redactions, page, work);
    if (work.left < 0) return null;
    if (code !== null) {
      if (last.code !== code || last.order !== glyph.ink.order) hidden.set(code, (hidden.get(code) ?? 0) + 1);
      last = { order: glyph.ink.order, code };
      continue;
    }
    const { annotation } = glyph.ink;
    if (annotation === null || CONTENT.has(annotation)) visible.push(glyph);
    else if (!REMARKS.has(annotation)) stamped.push(glyph);
  }
  return { visible, stamped, hidden, pictured: picturedPart(drawing, page) };
}

/** Why a glyph does not show, or null. */
function reasonOf(
  glyph: Glyph,
  paints: readonly Paint[],
  redactions: readonly Box[],
  page: Box,
  work: { left: number },
): SuspicionCode | null {
  const { ink } = glyph;
  if (ink.layerOff) return 'hidden_text';
  if (!ink.drawn || ink.alpha <= TRANSPARENT || ink.colours.length === 0) return 'invisible_text';
  if (Math.min(glyph.size, glyph.broad) <= TINY) return 'tiny_text';
  const points = samples(glyph);
  const [middleX, middleY] = points[0] ?? [glyph.x, glyph.y];
  if (!contains(page, middleX, middleY) || !contains(ink.clip, middleX, middleY)) return 'invisible_text';
  if (redactions.some((box) => contains(box, middleX, middleY))) return 'covered_text';
  work.left -= paints.length;
  let ground: number | null = WHITE;
  let covered = 0;
  let picture = false;
  const seen = points.map(() => true);
  for (const paint of paints) {
    if (paint.order < ink.order) {
      if (!touches(paint, middleX, middleY, work)) continue;
      ground = paint.opaque ? paint.colour : null;
      continue;
    }
    if (!paint.opaque || !contains(grown(paint.shape.box, glyph.size), middleX, middleY)) continue;
    points.forEach(([x, y], at) => {
      if (seen[at] === true && touches(paint, x, y, work)) {
        seen[at] = false;
        covered += 1;
        picture = paint.picture;
      }
    });
  }
  if (covered * 2 > points.length) return picture ? 'invisible_text' : 'covered_text';
  if (ground !== null && ink.colours.every((colour) => colour !== null && alike(colour, ground as number)))
    return 'white_text';
  return null;
}

/** Points in the body of a letter: its middle first. */
function samples(glyph: Glyph): (readonly [number, number])[] {
  // Perpendicular to the baseline, upward on the page.
  const upX = glyph.uy * glyph.size;
  const upY = -glyph.ux * glyph.size;
  const at = (along: number, up: number): readonly [number, number] => [
    glyph.x + glyph.ux * glyph.width * along + upX * up,
    glyph.y + glyph.uy * glyph.width * along + upY * up,
  ];
  return [at(0.5, 0.25), at(0.25, 0.1), at(0.75, 0.1), at(0.25, 0.4), at(0.75, 0.4)];
}

function touches(paint: Paint, x: number, y: number, work: { left: number }): boolean {
  if (!contains(paint.shape.box, x, y) || !contains(paint.clip, x, y)) return false;
  work.left -= (paint.shape.edges?.length ?? 0) / 4;
  return inside(paint.shape, x, y);
}

const grown = (box: Box, by: number): Box => ({
  x0: box.x0 - by,
  y0: box.y0 - by,
  x1: box.x1 + by,
  y1: box.y1 + by,
});

function alike(a: number, b: number): boolean {
  const channel = (shift: number): number => Math.abs(((a >> shift) & 255) - ((b >> shift) & 255));
  return Math.max(channel(0), channel(8), channel(16)) <= SAME_COLOUR;
}

/** Points of a grid over the page that lie in a picture. A scan is often cut in strips. */
function picturedPart(drawing: Drawing, page: Box): number {
  const pictures = drawing.paints.filter((paint) => paint.picture).slice(0, 2000);
  if (pictures.length === 0) return 0;
  const steps = 16;
  let found = 0;
  for (let row = 0; row < steps; row += 1)
    for (let column = 0; column < steps; column += 1) {
      const x = ((column + 0.5) / steps) * page.x1;
      const y = ((row + 0.5) / steps) * page.y1;
      if (pictures.some((paint) => contains(paint.clip, x, y) && inside(paint.shape, x, y))) found += 1;
    }
  return found / (steps * steps);
}
