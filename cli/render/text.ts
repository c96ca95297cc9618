import { stripVTControlCharacters } from 'node:util';
import { collapseWhitespace } from '../../src/documents/collapse-whitespace.ts';

/**
 * Controls that a terminal obeys, and marks that turn the direction of text around: in a document they are
 * at best rubbish and at worst an attempt to show something else than what stands there.
 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: controls are what it looks for
const UNSAFE = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** Text from outside, safe to print on a terminal. */
export function clean(text: string): string {
  return stripVTControlCharacters(text).replace(UNSAFE, '');
}

/** On one line: runs of white space become one space. */
export function flat(text: string): string {
  return collapseWhitespace(clean(text));
}

/** At most `max` characters, with an ellipsis for what was cut. */
export function shorten(text: string, max: number): string {
  const characters = [...text];
  return characters.length <= max
    ? text
    : `${characters
        .slice(0, max - 1)
        .join('')
        .trimEnd()}…`;
}

/**
 * Wraps running text at `width` columns, with `indent` before every line but the first. Width counts code
 * points, which is right for Dutch and English; a word longer than a line is left whole, so that a link
 * stays a link.
 */
export function wrap(text: string, width: number, indent = '', firstColumn = 0): string {
  let column = firstColumn;
  let result = '';
  for (const word of text.split(' ')) {
    const length = [...word].length;
    if (result !== '' && column + 1 + length > width) {
      result += `\n${indent}${word}`;
      column = indent.length + length;
    } else {
      result += result === '' ? word : ` ${word}`;
      column += length + (result === word ? 0 : 1);
    }
  }
  return result;
}

/** Columns padded to their widest cell, two spaces apart; the last is left as it is. */
export function table(rows: readonly (readonly string[])[]): string[] {
  const widths: number[] = [];
  for (const row of rows)
    row.forEach((cell, column) => {
      widths[column] = Math.max(widths[column] ?? 0, [...cell].length);
    });
  return rows.map((row) =>
    row
      .map((cell, column) =>
        column === row.length - 1 ? cell : cell + ' '.repeat((widths[column] ?? 0) - [...cell].length),
      )
      .join('  ')
      .trimEnd(),
  );
}

/** "1 document", "3.676 documenten". */
export function counted(count: number, one: string, many: string): string {
  return `${count.toLocaleString('nl-NL')} ${count === 1 ? one : many}`;
}

/**
 * JSON on one line. The controls and marks of direction that JSON leaves alone are escaped too: the value is
 * the same, and a terminal does not obey it.
 */
export function json(value: unknown): string {
  return JSON.stringify(value).replace(
    /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
