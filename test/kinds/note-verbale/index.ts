import type { DocumentKind } from '../../../src/documents/kind.ts';

/** A kind as a ministry could add it: a folder with this, and one line in the list. */
export const noteVerbale: DocumentKind = {
  id: 'note-verbale',
  labels: {
    nl: { one: 'Note verbale', many: 'Notes verbales', the: 'de note verbale' },
    en: { one: 'Note verbale', many: 'Notes verbales', the: 'the note verbale' },
  },
  recognition: { openings: [/^note verbale\b/i], within: 4 },
  template: [],
  layout: 'free',
  identity: {
    number: null,
    numbers: 'none',
    datedByPlace: false,
    ministries: 'ministerie',
    title: (blocks) => blocks[0]?.text ?? null,
  },
  voice: {
    speaker: 'lidstaten',
    senders: [],
    modality: 'vastgesteld',
    rules: [[/^de ambassade biedt de beleefde groeten/iu, 'proces']],
  },
};
