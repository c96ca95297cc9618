import type { DocumentKind } from '../../documents/kind.ts';
import { letterTitle } from '../letter.ts';
import { NOTA } from './template.ts';

/** How a note names what it is about. */
const NAMED = /^beslisnota\b.{4,}/i;
/** How far from the top it does, in blocks. */
const TOP = 12;

/** The note to a minister, as published with a Kamerstuk since 2021. */
export const nota: DocumentKind = {
  id: 'nota',
  labels: {
    nl: { one: 'Nota', many: 'Nota’s', the: 'de nota' },
    en: { one: 'Decision note', many: 'Decision notes', the: 'the note' },
  },
  recognition: {
    openings: [/^(?:beslisnota|nota (?:ter|aan|voor)\b|beslisnota bij\b)/i],
    headings: { enough: 2, needed: /\b(?:besluit(?:en)?|beslissing|beslispunten)\b/i },
  },
  template: NOTA,
  layout: 'set',
  nested: true,
  identity: {
    number: null,
    numbers: 'head',
    datedByPlace: false,
    ministries: 'aanleiding',
    title: (blocks) =>
      letterTitle(blocks) ?? blocks.slice(0, TOP).find(({ text }) => NAMED.test(text))?.text ?? null,
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
