import type { DocumentKind } from '../../documents/kind.ts';
import { headingAbove } from '../common.ts';
import { LETTER, letterTitle } from '../letter.ts';

/** A letter of anybody else than the cabinet, or to anybody else than parliament. */
export const brief: DocumentKind = {
  id: 'brief',
  labels: {
    nl: { one: 'Brief', many: 'Brieven', the: 'de brief' },
    en: { one: 'Letter', many: 'Letters', the: 'the letter' },
  },
  recognition: {
    openings: [/^(?:geachte|beste|dear)\b.{0,80},$/i],
    within: 20,
  },
  template: LETTER,
  layout: 'letter',
  identity: {
    number: null,
    numbers: 'none',
    datedByPlace: true,
    ministries: 'ministerie',
    title: (blocks) => letterTitle(blocks) ?? headingAbove(blocks),
  },
  voice: { speaker: 'belanghebbende', senders: [], modality: 'vastgesteld' },
};
