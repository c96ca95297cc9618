import type { Drawing, Paint } from './drawing.ts';
import { contains } from './geometry.ts';
import { inside } from './shapes.ts';

/** What is painted on a page, found by place. */
export interface PaintIndex {
  /** Paints at a point in drawing order; null when finding them asks too much work. */
  readonly at: (x: number, y: number) => readonly Paint[] | null;
}

/** Squares in a row and in a column of the index. */
const SQUARES = 32;
/** Most places in the index, and most edges that are followed, on one page. */
const WORK = { places: 2_000_000, edges: 60_000_000 };
/** Areas this thin, in points, hide no letter and colour no ground. */
const THIN = 1.5;

/** Indexes the paints of a page; null when there are too many. */
export function indexPaints(drawing: Drawing): PaintIndex | null {
  const squares = new Map<number, Paint[]>();
  const column = (x: number): number => within(Math.floor((x / drawing.width) * SQUARES));
  const row = (y: number): number => within(Math.floor((y / drawing.height) * SQUARES));
  let places = 0;
  for (const paint of drawing.paints) {
    const { box } = paint.shape;
    if (!(box.x1 - box.x0 > THIN && box.y1 - box.y0 > THIN)) continue;
    for (let down = row(box.y0); down <= row(box.y1); down += 1)
      for (let across = column(box.x0); across <= column(box.x1); across += 1) {
        const square = squares.get(down * SQUARES + across);
        if (square === undefined) squares.set(down * SQUARES + across, [paint]);
        else square.push(paint);
        places += 1;
      }
    if (places > WORK.places) return null;
  }
  let edges = WORK.edges;
  return {
    at: (x, y) => {
      const found: Paint[] = [];
      for (const paint of squares.get(row(y) * SQUARES + column(x)) ?? []) {
        edges -= 1;
        if (!contains(paint.shape.box, x, y) || !contains(paint.clip, x, y)) continue;
        edges -= (paint.shape.edges?.length ?? 0) / 4;
        if (inside(paint.shape, x, y)) found.push(paint);
      }
      return edges < 0 ? null : found;
    },
  };
}

const within = (index: number): number =>
  Number.isFinite(index) ? Math.min(SQUARES - 1, Math.max(0, index)) : 0;

/** A colour mixed over another, by how much of it covers. */
export function mix(under: number, over: number, alpha: number): number {
  const channel = (shift: number): number =>
    Math.round(((under >> shift) & 255) * (1 - alpha) + ((over >> shift) & 255) * alpha) << shift;
  return channel(16) | channel(8) | channel(0);
}

/** What a paint makes of the colour under it; null when that cannot be told. */
export function painted(under: number | null, paint: Paint): number | null {
  if (paint.blend === 'unknown') return null;
  if (paint.colour === null || (under === null && (paint.alpha < 1 || paint.blend === 'multiply')))
    return null;
  if (under === null) return paint.colour;
  const over = paint.blend === 'multiply' ? product(under, paint.colour) : paint.colour;
  return mix(under, over, Math.min(1, Math.max(0, paint.alpha)));
}

function product(a: number, b: number): number {
  const channel = (shift: number): number =>
    Math.round((((a >> shift) & 255) * ((b >> shift) & 255)) / 255) << shift;
  return channel(16) | channel(8) | channel(0);
}

/** Largest difference of the channels of two colours, of 255. */
export function contrast(a: number, b: number): number {
  const channel = (shift: number): number => Math.abs(((a >> shift) & 255) - ((b >> shift) & 255));
  return Math.max(channel(16), channel(8), channel(0));
}
