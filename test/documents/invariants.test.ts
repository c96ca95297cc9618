import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Document } from '../../src/documents/document.ts';
import { passagesOf } from '../../src/passages/passages.ts';
import { FIXTURES, parseFixture, parseText } from '../fixtures/documents/read.ts';

/** Sections cover the text without a gap; blocks lie in order within them; every passage is its own quote. */
function expectWhole(document: Document): void {
  let end = 0;
  for (const section of document.sections) {
    expect(section.start).toBe(end);
    expect(section.end).toBeGreaterThan(section.start);
    end = section.end;
  }
  expect(end).toBe(document.text.length);
  let last = 0;
  for (const block of document.blocks) {
    expect(block.start).toBeGreaterThanOrEqual(last);
    expect(document.text.slice(last, block.start)).toMatch(/^\n{0,2}$/);
    last = block.end;
    expect(block.origin.end).toBeGreaterThan(block.origin.start);
  }
  expect(last).toBe(document.text.length);
  for (const passage of passagesOf(document))
    expect(document.text.slice(passage.start, passage.end)).toBe(passage.text);
}

/** Lines that make trouble, in any order. */
const LINE = fc.constantFrom(
  '',
  '',
  ' ',
  '\f',
  '1. Aanleiding',
  '2. Geadviseerd besluit',
  '4. Toelichting',
  ' Proces',
  'Beoordeling',
  'Kernpunten voorstel',
  'a) Titel voorstel',
  '3. Nederlandse positie ten aanzien van',
  'het voorstel',
  '• Punt een:',
  ' • Punt',
  '•',
  '- streep',
  '– streep',
  '1. eerste',
  '2. tweede',
  'i) derde',
  '(ii) vierde',
  '5.1. Toelichting',
  'De Commissie wil dat dit',
  'kabinet dit steunt.',
  'Het kabinet vindt dit. En dat ook',
  'voor-',
  'stel',
  'Geachte voorzitter,',
  'Hoogachtend,',
  'J. Fictief',
  'Van: J. Fictief',
  'Pagina 2 van 3',
  '2/3',
  'NIET OPENBAAR',
  '[niet openbaar] x',
  '[einde niet openbaar]',
  '5. Niet openbaar',
  '# Kop',
  '## Kop twee',
  '| a | b |',
  '---',
  '> aanhaling',
  '<!-- x',
  '06-12345678',
  'a@b.example',
  'WOORDEN IN KAPITALEN HIER',
  'De minister van Financiën,',
  '\u00ad',
  '“',
  '€ 5.',
);

describe('a document', () => {
  it.each(FIXTURES)('is covered by its sections without a gap: %s', async (name) => {
    expectWhole((await parseFixture(name)).document);
  });

  it('is so for any text, in both formats, and is the same each time', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof({ weight: 5, arbitrary: LINE }, fc.string({ maxLength: 30 })), { maxLength: 25 }),
        fc.boolean(),
        (lines, markdown) => {
          const name = markdown ? 'stuk.md' : 'stuk.txt';
          const body = lines.join('\n');
          const parsed = parseText(body, { name });
          expectWhole(parsed.document);
          expect(parseText(body, { name })).toEqual(parsed);
        },
      ),
      { numRuns: 400, seed: 4243 },
    );
  });

  it('holds every letter of a public text without hyphens at line ends, headings and bullets included', async () => {
    const { document, withheld } = parseText(
      '1. Aanleiding\nDit is de aanleiding van\neen stuk.\n\n• Punt een.\n• Punt twee\n\nSlot.',
    );
    expect(withheld).toEqual([]);
    expect(document.text.replace(/\s/g, '')).toBe(
      '1.AanleidingDitisdeaanleidingvaneenstuk.•Punteen.•PunttweeSlot.',
    );
  });
});
