import type { SuspicionCode } from '../extracted.ts';
import { attribute, type Element } from '../xml/tree.ts';
import { declarationsOf, type StyleSheet } from './style-sheet.ts';

type Colour = readonly [red: number, green: number, blue: number];

/** How text in an element is shown. */
export interface Look {
  /** Why the element and all that is in it is not shown; null when it is. */
  readonly gone: SuspicionCode | null;
  readonly visible: boolean;
  /** Null when it cannot be told. */
  readonly colour: Colour | null;
  readonly background: Colour | null;
  /** No ink at all. */
  readonly clear: boolean;
  /** Size of the letters in pixels. */
  readonly size: number;
}

export const PLAIN: Look = {
  gone: null,
  visible: true,
  colour: [0, 0, 0],
  background: [255, 255, 255],
  clear: false,
  size: 16,
};

/** One point, in pixels. */
const POINT = 4 / 3;
/** Differences up to this in every channel are not seen. */
const UNSEEN = 16;

/** Why a piece of text in an element is not seen; null when it is. */
export function unseen(look: Look): SuspicionCode | null {
  if (look.gone !== null) return look.gone;
  if (!look.visible) return 'hidden_text';
  if (look.size <= POINT) return 'tiny_text';
  if (look.clear) return 'invisible_text';
  const { colour, background } = look;
  if (colour === null || background === null) return null;
  return colour.every((part, at) => Math.abs(part - (background[at] ?? 0)) <= UNSEEN) ? 'white_text' : null;
}

const NAMED: Readonly<Record<string, Colour>> = {
  white: [255, 255, 255],
  snow: [255, 250, 250],
  ivory: [255, 255, 240],
  ghostwhite: [248, 248, 255],
  whitesmoke: [245, 245, 245],
  floralwhite: [255, 250, 240],
  black: [0, 0, 0],
  red: [255, 0, 0],
  blue: [0, 0, 255],
  green: [0, 128, 0],
  yellow: [255, 255, 0],
  gray: [128, 128, 128],
  grey: [128, 128, 128],
  silver: [192, 192, 192],
  navy: [0, 0, 128],
};

/** A colour; `clear` when it has no ink; null when it cannot be told. */
function colourOf(text: string): Colour | 'clear' | null {
  const value = text.trim().toLowerCase();
  if (value === 'transparent') return 'clear';
  const named = Object.hasOwn(NAMED, value) ? NAMED[value] : undefined;
  if (named !== undefined) return named;
  const hex = /^#?([0-9a-f]{3,8})$/.exec(value)?.[1];
  if (hex !== undefined && [3, 4, 6, 8].includes(hex.length)) {
    const wide = hex.length < 6 ? hex.replace(/./g, '$&$&') : hex;
    if (wide.length === 8 && Number.parseInt(wide.slice(6), 16) < 13) return 'clear';
    return [0, 2, 4].map((at) => Number.parseInt(wide.slice(at, at + 2), 16)) as unknown as Colour;
  }
  const hsl = /^hsla?\(\s*[\d.]+(?:deg)?[\s,]+([\d.]+)%[\s,]+([\d.]+)%\s*\)$/.exec(value);
  if (hsl !== null) return greyOf(Number(hsl[1]), Number(hsl[2]));
  const rgb = /^rgba?\(\s*([\d.]+)(%?)[\s,]+([\d.]+)%?[\s,]+([\d.]+)%?(?:[\s,/]+([\d.]+)(%?))?\s*\)$/.exec(
    value,
  );
  if (rgb === null) return null;
  const alpha = rgb[5] === undefined ? 1 : Number(rgb[5]) / (rgb[6] === '%' ? 100 : 1);
  if (alpha < 0.05) return 'clear';
  const scale = rgb[2] === '%' ? 2.55 : 1;
  return [Number(rgb[1]) * scale, Number(rgb[3]) * scale, Number(rgb[4]) * scale];
}

/** A shade of grey by saturation and lightness, in per cent; null for what has a colour to speak of. */
function greyOf(saturation: number, lightness: number): Colour | null {
  const part = lightness * 2.55;
  return saturation <= 5 || lightness <= 3 || lightness >= 97 ? [part, part, part] : null;
}

const PER_UNIT: Readonly<Record<string, number>> = {
  px: 1,
  pt: POINT,
  pc: 16,
  in: 96,
  cm: 37.8,
  mm: 3.78,
  q: 0.95,
  rem: 16,
  vw: 12,
  vh: 8,
};

