import type { DocumentKind } from '../../documents/kind.ts';
import { UNNUMBERED } from '../common.ts';
import { VERSLAG } from '../verslag/template.ts';

/** What the cabinet will say in a Council, agenda item by agenda item. */
export const geannoteerdeAgenda: DocumentKind = {
  id: 'geannoteerde-agenda',
  labels: {
    nl: { one: 'Geannoteerde agenda', many: 'Geannoteerde agenda’s', the: 'de geannoteerde agenda' },
    en: { one: 'Annotated agenda', many: 'Annotated agendas', the: 'the annotated agenda' },
  },
  recognition: {
    openings: [/^geannoteerde agenda\b/i, /^annotated agenda\b/i],
    within: 6,
    refines: ['verslag', 'kamerbrief'],
  },
  template: VERSLAG,
  layout: 'free',
  identity: UNNUMBERED,
  voice: { speaker: 'kabinet', senders: ['kabinet'], modality: 'verwacht' },
};
