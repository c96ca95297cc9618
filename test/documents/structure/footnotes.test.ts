import { describe, expect, it } from 'vitest';
import { passagesOf } from '../../../src/passages/passages.ts';
import { parseText } from '../../fixtures/documents/read.ts';

/** Each sentence of a text in Markdown with the notes beside it. */
function sentencesWithNotes(body: string): [string, string[]][] {
  const { document } = parseText(body, { name: 'stuk.md' });
  return passagesOf(document).flatMap(({ sentences }) =>
    sentences.map((sentence): [string, string[]] => [
      document.text.slice(sentence.start, sentence.end),
      (sentence.notes ?? []).map(({ start, end }) => document.text.slice(start, end)),
    ]),
  );
}

describe('notes of Markdown', () => {
  it('stand beside the sentence that has their mark, which is no part of it', () => {
    const read = sentencesWithNotes(
      `# Tonnen

De ton kost 3 euro.[^1] De gemeente betaalt de
ton [^bron], zegt het **college**.

[^1]: Zie het verzonnen verslag, dat [^bron] noemt
en dat lang is.
[^bron]: Zie de verzonnen brief.

    Die is van 2031.

Er komen meer tonnen.
`,
    );
    expect(read).toEqual([
      ['De ton kost 3 euro.', ['1. Zie het verzonnen verslag, dat noemt en dat lang is.']],
      ['De gemeente betaalt de ton, zegt het college.', ['Zie de verzonnen brief. Die is van 2031.']],
      ['Er komen meer tonnen.', []],
      ['Zie het verzonnen verslag, dat noemt en dat lang is.', []],
      ['Zie de verzonnen brief.', []],
      ['Die is van 2031.', []],
    ]);
  });

  it('may explain a cell of a table or an item of a list', () => {
    const read = sentencesWithNotes(
      '| Post | Bedrag |\n|---|---|\n| Tonnen | € 3[^a] |\n\n- Verf[^b]\n\n[^a]: Zonder deksel.\n[^b]: Groene verf.\n',
    );
    const notes = new Map(read.map(([text, beside]) => [text, beside]));
    expect([...notes].filter(([, beside]) => beside.length > 0)).toEqual([
      [expect.stringContaining('€ 3'), ['a. Zonder deksel.']],
      [expect.stringContaining('Verf'), ['b. Groene verf.']],
    ]);
  });

  it('are no notes where there is a mark alone, and are kept where there is none', () => {
    const texts = sentencesWithNotes('De ton[^7] is groen.\n\n[^8]: De verf is duur.\n').map(
      ([text]) => text,
    );
    expect(texts).toEqual(['De ton[^7] is groen.', 'De verf is duur.']);
  });

  it('are withheld with the part that refers to them', () => {
    const { document, withheld } = parseText(
      `1. Aanleiding

De ton is oud.[^1]

4. Informatie die niet openbaar gemaakt kan worden

Het bod is niet openbaar.[^2]

[^1]: Zie het tonnenboek.
[^2]: KANARIE: het bod is hoog.
`,
      { name: 'nota.md', frontMatter: { soort: 'nota' } },
    );
    expect(document.text).not.toContain('KANARIE');
    expect(document.text).toContain('1. Zie het tonnenboek.');
    expect(withheld).toContainEqual(expect.objectContaining({ place: 'Voetnoten' }));
  });
});
