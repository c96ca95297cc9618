import type { Format as FileFormat } from '../src/sources/read.ts';

/** What a file is, for the account and for choosing between two that hold the same document. */
export type Format = FileFormat | 'index' | 'jsonl';

/** The better source first: the one that says most about how its text is built up. */
const ORDER: readonly Format[] = [
  'index',
  'xml',
  'html',
  'docx',
  'odt',
  'pdf',
  'eml',
  'markdown',
  'text',
  'jsonl',
];

/** Lower is better; a format that is not known comes last. */
export function rankOf(format: Format | null): number {
  return format === null ? ORDER.length : ORDER.indexOf(format);
}

/** How a format is called in front of people. */
export const FORMAT_NAMES: Readonly<Record<Format, string>> = {
  index: 'index',
  xml: 'XML',
  html: 'HTML',
  docx: 'Word',
  odt: 'ODT',
  eml: 'mail',
  pdf: 'PDF',
  markdown: 'Markdown',
  text: 'tekst',
  jsonl: 'BEIR',
};
