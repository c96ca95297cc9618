/** A document of which followers are told. All texts are plain. */
export interface NewsItem {
  readonly what: 'nieuw' | 'gewijzigd' | 'ingetrokken';
  readonly id: string;
  readonly title: string;
  /** What kind of document it is, in words; null where that is not known any more. */
  readonly kind: string | null;
  /** As it is written out. */
  readonly date: string | null;
  readonly ministries: readonly string[];
  /** Where it can be read; null where it can't. */
  readonly url: string | null;
  /** What it changed of the papers before it: how many sentences, and where that is shown. */
  readonly since: {
    readonly moved: number;
    readonly url: string | null;
    readonly first: readonly string[];
  } | null;
}

/** Documents that one message names; the others are counted. */
export const MOST = 12;
export const LABELS = { nieuw: 'Nieuw', gewijzigd: 'Gewijzigd', ingetrokken: 'Ingetrokken' } as const;
export const JSON_TYPE = { 'Content-Type': 'application/json' } as const;

export const summaryOf = (follower: string, items: readonly NewsItem[]): string =>
  `Notabene, ${follower}: ${items.length === 1 ? '1 stuk' : `${items.length} stukken`}`;

export const factsOf = ({ kind, date, ministries }: NewsItem): string =>
  [kind, date, ministries.join(', ')].filter((part) => part !== null && part !== '').join(' · ');

export const sinceOf = (moved: number): string =>
  `${moved === 1 ? '1 zin staat' : `${moved} zinnen staan`} niet zo in eerdere stukken`;

export const moreOf = (items: readonly NewsItem[]): string | null =>
  items.length > MOST ? `En nog ${items.length - MOST}.` : null;
