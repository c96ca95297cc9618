import type { Document } from '../document.ts';
import { pageAt } from '../layout/pages.ts';
import { plainSigns } from './redact.ts';
import { namesBsn, passesElevenTest } from './redact-numbers.ts';

/** Where numbers stand that a person must look at, never what they are. */
export interface SuspectedNumbers {
  /** "p. 3", or "alinea 12" where there are no pages. */
  readonly place: string;
  readonly count: number;
}

/** What may part the groups of a number: a full stop, a hyphen, a space that is broken or not. */
const GAP = '[ .\\u00a0\\u2009\\u202f-]';
/**
 * Eight to ten digits, at a stretch or in groups. Only nine can be a citizen service number; the others count
 * where the text calls them one, since then a digit was lost or doubled.
 */
const CANDIDATE = new RegExp(
  `(?<![0-9])(?:[0-9]{8,10}|[0-9]{3}(${GAP})[0-9]{3}\\1[0-9]{3}|[0-9]{4}(${GAP})[0-9]{2}\\2[0-9]{3}|[0-9]{2}(${GAP})[0-9]{2}\\3[0-9]{2}\\3[0-9]{3})(?![0-9])`,
  'g',
);
/** Groups of three are an amount; groups parted by spaces may be cells of a table. */
const LOOKS_LIKE_FIGURES = /^[0-9]{3}[ .\u00a0\u2009\u202f]|[ \u00a0\u2009\u202f]/;

/** How far before a number its name may stand, in characters. */
const NEAR = 40;
/** As far as the heading of a column stands from the first rows below it. */
const AROUND = { before: 200, after: 60 };
const PERSONAL_WORD =
  /(?<!\p{L})(?:bsn(?:[’']s|-?nummers?)?|burger ?service-?nummers?|sofi-?nummers?|persoonsnummers?|citizen service numbers?)(?!\p{L})/iu;
/** Written against the number: "BSN123456782". */
const GLUED_NAME = /(?<!\p{L})(?:bsn|burgerservicenummer|sofinummer)[ :.=#-]{0,3}$/iu;

/** The number is that of a company, a case, a publication or a grant, by the label right before it. */
const LABEL =
  '(?:kvk|rsin|btw|eori|oin|isbn|issn|doi|ecli|pmid|kenmerk|referentie|reference)(?:[ -]?(?:nummers?|number|code|id))?';
const NUMBERED =
  'zaak|dossier|document|kamerstuk|kamer|verzoek|project|order|factuur|artikel|publicatie|rapport|registratie|contract|inschrijvings|aanvraag|meldings|subsidie|besluit|overeenkomst|subsidieovereenkomst|grant|agreement|ga';
const OTHER_NUMBER = new RegExp(
  `(?<!\\p{L})(?:${LABEL}|(?:${NUMBERED})(?:[ -]?nummers?|[ -]?(?:number|id)| (?:nrs?|no)(?=[ .:°])))[ :.,(#°]{0,3}(?:is |van |luidt )?$`,
  'iu',
);
const MONEY_BEFORE = /(?:€|\$|£|¥|(?<!\p{L})(?:eur|euro|usd|gbp|chf))[ \u00a0\u202f]?$/iu;
/** What a figure counts. */
const UNIT_AFTER =
  /^(?:,-|,–|,\d|[ \u00a0\u202f-]?(?:€|%|‰|°)|[ \u00a0\u202f-](?:euro|eur|usd|dollars?|pond|miljoen|miljard|duizend|procent|stuks|tonn?|kilo|kilogram|kg|mg|liter|km|kilometer|m2|m²|m3|m³|meter|hectare|ha|kwh|mwh|gwh|twh|kw|mw|gw|pj|tj|mb|gb|tb|inwoners|mensen|personen|burgers|huishoudens|woningen|bedrijven|dieren|deelnemers|tonnen|uur|uren|jaar|keer|maal)(?!\p{L}))/iu;

/** Longest word around a number that is looked at, in characters. */
const WORD = 80;

/** Part of an address, a path, an e-mail address or a code. */
const CODE = /:\/\/|www\.|[/\\@=_#?&%~+]/u;
/** Part of a longer number or of a word with a hyphen. */
const GOES_ON_BEFORE = /(?:[0-9][.,:–-]|\p{L}[-–])$/u;
const GOES_ON_AFTER = /^(?:[.,:–-]?[0-9]|[-–]\p{L})/u;

/** Whether a number is a part of something else, by the unbroken run of characters around it. */
function isPart(text: string, start: number, end: number): boolean {
  const before = /\S*$/u.exec(text.slice(Math.max(0, start - WORD), start))?.[0] ?? '';
  const after = /^\S*/u.exec(text.slice(end, end + WORD))?.[0] ?? '';
  return CODE.test(before) || CODE.test(after) || GOES_ON_BEFORE.test(before) || GOES_ON_AFTER.test(after);
}

function isSuspected(text: string, found: string, start: number): boolean {
  const end = start + found.length;
  const digits = found.replace(/[^0-9]/g, '');
  const before = text.slice(Math.max(0, start - AROUND.before), start);
  const after = text.slice(end, end + AROUND.after);
  if (MONEY_BEFORE.test(before) || UNIT_AFTER.test(after)) return false;
  const close = before.slice(-NEAR);
  if (
    GLUED_NAME.test(close) ||
    namesBsn(close) ||
    /^[\s(]{0,3}(?:bsn|burgerservicenummer)(?!\p{L})/iu.test(after)
  )
    return true;
  if (/\p{L}$/u.test(before) || /^\p{L}/u.test(after)) return false;
  if (digits.length !== 9 || !passesElevenTest(digits)) return false;
  if (isPart(text, start, end) || OTHER_NUMBER.test(close)) return false;
  if (!LOOKS_LIKE_FIGURES.test(found)) return true;
  return PERSONAL_WORD.test(before) || PERSONAL_WORD.test(after);
}

/**
 * Where in a text there are numbers that may be citizen service numbers, as offsets. The text has been
 * redacted: what its own words name as such, and passes the eleven test, is gone. What is left are nine
 * digits that pass the test without a name (one in eleven does by chance, so that a person decides), and
 * numbers with the name that fail it. Amounts, quantities, dates, other numbers and codes are left alone.
 * Wide digits and every kind of hyphen are read as redaction reads them.
 */
export function suspectedNumbers(given: string): readonly number[] {
  const text = plainSigns(given);
  return [...text.matchAll(CANDIDATE)]
    .filter((match) => isSuspected(text, match[0], match.index))
    .map((match) => match.index);
}

/** The same for a document, its title and headings included, by place. */
export function suspectedNumbersIn(document: Document): readonly SuspectedNumbers[] {
  const counts = new Map<string, number>();
  const add = (place: string, count: number): void => {
    if (count > 0) counts.set(place, (counts.get(place) ?? 0) + count);
  };
  for (const at of suspectedNumbers(document.text)) add(placeOf(document, at), 1);
  const { title, text, references, ministries } = document;
  const apart = [title, ...references.related, ...ministries].filter((each) => !text.includes(each));
  for (const each of apart) add('titel of gegevens bovenaan', suspectedNumbers(each).length);
  return [...counts].map(([place, count]) => ({ place, count }));
}

function placeOf(document: Document, offset: number): string {
  const page = pageAt(document, offset);
  if (page !== null) return `p. ${page}`;
  return `alinea ${document.blocks.findIndex(({ end }) => offset < end) + 1}`;
}
