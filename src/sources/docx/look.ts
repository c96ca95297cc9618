import type { SuspicionCode } from '../extracted.ts';
import { type Colour, fillOf, highlightOf, inkOf, luminance, shadeOf } from './colour.ts';
import type { Theme } from './theme.ts';
import { child, type Element, numberOf, switchOf, valOf } from './xml.ts';

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
  /** Between letters, in twentieths of a point. */
  readonly spacing?: number | undefined;
  /** Above the line, in half points. */
  readonly raised?: number | undefined;
  /** Filled with nothing. */
  readonly inkless?: boolean | undefined;
}

export const PLAIN: RunLook = {};

/** A length in points of the strict variant, or a whole number of units, of which a point has so many. */
function lengthOf(value: string | undefined, units: number): number | undefined {
  const points = /^(-?\d{1,6}(?:\.\d{1,6})?)pt$/.exec(value ?? '')?.[1];
  return points === undefined ? numberOf(value) : Number(points) * units;
}

/** Run properties, as far as they can hide text. */
export function runLook(properties: Element | undefined, theme: Theme): RunLook {
  if (properties === undefined || properties.children.length === 0) return PLAIN;
  const fill = fillOf(child(properties, 'w14:textFill'), theme);
  const hidden = ['w:vanish', 'w:specVanish', 'w:webHidden'].map((name) => switchOf(properties, name));
  const complex = [switchOf(properties, 'w:rtl'), switchOf(properties, 'w:cs')].includes(true);
  return {
    vanish: hidden.includes(true) || (hidden.includes(false) ? false : undefined),
    colour: fill ?? inkOf(child(properties, 'w:color'), theme),
    shade: shadeOf(child(properties, 'w:shd'), theme),
    highlight: highlightOf(valOf(properties, 'w:highlight')),
    size: lengthOf(valOf(properties, complex ? 'w:szCs' : 'w:sz'), 2),
    scale: numberOf(valOf(properties, 'w:w')?.replace('%', '')),
    spacing: lengthOf(valOf(properties, 'w:spacing'), 20),
    raised: lengthOf(valOf(properties, 'w:position'), 2),
    inkless: fill === null ? true : undefined,
  };
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
    spacing: upper.spacing ?? base.spacing,
    raised: upper.raised ?? base.raised,
    inkless: upper.inkless ?? base.inkless,
  };
}

/** A style over another level: a style cannot show again what another style hides, only a run itself can. */
export const styleOver = (base: RunLook, upper: RunLook): RunLook =>
  base.vanish === true && upper.vanish === false ? { ...over(base, upper), vanish: true } : over(base, upper);

/** Below this contrast nobody reads a text; the palest grey in common use, D9D9D9, has 1.4 on white. */
const LEAST_CONTRAST = 1.25;
/** Luminance of what looks black, and of what looks white. */
const DARK = 0.03;
const LIGHT = 0.8;

function melts(ink: Colour, ground: Colour): boolean {
  const [less, more] = [luminance(ink), luminance(ground)].sort((a, b) => a - b) as [number, number];
  return (more + 0.05) / (less + 0.05) < LEAST_CONTRAST || more < DARK;
}

/**
 * Up to these nothing is read: a letter of one point (in half points), squeezed to a line (in percent), or
 * written over the one before it (in twentieths of a point).
 */
const TINY = { size: 2, scale: 10, spacing: -100 };
/** Text raised or lowered this far, in half points, is in another line, or off the page. */
const FAR = 200;

/**
 * Why a reader does not see text of this look; null when he does. `ground` is what lies under the run: of
 * its paragraph, cell or box; null for the page.
 */
export function unseen(look: RunLook, ground: Colour | null): SuspicionCode | null {
  if (look === PLAIN) return null;
  if (look.vanish === true) return 'hidden_text';
  if (look.inkless === true || Math.abs(look.raised ?? 0) >= FAR) return 'invisible_text';
  const squeezed = (look.scale ?? 100) <= TINY.scale || (look.spacing ?? 0) <= TINY.spacing;
  if (squeezed || (look.size ?? Number.POSITIVE_INFINITY) <= TINY.size) return 'tiny_text';
  const bar = look.highlight ?? look.shade ?? null;
  const under = bar ?? ground ?? 'FFFFFF';
  const ink = look.colour ?? 'auto';
  if (ink === 'unknown' || under === 'unknown') return null;
  // Automatic ink turns white on a dark paragraph or cell; a dark bar over part of a text is a way to black it out.
  if (ink === 'auto') return bar !== null && luminance(bar) < DARK ? 'covered_text' : null;
  if (!melts(ink, under)) return null;
  return luminance(under) > LIGHT ? 'white_text' : 'covered_text';
}
