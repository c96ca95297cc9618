import type { Citation, Nearest } from '../../../answer/answer.ts';
import type { Language, Voice } from '../../../documents/document.ts';
import type { Given } from '../answer/parts.ts';

/** Words in a document that the reader may want to see where they stand. */
export interface Place {
  /** As shown; null for what only comes near. */
  readonly number: number | null;
  readonly documentId: string;
  readonly documentTitle: string;
  /** Of the document. */
  readonly language: Language;
  readonly path: readonly string[];
  readonly quote: string;
  readonly start: number;
  readonly end: number;
  readonly page: number | null;
  readonly table?: NonNullable<Citation['table']>;
  readonly voice: Voice;
  /** The official publication, if that is known. */
  readonly url: string | null;
  /** The page of the document, at these words. */
  readonly href: string;
}

/** What an answer rests on, in the order of the numbers; of a refusal, what comes nearest. */
export function placesOf({ citations, refusal, documents }: Given): readonly Place[] {
  const languageOf = (id: string): Language => documents.get(id)?.language ?? 'nl';
  if (citations.size > 0)
    return [...citations.values()]
      .sort((one, other) => one.number - other.number)
      .map((citation) => ({ ...citation, language: languageOf(citation.documentId) }));
  const near = (each: Nearest & { readonly href: string }): Place => ({
    ...each,
    language: languageOf(each.documentId),
    number: null,
    page: null,
    url: documents.get(each.documentId)?.url ?? null,
  });
  return refusal?.nearest.map(near) ?? [];
}
