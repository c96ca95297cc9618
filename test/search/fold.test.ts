import { describe, expect, it } from 'vitest';
import { terms, tokenize } from '../../src/search/analyzer.ts';
import { fold } from '../../src/search/fold.ts';

const whole = (text: string): string[] => terms(text, 'nl', () => []);

describe('folding', () => {
  it.each([
    ['case', 'VeerPont', 'veerpont'],
    ['an accent in one character', 'strategieën', 'strategieen'],
    ['an accent as a combining mark', 'strategiee\u0308n', 'strategieen'],
    ['full-width letters', 'ｖｅｅｒｐｏｎｔ', 'veerpont'],
    ['a ligature', 'oﬃcieel', 'officieel'],
    ['typographic apostrophes', 'foto’s', "foto's"],
    ['long and non-breaking dashes', 'EU–veer‑pont', 'eu-veer-pont'],
    ['a soft hyphen', 'veer\u00adpont', 'veerpont'],
    ['zero-width space, joiner and byte order mark', 've\u200ber\u200dpo\ufeffnt', 'veerpont'],
    ['bidirectional marks and isolates', '\u202eveer\u202c\u2066pont\u2069\u061c', 'veerpont'],
    ['Unicode tag characters', 'veer\u{e0001}\u{e0076}\u{e007f}pont', 'veerpont'],
    ['variation selectors', 'veer\ufe0fpont', 'veerpont'],
  ])('folds away %s', (_what, written, folded) => {
    expect(fold(written)).toBe(folded);
  });

  it('folds nothing further the second time', () => {
    for (const text of ['Ｓtrategieën – İstanbul', 'ﬃ\u200b’s', 'Å\u0301'])
      expect(fold(fold(text))).toBe(fold(text));
  });

  it('keeps letters and numbers that mean something else apart', () => {
    expect(new Set(['bel', 'bal', 'bel2', 'bol'].map(fold)).size).toBe(4);
  });
});

describe('a text with invisible characters', () => {
  it.each([
    ['zero-width', 'vee\u200brponten'],
    ['bidirectional', 'veer\u202eponten\u202c'],
    ['tag', 'veer\u{e0069}\u{e0067}ponten'],
    ['soft hyphen', 'veer\u00adponten'],
  ])('has the index terms that it has without them: %s', (_what, text) => {
    expect(whole(text)).toEqual(whole('veerponten'));
  });

  it('has no tokens when there is nothing else', () => {
    expect(tokenize('\u200b\u202e\u{e0041}\u{e007f}')).toEqual([]);
  });
});
