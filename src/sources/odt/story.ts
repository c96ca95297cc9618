import { type Noted, type Piece, piecesOf, type Reference } from '../docx/piece.ts';
import type { BodyWriter, SuspicionCode } from '../extracted.ts';
import { attribute, type Element, holdsWord } from '../xml/tree.ts';
import { Counters } from './counters.ts';
import { type Look, type Styles, unseen, wholeOf } from './styles.ts';

/** Parts of a text that a reader does not see as its text, or that only lists what is elsewhere. */
const PASSED = new Set(
  'tracked-changes forms variable-decls sequence-decls user-field-decls dde-connection-decls annotation-end table-of-content alphabetical-index illustration-index table-index object-index user-index title desc soft-page-break change change-start change-end bookmark bookmark-start bookmark-end reference-mark reference-mark-start reference-mark-end number ruby-text script index-title event-listeners'.split(
    ' ',
  ),
);
/** Around blocks, and nothing to a reader. */
const AROUND = new Set(
  'section index-body bibliography text list-header table-header-rows table-rows table-row-group'.split(' '),
);
/** Drawn shapes that lie over what stands below them when they are filled. */
const SHAPES = new Set('rect custom-shape polygon polyline path circle ellipse regular-polygon'.split(' '));
/** Cells that one cell stands for at most, of a table whose columns are repeated. */
const REPEATED = 60;
/** A cell with more characters than this stands for itself alone. */
const LONG = 1_000;

const childrenOf = (node: Element): Element[] => node.children.filter((each) => typeof each !== 'string');

interface Inline {
  text: string;
  readonly references: Reference[];
  readonly boxes: Element[];
}

interface List {
  readonly style: string;
  readonly counters: Counters;
  readonly level: number;
  /** Of the item that is being read; used by its first paragraph. */
  marker: string | null;
}

/** Where the text of a story goes, and what is left out of it. */
export interface Outlets {
  readonly write: (piece: Piece) => void;
  /** `paragraph` counts from 1, those with text only. */
  readonly suspect: (code: SuspicionCode, count: number, paragraph: number) => void;
  /** A note stands here; gives its key. */
  readonly note: (label: string, body: Element) => string;
}

/** Reads the blocks of a text, of a note, or of the head of a page: what a reader of the page sees. */
export class Story {
  readonly #styles: Styles;
  readonly #outlets: Outlets;
  readonly #headings = new Counters();
  /** The last list of each style, which another may go on with. */
  readonly #lists = new Map<string, Counters>();
  #paragraph = 0;

  constructor(styles: Styles, outlets: Outlets) {
    this.#styles = styles;
    this.#outlets = outlets;
  }

  read(node: Element, look: Look = {}, list: List | null = null): void {
    for (const each of childrenOf(node)) this.#block(each, look, list);
  }

