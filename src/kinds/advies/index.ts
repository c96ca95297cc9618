import type { DocumentKind } from '../../documents/kind.ts';
import type { RawBlock } from '../../documents/layout/reflow.ts';
import { headingAbove, UNNUMBERED } from '../common.ts';
import { letterTitle } from '../letter.ts';
import { ADVIES } from './template.ts';

/** The number that an advice of the Raad van State goes by: "Ons kenmerk: W17.31.00088/IV", before what else is on its line. */
const NUMBER = /^(?:(?:ons )?kenmerk\s*:?\s*|n[or]\. ?)(W\d{2}\.\d{2,3}\.\d{4,5}\/[IVX]+)(?![\p{L}\d/])/iu;
const TOP = 24;

/** A title with that number behind it; an advice without a title goes by its number. */
function withNumber(title: string | null, blocks: readonly RawBlock[]): string | null {
  const [number] = blocks.slice(0, TOP).flatMap(({ text }) => NUMBER.exec(text)?.[1] ?? []);
  return number === undefined ? title : `${title ?? 'Advies'} (${number})`;
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
    ],
    within: 4,
    // How an advice of the Raad van State begins, below whom it is for.
    heads: [NUMBER, /^bij kabinetsmissive\b/i],
  },
  template: ADVIES,
  layout: 'free',
  identity: {
    ...UNNUMBERED,
    datedByPlace: true,
    title: (blocks) => withNumber(letterTitle(blocks) ?? headingAbove(blocks), blocks),
  },
  voice: { speaker: 'adviseur', senders: [], modality: 'geadviseerd' },
};
