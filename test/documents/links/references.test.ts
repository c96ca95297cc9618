import { describe, expect, it } from 'vitest';
import { findReferences } from '../../../src/documents/links/references.ts';
import { parseFixture } from '../../fixtures/documents/read.ts';

describe('finding references', () => {
  it.each([
    ['COM(2025) 743', ['COM(2025) 743']],
    ['COM (2025)743 final', ['COM(2025) 743']],
    ['com/2025/743 en COM 2025 0743', ['COM(2025) 743']],
    ['com-2025-743', ['COM(2025) 743']],
    ['JOIN(2025) 791', ['JOIN(2025) 791']],
    ['telecom(2025) 743 en COM(2025)', []],
  ])('normalises Commission numbers: %s', (text, com) => {
    expect(findReferences(text).com).toEqual(com);
  });

  it.each([
    ['Kamerstuk 22 112, nr. 4243', ['kst-22112-4243'], ['22112']],
    ['Kamerstukken II 2025/26, 22112, nr. 4243', ['kst-22112-4243'], ['22112']],
    ['kst-22112-4243', ['kst-22112-4243'], ['22112']],
    ['22112-4243', ['kst-22112-4243'], ['22112']],
    ['36 800 VIII, nr. 12', ['kst-36800-VIII-12'], ['36800']],
    ['dossier 22 112', [], ['22112']],
    ['€ 22.112 en 22 112 tonnen', [], []],
    ['in de periode 2025-2026 en om 10.15-11.00', [], []],
  ])('normalises numbers of parliament: %s', (text, kamerstuk, dossier) => {
    expect(findReferences(text)).toMatchObject({ kamerstuk, dossier });
  });

  it('reads CELEX numbers, and the Commission number in them', () => {
    expect(findReferences('celex 52025PC0747 en 52025JC0791')).toMatchObject({
      celex: ['52025PC0747', '52025JC0791'],
      com: ['COM(2025) 747', 'JOIN(2025) 791'],
    });
  });

  it('reads document numbers of the Tweede Kamer, not of its zaken', () => {
    expect(findReferences('2026D04657 bij 2026Z02011').tk).toEqual(['2026D04657']);
  });

  it('reads what a cross reference points to', () => {
    expect(
      findReferences('Dit wordt herzien. Zie hiervoor ook het BNC-fiche Herziening tonnen.').related,
    ).toEqual(['BNC-fiche Herziening tonnen']);
  });
});

describe('a dossier in parts', () => {
  it.each([
    ['21 501-02, nr. 3174', ['kst-21501-02-3174']],
    ['kst-21501-02-3174', ['kst-21501-02-3174']],
    ['Kamerstuk 21 501-20, nr. 9', ['kst-21501-20-9']],
    ['36 800 VIII, nr. 12', ['kst-36800-VIII-12']],
    // The number of a part is not that of a paper.
    ['dossier 21 501-02', []],
    ['zie 21501-20', []],
    ['22112-42', ['kst-22112-42']],
  ])('is told from the number of a paper: %s', (text, kamerstuk) => {
    expect(findReferences(text).kamerstuk).toEqual(kamerstuk);
  });
});

describe('the references of a document', () => {
  it('are its own, from its data, not those of documents it mentions', async () => {
    const { document } = await parseFixture('nota-regentonnen.txt');
    expect(document.text).toContain('COM(2031) 412');
    expect(document.references).toMatchObject({
      com: [],
      related: [
        'BNC-fiche Verordening circulaire regentonnen',
        'Kamerbrief over het fiche',
        'BNC-fiche Europese agenda voor dorpspleinen',
      ],
    });
  });

  it('come from front matter too, normalised and completed', async () => {
    const { document } = await parseFixture('fiche-mededeling-dorpspleinen.md');
    expect(document.references).toMatchObject({
      com: ['COM(2031) 58'],
      celex: ['52031DC0058'],
      kamerstuk: ['kst-22112-9876'],
      dossier: ['22112'],
    });
    expect(document.id).toBe('kst-22112-9876');
  });
});
