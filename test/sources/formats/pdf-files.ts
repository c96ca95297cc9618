import { PDFDocument, StandardFonts } from 'pdf-lib';
import { png } from '../../fixtures/formats/render/pdf.ts';

/** A PDF with a page for each of these texts; an empty text is an empty page. */
export async function pdfOf(...pages: readonly string[]): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  const font = await document.embedFont(StandardFonts.Helvetica);
  for (const text of pages) {
    const page = document.addPage([595, 842]);
    text.split('\n').forEach((line, index) => {
      if (line !== '') page.drawText(line, { x: 70, y: 760 - 16 * index, size: 11, font });
    });
  }
  return document.save({ useObjectStreams: false });
}

/** Pages that are pictures of text, as a scanner makes them. */
export async function scanOf(pages: number): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  const picture = await document.embedPng(png(60, 80, (x, y) => (y % 6 === 0 && x > 8 && x < 52 ? 0 : 255)));
  for (let count = 0; count < pages; count += 1)
    document.addPage([595, 842]).drawImage(picture, { x: 0, y: 0, width: 595, height: 842 });
  return document.save();
}

/** A PDF written by hand: objects from 1, the first of them the catalog. */
export function rawPdf(...objects: readonly string[]): Uint8Array {
  let text = '%PDF-1.7\n';
  const places: number[] = [];
  objects.forEach((object, index) => {
    places.push(text.length);
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
  });
  const start = text.length;
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n`;
  for (const place of places) text += `${String(place).padStart(10, '0')} 00000 n \n`;
  text += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return new Uint8Array(Buffer.from(text, 'latin1'));
}
