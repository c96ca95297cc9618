import { extname } from 'node:path';

/** What a file is, for the account and for choosing between two that hold the same document. */
export type Format = 'index' | 'xml' | 'html' | 'docx' | 'pdf' | 'markdown' | 'text' | 'jsonl';

/** The better source first: the one that says most about how its text is built up. */
const ORDER: readonly Format[] = ['index', 'xml', 'html', 'docx', 'pdf', 'markdown', 'text', 'jsonl'];

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
  pdf: 'PDF',
  markdown: 'Markdown',
  text: 'tekst',
  jsonl: 'BEIR',
};

/** How much of the head of a file is looked at, in bytes. */
const HEAD = 1024;

/** What a file is by its first bytes, else by its name; it is not yet said that it can be read as that. */
export function formatOf(bytes: Uint8Array, name: string): Format {
  const head = Buffer.from(bytes.subarray(0, HEAD)).toString('latin1');
  if (head.includes('%PDF-')) return 'pdf';
  if (head.startsWith('PK')) return 'docx';
  const bare = head.replace(/^\u00ef\u00bb\u00bf/, '').trimStart();
  const html = /<!doctype html|<html[\s>]/i.test(bare);
  if (/^<(?:\?xml|!doctype|html|[a-z][\w:-]*[\s>])/i.test(bare) && !isPlain(name))
    return html ? 'html' : 'xml';
  return /\.(?:md|markdown)$/i.test(name) ? 'markdown' : 'text';
}

const isPlain = (name: string): boolean => /^\.(?:txt|md|markdown)$/i.test(extname(name));
