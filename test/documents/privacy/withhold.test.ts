import { describe, expect, it } from 'vitest';
import { statesWithholding } from '../../../src/documents/privacy/statement.ts';
import { passagesOf } from '../../../src/passages/passages.ts';
import { FIXTURES, parseFixture, parseText } from '../../fixtures/documents/read.ts';

/** A nota with one part replaced. Every secret in these tests holds the word CANARIE in capitals. */
const nota = (middle: string, end = 'De persoonsgegevens van ambtenaren zijn niet openbaar.'): string =>
  [
    '1. Aanleiding',
    'De Commissie heeft een voorstel gepubliceerd.',
    '',
    '2. Geadviseerd besluit',
    'U wordt geadviseerd in te stemmen.',
    '',
    '3. Kernpunten',
    middle,
    '',
    '4. Toelichting',
    'Het slot is openbaar.',
    '',
    '5. Informatie die niet openbaar gemaakt kan worden',
    end,
  ].join('\n');

const everything = (body: string, name = 'nota.txt'): string => JSON.stringify(parseText(body, { name }));

describe('row 77: text that is marked as not public', () => {
  it.each([
    [
      'between brackets in a sentence',
      '• Openbaar [niet openbaar] CANARIE [einde niet openbaar] en weer openbaar.',
    ],
    ['between brackets over lines', '[NIET OPENBAAR]\nCANARIE een.\n\nCANARIE twee.\n[EINDE NIET OPENBAAR]'],
    ['between brackets with other words', '• [vertrouwelijk] CANARIE [/vertrouwelijk]'],
    ['in a block that opens with a marking', '• Niet openbaar: CANARIE.\n• Openbaar punt.'],
    [
      'in a block that opens with a bracketed marking',
      '(vertrouwelijk) CANARIE over twee\nregels CANARIE.\n\nOpenbaar.',
    ],
    ['in a block that ends with a marking', '• CANARIE is de ondergrens (niet openbaar).\n• Openbaar punt.'],
    ['under a lone marking', 'NIET OPENBAAR\nCANARIE een.\n\n• CANARIE twee.'],
    [
      'under a lone marking with an end',
      'Intern – niet openbaar maken\nCANARIE.\nEinde niet openbaar\nWeer openbaar.',
    ],
    ['under spaced capitals', 'N I E T  O P E N B A A R\nCANARIE.'],
    ['under a label of classification', 'Rubricering: vertrouwelijk\nCANARIE.'],
    ['under a marked heading', 'Onderhandelingsruimte (niet openbaar)\n\n• CANARIE.\n\nNog meer CANARIE.'],
    ['under a marked heading right above its list', 'CANARIE ruimte (vertrouwelijk)\n• CANARIE.\n• CANARIE.'],
    ['under a numbered marked heading', '3.1. CANARIE ruimte – vertrouwelijk\n\nCANARIE.\n\nOok CANARIE.'],
    ['after a bullet that announces it', '• Terugvaloptie (niet openbaar):\n- CANARIE een;\n- CANARIE twee.'],
    ['after a bracket that opens a block and never closes', '[niet openbaar] CANARIE een.\n\nCANARIE twee.'],
    ['over a page break', 'NIET OPENBAAR\nCANARIE een\n\fCANARIE twee.'],
  ])('is gone: %s', (_what, middle) => {
    const parsed = parseText(nota(middle));
    expect(JSON.stringify(parsed)).not.toContain('CANARIE');
    expect(parsed.withheld.some((each) => each.reason === 'niet-openbaar' && each.count > 0)).toBe(true);
    expect(parsed.document.text).toContain('Het slot is openbaar.');
    expect(parsed.document.text).toContain('De persoonsgegevens van ambtenaren zijn niet openbaar.');
  });

  it('is gone to the very end when a bracket never closes', () => {
    const parsed = parseText(nota('• Punt. Dan [niet openbaar] CANARIE.', 'CANARIE slot.'));
    expect(JSON.stringify(parsed)).not.toContain('CANARIE');
    expect(parsed.document.text).toContain('• Punt.');
  });

  it('is the whole document when the marking stands above its first part, whatever its front matter says', () => {
    const body = `Nota CANARIE\nDepartementaal vertrouwelijk\n\n${nota('CANARIE')}`;
    const { document, withheld } = parseText(body, {
      frontMatter: { titel: 'CANARIE titel', ministeries: ['CANARIE'] },
    });
    expect(document).toMatchObject({ text: '', sections: [], blocks: [] });
    expect(JSON.stringify({ document, withheld })).not.toContain('CANARIE');
    expect(withheld).toEqual([
      {
        documentId: document.id,
        place: 'hele document',
        reason: 'niet-openbaar',
        by: 'rubricering',
        count: 1,
      },
    ]);
  });

  it('is the whole document when a classification returns on every page', () => {
    const body = nota(
      '• CANARIE een.\n\nStg. Geheim\nPagina 1 van 2\n\n• CANARIE twee.\n\nStg. Geheim\nPagina 2 van 2',
    );
    expect(parseText(body).document.text).toBe('');
  });

  it('is gone from Markdown: marked headings with all below them, and comments', () => {
    const body = [
      '# Stuk',
      'Openbaar een.',
      '## Ruimte (niet openbaar)',
      'CANARIE een.',
      '### Details',
      'CANARIE twee.',
      '## Vervolg <!-- intern: CANARIE -->',
      'Openbaar twee.',
      '## Vertrouwelijk',
      'CANARIE drie.',
    ].join('\n\n');
    const out = everything(body, 'stuk.md');
    expect(out).not.toContain('CANARIE');
    expect(out).toContain('Openbaar een.');
    expect(out).toContain('Openbaar twee.');
  });

  it('is reported by a place that gives nothing away', () => {
    const parsed = parseText(nota('3.1. CANARIE ruimte (niet openbaar)\n\nCANARIE.'));
    for (const each of parsed.withheld) expect(each.place).toMatch(/^regel \d+$/);
  });
});

