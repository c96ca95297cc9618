import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { readCorpus } from '../../../ingest/corpus.ts';
import { FileReader, LIMITS } from '../../../ingest/reading/reading.ts';
import { NOTA } from '../../cli/fictional.ts';
import { folderWith } from '../../cli/folder.ts';

/** A PDF of one page whose content is `data`, packed as `filter` says. */
function packedPdf(filter: string, data: Uint8Array): Buffer {
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>',
  ].map((object, at) => `${at + 1} 0 obj\n${object}\nendobj\n`);
  return Buffer.concat([
    Buffer.from(
      `%PDF-1.7\n${objects.join('')}4 0 obj\n<</Length ${data.length}/Filter ${filter}>>\nstream\n`,
    ),
    data,
    Buffer.from(
      '\nendstream\nendobj\n5 0 obj\n<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>\nendobj\n' +
        '6 0 obj\n[/FlateDecode/FlateDecode]\nendobj\ntrailer\n<</Size 7/Root 1 0 R>>\n%%EOF\n',
    ),
  ]);
}

/** 120 million blanks; packed twice they are some hundred bytes. */
const blanks = deflateSync(Buffer.alloc(120_000_000, ' '), { level: 9 });
const twice = deflateSync(blanks, { level: 9 });

describe('a file that asks too much (row 82)', () => {
  it.each([
    ['packed once', packedPdf('/FlateDecode', blanks)],
    ['packed twice', packedPdf('[/FlateDecode/FlateDecode]', twice)],
    ['packed twice, as another object says', packedPdf('6 0 R', twice)],
    ['in a stream of objects', packedPdf('/FlateDecode/Type/ObjStm/N 1/First 4', blanks)],
  ])('by what it unpacks to is refused by name, and the others are read: %s', async (_how, bytes) => {
    const folder = await folderWith({ 'bom.pdf': bytes, 'nota-molens.md': NOTA });
    const corpus = await readCorpus([folder]);
    expect(corpus.refused).toMatchObject([
      { name: 'bom.pdf', code: 'archive_bomb', message: expect.stringContaining('‘bom.pdf’') },
    ]);
    expect(corpus.documents.map(({ id }) => id)).toEqual(['nota-molens']);
  });

  it('by the time it takes is ended and refused by name, and the others are read', async () => {
    const folder = await folderWith({
      'lang.html': `<p>${'woord '.repeat(50_000)}</p>`,
      'nota-molens.md': NOTA,
    });
    // No thread starts within a millisecond.
    const corpus = await readCorpus([folder], { reader: new FileReader({ ...LIMITS, step: 1 }) });
    expect(corpus.refused).toMatchObject([
      { name: 'lang.html', code: 'too_large', message: expect.stringMatching(/‘lang\.html’ .*rekenwerk/) },
    ]);
    expect(corpus.documents.map(({ id }) => id)).toEqual(['nota-molens']);
  });

  it('by the memory it takes is ended and refused by name, and the next one is read', async () => {
    const words = `<p>${'woord '.repeat(50_000)}</p>`;
    const folder = await folderWith({ 'groot.html': words });
    const tight = new FileReader({ ...LIMITS, memory: 1 });
    const corpus = await readCorpus([folder], { reader: tight });
    expect(corpus.refused).toMatchObject([
      { name: 'groot.html', code: 'too_large', message: expect.stringMatching(/‘groot\.html’ .*geheugen/) },
    ]);
    expect((await readCorpus([folder])).documents).toHaveLength(1);
  });

  it('is not one of many broken lines: that takes its time once', async () => {
    const folder = await folderWith({ 'regels.txt': 'a-\n'.repeat(300_000) });
    const corpus = await readCorpus([folder]);
    expect(corpus.files.map(({ status }) => status)).toEqual(['indexed']);
  });
});
