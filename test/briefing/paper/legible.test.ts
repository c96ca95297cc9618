import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { legible, numericDate, safeLink } from '../../../src/briefing/paper/legible.ts';
import { anyText } from '../hostile.ts';

describe('legible text', () => {
  it('is what it was, on one line, when nothing is wrong with it', () => {
    expect(legible(' Eén  regel\n\tvan “€ 350.000.000” 😀 ')).toBe('Eén regel van “€ 350.000.000” 😀');
  });

  it('row 63: has no character that XML forbids', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(legible(text)).toMatch(/^[\x20-\x7e\u00a0-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]*$/u);
      }),
    );
  });

  it('keeps every other character', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'aé€😀שק<&') }), (text) => {
        expect(legible(text)).toBe(text);
      }),
    );
  });

  it('does not turn the direction of what follows', () => {
    expect(legible('voor\u202ena\u2067!')).toBe('voorna!');
  });
});

describe('a date', () => {
  it('is written as people do', () => {
    expect(numericDate('2030-05-06')).toBe('06-05-2030');
  });
});

describe('a link', () => {
  it('is an address of the web, without a password', () => {
    expect(safeLink('https://stukken.example/a?b=1#c')).toBe('https://stukken.example/a?b=1#c');
    expect(safeLink('http://127.0.0.1:8787/stukken/x')).toBe('http://127.0.0.1:8787/stukken/x');
    for (const url of [null, '', 'x', 'javascript:alert(1)', 'data:,x', 'file:///x', 'https://a@b.example'])
      expect(safeLink(url)).toBeNull();
  });
});
