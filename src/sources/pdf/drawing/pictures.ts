import type { Drawing, Paint } from './drawing.ts';
import { contains, type Matrix } from './geometry.ts';

/** A picture with a mask: which of its points can be seen through is in its data. */
export interface MaskedPicture {
  /** The library's name for its data. */
  readonly name: string;
  /** The unit square to its place on the page. */
  readonly place: Matrix;
}

/** How opaque a picture is at a point of the page, from 0 to 1. */
export type OpacityAt = (x: number, y: number) => number;

/** Masked pictures on one page that are looked into; a page has a few. */
const MOST = 50;

/** The masked pictures of a page that are drawn over text; the only ones whose points matter. */
export function overText({ glyphs, paints }: Drawing): MaskedPicture[] {
  const pictures: MaskedPicture[] = [];
  let looked = 0;
  for (const { masked, order, shape } of paints) {
    if (masked === null) continue;
    looked += 1;
    if (looked > MOST) break;
    if (glyphs.some((glyph) => glyph.ink.order < order && contains(shape.box, glyph.x, glyph.y)))
      pictures.push(masked);
  }
  return pictures;
}

/** The drawing with what is known of its masked pictures. `dataOf` gives the library's picture by its name. */
export function withOpacities(drawing: Drawing, dataOf: (name: string) => unknown): Drawing {
  const paints = drawing.paints.map((paint): Paint => {
    const opacityAt = paint.masked === null ? null : opacityIn(paint.masked, dataOf(paint.masked.name));
    return opacityAt === null ? paint : { ...paint, opacityAt };
  });
  return { ...drawing, paints };
}

/** Code of the library's pictures that have four bytes a point, the last one its opacity. */
const WITH_OPACITY = 3;

function opacityIn({ place: [a, b, c, d, e, f] }: MaskedPicture, found: unknown): OpacityAt | null {
  const { width, height, kind, data } = (found ?? {}) as Readonly<Record<string, unknown>>;
  const determinant = a * d - b * c;
  if (typeof width !== 'number' || typeof height !== 'number' || determinant === 0) return null;
  if (!(data instanceof Uint8Array || data instanceof Uint8ClampedArray)) return null;
  if (kind !== WITH_OPACITY) return () => 1;
  return (x, y) => {
    const across = (d * (x - e) - c * (y - f)) / determinant;
    const up = (a * (y - f) - b * (x - e)) / determinant;
    const column = Math.min(width - 1, Math.max(0, Math.floor(across * width)));
    const row = Math.min(height - 1, Math.max(0, Math.floor((1 - up) * height)));
    return (data[(row * width + column) * 4 + 3] ?? 0) / 255;
  };
}
