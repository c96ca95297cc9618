import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { REDACTED, redact } from '../../../src/documents/privacy/redact.ts';
import { parseText } from '../../fixtures/documents/read.ts';

/** Nobody's: no such person, no such mailbox, account numbers of examples. `[x]` is where the mark comes. */
const PERSONAL: readonly (readonly [said: string, marked: string])[] = [
  ['tel. 06-12345678', 'tel. [x]'],
  ['06 – 1234 56 78', '[x]'],
  ['06\u00a012\u00a034\u00a056\u00a078', '[x]'],
  ['06\u2009–\u20091234\u202f5678', '[x]'],
  ['06.12.34.56.78', '[x]'],
  ['06\u20111234\u20115678', '[x]'],
  ['(06) 12 34 56 78', '[x]'],
  ['070/555 01 23', '[x]'],
  ['(070) 555 01 23', '[x]'],
  ['(0493) 55 01 23', '[x]'],
  ['070-5550123 tst. 412', '[x]'],
  ['+31 (0)6-1234 5678', '[x]'],
  ['deze zaak: 06-12345678', 'deze zaak: [x]'],
  ['06-12345678/070-5550123', '[x]/[x]'],
  ['+31\u00a0(0)70\u00a0–\u00a0555\u00a001\u00a023', '[x]'],
  ['+31612345678', '[x]'],
  ['0031-70-5550123', '[x]'],
  ['+32 2 555 01 23', '[x]'],
  ['+49 (0)30 5550 1234', '[x]'],
  ['telefoon: 555 01 23', 'telefoon: [x]'],
  ['T 5550123', 'T [x]'],
  ['bereikbaar op nummer 555 01 23', 'bereikbaar op nummer [x]'],
  ['j.fictief@dienst.example', '[x]'],
  ['J.Fictief-Verzonnen@min-pleinen.dienst.example', '[x]'],
  ['jan.fictief(at)dienst.example', '[x]'],
  ['jan.fictief [at] dienst [dot] example', '[x]'],
  ['jan punt fictief apenstaartje dienst punt example', '[x]'],
  ['jan.fictief@dienst.\nexample', '[x]'],
  ['jan.fictief@\ndienst.example', '[x]'],
  ['jan.fictief\n@dienst.example', '[x]'],
  ['jan.fictief@dien\nst.example', '[x]'],
  ['jan.fic\u00adtief@dienst.example', '[x]'],
  ['jan.fictief＠dienst.example', '[x]'],
  ['e-mail: jan.\nfictief@dienst.example', 'e-mail: [x]'],
  ['Jan Fictief <jan@dienst.example>', '[x] <[x]>'],
  ['jan.fictief@dienst', '[x]'],
  ['BSN 111222333', 'BSN [x]'],
  ['BSN: 1112.22.333', 'BSN: [x]'],
  ['BSN\u00a0111\u202f222\u202f333', 'BSN\u00a0[x]'],
  ['burgerservicenummer van de heer Fictief: 111222333', 'burgerservicenummer van de heer Fictief: [x]'],
  ['BSN – 111222333', 'BSN – [x]'],
  ['111222333 (BSN)', '[x] (BSN)'],
  ['IBAN NL91 ABNA 0417 1643 00', 'IBAN [x]'],
  ['NL91ABNA0417164300', '[x]'],
  ['nl91abna0417164300', '[x]'],
  ['NL91.ABNA.0417.1643.00', '[x]'],
  ['NL91\u00a0ABNA\u00a00417\u00a01643\u00a000', '[x]'],
  ['NL91 ABNA 0417\n1643 00', '[x]'],
  ['BE71 0961 2345 6769', '[x]'],
  ['IBAN: NL92 ABNA 0417 1643 00', 'IBAN: [x]'],
  ['contactpersoon Jan Fictief', 'contactpersoon [x]'],
  ['behandeld door mw. A.B. van der Fictief', 'behandeld door mw. [x]'],
];

const n = (min: number, max: number): fc.Arbitrary<number> => fc.integer({ min, max });
const grouped = (value: number, by: string): string => value.toLocaleString('nl-NL').replaceAll('.', by);
const SPACE = fc.constantFrom(' ', '\u00a0', '\u2009', '\u202f');
const DASH = fc.constantFrom('-', '–', '\u2011', '\u2012');
const MONTH = fc.constantFrom('januari', 'maart', 'juni', 'december');
const two = (value: number): string => String(value).padStart(2, '0');

