import type { DocumentKind } from '../../documents/kind.ts';
import { UNNUMBERED } from '../common.ts';

/** Anything that is read and not recognised. */
export const tekst: DocumentKind = {
  id: 'tekst',
  labels: {
    nl: { one: 'Tekst', many: 'Teksten', the: 'het stuk' },
    en: { one: 'Text', many: 'Texts', the: 'the document' },
  },
  recognition: { openings: [] },
  template: [],
  layout: 'free',
  identity: UNNUMBERED,
  voice: { speaker: null, senders: [], modality: 'vastgesteld', advises: true, explains: true },
};
