import { describe, expect, it } from 'vitest';
import { MAX_BYTES, readSource } from '../../src/sources/read.ts';

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
    ['a PDF', '%PDF-1.7\n…', 'unsupported_format'],
    ['a ZIP, such as a Word document', 'PK\u0003\u0004…', 'unsupported_format'],
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
    const [code, message] = await refusalOf(new Uint8Array(MAX_BYTES + 1).fill(97), 'groot.txt');
    expect(code).toBe('too_large');
    expect(message).toContain('groot.txt');
  });

  it('says that PDF is not supported yet', async () => {
    expect((await refusalOf('%PDF-1.7'))[1]).toContain('nog geen ondersteund formaat');
  });
});
