import { describe, expect, it } from 'vitest';
import { parseDocument } from '../../../src/documents/parse.ts';
import { KINDS } from '../../../src/kinds/index.ts';
import { parseBeirLine } from '../../../src/sources/beir.ts';

/** Every text is fictional; what may not be read holds the word KANARIE. */
const parsed = (body: string, format: 'text' | 'markdown'): string =>
  JSON.stringify(
    parseDocument({ name: 'stuk', format, sha256: '0'.repeat(64), frontMatter: null, body }, KINDS),
  );

const BOTH: readonly (readonly [string, string])[] = [
  [
    'a lone line in a letter',
    'Betreft: Fiche\n\nGeachte voorzitter,\n\nHierbij het fiche.\n\nNiet openbaar\n\nDe ondergrens is KANARIE.\n',
  ],
  ['brackets with a word', 'Aanleiding\nTekst hier. [vertrouwelijk: KANARIE] En verder.\n'],
  [
    'brackets with a ground',
    'Aanleiding\nTekst hier. [Niet openbaar op grond van artikel 5.1 Woo: KANARIE] En verder.\n',
  ],
  [
    'a sentence on its paragraph',
    '1. Aanleiding\nTekst hier.\n\n2. Inzet\nDeze paragraaf is niet openbaar.\nDe ondergrens is KANARIE.\n',
  ],
  ['a lead-in', '1. Aanleiding\nTekst hier.\n\nDit onderdeel is vertrouwelijk: KANARIE.\n'],
  ['an infinitive', '1. Aanleiding\nTekst hier.\n\nNiet openbaar te maken\nKANARIE is de grens.\n'],
  ['capitals above the first part', 'NIET VOOR OPENBAARMAKING\n\n1. Aanleiding\nKANARIE\n'],
  ['internal use', 'Uitsluitend bestemd voor intern gebruik\n\n1. Aanleiding\nKANARIE\n'],
  ['officials only', 'Ambtelijk vertrouwelijk\n\n1. Aanleiding\nKANARIE\n'],
  ['a marking of the Council', 'LIMITE\n\n1. Aanleiding\nKANARIE\n'],
  ['a traffic light', 'TLP:RED\n\n1. Aanleiding\nKANARIE\n'],
  ['a comment of HTML', '# T\n\nTekst <!-- KANARIE --> verder.\n'],
];

const MARKDOWN: readonly (readonly [string, string])[] = [
  [
    'a bold line',
    '# Fiche\n\n## 1. Algemene gegevens\n\nTekst.\n\n**Niet openbaar**\n\nDe ondergrens is KANARIE.\n',
  ],
  ['a hidden span', '# T\n\nTekst <span hidden>KANARIE</span> verder.\n'],
  ['the title of a link definition', '# T\n\nTekst.\n\n[1]: https://a.example "KANARIE"\n'],
];

describe('rows 77 and 78: text that is marked as not public is nowhere in what was read', () => {
  it.each(BOTH)('by %s, in text and in Markdown', (_how, body) => {
    for (const format of ['text', 'markdown'] as const) expect(parsed(body, format)).not.toContain('KANARIE');
  });

  it.each(MARKDOWN)('by %s, in Markdown', (_how, body) => {
    expect(parsed(body, 'markdown')).not.toContain('KANARIE');
  });

  it('and personal data in a heading is in no path, no id and no report', () => {
    const read = parsed('# T\n\n## Contact jan.kanarie@minvws.example 06-12345678\n\nTekst.\n', 'markdown');
    expect(read).not.toMatch(/kanarie|12345678/i);
  });

  it('while what stands before and after it stays', () => {
    expect(parsed(BOTH[1]?.[1] ?? '', 'text')).toContain('Tekst hier. En verder.');
  });
});

describe('a line of a collection', () => {
  const line = (text: string) => parseBeirLine(JSON.stringify({ _id: 'd1', text }), 1);

  it('is withheld as any text is', () => {
    const open = line('Een tekst. [niet openbaar] De ondergrens is KANARIE [einde niet openbaar] verder.');
    expect(JSON.stringify(open)).not.toContain('KANARIE');
    expect(open.kind === 'document' && open.document.text).toBe('Een tekst. verder.');
    expect(open.kind === 'document' && open.withheld).toMatchObject([
      { documentId: 'd1', reason: 'niet-openbaar' },
    ]);
  });

  it.each(['Niet openbaar: KANARIE is de grens.', 'Vertrouwelijk\nKANARIE'])(
    'is refused when nothing of it is public: %j',
    (text) => {
      expect(line(text)).toMatchObject({ kind: 'refused', code: 'withheld' });
      expect(JSON.stringify(line(text))).not.toContain('KANARIE');
    },
  );

  it('loses the name under its greeting, and nothing else', () => {
    const read = line('Tekst.\n\nMet vriendelijke groet,\nPiet Kanarie');
    expect(read.kind === 'document' && read.document.text).not.toContain('Kanarie');
    expect(read.kind === 'document' && read.document.text).toContain('Tekst.');
  });

  it('is left alone where it only speaks of what is public', () => {
    const text = 'Gewone tekst over openbaar vervoer en openbare aanbesteding.';
    expect(line(text)).toMatchObject({ kind: 'document', document: { text }, withheld: [] });
  });
});
