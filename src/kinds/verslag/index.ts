import type { DocumentKind } from '../../documents/kind.ts';
import { UNNUMBERED } from '../common.ts';
import { VERSLAG } from './template.ts';

/** What came out of a meeting, or a report to a parliament. */
export const verslag: DocumentKind = {
  id: 'verslag',
  labels: {
    nl: { one: 'Verslag', many: 'Verslagen', the: 'het verslag' },
    en: { one: 'Report', many: 'Reports', the: 'the report' },
  },
  recognition: {
    openings: [
      /^(?:verslag|terugkoppeling)\b.{0,60}\b(?:raad|top|overleg|bijeenkomst|vergadering|debat|werkbezoek)/i,
      /^raadsverslag\b/i,
      /^(?:draft )?report (?:on|of) (?:a|the) (?:council|meeting|proposal)/i,
      /^ontwerpverslag\b/i,
    ],
    within: 6,
  },
  template: VERSLAG,
  layout: 'free',
  identity: UNNUMBERED,
  voice: { speaker: null, senders: [], modality: 'vastgesteld' },
};
