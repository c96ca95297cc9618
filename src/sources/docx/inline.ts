import type { SuspicionCode } from '../extracted.ts';
import type { Colour } from './colour.ts';
import { type Box, hasText, readDrawing } from './drawing.ts';
import { type Fields, formResult } from './fields.ts';
import { over, PLAIN, type RunLook, runLook, styleOver, unseen } from './look.ts';
import type { Reference } from './piece.ts';
import type { Styles } from './styles.ts';
import { plainText, signOf } from './symbols.ts';
import { Unreadable } from './unreadable.ts';
import { child, type Element, switchOf, valOf } from './xml.ts';

export type NoteType = 'footnote' | 'endnote';

/** What the text around a paragraph gives it. */
export interface Around {
  readonly styles: Styles;
  readonly fields: Fields;
  /** Counts something suspicious here. */
  suspect(code: SuspicionCode, count?: number): void;
  /**
   * A note is referred to here; `mark` when it has a mark of its own, `hidden` when the reference is not seen.
   * Gives the key of the note; null when it is not shown, or was before.
   */
  note(type: NoteType, id: string, mark: string | null, hidden: SuspicionCode | null): string | null;
}

/** The look of a paragraph, over which its runs put theirs. */
export interface Base {
  readonly look: RunLook;
  readonly ground: Colour | null;
  /** Nothing of it is seen. */
  readonly hidden: SuspicionCode | null;
}

export interface InlineText {
  /** A break of the line within the paragraph is a line feed. */
  text: string;
  readonly references: Reference[];
  readonly boxes: Box[];
  readonly words: string[];
}

/** Elements of a run that stand for a character. */
const CHARACTERS: Readonly<Record<string, string>> = {
  'w:tab': ' ',
  'w:ptab': ' ',
  'w:cr': '\n',
  'w:noBreakHyphen': '-',
};

/** Elements with nothing to read in them. */
const SILENT = new Set(['w:pPr', 'w:rPr', 'w:sdtPr', 'w:sdtEndPr', 'w:rubyPr', 'w:fldData', 'w:txbxContent']);

/** Text that was deleted or moved away with changes tracked, and text that was put in. */
const GONE = new Set(['w:del', 'w:moveFrom']);
const PUT_IN = new Set(['w:ins', 'w:moveTo']);

/** Properties that say how something was before a tracked change. */
const CHANGED = new Set(
  ['rPrChange', 'pPrChange', 'sectPrChange', 'numberingChange', 'ins', 'moveTo'].map((name) => `w:${name}`),
);

/** What parts the pieces of a formula on one line. */
const FORMULA: Readonly<Record<string, string>> = { 'm:den': '/', 'm:sup': '^', 'm:sub': '_' };

const DRAWN = new Set(['w:drawing', 'w:pict', 'w:object']);
const NOTES: Readonly<Record<string, NoteType>> = {
  'w:footnoteReference': 'footnote',
  'w:endnoteReference': 'endnote',
};

/** Tracked changes among properties. */
export const changesIn = (properties: Element | undefined): number =>
  properties === undefined ? 0 : properties.children.filter(({ name }) => CHANGED.has(name)).length;

/** The text of an element of a run; null when it is no text. */
function charactersOf(element: Element): string | null {
  if (element.name === 'w:t' || element.name === 'm:t') return plainText(element.text);
  if (element.name === 'w:sym') return signOf(element.attributes['w:font'], element.attributes['w:char']);
  // A page or a column ends in the middle of a sentence.
  if (element.name === 'w:br')
    return /^(?:page|column)$/.test(element.attributes['w:type'] ?? '') ? ' ' : '\n';
  return CHARACTERS[element.name] ?? null;
}

