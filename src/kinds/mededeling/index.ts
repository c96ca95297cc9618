import type { DocumentKind } from '../../documents/kind.ts';
import { commissionTitle } from '../commission.ts';
import { WEERGAVE } from './template.ts';

/** A communication of the Commission. */
export const mededeling: DocumentKind = {
  id: 'mededeling',
  labels: {
    nl: { one: 'Mededeling van de Commissie', many: 'Mededelingen van de Commissie', the: 'de mededeling' },
    en: { one: 'Commission communication', many: 'Commission communications', the: 'the communication' },
  },
  recognition: {
    openings: [
      /^(?:gezamenlijke |joint )?(?:mededeling|communication)\b.{0,80}\b(?:commissie|commission|parlement|parliament)\b/i,
    ],
  },
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
