import type { DocumentKind } from '../../documents/kind.ts';
import { headingAbove } from '../../documents/title-rules.ts';

/** A press release. */
export const persbericht: DocumentKind = {
  id: 'persbericht',
  labels: {
    nl: { one: 'Persbericht', many: 'Persberichten', the: 'het persbericht' },
    en: { one: 'Press release', many: 'Press releases', the: 'the press release' },
  },
  recognition: {
    openings: [/^(?:persbericht|nieuwsbericht|press release|persverklaring)\b/i],
    within: 6,
  },
  template: [],
  layout: 'free',
  identity: {
    number: null,
    numbers: 'none',
    datedByPlace: false,
    ministries: 'ministerie',
    title: headingAbove,
  },
  voice: { speaker: null, senders: [], modality: 'vastgesteld' },
};
