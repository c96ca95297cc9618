import type { Language } from './document.ts';

const MONTHS: Readonly<Record<string, number>> = {
  januari: 1,
  jan: 1,
  january: 1,
  februari: 2,
  feb: 2,
  february: 2,
  maart: 3,
  mrt: 3,
  march: 3,
  april: 4,
  apr: 4,
  mei: 5,
  may: 5,
  juni: 6,
  jun: 6,
  june: 6,
  juli: 7,
  jul: 7,
  july: 7,
  augustus: 8,
  aug: 8,
  august: 8,
  september: 9,
  sep: 9,
  sept: 9,
  oktober: 10,
  okt: 10,
  october: 10,
  november: 11,
  nov: 11,
  december: 12,
  dec: 12,
};

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
  const month = named === null ? undefined : MONTHS[(named[2] ?? '').toLowerCase()];
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
