import type { DocumentKind } from '../../documents/kind.ts';
import { commissionTitle } from '../commission.ts';
import { WEERGAVE } from '../mededeling/template.ts';

/** A proposal of the Commission for legislation. */
export const voorstel: DocumentKind = {
  id: 'voorstel',
  labels: {
    nl: { one: 'Voorstel van de Commissie', many: 'Voorstellen van de Commissie', the: 'het voorstel' },
    en: { one: 'Commission proposal', many: 'Commission proposals', the: 'the proposal' },
  },
  recognition: { openings: [/^(?:gewijzigd )?voorstel voor een\b/i, /^(?:amended )?proposal for an?\b/i] },
  template: WEERGAVE,
  layout: 'partly',
  identity: {
    number: 'com',
    numbers: 'head',
    datedByPlace: true,
    ministries: 'ministerie',
    title: commissionTitle,
  },
  voice: { speaker: 'commissie', senders: ['commissie'], modality: 'voorgesteld' },
};
