import { textUnder } from '../../documents/identity/identity.ts';
import type { DocumentKind } from '../../documents/kind.ts';
import { FICHE } from './template.ts';

/** How a fiche names itself. */
const NAMED = /^(?:bnc-?)?fiche\b[ \d]{0,4}:/i;
/** How far from the top it does, in blocks. */
const TOP = 8;

/** The BNC-fiche: the first position of the cabinet on a proposal. */
export const fiche: DocumentKind = {
  id: 'fiche',
  labels: {
    nl: { one: 'BNC-fiche', many: 'BNC-fiches', the: 'het fiche' },
    en: { one: 'BNC fiche', many: 'BNC fiches', the: 'the fiche' },
  },
  recognition: { openings: [NAMED], headings: { enough: 4 } },
  template: FICHE,
  layout: 'set',
  identity: {
    number: 'kamerstuk',
    numbers: 'data',
    datedByPlace: false,
    ministries: 'ministerie',
    title: (blocks, parts) => {
      const cell = textUnder(parts, 'titel');
      const line = blocks.slice(0, TOP).find(({ text }) => NAMED.test(text))?.text;
      return line ?? (cell === null ? null : `Fiche: ${cell}`);
    },
  },
  voice: { speaker: null, senders: ['kabinet'], modality: 'vastgesteld' },
};
