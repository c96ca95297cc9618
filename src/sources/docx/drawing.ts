import type { SuspicionCode } from '../extracted.ts';
import { type Colour, fillOf } from './colour.ts';
import type { Theme } from './theme.ts';
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
  /** Pictures, and filled shapes without text, that float in front of the text. */
  covers: number;
}

/** Where a drawing stands; sizes in twentieths of a point, undefined when they are not given. */
interface Frame {
  readonly hidden: SuspicionCode | null;
  /** It may lie over text. */
  readonly front: boolean;
  readonly width: number | undefined;
  readonly height: number | undefined;
}

/** English Metric Units in a twentieth of a point. */
const EMU = 635;
/** No page is higher or wider than A2, in twentieths of a point. */
const OFF_PAGE = { before: -3_000, after: 34_000 };
/** A shape thinner than this, in twentieths of a point, is a line: four points. */
const LINE = 80;
/** Room that a letter takes at least, in square twentieths of a point: three by four points. */
const LETTER = 4_800;

/** Whether a place, in twentieths of a point from a margin or page edge, is beyond any page. */
export const isOffPage = (place: number | undefined, size = 0): boolean =>
  place !== undefined && (place + size < OFF_PAGE.before || place > OFF_PAGE.after);

/** Characters of text, also in boxes. */
function lengthOf(element: Element): number {
  let length = element.name === 'w:t' || element.name === 'm:t' ? element.text.trim().length : 0;
  for (const part of element.children) length += lengthOf(part);
  return length;
}

export function hasText(element: Element): boolean {
  if ((element.name === 'w:t' || element.name === 'm:t') && element.text.trim() !== '') return true;
  return element.name === 'w:sym' || element.children.some(hasText);
}

const isOn = (value: string | undefined): boolean => /^(?:1|true|on|t)$/.test(value ?? '');

function frameOf(element: Element): Frame {
  const extent = child(element, 'wp:extent')?.attributes;
  const twips = (emu: string | undefined) => {
    const number = numberOf(emu);
    return number === undefined ? undefined : number / EMU;
  };
  const width = twips(extent?.cx);
  const height = twips(extent?.cy);
  const offset = (axis: string) => twips(child(child(element, axis), 'wp:posOffset')?.text);
  const off = isOffPage(offset('wp:positionH'), width) || isOffPage(offset('wp:positionV'), height);
  return {
    hidden: isOn(child(element, 'wp:docPr')?.attributes.hidden)
      ? 'hidden_text'
      : off
        ? 'invisible_text'
        : null,
    front:
      element.name === 'wp:anchor' &&
      !isOn(element.attributes.behindDoc) &&
      child(element, 'wp:wrapNone') !== undefined,
    width,
    height,
  };
}

const isThin = ({ width, height }: Frame): boolean =>
  [width, height].some((size) => size !== undefined && size < LINE);

/** A box that is too small for its text and does not grow: a reader sees a part of it, or nothing. */
function cutsOff(frame: Frame, content: Element): boolean {
  const { width, height } = frame;
  if (width === undefined || height === undefined) return false;
  return isThin(frame) || lengthOf(content) * LETTER > width * height;
}

/** A DrawingML shape. */
function readShape(shape: Element, frame: Frame, theme: Theme, drawn: Drawn): void {
  const properties = child(shape, 'wps:spPr');
  const styled = child(child(shape, 'wps:style'), 'a:fillRef')?.attributes.idx;
  const byStyle = styled !== undefined && styled !== '0' ? 'unknown' : null;
  const fill = fillOf(properties, theme);
  const ground = fill === undefined ? byStyle : fill;
  const content = child(child(shape, 'wps:txbx'), 'w:txbxContent');
  const written = content !== undefined && hasText(content);
  const grows = child(child(shape, 'wps:bodyPr'), 'a:spAutoFit') !== undefined;
  if (content !== undefined) {
    const hidden = frame.hidden ?? (!grows && cutsOff(frame, content) ? 'invisible_text' : null);
    drawn.boxes.push({ blocks: content.children, ground, hidden });
  }
  const geometry = child(properties, 'a:prstGeom')?.attributes.prst ?? 'rect';
  const covers = frame.front && ground !== null && !isThin(frame) && !/line|connector/i.test(geometry);
  if (covers && !written) drawn.covers += 1;
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
  const frame: Frame = {
    hidden: style.get('visibility') === 'hidden' ? 'hidden_text' : off ? 'invisible_text' : null,
    front:
      style.get('position') === 'absolute' &&
      !(style.get('z-index') ?? '').startsWith('-') &&
      (child(shape, 'w10:wrap')?.attributes.type ?? 'none') === 'none',
    width,
    height,
  };
  if (words !== undefined && frame.hidden === null) drawn.words.push(words);
  if (content !== undefined) {
    const textbox = declarations(child(shape, 'v:textbox')?.attributes.style ?? '');
    const cut = !isOn(textbox.get('mso-fit-shape-to-text')) && cutsOff(frame, content);
    drawn.boxes.push({
      blocks: content.children,
      ground,
      hidden: frame.hidden ?? (cut ? 'invisible_text' : null),
    });
  }
  const filled = ground !== null || child(shape, 'v:imagedata') !== undefined;
  const covers = frame.front && filled && !isThin(frame) && words === undefined;
  if (covers && (content === undefined || !hasText(content))) drawn.covers += 1;
}

const ANYWHERE: Frame = { hidden: null, front: false, width: undefined, height: undefined };

/** Reads a `w:drawing`, `w:pict` or `w:object`: text boxes in it, words drawn as a shape, and what may lie over text. */
export function readDrawing(element: Element, theme: Theme): Drawn {
  const drawn: Drawn = { boxes: [], words: [], covers: 0 };
  const visit = (each: Element, frame: Frame): void => {
    if (each.name === 'w:txbxContent') return;
    if (each.name === 'wps:wsp') readShape(each, frame, theme, drawn);
    else if (VML_SHAPES.has(each.name)) readVml(each, drawn);
    else if (each.name === 'pic:pic') drawn.covers += frame.front && !isThin(frame) ? 1 : 0;
    else {
      const own = each.name === 'wp:anchor' || each.name === 'wp:inline' ? frameOf(each) : frame;
      for (const part of each.children) visit(part, own);
    }
  };
  visit(element, ANYWHERE);
  return drawn;
}
