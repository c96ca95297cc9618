import { type Box, contains, type Matrix, mapX, mapY } from './geometry.ts';

/** An area of a page, as straight edges. Several outlines may lie in it. */
export interface Shape {
  readonly box: Box;
  /** x0, y0, x1, y1 of each edge; null when the shape is its box. */
  readonly edges: Float64Array | null;
  readonly evenOdd: boolean;
}

/** A straight drawn line, horizontal or vertical, as tables have. */
export interface Rule extends Box {
  readonly direction: 'horizontal' | 'vertical';
}

/** Codes of the path operators in the library's path buffer. */
const MOVE = 0;
const LINE = 1;
const CURVE = 2;
const QUADRATIC = 3;
const CLOSE = 4;
/** Pieces in which a curve is cut; enough to tell on which side of it a letter stands. */
const PIECES = 8;
/** Thickest that a filled box may be to count as a line. */
const RULE_THICKNESS = 2.5;
const RULE_LENGTH = 8;

/** The straight edges of a path buffer, mapped to the page; curves are cut into pieces. */
export function edgesOf(path: ArrayLike<number>, m: Matrix, closed: boolean): number[] {
  const edges: number[] = [];
  let startX = 0;
  let startY = 0;
  let x = 0;
  let y = 0;
  const to = (nextX: number, nextY: number) => {
    edges.push(mapX(m, x, y), mapY(m, x, y), mapX(m, nextX, nextY), mapY(m, nextX, nextY));
    x = nextX;
    y = nextY;
  };
  const close = () => {
    if (x !== startX || y !== startY) to(startX, startY);
  };
  const at = (index: number): number => path[index] ?? 0;
  for (let i = 0; i < path.length; ) {
    const code = at(i);
    i += 1;
    if (code === MOVE) {
      if (closed) close();
      x = at(i);
      y = at(i + 1);
      startX = x;
      startY = y;
      i += 2;
    } else if (code === LINE) {
      to(at(i), at(i + 1));
      i += 2;
    } else if (code === CURVE || code === QUADRATIC) {
      const fromX = x;
      const fromY = y;
      const cubic = code === CURVE;
      const last = cubic ? i + 4 : i + 2;
      for (let piece = 1; piece <= PIECES; piece += 1) {
        const t = piece / PIECES;
        const u = 1 - t;
        const along = (start: number, axis: number): number =>
          cubic
            ? u * u * u * start +
              3 * u * u * t * at(i + axis) +
              3 * u * t * t * at(i + 2 + axis) +
              t * t * t * at(i + 4 + axis)
            : u * u * start + 2 * u * t * at(i + axis) + t * t * at(i + 2 + axis);
        to(piece === PIECES ? at(last) : along(fromX, 0), piece === PIECES ? at(last + 1) : along(fromY, 1));
      }
      i = last + 2;
    } else if (code === CLOSE) close();
    else break;
  }
  if (closed) close();
  return edges;
}

/** The area that a path fills. */
export function shapeOf(edges: readonly number[], evenOdd: boolean): Shape {
  const box = { x0: Infinity, y0: Infinity, x1: -Infinity, y1: -Infinity };
  let upright = true;
  for (let i = 0; i < edges.length; i += 4) {
    const [ax, ay, bx, by] = [edges[i] ?? 0, edges[i + 1] ?? 0, edges[i + 2] ?? 0, edges[i + 3] ?? 0];
    box.x0 = Math.min(box.x0, ax, bx);
    box.y0 = Math.min(box.y0, ay, by);
    box.x1 = Math.max(box.x1, ax, bx);
    box.y1 = Math.max(box.y1, ay, by);
    if (Math.abs(ax - bx) > 0.01 && Math.abs(ay - by) > 0.01) upright = false;
  }
  return { box, edges: upright && edges.length === 16 ? null : Float64Array.from(edges), evenOdd };
}

/** The unit square, mapped: where an image is drawn. */
export function unitSquare(m: Matrix): Shape {
  return shapeOf(edgesOf([MOVE, 0, 0, LINE, 1, 0, LINE, 1, 1, LINE, 0, 1, CLOSE], m, true), false);
}

/** Whether a point lies in the shape, by its winding number or by even and odd. */
export function inside(shape: Shape, x: number, y: number): boolean {
  if (!contains(shape.box, x, y)) return false;
  if (shape.edges === null) return true;
  let winding = 0;
  let crossings = 0;
  const { edges } = shape;
  for (let i = 0; i < edges.length; i += 4) {
    const ay = edges[i + 1] ?? 0;
    const by = edges[i + 3] ?? 0;
    if (ay <= y === by <= y) continue;
    const ax = edges[i] ?? 0;
    const crossing = ax + ((y - ay) / (by - ay)) * ((edges[i + 2] ?? 0) - ax);
    if (crossing <= x) continue;
    crossings += 1;
    winding += by > ay ? 1 : -1;
  }
  return shape.evenOdd ? crossings % 2 === 1 : winding !== 0;
}

/** A stroked edge as the area that its thickness covers. */
export function strokeShape(ax: number, ay: number, bx: number, by: number, width: number): Shape {
  const length = Math.hypot(bx - ax, by - ay) || 1;
  const dx = (-(by - ay) / length) * (width / 2);
  const dy = ((bx - ax) / length) * (width / 2);
  const corners = [ax + dx, ay + dy, bx + dx, by + dy, bx - dx, by - dy, ax - dx, ay - dy];
  const path = [MOVE, corners[0] ?? 0, corners[1] ?? 0];
  for (let i = 2; i < 8; i += 2) path.push(LINE, corners[i] ?? 0, corners[i + 1] ?? 0);
  return shapeOf(edgesOf(path, [1, 0, 0, 1, 0, 0], true), false);
}

/** The rule that an edge or a thin filled box draws, or null. */
export function ruleOf(box: Box): Rule | null {
  const width = box.x1 - box.x0;
  const height = box.y1 - box.y0;
  if (height <= RULE_THICKNESS && width >= RULE_LENGTH) return { ...box, direction: 'horizontal' };
  if (width <= RULE_THICKNESS && height >= RULE_LENGTH) return { ...box, direction: 'vertical' };
  return null;
}
