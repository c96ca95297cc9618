import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { REDACTED, redact } from '../../../src/documents/privacy/redact.ts';
import { isIban, passesElevenTest } from '../../../src/documents/privacy/redact-numbers.ts';
import { parseText } from '../../fixtures/documents/read.ts';

describe('row 60: personal data', () => {
  it.each([
    ['Bel 06-12345678.', 'Bel [x].'],
    ['Bel 06 12 34 56 78 of 070-5550123.', 'Bel [x] of [x].'],
    ['(070) 555 01 23', '[x]'],
    ['+31 6 1234 5678 en +31 (0)70 555 01 23', '[x] en [x]'],
    ['0031 70 5550123', '[x]'],
    ['tel. 555 01 23', 'tel. [x]'],
    ['T: 5550123', 'T: [x]'],
    ['+32 2 555 01 23', '[x]'],
    ['Mail naar j.jansen+eu@dienst.voorbeeld.example.', 'Mail naar [x].'],
    ['jansen(at)dienst.example', '[x]'],
    ['BSN 111222333', 'BSN [x]'],
    ['burgerservicenummer: 1112.22.333', 'burgerservicenummer: [x]'],
    ['111 222 333 (bsn)', '[x] (bsn)'],
    ['IBAN NL91 ABNA 0417 1643 00', 'IBAN [x]'],
    ['op NL91ABNA0417164300, graag', 'op [x], graag'],
    ['BE71 0961 2345 6769', '[x]'],
    ['Neem contact op met mevrouw X. de Fictieve.', 'Neem contact op met mevrouw X. de Fictieve.'],
    ['contact opnemen met Jan de Fictieve van de directie', 'contact opnemen met [x] van de directie'],
    ['Contactpersoon: drs. A.B. van der Fictieve', 'Contactpersoon: [x]'],
    ['opgesteld door Jan Fictief-Verzonnen', 'opgesteld door [x]'],
  ])('is marked: %s', (text, marked) => {
    const labelled = parseText(text).document.text;
    const out = text.includes('Contactpersoon') ? labelled : redact(text).text;
    expect(out).toBe(marked.replaceAll('[x]', REDACTED));
  });

  it.each([
    '€ 350.000.000',
    '350000000 euro',
    'BSN-voorziening van € 111.222.333',
    '111222333 tonnen',
    'dossier 22112 en 22 112, nr. 4243',
    'kst-22112-4243 t/m kst-22112-4248',
    'Kamerstukken II 2030/31, 22112, nr. 4243',
    '2026D04657 en 52025PC0747',
    'COM(2025) 743, JOIN(2025) 791, SWD(2025) 1234',
    'op 01-02-2031 en 01-02-2031 10:00',
    '01.06.2031, 06-10-2031 en 2031-06-01',
    'artikel 192, eerste lid, en artikel 4, tweede lid, onder a',
    'Verordening (EU) 2023/1322 en Richtlijn 2012/19/EU',
    'de periode 2021–2025 en 2030-2031',
    'tel. nog 12 dagen na 06-10-2031',
    'de leden, de minister van Financiën en de heer Fictief',
    'opgesteld door het ministerie van Volksgezondheid, Welzijn en Sport',
    '0,5 procent en 0.123.456',
  ])('is not what stays: %s', (text) => {
    expect(redact(text)).toEqual({ text, reasons: [], spans: [] });
  });

  it('is told with the spans that were replaced, so that places behind them can be moved', () => {
    const text = 'Bel 06-12345678 of mail a@molen.example, en wel vandaag.';
    const { text: out, spans } = redact(text);
    expect(spans.map(({ start, end }) => text.slice(start, end))).toEqual(['06-12345678', 'a@molen.example']);
    const moved = spans.reduce(
      (at, { start, end, length }) => at + length - (end - start),
      text.indexOf(', en'),
    );
    expect(out.slice(moved)).toBe(', en wel vandaag.');
  });

  it('needs its own check beside its name', () => {
    expect(passesElevenTest('111222333')).toBe(true);
    expect(passesElevenTest('111222334')).toBe(false);
    expect(redact('BSN 111222334').reasons).toEqual([]);
    expect(isIban('NL91ABNA0417164300')).toBe(true);
    expect(isIban('NL92ABNA0417164300')).toBe(false);
  });
});

