import { describe, expect, it } from 'vitest';
import { passagesOf } from '../../../src/passages/passages.ts';
import { parseText } from '../../fixtures/documents/read.ts';

const BODY = 'Een regenton vangt het water op dat van een dak komt, en spaart het riool.';
const sentences = ({ document }: ReturnType<typeof parseText>): string[] =>
  passagesOf(document).flatMap(({ sentences }) =>
    sentences.map(({ start, end }) => document.text.slice(start, end)),
  );

describe('a table of contents', () => {
  const parsed = parseText(
    `# Handreiking regentonnen\n\n## Inhoudsopgave\n\nToelichting 4\n\nLeeswijzer\n\n5\n\nBeheer van tonnen 5\n\nBijlagen 23\n\n### Toelichting\n\n${BODY}\n`,
    { name: 'stuk.md' },
  );

  it('is kept as text and is nobody’s sentence', () => {
    expect(parsed.document.text).toContain('Beheer van tonnen 5');
    expect(sentences(parsed)).toEqual([BODY]);
  });

  it('holds no part of the text, however large it is headed', () => {
    expect(passagesOf(parsed.document).map(({ path }) => path.join(' > '))).not.toContainEqual(
      expect.stringContaining('Inhoudsopgave'),
    );
  });

  it('is none where numbers go back, or nothing says so', () => {
    const counted = 'Tonnen in Assen 40\n\nTonnen in Breda 12\n\nTonnen in Delft 9\n';
    const under = (heading: string): string[] =>
      sentences(
        parseText(`# Tonnen\n\n## ${heading}\n\n${counted}\n## Slot\n\n${BODY}\n`, { name: 'stuk.md' }),
      );
    expect(under('Inhoud')).toContain('Tonnen in Breda 12');
    expect(under('Aantallen')).toContain('Tonnen in Delft 9');
  });
});
