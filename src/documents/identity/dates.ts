import { ENGLISH_MONTH, MONTHS } from '../../lexicon/months.ts';
import type { Language, Span } from '../document.ts';

/** From 1, by every name and abbreviation. */
const NUMBERS: ReadonlyMap<string, number> = new Map(
  MONTHS.flatMap(({ nl, en, short }, at) => [nl, en, ...short].map((name) => [name, at + 1] as const)),
);

/** Whether year, month (from 1) and day make a date of the calendar. */
function exists(year: number, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** A string that is an ISO date of the calendar, `2026-01-30`. */
export function isIsoDate(value: string): boolean {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value);
  return parts !== null && exists(Number(parts[1]), Number(parts[2]), Number(parts[3]));
}

const iso = (year: number, month: number, day: number): string | null =>
  exists(year, month, day)
    ? `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
    : null;

/** The first whole date in a text ("30 januari 2026", "4.12.2025", "2025-12-04") as ISO; else null. */
export function findDate(text: string): string | null {
  const named = /(?<!\d)(\d{1,2}) ([a-z]{3,9})\.? (\d{4})(?!\d)/i.exec(text);
  const month = named === null ? undefined : NUMBERS.get((named[2] ?? '').toLowerCase());
  if (named !== null && month !== undefined) return iso(Number(named[3]), month, Number(named[1]));
  const isoForm = /(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)/.exec(text);
  if (isoForm !== null) return iso(Number(isoForm[1]), Number(isoForm[2]), Number(isoForm[3]));
  const numeric = /(?<!\d)(\d{1,2})[.-](\d{1,2})[.-](\d{4})(?!\d)/.exec(text);
  return numeric === null ? null : iso(Number(numeric[3]), Number(numeric[2]), Number(numeric[1]));
}

/** A date as readers of this language write it, "30 januari 2026"; what is no date stays as it is. */
export function writtenDate(date: string, language: Language): string;
export function writtenDate(date: string | null, language: Language): string | null;
export function writtenDate(date: string | null, language: Language): string | null {
  if (date === null) return null;
  const moment = new Date(`${date}T00:00:00Z`);
  if (Number.isNaN(moment.getTime())) return date;
  return moment.toLocaleDateString(language === 'nl' ? 'nl-NL' : 'en-GB', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
}

/** A date as it stands in a text, whole or not; of several days ("12 en 13 februari") the first. */
export interface Written extends Span {
  /** Null where the text does not say it. */
  readonly year: number | null;
  /** From 1. */
  readonly month: number;
  /** Null for a month. */
  readonly day: number | null;
}

const MONTH = [...NUMBERS.keys()].sort((a, b) => b.length - a.length).join('|');
const DASH =
  '[\\s\\u00a0]*(?:-|–|/|[\\s\\u00a0](?:en|and|to|t/m|tot(?:[\\s\\u00a0]en[\\s\\u00a0]met)?)[\\s\\u00a0])[\\s\\u00a0]*';
const GAP = '[\\s\\u00a0]+';
/** The forms in which dates are written; what is read first is not read again as another. */
const FORMS: readonly RegExp[] = [
  new RegExp(
    `(?<![\\p{N}\\p{L}.,/-])(?<day>\\d{1,2})(?:st|nd|rd|th)?(?:${DASH}\\d{1,2})?(?:${GAP}of)?${GAP}(?<name>${MONTH})\\.?(?![\\p{L}])(?:,?${GAP}(?<year>\\d{4})(?![\\p{N}]))?`,
    'giu',
  ),
  new RegExp(
    `(?<![\\p{L}])(?<name>${ENGLISH_MONTH})${GAP}(?<day>\\d{1,2})(?:st|nd|rd|th)?(?![\\p{N}\\p{L}])(?:,${GAP}(?<year>\\d{4})(?![\\p{N}]))?`,
    'giu',
  ),
  /(?<![\p{N}\p{L}/-])(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})(?![\p{N}-])/gu,
  /(?<![\p{N}\p{L}./-])(?<day>\d{1,2})[.-](?<month>\d{1,2})[.-](?<year>\d{4})(?![\p{N}])/gu,
  new RegExp(`(?<![\\p{L}])(?<name>${MONTH})${GAP}(?<year>\\d{4})(?![\\p{N}])`, 'giu'),
  // Without a day or a year a word may be a name or a verb ("may"), so a preposition has to stand before it.
  new RegExp(
    `(?<=(?<![\\p{L}])(?:in|eind|begin|medio|half|halverwege|late|early|mid)(?:${GAP}(?:de maand|the month of))?${GAP})(?<name>${MONTH})(?![\\p{L}\\p{N}-])`,
    'giu',
  ),
];

/** All dates in a text, in order; what is no date of the calendar is left out. */
export function datesIn(text: string): Written[] {
  const found: Written[] = [];
  const read: Span[] = [];
  for (const form of FORMS)
    for (const match of text.matchAll(form)) {
      const { day, name, month: number, year } = match.groups ?? {};
      const span = { start: match.index, end: match.index + match[0].length };
      if (read.some((other) => other.start < span.end && other.end > span.start)) continue;
      read.push(span);
      const month = name === undefined ? Number(number) : (NUMBERS.get(name.toLowerCase()) ?? 0);
      const written = {
        ...span,
        year: year === undefined ? null : Number(year),
        month,
        day: day === undefined ? null : Number(day),
      };
      // Without a year the 29th of February may be one.
      if (exists(written.year ?? 2000, month, written.day ?? 1)) found.push(written);
    }
  return found.sort((a, b) => a.start - b.start);
}

/** A written date in a year, as ISO day or month; null where that year has no such day. */
export function isoIn(year: number, { month, day }: Pick<Written, 'month' | 'day'>): string | null {
  if (day !== null) return iso(year, month, day);
  return exists(year, month, 1) ? `${year}-${String(month).padStart(2, '0')}` : null;
}

/** The day on which a moment falls in the Netherlands. */
export const dutchDay = (milliseconds: number): string =>
  new Date(milliseconds).toLocaleDateString('sv-SE', { timeZone: 'Europe/Amsterdam' });

const DAY_MS = 86_400_000;

/** So many days after an ISO date. */
export const addDays = (date: string, days: number): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);

/** Days from one ISO date to another; below zero where that lies before it. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS);