describe('row 79: a name with a sign beside it that says whose it is', () => {
  it.each([
    ['Bel Renske Fictief, 06-12345678.', 'Bel [x], [x].'],
    ['Woordvoerder Jolien Verzonnen is bereikbaar op 06 12345678.', 'Woordvoerder [x] is bereikbaar op [x].'],
    ['Mehmet Verzonnen | RVO | 070-5550123', '[x] | RVO | [x]'],
    ['Aïcha Fictief – RVO – a.fictief@dienst.example', '[x] – RVO – [x]'],
    ['Zoë van der Fictief, afdelingshoofd, belt terug.', '[x], afdelingshoofd, belt terug.'],
    ['Thi Lan Fictief inspecteur', '[x] inspecteur'],
    ['S. (Sanne) Fictief Plaatsvervangend directeur', '[x] Plaatsvervangend directeur'],
    ["Drs. B. van 't Fictief, jurist bij DG Mobiliteit, schreef.", '[x], jurist bij DG Mobiliteit, schreef.'],
    ['From: Saskia de Fictief-Verzonnen Sent: 4 June 2034', 'From: [x] Sent: 4 June 2034'],
    [
      'Aanwezig: Femke Fictief (EZK), Kees Verzonnen (BZ), voorzitter',
      'Aanwezig: [x] (EZK), [x] (BZ), voorzitter',
    ],
    ['Opdrachtgever – Elske Fictief', 'Opdrachtgever – [x]'],
    ['De heer Van Fictief van Directie Voeding licht toe.', 'De heer [x] van Directie Voeding licht toe.'],
  ])('is left out: %s', (text, marked) => {
    expect(redact(text).text).toBe(marked.replaceAll('[x]', REDACTED));
  });

  it.each([
    'Mark Fictief en Jan Verzonnen spraken in de Kamer.',
    'Aanwezig: Jan Fictief (VVD)',
    'Aanwezig: Mila Fictief, minister van Pleinen',
    'De heer Fictief (CDA) vraagt naar de bevoegdheid van de minister.',
    'Den Haag, hoofd van de lijst',
    'Van: Directie Europa. To: Permanent Representation',
    'Europese Commissie, directeur van het programma',
    'Fictief College, afdelingshoofd',
    'Verslag: Green Deal, Fit for 55 en Natuurherstelverordening',
  ])('stays without one: %s', (text) => {
    expect(redact(text).text).toBe(text);
  });
});

describe('the labels of a letter', () => {
  it.each([
    ['Van: Jan Fictief (directie Water)', 'Van: [x] (directie Water)'],
    [
      'Aan: de minister van Volksgezondheid, Welzijn en Sport',
      'Aan: de minister van Volksgezondheid, Welzijn en Sport',
    ],
    ['Aan: de staatssecretaris; J. Fictief', 'Aan: de staatssecretaris; [x]'],
    ['Opstellers: J. Fictief, K. Verzonnen', 'Opstellers: [x], [x]'],
    ['Opsteller\nJ. Fictief\nT 06-12345678', 'Opsteller [x] T [x]'],
    ['Behandeld door\n\nJ. Fictief', 'Behandeld door [x]'],
    ['Auteur: J. Fictief – directie Europa', 'Auteur: [x] – directie Europa'],
  ])('lose the names of civil servants and keep offices: %s', (text, marked) => {
    expect(parseText(text).document.text).toBe(marked.replaceAll('[x]', REDACTED));
  });
});

describe('a matrix of who does what', () => {
  it.each([
    ['projectleider: – X – X – X', 'projectleider: – X – X – X'],
    ['Projectleider: – R – A/R – C', 'Projectleider: – R – A/R – C'],
    ['Medewerkers: – ja – nee – nvt', 'Medewerkers: – ja – nee – nvt'],
    ['Projectleider: – X – J. Fictief', 'Projectleider: – X – [x]'],
    ['Projectleider: Fictief – X', 'Projectleider: [x] – X'],
  ])('keeps its ticks, and no names: %s', (text, marked) => {
    expect(parseText(text).document.text).toBe(marked.replaceAll('[x]', REDACTED));
  });
});

