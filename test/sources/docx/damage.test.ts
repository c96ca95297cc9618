import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readDocx } from '../../../src/sources/docx/read.ts';
import { BOUNDS } from '../../../src/sources/extracted.ts';
import { field, item, level, list, p, row, run, table, use, wordFile } from './word.ts';

const WORD = {
  body:
    p('Algemene gegevens', '<w:outlineLvl w:val="0"/>') +
    item('Titel') +
    table([row(['a', 'b']), row(['c', 'd'])]) +
    p(`${run('Zie ') + field('REF x', run('artikel 3'))}<w:r><w:footnoteReference w:id="2"/></w:r>`) +
    p(run('weg', '<w:vanish/>')),
  numbering: list(0, level(0, 'decimal', '%1.')) + use(1, 0),
  footnotes: `<w:footnote w:id="2">${p('Noot.')}</w:footnote>`,
  styles: '<w:style w:type="paragraph" w:styleId="A"><w:name w:val="A"/></w:style>',
};

/** Numbers that look random and are the same every time (Park and Miller). */
function sequence(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
}

const sha256 = '0'.repeat(64);

describe('a damaged file', () => {
  it('whose bytes are flipped or cut ends in a refusal or a document', async () => {
    const whole = wordFile(WORD);
    const random = sequence(11);
    const codes = new Set<string>();
    for (let round = 0; round < 1_500; round += 1) {
      let bytes = whole.slice();
      for (let flips = 1 + random(4); flips > 0; flips -= 1) bytes[random(bytes.length)] = random(256);
      if (random(5) === 0) bytes = bytes.subarray(0, random(bytes.length));
      const read = await readDocx(bytes, 'stuk.docx', sha256);
      codes.add(read.kind === 'refused' ? read.code : 'source');
    }
    expect(codes).toContain('source');
    expect(codes).toContain('archive_damaged');
  });

  it('whose XML is changed inside an honest archive ends in a refusal or a document', async () => {
    const whole = wordFile(WORD);
    const { unzipSync } = await import('fflate');
    const parts = unzipSync(whole);
    const names = Object.keys(parts);
    const scraps = [
      '<',
      '>',
      '"',
      '/',
      '&',
      'w:p',
      '</w:r>',
      '<w:tbl>',
      '<w:fldChar w:fldCharType="begin"/>',
      '-1',
      '9999999999',
      '\u0000',
    ];
    const random = sequence(5);
    const codes = new Set<string>();
    for (let round = 0; round < 1_500; round += 1) {
      const name = names[random(names.length)] ?? '';
      const text = new TextDecoder().decode(parts[name]);
      const at = random(text.length);
      const scrap = scraps[random(scraps.length)] ?? '';
      const broken = text.slice(0, at) + scrap + text.slice(at + random(12));
      const bytes = zipSync({ ...parts, [name]: strToU8(broken) }, { level: 0 });
      const read = await readDocx(bytes, 'stuk.docx', sha256);
      codes.add(read.kind === 'refused' ? read.code : 'source');
      if (read.kind === 'source') expect(JSON.stringify(read)).not.toMatch(/fldChar|w:val/);
    }
    expect(codes).toContain('source');
    expect(codes).toContain('invalid_docx');
  });

  it.each([
    ['many empty elements', '<w:p/>'.repeat(300_000)],
    ['one paragraph of many runs', p(run('a').repeat(100_000))],
    ['fields in fields', p('<w:r><w:fldChar w:fldCharType="begin"/></w:r>'.repeat(100_000))],
    [
      'a cell over a million columns',
      table([row([`<w:tc><w:tcPr><w:gridSpan w:val="1000000000"/></w:tcPr>${p('x')}</w:tc>`, 'y'])]),
    ],
    [
      'many references to one note',
      p(`${run('x')}${'<w:r><w:footnoteReference w:id="2"/></w:r>'.repeat(50_000)}`),
    ],
    [
      'many namespaces',
      p(
        Array.from({ length: 5_000 }, (_, index) => `<w:r xmlns:n${index}="urn:n"><w:t>x</w:t></w:r>`).join(
          '',
        ),
      ),
    ],
    [
      'very many attributes',
      `${p('x')}<w:p${Array.from({ length: 200_000 }, (_, index) => ` a${index}="b"`).join('')}/>`,
    ],
    [
      'an attribute of a megabyte',
      p(`<w:r><w:rPr><w:color w:val="${'f'.repeat(1_000_000)}"/></w:rPr><w:t>x</w:t></w:r>`),
    ],
  ])('that is made to be a burden comes to an end: %s', async (_what, body) => {
    const bytes = wordFile({ ...WORD, body });
    const read = await readDocx(bytes, 'stuk.docx', sha256);
    expect(read.kind === 'source' ? read.source.body.length : 0).toBeLessThan(BOUNDS.characters);
  });
});
