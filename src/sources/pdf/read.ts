import {
  BOUNDS,
  BodyWriter,
  type ReadResult,
  type Refusal,
  type RefusalCode,
  type Suspicion,
} from '../extracted.ts';
import { type Block, blocksOf } from './blocks.ts';
import { joinMarkers, type Region, regionsOf } from './columns.ts';
import { openPdf } from './library.ts';
import { quarter, segmentsOf, turned, turnOf, withoutMarks } from './lines.ts';
import { judge } from './visible.ts';

/** Reads a PDF file: what a reader of its pages sees, in reading order. */
export async function readPdf(bytes: Uint8Array, name: string, sha256: string): Promise<ReadResult> {
  const refuse = (code: RefusalCode, message: string): Refusal => ({ kind: 'refused', name, code, message });
  if (bytes.length === 0) return refuse('empty', `‘${name}’ is leeg.`);
  if (bytes.length > BOUNDS.binary)
    return refuse('too_large', `‘${name}’ is te groot; splits het bestand in delen.`);
  const opened = await openPdf(bytes);
  if (opened.kind === 'encrypted')
    return refuse(
      'pdf_encrypted',
      `‘${name}’ is met een wachtwoord beveiligd; sla het bestand zonder wachtwoord op.`,
    );
  if (opened.kind === 'invalid')
    return refuse('invalid_pdf', `‘${name}’ is geen leesbaar PDF-bestand; vraag het bestand opnieuw op.`);
  try {
    if (opened.pages > BOUNDS.pages)
      return refuse(
        'too_large',
        `‘${name}’ heeft meer dan ${BOUNDS.pages} pagina's; splits het bestand in delen.`,
      );
    const writer = new BodyWriter();
    const suspicions: Suspicion[] = [];
    const pages: Region[][] = [];
    for (let number = 1; number <= opened.pages; number += 1) {
      const read = await opened.page(number);
      if (read.kind === 'broken')
        return refuse(
          'invalid_pdf',
          `Pagina ${number} van ‘${name}’ is niet te lezen; vraag het bestand opnieuw op.`,
        );
      const judged = read.kind === 'page' ? judge(read.drawing, read.annotations) : null;
      if (read.kind === 'too_large' || judged === null)
        return refuse('too_large', `Pagina ${number} van ‘${name}’ bevat te veel tekeningen om te lezen.`);
      for (const [code, count] of judged.hidden) suspicions.push({ code, place: `p. ${number}`, count });
      const turn = turnOf(judged.visible);
      const { width, height } = read.drawing;
      const upright = judged.visible.filter((glyph) => quarter(glyph) === turn);
      const segments = segmentsOf(upright.map((glyph) => turned(glyph, turn, width, height)));
      pages.push(regionsOf(joinMarkers(segments)));
    }
    for (const block of blocksOf(pages)) write(writer, block);
    return {
      kind: 'source',
      source: writer.source(name, sha256, null),
      suspicions,
      pages: opened.pages,
    };
  } finally {
    await opened.close();
  }
}

function write(writer: BodyWriter, block: Block): void {
  if (block.type === 'page') writer.page();
  else if (block.type === 'row') writer.row(block.cells);
  else
    writer.lines(
      block.type,
      block.lines.map((line) => (line === null ? null : withoutMarks(line.text, () => true))),
      block.depth,
    );
}
