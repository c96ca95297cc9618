import { strToU8, zipSync } from 'fflate';
import { BOUNDS } from '../../../src/sources/extracted.ts';
import { archiveOf, oleFile, WORD_PARTS, wordFile, wordParagraph, wordXml } from './archive-files.ts';
import { type Bad, html, LAUGHS, NAME, OPEN, part, text } from './bad.ts';
import { fixture } from './reading.ts';

/** Bad archives and Word files. */
export const WORDS: readonly Bad[] = [
  [
    'an archive that unpacks to more than the bound, and says so',
    'bom.docx',
    () =>
      wordFile(wordXml(wordParagraph(OPEN)), {
        name: 'word/media/nul.bin',
        data: new Uint8Array(BOUNDS.unpacked),
      }),
    'archive_bomb',
  ],
  [
    'an archive that unpacks to much more than it says',
    'bom.docx',
    () =>
      archiveOf([
        ...WORD_PARTS,
        { name: 'word/document.xml', data: wordXml(wordParagraph('a'.repeat(4_000_000))), size: 1_000 },
      ]),
    'archive_damaged',
  ],
  [
    'an archive that says it unpacks to more than it can',
    'bom.docx',
    () =>
      archiveOf([
        ...WORD_PARTS,
        { name: 'word/document.xml', data: wordXml(wordParagraph(OPEN)), size: 5_000_000 },
      ]),
    'archive_damaged',
  ],
  [
    'a wrong checksum',
    'stuk.docx',
    () =>
      archiveOf([...WORD_PARTS, { name: 'word/document.xml', data: wordXml(wordParagraph(OPEN)), crc: 1 }]),
    'archive_damaged',
  ],
  [
    'parts that share their bytes',
    'stuk.docx',
    () => wordFile(wordXml(wordParagraph(OPEN)), { name: 'word/document2.xml', data: '', sameAs: 2 }),
    'archive_damaged',
  ],
  [
    'two parts of one name',
    'stuk.docx',
    () => wordFile(wordXml(wordParagraph(OPEN)), { name: 'word/Document.xml', data: wordXml('') }),
    'archive_damaged',
  ],
  [
    'a part with a name that leads out',
    'stuk.docx',
    () => wordFile(wordXml(wordParagraph(OPEN)), { name: '../../etc/passwd', data: 'x' }),
    'archive_damaged',
  ],
  [
    'more parts than the bound',
    'stuk.docx',
    () =>
      wordFile(
        wordXml(wordParagraph(OPEN)),
        ...Array.from({ length: BOUNDS.entries }, (_, at) => ({
          name: `word/m${at}`,
          data: '',
          stored: true,
        })),
      ),
    'archive_bomb',
  ],
  [
    'a Word file cut in half',
    'stuk.docx',
    () => part(fixture('clean', 'docx', NAME), 0.5),
    'archive_damaged',
  ],
  [
    'an encrypted part',
    'stuk.docx',
    () => wordFile(wordXml(wordParagraph(OPEN)), { name: 'word/x.xml', data: 'x', flags: 1 }),
    'docx_encrypted',
  ],
  [
    'an encrypted Word file',
    'stuk.docx',
    () => oleFile('EncryptionInfo', 'EncryptedPackage'),
    'docx_encrypted',
  ],
  ['an old Word file', 'stuk.doc', () => oleFile('WordDocument', '1Table'), 'unsupported_format'],
  [
    'a spreadsheet',
    'cijfers.xlsx',
    () =>
      archiveOf([
        { name: '[Content_Types].xml', data: '<Types/>' },
        { name: 'xl/workbook.xml', data: '<workbook/>' },
      ]),
    'unsupported_format',
  ],
  [
    'a spreadsheet named Word',
    'stuk.docx',
    () =>
      archiveOf([
        { name: '[Content_Types].xml', data: '<Types/>' },
        { name: 'xl/workbook.xml', data: '<workbook/>' },
      ]),
    'unsupported_format',
  ],
  [
    'slides',
    'dia.pptx',
    () =>
      archiveOf([
        { name: '[Content_Types].xml', data: '<Types/>' },
        { name: 'ppt/presentation.xml', data: '<p/>' },
      ]),
    'unsupported_format',
  ],
  [
    'an OpenDocument text without text',
    'stuk.odt',
    () =>
      archiveOf([
        { name: 'mimetype', data: 'application/vnd.oasis.opendocument.text', stored: true },
        { name: 'content.xml', data: '<x/>' },
      ]),
    'invalid_odt',
  ],
  ['an archive of files', 'stukken.zip', () => zipSync({ 'stuk.txt': strToU8(OPEN) }), 'unsupported_format'],
  ['an archive named Word', 'stuk.docx', () => zipSync({ 'stuk.txt': strToU8(OPEN) }), 'invalid_docx'],
  [
    'an archive in an archive',
    'stuk.docx',
    () => wordFile(wordXml(''), { name: 'word/in.docx', data: wordFile(wordXml(wordParagraph(OPEN))) }),
    'empty',
  ],
  ['an empty archive', 'leeg.zip', () => archiveOf([]), 'unsupported_format'],
  ['a Word file without its text', 'stuk.docx', () => archiveOf(WORD_PARTS), 'invalid_docx'],
  ['a Word file with broken XML', 'stuk.docx', () => wordFile('<w:document><w:body><w:p>'), 'invalid_docx'],
  [
    'a Word file with entities',
    'stuk.docx',
    () => wordFile(wordXml(wordParagraph('&m;'), LAUGHS)),
    'xml_entities',
  ],
  [
    'a Word file with a DTD elsewhere',
    'stuk.docx',
    () => wordFile(wordXml(wordParagraph(OPEN), '<!DOCTYPE x SYSTEM "http://evil.example/x.dtd">')),
    'xml_entities',
  ],
  [
    'tables nested far too deep',
    'stuk.docx',
    () =>
      wordFile(
        wordXml(
          `${'<w:tbl><w:tr><w:tc>'.repeat(5000)}${wordParagraph(OPEN)}${'</w:tc></w:tr></w:tbl>'.repeat(5000)}`,
        ),
      ),
    'invalid_docx',
  ],
  ['a Word file without a word', 'leeg.docx', () => wordFile(wordXml('<w:p/>')), 'empty'],
  [
    'a Word file with more characters than the bound',
    'dik.docx',
    () =>
      wordFile(
        wordXml(
          Array.from({ length: 4100 }, (_, at) => wordParagraph(`${at} ${'woord'.repeat(200)}`)).join(''),
        ),
      ),
    'too_large',
  ],
  ['a Word file named PDF', 'stuk.pdf', () => wordFile(wordXml(wordParagraph(OPEN))), { text: OPEN }],
  ['a web page named Word', 'stuk.docx', text(html(`<p>${OPEN}</p>`)), 'invalid_docx'],
];
