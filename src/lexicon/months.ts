/** A month in both languages, and how it is abbreviated in either. */
interface Month {
  readonly nl: string;
  readonly en: string;
  readonly short: readonly string[];
}

/**
 * The months, from January. Names as in the Woordenlijst Nederlandse Taal (woordenlijst.org) and the Oxford English
 * Dictionary; abbreviations as letterheads and calendars have them: "d.d. 3 mrt 2026", "4 Sept 2026".
 */
export const MONTHS: readonly Month[] = [
  { nl: 'januari', en: 'january', short: ['jan'] },
  { nl: 'februari', en: 'february', short: ['feb'] },
  { nl: 'maart', en: 'march', short: ['mrt'] },
  { nl: 'april', en: 'april', short: ['apr'] },
  { nl: 'mei', en: 'may', short: [] },
  { nl: 'juni', en: 'june', short: ['jun'] },
  { nl: 'juli', en: 'july', short: ['jul'] },
  { nl: 'augustus', en: 'august', short: ['aug'] },
  { nl: 'september', en: 'september', short: ['sep', 'sept'] },
  { nl: 'oktober', en: 'october', short: ['okt'] },
  { nl: 'november', en: 'november', short: ['nov'] },
  { nl: 'december', en: 'december', short: ['dec'] },
];

/** Their names in either language. */
export const MONTH_NAMES: ReadonlySet<string> = new Set(MONTHS.flatMap(({ nl, en }) => [nl, en]));
/** Their Dutch names as a pattern, in small letters: `januari|februari|…`. */
export const DUTCH_MONTH: string = MONTHS.map(({ nl }) => nl).join('|');
/** Their English names. */
export const ENGLISH_MONTH: string = MONTHS.map(({ en }) => en).join('|');
/** Both, each once. */
export const MONTH_NAME: string = [...new Set(MONTHS.flatMap(({ nl, en }) => [nl, en]))].join('|');
