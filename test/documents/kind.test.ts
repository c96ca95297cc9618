import { describe, expect, it } from 'vitest';
import { parseText } from '../fixtures/documents/read.ts';

const kindOf = (body: string): string => parseText(body).document.kind;
const paper = (...headings: string[]): string =>
  ['Regentonnen in de stad', ...headings]
    .flatMap((heading) => [heading, `Onder ${heading} staat een zin over tonnen die lang genoeg is.`])
    .join('\n\n');

describe('the kind of a paper', () => {
  it('is not that of a template of which it has only headings that any paper has', () => {
    expect(kindOf(paper('Samenvatting', 'Inleiding', 'Advies', 'Toelichting', 'Bijlage'))).toBe('tekst');
  });

  it('is a note where a decision is asked under one of its headings', () => {
    expect(kindOf(paper('Aanleiding', 'Geadviseerd besluit', 'Kernpunten'))).toBe('nota');
    expect(kindOf(paper('Kern', 'Beslispunten'))).toBe('nota');
  });

  it('is not that of a template of which a long paper has some headings among many of its own', () => {
    const own = Array.from({ length: 20 }, (_, at) => `Hoofdstuk over ton ${String.fromCharCode(65 + at)}`);
    const body = paper('Aanleiding', ...own, 'Geadviseerd besluit').replaceAll(
      /^(?=Hoofdstuk|Aan|Gea)/gm,
      '## ',
    );
    expect(parseText(body, { name: 'stuk.md' }).document.kind).toBe('tekst');
  });

  it('is not that of a document that it lists', () => {
    const list =
      'Regentonnen in woorden\n\n- Beslisnota: een nota waarin om een besluit wordt gevraagd.\n- Motie: wat de Kamer vraagt.\n';
    expect(kindOf(list)).toBe('tekst');
  });
});
