import type { DocumentKind } from '../../documents/kind.ts';
import { UNNUMBERED } from '../common.ts';

/** A strategy, an agenda or a plan, of whoever made it. */
export const strategie: DocumentKind = {
  id: 'strategie',
  labels: {
    nl: { one: 'Strategie', many: 'Strategieën', the: 'de strategie' },
    en: { one: 'Strategy', many: 'Strategies', the: 'the strategy' },
  },
  recognition: {
    openings: [
      /^(?:\p{L}+[ -]){0,4}\p{L}*(?:strategie|actieplan|actieagenda|beleidsagenda|routekaart|visie|strategy|action plan|roadmap)(?: \d{4}(?:[-–]\d{4})?)?$/iu,
    ],
    within: 3,
  },
  template: [],
  layout: 'free',
  identity: UNNUMBERED,
  voice: { speaker: null, senders: [], modality: 'voorgesteld' },
};
