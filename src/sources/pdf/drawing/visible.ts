import type { SuspicionCode } from '../../extracted.ts';
import type { Drawing, Glyph, Paint } from './drawing.ts';
import { type Box, contains } from './geometry.ts';
import type { Annotation } from './library.ts';
import { contrast, indexPaints, mix, type PaintIndex, painted } from './paint-index.ts';
import { inside } from './shapes.ts';

/** Effective type size, in points, at or under which nobody reads. */
const TINY = 1;
/**
 * Largest difference of a colour channel, of 255, at which text and its ground look the same. Large type is
 * read in fainter colours, as a watermark is.
 */
const SAME_COLOUR = { text: 26, large: 6, size: 30 };
const TRANSPARENT = 0.05;
const WHITE = 0xffffff;
/** Part of a picture that must be opaque to hide what is under it. */
const OPAQUE = 0.9;
/** Annotations whose text is a remark on the page, not of the page. */
const REMARKS = new Set(['Text', 'FreeText', 'Popup', 'Caret', 'FileAttachment', 'Ink', 'Line']);
/** Kinds that carry text of their own which belongs to the page: fields of a form, links. */
const CONTENT = new Set(['Widget', 'Link']);

const WRITTEN = /[\p{L}\p{N}]/u;

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
  const ground = indexPaints(drawing);
  if (ground === null) return null;
  const visible: Glyph[] = [];
  const stamped: Glyph[] = [];
  const hidden = new Map<SuspicionCode, number>();
  const redactions = annotations.filter((each) => each.kind === 'Redact').map((each) => each.box);
  const page: Box = { x0: 0, y0: 0, x1: drawing.width, y1: drawing.height };
  let last = { order: -1, code: '' };
  for (const glyph of drawing.glyphs) {
    const code = glyph.text.trim() === '' ? null : reasonOf(glyph, ground, redactions, page);
    if (code === 'too_much') return null;
    if (code !== null) {
      // Dots under a filled in field, a dash under a stamp: left out, but nothing to look into.
      if (!WRITTEN.test(glyph.text)) continue;
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
  ground: PaintIndex,
  redactions: readonly Box[],
  page: Box,
): SuspicionCode | 'too_much' | null {
  const { ink } = glyph;
  if (ink.layerOff) return 'hidden_text';
  if (!ink.drawn || ink.alpha <= TRANSPARENT || ink.colours.length === 0) return 'invisible_text';
  if (Math.min(glyph.size, glyph.broad) <= TINY) return 'tiny_text';
  const points = samples(glyph);
  const [middleX, middleY] = points[0] ?? [glyph.x, glyph.y];
  if (!contains(page, middleX, middleY) || !contains(ink.clip, middleX, middleY)) return 'invisible_text';
  if (redactions.some((box) => contains(box, middleX, middleY))) return 'covered_text';
  const gone = new Map<SuspicionCode, number>();
  for (const [x, y] of points) {
    const paints = ground.at(x, y);
    if (paints === null) return 'too_much';
    const code = hiddenAt(glyph, paints, x, y);
    if (code !== null) gone.set(code, (gone.get(code) ?? 0) + 1);
  }
  const total = [...gone.values()].reduce((a, b) => a + b, 0);
  if (total * 2 <= points.length) return null;
  return [...gone].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}

/**
 * Whether ink at a point of the page stands out from its ground, after all that is painted there. Ink and
 * ground are followed side by side: what is painted over both makes them more alike.
 */
function hiddenAt(
  { ink, size }: Glyph,
  paints: readonly Paint[],
  x: number,
  y: number,
): SuspicionCode | null {
  const same = size >= SAME_COLOUR.size ? SAME_COLOUR.large : SAME_COLOUR.text;
  let under: number | null = WHITE;
  let at = 0;
  for (; at < paints.length && (paints[at]?.order ?? 0) < ink.order; at += 1) {
    const paint = paints[at];
    if (paint !== undefined) under = painted(under, paint);
  }
  const ground: number | null = under;
  const colours = ink.colours.map((colour) =>
    colour === null || ground === null ? colour : mix(ground, colour, Math.min(1, ink.alpha)),
  );
  if (ground !== null && colours.every((colour) => colour !== null && contrast(colour, ground) <= same))
    return 'white_text';
  let over = ground;
  let inks: (number | null)[] = colours;
  for (; at < paints.length; at += 1) {
    const paint = paints[at];
    if (paint === undefined) continue;
    if (paint.opacityAt !== null && paint.opacityAt(x, y) * paint.alpha >= OPAQUE) return 'invisible_text';
    if (paint.blend === 'unknown') continue;
    if (paint.blend === 'normal' && paint.alpha >= OPAQUE)
      return paint.picture ? 'invisible_text' : 'covered_text';
    if (paint.colour === null) continue;
    over = painted(over, paint);
    inks = inks.map((colour) => painted(colour, paint));
    const now = over;
    if (now !== null && inks.every((colour) => colour !== null && contrast(colour, now) <= same))
      return 'covered_text';
  }
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
