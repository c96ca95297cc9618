import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { collapseWhitespace } from '../../../src/documents/collapse-whitespace.ts';
import type { Document } from '../../../src/documents/document.ts';
import { parseDocument } from '../../../src/documents/parse.ts';
import type { SourceText } from '../../../src/documents/source.ts';
import { splitDocuments } from '../../../src/documents/structure/split-documents.ts';
import { KINDS } from '../../../src/kinds/index.ts';
import { passagesOf } from '../../../src/passages/passages.ts';
import { BodyWriter } from '../../../src/sources/extracted.ts';
import { numbered } from '../../fixtures/formats/render/markup.ts';
import { marksIn, plain, type Truth } from '../../fixtures/formats/truth/truth.ts';

const FIXTURES = join(import.meta.dirname, '..', '..', 'fixtures', 'formats');

/** The formats in which every document stands, and the extension of their files. */
export const FORMATS = {
  docx: 'docx',
  libreoffice: 'docx',
  pdf: 'pdf',
  officielebekendmakingen: 'html',
  rijksoverheid: 'html',
  xml: 'xml',
  eurlex: 'xhtml',
  text: 'txt',
  markdown: 'md',
} as const;
export type Format = keyof typeof FORMATS;

/** The bytes of one fixture; `set` is `clean`, `suspicious` or `closed`. */
export function fixture(set: 'clean' | 'suspicious' | 'closed', format: Format, name: string): Uint8Array {
  return new Uint8Array(readFileSync(join(FIXTURES, set, format, `${name}.${FORMATS[format]}`)));
}

/** What an extractor would give that loses and adds nothing: the document as its writer meant it. */
export function idealSource(truth: Truth): SourceText {
  const writer = new BodyWriter();
  let order = 0;
  for (const block of truth.blocks) {
    order = block.type === 'number' ? order + 1 : 0;
    if ('text' in block) for (const mark of marksIn(block.text)) writer.refer(mark);
    if (block.type === 'title') writer.heading(block.text, 1);
    else if (block.type === 'heading') writer.heading(numbered(block), block.depth + 1);
    else if (block.type === 'table') for (const row of block.rows) writer.row(row);
    else if (block.type === 'bullet') writer.item('•', plain(block.text), 1);
    else if (block.type === 'number') writer.item(`${order}.`, plain(block.text), 1);
    else writer.paragraph(plain(block.text));
  }
  truth.notes.forEach((note, index) => {
    writer.note(String(index + 1), note, String(index + 1));
  });
  return writer.source(`${truth.name}.docx`, '0'.repeat(64), null);
}

export const documentsOf = (source: SourceText): Document[] =>
  splitDocuments(source, KINDS).map((part) => parseDocument(part, KINDS).document);

/** What is compared between formats: white space and the marks between the cells of a row say nothing. */
export interface Shape {
  readonly kind: string;
  readonly references: Document['references'];
  /** What stands above the first part. */
  readonly head: string;
  readonly sections: readonly {
    readonly path: readonly string[];
    readonly rubriek: string | null;
    readonly voice: string;
  }[];
  readonly sentences: readonly { readonly text: string; readonly voice: string }[];
}

const CELLS = / [–|] |\t/g;

/**
 * The shape of a document. What stands above its first numbered part is its head, and the title that stands
 * there is no part of a path; a letter has no such part and no head.
 */
export function shapeOf(document: Document): Shape {
  const numberedPart = (path: readonly string[]): number =>
    path.findIndex((heading) => /^1\. /.test(heading));
  const first = document.sections.findIndex((section) => numberedPart(section.path) >= 0);
  const from = document.kind === 'kamerbrief' ? 0 : Math.max(first, 0);
  const start = document.sections[from]?.start ?? 0;
  const above = Math.max(0, numberedPart(document.sections[from]?.path ?? []));
  return {
    kind: document.kind,
    references: document.references,
    head: collapseWhitespace(document.text.slice(0, start)),
    sections: document.sections
      .slice(from)
      .map(({ path, rubriek, voice }) => ({ path: path.slice(above), rubriek, voice })),
    sentences: passagesOf(document)
      .flatMap((passage) => passage.sentences)
      .filter((sentence) => sentence.start >= start)
      .map((sentence) => ({
        text: collapseWhitespace(document.text.slice(sentence.start, sentence.end).replace(CELLS, ' ')),
        voice: sentence.voice,
      })),
  };
}
