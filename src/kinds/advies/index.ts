import type { DocumentKind } from '../../documents/kind.ts';
import type { RawBlock } from '../../documents/layout/reflow.ts';
import { headingAbove, UNNUMBERED } from '../common.ts';
import { ADVIES } from './template.ts';

/** The number that an advice of the Raad van State goes by: "Kenmerk: W17.31.00088/IV". */
const NUMBER = /^(?:kenmerk\s*:?\s*|no\. ?)(W\d{2}\.\d{2,3}\.\d{4,5}\/[IVX]+)\.?$/iu;
const TOP = 12;

/** A title with that number behind it. */
function withNumber(title: string | null, blocks: readonly RawBlock[]): string | null {
  const [number] = blocks.slice(0, TOP).flatMap(({ text }) => NUMBER.exec(text)?.[1] ?? []);
  return title === null || number === undefined ? title : `${title} (${number})`;
}

/** Advice, an opinion or a test of feasibility by one who advises, supervises or carries out. */
export const advies: DocumentKind = {
  id: 'advies',
  labels: {
    nl: { one: 'Advies', many: 'Adviezen', the: 'het advies' },
    en: { one: 'Advice', many: 'Advice', the: 'the advice' },
  },
  recognition: {
    openings: [
      /^(?:advies|voorlichting|uitvoeringstoets|uitvoerbaarheidstoets|handhaafbaarheids?toets|zienswijze|wetgevingsadvies)\b(?! aan u)/i,
      /^(?:joint )?opinion\b/i,
      // How an advice of the Raad van State begins.
      /^bij kabinetsmissive\b/i,
    ],
    within: 4,
  },
  template: ADVIES,
  layout: 'free',
  identity: { ...UNNUMBERED, title: (blocks) => withNumber(headingAbove(blocks), blocks) },
  voice: { speaker: 'adviseur', senders: [], modality: 'geadviseerd' },
};