describe('row 78: words about secrecy in public text', () => {
  it.each([
    'Bedrijven mogen gegevens niet openbaar maken zonder toestemming.',
    'De Commissie wil dat vertrouwelijke gegevens beter worden beschermd.',
    'Het register is niet openbaar.',
    'De interne markt werkt goed.',
    'Het intern toezicht wordt versterkt.',
  ])('stay: %s', (sentence) => {
    const { document, withheld } = parseText(nota(`• ${sentence}`));
    expect(document.text).toContain(sentence);
    expect(withheld).toEqual([]);
  });
});

describe('the part of a nota about what is withheld', () => {
  it.each([
    'Namen en persoonsgegevens van ambtenaren zijn gelakt, vanwege de bescherming van hun persoonlijke levenssfeer.',
    'Verder bevat de nota geen informatie die niet openbaar mag worden.',
    'De persoonsgegevens zijn gelakt op grond van artikel 5.1, tweede lid, onder e, van de Wet open overheid.',
    'De onderhandelingspositie is niet openbaar in het belang van de Staat.',
    'Niet van toepassing.',
    'N.v.t.',
    'Deze nota bevat geen informatie die niet openbaar kan worden.',
  ])('stays where it only states that: %s', (sentence) => {
    expect(statesWithholding(sentence)).toBe(true);
    expect(parseText(nota('Punt.', sentence)).document.text).toContain(sentence);
  });

  it.each([
    'De onderhandelingsruimte bedraagt 40 procent.',
    'De onderhandelingsruimte van € 3 miljoen is niet openbaar.',
    'Niet openbaar is dat Nederland kan instemmen met een lager aandeel.',
    'De naam van Jan Jansen is niet openbaar.',
    'Nederland kan akkoord gaan met een uitzondering.',
    'Niet openbaar: de delegatie wijkt bij een derde van de stemmen.',
  ])('is withheld where it gives the substance: %s', (sentence) => {
    expect(statesWithholding(sentence)).toBe(false);
    const { document, withheld } = parseText(nota('Punt.', sentence));
    expect(document.text).not.toContain(sentence);
    expect(withheld).toContainEqual({
      documentId: document.id,
      place: '5. Informatie die niet openbaar gemaakt kan worden',
      reason: 'niet-openbaar',
      count: 1,
    });
  });

  it('is withheld with its sub-headings, also under a shorter heading', () => {
    const body = nota('Punt.').replace(
      /5\. Informatie[\s\S]*$/,
      '5. Niet openbaar\n\n5.1. CANARIE marge\n\nDe marge is CANARIE.\n\n5.2. Toelichting\n\nDe namen zijn niet openbaar.',
    );
    const out = everything(body);
    expect(out).not.toContain('CANARIE');
    expect(out).toContain('De namen zijn niet openbaar.');
  });
});

describe('the planted canaries', () => {
  it.each(FIXTURES)('are in no document, passage or report of %s', async (name) => {
    const parsed = await parseFixture(name);
    const out = JSON.stringify([parsed, passagesOf(parsed.document)]);
    expect(out).not.toMatch(/canarie/i);
    expect(out).not.toMatch(/06-?12345678|111222333|ABNA|555 ?01|@/);
  });

  it('are reported by place and count', async () => {
    const { withheld } = await parseFixture('nota-regentonnen.txt');
    const counts: Record<string, number> = {};
    for (const each of withheld) counts[each.reason] = (counts[each.reason] ?? 0) + each.count;
    expect(counts).toMatchObject({ naam: 4, telefoon: 1, 'e-mail': 1, bsn: 1, iban: 1 });
    expect(counts['niet-openbaar']).toBeGreaterThanOrEqual(5);
    expect(withheld.map((each) => each.place)).toContain('4. Toelichting > Contact');
  });
});
