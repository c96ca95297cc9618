import type { SuspicionCode } from '../extracted.ts';
import { type Box, readDrawing } from './drawing.ts';
import type { Fields } from './fields.ts';
import { type Colour, over, PLAIN, type RunLook, runLook, styleOver, unseen } from './look.ts';
import type { Styles } from './styles.ts';
import { plainText, signOf } from './symbols.ts';
import { Unreadable } from './unreadable.ts';
import { child, type Element, switchOf, valOf } from './xml.ts';

/** What the text around a paragraph gives it. */
export interface Around {
  readonly styles: Styles;
  readonly fields: Fields;
  /** Counts something suspicious here. */
  suspect(code: SuspicionCode, count?: number): void;
  /** A note is referred to here; `mark` when it has a mark of its own, `hidden` when the reference is not seen. */
  note(type: 'footnote' | 'endnote', id: string, mark: string | null, hidden: SuspicionCode | null): void;
}

/** The look of a paragraph, over which its runs put theirs. */
export interface Base {
  readonly look: RunLook;
  readonly ground: Colour | null;
  /** Nothing of it is seen. */
  readonly hidden: SuspicionCode | null;
}

export interface InlineText {
  text: string;
  readonly boxes: Box[];
  readonly words: string[];
}

/** Elements of a run, and the white space or character that they stand for. */
const CHARACTERS: Readonly<Record<string, string>> = {
  'w:tab': ' ',
  'w:ptab': ' ',
  'w:br': ' ',
  'w:cr': ' ',
  'w:noBreakHyphen': '-',
};

/** Elements with nothing to read in them. */
const SILENT = new Set(['w:pPr', 'w:rPr', 'w:sdtPr', 'w:sdtEndPr', 'w:rubyPr', 'w:fldData', 'w:txbxContent']);

/** Text that was deleted or moved away with changes tracked. */
const GONE = new Set(['w:del', 'w:moveFrom']);
const PUT_IN = new Set(['w:ins', 'w:moveTo']);

/** Properties that say how something was before a tracked change. */
const CHANGED = new Set([
  'w:rPrChange',
  'w:pPrChange',
  'w:sectPrChange',
  'w:numberingChange',
  'w:ins',
  'w:moveTo',
]);

/** Tracked changes among properties. */
export const changesIn = (properties: Element | undefined): number =>
  properties === undefined ? 0 : properties.children.filter(({ name }) => CHANGED.has(name)).length;

/** Reads what stands in a paragraph: only what a reader of the page sees; the rest is counted. */
export function readInline(paragraph: Element, base: Base, around: Around): InlineText {
  const found: InlineText = { text: '', boxes: [], words: [] };
  /** Why the text just before was not seen, so that a stretch of several runs counts once. */
  let last: SuspicionCode | null = null;

  const write = (text: string, code: SuspicionCode | null): void => {
    if (!around.fields.shown) {
      if (text.trim() !== '') around.fields.swallow();
      return;
    }
    if (code === null) {
      found.text += text;
      if (text.trim() !== '') last = null;
    } else if (text.trim() !== '') {
      if (code !== last) around.suspect(code);
      last = code;
    }
  };

  const fieldMark = (element: Element): void => {
    const type = element.attributes['w:fldCharType'];
    if (type === 'begin') around.fields.begin();
    else if (type === 'separate') around.fields.separate();
    else if (type === 'end') around.fields.end();
  };

  const draw = (element: Element, code: SuspicionCode | null): void => {
    if (!around.fields.shown) return;
    const drawn = readDrawing(element);
    if (drawn.covers > 0) around.suspect('covered_text', drawn.covers);
    found.boxes.push(...drawn.boxes.map((box) => ({ ...box, hidden: code ?? box.hidden })));
    if (code === null) found.words.push(...drawn.words);
  };

  const lookOf = (properties: Element | undefined): RunLook => {
    if (properties === undefined) return base.look;
    const style = around.styles.character(valOf(properties, 'w:rStyle'));
    const own = runLook(properties);
    return over(style === PLAIN ? base.look : styleOver(base.look, style), own);
  };

  const run = (element: Element): void => {
    const properties = child(element, 'w:rPr');
    if (properties !== undefined) {
      const changes = changesIn(properties);
      if (changes > 0) around.suspect('tracked_changes', changes);
    }
    const gone = properties !== undefined && switchOf(properties, 'w:del') !== undefined;
    const code = base.hidden ?? unseen(lookOf(properties), base.ground);
    // Set once a note with a mark of its own is met: the rest of the run is that mark.
    let note: { type: 'footnote' | 'endnote'; id: string; mark: string } | null = null;
    const put = (text: string): void => {
      if (note !== null) note.mark += text;
      else write(text, code);
    };
    for (const each of element.children) {
      const character = CHARACTERS[each.name];
      if (character !== undefined) put(character);
      else if (each.name === 'w:t' || each.name === 'm:t') {
        if (gone) around.suspect('tracked_changes');
        else put(plainText(each.text));
      } else if (each.name === 'w:sym') put(signOf(each.attributes['w:font'], each.attributes['w:char']));
      else if (each.name === 'w:fldChar') fieldMark(each);
      else if (each.name === 'w:instrText') around.fields.code(each.text);
      else if (each.name === 'w:footnoteReference' || each.name === 'w:endnoteReference') {
        const type = each.name === 'w:footnoteReference' ? 'footnote' : 'endnote';
        const id = each.attributes['w:id'] ?? '';
        if (!around.fields.shown) continue;
        if (/^(?:1|true|on)$/.test(each.attributes['w:customMarkFollows'] ?? ''))
          note = { type, id, mark: '' };
        else around.note(type, id, null, code);
      } else if (each.name === 'w:commentReference') around.suspect('comments');
      else if (each.name === 'w:drawing' || each.name === 'w:pict' || each.name === 'w:object')
        draw(each, code);
      else if (each.name === 'w:ruby') inside(each);
    }
    if (note !== null) around.note(note.type, note.id, note.mark.trim(), code);
  };

  const inside = (element: Element): void => {
    for (const each of element.children) {
      if (SILENT.has(each.name)) continue;
      if (each.name === 'w:r' || each.name === 'm:r') run(each);
      else if (GONE.has(each.name)) around.suspect('tracked_changes');
      else if (each.name === 'w:subDoc' || each.name === 'w:altChunk') throw new Unreadable('imported');
      else if (each.name === 'w:fldSimple') {
        around.fields.begin();
        around.fields.code(each.attributes['w:instr'] ?? '');
        around.fields.separate();
        inside(each);
        around.fields.end();
      } else {
        if (PUT_IN.has(each.name)) around.suspect('tracked_changes');
        inside(each);
      }
    }
  };

  inside(paragraph);
  return found;
}
