import { type Convert, isOfficeFormat, OFFICE_FORMATS, OfficeError } from './office.ts';
import type { Paper } from './paper.ts';
import { paperDocx } from './paper-docx.ts';
import { paperHtml } from './paper-html.ts';
import { paperMarkdown } from './paper-markdown.ts';
import type { Rendering } from './sheet.ts';

export const FORMATS = ['docx', ...OFFICE_FORMATS, 'md', 'html', 'json'] as const;
/** What a paper can be given as. */
export type Format = (typeof FORMATS)[number];

/** What each is called among the types of files. */
export const FORMAT_TYPES: Readonly<Record<Format, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  odt: 'application/vnd.oasis.opendocument.text',
  pdf: 'application/pdf',
  md: 'text/markdown; charset=utf-8',
  html: 'text/html; charset=utf-8',
  json: 'application/json; charset=utf-8',
};

/** How an office program is reached, where there is one, and what stops it. */
interface Making {
  readonly convert?: Convert | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** A paper as a file. Throws an `OfficeError` for one that an office program would have to make, and did not. */
export async function renderPaper(
  paper: Paper,
  format: Format,
  rendering: Rendering,
  { convert, signal }: Making = {},
): Promise<Uint8Array> {
  if (format === 'docx') return paperDocx(paper, rendering);
  if (isOfficeFormat(format)) {
    if (convert === undefined) throw new OfficeError('absent');
    return convert(await paperDocx(paper, rendering), format, signal);
  }
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
