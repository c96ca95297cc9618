import { KINDS, type Kind } from './document.ts';
import { type Rubriek, table } from './rubriek.ts';
import { BEOORDELING } from './rubrieken-beoordeling.ts';
import { FICHE } from './rubrieken-fiche.ts';
import { NOTA } from './rubrieken-nota.ts';
import { WEERGAVE } from './rubrieken-weergave.ts';

export type { Rubriek } from './rubriek.ts';

/** The part that holds foot- and endnotes. */
export const NOTES = 'voetnoten';

/** A letter to parliament has no headings of its own: its parts are found by salutation and closing. */
const KAMERBRIEF = table(
  ['kamerbrief'],
  [
    ['aanhef', 'Aanhef', 1, 'proces', 'vastgesteld', []],
    ['brief', 'Brief', 1, 'kabinet', 'vastgesteld', []],
    ['ondertekening', 'Ondertekening', 1, 'proces', 'vastgesteld', []],
    // What is printed behind a letter may be anyone's.
    ['bijlage', 'Bijlage', 1, 'proces', 'vastgesteld', []],
  ],
);

/** Notes at the foot of pages, gathered by the reader of the file: no template has a heading for them. */
const VOETNOTEN = table(KINDS, [[NOTES, 'Voetnoten', 1, 'proces', 'vastgesteld', []]]);

/** The parts that are recognised, in the order of their templates. */
export const RUBRIEKEN: readonly Rubriek[] = [
  ...NOTA,
  ...FICHE,
  ...BEOORDELING,
  ...KAMERBRIEF,
  ...WEERGAVE,
  ...VOETNOTEN,
];

const BY_KIND = new Map<Kind, readonly Rubriek[]>();

/** The parts that a kind of document can have. */
export function rubriekenOf(kind: Kind): readonly Rubriek[] {
  let rows = BY_KIND.get(kind);
  if (rows === undefined) {
    rows = RUBRIEKEN.filter((row) => row.kinds.includes(kind));
    BY_KIND.set(kind, rows);
  }
  return rows;
}

/** The part of a kind of document by its id; undefined when the kind has none such. */
export function rubriek(id: string | null, kind: Kind): Rubriek | undefined {
  return id === null ? undefined : rubriekenOf(kind).find((row) => row.id === id);
}
