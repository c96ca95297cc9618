import { describe, expect, it } from 'vitest';
import { cell, p, refusalOf, row, table, type Word, wordFile } from './word.ts';

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const main = (xml: string): Word => ({ files: { 'word/document.xml': xml } });
const nested = (depth: number): string => {
  let inside = p('diep');
  for (let each = 0; each < depth; each += 1) inside = table([row([cell(inside)])]);
  return inside;
};
const ole = (name: string): Uint8Array => {
  const bytes = new Uint8Array(2048);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  bytes.set(Buffer.from(name, 'utf16le'), 1024);
  return bytes;
};

describe('row 47: a Word file that cannot be read', () => {
  it.each<readonly [string, Word | Uint8Array, string]>([
    ['with a DTD', main(`<!DOCTYPE w:document><w:document ${W}><w:body/></w:document>`), 'xml_entities'],
    [
      'with entities of its own',
      main(
        `<!DOCTYPE d [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><w:document ${W}><w:body>${p('&b;')}</w:body></w:document>`,
      ),
      'xml_entities',
    ],
    [
      'with an outside entity',
      main('<!DOCTYPE d [<!ENTITY a SYSTEM "file:///etc/passwd">]><d>&a;</d>'),
      'xml_entities',
    ],
    [
      'with a DTD in its styles',
      { body: p('x'), styles: '', files: { 'word/styles1.xml': '<!DOCTYPE x><x/>' } },
      'xml_entities',
    ],
    ['with an entity that does not exist', { body: p('&nbsp;') }, 'invalid_docx'],
    ['with XML that breaks off', main(`<w:document ${W}><w:body>`), 'invalid_docx'],
    ['with XML that is not nested', main(`<w:document ${W}><w:body></w:document></w:body>`), 'invalid_docx'],
    ['with an empty main part', main(''), 'invalid_docx'],
    [
      'with bytes that are no UTF-8',
      { files: { 'word/document.xml': new Uint8Array([0x3c, 0xff, 0xfe, 0xfd]) } },
      'invalid_docx',
    ],
    [
      'in another encoding',
      main(`<?xml version="1.0" encoding="ISO-8859-1"?><w:document ${W}><w:body/></w:document>`),
      'invalid_docx',
    ],
    ['with another root', main('<html><body>x</body></html>'), 'invalid_docx'],
    [
      'with the root in another namespace',
      main(`<document xmlns="urn:x"><body/></document>`),
      'invalid_docx',
    ],
    ['nested too deep', { body: nested(80) }, 'invalid_docx'],
    ['without text', { body: p('') }, 'empty'],
    ['with hidden text alone', { body: p('<w:r><w:rPr><w:vanish/></w:rPr><w:t>weg</w:t></w:r>') }, 'empty'],
    ['with imported files', { body: `${p('x')}<w:altChunk r:id="a"/>` }, 'invalid_docx'],
    ['with parts of a master document', { body: p('x') + p('<w:subDoc r:id="a"/>') }, 'invalid_docx'],
    ['whose main part has another type', { body: p('x'), mainType: 'application/xml' }, 'invalid_docx'],
    ['without a list of types', { body: p('x'), files: { '[Content_Types].xml': '<x/>' } }, 'invalid_docx'],
    ['without relations', { body: p('x'), files: { '_rels/.rels': '<x/>' } }, 'invalid_docx'],
    [
      'whose main part lies outside',
      {
        body: p('x'),
        files: {
          '_rels/.rels':
            '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="../../word/document.xml"/></Relationships>',
        },
      },
      'invalid_docx',
    ],
    ['encrypted by Office', ole('EncryptedPackage'), 'docx_encrypted'],
    ['of an old Word', ole('WordDocument'), 'unsupported_format'],
    ['cut off', wordFile({ body: p('Tekst.') }).subarray(0, 600), 'archive_damaged'],
    ['empty', new Uint8Array(), 'archive_damaged'],
    [
      'with a tag that does not end',
      main(`<w:document ${W}${Array.from({ length: 750_000 }, (_, index) => ` a${index}="b"`).join('')}`),
      'too_large',
    ],
    ['with more text than the bound', { body: p('a'.repeat(4_000_001)) }, 'too_large'],
    ['of text that packs too well', { body: p('a'.repeat(20_000_000)) }, 'archive_bomb'],
  ])('%s is refused', async (_what, word, code) => {
    const [found, message] = await refusalOf(word);
    expect(found).toBe(code);
    expect(message).toMatch(/^‘stuk\.docx’ [^.]+\..+\.$/);
  });
});
