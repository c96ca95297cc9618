/**
 * What numbers in papers count, by the word behind them, folded: its kind, and how many of the kind one is. A kind may be told in
 * several units ("24 maanden" is "twee jaar"). Source: the units in which the fiches of the template give costs, shares and terms
 * (`kinds/fiche/template.ts`: financial consequences, term of implementation). Example: "5 *miljoen*", "30 *procent*".
 */
export interface Unit {
  readonly kind: 'money' | 'share' | 'months' | 'days';
  readonly words: string;
  readonly one: number;
}

export const UNITS: readonly Unit[] = [
  { kind: 'money', words: 'euro eur €', one: 1 },
  { kind: 'share', words: '% procent percent', one: 1 },
  { kind: 'months', words: 'jaar jaren year years', one: 12 },
  { kind: 'months', words: 'maand maanden month months', one: 1 },
  { kind: 'days', words: 'week weken week weeks', one: 7 },
  { kind: 'days', words: 'dag dagen day days', one: 1 },
];

/** Between a number and what it counts: "2,5 *miljard* euro". */
export const MULTIPLES: readonly { readonly words: string; readonly times: number }[] = [
  { words: 'duizend thousand', times: 1e3 },
  { words: 'miljoen mln million', times: 1e6 },
  { words: 'miljard mld billion', times: 1e9 },
];
