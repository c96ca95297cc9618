import type { DocumentKind } from '../../documents/kind.ts';
import { UNNUMBERED } from '../common.ts';

/** Questions and answers for the public, the press or parliament. */
export const vraagEnAntwoord: DocumentKind = {
  id: 'vraag-en-antwoord',
  labels: {
    nl: { one: 'Vraag en antwoord', many: 'Vragen en antwoorden', the: 'de vragen en antwoorden' },
    en: { one: 'Questions and answers', many: 'Questions and answers', the: 'the questions and answers' },
  },
  recognition: {
    openings: [
      /^(?:vragen en antwoorden|veelgestelde vragen|vraag en antwoord|questions and answers|frequently asked questions|q&a)\b/i,
    ],
    within: 4,
  },
  template: [],
  layout: 'free',
  answers: true,
  identity: UNNUMBERED,
  voice: { speaker: null, senders: [], modality: 'vastgesteld' },
};
