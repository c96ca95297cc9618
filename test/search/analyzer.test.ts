import { describe, expect, it } from 'vitest';
import { isStopWord, stem, terms, tokenize } from '../../src/search/analyzer.ts';

const plain = (text: string, language: 'nl' | 'en' = 'nl'): string[] => terms(text, language, () => []);
const words = (text: string): string[] => tokenize(text).map(({ word }) => word);

describe('references', () => {
  it.each([
    ['COM(2025) 743', ['com2025743', '743']],
    ['COM (2025)743', ['com2025743', '743']],
    ['com( 2025 ) 743', ['com2025743', '743']],
    ['JOIN(2025) 791', ['join2025791', '791']],
    ['SWD(2031) 77', ['swd203177', '77']],
  ])('of the Commission are one token and their number: %s', (written, tokens) => {
    expect(words(written)).toEqual(tokens);
  });

  it.each([
    '22 112, nr. 4243',
    '22112, nr. 4243',
    '22 112 nr 4243',
    'kst-22112-4243',
    'KST-22112-4243',
    'Kamerstuk 22 112, nr. 4243',
    'Kamerstukken II 2025/26, 22112, nr. 4243',
  ])('of parliament are the same terms however they are written: %s', (written) => {
    expect(plain(written)).toEqual(['kst221124243', '22112', '4243']);
  });

  it('are never stemmed or split', () => {
    expect(tokenize('COM(2025) 743').every(({ exact }) => exact)).toBe(true);
    expect(tokenize('22 112, nr. 4243').every(({ exact }) => exact)).toBe(true);
  });

  it('of a dossier are one number', () => {
    expect(words('dossier 22 112')).toEqual(['22112', 'dossier']);
  });

  it('are not seen in an amount or a long number', () => {
    expect(words('€ 22 112.500')).not.toContain('22112');
    expect(words('350.000.000 euro')).toEqual(['350000000', 'euro']);
  });

  it('leave the words around them', () => {
    expect(plain('Het fiche bij COM(2025) 743 over drugs')).toEqual(
      expect.arrayContaining(['com2025743', '743', stem('fiche', 'nl'), stem('drugs', 'nl')]),
    );
  });
});

describe('an amount with its thousands parted', () => {
  it.each(['9.400 zalmen', '9 400 zalmen', '9\u00a0400 zalmen', '9400 zalmen'])(
    'is one term however it is written: %s',
    (written) => {
      expect(words(written)).toEqual(['9400', 'zalmen']);
    },
  );

  it('is one term in English with a comma too', () => {
    expect(plain('9,400 dikes', 'en')).toContain('9400');
    expect(plain('9,400 euro')).not.toContain('9400');
  });

  it.each([
    ['€ 1.250.000,50 subsidie', '1250000'],
    ['€350.000.000.', '350000000'],
    ['tussen 40.000 en 50 000 euro', '50000'],
  ])('is whole among other signs: %s', (written, term) => {
    expect(words(written)).toContain(term);
  });

  it.each([
    ['artikel 3.2', ['artikel', '3.2']],
    ['2,5 procent', ['2', '5', 'procent']],
    ['12.03.2031', ['12.03.2031']],
    ['artikel 5 120 euro', ['artikel', '5', '120', 'euro']],
    ['in 2031 350 euro', ['in', '2031', '350', 'euro']],
    ['22 112, nr. 4243', ['kst221124243', '22112', '4243']],
  ])('is not seen in other numbers: %s', (written, tokens) => {
    expect(words(written)).toEqual(tokens);
  });
});

describe('hyphens, points and apostrophes', () => {
  it('give a word as a whole and by part', () => {
    expect(words('EU-drugsstrategie')).toEqual(['eudrugsstrategie', 'eu', 'drugsstrategie']);
    expect(words('harm-reduction')).toEqual(['harmreduction', 'harm', 'reduction']);
  });

  it('make no difference between foto’s, foto´s and foto', () => {
    expect(new Set(plain("foto's"))).toEqual(new Set(plain('foto')));
    expect(plain('foto’s')).toEqual(plain("foto's"));
  });

  it('keep a numbered article together', () => {
    expect(words('artikel 5.1')).toEqual(['artikel', '5.1']);
  });
});

describe('Dutch stems', () => {
  it.each([
    ['acties', 'actie'],
    ['positieve', 'positief'],
    ['negatieve', 'negatief'],
    ['strategieën', 'strategie'],
    ['criminele', 'crimineel'],
    ['vraagt', 'vragen'],
    ['steunt', 'steunen'],
    ['maatregelen', 'maatregel'],
    ['lidstaten', 'lidstaat'],
    ['brieven', 'brief'],
    ['bruggen', 'brug'],
    ['reizen', 'reis'],
  ])('%s and %s are one term', (one, other) => {
    expect(plain(one)).toEqual(plain(other));
  });

  it.each([
    ['positief', 'positie'],
    ['strategie', 'strategisch'],
    ['bel', 'bal'],
    ['haven', 'havik'],
    ['actie', 'actief'],
  ])('%s and %s stay apart', (one, other) => {
    expect(plain(one)).not.toEqual(plain(other));
  });

  it('leave a word with a digit as it is', () => {
    expect(stem('2026d04657', 'nl')).toBe('2026d04657');
    expect(stem('c7', 'nl')).toBe('c7');
  });
});

describe('English stems', () => {
  it.each([
    ['proposals', 'proposal'],
    ['strategies', 'strategy'],
    ['supported', 'supports'],
  ])('%s and %s are one term', (one, other) => {
    expect(plain(one, 'en')).toEqual(plain(other, 'en'));
  });
});

describe('stop words', () => {
  it('are no terms of their own language', () => {
    expect(plain('de van het een en')).toEqual([]);
    expect(plain('the of and a', 'en')).toEqual([]);
    expect(isStopWord('the', 'nl')).toBe(false);
  });

  it('are never words that turn or carry a statement', () => {
    for (const word of ['niet', 'tegen', 'meer', 'zonder', 'kabinet', 'commissie'])
      expect(isStopWord(word, 'nl'), word).toBe(false);
  });
});

describe('a bound on words', () => {
  it('leaves out what is longer than any word', () => {
    expect(plain('a'.repeat(2000))).toEqual([]);
    expect(plain(`${'a'.repeat(61)} veerpont`)).toEqual(plain('veerpont'));
  });

  it('leaves out single letters, and keeps single digits', () => {
    expect(plain('x y 7')).toEqual(['7']);
  });
});
