import { describe, expect, it } from 'vitest';
import { clean, counted, json, shorten, table, wrap } from '../../cli/render/text.ts';

describe('text for a terminal', () => {
  it('loses what a terminal obeys and what turns its direction around', () => {
    expect(clean('\u001b[31mrood\u001b[0m \u009b2Jwis \u001b]0;titel\u0007\u202etxet\u0008\r')).toBe(
      'rood wis txet',
    );
    expect(clean('één\tregel\nen nog een')).toBe('één\tregel\nen nog een');
  });

  it('is wrapped between words, also after what already stands on the line', () => {
    expect(wrap('het kabinet steunt de aanpak', 14)).toBe('het kabinet\nsteunt de\naanpak');
    expect(wrap('het kabinet steunt', 14, '  ', 10)).toBe('het\n  kabinet\n  steunt');
    expect(wrap('https://voorbeeld.example/een/lange/link kort', 10)).toBe(
      'https://voorbeeld.example/een/lange/link\nkort',
    );
    expect(wrap('blijft heel', Number.POSITIVE_INFINITY)).toBe('blijft heel');
  });

  it('stands in columns by its width in characters', () => {
    expect(
      table([
        ['één', 'x'],
        ['twee', 'y'],
      ]),
    ).toEqual(['één   x', 'twee  y']);
  });

  it('is cut by characters and counted in Dutch', () => {
    expect(shorten('🇳🇱 kabinet', 4)).toBe('🇳🇱…');
    expect(counted(1, 'stuk', 'stukken')).toBe('1 stuk');
    expect(counted(3676, 'stuk', 'stukken')).toBe('3.676 stukken');
  });

  it('as JSON holds the same value, with nothing for a terminal to obey', () => {
    const value = { text: '\u009b2J \u007f \u2028 é', nested: [1] };
    expect(JSON.parse(json(value))).toEqual(value);
    expect(json(value)).not.toMatch(/[\u007f-\u009f\u2028]/);
  });
});