/** A length in pixels, `em` and `%` of `base`; null when it is none. */
function pixels(text: string | undefined, base: number): number | null {
  const parts = /^([+-]?(?:\d+\.?\d*|\.\d+))(px|pt|pc|in|cm|mm|q|rem|vw|vh|em|ex|ch|%)?$/.exec(text ?? '');
  if (parts === null) return null;
  const amount = Number(parts[1]);
  const unit = parts[2];
  if (unit === undefined) return amount;
  if (unit === '%') return (amount * base) / 100;
  if (unit === 'em') return amount * base;
  if (unit === 'ex' || unit === 'ch') return (amount * base) / 2;
  return amount * (PER_UNIT[unit] ?? 1);
}

/** Beyond this, in pixels, text is off the page. */
const OFF = -400;

/** Put outside what is shown: beside the page, cut to nothing, or in a box without height or width. */
function offPage(style: ReadonlyMap<string, string>, size: number): boolean {
  const far = (property: string): boolean => (pixels(style.get(property), size) ?? 0) <= OFF;
  if (far('text-indent') || far('margin-left')) return true;
  const placed = /^(?:absolute|fixed)$/.test(style.get('position') ?? '');
  if ((placed || style.get('position') === 'relative') && (far('left') || far('top') || far('right')))
    return true;
  if (placed && /^rect\(\s*(?:0|1)(?:px)?(?:[\s,]+(?:0|1)(?:px)?){3}\s*\)$/.test(style.get('clip') ?? ''))
    return true;
  if (/^(?:inset\(\s*(?:50|[6-9]\d|100)%|circle\(\s*0)/.test(style.get('clip-path') ?? '')) return true;
  if (/^(?:scale[xy3d]*\(\s*0\s*[,)]|translatex?\(\s*-\d{4,}px)/.test(style.get('transform') ?? ''))
    return true;
  const small = (property: string): boolean => {
    const length = pixels(style.get(property), 100);
    return length !== null && length <= 1;
  };
  return (
    style.get('overflow') === 'hidden' &&
    (small('height') || small('width') || small('max-height') || small('max-width'))
  );
}

function sizeOf(style: ReadonlyMap<string, string>, before: number): number {
  const short = /(?:^|\s)([\d.]+(?:px|pt|em|rem|%|mm|cm))(?:\s*\/|\s)/.exec(
    `${style.get('font') ?? ''} `,
  )?.[1];
  return pixels(style.get('font-size') ?? short, before) ?? before;
}

function coloured(
  look: Look,
  style: ReadonlyMap<string, string>,
): Pick<Look, 'colour' | 'background' | 'clear'> {
  const ink = style.get('-webkit-text-fill-color') ?? style.get('color');
  const own = ink === undefined || ink === 'inherit' ? undefined : colourOf(ink);
  const paper = style.get('background-color') ?? style.get('background');
  const picture = /url\(|gradient\(/.test(style.get('background') ?? '');
  const behind =
    paper === undefined ? undefined : picture ? null : colourOf(paper.split(/\s+(?![^(]*\))/)[0] ?? '');
  const none = paper !== undefined && /^(?:none|inherit|unset|initial)\b/.test(paper);
  return {
    colour: own === undefined ? look.colour : own === 'clear' ? null : own,
    clear: own === undefined ? look.clear : own === 'clear',
    background: behind === undefined || behind === 'clear' || none ? look.background : behind,
  };
}

/** Attributes that say what a style says. */
function byAttributes(node: Element, style: Map<string, string>): void {
  const colour = node.name === 'font' ? attribute(node, 'color') : '';
  const paper = attribute(node, 'bgcolor');
  if (colour !== '' && !style.has('color')) style.set('color', colour);
  if (paper !== '' && !style.has('background-color')) style.set('background-color', paper);
}

/** How an element is shown, given how what it stands in is shown. */
export function lookOf(node: Element, before: Look, sheet: StyleSheet): Look {
  if (sheet.empty && node.attributes.size === 0) return before;
  const style = sheet.declarationsFor(node);
  const inline = node.attributes.get('style');
  if (inline !== undefined)
    for (const [property, value] of declarationsOf(inline)) style.set(property, value);
  byAttributes(node, style);
  const hidden =
    node.attributes.has('hidden') ||
    style.get('display') === 'none' ||
    style.get('content-visibility') === 'hidden';
  if (hidden) return { ...before, gone: 'hidden_text' };
  if (style.size === 0) return before;
  const size = sizeOf(style, before.size);
  const opacity = pixels(style.get('opacity'), 1);
  if ((opacity !== null && opacity <= 0.05) || offPage(style, size))
    return { ...before, gone: 'invisible_text' };
  const visibility = style.get('visibility');
  return {
    ...before,
    ...coloured(before, style),
    size,
    visible: visibility === undefined || visibility === 'inherit' ? before.visible : visibility === 'visible',
  };
}
