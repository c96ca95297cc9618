import { collapseWhitespace } from '../../documents/collapse-whitespace.ts';
import { cleanText, type SuspicionCode } from '../extracted.ts';
import type { Drawing, Glyph } from './drawing/drawing.ts';
import type { Annotation } from './drawing/library.ts';
import { quarter, turned, turnedRule, turnOf } from './drawing/orientation.ts';
import { judge } from './drawing/visible.ts';
import type { PageText } from './layout.ts';
import { segmentsOf } from './segments.ts';

/** A page as read, with what must be known to judge the file. */
export interface ReadPage extends PageText {
  readonly hidden: ReadonlyMap<SuspicionCode, number>;
  /** Remarks that people put on it. */
  readonly comments: number;
  /** Visible letters and digits. */
  readonly letters: number;
  /** Visible glyphs that stand for no character that we know. */
  readonly unknown: number;
  /** A picture or drawing fills it, and there is no text. */
  readonly scan: boolean;
}

/** Kinds of annotation whose contents are no remark: where a link goes, what a field asks, a window of another. */
const NO_REMARK = new Set(['Link', 'Widget', 'Popup']);
/** Letters that a scanned page may have of its own: a page number, a stamp. */
const SCAN_LETTERS = 15;
const SCAN_PART = 0.6;
/** Drawn areas on a page without text from which text may have been drawn as outlines. */
const OUTLINES = 400;
/** With more lines than this a page holds a drawing, whose lines say nothing of its text; pieces of text. */
const MOST = { rules: 3_000, segments: 20_000 };
const UNKNOWN = /^(?:|.*[\ufffd\ue000-\uefff\uf000-\uf01f\uf100-\uf8ff\u0080-\u009f].*)$/su;

/** Reads a page; null when it asks too much work. */
export function readPage(drawing: Drawing, annotations: readonly Annotation[]): ReadPage | null {
  const judged = judge(drawing, annotations);
  if (judged === null) return null;
  const turn = turnOf(judged.visible);
  const { width, height } = drawing;
  const upright: Glyph[] = [];
  const askew: Glyph[] = [...judged.stamped];
  for (const glyph of judged.visible)
    if (quarter(glyph) === turn) upright.push(turned(glyph, turn, width, height));
    else askew.push(glyph);
  const rules =
    drawing.rules.length > MOST.rules
      ? []
      : drawing.rules.map((rule) => turnedRule(rule, turn, width, height));
  const segments = segmentsOf(upright, rules);
  if (segments.length > MOST.segments) return null;
  let letters = 0;
  let unknown = 0;
  for (const { text } of judged.visible) {
    if (/[\p{L}\p{N}]/u.test(text)) letters += 1;
    else if (UNKNOWN.test(text)) unknown += 1;
  }
  return {
    height: turn % 2 === 0 ? height : width,
    segments,
    rules,
    furniture: askewText(askew),
    hidden: judged.hidden,
    comments: annotations.filter((each) => each.hasContents && !NO_REMARK.has(each.kind)).length,
    letters,
    unknown,
    scan:
      (letters < SCAN_LETTERS && judged.pictured >= SCAN_PART) ||
      (letters === 0 && drawing.paints.length > OUTLINES),
  };
}

/** Text set askew, each stretch of one direction and size in the order in which it is drawn. */
function askewText(glyphs: readonly Glyph[]): string[] {
  const texts: string[] = [];
  let last: Glyph | null = null;
  for (const glyph of glyphs) {
    const same =
      last !== null &&
      Math.abs(last.ux - glyph.ux) < 0.01 &&
      Math.abs(last.uy - glyph.uy) < 0.01 &&
      Math.abs(last.size - glyph.size) < 0.5;
    const gap =
      last === null
        ? 0
        : Math.hypot(glyph.x - last.x - last.ux * last.width, glyph.y - last.y - last.uy * last.width);
    if (same && gap < glyph.size * 3)
      texts[texts.length - 1] = `${texts.at(-1)}${gap > glyph.size * 0.2 ? ' ' : ''}${glyph.text}`;
    else texts.push(glyph.text);
    last = glyph;
  }
  return texts.map((text) => collapseWhitespace(cleanText(text))).filter((text) => text !== '');
}
