import type { Glyph, Ink } from './drawing.ts';
import { type Matrix, mapX, mapY, times } from './geometry.ts';
import type { GraphicsState } from './graphics-state.ts';

/** Text as the library gives it: glyphs, and numbers that move the pen in thousandths of the size. */
type Shown = readonly unknown[];

interface RawGlyph {
  readonly unicode?: unknown;
  readonly width?: unknown;
  readonly isSpace?: unknown;
  readonly vmetric?: unknown;
}

/** Adds the glyphs that a text operator draws to `glyphs` and moves the pen. */
export function showText(state: GraphicsState, shown: unknown, ink: Ink, glyphs: Glyph[]): void {
  const { font, size } = state;
  if (font === null || !Array.isArray(shown)) return;
  const h = state.horizontal;
  const map: Matrix = times(state.ctm, state.text);
  // Baseline direction and the sizes of one unit of text space on the page.
  const along = font.vertical ? Math.hypot(map[2], map[3]) : Math.hypot(map[0], map[1]) * Math.abs(h);
  const across = Math.hypot(map[2], map[3]);
  const sign = (size < 0 ? -1 : 1) * (h < 0 ? -1 : 1);
  const length = Math.hypot(map[0], map[1]) || 1;
  const ux = (map[0] / length) * sign;
  const uy = (map[1] / length) * sign;
  const height = Math.abs(size) * across * font.scaleY * font.em;
  const broad = Math.abs(size) * Math.hypot(map[0], map[1]) * Math.abs(h) * font.scaleY * font.em;
  let pen = 0;
  for (const each of shown as Shown) {
    if (typeof each === 'number') {
      if (Number.isFinite(each)) pen -= (each / 1000) * size;
      continue;
    }
    if (each === null || typeof each !== 'object') continue;
    const raw = each as RawGlyph;
    const spacing = state.charSpacing + (raw.isSpace === true ? state.wordSpacing : 0);
    const advance = font.vertical
      ? verticalAdvance(raw) * size * font.scaleX + spacing
      : widthOf(raw) * size * font.scaleX + spacing;
    const x = font.vertical ? state.x : state.x + pen * h;
    const y = (font.vertical ? state.y - pen : state.y) + state.rise;
    const text = typeof raw.unicode === 'string' ? raw.unicode : '';
    glyphs.push({
      text,
      x: mapX(map, x, y),
      y: mapY(map, x, y),
      ux,
      uy,
      width: Math.abs(advance) * along,
      size: height,
      broad,
      font,
      ink,
    });
    pen += advance;
  }
  if (font.vertical) state.y -= pen;
  else state.x += pen * h;
}

const widthOf = (raw: RawGlyph): number =>
  typeof raw.width === 'number' && Number.isFinite(raw.width) ? raw.width : 0;

function verticalAdvance(raw: RawGlyph): number {
  const first = Array.isArray(raw.vmetric) ? raw.vmetric[0] : null;
  return typeof first === 'number' ? -first : 1000;
}
