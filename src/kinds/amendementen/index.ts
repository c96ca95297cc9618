import type { DocumentKind } from '../../documents/kind.ts';
import { UNNUMBERED } from '../common.ts';
import { AMENDEMENTEN } from './template.ts';

/** Changes to a proposal that members of a parliament propose. */
export const amendementen: DocumentKind = {
  id: 'amendementen',
  labels: {
    nl: { one: 'Amendementen', many: 'Amendementen', the: 'de amendementen' },
    en: { one: 'Amendments', many: 'Amendments', the: 'the amendments' },
  },
  recognition: {
    openings: [/^(?:nr\.? ?\S{1,6} )?(?:gewijzigde? )?amendement(?:en)?\b/i, /^(?:draft )?amendments?\b/i],
    within: 6,
    refines: ['verslag', 'advies'],
  },
  template: AMENDEMENTEN,
  layout: 'free',
  identity: UNNUMBERED,
  voice: { speaker: 'parlement', senders: [], modality: 'voorgesteld' },
};
