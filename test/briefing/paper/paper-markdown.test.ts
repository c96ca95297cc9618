import { beforeAll, describe, expect, it } from 'vitest';
import type { Paper } from '../../../src/briefing/paper/paper.ts';
import { paperMarkdown } from '../../../src/briefing/paper/paper-markdown.ts';
import { claim, paperOf, renderingOf, said } from '../made.ts';
import { regentonnen } from '../regentonnen.ts';

let paper: Paper;
let text: string;
beforeAll(async () => {
  ({ paper } = await regentonnen());
  text = paperMarkdown(paper, renderingOf());
});

describe('a paper in Markdown', () => {
  it('has the headings of the paper, one level below its title', () => {
    expect(text.split('\n').filter((line) => line.startsWith('#'))).toEqual([
      '# Nota: verordening circulaire regentonnen (fictief)',
      '## 1. Aanleiding',
      '## 2. Geadviseerd besluit',
      '## 3. Kernpunten',
      '## 4. Toelichting',
      '### Proces',
      '### Kernpunten verordening circulaire regentonnen',
      '### Beoordeling',
      '#### Krachtenveld',
      '## 5. Informatie die niet openbaar gemaakt kan worden',
      '## Herkomst',
      '### Aangehaalde stukken',
      '### Aanhalingen',
    ]);
  });

  it('has a footnote for every reference, which says who speaks, where, and the quote', () => {
    const [body = '', ...notes] = text.split(/^(?=\[\^\d+\]: )/m);
    const referred = new Set(body.match(/\[\^\d+\]/g));
    expect([...referred]).toEqual(notes.map((note) => /^\[\^\d+\]/.exec(note)?.[0]));
    expect(notes[0]?.trim()).toBe(
      '[^1]: **Proces**. [Nota regentonnen, 1. Aanleiding](<https://stukken.example/nota-regentonnen>): “Op 12 maart 2031 heeft de Europese Commissie het voorstel voor een verordening over circulaire regentonnen gepubliceerd (FICTIEF, verzonnen ten behoeve van tests).”',
    );
  });

  it('refers to a note again by its number', () => {
    expect(text).toContain('(12 maart tot 16 juni 2031)[^6]');
  });

  it('tells what no document says from what one does', () => {
    expect(text).toContain('> **\\[In te vullen\\]** Wat wordt de bewindspersoon gevraagd te besluiten?');
    expect(text).toContain('> **Berekening door Notabene:** tussen de publicatie en de Raad');
    expect(text).toContain(
      '> Het fiche is een weergave in eigen woorden; de officiële publicatie is leidend.',
    );
    expect(text).toContain('**Eerste Kamer:** *De stukken zeggen niets over de Eerste Kamer.*');
  });

  it('has the positions in a table, with the words they were read from in notes', () => {
    expect(text).toMatch(
      /^\| Fiche 3: Verordening circulaire regentonnen \| positief\[\^19\] \| positief\[\^20\] \| positief, met kanttekening\[\^21\] \|$/m,
    );
    expect(text).toContain('| Nota regentonnen | niet vermeld | niet vermeld | niet vermeld |');
  });

  it('ends with what it rests on', () => {
    const end = text.slice(text.indexOf('## Herkomst'));
    expect(paper.sources).toHaveLength(2);
    for (const { sha256 } of paper.sources) expect(end).toContain(sha256);
    expect(end.trimEnd().endsWith(`${paper.fingerprint}.`)).toBe(true);
  });

  it.each([
    ['- Regen', '\\- Regen'],
    ['1. Regen', '1\\. Regen'],
    ['2031) Regen', '2031\\) Regen'],
    ['+ Regen', '\\+ Regen'],
    ['= Regen', '\\= Regen'],
  ])('begins no list or line with a sentence that begins %s', (words, written) => {
    const again = paperOf([
      said(claim('Het kabinet steunt.')),
      said(claim(words, { citation: { start: 50 } })),
    ]);
    expect(paperMarkdown(again, renderingOf()).split('\n')).toContain(`${written}[^2]`);
  });

  it('keeps an address whole that holds signs of Markdown', () => {
    const url = 'https://notabene.example/stukken/a(b)?x=1&copy;#|y';
    const made = paperMarkdown(paperOf([said(claim('Ja.'))]), renderingOf({ linkTo: () => url }));
    expect(made).toContain('](<https://notabene.example/stukken/a%28b%29?x=1&amp;copy;#%7Cy>): “Ja.”');
  });
});
