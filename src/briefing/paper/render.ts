import type { Paper } from './paper.ts';
import { paperDocx } from './paper-docx.ts';
import { paperHtml } from './paper-html.ts';
import { paperMarkdown } from './paper-markdown.ts';
import type { Rendering } from './sheet.ts';

export const FORMATS = ['docx', 'md', 'html', 'json'] as const;
/** What a paper can be given as. */
export type Format = (typeof FORMATS)[number];

/** What each is called among the types of files. */
export const FORMAT_TYPES: Readonly<Record<Format, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  md: 'text/markdown; charset=utf-8',
  html: 'text/html; charset=utf-8',
  json: 'application/json; charset=utf-8',
};

/** A paper as a file. */
export async function renderPaper(paper: Paper, format: Format, rendering: Rendering): Promise<Uint8Array> {
  if (format === 'docx') return paperDocx(paper, rendering);
  const text =
    format === 'md'
      ? paperMarkdown(paper, rendering)
      : format === 'html'
        ? await paperHtml(paper, rendering)
        : `${JSON.stringify(paper)}\n`;
  return new TextEncoder().encode(text);
}

/** Longest name of a file, without what kind it is, in characters. */
const NAME = 80;

/** A name for the file of a paper: small letters, digits and hyphens, which any system can keep. */
export function fileNameOf({ title }: Pick<Paper, 'title'>, format: Format): string {
  const words = title
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  const end = words.length <= NAME ? NAME : words.lastIndexOf('-', NAME);
  const cut = words.slice(0, end > 0 ? end : NAME);
  return `${cut || 'nota'}.${format}`;
}
