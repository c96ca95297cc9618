import type { SuspicionCode } from '../extracted.ts';
import type { Colour } from './colour.ts';
import { hasText, isOffPage } from './drawing.ts';
import { Fields } from './fields.ts';
import { changesIn, type NoteType, readInline } from './inline.ts';
import { type RunLook, styleOver } from './look.ts';
import { type Lists, type Marker, Numbering } from './numbering.ts';
import { type Piece, piecesOf, type Reference } from './piece.ts';
import {
  headingDepth,
  type ParagraphLook,
  paragraphLook,
  paragraphOver,
  type Style,
  type Styles,
} from './styles.ts';
import { readTable } from './table.ts';
import { Unreadable } from './unreadable.ts';
import { child, type Element, numberOf, switchOf, valOf } from './xml.ts';

/** What a cell, box or row gives the blocks in it. */
export interface Setting {
  /** Run properties of the table. */
  readonly look: RunLook;
  readonly ground: Colour | null;
  readonly hidden: SuspicionCode | null;
}

/** Where a story hands over what is not its text. */
export interface Outlets {
  /** `paragraph` counts from 1, those with text only. */
  suspect(code: SuspicionCode, count: number, paragraph: number): void;
  note(
    type: NoteType,
    id: string,
    mark: string | null,
    hidden: SuspicionCode | null,
    paragraph: number,
  ): string | null;
  section(properties: Element): void;
  /** A watermark or WordArt. */
  words(text: string): void;
}

/** Exact line height below this, in twentieths of a point, leaves nothing to read: two points. */
const LEAST_LINE = 40;

/** Elements around blocks that mean nothing for the text. */
const TRANSPARENT = new Set(['w:sdt', 'w:sdtContent', 'w:customXml', 'w:smartTag', 'w:ins', 'w:moveTo']);

/** Reads a run of blocks: the body, a note, a header. Fields and numbering go on from block to block. */
export class Story {
  readonly styles: Styles;
  readonly #numbering: Numbering;
  readonly #fields = new Fields();
  readonly #outlets: Outlets;
  #paragraph = 0;
  /** Text of a paragraph whose end was deleted: it goes on in the next. */
  #carried = '';
  /** Notes that are referred to where nothing was written yet. */
  #references: Reference[] = [];

  constructor(styles: Styles, lists: Lists, outlets: Outlets) {
    this.styles = styles;
    this.#numbering = new Numbering(lists, styles);
    this.#outlets = outlets;
  }

  get plain(): Setting {
    return { look: this.styles.base, ground: null, hidden: null };
  }

  suspect(code: SuspicionCode, count = 1): void {
    this.#outlets.suspect(code, count, Math.max(1, this.#paragraph));
  }

  read(blocks: readonly Element[], setting: Setting): Piece[] {
    const pieces: Piece[] = [];
    for (const block of blocks) this.#block(block, setting, pieces);
    return pieces;
  }

  /** Text that is still to be written at the end. Throws `Unreadable` when a field never ended. */
  finish(): Piece[] {
    if (this.#fields.broken) throw new Unreadable('open_field');
    return this.#flush();
  }

  #flush(): Piece[] {
    const text = this.#carried;
    this.#carried = '';
    return this.#written(text, null, null);
  }

  /** References wait for text that they can stand with. */
  #written(text: string, marker: Marker | null, depth: number | null): Piece[] {
    const pieces = piecesOf(text, this.#references, marker, depth);
    if (pieces.length > 0) this.#references = [];
    return pieces;
  }

  #block(block: Element, setting: Setting, pieces: Piece[]): void {
    if (block.name === 'w:p') this.#readParagraph(block, setting, pieces);
    else if (block.name === 'w:tbl') {
      for (const piece of this.#flush()) pieces.push(piece);
      for (const piece of readTable(block, setting, this)) pieces.push(piece);
    } else if (block.name === 'w:sectPr') this.#section(block);
    else if (block.name === 'w:altChunk' || block.name === 'w:subDoc') throw new Unreadable('imported');
    else if (block.name === 'w:del' || block.name === 'w:moveFrom') this.suspect('tracked_changes');
    else if (TRANSPARENT.has(block.name)) {
      if (block.name === 'w:ins' || block.name === 'w:moveTo') this.suspect('tracked_changes');
      for (const each of block.children) this.#block(each, setting, pieces);
    } else if (block.name === 'm:oMathPara' || block.name === 'm:oMath')
      this.#readParagraph(block, setting, pieces);
  }

