import type { Marker } from './numbering.ts';

type Shape =
  | { readonly type: 'heading'; readonly text: string; readonly depth: number }
  | { readonly type: 'paragraph'; readonly text: string }
  | { readonly type: 'item'; readonly marker: string; readonly text: string; readonly depth: number | null }
  | { readonly type: 'row'; readonly cells: readonly string[]; readonly header?: boolean };

/** A piece of a story as it will be written, with the keys of the notes that it refers to. */
export type Piece = Shape & { readonly notes: readonly Noted[] };

/** A reference to a note, with the words right before its mark. */
export interface Noted {
  readonly key: string;
  readonly before: string;
}

/** A reference to a note, and where in the text it stood. */
export interface Reference {
  readonly key: string;
  readonly at: number;
}

/** A typed bullet at the start of a line. */
const TYPED_BULLET = /^\s*[•●○▪▫■□◦‣⁃*]\s+(?=\S)/;

/** Where one paragraph of a file is several to a reader: at an empty line, and before a line with a bullet. */
const INNER_END = /\n[^\S\n]*\n\s*|\n(?=\s*[•●○▪▫■□◦‣⁃]\s)/g;

/** Most words before a mark that are looked at, in characters. */
const BEFORE = 60;

function plainShape(text: string): Shape {
  const bullet = TYPED_BULLET.exec(text)?.[0];
  return bullet === undefined
    ? { type: 'paragraph', text }
    : { type: 'item', marker: '•', text: text.slice(bullet.length), depth: null };
}

/** The first piece of a paragraph, which is the heading or the item. */
function firstShape(text: string, marker: Marker | null, depth: number | null): Shape {
  if (depth !== null) {
    const number = marker === null || marker.text === '•' ? '' : `${marker.text} `;
    return { type: 'heading', text: number + text, depth };
  }
  if (marker === null || marker.text === '') return plainShape(text);
  return { type: 'item', marker: marker.text, text, depth: marker.depth };
}

/**
 * A paragraph as pieces; `marker` is that of its list, `depth` that of a heading. None for a blank one.
 * References are in the order of the text.
 */
export function piecesOf(
  text: string,
  references: readonly Reference[],
  marker: Marker | null,
  depth: number | null,
): Piece[] {
  const pieces: Piece[] = [];
  let next = 0;
  const cut = (start: number, end: number, last: boolean): void => {
    const part = text.slice(start, end);
    if (part.trim() === '') return;
    const notes: Noted[] = [];
    for (; next < references.length; next += 1) {
      const reference = references[next];
      if (reference === undefined || (!last && reference.at > end)) break;
      notes.push({
        key: reference.key,
        before: text.slice(Math.max(start, reference.at - BEFORE), reference.at),
      });
    }
    const shape = pieces.length === 0 ? firstShape(part, marker, depth) : plainShape(part);
    pieces.push({ ...shape, notes });
  };
  const trimmed = text.trimEnd();
  let start = 0;
  for (const end of trimmed.matchAll(INNER_END)) {
    cut(start, end.index, false);
    start = end.index + end[0].length;
  }
  cut(start, trimmed.length, true);
  return pieces;
}

/** A piece on one line. */
export function lineOf(piece: Piece): string {
  if (piece.type === 'row') return piece.cells.filter((cell) => cell !== '').join(' ');
  return piece.type === 'item' ? `${piece.marker} ${piece.text}` : piece.text;
}
