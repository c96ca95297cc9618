import type { SuspicionCode } from '../extracted.ts';
import { child, type Element, numberOf, switchOf, valOf } from './xml.ts';

/** `RRGGBB`; `auto` is what contrasts with the ground; `unknown` is a colour that cannot be told from here. */
export type Colour = string;

/** What decides whether text can be seen. Undefined: as the level above says; null: none. */
export interface RunLook {
  readonly vanish?: boolean | undefined;
  readonly colour?: Colour | undefined;
  readonly shade?: Colour | null | undefined;
  readonly highlight?: Colour | null | undefined;
  /** Half points. */
  readonly size?: number | undefined;
  /** Width of the letters, in percent. */
  readonly scale?: number | undefined;
  /** Filled with nothing. */
  readonly inkless?: boolean | undefined;
}

export const PLAIN: RunLook = {};

/** Highlight colours that are not their own hexadecimal (ISO 29500-1, 17.18.40). */
const HIGHLIGHTS: Readonly<Record<string, Colour>> = {
  black: '000000',
  blue: '0000FF',
  cyan: '00FFFF',
  darkBlue: '00008B',
  darkCyan: '008B8B',
  darkGray: 'A9A9A9',
  darkGreen: '006400',
  darkMagenta: '800080',
  darkRed: '8B0000',
  darkYellow: '808000',
  green: '00FF00',
  lightGray: 'D3D3D3',
  magenta: 'FF00FF',
  red: 'FF0000',
  white: 'FFFFFF',
  yellow: 'FFFF00',
};

/** Colours of a theme that are the page or the ink in every theme of Word. */
const THEME: Readonly<Record<string, Colour>> = {
  background1: 'FFFFFF',
  light1: 'FFFFFF',
  bg1: 'FFFFFF',
  lt1: 'FFFFFF',
  text1: '000000',
  dark1: '000000',
  tx1: '000000',
  dk1: '000000',
};

const hex = (value: string | undefined): Colour | undefined =>
  value !== undefined && /^#?[0-9a-f]{6}$/i.test(value) ? value.replace('#', '').toUpperCase() : undefined;

/** Red, green and blue, from 0 to 255. */
const channels = (colour: Colour): [number, number, number] => [
  Number.parseInt(colour.slice(0, 2), 16),
  Number.parseInt(colour.slice(2, 4), 16),
  Number.parseInt(colour.slice(4, 6), 16),
];

function colourOf(element: Element | undefined): Colour | undefined {
  if (element === undefined) return undefined;
  const { 'w:themeColor': theme, 'w:val': value } = element.attributes;
  if (theme !== undefined && THEME[theme] !== undefined && element.attributes['w:themeShade'] === undefined)
    if (element.attributes['w:themeTint'] === undefined) return THEME[theme];
  return hex(value) ?? (theme === undefined ? 'auto' : 'unknown');
}

/** Shading (17.3.5): a ground, with a pattern over it in parts of a hundred. Null for none. */
export function shadeOf(element: Element | undefined): Colour | null | undefined {
  if (element === undefined) return undefined;
  const pattern = element.attributes['w:val'] ?? 'clear';
  if (pattern === 'nil') return null;
  const theme = element.attributes['w:themeFill'];
  const given = element.attributes['w:fill'];
  const fill = hex(given) ?? (theme === undefined ? undefined : (THEME[theme] ?? 'unknown'));
  const over = pattern === 'solid' ? 100 : Number(/^pct(\d+)$/.exec(pattern)?.[1] ?? 0);
  if (over === 0) return fill ?? null;
  const ink = hex(element.attributes['w:color']) ?? '000000';
  if (fill === 'unknown') return fill;
  const ground = channels(fill ?? 'FFFFFF');
  return channels(ink)
    .map((channel, index) => Math.round((channel * over + (ground[index] ?? 255) * (100 - over)) / 100))
    .map((channel) => channel.toString(16).padStart(2, '0'))
    .join('')
    .toUpperCase();
}

/** The colour of a DrawingML fill; null for none, undefined when it does not say. */
export function fillOf(properties: Element | undefined): Colour | null | undefined {
  if (properties === undefined) return undefined;
  if (child(properties, 'a:noFill') ?? child(properties, 'w14:noFill')) return null;
  const solid = child(properties, 'a:solidFill') ?? child(properties, 'w14:solidFill');
  if (solid === undefined) {
    const other = properties.children.some(({ name }) => /^(?:a|w14):(?:grad|patt|blip|grp)Fill$/.test(name));
    return other ? 'unknown' : undefined;
  }
  const [colour] = solid.children;
  const transparent = colour?.children.find(({ name }) => /:alpha$/.test(name));
  if (transparent !== undefined && isClear(transparent)) return null;
  const value = colour?.attributes.val ?? colour?.attributes['w14:val'] ?? '';
  const changed = colour?.children.some(({ name }) => !/:alpha$/.test(name)) ?? false;
  return hex(value) ?? (changed ? 'unknown' : (THEME[value] ?? 'unknown'));
}

