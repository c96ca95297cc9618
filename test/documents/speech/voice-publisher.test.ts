import { describe, expect, it } from 'vitest';
import type { Voice } from '../../../src/documents/document.ts';
import { parseDocument } from '../../../src/documents/parse.ts';
import { KINDS } from '../../../src/kinds/index.ts';
import { passagesOf } from '../../../src/passages/passages.ts';

/** A manual that a ministry made up for this test. */
const MANUAL = [
  'Het is van belang dat iedere lantaarn een nummer krijgt.',
  'Wij gaan ervan uit dat de projectleider de vragen beantwoordt.',
  'De eisen van het lantaarnregister zijn vastgelegd in bijlage 2.',
  'Het is wenselijk om de lampen jaarlijks te controleren.',
  'Dit moet passen bij het gebruik van de straat.',
];

function spokenIn(sentences: readonly string[], above: string, below: string): Voice[] {
  const body = `${above}# Lantaarns plaatsen\n\n${sentences.join(' ')}\n\n${below}`;
  const { document } = parseDocument(
    { name: 'lantaarns.md', format: 'markdown', sha256: '0'.repeat(64), frontMatter: null, body },
    KINDS,
  );
  expect(document.kind).toBe('tekst');
  expect(document.sender?.type).toBe('kabinet');
  return passagesOf(document)
    .flatMap((passage) => passage.sentences)
    .slice(0, sentences.length)
    .map(({ voice }) => voice);
}

describe('what a ministry publishes and no minister signs', () => {
  it.each([
    ['its colophon', '', 'Dit is een uitgave van:\n\nMinisterie van Straatverlichting en Water\n'],
    ['a label', 'Afzender: Ministerie van Straatverlichting\n\n', ''],
  ])('explains, by %s, and is never the cabinet’s or the Commission’s', (_, above, below) => {
    for (const voice of spokenIn(MANUAL, above, below)) expect(['proces', 'ambtelijk']).toContain(voice);
  });

  it('gives the cabinet and the Commission what a clause says of them by name', () => {
    const said = ['Het kabinet vindt dat de lampen feller moeten.', 'De Commissie stelt een register voor.'];
    expect(spokenIn(said, '', 'Dit is een uitgave van:\n\nMinisterie van Straatverlichting\n')).toEqual([
      'kabinet',
      'commissie',
    ]);
  });

  it('is the cabinet’s where a minister sends it', () => {
    const said = ['Wij vinden dat de lampen feller moeten.'];
    expect(spokenIn(said, 'Afzender: de minister van Straatverlichting\n\n', '')).toEqual(['kabinet']);
  });
});
