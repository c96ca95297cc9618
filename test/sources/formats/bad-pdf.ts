import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8 } from 'fflate';
import { BOUNDS } from '../../../src/sources/extracted.ts';
import { type Bad, html, NAME, OPEN, part, text } from './bad.ts';
import { pdfOf, rawPdf, scanOf } from './pdf-files.ts';
import { fixture } from './reading.ts';

const stored = (name: string) => () =>
  new Uint8Array(readFileSync(join(import.meta.dirname, '..', '..', 'fixtures', 'bad', name)));

/** Bad files named PDF, or that are one. */
export const PDFS: readonly Bad[] = [
  ['a PDF cut in half', 'stuk.pdf', () => part(fixture('clean', 'pdf', NAME), 0.5), 'invalid_pdf'],
  ['a PDF without its last tenth', 'stuk.pdf', () => part(fixture('clean', 'pdf', NAME), 0.9), 'invalid_pdf'],
  ['the first line of a PDF', 'stuk.pdf', text('%PDF-1.7\n'), 'invalid_pdf'],
  ['noise after the first line of a PDF', 'stuk.pdf', text(`%PDF-1.7\n${'x9$ '.repeat(500)}`), 'invalid_pdf'],
  ['a web page named PDF', 'stuk.pdf', text(html(`<p>${OPEN}</p>`)), 'invalid_pdf'],
  ['a text named PDF', 'stuk.pdf', text(OPEN), 'invalid_pdf'],
  ['a PDF that asks for a password (AES-256)', 'stuk.pdf', stored('wachtwoord-256.pdf'), 'pdf_encrypted'],
  ['a PDF that asks for a password (AES-128)', 'stuk.pdf', stored('wachtwoord-128.pdf'), 'pdf_encrypted'],
  [
    'a PDF that asks for a password for changes only',
    'stuk.pdf',
    stored('eigenaar.pdf'),
    { text: 'Het kabinet steunt de verzonnen sterrenwacht (fictief).' },
  ],
  ['a scan without text', 'scan.pdf', () => scanOf(2), 'no_text_layer'],
  ['an empty page', 'leeg.pdf', () => pdfOf(''), 'no_text_layer'],
  [
    'a PDF without pages',
    'leeg.pdf',
    () => rawPdf('<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [] /Count 0 >>'),
    'invalid_pdf',
  ],
  [
    'a PDF whose pages are in a circle',
    'rond.pdf',
    () => rawPdf('<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [2 0 R] /Count 1 >>'),
    'invalid_pdf',
  ],
  ['a PDF without a catalog', 'stuk.pdf', () => rawPdf('<< /Type /Geen >>'), 'invalid_pdf'],
  [
    'more pages than the bound',
    'dik.pdf',
    () => pdfOf(...Array.from({ length: BOUNDS.pages + 1 }, () => '')),
    'too_large',
  ],
  [
    'a PDF with a script, an attachment and properties',
    'stuk.pdf',
    () => fixture('clean', 'pdf', NAME),
    { text: 'Het kabinet verwelkomt de aandacht voor voetveren.', not: 'Kanarie' },
  ],
  [
    'a PDF with some bytes of another program before it',
    'stuk.pdf',
    async () => new Uint8Array([...strToU8('\n\n\n'), ...(await pdfOf(OPEN))]),
    { text: OPEN },
  ],
  ['a PDF named Word', 'stuk.docx', () => pdfOf(OPEN), { text: OPEN }],
];
