import { type Rubriek, table } from '../documents/rubriek.ts';

/** A letter has no headings of its own: its parts are found by salutation and closing. */
export const LETTER: readonly Rubriek[] = table([
  ['aanhef', 'Aanhef', 1, 'proces', 'vastgesteld', []],
  ['brief', 'Brief', 1, null, 'vastgesteld', []],
  ['ondertekening', 'Ondertekening', 1, 'proces', 'vastgesteld', []],
  // What is printed behind a letter may be anyone's.
  ['bijlage', 'Bijlage', 1, 'proces', 'vastgesteld', []],
]);
