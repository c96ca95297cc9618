import {
  BOUNDS,
  BodyWriter,
  type ReadResult,
  type Refusal,
  type RefusalCode,
  type Remark,
  type Suspicion,
} from '../extracted.ts';
import { type OpenPdf, openPdf } from './drawing/library.ts';
import { writePages } from './layout.ts';
import { type ReadPage, readPage } from './page.ts';
import { judgeStreams } from './streams.ts';

/** Pages named in a message at most. */
const NAMED = 5;
/** Part of the glyphs that may be unknown; a few symbols always are. */
const UNKNOWN_PART = 0.05;

/** Most drawing operators of a file; a thousand close pages have some five million. */
const OPERATORS = 12_000_000;

type Refuse = (code: RefusalCode, message: string) => Refusal;

/**
 * Reads the bytes of a PDF file: what a reader of its pages sees, in reading order. A file that asks for a
 * password to be opened is refused; one that only forbids printing or copying opens in any viewer, and is
 * read. `onPage` is called before each page.
 */
export async function extractPdf(
  bytes: Uint8Array,
  name: string,
  sha256: string,
  onPage: (number: number) => void = () => undefined,
): Promise<ReadResult> {
  const refuse: Refuse = (code, message) => ({ kind: 'refused', name, code, message });
  if (bytes.length === 0) return refuse('empty', `‘${name}’ is leeg: kies een bestand met tekst.`);
  if (bytes.length > BOUNDS.binary)
    return refuse('too_large', `‘${name}’ is te groot: splits het bestand in delen.`);
  const streams = judgeStreams(bytes);
  if (streams === 'burden')
    return refuse(
      'archive_bomb',
      `‘${name}’ pakt uit tot veel meer dan de tekst van een stuk: sla het opnieuw op als PDF of vraag het opnieuw op.`,
    );
  const opened = await openPdf(bytes);
  if (opened.kind === 'encrypted')
    return refuse(
      'pdf_encrypted',
      `‘${name}’ vraagt om een wachtwoord: sla het bestand op zonder beveiliging.`,
    );
  if (opened.kind === 'invalid')
    return refuse(
      'invalid_pdf',
      `‘${name}’ is geen PDF-bestand of is beschadigd: haal het opnieuw op bij de bron.`,
    );
  try {
    if (streams === 'damaged')
      return refuse('invalid_pdf', `‘${name}’ is beschadigd: haal het opnieuw op bij de bron.`);
    return await readOpen(opened, name, sha256, refuse, onPage);
  } finally {
    await opened.close();
  }
}

async function readOpen(
  opened: OpenPdf,
  name: string,
  sha256: string,
  refuse: Refuse,
  onPage: (number: number) => void,
): Promise<ReadResult> {
  if (opened.pages === 0)
    return refuse('invalid_pdf', `‘${name}’ heeft geen pagina’s: haal het opnieuw op bij de bron.`);
  if (opened.pages > BOUNDS.pages)
    return refuse(
      'too_large',
      `‘${name}’ heeft meer dan ${BOUNDS.pages} pagina’s: splits het bestand in delen.`,
    );
  const pages: ReadPage[] = [];
  let characters = 0;
  let operators = 0;
  for (let number = 1; number <= opened.pages; number += 1) {
    onPage(number);
    const read = await opened.page(number);
    if (read.kind === 'broken')
      return refuse(
        'invalid_pdf',
        `Pagina ${number} van ‘${name}’ is beschadigd: haal het bestand opnieuw op bij de bron.`,
      );
    const page = read.kind === 'page' ? readPage(read.drawing, read.annotations) : null;
    if (page === null)
      return refuse(
        'too_large',
        `Pagina ${number} van ‘${name}’ bevat te veel om te lezen: laat die pagina weg.`,
      );
    pages.push(page);
    operators += read.kind === 'page' ? read.operators : 0;
    characters += page.segments.reduce((sum, segment) => sum + segment.text.length, 0);
    if (characters > BOUNDS.characters || operators > OPERATORS)
      return refuse('too_large', `‘${name}’ bevat te veel tekst of tekeningen: splits het bestand in delen.`);
  }
  const unread = withoutText(pages, name, refuse);
  if (unread !== null) return unread;
  const scans = pages.flatMap((page, at) => (page.scan ? [at + 1] : []));
  let writer = new BodyWriter();
  const woven = writePages(pages, writer, new Set(scans));
  if (woven.length > 0) {
    writer = new BodyWriter();
    writePages(pages, writer, new Set([...scans, ...woven]));
  }
  // A page number or a stamp on a scan is no text, but may say that all of it is restricted.
  for (const number of scans)
    for (const { text } of pages[number - 1]?.segments ?? []) writer.furniture(text);
  const source = writer.source(name, sha256, null);
  if (woven.length > 0 && !/[\p{L}\p{N}]/u.test(source.body))
    return refuse(
      'unsupported_format',
      `‘${name}’ heeft kolommen die niet zeker uit elkaar te houden zijn (p. ${named(woven)}): lever het als Word of HTML aan.`,
    );
  return {
    kind: 'source',
    source,
    suspicions: pages.flatMap(suspicionsOf),
    remarks: [
      ...woven.map((page): Remark => ({ code: 'page_left_out', place: `p. ${page}`, count: 1 })),
      ...scans.map((page): Remark => ({ code: 'scan_left_out', place: `p. ${page}`, count: 1 })),
    ],
    pages: pages.length,
  };
}

/** Why a file has no text to cite; null when it has. */
function withoutText(pages: readonly ReadPage[], name: string, refuse: Refuse): Refusal | null {
  const letters = pages.reduce((sum, page) => sum + page.letters, 0);
  const unknown = pages.reduce((sum, page) => sum + page.unknown, 0);
  if (unknown > (letters + unknown) * UNKNOWN_PART && unknown > 20)
    return refuse(
      'no_text_layer',
      `De tekst van ‘${name}’ is niet als letters opgeslagen: vraag om het Word-bestand.`,
    );
  if (letters > 0 && pages.some(({ scan, letters: own }) => !scan && own > 0)) return null;
  return refuse(
    'no_text_layer',
    `‘${name}’ heeft geen leesbare tekst, het is een scan of leeg: vraag om het oorspronkelijke bestand, of laat de scan elders herkennen en bied de nagelezen tekst aan als Word of tekst.`,
  );
}

const named = (pages: readonly number[]): string =>
  `${pages.slice(0, NAMED).join(', ')}${pages.length > NAMED ? ' en verder' : ''}`;

function suspicionsOf(page: ReadPage, at: number): Suspicion[] {
  const place = `p. ${at + 1}`;
  // What a machine recognised lies unseen with the picture of a page: nobody hid it, and it is not read.
  const hidden = [...page.hidden].filter(([code]) => !(page.scan && code === 'invisible_text'));
  const found: Suspicion[] = hidden.map(([code, count]) => ({ code, place, count }));
  if (page.comments > 0) found.push({ code: 'comments', place, count: page.comments });
  return found;
}
