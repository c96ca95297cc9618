import { describe, expect, it } from 'vitest';
import { joinedLines, joinLines, LineJoiner, vocabularyOf } from '../../../src/documents/layout/hyphen.ts';

const NOTHING = vocabularyOf('');

describe('a hyphen at the end of a line', () => {
  it.each([
    ['het voor-', 'stel van', 'het voorstel van'],
    ['de regen-', 'tonnen.', 'de regentonnen.'],
    ['In het kader van de EU-', 'drugsstrategie', 'In het kader van de EU-drugsstrategie'],
    ['de BNC-', 'fiches', 'de BNC-fiches'],
    ['artikel 5-', 'lid', 'artikel 5-lid'],
    ['landen in Latijns-', 'Amerika', 'landen in Latijns-Amerika'],
    ['een import-', 'en exportverbod', 'een import- en exportverbod'],
    ['de voor-', 'en nadelen', 'de voor- en nadelen'],
    ['gedelegeerde-', 'of uitvoeringshandelingen', 'gedelegeerde- of uitvoeringshandelingen'],
    ['informatie-', 'uitwisseling', 'informatie-uitwisseling'],
    ['niet-', 'bindend', 'niet-bindend'],
    ['de periode 2021-', '2025', 'de periode 2021-2025'],
    ['de periode 2021–', '2025', 'de periode 2021–2025'],
    ['dat is – zo –', 'geregeld', 'dat is – zo – geregeld'],
    ['zacht\u00ad', 'jes', 'zachtjes'],
    ['en/', 'of', 'en/of'],
    ['gewone', 'regel', 'gewone regel'],
  ])('joins “%s” and “%s”', (left, right, joined) => {
    expect(joinLines(left, right, NOTHING)).toBe(joined);
  });

  it('stays where the document writes the word with a hyphen elsewhere', () => {
    expect(joinLines('de harm-', 'reduction', NOTHING)).toBe('de harmreduction');
    expect(joinLines('de harm-', 'reduction', vocabularyOf('over harm-reduction gaat'))).toBe(
      'de harm-reduction',
    );
  });

  it('goes where the document writes the word without one, also between clashing vowels', () => {
    expect(joinLines('de zee-', 'egel', vocabularyOf('een zeeegel'))).toBe('de zeeegel');
  });
});

describe('lines joined one by one', () => {
  const lines = Array.from({ length: 3_000 }, (_each, at) => (at % 3 === 0 ? 'voor-' : 'stel of regen-'));

  it('give the same text as when each is joined to all before it', () => {
    expect(joinedLines(lines, NOTHING)).toBe(
      lines.reduce((text, line) => joinLines(text, line, NOTHING), ''),
    );
  });

  it('look at no more of it than its end, however long it grows', () => {
    const joiner = new LineJoiner(NOTHING);
    const seen: number[] = [];
    for (const line of lines) {
      joiner.add(line);
      seen.push(joiner.end.length);
    }
    expect(joiner.length).toBeGreaterThan(20_000);
    expect(Math.max(...seen)).toBeLessThan(4_100);
  });
});
