import { beforeAll, describe, expect, it } from 'vitest';
import { openCorpus } from '../../ingest/corpus.ts';
import { correct } from '../../src/question/correct.ts';
import type { Vocabulary } from '../../src/search/index.ts';

let vocabulary: Vocabulary;
beforeAll(async () => {
  ({ vocabulary } = await openCorpus(undefined));
});

const corrected = (text: string): string => correct(text, 'nl', vocabulary).text;

describe('correcting a question', () => {
  it.each([
    ['wat vindt het kabinet van prevetnie', 'wat vindt het kabinet van preventie'],
    ['prekursoren', 'precursoren'],
    ['drugssmokel', 'drugssmokkel'],
    ['het actieplann', 'het actieplan'],
    ['rpeventie', 'preventie'],
    ['reventie', 'preventie'],
    ['hoeveel gled', 'hoeveel geld'],
    ['precursorenhrevorming', 'precursorenhervorming'],
  ])('%s is read as %s', (typed, meant) => {
    expect(corrected(typed)).toBe(meant);
  });

  it('joins a word of the documents that was written in two', () => {
    expect(corrected('drugs handel')).toBe('drugshandel');
    expect(corrected('actie plan')).toBe('actieplan');
  });

  it('joins the halves of a word also where one of them was misspelt', () => {
    expect(corrected('drugs hanedl')).toBe('drugshandel');
  });

  it('tells what it read for what', () => {
    expect(correct('prevetnie en drugs handel', 'nl', vocabulary).repairs).toEqual([
      { from: 'drugs handel', to: 'drugshandel' },
      { from: 'prevetnie', to: 'preventie' },
    ]);
  });

  it('reads the same typing error the same way each time, and reports it once', () => {
    const { text, repairs } = correct('prevetnie prevetnie prevetnie', 'nl', vocabulary);
    expect(text).toBe('preventie preventie preventie');
    expect(repairs).toHaveLength(1);
  });

  it.each([
    ['words of the documents', 'preventie precursoren geldstromen'],
    ['ordinary Dutch that no document has', 'appeltaart fietsen vandaag'],
    ['words of the trade that no document has', 'gedelegeerde handelingen subsidiariteit'],
    ['names in capitals', 'PREVETNIE MAOC'],
    ['numbers and references', 'COM(2025) 743 op 30 januari 2026'],
    ['short words', 'vint wta'],
    ['words like no other', 'qwxyzzy plugh'],
    ['a compound of known words', 'drugspreventie'],
    ['the names that every object has', 'constructor hasOwnProperty __proto__'],
    ['nothing', ''],
  ])('leaves %s as typed', (_what, text) => {
    expect(correct(text, 'nl', vocabulary)).toEqual({ text, repairs: [] });
  });

  it('stops after a few repairs: more is no question with a typing error in it', () => {
    const typed = Array.from(
      { length: 100 },
      (_, i) => `prevntie${String.fromCharCode(97 + (i % 26))}${String.fromCharCode(97 + ((i / 26) | 0))}`,
    );
    expect(correct(typed.join(', '), 'nl', vocabulary).repairs.length).toBeLessThan(10);
  });
});
