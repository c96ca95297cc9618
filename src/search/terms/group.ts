/** Why the words of a group may stand for each other. */
export type TermKind = 'abbreviation' | 'inflection' | 'synonym' | 'translation';

/**
 * Words and phrases that may stand for each other when a question is matched to a text, in every direction.
 * They are in dictionary form and lower case, except that abbreviations keep their capitals; the analyzer
 * folds and stems them. A phrase holds only if all its words are there, in this order.
 */
export interface TermGroup {
  readonly kind: TermKind;
  readonly nl: readonly string[];
  readonly en?: readonly string[];
  /** How close the words are, from 0 to 1; without it, `TERM_WEIGHT` of the kind. */
  readonly weight?: number;
}

/** What a word that stands in for another counts, the asked word itself being 1. */
export const TERM_WEIGHT: Readonly<Record<TermKind, number>> = {
  inflection: 0.95,
  abbreviation: 0.9,
  translation: 0.8,
  synonym: 0.6,
};

const LIST = '[^\\s=@,]+(?: [^\\s=@,]+)*(?:, [^\\s=@,]+(?: [^\\s=@,]+)*)*';
const LINE = new RegExp(`^(${LIST})(?: = (${LIST}))?(?: @(0\\.\\d+))?$`);

/**
 * Reads a table of terms, one group a line: `nl, nl = en, en @0.5`, where the English and the weight may be
 * left out. Lines that begin with # are headings. Throws on a line that isn't of this form: the tables are
 * part of the program, so that is a fault of ours.
 */
export function readTerms(kind: TermKind, table: string): readonly TermGroup[] {
  return table
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const [, nl, en, weight] = LINE.exec(line) ?? [];
      if (nl === undefined) throw new Error(`Not a line of terms: ${line}`);
      return {
        kind,
        nl: nl.split(', '),
        ...(en === undefined ? {} : { en: en.split(', ') }),
        ...(weight === undefined ? {} : { weight: Number(weight) }),
      };
    });
}
