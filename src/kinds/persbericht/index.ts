import type { DocumentKind } from '../../documents/kind.ts';
import { UNNUMBERED } from '../common.ts';

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
  identity: UNNUMBERED,
  voice: { speaker: null, senders: [], modality: 'vastgesteld' },
};
