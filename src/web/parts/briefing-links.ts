import { documentPath } from './links.ts';

/** The position card of a document. */
export const cardPath = (documentId: string): string => `${documentPath(documentId)}/kaart`;

/** These documents side by side; without any, where they are chosen. */
export const comparisonPath = (ids: readonly string[]): string => withDocuments('/vergelijk', ids);

/** The verdicts in these documents, or in all. */
export const matrixPath = (ids: readonly string[]): string => withDocuments('/overzicht', ids);

/** The same as a picture. */
export const picturePath = (ids: readonly string[]): string =>
  `/api/matrix?${new URLSearchParams([...ids.map((id) => ['id', id]), ['format', 'svg']])}`;

function withDocuments(path: string, ids: readonly string[]): string {
  return ids.length === 0 ? path : `${path}?${new URLSearchParams(ids.map((id) => ['stuk', id]))}`;
}
