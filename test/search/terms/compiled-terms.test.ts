import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from 'vitest';
import type { Language } from '../../../src/documents/document.ts';
import { isStopWord, stem } from '../../../src/search/analyzer.ts';
import { fold } from '../../../src/search/fold.ts';
import { compileTerms, tradeWords } from '../../../src/search/terms/compile.ts';
import { CompiledTerms } from '../../../src/search/terms/compiled.ts';
import { readTerms, TERM_WEIGHT, type TermGroup } from '../../../src/search/terms/group.ts';
import { CASED_ABBREVIATIONS, compiledTerms, TERM_GROUPS } from '../../../src/search/terms/table.ts';
import { phraseWords, stemsOf } from '../../../src/search/words/phrases.ts';

const LANGUAGES = ['nl', 'en'] as const;
const compiled = new CompiledTerms(compiledTerms());
const open = (groups: readonly TermGroup[], cased: readonly string[] = []): CompiledTerms =>
  new CompiledTerms(compileTerms(groups, new Set(cased)));

/** What the table itself says of a phrase: all of the groups that hold it, or hold one with its stems. */
const holders = new Map<string, TermGroup[]>();
const keyOf = (phrase: string, language: Language): string =>
  `${language} ${CASED_ABBREVIATIONS.has(phrase) ? `^${phrase}` : stemsOf(phrase, language).join(' ')}`;
for (const group of TERM_GROUPS)
  for (const language of LANGUAGES)
    for (const phrase of group[language] ?? []) {
      const held = holders.get(keyOf(phrase, language)) ?? [];
      if (!held.includes(group)) held.push(group);
      holders.set(keyOf(phrase, language), held);
    }
const said = (group: TermGroup) =>
  LANGUAGES.flatMap((language) =>
    (group[language] ?? []).flatMap((phrase) => {
      const words = phraseWords(phrase).filter((word) => !isStopWord(word, language));
      const stems = [...new Set(words.map((word) => stem(word, language)))];
      const weight = group.weight ?? TERM_WEIGHT[group.kind];
      return stems.length === 0 ? [] : [{ language, stems, weight, via: 'terms' }];
    }),
  );

describe('the compiled table of terms', () => {
  it('gives for every phrase of the table what the table says, in its order', () => {
    // Held together: an assertion for each of some thousands of phrases takes longer than to look them up.
    const wrong: string[] = [];
    for (const group of TERM_GROUPS)
      for (const language of LANGUAGES)
        for (const phrase of group[language] ?? []) {
          const stems = stemsOf(phrase, language);
          const groups = [
            ...(holders.get(`${language} ${stems.join(' ')}`) ?? []),
            ...(holders.get(`${language} ^${phrase}`) ?? []),
          ];
          const found = compiled.alternativesOf(stems, language, phrase);
          const isHeld = stems.length === 0 || groups.includes(group);
          if (!isHeld || !isDeepStrictEqual(found, groups.flatMap(said))) wrong.push(phrase);
        }
    expect(wrong).toEqual([]);
  });

  it('finds an abbreviation that is a word too only as it is written', () => {
    const terms = open(readTerms('abbreviation', 'WHO, wereldgezondheidsorganisatie\nEUDA, agentschap'), [
      'WHO',
    ]);
    const met = (word: string) => terms.alternativesOf(stemsOf(word, 'nl'), 'nl', word).length;
    expect(['WHO', 'who', 'EUDA', 'euda'].map(met)).toEqual([2, 0, 2, 2]);
  });

  it('knows nothing of other words, nor of no word at all', () => {
    for (const word of ['zzyzx', 'drugshandelaarsvrouw', '', '^who', 'nl drug', 'g0'])
      expect(compiled.alternativesOf(word === '' ? [] : [word], 'nl', word), word).toEqual([]);
    expect(compiled.alternativesOf(stemsOf('drug trafficking', 'en'), 'nl')).toEqual([]);
    expect(compiled.isTrade('zzyzx', 'nl')).toBe(false);
    expect(compiled.otherForms('zzyzxzzyzx')).toEqual([]);
  });

  it('gives a compound the other forms of its tail, the longest tail first', () => {
    const terms = open(readTerms('inflection', 'schip, schepen\nspeelschip, speelschuit\nhuis, huizen'));
    expect(terms.otherForms('veerschip')).toEqual(['veerschepen']);
    expect(terms.otherForms('hetspeelschip')).toEqual(['hetspeelschuit']);
    expect(terms.otherForms('schip')).toEqual([]);
    for (const { kind, nl } of TERM_GROUPS)
      if (kind === 'inflection')
        for (const word of nl.map(fold).filter((form) => form.length > 4 && !form.includes(' ')))
          for (const other of nl.map(fold))
            if (other !== word) expect(compiled.otherForms(`qqq${word}`)).toContain(`qqq${other}`);
  });

  it('has every word of the table, by language and by how it begins', () => {
    for (const language of LANGUAGES) {
      const words = tradeWords(TERM_GROUPS, language);
      expect([...words].filter((word) => !compiled.isTrade(word, language))).toEqual([]);
      expect([...compiled.tradeWords(language, '')].sort()).toEqual([...words].sort());
      expect([...compiled.tradeWords(language, 'dr')].sort()).toEqual(
        [...words].filter((word) => word.startsWith('dr')).sort(),
      );
    }
    expect(compiled.isTrade('subsidiarity', 'nl')).toBe(false);
  });

  it('is the same for the same table, and another for another word, weight or order', () => {
    const table = readTerms('synonym', 'mist, nevel = fog @0.5\nwind, storm');
    const bytes = (groups: readonly TermGroup[]) =>
      Buffer.from(compileTerms(groups, new Set())).toString('hex');
    const [first, second] = table as [TermGroup, TermGroup];
    const others = [
      [{ ...first, weight: 0.6 }, second],
      [{ ...first, nl: ['mist', 'nevels', 'damp'] }, second],
      [second, first],
      [first],
    ];
    expect(bytes(table)).toBe(bytes([...table]));
    expect(new Set([table, ...others].map(bytes)).size).toBe(5);
  });
});
