import type { DocumentKind } from '../../documents/kind.ts';
import { headingAbove } from '../common.ts';
import { PRINTED, printedTitle } from '../printed.ts';
import { OVERLEG } from './template.ts';

/** Questions of parties in writing, with the answers of a minister. */
export const schriftelijkOverleg: DocumentKind = {
  id: 'schriftelijk-overleg',
  labels: {
    nl: { one: 'Schriftelijk overleg', many: 'Schriftelijke overleggen', the: 'het schriftelijk overleg' },
    en: { one: 'Written consultation', many: 'Written consultations', the: 'the written consultation' },
  },
  recognition: {
    openings: [
      /^(?:verslag van een )?schriftelijk overleg\b/i,
      /^inbreng verslag van een schriftelijk overleg\b/i,
      /^(?:[IVX]+[. ]+)?vragen en opmerkingen (?:vanuit|van) de (?:fracties|leden)/i,
      /^lijst van vragen(?: en antwoorden)?\b/i,
    ],
    within: 12,
    refines: ['verslag', 'kamerbrief', 'vraag-en-antwoord'],
  },
  template: OVERLEG,
  layout: 'free',
  answers: true,
  identity: {
    ...PRINTED,
    title: (blocks) => headingAbove(blocks) ?? printedTitle(blocks, /^verslag van een schriftelijk overleg/i),
  },
  voice: {
    speaker: null,
    senders: [],
    modality: 'vastgesteld',
  },
};
