import type { Font } from './drawing.ts';
import { type Box, EVERYWHERE, IDENTITY, type Matrix } from './geometry.ts';

/** The part of the graphics and text state that says what text and areas look like. */
export interface GraphicsState {
  /** User space to the page. */
  ctm: Matrix;
  clip: Box;
  /** 0xRRGGBB, null for a pattern. */
  fill: number | null;
  stroke: number | null;
  /** A tiling pattern: what lies between its marks stays visible. */
  fillHoles: boolean;
  fillAlpha: number;
  strokeAlpha: number;
  /** Opacity of the transparency groups around. */
  groupAlpha: number;
  /** A blend mode as the library names it. */
  blend: string;
  /** A group around has a blend mode or a soft mask of its own. */
  groupBlends: boolean;
  /** A soft mask makes what is drawn see-through in places that are not known. */
  masked: boolean;
  lineWidth: number;
  font: Font | null;
  /** Signed as in the file. */
  size: number;
  charSpacing: number;
  wordSpacing: number;
  /** 1 is 100%. */
  horizontal: number;
  leading: number;
  rise: number;
  mode: number;
  text: Matrix;
  /** Where the next glyph goes and where its line began, in text space. */
  x: number;
  y: number;
  lineX: number;
  lineY: number;
}

export function initialState(ctm: Matrix): GraphicsState {
  return {
    ctm,
    clip: EVERYWHERE,
    fill: 0,
    stroke: 0,
    fillHoles: false,
    fillAlpha: 1,
    strokeAlpha: 1,
    groupAlpha: 1,
    blend: 'source-over',
    groupBlends: false,
    masked: false,
    lineWidth: 1,
    font: null,
    size: 0,
    charSpacing: 0,
    wordSpacing: 0,
    horizontal: 1,
    leading: 0,
    rise: 0,
    mode: 0,
    text: IDENTITY,
    x: 0,
    y: 0,
    lineX: 0,
    lineY: 0,
  };
}

const num = (value: unknown): number | null =>
  typeof value === 'number' && Number.isFinite(value) ? value : null;

/** A colour as the library gives it: "#rrggbb"; anything else counts as unknown. */
export function colourOf(value: unknown): number | null {
  return typeof value === 'string' && /^#[0-9a-f]{6}$/i.test(value)
    ? Number.parseInt(value.slice(1), 16)
    : null;
}

export function moveLine(state: GraphicsState, x: number, y: number): void {
  state.lineX += x;
  state.lineY += y;
  state.x = state.lineX;
  state.y = state.lineY;
}

export function setTextMatrix(state: GraphicsState, matrix: Matrix): void {
  state.text = matrix;
  state.x = 0;
  state.y = 0;
  state.lineX = 0;
  state.lineY = 0;
}

/** An extended graphics state: pairs of a key and a value. A key that says nothing about looks is passed over. */
export function applyExtended(
  state: GraphicsState,
  pairs: unknown,
  fontOf: (name: unknown) => Font | null,
): void {
  if (!Array.isArray(pairs)) return;
  for (const pair of pairs) {
    if (!Array.isArray(pair)) continue;
    const [key, value] = pair as readonly unknown[];
    if (key === 'ca') state.fillAlpha = num(value) ?? state.fillAlpha;
    else if (key === 'CA') state.strokeAlpha = num(value) ?? state.strokeAlpha;
    else if (key === 'LW') state.lineWidth = num(value) ?? state.lineWidth;
    else if (key === 'BM') state.blend = typeof value === 'string' ? value : '';
    else if (key === 'SMask') state.masked = value !== false;
    else if (key === 'Font' && Array.isArray(value)) {
      state.font = fontOf(value[0]);
      state.size = num(value[1]) ?? 0;
    }
  }
}