  #suspect(code: SuspicionCode, count = 1): void {
    this.#outlets.suspect(code, count, Math.max(1, this.#paragraph));
  }

  #block(node: Element, look: Look, list: List | null): void {
    if (PASSED.has(node.name)) return;
    if (node.name === 'p' || node.name === 'h') this.#readParagraph(node, look, list);
    else if (node.name === 'list') this.#readList(node, look, list);
    else if (node.name === 'table') this.#readTable(node, look);
    else if (node.name === 'frame' || node.name === 'text-box' || node.name === 'g')
      this.#readBox(node, look);
    else if (SHAPES.has(node.name)) this.#readShape(node, look);
    else if (AROUND.has(node.name)) {
      const hidden = attribute(node, 'display') === 'none';
      if (hidden && holdsWord(node)) this.#suspect('hidden_text');
      if (!hidden) this.read(node, look, list);
    }
  }

  #readList(node: Element, look: Look, around: List | null): void {
    const level = (around?.level ?? 0) + 1;
    const style = attribute(node, 'style-name') || around?.style || this.#styleOfFirst(node);
    const goesOn =
      attribute(node, 'continue-numbering') === 'true' || attribute(node, 'continue-list') !== '';
    const counters =
      around !== null && around.style === style
        ? around.counters
        : ((goesOn ? this.#lists.get(style) : undefined) ?? new Counters());
    this.#lists.set(style, counters);
    for (const item of childrenOf(node)) {
      if (item.name !== 'list-item' && item.name !== 'list-header') continue;
      const start = attribute(item, 'start-value');
      const counted = item.name === 'list-item' && !beginsWithList(item);
      const marker = counted
        ? counters.next(
            level,
            (at) => this.#styles.level(style, at),
            start === '' ? undefined : wholeOf(start, 1),
          )
        : null;
      this.read(item, look, { style, counters, level, marker });
    }
  }

  #styleOfFirst(list: Element): string {
    const first = childrenOf(list)
      .flatMap(childrenOf)
      .find(({ name }) => name === 'p' || name === 'h');
    return first === undefined ? '' : this.#styles.listOf(attribute(first, 'style-name'));
  }

  #readTable(node: Element, look: Look): void {
    const rows = (from: Element, heads: boolean): void => {
      for (const each of childrenOf(from)) {
        if (each.name === 'table-row') this.#readRow(each, look, heads);
        else if (AROUND.has(each.name)) rows(each, heads || each.name === 'table-header-rows');
      }
    };
    rows(node, false);
  }

  #readRow(node: Element, look: Look, heads: boolean): void {
    const cells: string[] = [];
    const notes: Noted[] = [];
    for (const cell of childrenOf(node)) {
      if (cell.name !== 'table-cell' && cell.name !== 'covered-table-cell') continue;
      const inCell = this.#styles.look('table-cell', attribute(cell, 'style-name'), look);
      const texts: string[] = [];
      const story = new Story(this.#styles, {
        write: (piece) => {
          notes.push(...piece.notes);
          texts.push(
            piece.type === 'row'
              ? piece.cells.join(' ')
              : piece.type === 'item'
                ? `${piece.marker} ${piece.text}`
                : piece.text,
          );
        },
        suspect: (code, count) => this.#suspect(code, count),
        note: this.#outlets.note,
      });
      story.read(cell, inCell);
      const text = texts.join(' ');
      const most = text.length > LONG ? 1 : REPEATED;
      const times = Math.min(most, wholeOf(attribute(cell, 'number-columns-repeated'), 1));
      for (let at = 0; at < times; at += 1) cells.push(text);
    }
    while (cells.length > 0 && cells.at(-1) === '') cells.pop();
    if (cells.length > 0) this.#paragraph += 1;
    this.#outlets.write({ type: 'row', cells, notes, ...(heads ? { header: true } : {}) });
  }

  /** A frame around text is read where it hangs; a picture in front of text covers it. */
  #readBox(node: Element, look: Look): void {
    const inside = childrenOf(node);
    if (inside.some(({ name }) => name === 'image') && this.#styles.covers(attribute(node, 'style-name')))
      this.#suspect('covered_text');
    for (const each of inside) {
      if (each.name === 'text-box') this.read(each, look);
      else if (each.name !== 'image' && each.name !== 'object') this.#block(each, look, null);
    }
  }

  #readShape(node: Element, look: Look): void {
    if (!holdsWord(node) && this.#styles.covers(attribute(node, 'style-name'))) this.#suspect('covered_text');
    this.read(node, look);
  }

  #readParagraph(node: Element, look: Look, list: List | null): void {
    if (holdsWord(node)) this.#paragraph += 1;
    const style = attribute(node, 'style-name');
    const own = this.#styles.look('paragraph', style, look);
    const found: Inline = { text: '', references: [], boxes: [] };
    this.#readInline(node, own, found);
    const depth = this.#depthOf(node, style);
    const marker = this.#markerOf(node, depth, list);
    const shown = marker === '' ? null : { text: marker, depth: list?.level ?? 1 };
    for (const piece of piecesOf(found.text, found.references, shown, depth)) this.#outlets.write(piece);
    for (const box of found.boxes) this.#block(box, look, null);
  }

  #depthOf(node: Element, style: string): number | null {
    if (node.name !== 'h') return null;
    return wholeOf(attribute(node, 'outline-level'), this.#styles.outline(style) ?? 1);
  }

  /** The number of a heading by the outline, or the marker of the item of which this is the first paragraph. */
  #markerOf(node: Element, depth: number | null, list: List | null): string {
    if (list?.marker !== undefined && list?.marker !== null) {
      const { marker } = list;
      list.marker = null;
      return marker;
    }
    if (depth === null || list !== null || attribute(node, 'is-list-header') === 'true') return '';
    const restarts = attribute(node, 'restart-numbering') === 'true';
    const start = restarts ? wholeOf(attribute(node, 'start-value'), 1) : undefined;
    return this.#headings.next(depth, (level) => this.#styles.outlineLevel(level), start);
  }

  #readInline(node: Element, look: Look, found: Inline): void {
    const code = unseen(look);
    const write = (text: string): void => {
      if (code === null) found.text += text;
      else if (text.trim() !== '') this.#suspect(code);
    };
    for (const each of node.children) {
      if (typeof each === 'string') write(each.replace(/\s+/g, ' '));
      else if (each.name === 'span') {
        const own = this.#styles.look('text', attribute(each, 'style-name'), look);
        this.#readInline(each, own, found);
      } else if (each.name === 's') write(' ');
      else if (each.name === 'tab') write(' ');
      else if (each.name === 'line-break') write('\n');
      else if (each.name === 'annotation') this.#suspect('comments');
      else if (each.name === 'note') this.#readNote(each, code, found);
      else if (each.name === 'hidden-text' || each.name === 'hidden-paragraph') {
        if (holdsWord(each) || attribute(each, 'string-value') !== '') this.#suspect('hidden_text');
      } else if (each.name === 'frame' || each.name === 'g' || SHAPES.has(each.name)) found.boxes.push(each);
      else if (!PASSED.has(each.name)) this.#readInline(each, look, found);
    }
  }

  #readNote(node: Element, hidden: SuspicionCode | null, found: Inline): void {
    const parts = childrenOf(node);
    const body = parts.find(({ name }) => name === 'note-body');
    if (body === undefined) return;
    if (hidden !== null) {
      this.#suspect(hidden);
      return;
    }
    const citation = parts.find(({ name }) => name === 'note-citation');
    const label = (citation?.children ?? []).filter((each) => typeof each === 'string').join('');
    found.references.push({ key: this.#outlets.note(label, body), at: found.text.length });
  }
}

/** An item with nothing of its own but a list in it shows no marker. */
function beginsWithList(item: Element): boolean {
  return childrenOf(item)[0]?.name === 'list';
}

/** Writes a piece of a story. */
export function writePiece(piece: Piece, writer: BodyWriter): void {
  for (const { key, before } of piece.notes) writer.refer(key, before);
  if (piece.type === 'heading') writer.heading(piece.text, piece.depth);
  else if (piece.type === 'item') writer.item(piece.marker, piece.text, piece.depth);
  else if (piece.type === 'row') writer.row(piece.cells, piece.header);
  else writer.paragraph(piece.text);
}
