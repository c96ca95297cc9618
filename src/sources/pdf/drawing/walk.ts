import type { Drawing, Font, Glyph, Ink, Paint } from './drawing.ts';
import { type Box, boxOf, intersect, type Matrix, mapBox, matrixOf, times } from './geometry.ts';
import {
  applyExtended,
  colourOf,
  type GraphicsState,
  initialState,
  moveLine,
  setTextMatrix,
} from './graphics-state.ts';
import { edgesOf, type Rule, ruleOf, type Shape, shapeOf, strokeShape, unitSquare } from './shapes.ts';
import { showText } from './show-text.ts';

/** Names of the library's operators and their codes. */
export type Operators = Readonly<Record<string, number>>;

export interface PageOperators {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly unknown[];
}

export interface PageWorld {
  readonly operators: Operators;
  /** The page's own space to the page as shown, y downward. */
  readonly base: Matrix;
  readonly width: number;
  readonly height: number;
  readonly fontOf: (name: unknown) => Font | null;
  /** Whether the layer of marked content is shown. */
  readonly isShown: (layer: unknown) => boolean;
  /** Kind of an annotation ("Widget") by its id. */
  readonly annotationKind: (id: unknown) => string;
}

/** Most that one page may draw. A dense page of a report has some thousands; a map some hundred thousands. */
const PAGE_BOUNDS = {
  glyphs: 200_000,
  edges: 2_000_000,
  depth: 10_000,
} as const;

/** Narrowest line, in points, that can hide text. */
const HIDING_STROKE = 3;
/** Blend modes of which the outcome is known, by the library's name. */
const _BLENDS: Readonly<Record<string, Paint['blend']>> = { 'source-over': 'normal', multiply: 'multiply' };

/** Blend modes of which the outcome is known, by the library's name. */
const BLENDS: Readonly<Record<string, Paint['blend']>> = {
  'source-over': 'normal',
  multiply: 'multiply',
};

/** How each painting operator uses the path. */
const PAINTING: Readonly<Record<string, { fill: boolean; stroke: boolean; evenOdd: boolean }>> = {
  fill: { fill: true, stroke: false, evenOdd: false },
  eoFill: { fill: true, stroke: false, evenOdd: true },
  stroke: { fill: false, stroke: true, evenOdd: false },
  closeStroke: { fill: false, stroke: true, evenOdd: false },
  fillStroke: { fill: true, stroke: true, evenOdd: false },
  eoFillStroke: { fill: true, stroke: true, evenOdd: true },
  closeFillStroke: { fill: true, stroke: true, evenOdd: false },
  closeEOFillStroke: { fill: true, stroke: true, evenOdd: true },
};

/**
 * Carries out a page's operators as a viewer would, and notes what is drawn, where, in what order. Text is
 * taken from here and not from the library's own text, so that every glyph comes with the state that shows or
 * hides it and nothing has to be matched afterwards. Null when the page draws more than the bounds allow.
 */
