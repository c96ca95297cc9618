import type { DocumentKind } from '../../documents/kind.ts';
import { headingAbove } from '../../documents/title-rules.ts';

/** A list of documents or numbers: nobody speaks in it. */
export const register: DocumentKind = {
  id: 'register',
  labels: {
    nl: { one: 'Overzicht', many: 'Overzichten', the: 'het register' },
    en: { one: 'Register', many: 'Registers', the: 'the register' },
  },
  recognition: { openings: [] },
  template: [],
  layout: 'free',
  identity: {
    number: null,
    numbers: 'none',
    datedByPlace: false,
    ministries: 'ministerie',
    title: headingAbove,
  },
  voice: { speaker: 'proces', senders: [], modality: 'vastgesteld' },
};
