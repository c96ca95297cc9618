import { collapseWhitespace } from '../../documents/collapse-whitespace.ts';
import type { BodyWriter } from '../extracted.ts';

/** What the text that comes next is a part of. */
export type Mode =
  | { readonly kind: 'paragraph' }
  | { readonly kind: 'heading'; readonly depth: number; number: string }
  | { readonly kind: 'item'; readonly depth: number; marker: string | null };

const BULLET = '•';
/** A marker that stands in the text of an item itself. */
const OWN_MARKER =
  /^(?:([•●○▪▫■□◦‣⁃∙·\uf0b7\uf0a7\uf02d]|[–—-](?=\s))|(\(?(?:\d{1,3}|[a-z]{1,2}|[ivxl]{1,6})[.)])(?=\s))\s*/u;

/**
 * Running text on its way to the writer: pieces are joined as they come, a block ends at every break. While
 * text is captured, for the cell of a table or a note, a break is a space.
 */
export class Flow {
  readonly #writer: BodyWriter;
  /** Pieces of the block that is open. */
  #line: string[] = [];
  #captured = 0;
  #markGone = false;
  mode: Mode = { kind: 'paragraph' };
  /** Blocks written so far. */
  blocks = 0;

  constructor(writer: BodyWriter) {
    this.#writer = writer;
  }

  /** Where we are, for what is suspicious there. */
  get place(): string {
    return `alinea ${this.blocks + 1}`;
  }

  /** Nothing has come yet in this block. */
  get fresh(): boolean {
    return this.#captured === 0 && !this.#line.some((piece) => /\S/.test(piece));
  }

  text(text: string): void {
    if (text === '') return;
    if (this.#markGone && /^[\p{L}\p{N}]/u.test(text)) this.#line.push(' ');
    this.#markGone = false;
    this.#line.push(text);
  }

  /** A mark that refers to a note stood here: nothing is left of it, nor of a space before it. */
  mark(): void {
    for (let last = this.#line.pop(); last !== undefined; last = this.#line.pop()) {
      const bare = last.trimEnd();
      if (bare.length < last.length) this.#markGone = true;
      if (bare === '') continue;
      this.#line.push(bare);
      return;
    }
    this.#markGone = false;
  }

  /** A block ends, if there is any text in it. */
  break(): void {
    this.#markGone = false;
    if (this.#captured > 0) {
      if (this.#line.at(-1) !== ' ') this.#line.push(' ');
      return;
    }
    if (this.#line.length === 0) return;
    const line = this.#line.join('');
    this.#line = [];
    if (!/\S/.test(line)) return;
    this.blocks += 1;
    const { mode } = this;
    if (mode.kind === 'heading') {
      this.#writer.heading(`${mode.number} ${line}`, mode.depth);
      mode.number = '';
    } else if (mode.kind === 'item' && mode.marker !== null) this.#item(mode, mode.marker, line.trim());
    else this.#writer.paragraph(line);
  }

  #item(mode: Mode & { kind: 'item' }, marker: string, line: string): void {
    mode.marker = null;
    const own = marker === '' || marker === BULLET ? OWN_MARKER.exec(line) : null;
    const rest = own === null ? '' : line.slice(own[0].length);
    if (own !== null && rest !== '') this.#writer.item(own[2] ?? bulletOf(own[1] ?? ''), rest, mode.depth);
    else if (marker === '') this.#writer.paragraph(line);
    else if (line.startsWith(`${marker} `)) this.#writer.item(marker, line.slice(marker.length), mode.depth);
    else this.#writer.item(marker, line, mode.depth);
  }

  /** Reads a block of another kind; what comes after it is as before. */
  within(mode: Mode, read: () => void): void {
    this.break();
    const { mode: before } = this;
    if (this.#captured > 0 && mode.kind === 'item' && mode.marker !== null) this.text(`${mode.marker} `);
    this.mode = nested(before, mode);
    read();
    this.break();
    this.mode = before;
  }

  /** The number of the block that is open, which stands in an element of its own. */
  number(text: string): void {
    const bare = collapseWhitespace(text);
    const { mode } = this;
    if (bare === '') return;
    if (this.#captured > 0) this.text(`${bare} `);
    else if (mode.kind === 'heading' && this.fresh) mode.number = bulletOf(bare) === BULLET ? '' : bare;
    else if (mode.kind === 'item' && mode.marker !== null && this.fresh) mode.marker = bulletOf(bare);
    else this.text(`${bare} `);
  }

  /** The text that is read, as one line and not written. */
  capture(read: () => void): string {
    const { mode } = this;
    const line = this.#line;
    this.#line = [];
    this.#captured += 1;
    this.mode = { kind: 'paragraph' };
    read();
    this.#captured -= 1;
    const text = this.#line.join('').trim();
    this.#line = line;
    this.#markGone = false;
    this.mode = mode;
    return text;
  }

  get capturing(): boolean {
    return this.#captured > 0;
  }

  row(cells: readonly string[], header = false): void {
    this.break();
    if (this.#captured > 0) this.text(cells.join(' '));
    else {
      if (cells.some((cell) => cell !== '')) this.blocks += 1;
      this.#writer.row(cells, header);
    }
    this.break();
  }
}

/** An item or a heading right inside an item whose marker is still to come takes that marker along. */
function nested(before: Mode, mode: Mode): Mode {
  if (before.kind !== 'item' || before.marker === null) return mode;
  if (mode.kind === 'paragraph') return before;
  const outer = before.marker === BULLET ? '' : before.marker;
  before.marker = null;
  if (mode.kind === 'heading') return { ...mode, number: `${outer} ${mode.number}`.trim() };
  return mode.marker === null || outer === '' ? mode : { ...mode, marker: `${outer} ${mode.marker}` };
}

/** Glyphs of symbol fonts and other dots as the bullet that a reader sees. */
function bulletOf(marker: string): string {
  return /^[●○▪▫■□◦‣⁃∙·*\uf0b7\uf0a7\uf02d]$/u.test(marker) ? BULLET : marker;
}
