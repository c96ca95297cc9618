import type { Find } from './redact.ts';

/** How far from a number the word may stand that says what number it is, in characters. */
const NEAR = 48;
const BSN_WORD =
  /(?<![\p{L}])(?:bsn(?:[’']s|-?nummers?|-?nrs?\.?)?|burger ?service-?nummers?|sofi-?(?:nummers?|nrs?\.?)|persoonsnummers?)(?![\p{L}])/giu;
/** What may stand between the name of the number and the number: small words, a name, other such numbers. */
const BSN_BETWEEN =
  /^(?:[:.,;(=|/-]*|is|van|en|of|luidt|nr\.?|nummer|de|het|heer|mevrouw|dhr\.?|mevr\.?|mw\.?|betrokkene:?|medewerker:?|ambtenaar:?|(?!(?:K[vV]K|RSIN|BTW|OIN|ISBN|ISSN|EAN|ID|COM|JOIN|Zaak|Dossier|Kenmerk|Kamerstuk|Postbus)|\S*nummer)\p{Lu}\S*|\[persoonsgegevens\][:,;]?|\d{9}[,;]?)$/u;
const BSN_AFTER = /^[ (]{0,3}(?:bsn|burgerservicenummer)(?![\p{L}])/iu;
const BSN_FORM = /(?<![\p{L}\p{N}.,])\d{2,4}[ .-]?\d{2,3}[ .-]?\d{2,4}(?:[ .-]?\d{1,3})?(?![\p{N}])/gu;
/** It is an amount or a quantity. */
const MONEY_BEFORE = /(?:€|eur|euro) ?$/i;
const MONEY_AFTER = /^ ?(?:euro|eur|miljoen|miljard|stuks|ton|%|procent)/i;

const digitsOf = (text: string): string => text.replace(/\D/g, '');

/** The check of a citizen service number: 9·a + 8·b + … + 2·h − i is a multiple of 11. */
export function passesElevenTest(digits: string): boolean {
  if (!/^\d{9}$/.test(digits) || digits === '000000000') return false;
  let sum = 0;
  for (let i = 0; i < 8; i += 1) sum += Number(digits[i]) * (9 - i);
  return (sum - Number(digits[8])) % 11 === 0;
}

/** Whether the words right before a number name it as a citizen service number. */
export function namesBsn(before: string): boolean {
  const word = [...before.matchAll(BSN_WORD)].at(-1);
  if (word === undefined) return false;
  const between = before.slice(word.index + word[0].length).trim();
  return between.split(/\s+/).every((token) => BSN_BETWEEN.test(token));
}

/** Citizen service numbers: the check and the name of the number, both. One of eight digits has lost its nought. */
export function findBsn(plain: string): Find[] {
  if (!/bsn|sofi|nummer/i.test(plain)) return [];
  return [...plain.matchAll(BSN_FORM)].flatMap((match): Find[] => {
    const digits = /^\d{8}$/.test(match[0]) ? `0${match[0]}` : digitsOf(match[0]);
    if (!passesElevenTest(digits)) return [];
    const end = match.index + match[0].length;
    const before = plain.slice(Math.max(0, match.index - NEAR), match.index);
    const after = plain.slice(end, end + 20);
    const money = MONEY_BEFORE.test(before) || MONEY_AFTER.test(after);
    // Behind another number it is the next of a row when it is written as that one is, else a figure.
    const figure = /\D/.test(match[0]) && /\d{9}[,;]?(?: en| of| [-|/])? $/.test(before);
    return !money && !figure && (namesBsn(before) || BSN_AFTER.test(after))
      ? [{ start: match.index, end, reason: 'bsn' }]
      : [];
  });
}

/** The check of an account number: ISO 13616, modulo 97 is 1. */
export function isIban(compact: string): boolean {
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/.test(compact)) return false;
  let rest = 0;
  for (const char of compact.slice(4) + compact.slice(0, 4)) {
    const value = char >= 'A' ? char.charCodeAt(0) - 55 : Number(char);
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
  }
  return rest === 1;
}

/** Lengths of account numbers by country, from the IBAN registry. */
const IBAN_LENGTH: ReadonlyMap<string, number> = new Map(
  (
    'NL18 BE16 DE22 FR27 LU20 GB22 IE22 ES24 IT27 PL28 AT20 CH21 DK18 SE24 FI18 NO15 PT25 CZ24 SK24 SI19 HU28 RO24 BG22 GR27 ' +
    'HR21 EE20 LV21 LT20 CY28 MT31 IS26 LI21 TR26 UA29 MC27 SM27 AD24 VA22 XK20 AL28 BA20 ME22 MK19 RS22 GE22 MD24 SA24 AE23 ' +
    'IL23 TN24 EG29 BR29 KZ20 PK24 QA29 JO30 KW30 LB28 AZ28 FO18 GL18 GI23'
  )
    .split(' ')
    .map((entry) => [entry.slice(0, 2), Number(entry.slice(2))] as const),
);
const IBAN_FORM = /(?<![\p{L}\p{N}])([A-Z]{2}) ?\d{2}(?=[ .-]{0,2}[A-Z0-9]{2})/giu;
/** As a Dutch one is written: the letters of a bank and ten digits can be little else, also with a digit that is wrong. */
const BANKED = /^NL\d\d[A-Z]{4}\d{10}$/;
const IBAN_WORD = /iban(?:-?nummer)?[ :.=(-]{0,4}$/iu;

/**
 * Account numbers, whoever's they are: that of a public body is no substance of a position, and nothing in the
 * number says whose it is. The check must hold, unless the text calls it an IBAN and it has the form of one.
 */
export function findIban(plain: string): Find[] {
  return [...plain.matchAll(IBAN_FORM)].flatMap((match): Find[] => {
    const length = IBAN_LENGTH.get((match[1] ?? '').toUpperCase());
    if (length === undefined) return [];
    const found = ibanAt(plain, match.index, length);
    if (found === null) return [];
    const { compact, end } = found;
    const named =
      IBAN_WORD.test(plain.slice(Math.max(0, match.index - 20), match.index)) &&
      digitsOf(compact).length > length / 2;
    return named || BANKED.test(compact) || isIban(compact)
      ? [{ start: match.index, end, reason: 'iban' }]
      : [];
  });
}

const isLetterOrDigit = (code: number): boolean =>
  (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
const isGap = (char: string): boolean => char === ' ' || char === '.' || char === '-';

/** So many letters and digits from here, at most two signs between them, and none right behind them. */
function ibanAt(plain: string, start: number, length: number): { compact: string; end: number } | null {
  let compact = '';
  let end = start;
  for (let gap = 0; compact.length < length && end < plain.length && gap <= 2; end += 1) {
    const char = plain[end] ?? '';
    if (isLetterOrDigit(plain.charCodeAt(end))) {
      compact += char;
      gap = 0;
    } else if (isGap(char)) gap += 1;
    else break;
  }
  const whole = compact.length === length && !/[\p{L}\p{N}]/u.test(plain[end] ?? '');
  return whole ? { compact: compact.toUpperCase(), end } : null;
}

/** A date of birth, a private address: by the words before them alone. */
const PRIVATE =
  /(?<!\p{L})(?:(?:geb\.|geboren(?: op)?|geboortedatum|date of birth|born(?: on)?|d\.o\.b\.)[ :]{1,3}(\d{1,2}(?:[-./ ]\d{1,2}[-./ ]|(?:st|nd|rd|th)? \p{L}{3,9} )(?:19|20)?\d\d)|(?:woonadres|priv[ée]-?adres|thuisadres|huisadres|home address|woonachtig(?: te| aan)?|wonende(?: te| aan)?)(?:[ :]| is ){1,3}(\p{Lu}[^;:()|\n]{3,80}?\d{1,5} ?[a-zA-Z]?(?:, ?(?:\d{4} ?[A-Z]{2} ?)?\p{Lu}[\p{L}'’ -]{1,40})?))(?![\p{L}\p{N}])/giu;
export function findPrivate(plain: string): Find[] {
  return [...plain.matchAll(PRIVATE)].map((match): Find => {
    const found = match[1] ?? match[2] ?? '';
    const end = match.index + match[0].length;
    return { start: end - found.length, end, reason: 'naam' };
  });
}
