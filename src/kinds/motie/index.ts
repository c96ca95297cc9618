import type { DocumentKind } from '../../documents/kind.ts';
import { headingAbove } from '../common.ts';
import { PRINTED, printedTitle } from '../printed.ts';
import { MOTIE } from './template.ts';

/** What a chamber of parliament asks of the cabinet. */
export const motie: DocumentKind = {
  id: 'motie',
  labels: {
    nl: { one: 'Motie', many: 'Moties', the: 'de motie' },
    en: { one: 'Motion', many: 'Motions', the: 'the motion' },
  },
  recognition: {
    openings: [
      /^(?:nr\.? ?\S{1,6} )?(?:nader )?(?:gewijzigde )?motie\b(?! van orde)/i,
      // Behind the title of its dossier, on one line.
      /^\d{2} ?\d{3}\s.{3,250}?\snr\.? ?\d{1,5} (?:nader )?(?:gewijzigde )?motie van /i,
    ],
    within: 6,
  },
  template: MOTIE,
  layout: 'free',
  identity: {
    ...PRINTED,
    title: (blocks) =>
      printedTitle(blocks, /^(?:nader )?(?:gewijzigde )?motie van (?:het lid|de leden) /i) ??
      headingAbove(blocks),
  },
  voice: { speaker: 'kamer', senders: [], modality: 'gevraagd' },
};