describe('names under a letter', () => {
  it('go, whatever their form', () => {
    const body = `Tekst van de brief, lang genoeg.\n\nMet vriendelijke groet,\n\nmr. dr. J.F. (Jan) van der Fictief-Verzonnen\nbeleidsmedewerker\nFictief, Z.\nK. Kamerling\n`;
    const { document, withheld } = parseText(body);
    expect(document.text).not.toMatch(/Fictief|Kamerling/);
    expect(document.text).toContain('beleidsmedewerker');
    expect(withheld.filter((each) => each.reason === 'ondertekening').map((each) => each.count)).toEqual([
      1, 1, 1,
    ]);
  });
});

/** Figures as officials write them: none of them is personal data. */
const FIGURE = fc.oneof(
  fc.integer({ min: 1, max: 999_999_999 }).map((n) => `€ ${n.toLocaleString('nl-NL')}`),
  fc.integer({ min: 100_000_000, max: 999_999_999 }).map((n) => `${n} ton`),
  fc.integer({ min: 1, max: 999 }).map((n) => `€ ${n},5 miljoen`),
  fc.integer({ min: 1, max: 1400 }).map((n) => `COM(2031) ${n}`),
  fc.integer({ min: 1, max: 9999 }).map((n) => `22 112, nr. ${n}`),
  fc.integer({ min: 1, max: 9999 }).map((n) => `kst-22112-${n}`),
  fc.integer({ min: 10000, max: 36999 }).map((n) => `dossier ${n}`),
  fc.integer({ min: 1, max: 359 }).map((n) => `artikel ${n}, tweede lid, VWEU`),
  fc.integer({ min: 0, max: 99999 }).map((n) => `2031D${String(n).padStart(5, '0')}`),
  fc.integer({ min: 0, max: 9999 }).map((n) => `52031PC${String(n).padStart(4, '0')}`),
  fc.integer({ min: 1, max: 28 }).map((n) => `${n} juni 2031`),
  fc.integer({ min: 1, max: 28 }).map((n) => `${String(n).padStart(2, '0')}-06-2031`),
  fc.integer({ min: 1, max: 2999 }).map((n) => `Verordening (EU) 2031/${n}`),
  fc.integer({ min: 1, max: 99 }).map((n) => `${n}%`),
);
const PERSONAL = fc.constantFrom(
  'tel. 06-12345678',
  'j.fictief@dienst.example',
  'BSN 111222333',
  'IBAN NL91 ABNA 0417 1643 00',
  'contactpersoon Jan Fictief',
);

const figures = (text: string): string[] => text.split(' | ').sort();

describe('redaction', () => {
  it('row 61: leaves every amount, date, article, dossier and document number as it is, whatever stands beside it', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof({ weight: 4, arbitrary: FIGURE }, PERSONAL), { minLength: 1, maxLength: 12 }),
        (parts) => {
          const out = redact(parts.join(' | ')).text;
          const personal = /06-12345678|@|111222333|ABNA|Jan Fictief/;
          const kept = figures(out).filter((part) => !part.includes(REDACTED));
          expect(kept).toEqual(
            parts.filter((part) => !personal.test(part) || part === '111222333 ton').sort(),
          );
          expect(out).not.toMatch(/12345678|@|ABNA|Jan Fictief/);
        },
      ),
      { numRuns: 500, seed: 22112 },
    );
  });

  const LONG = 100_000;
  it.each([
    'a',
    '1',
    '0 ',
    '@',
    'a@',
    '+31 ',
    '06-12 ',
    'A.B. ',
    'NL91 ',
    'AB12 CDEF ',
    'BSN 12 345 ',
    '(at)',
    '(',
    'contactpersoon Jan ',
    '. ',
    // Under a second each; what is quadratic takes minutes, and is stopped with the test.
  ])('is done with a million characters of %j', (unit) => {
    const text = unit.repeat((10 * LONG) / unit.length);
    expect(redact(text).text.replaceAll('[persoonsgegevens]', '').length).toBeLessThanOrEqual(text.length);
  });
});
