import { DUTCH_MONTH } from '../../lexicon/months.ts';
import type { Find } from './redact.ts';

const LOCAL = /[\p{L}\p{N}._%+'’-]/u;
/** Longest local part of an address, RFC 5321. */
const LOCAL_MOST = 64;

/** The sign, or what people write for it. */
const AT = /@| {0,2}[([{<] ?(?:at|apen?staart(?:je)?) ?[)\]}>] {0,2}| apen?staart(?:je)? /gi;
const DOT = '(?:\\.| ?[([{] ?(?:dot|punt|\\.) ?[)\\]}] ?| (?:punt|dot) )';
const LABEL = '[\\p{L}\\p{N}][\\p{L}\\p{N}-]{0,62}';
const TLD = '\\p{L}{2}[\\p{L}\\p{N}-]{0,61}';
/** What follows the sign: as it should be, broken behind a full stop ("dienst. nl") or inside a word ("dien st.nl"). */
const DOMAIN = new RegExp(
  [
    ` ?${LABEL}(?:${DOT}${LABEL}){0,7}${DOT}${TLD}`,
    ` ?${LABEL}(?:\\.${LABEL}){0,6}\\. (?:nl|eu|com|org|net|info|int|be|de|fr|gov|frl|amsterdam|example)(?![\\p{L}\\p{N}])`,
    ` ?${LABEL} \\p{Ll}[\\p{Ll}\\p{N}-]{0,62}(?:\\.${LABEL}){0,6}\\.${TLD}`,
  ].join('|'),
  'uy',
);
/** A name within an office, without more. */
const OFFICE = /\p{L}{3}[\p{L}\p{N}-]{0,60}/uy;
/** Before an address: what follows is one, also its first half on the line before. */
const MAIL_WORD = /(?:^|[^\p{L}])(?:e-?mail(?:adres)?|mail|E) ?[:.]? ?([\p{Ll}\p{N}._-]{1,40}[._-]) $/u;
const DOT_BEFORE = /(?: (?:punt|dot) | ?[([{] ?(?:dot|punt|\.) ?[)\]}] ?)$/i;

/** Where the local part of an address begins that ends at `end`; `end` itself when there is none. */
function localStart(plain: string, end: number, spelled: boolean): number {
  let start = end;
  const token = (): void => {
    const from = start;
    while (start > 0 && from - start < LOCAL_MOST && LOCAL.test(plain[start - 1] ?? '')) start -= 1;
  };
  token();
  if (start === end && !spelled && plain[end - 1] === ' ') {
    start -= 1;
    token();
    return start < end - 1 && /[._\d-]/.test(plain.slice(start, end)) ? start : end;
  }
  if (start === end) return start;
  for (let n = 0; spelled && n < 6 && start < end; n += 1) {
    const dot = DOT_BEFORE.exec(plain.slice(Math.max(0, start - 12), start));
    if (dot === null) break;
    start -= dot[0].length;
    token();
  }
  if (plain[start - 1] !== ' ' || !/[._-]/.test(plain[start - 2] ?? '')) return start;
  const first = MAIL_WORD.exec(plain.slice(Math.max(0, start - 70), start))?.[1];
  return first === undefined ? start : start - first.length - 1;
}

/** E-mail addresses, as they are written, spelled out or broken over a line. */
export function findMail(plain: string): Find[] {
  const finds: Find[] = [];
  for (const match of plain.matchAll(AT)) {
    const spelled = match[0] !== '@';
    const start = localStart(plain, match.index, spelled);
    if (start === match.index) continue;
    const after = match.index + match[0].length;
    DOMAIN.lastIndex = after;
    OFFICE.lastIndex = after;
    const letters = plain.slice(start, match.index).match(/\p{L}/gu)?.length ?? 0;
    const found = DOMAIN.exec(plain) ?? (spelled || letters < 2 ? null : OFFICE.exec(plain));
    if (found !== null) finds.push({ start, end: after + found[0].length, reason: 'e-mail' });
  }
  return finds;
}

/** Between the parts of a telephone number, and between the digits of a part. */
const GAP = '[ ().-]{0,3}';
const NARROW = '[ .-]{0,2}';
/** What may not stand right before a number: it is a part of something, or an amount. */
const ALONE = '(?<![\\p{L}\\p{N}.,€$£%§#_=]|\\p{N}[-.:,]|[\\p{L}:]/|\\p{N}/(?!\\(?(?:0[1-9]|\\+)))';
const ENDS = '(?![\\p{N}\\p{L}%]|[.,:-]\\p{N}|/(?!\\(?0[1-9])\\p{N})';
const EXTENSION = '(?:,? (?:tst\\.?|toestel|ext\\.?) \\d{1,5})?';
/** Area codes, and how many digits follow them. */
const AREA_CODES: readonly (readonly [code: string, digits: number])[] = [
  ['0[1-9]', 8],
  ['0[1-9]\\d', 7],
  ['0[1-9]\\d\\d', 6],
];
const NATIONAL_FORMS = AREA_CODES.flatMap(([code, digits]) => [
  `\\(${code}\\)${GAP}\\d(?:${NARROW}\\d){${digits - 1}}`,
  `${code}(?: ?/ ?|${GAP})\\d(?:${NARROW}\\d){${digits - 1}}`,
]).join('|');
const FORMS: readonly RegExp[] = [
  // With the country: "+31 (0)6 …", "0031 70 …".
  new RegExp(
    `${ALONE}\\(?(?:\\+|00)31\\)?(?:${GAP}0)?(?:${GAP}[1-9])(?:${GAP}\\d){8}${ENDS}${EXTENSION}`,
    'gu',
  ),
  // Abroad.
  new RegExp(
    `${ALONE}\\(?(?:\\+|00)(?!31)[1-9]\\d{0,2}\\)?(?: ?\\(0\\))?${GAP}\\d(?:[ ().-]{0,2}\\d){5,10}${ENDS}${EXTENSION}`,
    'gu',
  ),
  // "06-…", "(070) …", "070/…": ten digits.
  new RegExp(`${ALONE}(?:${NATIONAL_FORMS})${ENDS}${EXTENSION}`, 'gu'),
  // A digit too many, behind a hyphen, as in a number that was typed or made up: "070-0000 4231".
  new RegExp(`${ALONE}\\(?0[1-8]\\d\\)?-\\d{4} ?\\d{4}${ENDS}${EXTENSION}`, 'gu'),
  // An extension alone: "tst. 412", "toestel 4120".
  /(?<![\p{L}\p{N}])(?:tst\.?|toestel|ext\.) ?\d{2,4}(?: ?\d{2,4})?(?![\p{L}\p{N}])/giu,
  // Only where the words before it say so: "tel. 555 01 23".
  new RegExp(`${ALONE}\\(?\\d{2,4}\\)?(?:[ .-]?\\d){3,9}${ENDS}`, 'gu'),
];
const [DUTCH, ABROAD, NATIONAL, LONG, EXTENDED] = [0, 1, 2, 3, 4];
/** Digits of a number within the country, and of one that is only known by the word before it. */
const DIGITS = 10;
const NAMED = { least: 6, most: 11 };

/** How far from a number the word may stand that says what number it is, in characters. */
const NEAR = 48;
const FILLER =
  '(?:op|via|onder|met|het|is|nummer|nr|no|rechtstreeks|direct|zakelijk|werk|kantoor|algemeen|secretariaat)';
const PHONE_WORD = new RegExp(
  `(?:^|[^\\p{L}/-])(?:(?:tel|telefoon|telefoonnummer|telefoonnr|telnr|telefonisch|mobiel|mobiele nummer|mobielnummer|mob|gsm|doorkiesnummer|doorkies|bel|bellen|bereikbaar|fax|faxnummer|phone|mobile|whatsapp|signal)(?:[ .:(-]{1,4}${FILLER}){0,3}[ .:(-]{0,4}|[TMF][.:]? ?)$`,
  'iu',
);
/** It is the number of something else, however it is written; or where it is written as one. */
const OTHER_WORD =
  /(?<!\p{L})(?:isbn(?:-1[03])?|issn|oin|kvk(?:-nummer)?|rsin|ean|€|eur|euro)[ :.#(]{0,4}$/iu;
const OTHER_NUMBER =
  /(?<!\p{L})(?:(?:\p{L}{0,20}(?:kenmerk|nummer)s?)|referentie|reference|zaak|dossier|nrs?\.?|no\.)[ :.#(]{0,4}$/iu;
const AT_A_STRETCH = /^\d+$/;
/** "06-12345678/070-5550123": the sign may stand between two numbers, and else makes it a part of something. */
const BEHIND_ANOTHER = /(?:^|[^\p{L}\p{N}/.])[\d ().+-]{9,}\/$/u;
const UNIT_AFTER =
  /^ ?(?:euro|eur|miljoen|miljard|duizend|%|procent|promille|kilo|kg|ton|stuks|uur|km|m2|hectare|ha)(?!\p{L})/iu;
/** Figures of which a part looks like a number: "1 045 000 000", "05 10 15 20 25 30". */
const FIGURES: readonly { readonly before: RegExp; readonly found: RegExp; readonly after: RegExp }[] = [
  { before: /\d $/, found: /^0\d\d(?: \d{3})+/, after: /^/ },
  { before: /\d $/, found: /^00\d(?!\d)/, after: /^/ },
  { before: /^|\D/, found: /^\d\d(?: \d\d)+$/, after: /^ \d\d(?!\d)/ },
  { before: /(?:^|\D)\d\d $/, found: /^\d\d(?: \d\d)+$/, after: /^/ },
];
const DATE = /^\d{1,2}[-.]\d{1,2}[-.](?:(?:19|20)\d{2}(?!\d)|\d{2}(?![-. ]?\d))|^(?:19|20)\d\d-\d\d-\d\d/;
const PERIOD = /^(?:19|20)\d\d ?- ?(?:(?:19|20)\d\d|\d\d)$/;

const digitsOf = (text: string): string => text.replace(/\D/g, '');

function isPhone(form: number, found: string, before: string, after: string): boolean {
  if (DATE.test(found) || PERIOD.test(found) || UNIT_AFTER.test(after)) return false;
  const named = PHONE_WORD.test(before);
  const other = OTHER_WORD.test(before) || (AT_A_STRETCH.test(found) && OTHER_NUMBER.test(before));
  if ((!named && form !== DUTCH && other) || (before.endsWith('/') && !BEHIND_ANOTHER.test(before)))
    return false;
  const bare = found.replace(/,? (?:tst|toe|ext).*$/, '');
  const digits = digitsOf(bare);
  const figures = FIGURES.some(
    (each) => each.before.test(before) && each.found.test(bare) && each.after.test(after),
  );
  if (form === DUTCH || form === LONG || form === EXTENDED) return true;
  if (form === ABROAD) {
    const plus = /^\(?\+/.test(bare);
    return !figures && (named || (plus ? digits.length >= 9 : digits.length >= 11 && /[ ()-]/.test(bare)));
  }
  if (form === NATIONAL) return !figures && digits.length === DIGITS && !/^0\d?[.,]\d{3}(?!\d)/.test(bare);
  return (
    named && digits.length >= NAMED.least && digits.length <= NAMED.most && !/\d\.\d{3}(?!\d)/.test(bare)
  );
}

/** What follows is counted by the last figures: "tel. 555 01 23 1 januari". */
const COUNTS = new RegExp(
  String.raw`^ (?:${DUTCH_MONTH}|uur|dagen|weken|maanden|jaar|leden|euro|miljoen|miljard|procent)(?!\p{L})`,
  'iu',
);

/** Telephone numbers: by their form, or by the word before them. */
export function findPhone(plain: string): Find[] {
  const finds: Find[] = [];
  const taken = new Set<number>();
  for (const [at, form] of FORMS.entries())
    for (const match of plain.matchAll(form)) {
      if (taken.has(match.index)) continue;
      const whole = match.index + match[0].length;
      const last = COUNTS.test(plain.slice(whole, whole + 12))
        ? (/[ -]+\d{1,3}$/.exec(match[0])?.[0].length ?? 0)
        : 0;
      const end = whole - last;
      const before = plain.slice(Math.max(0, match.index - NEAR), match.index);
      if (!isPhone(at, plain.slice(match.index, end), before, plain.slice(end, end + 12))) continue;
      taken.add(match.index);
      finds.push({ start: match.index, end, reason: 'telefoon' });
    }
  return finds;
}
