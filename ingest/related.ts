import type { References } from '../src/documents/document.ts';
import type { DocumentSummary } from '../src/search/index.ts';

/** Numbers that name one proposal or publication; a dossier holds hundreds and relates nothing. */
const RELATING = ['com', 'celex', 'kamerstuk', 'tk'] as const satisfies readonly (keyof References)[];

/** The other documents that share a number with this one, or that one of the two names by title. */
export function relatedDocuments(
  document: Pick<DocumentSummary, 'id' | 'title' | 'references'>,
  all: readonly DocumentSummary[],
): readonly DocumentSummary[] {
  return all.filter(
    (other) =>
      other.id !== document.id &&
      (RELATING.some((kind) =>
        document.references[kind].some((number) => other.references[kind].includes(number)),
      ) ||
        document.references.related.includes(other.title) ||
        other.references.related.includes(document.title)),
  );
}
