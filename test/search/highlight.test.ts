import { describe, expect, it } from 'vitest';
import type { Passage } from '../../src/passages/passage.ts';
import { terms } from '../../src/search/analyzer.ts';
import { excerptOf, markedWords, windowOf } from '../../src/search/highlight.ts';

const whole = () => [];
const split = (word: string) => (word === 'graanmolens' ? ['graan', 'molens'] : []);
const marked = (text: string, query: string, splitter: (word: string) => readonly string[] = whole) =>
  markedWords(text, 'nl', new Set(terms(query, 'nl', splitter)), splitter).map(({ start, end }) =>
    text.slice(start, end),
  );

describe('words that are marked in a text', () => {
  it.each([
    ['another inflection', 'Alle strategieën, en de strategie.', 'strategie', ['strategieën', 'strategie']],
    ['accents and capitals', 'In het CAFÉ, een cafe\u0301.', 'cafe', ['CAFÉ', 'cafe\u0301']],
    ['a word with a soft hyphen', 'Drugs\u00adbeleid is beleid.', 'drugsbeleid', ['Drugs\u00adbeleid']],
    ['a part of a hyphenated word', 'De EU-strategie.', 'strategie', ['EU-strategie']],
    ['the number of a paper', 'Zie COM(2025) 743 en COM (2025) 744.', 'COM(2025) 743', ['COM(2025) 743']],
    ['a dossier', 'Kamerstuk 22 112, nr. 4243.', '22112', ['22 112, nr. 4243']],
    ['no stop word', 'De molen is de molen.', 'de', []],
    ['no part of a word', 'De rekening kent een reken.', 'ken', []],
  ])('are those of %s', (_what, text, query, expected) => {
    expect(marked(text, query)).toEqual(expected);
  });

  it('are whole compounds when a part was looked for', () => {
    expect(marked('Wij houden van graanmolens.', 'graan', split)).toEqual(['graanmolens']);
  });
});

describe('an excerpt of a passage', () => {
  const passageOf = (...blocks: readonly (readonly string[])[]): Passage => {
    const sentences: Passage['sentences'][number][] = [];
    let text = '';
    for (const [block, said] of blocks.entries())
      for (const words of said) {
        if (text !== '') text += ' ';
        const span = { start: 100 + text.length, end: 100 + text.length + words.length };
        sentences.push({
          ...span,
          voice: 'kabinet',
          modality: 'vastgesteld',
          block,
          item: false,
          label: null,
        });
        text += words;
      }
    return {
      id: 'x#1',
      documentId: 'x',
      path: [],
      rubriek: null,
      voice: 'kabinet',
      text,
      start: 100,
      end: 100 + text.length,
      sentences,
    };
  };
  const excerpt = (passage: Passage, query: string) =>
    excerptOf(passage, 'nl', new Set(terms(query, 'nl', whole)), whole);

  it('begins at the sentence with most of the words, and says where that stands', () => {
    const passage = passageOf(['Een molen.', 'Een brug en een molen.', 'Een brug.']);
    const found = excerpt(passage, 'molen brug');
    expect(found.text).toBe('Een brug en een molen. Een brug.');
    expect(passage.text.slice(found.start - 100, found.end - 100)).toBe(found.text);
    expect(found.marks.map(({ start, end }) => found.text.slice(start, end))).toEqual([
      'brug',
      'molen',
      'brug',
    ]);
  });

  it('does not run on into another block, or further than there is room', () => {
    expect(excerpt(passageOf(['Een molen.'], ['Een brug.']), 'molen').text).toBe('Een molen.');
    const long = `Lang ${'en breed '.repeat(30)}.`;
    expect(excerpt(passageOf(['Een molen.', long, 'Kort.']), 'molen').text).toBe('Een molen.');
  });

  it('is shown whole unless it is long; then what is around the first mark, at spaces', () => {
    const short = excerpt(passageOf(['Een molen.']), 'molen');
    expect(windowOf(short)).toEqual({ start: 0, end: short.text.length });
    for (const at of [0, 30, 100]) {
      const text = `${'woord '.repeat(at)}molen ${'staart '.repeat(100 - at / 2)}`.trim();
      const found = excerpt(passageOf([text]), 'molen');
      const { start, end } = windowOf(found);
      const shown = text.slice(start, end);
      expect(shown).toContain('molen');
      expect(shown.length).toBeLessThanOrEqual(360);
      expect(` ${text} `).toContain(` ${shown} `);
    }
    const endless = excerpt(passageOf([`molen${'.molen'.repeat(200)}`]), 'molen');
    expect(windowOf(endless)).toEqual({ start: 0, end: 360 });
  });
});
