import type { DocumentKind } from '../../documents/kind.ts';
import { UNNUMBERED } from '../common.ts';
import { MOTIE } from './template.ts';

/** What a chamber of parliament asks of the cabinet. */
export const motie: DocumentKind = {
  id: 'motie',
  labels: {
    nl: { one: 'Motie', many: 'Moties', the: 'de motie' },
    en: { one: 'Motion', many: 'Motions', the: 'the motion' },
  },
  recognition: {
    openings: [/^(?:nr\.? ?\S{1,6} )?(?:nader )?(?:gewijzigde )?motie\b(?! van orde)/i],
    within: 6,
  },
  template: MOTIE,
  layout: 'free',
  identity: UNNUMBERED,
  voice: { speaker: 'kamer', senders: [], modality: 'gevraagd' },
};
