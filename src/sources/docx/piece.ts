import type { Marker } from './numbering.ts';

/** A piece of a story as it will be written. */
export type Piece =
  | { readonly type: 'heading'; readonly text: string; readonly depth: number }
  | { readonly type: 'paragraph'; readonly text: string }
  | { readonly type: 'item'; readonly marker: string; readonly text: string; readonly depth: number | null }
  | { readonly type: 'row'; readonly cells: readonly string[] };

/** A typed bullet at the start of a line. */
const TYPED_BULLET = /^\s*[•●○▪▫■□◦‣⁃*]\s+(?=\S)/;

/** Where one paragraph of a file is several to a reader: at an empty line, and before a line with a bullet. */
const INNER_END = /\n[^\S\n]*\n\s*|\n(?=\s*[•●○▪▫■□◦‣⁃]\s)/;

function plainPiece(text: string): Piece {
  const bullet = TYPED_BULLET.exec(text)?.[0];
  return bullet === undefined
    ? { type: 'paragraph', text }
    : { type: 'item', marker: '•', text: text.slice(bullet.length), depth: null };
}

/** A paragraph as pieces; `marker` is that of its list, `depth` that of a heading. Nothing for a blank one. */
export function piecesOf(text: string, marker: Marker | null, depth: number | null): Piece[] {
  const [first = '', ...rest] = text.split(INNER_END).filter((part) => part.trim() !== '');
  if (first === '') return [];
  const pieces = rest.map(plainPiece);
  if (depth !== null) {
    const number = marker === null || marker.text === '•' ? '' : `${marker.text} `;
    return [{ type: 'heading', text: number + first, depth }, ...pieces];
  }
  if (marker !== null && marker.text !== '')
    return [{ type: 'item', marker: marker.text, text: first, depth: marker.depth }, ...pieces];
  return [plainPiece(first), ...pieces];
}

/** A piece on one line. */
export function lineOf(piece: Piece): string {
  if (piece.type === 'row') return piece.cells.filter((cell) => cell !== '').join(' ');
  return piece.type === 'item' ? `${piece.marker} ${piece.text}` : piece.text;
}
