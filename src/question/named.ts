import { findReferences } from '../documents/links/references.ts';

export interface Named {
  /** `COM(2025) 743`, `kst-22112-4243`, `2026D04657`, `22112`, or `#4246` for a bare number of a Kamerstuk. */
  readonly references: readonly string[];
  /** The question without them. */
  readonly rest: string;
}

/** The ways in which people write the numbers of documents, and the official way; first match wins. */
const LOOSE: readonly (readonly [RegExp, (...groups: string[]) => string])[] = [
  [
    /\b(com|join|swd)\s?[-(]?\s?(20\d\d)\s?\)?\s?[-/ ]?\s?(\d{1,4})\b/gi,
    (kind, year, number) => `${kind?.toUpperCase()}(${year}) ${Number(number)}`,
  ],
  [/\bkst-(\d{5})-(\d{1,4})\b/gi, (dossier, number) => `kst-${dossier}-${number}`],
  [
    /\b(?:kamerstuk(?:ken)? )?(?:ii )?(?:\d{4}[/-]\d{2,4},? )?(\d{2})[ .]?(\d{3}),? ?(?:nr\.?|no\.?|nummer|-) ?(\d{1,4})\b(?![.,]\d)/gi,
    (a, b, number) => `kst-${a}${b}-${number}`,
  ],
  [/\b(20\d\d[dz]\d{5})\b/gi, (id) => (id ?? '').toUpperCase()],
  [/\b(5\d{4}[a-z]{2}\d{4})\b/gi, (celex) => (celex ?? '').toUpperCase()],
  [/\bdossier (\d{2}) ?(\d{3})\b/gi, (a, b) => `${a}${b}`],
  [/\b(?:(?:kamerstuk|fiche|stuk|document|nummer|nr\.?|no\.?) )(\d{3,4})\b/gi, (number) => `#${number}`],
];

/** An address on the web or of mail: only a number in it says something. */
const ADDRESS = /\bhttps?:\/\/\S+|\bwww\.\S+|[^\s@]{1,64}@[^\s@]+\.\p{L}{2,}/giu;

/** Finds the numbers of documents in a question, and addresses, and takes them out, or puts what they stand for in their place. */
export function namedIn(asked: string, standsFor = ' '): Named {
  const references = new Set<string>();
  const text = asked.replace(ADDRESS, (address) => {
    for (const reference of numbersIn(address, ' ').references) references.add(reference);
    return ' ';
  });
  const named = numbersIn(text, standsFor);
  for (const reference of named.references) references.add(reference);
  return { references: [...references], rest: named.rest };
}

function numbersIn(text: string, standsFor: string): Named {
  const references = new Set<string>();
  let rest = text.replace(
    /\b(?:fiches|stukken|kamerstukken|nummers) (?:\d{4}(?:, | en | and ))+\d{4}\b/gi,
    (several) => {
      for (const number of several.match(/\d{4}/g) ?? []) references.add(`#${number}`);
      return several.replace(/[\d,]+( en | and )?/g, ' ');
    },
  );
  for (const [pattern, official] of LOOSE)
    rest = rest.replace(pattern, (whole, ...groups) => {
      const strings = groups.filter((g): g is string => typeof g === 'string');
      references.add(official(...strings));
      return /^(fiche|stuk|document|kamerstuk)/i.test(whole) ? (whole.split(' ')[0] ?? standsFor) : standsFor;
    });
  const { com, celex, kamerstuk, tk } = findReferences(rest);
  for (const reference of [...com, ...celex, ...kamerstuk, ...tk]) references.add(reference);
  return { references: [...references], rest };
}