/** What officials write in figures, in the forms in which they write it. */
const SUBSTANCE: Readonly<Record<string, fc.Arbitrary<string>>> = {
  amount: fc.oneof(
    fc
      .tuple(n(1, 2_000_000_000), fc.constantFrom('.', ' ', '\u00a0', '\u2009'))
      .map(([v, by]) => `€ ${grouped(v, by)}`),
    fc.tuple(n(1, 2_000_000_000), SPACE).map(([v, space]) => `€${space}${grouped(v, '.')},-`),
    fc.tuple(n(1, 999), n(0, 9), SPACE).map(([v, d, space]) => `€ ${v},${d}${space}miljoen`),
    fc.tuple(n(1, 99), n(0, 9)).map(([v, d]) => `${v},${d} miljard`),
    fc.tuple(n(1, 2_000_000_000), SPACE).map(([v, by]) => `${grouped(v, by)} euro`),
    n(100_000_000, 999_999_999).map((v) => `EUR ${v}`),
    n(100_000_000, 999_999_999).map((v) => `${v} ton`),
    fc.tuple(n(1, 999), DASH, n(1, 999)).map(([a, dash, b]) => `€ ${a}${dash}${b} miljoen`),
    n(1, 99).map((v) => `€ 1.0${two(v)}.000.000`),
  ),
  count: fc.oneof(
    fc.tuple(n(1, 2_000_000_000), SPACE).map(([v, by]) => `${grouped(v, by)} huishoudens`),
    n(100_000_000, 999_999_999).map((v) => `${v} stuks`),
    n(1, 999).map((v) => `1 0${two(v % 100)} 000 000 inwoners`),
    n(1, 9999).map((v) => `0,${v}`),
  ),
  percentage: fc.oneof(
    n(0, 100).map((v) => `${v}%`),
    fc.tuple(n(0, 99), n(0, 99)).map(([v, d]) => `${v},${two(d)} procent`),
  ),
  date: fc.oneof(
    fc.tuple(n(1, 28), MONTH, n(2000, 2049), SPACE).map(([d, m, y, space]) => `${d}${space}${m}${space}${y}`),
    fc
      .tuple(n(1, 28), n(1, 12), n(2000, 2049), fc.constantFrom('-', '.', '/', '\u2011'))
      .map(([d, m, y, by]) => `${two(d)}${by}${two(m)}${by}${y}`),
    fc.tuple(n(1, 28), n(1, 12), n(0, 99)).map(([d, m, y]) => `${two(d)}-${two(m)}-${two(y)}`),
    fc.tuple(n(2000, 2049), n(1, 12), n(1, 28)).map(([y, m, d]) => `${y}-${two(m)}-${two(d)}`),
    fc.tuple(n(2000, 2049), n(2000, 2049), DASH).map(([a, b, dash]) => `${a}${dash}${b}`),
    fc.tuple(n(1, 28), n(1, 12), n(2000, 2049)).map(([d, m, y]) => `${two(d)}-${two(m)}-${y} 10:00 uur`),
  ),
  time: fc.oneof(
    fc.tuple(n(0, 23), n(0, 59)).map(([h, m]) => `${two(h)}:${two(m)} uur`),
    fc.tuple(n(0, 11), n(12, 23), DASH).map(([a, b, dash]) => `${two(a)}.00${dash}${two(b)}.30 uur`),
  ),
  article: fc.oneof(
    n(1, 400).map((v) => `artikel ${v}, tweede lid, onder a, VWEU`),
    fc.tuple(n(1, 9), n(1, 99)).map(([a, b]) => `art. ${a}:${b} BW`),
    fc.tuple(n(1, 400), n(1, 400), DASH).map(([a, b, dash]) => `artikelen ${a}${dash}${b}`),
  ),
  regulation: fc.oneof(
    fc.tuple(n(1990, 2049), n(1, 3999)).map(([y, v]) => `Verordening (EU) ${y}/${v}`),
    fc.tuple(n(1990, 2049), n(1, 999)).map(([y, v]) => `Richtlijn ${y}/${v}/EU`),
    fc.tuple(n(1, 3999), n(1990, 2008)).map(([v, y]) => `Verordening (EG) nr. ${v}/${y}`),
    fc.tuple(n(2000, 2049), n(1, 999)).map(([y, v]) => `Stb. ${y}, ${v}`),
    fc.tuple(n(2000, 2049), n(10_000, 69_999)).map(([y, v]) => `Stcrt. ${y}, ${v}`),
    fc.tuple(n(1, 399), n(1, 99)).map(([v, p]) => `PbEU 2031, L ${v}/${p}`),
    n(10_000, 19_999).map((v) => `ST ${v}/31 REV 1`),
  ),
  commission: fc.oneof(
    fc
      .tuple(n(2000, 2049), n(1, 1400), fc.constantFrom('COM', 'JOIN', 'SWD', 'SEC'))
      .map(([y, v, kind]) => `${kind}(${y}) ${v}`),
    fc.tuple(n(2000, 2049), n(1, 1400)).map(([y, v]) => `COM/${y}/0${two(v % 100)}`),
    fc
      .tuple(n(2000, 2049), n(0, 9999), fc.constantFrom('DC', 'PC', 'JC'))
      .map(([y, v, kind]) => `5${y}${kind}${String(v).padStart(4, '0')}`),
    fc.tuple(n(2000, 2049), n(1, 400)).map(([y, v]) => `${y}/0${two(v % 100)} (COD)`),
  ),
  parliament: fc.oneof(
    n(1, 9999).map((v) => `22 112, nr. ${v}`),
    fc
      .tuple(n(10, 36), n(100, 999), n(1, 9999))
      .map(([a, b, v]) => `Kamerstukken II 2031/32, ${a}${b}, nr. ${v}`),
    fc.tuple(SPACE, n(1, 200)).map(([space, v]) => `36${space}800 VIII, nr. ${v}`),
    n(1, 9999).map((v) => `kst-22112-${v}`),
    fc.tuple(n(10_000, 36_999)).map(([v]) => `dossier ${v}`),
    fc
      .tuple(n(0, 99_999), fc.constantFrom('D', 'Z'))
      .map(([v, kind]) => `2031${kind}${String(v).padStart(5, '0')}`),
    n(100_000, 999_999).map((v) => `blg-${v}`),
    n(1_000_000, 9_999_999).map((v) => `BZ-2031-${v}`),
    n(0, 999_999).map((v) => `kenmerk 2031-0000${String(v).padStart(6, '0')}`),
  ),
  publication: fc.oneof(
    fc.constantFrom('ISBN 978-90-12-34567-5', 'ISBN 0-19-852663-6', 'ISBN 90 12 34567 8', 'ISSN 0028-0836'),
    n(1, 9999).map((v) => `doi:10.1016/j.drugpo.2031.10${v}`),
    n(1, 9999).map((v) => `https://doi.org/10.1000/0123456789${v}`),
    fc.tuple(n(1, 400), n(401, 999), DASH).map(([a, b, dash]) => `p. ${a}${dash}${b}`),
    fc.tuple(n(1, 400), n(401, 999)).map(([a, b]) => `blz. ${a} t/m ${b}`),
    n(1, 9999).map((v) => `ECLI:EU:C:2031:${v}`),
    n(10_000_000, 99_999_999).map((v) => `KvK-nummer ${v}`),
  ),
  place: fc.constantFrom(
    '2500 EE Den Haag',
    'Postbus 20061',
    'Rijnstraat 8, 2515 XP Den Haag',
    'B-1049 Brussel',
    'de minister van Buitenlandse Zaken',
    'het ministerie van Volksgezondheid, Welzijn en Sport',
    'de staatssecretaris van Financiën',
    'de heer Fictief',
  ),
};
const KINDS = Object.keys(SUBSTANCE);