/** Reads what stands in a paragraph: only what a reader of the page sees; the rest is counted. */
export function readInline(paragraph: Element, base: Base, around: Around): InlineText {
  const { styles, fields } = around;
  const found: InlineText = { text: '', references: [], boxes: [], words: [] };
  /** Why the text just before was not seen, so that a stretch of several runs counts once. */
  let last: SuspicionCode | null = null;

  const write = (text: string, code: SuspicionCode | null): void => {
    const blank = text.trim() === '';
    if (!fields.shown) {
      if (!blank) fields.swallow();
    } else if (code === null) {
      found.text += text;
      if (!blank) last = null;
    } else if (!blank) {
      if (code !== last) around.suspect(code);
      last = code;
    }
  };

  const fieldMark = (element: Element, code: SuspicionCode | null): void => {
    const type = element.attributes['w:fldCharType'];
    if (type === 'begin') {
      write(formResult(child(element, 'w:ffData')), code);
      fields.begin();
    } else if (type === 'separate') fields.separate();
    else if (type === 'end') fields.end();
  };

  const draw = (element: Element, code: SuspicionCode | null): void => {
    if (!fields.shown) return;
    const drawn = readDrawing(element, styles.theme);
    if (drawn.covers > 0) around.suspect('covered_text', drawn.covers);
    for (const box of drawn.boxes) found.boxes.push({ ...box, hidden: code ?? box.hidden });
    if (code === null) for (const words of drawn.words) found.words.push(words);
  };

  const refer = (type: NoteType, id: string, mark: string | null, code: SuspicionCode | null): void => {
    const key = around.note(type, id, mark, code);
    if (key !== null) found.references.push({ key, at: found.text.length });
  };

  const lookOf = (properties: Element | undefined): RunLook => {
    if (properties === undefined) return base.look;
    const style = styles.character(valOf(properties, 'w:rStyle'));
    const own = runLook(properties, styles.theme);
    return over(style === PLAIN ? base.look : styleOver(base.look, style), own);
  };

  const run = (element: Element): void => {
    const properties = child(element, 'w:rPr');
    const changes = changesIn(properties);
    if (changes > 0) around.suspect('tracked_changes', changes);
    if (switchOf(properties, 'w:del') === true) {
      around.suspect('tracked_changes');
      return;
    }
    const code = base.hidden ?? unseen(lookOf(properties), base.ground);
    // Once a note with a mark of its own is met, the rest of the run is that mark.
    let noted: { readonly type: NoteType; readonly id: string } | null = null;
    let mark = '';
    for (const each of element.children) {
      const characters = charactersOf(each);
      const note = NOTES[each.name];
      if (characters !== null) {
        if (noted === null) write(characters, code);
        else mark += characters;
      } else if (note !== undefined && fields.shown) {
        const id = each.attributes['w:id'] ?? '';
        if (/^(?:1|true|on)$/.test(each.attributes['w:customMarkFollows'] ?? '')) noted = { type: note, id };
        else refer(note, id, null, code);
      } else if (each.name === 'w:fldChar') fieldMark(each, code);
      else if (each.name === 'w:instrText') fields.code(each.text);
      else if (each.name === 'w:commentReference') around.suspect('comments');
      else if (DRAWN.has(each.name)) draw(each, code);
      else if (each.name === 'w:ruby') {
        if (code === null) inside(each);
        else if (hasText(each)) write('x', code);
      }
    }
    if (noted !== null) refer(noted.type, noted.id, mark.trim(), code);
  };

  const inside = (element: Element): void => {
    for (const each of element.children) {
      if (SILENT.has(each.name)) continue;
      if (each.name === 'w:r' || each.name === 'm:r') run(each);
      else if (GONE.has(each.name)) around.suspect('tracked_changes');
      else if (each.name === 'w:subDoc' || each.name === 'w:altChunk') throw new Unreadable('imported');
      else if (each.name === 'w:fldSimple') {
        fields.begin();
        fields.code(each.attributes['w:instr'] ?? '');
        fields.separate();
        inside(each);
        fields.end();
      } else {
        if (PUT_IN.has(each.name)) around.suspect('tracked_changes');
        const sign = FORMULA[each.name];
        if (sign !== undefined && hasText(each)) write(sign, base.hidden);
        inside(each);
      }
    }
  };

  inside(paragraph);
  return found;
}
