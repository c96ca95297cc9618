import { describe, expect, it } from 'vitest';
import { parseText } from '../fixtures/documents/read.ts';

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
