import type { Box } from './geometry.ts';
import type { MaskedPicture, OpacityAt } from './pictures.ts';
import type { Rule, Shape } from './shapes.ts';

/** What is known of a font, from the library's font object. */
export interface Font {
  readonly bold: boolean;
  readonly italic: boolean;
  readonly vertical: boolean;
  /** Glyph space to text space, horizontally and vertically; 0.001 for all but type 3 fonts. */
  readonly scaleX: number;
  readonly scaleY: number;
  /** Height of its letters in glyph space; 1000 for all but type 3 fonts. */
  readonly em: number;
}

/** How a stretch of text is drawn; shared by all of its glyphs. */
export interface Ink {
  /** Place in the drawing order of the page. */
  readonly order: number;
  /** False for text that is only there to be searched or to clip with (render modes 3 and 7). */
  readonly drawn: boolean;
  /** 0xRRGGBB of the fill and the outline, those that are drawn; null for a pattern. */
  readonly colours: readonly (number | null)[];
  /** From 0, transparent, to 1. */
  readonly alpha: number;
  /** The box that clipping leaves, on the page. */
  readonly clip: Box;
  /** A layer that is turned off holds it. */
  readonly layerOff: boolean;
  /** Kind of the annotation that draws it ("Widget"), null for the page itself. */
  readonly annotation: string | null;
  /** The file itself says that it is no text of the page, as a running head is not. */
  readonly artifact: boolean;
}

/** One glyph on the page; measures in points, y downward. */
export interface Glyph {
  /** Unicode; a ligature may be more than one character, a space is " ", unknown is "". */
  readonly text: string;
  /** Where its baseline begins. */
  readonly x: number;
  readonly y: number;
  /** Direction of its baseline, length 1. */
  readonly ux: number;
  readonly uy: number;
  /** Advance along the baseline. */
  readonly width: number;
  /** Type size as it appears: its height. */
  readonly size: number;
  /** As it appears in width; differs from `size` when the text is squeezed. */
  readonly broad: number;
  readonly font: Font;
  readonly ink: Ink;
}

/** A filled area or picture. */
export interface Paint {
  readonly order: number;
  readonly shape: Shape;
  /** What is left of it by clipping. */
  readonly clip: Box;
  /** 0xRRGGBB, or null for a picture or pattern. */
  readonly colour: number | null;
  /** From 0, transparent, to 1. */
  readonly alpha: number;
  /** How it mixes with what is under it; `unknown` for ways that let an unknown part of it through. */
  readonly blend: 'normal' | 'multiply' | 'unknown';
  readonly picture: boolean;
  /** Set for a picture that can be seen through in places; `opacityAt` when it is known where. */
  readonly masked: MaskedPicture | null;
  readonly opacityAt: OpacityAt | null;
}

/** All that a page draws, in order. */
export interface Drawing {
  /** Width and height of the page as shown, in points. */
  readonly width: number;
  readonly height: number;
  readonly glyphs: readonly Glyph[];
  readonly paints: readonly Paint[];
  readonly rules: readonly Rule[];
}
