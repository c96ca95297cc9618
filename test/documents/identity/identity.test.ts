import { describe, expect, it } from 'vitest';
import { passagesOf } from '../../../src/passages/passages.ts';
import { parseText } from '../../fixtures/documents/read.ts';

const PRINTED = `Tweede Kamer der Staten-Generaal

Vergaderjaar 2031–2032

22 112 Nieuwe Commissievoorstellen en initiatieven van de lidstaten van de Europese Unie

Nr. 9876 BRIEF VAN DE MINISTER VAN PLEINEN (FICTIEF)

Aan de Voorzitter van de Tweede Kamer der Staten-Generaal

Den Haag, 30 januari 2032

`;

describe('the number of a letter', () => {
  it('is the one that Parliament printed above it, over several lines', () => {
    const { document } = parseText(
      `${PRINTED}Geachte voorzitter,\n\nDit is een fictieve brief over pleinen.\n`,
    );
    expect(document).toMatchObject({
      id: 'kst-22112-9876',
      kind: 'kamerbrief',
      date: '2032-01-30',
      references: { kamerstuk: ['kst-22112-9876'], dossier: ['22112'] },
    });
  });

  it('is not that of the fiche that it is about', () => {
    const { document } = parseText(
      `Aan de Voorzitter van de Tweede Kamer

Betreft: Reactie op het fiche (Kamerstuk 22 112, nr. 9876)

Geachte voorzitter,

In Kamerstuk 22 112, nr. 9876 staat het standpunt. Zie ook Kamerstuk 22 112, nr. 9877.

De Minister van Pleinen,
`,
      { name: 'brief-pleinen.txt' },
    );
    expect(document).toMatchObject({
      id: 'brief-pleinen',
      kind: 'kamerbrief',
      references: { kamerstuk: [] },
    });
  });

  it('is the one above its salutation, beside the numbers that its text names', () => {
    const { document } = parseText(
      `Datum: 7 maart 2031
Kamerstuk 22 112, nr. 9875

Geachte voorzitter,

In Kamerstuk 22 112, nr. 9876 staat het standpunt.

De Minister van Pleinen,
`,
    );
    expect(document).toMatchObject({ id: 'kst-22112-9875', references: { kamerstuk: ['kst-22112-9875'] } });
  });

  it('keeps the addition of a budget', () => {
    const { document } = parseText(
      `36 800 VIII Vaststelling van de begrotingsstaten (fictief)

Nr. 12 BRIEF VAN DE MINISTER VAN PLEINEN

Geachte voorzitter,

Dit is een fictieve brief.
`,
    );
    expect(document.id).toBe('kst-36800-viii-12');
  });

  it('is none where the text only has figures', () => {
    const { document } = parseText(
      'Datum: 7 maart 2031\n\n22 112 euro is nodig in nr. 4.\n\nGeachte voorzitter,\n\nFictief.\n',
      { name: 'brief.txt' },
    );
    expect(document.references.kamerstuk).toEqual([]);
  });
});

describe('the annexes of a nota', () => {
  it('are known by their titles, one or more, numbered or not', () => {
    const related = (body: string): readonly string[] =>
      parseText(body, { name: 'nota.md', frontMatter: { soort: 'nota' } }).document.references.related;
    expect(related('## Bijlagen\n\n1. BNC-fiche regentonnen\n')).toEqual(['BNC-fiche regentonnen']);
    expect(related('## Bijlagen\n\nBNC-fiche regentonnen\n')).toEqual(['BNC-fiche regentonnen']);
    expect(related('## Bijlagen\n\n1. BNC-fiche regentonnen\n2. Kamerbrief over regentonnen\n')).toEqual([
      'BNC-fiche regentonnen',
      'Kamerbrief over regentonnen',
    ]);
  });
});

