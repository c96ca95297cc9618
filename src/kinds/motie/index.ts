import type { DocumentKind } from '../../documents/kind.ts';
import { headingAbove } from '../../documents/title-rules.ts';
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
  identity: {
    number: null,
    numbers: 'none',
    datedByPlace: false,
    ministries: 'ministerie',
    title: headingAbove,
  },
  voice: { speaker: 'kamer', senders: [], modality: 'gevraagd' },
};
