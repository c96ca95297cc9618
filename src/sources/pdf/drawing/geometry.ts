/** An affine map as PDF writes it: x' = ax + cy + e, y' = bx + dy + f. */
export type Matrix = readonly [number, number, number, number, number, number];

/** Points; on a page from its top left corner, y downward. */
export interface Box {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];
export const EVERYWHERE: Box = { x0: -1e9, y0: -1e9, x1: 1e9, y1: 1e9 };

/** First `inner`, then `outer`. */
export function times(outer: Matrix, inner: Matrix): Matrix {
  return [
    outer[0] * inner[0] + outer[2] * inner[1],
    outer[1] * inner[0] + outer[3] * inner[1],
    outer[0] * inner[2] + outer[2] * inner[3],
    outer[1] * inner[2] + outer[3] * inner[3],
    outer[0] * inner[4] + outer[2] * inner[5] + outer[4],
    outer[1] * inner[4] + outer[3] * inner[5] + outer[5],
  ];
}

export const mapX = (m: Matrix, x: number, y: number): number => m[0] * x + m[2] * y + m[4];
export const mapY = (m: Matrix, x: number, y: number): number => m[1] * x + m[3] * y + m[5];

/** The box around a mapped box. */
export function mapBox(m: Matrix, box: Box): Box {
  const xs = [
    mapX(m, box.x0, box.y0),
    mapX(m, box.x1, box.y0),
    mapX(m, box.x0, box.y1),
    mapX(m, box.x1, box.y1),
  ];
  const ys = [
    mapY(m, box.x0, box.y0),
    mapY(m, box.x1, box.y0),
    mapY(m, box.x0, box.y1),
    mapY(m, box.x1, box.y1),
  ];
  return { x0: Math.min(...xs), y0: Math.min(...ys), x1: Math.max(...xs), y1: Math.max(...ys) };
}

/** What both boxes hold; a box of no area when they do not meet. */
export function intersect(a: Box, b: Box): Box {
  const x0 = Math.max(a.x0, b.x0);
  const y0 = Math.max(a.y0, b.y0);
  return { x0, y0, x1: Math.max(x0, Math.min(a.x1, b.x1)), y1: Math.max(y0, Math.min(a.y1, b.y1)) };
}

export const contains = (box: Box, x: number, y: number): boolean =>
  x >= box.x0 && x <= box.x1 && y >= box.y0 && y <= box.y1;

/** Six finite numbers, or the map that changes nothing. */
export function matrixOf(value: unknown): Matrix {
  if (value === null || typeof value !== 'object') return IDENTITY;
  const six = Array.from(value as ArrayLike<unknown>).slice(0, 6);
  return six.length === 6 && six.every((each) => typeof each === 'number' && Number.isFinite(each))
    ? (six as unknown as Matrix)
    : IDENTITY;
}

/** Two corners in any order, or null. */
export function boxOf(value: unknown): Box | null {
  if (value === null || typeof value !== 'object') return null;
  const [a, b, c, d] = Array.from(value as ArrayLike<unknown>);
  if (typeof a !== 'number' || typeof b !== 'number' || typeof c !== 'number' || typeof d !== 'number')
    return null;
  return { x0: Math.min(a, c), y0: Math.min(b, d), x1: Math.max(a, c), y1: Math.max(b, d) };
}