describe('a number that a paper only mentions', () => {
  const fiche = (above: string, inTitle = ''): string =>
    `${above}Fiche: Verordening dakgoten (fictief)\n\n1. Algemene gegevens\n\na) Titel voorstel\n\nVerordening dakgoten${inTitle}\n\n2. Essentie voorstel\n\nDe Commissie stelt iets voor.\n`;

  it.each([
    ['of what it replaces', fiche('Dit fiche vervangt het fiche in Kamerstuk 22 112, nr. 9800.\n\n')],
    ['beside its title', fiche('', '\n\nZie ook het fiche in Kamerstuk 22 112, nr. 9801.')],
    ['in an amount above', fiche('10 000 inwoners tellen mee\n\nNr. 3\n\n')],
    [
      'of a letter that is answered',
      'Aan de Voorzitter\n\nUw kenmerk 22 112, nr. 9802\n\nGeachte voorzitter,\n\nHierbij de reactie.\n',
    ],
    [
      'of what is reacted to',
      'In reactie op Kamerstuk 36 800 VIII, nr. 12\n\nGeachte voorzitter,\n\nHierbij de reactie.\n',
    ],
  ])('is not its own: %s', (_what, body) => {
    const { document } = parseText(body, { name: 'stuk.txt' });
    expect(document.id).toBe('stuk');
    expect(document.references.kamerstuk).toEqual([]);
  });

  it('is its own in a printed head', () => {
    const { document } = parseText(fiche('22 112\n\nNieuwe Commissievoorstellen\n\nNr. 9803\n\n'), {
      name: 'stuk.txt',
    });
    expect(document.id).toBe('kst-22112-9803');
  });
});

describe('an id that is made of a file name', () => {
  it('has nothing personal of it', () => {
    const { document } = parseText('Tekst over dakgoten.', {
      name: 'brief j.jansen@molen.example dakgoten.txt',
    });
    expect(document.id).not.toContain('jansen');
    expect(document.id).toContain('dakgoten');
  });
});

describe('the title of a text without a template', () => {
  const TITLE = 'Mededeling egeltunnels (fictief)';

  it.each([
    [
      'above long sentences',
      `${TITLE}\n\nDe Commissie stelt voor om in elke gemeente egeltunnels aan te leggen.\n`,
    ],
    ['above a short sentence', `${TITLE}\n\nDe Commissie stelt egeltunnels voor.\n`],
    [
      'without a blank line below it',
      `${TITLE}\nDe Commissie stelt voor om overal egeltunnels aan te leggen.\nEn dassen.\n`,
    ],
    ['above a heading', `${TITLE}\n\n1. Inleiding\n\nDe Commissie stelt egeltunnels voor.\n`],
  ])('is the line at its top, whatever its file is called, and no sentence of it: %s', (_, body) => {
    const { document } = parseText(body, { name: 'mededeling-egel.txt' });
    expect(document.title).toBe(TITLE);
    const sentences = passagesOf(document).flatMap((passage) => passage.sentences);
    const said = sentences.map(({ start, end }) => document.text.slice(start, end));
    expect(said[0]).toMatch(/^De Commissie stelt .*\.$/);
  });

  it.each([
    [
      'wrapped prose',
      'De Commissie stelt voor om in elke gemeente\nEgeltunnels en dassentunnels aan te leggen.\n',
    ],
    ['a place and a date', 'Den Haag, 3 maart 2031\n\nDe Commissie stelt egeltunnels voor.\n'],
    [
      'a whole sentence',
      'De Commissie stelt egeltunnels voor.\n\nHet kabinet steunt de aanleg van egeltunnels.\n',
    ],
  ])('is that of its file when it begins with %s', (_, body) => {
    expect(parseText(body, { name: 'egels.txt' }).document.title).toBe('Egels');
  });

  it('is no line with a label, whose names go', () => {
    const { document } = parseText(
      'Mede-afstemming: FEZ (Tijm de Fictief)\n\nDe Commissie stelt voor om in elke gemeente egeltunnels aan te leggen.\n',
      { name: 'egels.txt' },
    );
    expect(document.title).toBe('Egels');
    expect(document.text).toContain('Mede-afstemming: FEZ ([persoonsgegevens])');
  });
});
