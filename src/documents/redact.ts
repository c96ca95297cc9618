import type { Span, Withheld } from './document.ts';

export const REDACTED = '[persoonsgegevens]';

type Reason = Withheld['reason'];
interface Find extends Span {
  readonly reason: Reason;
}

/** How far from a number the word may stand that says what number it is, in characters. */
const NEAR = 40;
const BSN_WORD =
  /(?<![\p{L}])(?:bsn(?:[’']s|-nummers?)?|burgerservicenummers?|sofi-?nummers?|persoonsnummers?)(?![\p{L}])/giu;
/** What may stand between the name of the number and the number: small words, a name, other such numbers. */
const BSN_BETWEEN = /^(?:[:.,;(=–-]*|is|van|en|of|luidt|nr\.?|nummer|\p{Lu}\S*|\d{9}[,;]?)$/u;
const BSN_AFTER = /^[\s(]{0,3}(?:bsn|burgerservicenummer)(?![\p{L}])/iu;
const PHONE_WORD =
  /(?:^|[^\p{L}/])(?:(?:tel|telefoon|telefoonnummer|telefonisch|mobiel|mobiele nummer|doorkiesnummer|bel|bellen|bereikbaar|fax|phone)[ .:]{1,4}(?:op |via |onder )?[\p{L} :.(]{0,14}|[TM][.:] ?)$/iu;

const digitsOf = (text: string): string => text.replace(/\D/g, '');

/** The check of a citizen service number: 9·a + 8·b + … + 2·h − i is a multiple of 11. */
export function passesElevenTest(digits: string): boolean {
  if (!/^\d{9}$/.test(digits) || digits === '000000000') return false;
  let sum = 0;
  for (let i = 0; i < 8; i += 1) sum += Number(digits[i]) * (9 - i);
  return (sum - Number(digits[8])) % 11 === 0;
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

const LOCAL = /[\p{L}\p{N}._%+'-]/u;
const DOMAIN = /[\p{L}\p{N}.-]/u;
/** Longest local part and domain of an address, RFC 5321. */
const LOCAL_MOST = 64;
const DOMAIN_MOST = 255;

function findMail(text: string): Find[] {
  const finds: Find[] = [];
  for (const match of text.matchAll(/@| ?(?:\(at\)|\[at\]) ?/gi)) {
    const after = match.index + match[0].length;
    let end = after;
    while (end < text.length && end - after < DOMAIN_MOST && DOMAIN.test(text[end] ?? '')) end += 1;
    while (end > after && /[.-]/.test(text[end - 1] ?? '')) end -= 1;
    if (!/[\p{L}\p{N}-]\.\p{L}{2}/u.test(text.slice(after, end))) continue;
    let start = match.index;
    while (start > 0 && match.index - start < LOCAL_MOST && LOCAL.test(text[start - 1] ?? '')) start -= 1;
    if (start < match.index) finds.push({ start, end, reason: 'e-mail' });
  }
  return finds;
}

/** A run of digits and what stands between the digits of one telephone number. */
const PHONE =
  /(?<![\p{L}\p{N}.,€/])(?:(?:\+|00)\d{1,3}|\(?0\d{1,3}\)?|\d{2,4})(?:[ \u00a0().–-]{0,3}\d){5,12}(?![\p{N}]|[.,/-]\d)/gu;
const DATE = /^\d{1,2}[-.]\d{1,2}[-.](?:\d{4}(?!\d)|\d{2}(?![-. ]?\d))/;

function isPhone(found: string, before: string, after: string): boolean {
  const digits = digitsOf(found);
  if (DATE.test(found) || /^\s?(?:euro|eur|miljoen|miljard|%|procent|kilo|ton)/i.test(after)) return false;
  if (/(?:€|eur|euro|nr\.|nrs\.|nummer) ?$/i.test(before) && !PHONE_WORD.test(before)) return false;
  const national = digits.replace(/^(?:0031|31)0?/, '0');
  if (/^(?:\+31|0031)/.test(found)) return national.length === 10;
  if (/^\(?0[1-9]/.test(found) && !/^0\d?[.,]/.test(found)) return digits.length === 10;
  const named = PHONE_WORD.test(before);
  if (/^(?:\+|00[1-9])/.test(found))
    return digits.length >= 9 && digits.length <= 15 && (named || /[ ()-]/.test(found));
  return named && digits.length >= 6 && digits.length <= 8 && !/\d\.\d{3}(?!\d)/.test(found);
}

function findPhone(text: string): Find[] {
  return [...text.matchAll(PHONE)].flatMap((match): Find[] => {
    const end = match.index + match[0].length;
    const before = text.slice(Math.max(0, match.index - NEAR), match.index);
    return isPhone(match[0], before, text.slice(end, end + 12))
      ? [{ start: match.index, end, reason: 'telefoon' }]
      : [];
  });
}

/** It is an amount or a quantity. */
const MONEY_BEFORE = /(?:€|eur|euro) ?$/i;
const MONEY_AFTER = /^ ?(?:euro|eur|miljoen|miljard|stuks|ton|%|procent)/i;

/** Whether the words right before a number name it as a citizen service number. */
export function namesBsn(before: string): boolean {
  const word = [...before.matchAll(BSN_WORD)].at(-1);
  if (word === undefined) return false;
  const between = before.slice(word.index + word[0].length).trim();
  return between.split(/\s+/).every((token) => BSN_BETWEEN.test(token));
}

function findBsn(text: string): Find[] {
  if (!/bsn|sofi|nummer/i.test(text)) return [];
  return [
    ...text.matchAll(/(?<![\p{L}\p{N}.,])\d{2,4}[ .-]?\d{2,3}[ .-]?\d{2,4}(?:[ .-]?\d{1,3})?(?![\p{N}])/gu),
  ].flatMap((match): Find[] => {
    if (!passesElevenTest(digitsOf(match[0]))) return [];
    const end = match.index + match[0].length;
    const before = text.slice(Math.max(0, match.index - NEAR), match.index);
    const after = text.slice(end, end + 20);
    const money = MONEY_BEFORE.test(before) || MONEY_AFTER.test(after);
    return !money && (namesBsn(before) || BSN_AFTER.test(after))
      ? [{ start: match.index, end, reason: 'bsn' }]
      : [];
  });
}

/** Lengths of account numbers by country, from the IBAN registry: the countries of the EU and its neighbours. */
const IBAN_LENGTH: ReadonlyMap<string, number> = new Map(
  'NL18 BE16 DE22 FR27 LU20 GB22 IE22 ES24 IT27 PL28 AT20 CH21 DK18 SE24 FI18 NO15 PT25 CZ24 SK24 SI19 HU28 RO24 BG22 GR27 HR21 EE20 LV21 LT20 CY28 MT31 IS26 LI21 TR26 UA29'
    .split(' ')
    .map((entry) => [entry.slice(0, 2), Number(entry.slice(2))] as const),
);

function findIban(text: string): Find[] {
  return [...text.matchAll(/(?<![\p{L}\p{N}])([A-Z]{2})\d{2}(?=[ \u00a0]?[A-Z0-9]{4})/gu)].flatMap(
    (match): Find[] => {
      const length = IBAN_LENGTH.get(match[1] ?? '');
      if (length === undefined) return [];
      let compact = '';
      let end = match.index;
      for (; compact.length < length && end < text.length; end += 1) {
        const char = text[end] ?? '';
        if ((char >= 'A' && char <= 'Z') || (char >= '0' && char <= '9')) compact += char;
        else if (char !== ' ' && char !== '\u00a0') break;
      }
      const whole = compact.length === length && !/[\p{L}\p{N}]/u.test(text[end] ?? '');
      return whole && isIban(compact) ? [{ start: match.index, end, reason: 'iban' }] : [];
    },
  );
}

/** A name in running text, only where the words before it say that a contact or an author follows. */
const NAME =
  "(?:(?:(?:drs|mr|dr|ir|ing|prof)\\. )|(?:\\p{Lu}\\.){1,4} ?|(?:\\p{Lu}[\\p{Ll}’'-]{1,20}(?:-\\p{Lu}\\p{Ll}{1,20})? )){1,3}(?:(?:van|de|der|den|ten|ter|von|’t|'t|el|al) ){0,3}\\p{Lu}[\\p{L}’'-]{1,30}";
const INTRODUCED = new RegExp(
  `(?:[Cc]ontactpersoon(?: is| zijn)?|[Cc]ontact (?:op(?:nemen|genomen|nemen) )?met|[Bb]ehandeld door|[Bb]ehandelend ambtenaar(?: is)?|[Oo]pgesteld door|[Oo]psteller(?: is)?|[Dd]ossierhouder(?: is)?|[Dd]hr\\.|[Mm]evr\\.|[Mm]w\\.) (?:de heer |mevrouw |dhr\\. |mevr\\. |mw\\. )?(${NAME})(?![\\p{L}])`,
  'gu',
);
/** Words of offices and bodies: what holds one is not a person's name. */
const OFFICE_WORDS = new Set(
  'minister ministers minister-president staatssecretaris staatssecretarissen bewindspersoon bewindspersonen kabinet ministerie departement directie directoraat directoraat-generaal afdeling kamer raad commissie europees europese european parlement nederland nederlandse dienst inspectie agentschap voorzitter unie rijk gemeente gemeenten provincie provincies vereniging waterschappen secretariaat bureau zaken veiligheid justitie financiën koninkrijk lidstaten werkgroep griffie fractie bnc coco vng ipo uvw ambassade vertegenwoordiging'.split(
    ' ',
  ),
);

/** Whether a text names an office or a body. */
export function isOffice(text: string): boolean {
  return text
    .toLowerCase()
    .split(/[^\p{L}-]+/u)
    .some((word) => OFFICE_WORDS.has(word) || /^(?:minister|staatssecretaris)(?:ie)?(?:s|en)?$/.test(word));
}

function findNames(text: string): Find[] {
  return [...text.matchAll(INTRODUCED)].flatMap((match): Find[] => {
    const name = match[1] ?? '';
    const start = match.index + match[0].length - name.length;
    return isOffice(name) ? [] : [{ start, end: start + name.length, reason: 'naam' }];
  });
}

/**
 * Replaces telephone and account numbers, e-mail addresses, citizen service numbers and introduced names by
 * `[persoonsgegevens]`. Each number must pass its own check or stand beside its name: amounts, dates,
 * articles, dossier, COM and Kamerstuk numbers are never touched.
 */
export function redact(text: string): { text: string; reasons: Reason[] } {
  const finds = [
    ...findMail(text),
    ...findIban(text),
    ...findBsn(text),
    ...findPhone(text),
    ...findNames(text),
  ].sort((a, b) => a.start - b.start || b.end - a.end);
  let out = '';
  let from = 0;
  const reasons: Reason[] = [];
  for (const find of finds) {
    if (find.start < from) continue;
    out += text.slice(from, find.start) + REDACTED;
    from = find.end;
    reasons.push(find.reason);
  }
  return { text: out + text.slice(from), reasons };
}
