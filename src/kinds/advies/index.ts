import type { DocumentKind } from '../../documents/kind.ts';
import { UNNUMBERED } from '../common.ts';
import { ADVIES } from './template.ts';

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
  identity: UNNUMBERED,
  voice: { speaker: 'adviseur', senders: [], modality: 'geadviseerd' },
};