export function walk(page: PageOperators, world: PageWorld): Drawing | null {
  const glyphs: Glyph[] = [];
  const paints: Paint[] = [];
  const rules: Rule[] = [];
  const stack: GraphicsState[] = [];
  /** Marked content around, innermost last. */
  const marks: { readonly off: boolean; readonly artifact: boolean }[] = [];
  let state = initialState(world.base);
  let clipping = false;
  let edgeCount = 0;
  let order = 0;
  /** Place of the last operator that did nothing but take the soft mask off. */
  let unmaskedAt = -3;
  let annotation: string | null = null;

  const ink = (): Ink => {
    const fills = state.mode % 4 === 0 || state.mode % 4 === 2;
    const strokes = state.mode % 4 === 1 || state.mode % 4 === 2;
    return {
      order,
      drawn: state.mode !== 3 && state.mode !== 7,
      colours: [...(fills ? [state.fill] : []), ...(strokes ? [state.stroke] : [])],
      alpha: Math.max(fills ? state.fillAlpha : 0, strokes ? state.strokeAlpha : 0) * state.groupAlpha,
      clip: state.clip,
      layerOff: marks.some((mark) => mark.off),
      annotation,
      artifact: marks.some((mark) => mark.artifact),
    };
  };
  const paint = (shape: Shape, colour: number | null, alpha: number, more: Partial<Paint> = {}): void => {
    if (marks.some((mark) => mark.off)) return;
    const known = !state.groupBlends && !state.masked;
    const blend = BLENDS[state.blend];
    paints.push({
      order,
      shape,
      clip: state.clip,
      colour,
      alpha: alpha * state.groupAlpha,
      blend: known && blend !== undefined ? blend : 'unknown',
      picture: false,
      masked: null,
      opacityAt: null,
      ...more,
    });
  };
  const picture = (more: Partial<Paint> = {}): void =>
    paint(unitSquare(state.ctm), null, state.fillAlpha, { picture: true, ...more });
  /** A picture with a mask comes right after the operator that takes the soft mask off. */
  const image = (name: unknown): void => {
    const masked = unmaskedAt >= order - 2 && typeof name === 'string' ? { name, place: state.ctm } : null;
    picture(masked === null ? {} : { masked, blend: 'unknown' });
  };
  const addRule = (box: Box): void => {
    const rule = ruleOf(intersect(box, state.clip));
    if (rule !== null) rules.push(rule);
  };
  const save = (): void => {
    if (stack.length < PAGE_BOUNDS.depth) stack.push({ ...state });
  };
  const restore = (): void => {
    state = stack.pop() ?? state;
  };
  const clipTo = (box: Box | null): void => {
    if (box !== null) state.clip = intersect(state.clip, mapBox(state.ctm, box));
  };

  const drawPath = (args: readonly unknown[]): void => {
    const [code, buffers, bounds] = args;
    const path: unknown = Array.isArray(buffers) ? buffers[0] : null;
    const box = boxOf(bounds);
    const how = PAINTING[names.get(code) ?? ''];
    if (how !== undefined && path instanceof Float32Array) {
      edgeCount += path.length;
      if (how.fill) {
        const shape = shapeOf(edgesOf(path, state.ctm, true), how.evenOdd);
        paint(shape, state.fill, state.fillAlpha, state.fillHoles ? { blend: 'unknown' } : {});
        addRule(shape.box);
      }
      if (how.stroke) {
        const edges = edgesOf(path, state.ctm, false);
        const width =
          state.lineWidth * Math.sqrt(Math.abs(state.ctm[0] * state.ctm[3] - state.ctm[1] * state.ctm[2]));
        for (let i = 0; i < edges.length; i += 4) {
          const [ax, ay, bx, by] = [edges[i] ?? 0, edges[i + 1] ?? 0, edges[i + 2] ?? 0, edges[i + 3] ?? 0];
          addRule({ x0: Math.min(ax, bx), y0: Math.min(ay, by), x1: Math.max(ax, bx), y1: Math.max(ay, by) });
          if (width >= HIDING_STROKE)
            paint(strokeShape(ax, ay, bx, by, width), state.stroke, state.strokeAlpha);
        }
      }
    }
    if (clipping) clipTo(box ?? { x0: 0, y0: 0, x1: 0, y1: 0 });
    clipping = false;
  };

  const number = (value: unknown): number =>
    typeof value === 'number' && Number.isFinite(value) ? value : 0;
  const handlers: Readonly<Record<string, (args: readonly unknown[]) => void>> = {
    save,
    restore,
    transform: (args) => {
      state.ctm = times(state.ctm, matrixOf(args));
    },
    setGState: ([pairs]) => {
      applyExtended(state, pairs, world.fontOf);
      if (Array.isArray(pairs) && pairs.length === 1 && `${pairs[0]}` === 'SMask,false') unmaskedAt = order;
    },
    setLineWidth: ([width]) => {
      state.lineWidth = number(width);
    },
    setFillRGBColor: ([colour]) => {
      state.fill = colourOf(colour);
      state.fillHoles = false;
    },
    setStrokeRGBColor: ([colour]) => {
      state.stroke = colourOf(colour);
    },
    setFillColorN: ([kind]) => {
      state.fill = null;
      state.fillHoles = kind !== 'Shading';
    },
    setStrokeColorN: () => {
      state.stroke = null;
    },
    setFillTransparent: () => {
      state.fill = null;
      state.fillHoles = true;
    },
    clip: () => {
      clipping = true;
    },
    eoClip: () => {
      clipping = true;
    },
    constructPath: drawPath,
    shadingFill: () => paint({ box: state.clip, edges: null, evenOdd: false }, null, state.fillAlpha),
    beginText: () => setTextMatrix(state, [1, 0, 0, 1, 0, 0]),
    setTextMatrix: (args) => setTextMatrix(state, matrixOf(args[0])),
    moveText: ([x, y]) => moveLine(state, number(x), number(y)),
    setLeadingMoveText: ([x, y]) => {
      state.leading = -number(y);
      moveLine(state, number(x), number(y));
    },
    nextLine: () => moveLine(state, 0, -state.leading),
    setLeading: ([leading]) => {
      state.leading = number(leading);
    },
    setCharSpacing: ([spacing]) => {
      state.charSpacing = number(spacing);
    },
    setWordSpacing: ([spacing]) => {
      state.wordSpacing = number(spacing);
    },
    setHScale: ([percent]) => {
      state.horizontal = number(percent) / 100;
    },
    setTextRise: ([rise]) => {
      state.rise = number(rise);
    },
    setTextRenderingMode: ([mode]) => {
      state.mode = number(mode);
    },
    setFont: ([name, size]) => {
      state.font = world.fontOf(name);
      state.size = number(size);
    },
    showText: ([shown]) => showText(state, shown, ink(), glyphs),
    paintImageXObject: ([name]) => image(name),
    paintInlineImageXObject: () => picture(),
    paintSolidColorImageMask: () => paint(unitSquare(state.ctm), state.fill, state.fillAlpha),
    paintImageMaskXObject: () => picture({ blend: 'unknown' }),
    paintFormXObjectBegin: ([matrix, box]) => {
      save();
      state.ctm = times(state.ctm, matrixOf(matrix));
      clipTo(boxOf(box));
    },
    paintFormXObjectEnd: restore,
    beginGroup: ([group]) => {
      save();
      const { matrix, bbox } = (group ?? {}) as { matrix?: unknown; bbox?: unknown };
      const box = boxOf(bbox);
      if (box !== null) clipTo(mapBox(matrixOf(matrix), box));
      state.groupAlpha *= state.fillAlpha;
      state.groupBlends ||= state.blend !== 'source-over' || state.masked;
      state.fillAlpha = 1;
      state.strokeAlpha = 1;
      state.blend = 'source-over';
      state.masked = false;
    },
    endGroup: restore,
    beginMarkedContent: ([tag]) => {
      const name = (tag as { name?: unknown } | null)?.name ?? tag;
      marks.push({ off: false, artifact: name === 'Artifact' });
    },
    beginMarkedContentProps: ([tag, value]) => {
      marks.push({ off: tag === 'OC' && !world.isShown(value), artifact: tag === 'Artifact' });
    },
    endMarkedContent: () => {
      marks.pop();
    },
    beginAnnotation: ([id, rect, transform, matrix]) => {
      stack.length = 0;
      state = initialState(world.base);
      clipTo(boxOf(rect));
      state.ctm = times(times(state.ctm, matrixOf(transform)), matrixOf(matrix));
      annotation = world.annotationKind(id);
    },
    endAnnotation: () => {
      annotation = null;
      stack.length = 0;
      state = initialState(world.base);
    },
  };
  const names = new Map<unknown, string>(Object.entries(world.operators).map(([name, code]) => [code, name]));
  const byCode = new Map<number, (args: readonly unknown[]) => void>();
  for (const [name, handler] of Object.entries(handlers)) {
    const code = world.operators[name];
    if (code !== undefined) byCode.set(code, handler);
  }
  for (let at = 0; at < page.fnArray.length; at += 1) {
    order = at;
    const args = page.argsArray[at];
    byCode.get(page.fnArray[at] ?? -1)?.(
      Array.isArray(args)
        ? args
        : args !== null && typeof args === 'object'
          ? Array.from(args as ArrayLike<unknown>)
          : [],
    );
    if (glyphs.length > PAGE_BOUNDS.glyphs || edgeCount > PAGE_BOUNDS.edges) return null;
  }
  return { width: world.width, height: world.height, glyphs, paints, rules };
}
