import { depthOf, type Marker } from '../structure/markers.ts';

/** A line as far as its number is asked. */
interface Numbered {
  readonly text: string;
  readonly marker: Marker | null;
  readonly depth: number;
  readonly blankBefore: boolean;
}

/** The number that the heading of a chapter opens with: how deep it is, under which, and which one. */
interface Chapter {
  readonly depth: number;
  /** Of "3.2": "3". */
  readonly under: string;
  readonly order: number;
}

const NAMED =
  /^(?:hoofdstuk|deel|artikel|art\.|paragraaf|bijlage|chapter|section|part|annex|article|§)\s*(\d{1,3}|[IVX]{1,5})(?![\p{L}\p{N}])/iu;
const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII', 'XIII', 'XIV', 'XV'];
const BARE = /^(\d{1,2})\s+(?=\p{Lu})/u;
const CAPITAL_ROMAN = /^([IVX]{1,5})[.)]?\s+(?=\p{Lu}\p{Ll})/u;
const CAPITAL = /^([A-Z])[.)]\s+(?=\p{Lu}\p{Ll})/u;

/** Longest heading, in words. */
const WORDS = 14;

function chapterOf({ text, marker }: Numbered): Chapter | null {
  if (text.split(' ').length > WORDS || /[.;,!?]$/.test(text)) return null;
  const named = NAMED.exec(text)?.[1];
  if (named !== undefined) {
    const word = /^\S[a-z]*/i.exec(text)?.[0].toLowerCase() ?? '';
    const order = /\d/.test(named) ? Number(named) : ROMAN.indexOf(named.toUpperCase()) + 1;
    return { depth: 1, under: word, order };
  }
  const roman = CAPITAL_ROMAN.exec(text)?.[1];
  if (roman !== undefined && ROMAN.includes(roman))
    return { depth: 1, under: 'I', order: ROMAN.indexOf(roman) + 1 };
  const capital = CAPITAL.exec(text)?.[1];
  if (capital !== undefined) return { depth: 1, under: 'A', order: capital.charCodeAt(0) - 64 };
  const bare = BARE.exec(text)?.[1];
  if (bare !== undefined) return { depth: 1, under: '', order: Number(bare) };
  const depth = marker === null ? null : depthOf(marker);
  if (marker === null || depth === null) return null;
  if (!/^\p{Lu}/u.test(text.slice(marker.length)) && marker.style !== 'letter') return null;
  const numbers = marker.text.replace(/[^\p{L}\p{N}.]/gu, '').replace(/\.$/, '');
  const under = marker.style === 'decimal' ? numbers.split('.').slice(0, -1).join('.') : marker.style;
  return { depth, under: marker.style === 'number' ? '' : under, order: marker.order };
}

const looksAs = (row: Numbered): string => `${row.blankBefore}${row.depth}`;

/**
 * The numbered chapters among lines: each with the number of lines that ends what it heads. A line is a chapter when
 * its number comes after that of the chapter before, and it is no next item of a list that looks as it does.
 */
export function chaptersOf<R extends Numbered>(rows: readonly R[]): ReadonlyMap<R, Chapter> {
  const chapters = new Map<R, Chapter>();
  const last = new Map<string, number>();
  let listed: { readonly under: string; readonly order: number; readonly looks: string } | null = null;
  for (const row of rows) {
    const found = chapterOf(row);
    if (found === null) {
      if (row.marker !== null && row.marker.style === 'number')
        listed = { under: '', order: row.marker.order, looks: looksAs(row) };
      continue;
    }
    const { under, order } = found;
    const goesOn =
      listed !== null &&
      listed.under === under &&
      listed.order === order - 1 &&
      listed.looks === looksAs(row);
    const before = last.get(under);
    const next = before === undefined ? order === 1 || found.depth === 1 : order === before + 1;
    if (next && !goesOn) {
      chapters.set(row, found);
      last.set(under, order);
      listed = null;
    } else listed = { under, order, looks: looksAs(row) };
  }
  return chapters;
}

/** Whether a chapter ends what another one heads: it is the next beside it, or of one that is above. */
export const endsChapter = (open: Chapter, next: Chapter): boolean =>
  next.under === open.under ? next.order > open.order : next.depth < open.depth;
