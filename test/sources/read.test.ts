import { describe, expect, it } from 'vitest';
import { BOUNDS } from '../../src/sources/extracted.ts';
import { readSource } from '../../src/sources/read.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

async function bodyOf(text: string, name = 'stuk.txt'): Promise<string> {
  const read = await readSource(bytes(text), name);
  if (read.kind === 'refused') throw new Error(read.message);
  return read.source.body;
}

async function refusalOf(content: Uint8Array | string, name = 'stuk.txt'): Promise<[string, string]> {
  const read = await readSource(typeof content === 'string' ? bytes(content) : content, name);
  if (read.kind !== 'refused') throw new Error('was read');
  return [read.code, read.message];
}

describe('reading a text file', () => {
  it('strips a byte order mark and makes every line end a line feed', async () => {
    expect(await bodyOf('\ufeffeen\r\ntwee\rdrie\n')).toBe('een\ntwee\ndrie\n');
  });

  it('keeps a form feed, which is a page break', async () => {
    expect(await bodyOf('een\ftwee')).toBe('een\ftwee');
  });

  it('takes out invisible characters that can hide text, and composes letters', async () => {
    expect(await bodyOf('vo\u200bor\u202estel coe\u0308rdinatie\u{e0041}')).toBe('voorstel coërdinatie');
  });

  it('knows Markdown by its name and gives the hash of the bytes', async () => {
    const read = await readSource(bytes('# Titel\n\nTekst.'), 'stuk.MD');
    expect(read).toMatchObject({
      kind: 'source',
      source: { format: 'markdown', name: 'stuk.MD', frontMatter: null },
    });
    if (read.kind === 'source') expect(read.source.sha256).toMatch(/^[0-9a-f]{64}$/);
  });
});

describe('refusing what is no text', () => {
  it.each([
    ['an empty file', '', 'empty'],
    ['white space alone', ' \n\f\n ', 'empty'],
    ['front matter alone', '---\ntitel: Leeg\n---\n', 'empty'],
    ['NUL bytes', 'een\0twee', 'not_text'],
    ['a PDF that is none', '%PDF-1.7\n…', 'invalid_pdf'],
    ['a ZIP that is none', 'PK\u0003\u0004…', 'archive_damaged'],
    ['RTF', '{\\rtf1 tekst}', 'unsupported_format'],
  ])('refuses %s', async (_what, content, code) => {
    expect((await refusalOf(content))[0]).toBe(code);
  });

  it('refuses bytes that are not UTF-8 rather than replacing them', async () => {
    const [code, message] = await refusalOf(new Uint8Array([0x63, 0x6f, 0xf6, 0x72, 0x64]));
    expect(code).toBe('invalid_utf8');
    expect(message).toContain('UTF-8');
  });

  it('refuses a file over the bound, and names it', async () => {
    const [code, message] = await refusalOf(new Uint8Array(BOUNDS.text + 1).fill(97), 'groot.txt');
    expect(code).toBe('too_large');
    expect(message).toContain('groot.txt');
  });
});

describe('the bounds of a text', () => {
  it('are in characters too', async () => {
    const [code, message] = await refusalOf(new Uint8Array(BOUNDS.characters + 1).fill(97), 'lang.txt');
    expect(code).toBe('too_large');
    expect(message).toContain('4.000.000 tekens');
  });
});

describe('telling what a file is', () => {
  const xml =
    '<?xml version="1.0"?><kamerstuk><stuk><al>Een fictieve alinea over molens.</al></stuk></kamerstuk>';
  const html =
    '<!DOCTYPE html><html><body><article><p>Een fictieve alinea over molens.</p></article></body></html>';

  it.each([
    ['XML', xml, 'stuk.xml', 'xml'],
    ['XML under the name of a text', xml, 'stuk.txt', 'xml'],
    ['a page', html, 'stuk.html', 'html'],
    ['a page without a name that tells', html, 'stuk', 'html'],
    ['a text that has a tag somewhere', 'De <b>molen</b> draait.', 'stuk.txt', 'text'],
    ['a text about PDF', 'Een bestand dat met %PDF-1.7 begint is een PDF.', 'stuk.txt', 'text'],
    ['Markdown that begins with a tag', '<p>Molens</p>\n\nTekst.', 'stuk.md', 'markdown'],
  ])('goes by its content: %s', async (_what, content, name, format) => {
    expect(await readSource(bytes(content), name)).toMatchObject({ kind: 'source', format });
  });

  it.each([
    ['a page under the name of a PDF', html, 'stuk.pdf', 'invalid_pdf'],
    ['a text under the name of a Word document', 'Tekst.', 'stuk.docx', 'invalid_docx'],
    ['an image', '\u0089PNG', 'stuk.docx', 'invalid_docx'],
  ])('refuses what its name promises and is not: %s', async (_what, content, name, code) => {
    expect((await refusalOf(content, name))[0]).toBe(code);
  });

  it('takes a text in UTF-16 when its mark says so', async () => {
    const wide = new Uint8Array(Buffer.from('\ufeffDe molen draait.', 'utf16le'));
    expect(await readSource(wide, 'stuk.txt')).toMatchObject({ source: { body: 'De molen draait.' } });
  });

  it('counts the pages of a text', async () => {
    expect(await readSource(bytes('een\ftwee'), 'stuk.txt')).toMatchObject({
      pages: 2,
      source: { pages: 2 },
    });
    expect(await readSource(bytes('een\ftwee\f'), 'stuk.txt')).toMatchObject({ pages: 2 });
    expect(await readSource(bytes('een'), 'stuk.txt')).toMatchObject({ pages: null });
  });
});
