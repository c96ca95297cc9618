import { describe, expect, it } from 'vitest';
import { BodyWriter } from '../../src/sources/extracted.ts';

const sourceOf = (write: (writer: BodyWriter) => void) => {
  const writer = new BodyWriter();
  write(writer);
  return { ...writer.source('stuk.pdf', '0'.repeat(64), null), length: writer.length };
};

describe('writing a laid-out body', () => {
  it('parts blocks by a blank line, and gives each its place', () => {
    const { body, blocks = [] } = sourceOf((writer) => {
      writer.heading('1.  Molens\n', 2);
      writer.paragraph(' Ze\tdraaien. ');
      writer.item('a)', 'op wind');
      writer.row(['Jaar', '', 'Kosten']);
    });
    expect(body).toBe('1. Molens\n\nZe draaien.\n\na) op wind\n\nJaar\t\tKosten');
    expect(blocks.map(({ type, depth, start, end }) => [type, depth, body.slice(start, end)])).toEqual([
      ['heading', 2, '1. Molens'],
      ['paragraph', null, 'Ze draaien.'],
      ['item', null, 'a) op wind'],
      ['row', null, 'Jaar\t\tKosten'],
    ]);
  });

  it('writes nothing for what is empty', () => {
    const { body, blocks } = sourceOf((writer) => {
      writer.heading(' ');
      writer.item('•', '');
      writer.row(['', ' ']);
      writer.note('1', '\u200b');
      writer.lines('paragraph', ['', null, ' ']);
    });
    expect(body.trim()).toBe('');
    expect(blocks).toEqual([]);
  });

  it('keeps the lines of a block, and counts a page break between them as one', () => {
    const { body } = sourceOf((writer) => writer.lines('paragraph', ['een', 'twee', null, 'drie', null]));
    expect(body).toBe('een\ntwee\fdrie\f');
  });

  it('puts notes at the end, each with the block that referred to it', () => {
    const { body, blocks = [] } = sourceOf((writer) => {
      writer.note('*', 'Meteen.');
      writer.paragraph('Een.');
      writer.refer('b');
      writer.paragraph('Twee.');
      writer.paragraph('Drie.');
      writer.note('2)', 'Later.', 'b');
      writer.note('3', 'Zonder plaats.', 'weg');
    });
    expect(body).toBe('Een.\n\nTwee.\n\nDrie.\n\n*. Meteen.\n\n2. Later.\n\n3. Zonder plaats.');
    expect(blocks.slice(3).map(({ refers }) => refers && body.slice(refers.start, refers.end))).toEqual([
      'Een.',
      'Twee.',
      undefined,
    ]);
  });

  it('counts its characters, those of notes once', () => {
    expect(
      sourceOf((writer) => {
        writer.paragraph('12345');
        writer.note('1', '678');
      }).length,
    ).toBe(8);
  });

  it('takes out invisible characters and keeps a running head once', () => {
    const { body, furniture } = sourceOf((writer) => {
      writer.paragraph('mo\u200blens');
      writer.furniture('Fiche');
      writer.furniture(' Fiche ');
    });
    expect(body).toBe('molens');
    expect(furniture).toEqual(['Fiche']);
  });
});
