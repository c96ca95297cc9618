import { crc32, deflateSync } from 'node:zlib';
import { type Color, PDFDocument, type PDFFont, type PDFPage, rgb, StandardFonts } from 'pdf-lib';
import type { Extracted, ReadResult } from '../../../src/sources/extracted.ts';
import { readPdf } from '../../../src/sources/pdf/read.ts';

/** A4, in points. */
export const PAPER = { width: 595, height: 842 };
export const BLACK = rgb(0, 0, 0);
export const WHITE = rgb(1, 1, 1);

interface Style {
  readonly size?: number;
  readonly bold?: boolean;
  readonly colour?: Color;
  readonly opacity?: number;
}

/** Draws on one page; y counts from the top, as a reader does. */
export interface Pen {
  readonly page: PDFPage;
  readonly document: PDFDocument;
  readonly plain: PDFFont;
  readonly bold: PDFFont;
  readonly text: (text: string, x: number, y: number, style?: Style) => void;
  /** Wraps at the width and gives the y of the next line. */
  readonly wrapped: (text: string, x: number, y: number, width: number, style?: Style) => number;
  readonly box: (
    x: number,
    y: number,
    width: number,
    height: number,
    colour?: Color,
    opacity?: number,
  ) => void;
  readonly line: (x0: number, y0: number, x1: number, y1: number) => void;
}

/** Distance of lines for a type size. */
const LEADING = 1.2;

/** A PDF file with a page for each drawing. Everything in it is fictional. */
export async function pdfOf(...pages: readonly ((pen: Pen) => unknown)[]): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  const plain = await document.embedFont(StandardFonts.Helvetica);
  const bold = await document.embedFont(StandardFonts.HelveticaBold);
  for (const draw of pages) {
    const page = document.addPage([PAPER.width, PAPER.height]);
    const text: Pen['text'] = (words, x, y, style = {}) =>
      page.drawText(words, {
        x,
        y: PAPER.height - y,
        size: style.size ?? 10,
        font: style.bold ? bold : plain,
        color: style.colour ?? BLACK,
        ...(style.opacity === undefined ? {} : { opacity: style.opacity }),
      });
    await draw({
      page,
      document,
      plain,
      bold,
      text,
      wrapped: (words, x, y, width, style = {}) => {
        const size = style.size ?? 10;
        const font = style.bold ? bold : plain;
        let line = '';
        let at = y;
        for (const word of words.split(' ')) {
          const longer = line === '' ? word : `${line} ${word}`;
          if (line !== '' && font.widthOfTextAtSize(longer, size) > width) {
            text(line, x, at, style);
            at += size * LEADING;
            line = word;
          } else line = longer;
        }
        text(line, x, at, style);
        return at + size * LEADING;
      },
      box: (x, y, width, height, colour = BLACK, opacity = 1) =>
        page.drawRectangle({ x, y: PAPER.height - y - height, width, height, color: colour, opacity }),
      line: (x0, y0, x1, y1) =>
        page.drawLine({
          start: { x: x0, y: PAPER.height - y0 },
          end: { x: x1, y: PAPER.height - y1 },
          thickness: 0.5,
        }),
    });
  }
  return document.save();
}

export const read = (bytes: Uint8Array): Promise<ReadResult> => readPdf(bytes, 'proef.pdf', '0'.repeat(64));

export async function extracted(bytes: Uint8Array): Promise<Extracted> {
  const result = await read(bytes);
  if (result.kind === 'refused') throw new Error(result.message);
  return result;
}

/** Blocks as "type: text", line breaks as spaces, page breaks as "|". */
export function blocksIn({ source }: Extracted): string[] {
  return (source.blocks ?? []).map(
    ({ type, start, end }) =>
      `${type}: ${source.body.slice(start, end).replaceAll('\n', ' ').replaceAll('\f', '|')}`,
  );
}

/** Sentences to fill pages with. */
export const PROSE =
  'Het kabinet steunt het voorstel om voetveren beter bereikbaar te maken voor fietsers. De Commissie stelt voor dat lidstaten hun dienstregelingen delen via een gezamenlijk loket. Gemeenten blijven zelf verantwoordelijk voor het onderhoud van de steigers. Het kabinet vraagt aandacht voor de kosten van kleine vervoerders en voor een termijn die haalbaar is.';

/** A PNG of one colour, `opacity` from 0 to 255, drawn at 66, 288 with a width of 140. */
export async function drawPicture({ document, page }: Pen, opacity: number): Promise<void> {
  const picture = await document.embedPng(png(opacity));
  page.drawImage(picture, { x: 66, y: PAPER.height - 306, width: 140, height: 18 });
}

/** A PNG file of two by two grey points with an opacity, so that the page gets a picture with a mask. */
function png(opacity: number): Uint8Array {
  const chunk = (kind: string, data: Uint8Array): Buffer => {
    const body = Buffer.concat([Buffer.from(kind, 'latin1'), data]);
    const size = Buffer.alloc(4);
    size.writeUInt32BE(data.length);
    const sum = Buffer.alloc(4);
    sum.writeUInt32BE(crc32(body));
    return Buffer.concat([size, body, sum]);
  };
  const points = Array.from({ length: 2 }, () => [0, ...[1, 2].flatMap(() => [90, 90, 90, opacity])]).flat();
  return Buffer.concat([
    Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]),
    chunk('IHDR', Buffer.from([0, 0, 0, 2, 0, 0, 0, 2, 8, 6, 0, 0, 0])),
    chunk('IDAT', deflateSync(Buffer.from(points))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** A file of one page with these content operators, written by hand. */
export function handmade(content: string, resources = '', objects = ''): Uint8Array {
  const packed = deflateSync(content);
  const head = [
    '%PDF-1.7',
    '1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj',
    '2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj',
    `3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>${resources}>>>>endobj`,
    objects,
    '5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj',
    `4 0 obj<</Filter/FlateDecode/Length ${packed.length}>>stream\n`,
  ].join('\n');
  return Buffer.concat([
    Buffer.from(head, 'latin1'),
    packed,
    Buffer.from('\nendstream endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n', 'latin1'),
  ]);
}
