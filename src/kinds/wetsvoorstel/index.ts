import type { DocumentKind } from '../../documents/kind.ts';
import { UNNUMBERED } from '../common.ts';
import { WETSVOORSTEL } from './template.ts';

/** A bill of the cabinet, or its explanatory memorandum. */
export const wetsvoorstel: DocumentKind = {
  id: 'wetsvoorstel',
  labels: {
    nl: { one: 'Wetsvoorstel', many: 'Wetsvoorstellen', the: 'het wetsvoorstel' },
    en: { one: 'Bill', many: 'Bills', the: 'the bill' },
  },
  recognition: {
    openings: [
      /^(?:voorstel van (?:rijks)?wet|wetsvoorstel|memorie van (?:toelichting|antwoord)|nota naar aanleiding van het verslag|nota van wijziging|ontwerpbesluit)\b/i,
    ],
    within: 8,
  },
  template: WETSVOORSTEL,
  layout: 'free',
  identity: UNNUMBERED,
  voice: { speaker: 'kabinet', senders: ['kabinet'], modality: 'voorgesteld' },
};
