import type { Language } from '../documents/document.ts';
import { isOrder } from '../passages/passage.ts';
import type { SearchIndex } from './index.ts';
import { type Reading, readDocuments } from './reading.ts';

/** A document, and how many of its sentences order their reader, or a language model, about. */
interface Ordering {
  readonly title: string;
  readonly orders: number;
}

export const ordersIn = (reading: Reading, id: string): number =>
  reading.passagesOf(id).flatMap(({ sentences }) => sentences.filter(isOrder)).length;

/** Documents of which it is said, at most. */
const MOST = 3;

/** That documents hold sentences that order their reader, or a language model, about; null where none does. */
export function ordersNote(documents: readonly Ordering[], language: Language): string | null {
  const nl = language === 'nl';
  const told = documents.flatMap(({ title, orders }) => {
    if (orders === 0) return [];
    return orders === 1 ? [`"${title}"`] : [`"${title}" (${orders} ${nl ? 'keer' : 'times'})`];
  });
  if (told.length === 0) return null;
  const titles = new Intl.ListFormat(language).format(told.slice(0, MOST));
  return nl
    ? `Let op: in ${titles} geeft een zin opdrachten aan de lezer of aan een taalmodel. Dat is van niemand een standpunt; zo'n zin is gemarkeerd en staat in geen antwoord.`
    : `Please note: in ${titles} a sentence gives orders to its reader or to a language model. That is nobody's position; such a sentence is marked, and is in no answer.`;
}

/** The same of documents that were read. */
export const ordersNoteOf = (reading: Reading, ids: Iterable<string>, language: Language): string | null =>
  ordersNote(
    [...new Set(ids)].map((id) => ({
      title: reading.document(id)?.title ?? id,
      orders: ordersIn(reading, id),
    })),
    language,
  );

/** The same of documents of an index, as notes. */
export async function orderNotesIn(
  index: SearchIndex,
  ids: readonly string[],
  language: Language,
): Promise<string[]> {
  const note = ordersNoteOf(await readDocuments(index, ids), ids, language);
  return note === null ? [] : [note];
}
