import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDocument } from '../../../src/documents/parse.ts';
import { redact } from '../../../src/documents/privacy/redact.ts';
import { passesElevenTest } from '../../../src/documents/privacy/redact-numbers.ts';
import { suspectedNumbers, suspectedNumbersIn } from '../../../src/documents/privacy/suspect.ts';
import { KINDS } from '../../../src/kinds/index.ts';

/** Fictional: it only passes the test. */
const BSN = '123456782';
/** It fails the test. */
const TYPO = '123456781';

const count = (text: string): number => suspectedNumbers(redact(text).text).length;

describe('a suspected personal number', () => {
  it.each([
    ['nine digits that pass the eleven test', `De aanvrager ${BSN} is gehoord.`],
    ['that something was used for', `Voor deze aanvraag is ${BSN} gebruikt.`],
    ['in a case, without being its number', `In de zaak van ${BSN} is niets beslist.`],
    ['between brackets', `De aanvrager (${BSN}) is gehoord.`],
    ['at the end of a sentence', `Het gaat om ${BSN}.`],
    ['in groups as it is often written', 'Het gaat om 1234.56.782 hier.'],
    ['in groups with hyphens', 'Het gaat om 123-456-782 hier.'],
    ['in groups with hyphens that do not break', 'Het gaat om 123\u2011456\u2011782 hier.'],
    ['in wide digits', 'Het gaat om １２３４５６７８２ hier.'],
    ['in a cell of a table', `J. Molenaar\t${BSN}\t12`],
    [
      'with a name that stands further off',
      `Burgerservicenummer van de betrokkene zoals bekend: 123 456 782`,
    ],
    ['below the heading of a column', 'naam\tBSN\tplaats van vestiging\na\t123 456 782\tMolendam'],
    ['named, with a wrong digit', `Zijn BSN is ${TYPO}.`],
    ['named, with a wrong digit, in groups', 'BSN: 1234 56 781'],
    ['named, with a digit too few', 'burgerservicenummer 12345678'],
    ['named, with a digit too many', 'BSN: 1234567821'],
    ['written against its name', `BSN${BSN}`],
    ['named after it', `${TYPO} (BSN)`],
  ])('is %s', (_, text) => {
    expect(count(text)).toBe(1);
  });

  it.each([
    ['nine digits that fail the test', `De aanvrager ${TYPO} is gehoord.`],
    ['eight digits', 'Het gaat om 12345678.'],
    ['ten digits', 'Het gaat om 1234567820.'],
    ['an amount in groups', 'Het budget is 350.000.000 of 123.456.782.'],
    ['an amount in groups with spaces', '123 456 782\t350 000 000\t111 222 333'],
    ['an amount with its sign', `Het budget is € ${BSN}.`],
    ['an amount with its currency', `Het budget is EUR ${BSN}, dus ${BSN} euro.`],
    ['a whole amount', `Het kost ${BSN},- per jaar.`],
    ['a figure with a unit', `Er is ${BSN} kWh opgewekt door ${BSN} huishoudens.`],
    ['part of a longer number', `${BSN}0 1.${BSN} ${BSN}.1 ${BSN}-12 978-${BSN}`],
    ['part of an address', `https://molens.example/${BSN} www.molens.example?id=${BSN}`],
    ['part of a code', `NCT${BSN} ${BSN}B01 id_${BSN} x-${BSN}`],
    ['a dossier with its number', 'Kamerstuk 22112-4243, nr. 22 112-4243, 22112, nr. 4243'],
    ['a Commission document', 'COM(2025) 743, 52025DC0743, JOIN(2025) 791 en 2026D04657'],
    ['a case', `Ons kenmerk: ${BSN}. Zaaknummer ${BSN}. Dossiernummer: ${BSN}`],
    ['a grant', `Grant agreement No ${BSN} en subsidieovereenkomst nr. ${BSN}`],
    ['a company', `KvK-nummer ${BSN}, RSIN ${BSN}, btw-nummer NL${BSN}B01`],
    ['a date or a moment', 'Op 2026-01-30 om 12:34:56.782, 30-01-2026, 20260130'],
    ['nothing but zeros', 'Het veld bevat 000000000.'],
    ['what is already marked', `Zijn BSN is ${BSN}.`],
    ['a telephone number that is already marked', 'Bel +31 612345678 of 06-12345678.'],
    ['the name without a number', 'Het BSN en artikel 46 van de wet van 21 juli 2007.'],
    ['an amount near the name', 'Het BSN kost € 350.000.000 in 2026 en 123.456.782 euro later.'],
  ])('is not %s', (_, text) => {
    expect(count(text)).toBe(0);
  });

  it('is found for one in eleven numbers, and for every number with its name', () => {
    fc.assert(
      fc.property(fc.integer({ min: 100_000_000, max: 999_999_999 }), (number) => {
        const digits = String(number);
        expect(count(`Het gaat om ${digits} hier.`)).toBe(passesElevenTest(digits) ? 1 : 0);
        // Redacted when it passes, suspected when it does not: never just kept.
        expect(count(`Het BSN is ${digits}.`)).toBe(passesElevenTest(digits) ? 0 : 1);
      }),
    );
  });

  it.each([`${BSN}`, `${BSN} `, 'BSN ', '1', '12 34 ', 'a/'])(
    'is looked for to the end of a long %j',
    (piece) => {
      const text = piece.repeat(1_000_000 / piece.length);
      expect(suspectedNumbers(`${text}\n\nEn dan ${BSN}.`).length).toBeGreaterThan(0);
    },
  );

  it('is told by page or by paragraph, never by what it is', () => {
    const source = (body: string) => ({
      name: 'brief.txt',
      format: 'text' as const,
      sha256: '0'.repeat(64),
      frontMatter: null,
      body,
    });
    const paged = parseDocument(
      source(`Eerste bladzijde over molens.\fTweede met ${BSN} erin.`),
      KINDS,
    ).document;
    expect(suspectedNumbersIn(paged)).toEqual([{ place: 'p. 2', count: 1 }]);
    const plain = parseDocument(source(`Over molens.\n\nMet ${BSN} erin, en ${BSN} ook.`), KINDS).document;
    expect(suspectedNumbersIn(plain)).toEqual([{ place: 'alinea 2', count: 2 }]);
    const titled = { ...plain, text: 'Over molens.', blocks: [], title: `Brief over ${BSN}` };
    expect(suspectedNumbersIn(titled)).toEqual([{ place: 'titel of gegevens bovenaan', count: 1 }]);
  });
});