interface Said {
  readonly kind: string;
  readonly text: string;
  readonly marked: string;
}
const said: fc.Arbitrary<Said> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc
      .constantFrom(...KINDS)
      .chain((kind) => (SUBSTANCE[kind] ?? fc.constant('')).map((text) => ({ kind, text, marked: text }))),
  },
  {
    weight: 3,
    arbitrary: fc
      .constantFrom(...PERSONAL)
      .map(([text, marked]) => ({ kind: 'personal', text, marked: marked.replaceAll('[x]', REDACTED) })),
  },
);
const JOINT = fc.constantFrom(', ', '; ', ' en ', ' – ', ' (zie verder) ', '. Daarnaast ', '\n\n', ' over ');

describe('redaction', () => {
  it.each(PERSONAL)('row 60: marks %j', (text, marked) => {
    const expected = marked.replaceAll('[x]', REDACTED);
    expect(redact(text).text).toBe(expected);
    expect(redact(`Het stuk noemt ${text}, en meer.`).text).toBe(`Het stuk noemt ${expected}, en meer.`);
  });

  it('row 61: changes nothing but personal data: every amount, date, article and number stays, in every form', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(fc.array(fc.tuple(said, JOINT), { minLength: 1, maxLength: 16 }), (parts) => {
        const before = parts.map(([{ text }, joint]) => text + joint).join('');
        const expected = parts.map(([{ marked }, joint]) => marked + joint).join('');
        for (const [{ kind }] of parts) seen.add(kind);
        expect(redact(before).text).toBe(expected);
      }),
      { numRuns: 500, seed: 22112 },
    );
    expect([...seen].sort()).toEqual([...KINDS, 'personal'].sort());
  });

  it('keeps the same figures when the text is read as a document, and counts what it took', () => {
    fc.assert(
      fc.property(fc.array(said, { minLength: 1, maxLength: 10 }), (parts) => {
        const flat = parts.map(({ text }) => text.replace(/\s+/g, ' '));
        const { document, withheld } = parseText(
          flat.map((text) => `Het stuk noemt ${text}, en meer.`).join('\n\n'),
        );
        for (const { kind, text } of parts.filter(({ kind }) => kind !== 'personal'))
          expect(document.text, kind).toContain(`Het stuk noemt ${text.replace(/\s+/g, ' ')}, en meer.`);
        const marks = document.text.split(REDACTED).length - 1;
        expect(withheld.reduce((sum, { count }) => sum + count, 0)).toBe(marks);
      }),
      { numRuns: 200, seed: 4243 },
    );
  });

  it('is done once: what is marked is left alone', () => {
    for (const [text] of PERSONAL) {
      const once = redact(`Zie ${text}.`).text;
      expect(redact(once)).toEqual({ text: once, reasons: [], spans: [] });
    }
  });

  it.each([
    'telefonisch overleg in 2030-2031',
    'bel voor 06-10-2031',
    'bereikbaar tussen 09.00-17.00 uur',
    'telefonisch bereikbaar vanaf 1 januari 2031',
    'volg ons op @dienst of via @ministerie.example',
    'het aandeel @ 5,5%',
    '05 10 15 20 25 30 35',
    '12 045 000 000 5 procent',
    'BSN-stelsel met 111222334 inschrijvingen',
    'bijlage 6 12 34 56',
    'zaak 0612345678',
    'kenmerk: 0123456789',
    'procedure 2031/0412 (COD)',
  ])('leaves %j as it is', (text) => {
    expect(redact(text)).toEqual({ text, reasons: [], spans: [] });
  });
});

describe('row 70: a hostile text', () => {
  it.each([
    'a.',
    'a@b',
    'a@b. ',
    'a @b',
    ' (at) ',
    ' punt ',
    'a punt b apenstaartje c punt ',
    'mail a. ',
    'mail: a.b. ',
    '+31 (0)',
    '0(',
    '06/ ',
    '(06) ',
    '06 .-',
    '12 (',
    'tel. ',
    'tel op op op ',
    'BSN 12.34.',
    'NL91 A.',
    'NL91-',
    'J. ',
    'Jan van der ',
    'Jan Jan-Jan <',
    '\u00ad',
    '－',
    // A second at most each; what is quadratic takes minutes, and is stopped with the test.
  ])('of %j is read to its end', (unit) => {
    const text = unit.repeat(Math.ceil(1_000_000 / unit.length));
    expect(redact(`${text} mail a@molen.example`).text.endsWith('[persoonsgegevens]')).toBe(true);
  });
});
