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
    // Others write to the same chairman: a minister says whose he is, or accounts to "uw Kamer".
    writes:
      /^(?=.*(?<!\p{L})(?:ik|wij|mij|ons)(?!\p{L})).*(?<!\p{L})(?:(?:mede )?namens (?:het (?:\p{L}+ )?kabinet|de (?:\p{L}+ )?(?:minister|staatssecretaris|minister-president|regering)|mijn (?:collega|ambtgenoo?t))|als (?:\p{L}+ ){0,2}(?:minister|staatssecretaris|bewindspersoon))(?!\p{L})|(?<!\p{L})mijn (?:ministerie|departement|ambts?genoo?t\p{L}*|ambtsvoorgangers?)(?!\p{L})|(?<!\p{L})informeer ik (?:hierbij )?uw kamer(?!\p{L})/iu,
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
