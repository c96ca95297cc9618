import type { DocumentKind } from '../documents/kind.ts';
import type { RawBlock } from '../documents/layout/reflow.ts';
import { NOTES, type Rubriek, table } from '../documents/structure/rubriek.ts';

/** What a text says about itself: it is our own word, never the Commission's or the cabinet's. */
const OVER = table([
  [
    'weergave',
    'Over deze weergave',
    1,
    'proces',
    'vastgesteld',
    [
      'Over deze weergave',
      'Over deze tekst',
      'Over deze samenvatting',
      'Verantwoording van deze weergave',
      'Redactionele verantwoording',
      'Redactionele toelichting',
      'Bronvermelding',
    ],
  ],
]);

/** Notes at the foot of pages, gathered by the reader of the file: no template has a heading for them. */
const VOETNOTEN = table([[NOTES, 'Voetnoten', 1, 'proces', 'vastgesteld', []]]);

/** The parts that any kind of document can have. */
export const COMMON: readonly Rubriek[] = [...OVER, ...VOETNOTEN];

/** The heading above a text without a template; its file may be called anything. */
export function headingAbove(blocks: readonly RawBlock[]): string | null {
  const [above] = blocks;
  return above?.type === 'heading' && above.marker === null ? above.text : null;
}

/** A document that goes by no number, and by the heading above it. */
export const UNNUMBERED: DocumentKind['identity'] = {
  number: null,
  numbers: 'none',
  datedByPlace: false,
  ministries: 'ministerie',
  title: headingAbove,
};
