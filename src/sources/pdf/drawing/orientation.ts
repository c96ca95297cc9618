import type { Glyph } from './drawing.ts';
import type { Rule } from './shapes.ts';

/** Which way most of the text runs, in quarter turns clockwise; a page may hold a table on its side. */
export function turnOf(glyphs: readonly Glyph[]): 0 | 1 | 2 | 3 {
  const counts = [0, 0, 0, 0];
  for (const glyph of glyphs) {
    const turn = quarter(glyph);
    if (turn !== null) counts[turn] = (counts[turn] ?? 0) + 1;
  }
  return counts.indexOf(Math.max(...counts)) as 0 | 1 | 2 | 3;
}

/** The quarter turn of a glyph's baseline, null when it stands askew. */
export function quarter({ ux, uy }: Glyph): 0 | 1 | 2 | 3 | null {
  const [cos, sin] = [ux, uy];
  if (cos > 0.999) return 0;
  if (sin > 0.999) return 1;
  if (cos < -0.999) return 2;
  return sin < -0.999 ? 3 : null;
}

/** A glyph on a page that is turned upright. */
export function turned(glyph: Glyph, turn: 0 | 1 | 2 | 3, width: number, height: number): Glyph {
  const { x, y, ux, uy } = glyph;
  if (turn === 1) return { ...glyph, x: y, y: width - x, ux: uy, uy: -ux };
  if (turn === 2) return { ...glyph, x: width - x, y: height - y, ux: -ux, uy: -uy };
  if (turn === 3) return { ...glyph, x: height - y, y: x, ux: -uy, uy: ux };
  return glyph;
}

/** A drawn line on a page that is turned upright. */
export function turnedRule(rule: Rule, turn: 0 | 1 | 2 | 3, width: number, height: number): Rule {
  const { x0, y0, x1, y1 } = rule;
  const direction =
    turn % 2 === 0 ? rule.direction : rule.direction === 'vertical' ? 'horizontal' : 'vertical';
  if (turn === 1) return { x0: y0, x1: y1, y0: width - x1, y1: width - x0, direction };
  if (turn === 2) return { x0: width - x1, x1: width - x0, y0: height - y1, y1: height - y0, direction };
  if (turn === 3) return { x0: height - y1, x1: height - y0, y0: x0, y1: x1, direction };
  return rule;
}
