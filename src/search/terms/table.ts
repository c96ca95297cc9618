import { compileTerms } from './compile.ts';
import { readTerms, type TermGroup, type TermKind } from './group.ts';
import table from './terms.json' with { type: 'json' };

/**
 * Every group of words that may stand for each other. Bridge once: what a word brings in is not itself
 * looked up again, since two near meanings in a row are often no longer near. Look words up before stop
 * words are dropped ("wij" is the cabinet here), and those of a Dutch question on the Dutch side first:
 * "last", "kind" and "wet" are English words too, with another meaning.
 */
export const TERM_GROUPS: readonly TermGroup[] = table.parts.flatMap(({ kind, lines }) =>
  readTerms(kind as TermKind, lines.join('\n')),
);

/** Folded to lower case these are, or come close to, ordinary words; they count only in capitals. */
export const CASED_ABBREVIATIONS: ReadonlySet<string> = new Set(table.cased.words);

let compiled: Uint8Array | undefined;

/** The table as it goes into every index; made once. */
export function compiledTerms(): Uint8Array {
  compiled ??= compileTerms(TERM_GROUPS, CASED_ABBREVIATIONS);
  return compiled;
}
