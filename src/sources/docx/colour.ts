import type { Theme } from './theme.ts';
import { child, type Element, numberOf } from './xml.ts';

/** `RRGGBB`; `auto` is what contrasts with the ground; `unknown` is a colour that cannot be told from here. */
export type Colour = string;

/** Highlight colours (ISO 29500-1, 17.18.40). */
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

/** Undefined when nothing is said; null for none. */
export const highlightOf = (name: string | undefined): Colour | null | undefined =>
  name === undefined ? undefined : (HIGHLIGHTS[name] ?? null);

const hex = (value: string | undefined): Colour | undefined =>
  value !== undefined && /^#?[0-9a-f]{6}$/i.test(value) ? value.replace('#', '').toUpperCase() : undefined;

/** Red, green and blue, from 0 to 255. */
const channels = (colour: Colour): readonly [number, number, number] => [
  Number.parseInt(colour.slice(0, 2), 16),
  Number.parseInt(colour.slice(2, 4), 16),
  Number.parseInt(colour.slice(4, 6), 16),
];

/** A colour with each channel changed. */
const mapped = (colour: Colour, change: (channel: number, index: number) => number): Colour =>
  channels(colour)
    .map((channel, index) => Math.min(255, Math.max(0, Math.round(change(channel, index)))))
    .map((channel) => channel.toString(16).padStart(2, '0'))
    .join('')
    .toUpperCase();

/** A colour of the theme, lighter by its tint and darker by its shade, both from 00 to FF. */
function themed(theme: Theme, name: string, tint: string | undefined, shade: string | undefined): Colour {
  const colour = theme(name);
  if (colour === undefined) return 'unknown';
  const part = (value: string | undefined) =>
    value !== undefined && /^[0-9a-f]{1,2}$/i.test(value) ? Number.parseInt(value, 16) / 255 : 1;
  return mapped(colour, (channel) => (channel * part(tint) + 255 * (1 - part(tint))) * part(shade));
}

/** The colour of text; a theme goes before a value, as in Word. */
export function inkOf(element: Element | undefined, theme: Theme): Colour | undefined {
  if (element === undefined) return undefined;
  const { 'w:val': value, 'w:themeColor': name } = element.attributes;
  const own = hex(value) ?? 'auto';
  if (name === undefined || name === 'none') return own;
  const colour = themed(theme, name, element.attributes['w:themeTint'], element.attributes['w:themeShade']);
  return colour === 'unknown' && own !== 'auto' ? own : colour;
}

/** Shading (17.3.5): a ground, with a pattern over it in parts of a hundred. Null for none. */
export function shadeOf(element: Element | undefined, theme: Theme): Colour | null | undefined {
  if (element === undefined) return undefined;
  const {
    'w:val': pattern = 'clear',
    'w:themeFill': name,
    'w:themeFillTint': tint,
    'w:themeFillShade': shade,
  } = element.attributes;
  if (pattern === 'nil') return null;
  const own = hex(element.attributes['w:fill']);
  const byTheme = name === undefined || name === 'none' ? undefined : themed(theme, name, tint, shade);
  const fill = byTheme === undefined || byTheme === 'unknown' ? (own ?? byTheme) : byTheme;
  const over = pattern === 'solid' ? 100 : Math.min(100, Number(/^pct(\d{1,3})$/.exec(pattern)?.[1] ?? 0));
  if (over === 0 || fill === 'unknown') return fill ?? null;
  const ink = channels(hex(element.attributes['w:color']) ?? '000000');
  return mapped(
    fill ?? 'FFFFFF',
    (channel, index) => ((ink[index] ?? 0) * over + channel * (100 - over)) / 100,
  );
}

const valueIn = (element: Element | undefined): string | undefined =>
  element?.attributes.val ?? element?.attributes['w14:val'];

/** `a:alpha` counts what is left in thousandths of a percent, `w14:alpha` what is taken away. */
function isClear(alpha: Element): boolean {
  const value = numberOf(valueIn(alpha)) ?? 0;
  return alpha.name === 'a:alpha' ? value <= 10_000 : value >= 90_000;
}

/** The colour of a DrawingML fill; null for none, undefined when it does not say. */
export function fillOf(properties: Element | undefined, theme: Theme): Colour | null | undefined {
  if (properties === undefined) return undefined;
  if (child(properties, 'a:noFill') ?? child(properties, 'w14:noFill')) return null;
  const solid = child(properties, 'a:solidFill') ?? child(properties, 'w14:solidFill');
  if (solid === undefined) {
    const other = properties.children.some(({ name }) => /^(?:a|w14):(?:grad|patt|blip|grp)Fill$/.test(name));
    return other ? 'unknown' : undefined;
  }
  const [given] = solid.children;
  const value = valueIn(given) ?? given?.attributes.lastClr ?? '';
  let colour = hex(value) ?? theme(value) ?? 'unknown';
  for (const change of given?.children ?? []) {
    const part = (numberOf(valueIn(change)) ?? 0) / 100_000;
    if (/:alpha$/.test(change.name)) {
      if (isClear(change)) return null;
    } else if (colour === 'unknown') continue;
    else if (/:lumMod$/.test(change.name)) colour = mapped(colour, (channel) => channel * part);
    else if (/:lumOff$/.test(change.name)) colour = mapped(colour, (channel) => channel + 255 * part);
    else colour = 'unknown';
  }
  return colour;
}

/** Relative luminance, from 0 to 1 (WCAG 2.2). */
export function luminance(colour: Colour): number {
  const [red, green, blue] = channels(colour).map((channel) => {
    const part = channel / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