  #section(properties: Element): void {
    const changes = changesIn(properties);
    if (changes > 0) this.suspect('tracked_changes', changes);
    this.#outlets.section(properties);
  }

  #readParagraph(element: Element, setting: Setting, pieces: Piece[]): void {
    if (hasText(element)) this.#paragraph += 1;
    const properties = child(element, 'w:pPr');
    const mark = child(properties, 'w:rPr');
    const style = this.styles.paragraph(valOf(properties, 'w:pStyle'));
    const look = paragraphOver(style.paragraph, paragraphLook(properties, this.styles.theme));
    const changes = changesIn(properties) + changesIn(mark) + changesIn(child(properties, 'w:numPr'));
    if (changes > 0) this.suspect('tracked_changes', changes);
    const hidden = setting.hidden ?? placedOut(properties, look);
    const found = readInline(
      element,
      { look: styleOver(setting.look, style.run), ground: look.shade ?? setting.ground, hidden },
      {
        styles: this.styles,
        fields: this.#fields,
        suspect: (code, count = 1) => this.suspect(code, count),
        note: (type, id, own, unseen) =>
          this.#outlets.note(type, id, own, unseen, Math.max(1, this.#paragraph)),
      },
    );
    const text = this.#carried + found.text;
    for (const { key, at } of found.references) this.#references.push({ key, at: this.#carried.length + at });
    const goneMark = mark?.children.some(({ name }) => name === 'w:del' || name === 'w:moveFrom') ?? false;
    if (goneMark) this.suspect('tracked_changes');
    const dropCap = child(properties, 'w:framePr')?.attributes['w:dropCap'] ?? 'none';
    const goesOn = goneMark || (dropCap !== 'none' && text.trim() !== '');
    this.#carried = '';
    if (!goesOn) {
      const counted = hidden === null && (text.trim() !== '' || switchOf(mark, 'w:vanish') !== true);
      const marker = counted && this.#fields.shown ? this.#markerOf(look, style) : null;
      for (const piece of this.#written(text, marker, headingDepth(look, style))) pieces.push(piece);
    }
    for (const words of found.words) this.#outlets.words(words);
    for (const { blocks, ground, hidden: why } of found.boxes) {
      const inBox = { look: this.styles.base, ground, hidden: why };
      for (const block of blocks) this.#block(block, inBox, pieces);
    }
    for (const piece of this.#flush()) pieces.push(piece);
    if (goesOn) this.#carried = text;
    const section = child(properties, 'w:sectPr');
    if (section !== undefined) this.#section(section);
  }

  /** The marker of its list; an empty paragraph takes a number too. */
  #markerOf({ list, level }: ParagraphLook, style: Style): Marker | null {
    return list === undefined || list === '0' ? null : this.#numbering.next(list, level, style.chain);
  }
}

/** Why a reader does not see a paragraph, from where it stands and how high its lines are. */
function placedOut(properties: Element | undefined, look: ParagraphLook): SuspicionCode | null {
  if (look.exactly !== undefined && look.exactly < LEAST_LINE) return 'tiny_text';
  if (properties === undefined) return null;
  const frame = child(properties, 'w:framePr')?.attributes;
  const indent = child(properties, 'w:ind')?.attributes;
  const places = ['w:left', 'w:start', 'w:firstLine'].map((name) => numberOf(indent?.[name]));
  places.push(numberOf(frame?.['w:x']), numberOf(frame?.['w:y']), -(numberOf(indent?.['w:hanging']) ?? 0));
  if (places.some((place) => isOffPage(place))) return 'invisible_text';
  const height = frame?.['w:hRule'] === 'exact' ? numberOf(frame['w:h']) : undefined;
  return height !== undefined && height < LEAST_LINE ? 'invisible_text' : null;
}
