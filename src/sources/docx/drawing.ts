import type { SuspicionCode } from '../extracted.ts';
import { type Colour, fillOf } from './look.ts';
import { child, type Element, numberOf } from './xml.ts';

/** A box with text, anchored at a paragraph. */
export interface Box {
  /** Its paragraphs and tables. */
  readonly blocks: readonly Element[];
  /** What it is filled with; null for nothing. */
  readonly ground: Colour | null;
  /** Why a reader does not see it. */
  readonly hidden: SuspicionCode | null;
}

export interface Drawn {
  readonly boxes: Box[];
  /** Text drawn as a shape: a watermark, WordArt. */
  readonly words: string[];
  /** Filled shapes without text that float in front of the text. */
  covers: number;
}

/** Where a drawing floats. */
interface Anchor {
  readonly hidden: SuspicionCode | null;
  /** It may lie over text. */
  readonly front: boolean;
}

/** English Metric Units in a twentieth of a point. */
const EMU = 635;
/** No page is higher or wider than A2, in twentieths of a point. */
const OFF_PAGE = { before: -3_000, after: 34_000 };
/** A shape thinner than this, in EMU, is a line: four points. */
const LINE = 50_800;

/** Whether a place, in twentieths of a point from a margin or page edge, is beyond any page. */
export const isOffPage = (place: number | undefined, size = 0): boolean =>
  place !== undefined && (place + size < OFF_PAGE.before || place > OFF_PAGE.after);

export function hasText(element: Element): boolean {
  return element.text.trim() !== '' && element.name !== 'w:instrText' && element.name !== 'wp:posOffset'
    ? true
    : element.children.some(hasText);
}

function anchorOf(frame: Element): Anchor {
  const extent = child(frame, 'wp:extent')?.attributes;
  const size = { cx: numberOf(extent?.cx) ?? 0, cy: numberOf(extent?.cy) ?? 0 };
  const offset = (axis: string) => {
    const text = child(child(frame, axis), 'wp:posOffset')?.text;
    const place = numberOf(text);
    return place === undefined ? undefined : place / EMU;
  };
  const off =
    isOffPage(offset('wp:positionH'), size.cx / EMU) || isOffPage(offset('wp:positionV'), size.cy / EMU);
  const isHidden = /^(?:1|true)$/.test(child(frame, 'wp:docPr')?.attributes.hidden ?? '');
  return {
    hidden: isHidden ? 'hidden_text' : off ? 'invisible_text' : null,
    front:
      frame.name === 'wp:anchor' &&
      !/^(?:1|true)$/.test(frame.attributes.behindDoc ?? '') &&
      child(frame, 'wp:wrapNone') !== undefined &&
      size.cx > LINE &&
      size.cy > LINE,
  };
}

/** A DrawingML shape. */
function readShape(shape: Element, anchor: Anchor, drawn: Drawn): void {
  const properties = child(shape, 'wps:spPr');
  const styled = child(child(shape, 'wps:style'), 'a:fillRef')?.attributes.idx;
  const byStyle = styled !== undefined && styled !== '0' ? 'unknown' : null;
  const fill = fillOf(properties);
  const ground = fill === undefined ? byStyle : fill;
  const content = child(child(shape, 'wps:txbx'), 'w:txbxContent');
  const written = content !== undefined && hasText(content);
  if (content !== undefined) drawn.boxes.push({ blocks: content.children, ground, hidden: anchor.hidden });
  const geometry = child(properties, 'a:prstGeom')?.attributes.prst ?? 'rect';
  if (!written && anchor.front && ground !== null && !/line|connector/i.test(geometry)) drawn.covers += 1;
}

/** The declarations of a VML style attribute. */
function declarations(style: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const declaration of style.slice(0, 2_000).split(';')) {
    const colon = declaration.indexOf(':');
    if (colon > 0)
      found.set(
        declaration.slice(0, colon).trim().toLowerCase(),
        declaration
          .slice(colon + 1)
          .trim()
          .toLowerCase(),
      );
  }
  return found;
}

const VML_SHAPES = new Set(['v:rect', 'v:roundrect', 'v:shape', 'v:oval', 'v:polyline']);
const NAMED: Readonly<Record<string, Colour>> = { white: 'FFFFFF', black: '000000' };

function vmlFill(shape: Element): Colour | null {
  if (/^(?:f|false|0)$/i.test(shape.attributes.filled ?? '')) return null;
  const given = (shape.attributes.fillcolor ?? 'white').split(' ')[0]?.toLowerCase() ?? '';
  return NAMED[given] ?? (/^#[0-9a-f]{6}$/.test(given) ? given.slice(1).toUpperCase() : 'unknown');
}

/** A length in twentieths of a point; undefined in units that are not absolute. */
function twips(length: string | undefined): number | undefined {
  const [, number, unit] = /^(-?\d{1,7}(?:\.\d{1,6})?)(pt|in|cm|mm)$/.exec(length ?? '') ?? [];
  const points = { pt: 1, in: 72, cm: 28.35, mm: 2.835 }[unit ?? ''];
  return points === undefined ? undefined : Number(number) * points * 20;
}

/** A VML shape. */
function readVml(shape: Element, drawn: Drawn): void {
  const style = declarations(shape.attributes.style ?? '');
  const ground = vmlFill(shape);
  const words = child(shape, 'v:textpath')?.attributes.string;
  const content = child(child(shape, 'v:textbox'), 'w:txbxContent');
  const width = twips(style.get('width'));
  const height = twips(style.get('height'));
  const off =
    isOffPage(twips(style.get('margin-left')), width) || isOffPage(twips(style.get('margin-top')), height);
  const hidden = style.get('visibility') === 'hidden' ? 'hidden_text' : off ? 'invisible_text' : null;
  if (words !== undefined && hidden === null) drawn.words.push(words);
  if (content !== undefined) drawn.boxes.push({ blocks: content.children, ground, hidden });
  const wrap = child(shape, 'w10:wrap')?.attributes.type ?? 'none';
  const thin = [width, height].some((size) => size !== undefined && size < LINE / EMU);
  const covers =
    ground !== null &&
    style.get('position') === 'absolute' &&
    !(style.get('z-index') ?? '').startsWith('-') &&
    wrap === 'none' &&
    !thin &&
    words === undefined &&
    child(shape, 'v:imagedata') === undefined &&
    (content === undefined || !hasText(content));
  if (covers) drawn.covers += 1;
}

/** Reads a `w:drawing`, `w:pict` or `w:object`: text boxes in it, words drawn as a shape, and what may lie over text. */
export function readDrawing(element: Element): Drawn {
  const drawn: Drawn = { boxes: [], words: [], covers: 0 };
  const visit = (each: Element, anchor: Anchor): void => {
    if (each.name === 'w:txbxContent') return;
    if (each.name === 'wps:wsp') readShape(each, anchor, drawn);
    else if (VML_SHAPES.has(each.name)) readVml(each, drawn);
    else
      for (const part of each.children)
        visit(part, each.name === 'wp:anchor' || each.name === 'wp:inline' ? anchorOf(each) : anchor);
  };
  visit(element, { hidden: null, front: false });
  return drawn;
}
