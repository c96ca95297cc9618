import type { DocumentKind } from '../../documents/kind.ts';
import { UNNUMBERED } from '../common.ts';

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
  identity: UNNUMBERED,
  voice: { speaker: 'proces', senders: [], modality: 'vastgesteld' },
};
