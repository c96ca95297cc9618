import { describe, expect, it } from 'vitest';
import { parseText } from '../../fixtures/documents/read.ts';

const blocksOf = (body: string, name = 'stuk.txt'): string[] => {
  const { document } = parseText(body, { name });
  return document.blocks.map((block) => `${block.type}: ${document.text.slice(block.start, block.end)}`);
};

describe('re-flow', () => {
  it('joins wrapped lines over blank lines and page breaks while the sentence goes on', () => {
    const body = [
      '• Na bespreking in de ambtelijke voorportalen (de BNC op 21 mei en de ',
      '',
      'CoCo op 27 mei), wordt het fiche naar verwachting aangeboden aan de ',
      '\fMR van 30 mei 2031 en daarna naar de Kamer ',
      '',
      'verzonden. ',
    ].join('\n');
    expect(blocksOf(body)).toEqual([
      'item: • Na bespreking in de ambtelijke voorportalen (de BNC op 21 mei en de CoCo op 27 mei), wordt het fiche naar verwachting aangeboden aan de MR van 30 mei 2031 en daarna naar de Kamer verzonden.',
    ]);
  });

  it('keeps bullets apart when one lacks its full stop, has a leading space or no blank line before it', () => {
    const body = [
      '• Een coalitie van zeven landen tegen georganiseerde criminaliteit (C7) ',
      '',
      '• Tweede punt met 19 acties, verdeeld over zes thematische gebieden, en nog ',
      '19 andere acties. ',
      ' • Derde punt. ',
      '• Vierde punt. ',
    ].join('\n');
    expect(blocksOf(body)).toEqual([
      'item: • Een coalitie van zeven landen tegen georganiseerde criminaliteit (C7)',
      'item: • Tweede punt met 19 acties, verdeeld over zes thematische gebieden, en nog 19 andere acties.',
      'item: • Derde punt.',
      'item: • Vierde punt.',
    ]);
  });

  it('puts a bullet that stands alone on its line before its text', () => {
    expect(blocksOf('•\nEerste punt.\n\n•\nTweede punt.')).toEqual([
      'item: • Eerste punt.',
      'item: • Tweede punt.',
    ]);
  });

  it('removes page numbers and running heads, and keeps a line that only looks like one', () => {
    const page = (n: number, text: string): string => `Nota regentonnen\nPagina ${n} van 3\n\n${text}\n`;
    const body = [
      page(1, 'Er zijn 2/3 van de'),
      page(2, 'tonnen gevuld. De regel'),
      page(3, 'luidt 1/3 vol.\n\n- 3 -'),
    ].join('');
    expect(blocksOf(body)).toEqual(['paragraph: Er zijn 2/3 van de tonnen gevuld. De regel luidt 1/3 vol.']);
  });

  it('reads every kind of list marker', () => {
    const body = [
      'De stappen zijn:',
      '1. eerste;',
      '2. tweede;',
      '',
      '(i) derde;',
      '(ii) vierde;',
      '',
      'a) vijfde;',
      'b) zesde;',
      '',
      '– zevende;',
      '▪ achtste;',
      '- negende.',
    ].join('\n');
    expect(
      blocksOf(body)
        .slice(1)
        .map((block) => block.slice(0, 6)),
    ).toEqual(Array(9).fill('item: '));
  });

  it('does not take a number in the middle of a sentence for a list or a heading', () => {
    const body = [
      'De verordening wijzigt de bepalingen over het toezicht die zijn vermeld in artikel',
      '4. Dat artikel gaat over de inspectie van regentonnen en over het register van',
      '12 toezichthouders. Daarna volgt de evaluatie.',
    ].join('\n');
    expect(blocksOf(body)).toEqual([
      'paragraph: De verordening wijzigt de bepalingen over het toezicht die zijn vermeld in artikel 4. Dat artikel gaat over de inspectie van regentonnen en over het register van 12 toezichthouders. Daarna volgt de evaluatie.',
    ]);
  });

  it('finds the label of an item, also when it was wrapped', () => {
    const { document } = parseText(
      '• Preventie van verspilling en tegengaan van lekkende\nkranen: Er komt een campagne.\n• Zonder label. Hierna: niets.',
    );
    const labels = document.blocks.map(
      (block) => block.label && document.text.slice(block.label.start, block.label.end),
    );
    expect(labels).toEqual(['Preventie van verspilling en tegengaan van lekkende kranen', null]);
  });

  it('keeps for each block its place in the extracted text', () => {
    const body = '1. Aanleiding\nHet voor-\nstel is er.\n\n• Punt een.\n';
    const { document } = parseText(body);
    expect(document.blocks.map((block) => body.slice(block.origin.start, block.origin.end))).toEqual([
      '1. Aanleiding',
      'Het voor-\nstel is er.',
      '• Punt een.',
    ]);
  });

  it('reads Markdown: headings, emphasis, links, rules, lists and table rows', () => {
    const body = [
      '# Titel',
      '',
      'Een *nadruk* en een [koppeling](https://voorbeeld.example/?a=1).',
      '',
      '---',
      '',
      '## Tabel',
      '',
      '| Stap | Datum |',
      '|------|-------|',
      '| Raad | 1 mei |',
      '',
      '* punt',
      '* punt twee',
    ].join('\n');
    expect(blocksOf(body, 'stuk.md')).toEqual([
      'heading: Titel',
      'paragraph: Een nadruk en een koppeling.',
      'heading: Tabel',
      'paragraph: Stap – Datum',
      'paragraph: Raad – 1 mei',
      'item: • punt',
      'item: • punt twee',
    ]);
  });

  it('reads an unknown kind of document with the headings that can be seen', () => {
    const body = [
      '1. Inleiding',
      '',
      'Deze notitie gaat over regentonnen en over alles wat daarmee samenhangt in de tuin.',
      '',
      'Onderhoud in de winter',
      '',
      'Een regenton moet in de winter leeg zijn, omdat water uitzet wanneer het bevriest.',
    ].join('\n');
    const { document } = parseText(body);
    expect(document.kind).toBe('tekst');
    expect(document.sections.map((section) => section.path)).toEqual([
      ['1. Inleiding'],
      ['1. Inleiding', 'Onderhoud in de winter'],
    ]);
  });
});

describe('a text of nothing but a line that comes back', () => {
  it('is that line, not a running head', () => {
    expect(blocksOf('Molens.\fMolens.\fMolens.\fMolens.').length).toBeGreaterThan(0);
  });
});

describe('row 70: a hostile text', () => {
  // What was quadratic took half a minute and more; a test that takes as long is stopped.
  it.each([
    ['numbers without an end', '1. A\n', /^1\. A/],
    ['pages of a letter each', 'x\f', /^x/],
    ['capitals without an end', 'AAN DE VOORZITTER\n', /^AAN DE VOORZITTER/],
  ])('is read to its end: %s', (_what, unit, start) => {
    const { document } = parseText(unit.repeat(100_000 / unit.length), { name: 'h.txt' });
    expect(document.text).toMatch(start);
    expect(document.text.replace(/\s/g, '')).toHaveLength(
      unit.repeat(100_000 / unit.length).replace(/\s/g, '').length,
    );
  });
});
