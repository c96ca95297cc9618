import type { DocumentKind } from '../../documents/kind.ts';
import { LETTER, letterTitle } from '../letter.ts';

/** A letter of the cabinet to parliament. */
export const kamerbrief: DocumentKind = {
  id: 'kamerbrief',
  labels: {
    nl: { one: 'Kamerbrief', many: 'Kamerbrieven', the: 'de Kamerbrief' },
    en: { one: 'Letter to parliament', many: 'Letters to parliament', the: 'the letter to parliament' },
  },
  recognition: {
    openings: [
      /^(?:zeer )?geachte (?:heer|mevrouw)?\s?voorzitter/i,
      /^aan de voorzitter van de (?:tweede|eerste) kamer/i,
    ],
    within: 20,
  },
  template: LETTER,
  layout: 'letter',
  identity: {
    number: 'kamerstuk',
    numbers: 'letter',
    datedByPlace: true,
    ministries: 'aanleiding',
    title: letterTitle,
  },
  voice: { speaker: 'kabinet', senders: ['kabinet'], modality: 'vastgesteld' },
};
