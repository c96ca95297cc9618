import { describe, expect, it } from 'vitest';
import { namedIn } from '../../src/question/named.ts';

describe('the number of a document in a question', () => {
  it.each([
    ['COM(2025) 743', 'COM(2025) 743'],
    ['COM (2025)743', 'COM(2025) 743'],
    ['com 2025/743', 'COM(2025) 743'],
    ['COM-2025-743', 'COM(2025) 743'],
    ['com2025 743', 'COM(2025) 743'],
    ['COM(2025) 0743', 'COM(2025) 743'],
    ['JOIN(2025) 791', 'JOIN(2025) 791'],
    ['SWD(2031) 77', 'SWD(2031) 77'],
    ['kst-22112-4243', 'kst-22112-4243'],
    ['22112-4243', 'kst-22112-4243'],
    ['22 112, nr. 4243', 'kst-22112-4243'],
    ['22112 nr 4243', 'kst-22112-4243'],
    ['Kamerstuk 22 112, nr. 4243', 'kst-22112-4243'],
    ['Kamerstukken II 2025/26, 22112, nr. 4243', 'kst-22112-4243'],
    ['2026D04657', '2026D04657'],
    ['2026d04657', '2026D04657'],
    ['52025DC0743', '52025DC0743'],
    ['dossier 22 112', '22112'],
    ['fiche 4246', '#4246'],
    ['stuk 4246', '#4246'],
  ])('%s is %s', (written, reference) => {
    expect(namedIn(`Waar gaat ${written} over?`).references).toEqual([reference]);
  });

  it('is found as often as it is named, in the order of naming, each once', () => {
    expect(namedIn('Verschilt COM(2025) 743 van COM(2025) 744, en COM 2025/743 van 744?').references).toEqual(
      ['COM(2025) 743', 'COM(2025) 744'],
    );
    expect(namedIn('Leg de fiches 4243, 4246 en 4264 naast elkaar').references).toEqual([
      '#4243',
      '#4246',
      '#4264',
    ]);
  });

  it('is taken out, and the question around it stays', () => {
    const { rest } = namedIn('Wat vindt het kabinet van COM(2025) 743?');
    expect(rest).toMatch(/^Wat vindt het kabinet van\s+\?$/);
  });

  it.each([
    'in 2026 kost het 4246 euro',
    'artikel 114',
    '743',
    'op 30 januari 2026',
    '€ 350.000.000',
    'nummer',
    'COM',
    '',
  ])('is not seen in %j', (text) => {
    expect(namedIn(text)).toEqual({ references: [], rest: text });
  });
});