/** `a:alpha` counts what is left in thousandths of a percent, `w14:alpha` what is taken away. */
function isClear(alpha: Element): boolean {
  const value = numberOf(alpha.attributes.val ?? alpha.attributes['w14:val']) ?? 0;
  return alpha.name === 'a:alpha' ? value <= 10_000 : value >= 90_000;
}

/** Half points, also as the points of the strict variant. */
function halfPoints(value: string | undefined): number | undefined {
  const points = /^(\d{1,6}(?:\.\d{1,6})?)pt$/.exec(value ?? '')?.[1];
  return points === undefined ? numberOf(value) : Number(points) * 2;
}

/** Run properties, as far as they can hide text. */
export function runLook(properties: Element | undefined): RunLook {
  if (properties === undefined || properties.children.length === 0) return PLAIN;
  const highlight = valOf(properties, 'w:highlight');
  const fill = fillOf(child(properties, 'w14:textFill'));
  const hidden = [switchOf(properties, 'w:vanish'), switchOf(properties, 'w:specVanish')];
  const look: RunLook = {
    vanish: hidden.includes(true) || (hidden[0] ?? hidden[1]),
    colour: fill ?? colourOf(child(properties, 'w:color')),
    shade: shadeOf(child(properties, 'w:shd')),
    highlight: highlight === undefined ? undefined : (HIGHLIGHTS[highlight] ?? null),
    size: halfPoints(valOf(properties, 'w:sz')),
    scale: numberOf(valOf(properties, 'w:w')?.replace('%', '')),
    inkless: fill === null ? true : undefined,
  };
  return switchOf(properties, 'w:webHidden') === true && look.vanish !== true
    ? { ...look, vanish: true }
    : look;
}

/** One look over another: what the upper one says, counts. */
export function over(base: RunLook, upper: RunLook): RunLook {
  if (upper === PLAIN) return base;
  if (base === PLAIN) return upper;
  return {
    vanish: upper.vanish ?? base.vanish,
    colour: upper.colour ?? base.colour,
    shade: upper.shade === undefined ? base.shade : upper.shade,
    highlight: upper.highlight === undefined ? base.highlight : upper.highlight,
    size: upper.size ?? base.size,
    scale: upper.scale ?? base.scale,
    inkless: upper.inkless ?? base.inkless,
  };
}

/** A style over another level: a style cannot show again what another style hides, only a run itself can. */
export const styleOver = (base: RunLook, upper: RunLook): RunLook =>
  base.vanish === true && upper.vanish === false ? { ...over(base, upper), vanish: true } : over(base, upper);

/** Relative luminance, from 0 to 1 (WCAG 2.2). */
function luminance(colour: Colour): number {
  const [red, green, blue] = channels(colour).map((channel) => {
    const part = channel / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Below this contrast nobody reads a text; the palest grey in common use, D9D9D9, has 1.4 on white. */
const LEAST_CONTRAST = 1.25;
/** Luminance of what looks black, and of what looks white. */
const DARK = 0.03;
const LIGHT = 0.8;

function melts(ink: Colour, ground: Colour): boolean {
  const [less, more] = [luminance(ink), luminance(ground)].sort((a, b) => a - b) as [number, number];
  return (more + 0.05) / (less + 0.05) < LEAST_CONTRAST || more < DARK;
}

/** Text of one point or less, in half points; letters squeezed to a line, in percent. */
const TINY = { size: 2, scale: 10 };

/**
 * Why a reader does not see text of this look; null when he does. `ground` is what lies under the run: of
 * its paragraph, cell or box; null for the page.
 */
export function unseen(look: RunLook, ground: Colour | null): SuspicionCode | null {
  if (look === PLAIN) return null;
  if (look.vanish === true) return 'hidden_text';
  if (look.inkless === true) return 'invisible_text';
  if ((look.size ?? 99) <= TINY.size || (look.scale ?? 100) <= TINY.scale) return 'tiny_text';
  const bar = look.highlight ?? look.shade ?? null;
  const under = bar ?? ground ?? 'FFFFFF';
  const ink = look.colour ?? 'auto';
  if (ink === 'unknown' || under === 'unknown') return null;
  // Automatic ink turns white on a dark paragraph or cell; a dark bar over part of a text is a way to black it out.
  if (ink === 'auto') return bar !== null && luminance(bar) < DARK ? 'covered_text' : null;
  if (!melts(ink, under)) return null;
  return luminance(under) > LIGHT ? 'white_text' : 'covered_text';
}
