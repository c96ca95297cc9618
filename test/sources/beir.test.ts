import { describe, expect, it } from 'vitest';
import { passagesOf } from '../../src/passages/passages.ts';
import { parseBeirLine } from '../../src/sources/beir.ts';

function read(value: unknown) {
  const result = parseBeirLine(JSON.stringify(value), 7);
  if (result.kind === 'refused') throw new Error(result.message);
  return result;
}

describe('a line of a BEIR collection', () => {
  it('is one document and one passage with the id of the line', () => {
    const { document } = read({
      _id: 'QRVA_55/1',
      title: 'Regentonnen',
      text: 'Eerste zin. Tweede zin.\n\nDerde.',
    });
    const passages = passagesOf(document);
    expect(document).toMatchObject({ id: 'QRVA_55/1', kind: 'tekst', title: 'Regentonnen' });
    expect(passages.map((passage) => passage.id)).toEqual(['QRVA_55/1']);
    expect(passages[0]?.text).toBe(document.text);
    expect(passages[0]?.sentences.map((each) => document.text.slice(each.start, each.end))).toEqual([
      'Eerste zin.',
      'Tweede zin.',
      'Derde.',
    ]);
  });

  it('stays one passage however long it is', () => {
    const { document } = read({ _id: 'a', title: '', text: 'Een zin met zes woorden erin. '.repeat(200) });
    expect(passagesOf(document)).toHaveLength(1);
  });

  it('has its personal data marked and counted by line, never by content', () => {
    const { document, withheld } = read({
      _id: 'a',
      text: 'Mail naar jan@dienst.example of bel 06-12345678.',
    });
    expect(document.text).toBe('Mail naar [persoonsgegevens] of bel [persoonsgegevens].');
    expect(withheld).toEqual([
      { documentId: 'a', place: 'regel 7', reason: 'e-mail', count: 1 },
      { documentId: 'a', place: 'regel 7', reason: 'telefoon', count: 1 },
    ]);
  });

  it('has the names of its labels marked, wherever in the line they stand', () => {
    const { document, withheld } = read({
      _id: 'a',
      title: 'Brief van mevr. A. Fictief',
      text: 'Behandeld door: J. Fictief. Het kabinet steunt dakgoten. Contactpersoon: P. Verzonnen.',
    });
    expect(`${document.title} ${document.text}`).not.toMatch(/Fictief|Verzonnen/);
    expect(document.text).toContain('Het kabinet steunt dakgoten.');
    expect(withheld).toEqual([{ documentId: 'a', place: 'regel 7', reason: 'naam', count: 3 }]);
  });

  it('is as it was where nothing was taken out', () => {
    const text = 'Eerste regel\n- een punt over goten\n\n  2. nog een,   met openbaar vervoer';
    const { document } = read({ _id: 'MED-10/a.b_c', title: '  1. Goten ', text });
    expect(document).toMatchObject({ id: 'MED-10/a.b_c', title: '1. Goten', text });
  });

  it.each([
    ['in its title', { title: 'NIET OPENBAAR: ontslag directeur', text: 'De directeur vertrekt in mei.' }],
    ['above its text', { title: 'Ontslag', text: 'NIET OPENBAAR\n\nDe directeur vertrekt in mei.' }],
  ])('is withheld with a marking %s, and nothing of it is told', (_where, fields) => {
    const result = parseBeirLine(JSON.stringify({ _id: 'a', ...fields }), 7);
    expect(result).toMatchObject({ kind: 'refused', code: 'withheld' });
    expect(JSON.stringify(result)).not.toMatch(/directeur|Ontslag/i);
  });

  it('is refused with personal data as its id, and does not repeat it', () => {
    const result = parseBeirLine('{"_id":"j.fictief@dienst.example","text":"Over goten."}', 7);
    expect(result).toMatchObject({ kind: 'refused', line: 7, code: 'personal_id' });
    expect(JSON.stringify(result)).not.toContain('fictief');
  });

  it.each([
    ['no JSON', '{"_id"', 'bad_line'],
    ['no id', '{"text":"x"}', 'bad_line'],
    ['a text that is no string', '{"_id":"a","text":3}', 'bad_line'],
    ['a control character in the id', '{"_id":"a\\u0000b","text":"x"}', 'bad_line'],
    ['nothing to read', '{"_id":"a","title":" ","text":"  "}', 'empty'],
    ['a line over the bound', `{"_id":"a","text":"${'x'.repeat(200_001)}"}`, 'too_large'],
  ])('is refused with its number: %s', (_what, line, code) => {
    const result = parseBeirLine(line, 12);
    expect(result).toMatchObject({ kind: 'refused', line: 12, code });
    if (result.kind === 'refused') expect(result.message).toContain('Regel 12');
  });
});
