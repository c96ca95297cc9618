import type { DocumentKind } from '../../documents/kind.ts';
import { NOTA } from './template.ts';

/** The note to a minister, as published with a Kamerstuk since 2021. */
export const nota: DocumentKind = {
  id: 'nota',
  labels: {
    nl: { one: 'Nota', many: 'Nota’s', the: 'de nota' },
    en: { one: 'Decision note', many: 'Decision notes', the: 'the note' },
  },
  recognition: {
    openings: [/^(?:beslisnota|nota (?:ter|aan|voor)\b|beslisnota bij\b)/i],
    headings: { enough: 4, decisive: 'geadviseerd-besluit' },
  },
  template: NOTA,
  layout: 'set',
  nested: true,
  identity: {
    number: null,
    numbers: 'head',
    datedByPlace: false,
    ministries: 'aanleiding',
    title: () => null,
    untitled: (parts) => {
      const annex = parts
        .find(({ rubriek }) => rubriek === 'bijlagen')
        ?.blocks.find(({ type }) => type === 'item');
      return annex === undefined ? 'Nota' : `Nota over ${annex.text}`;
    },
  },
  voice: {
    speaker: null,
    senders: ['kabinet', 'ambtelijk'],
    modality: 'vastgesteld',
    writer: 'ambtelijk',
    advises: true,
  },
};
