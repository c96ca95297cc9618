import type { Voice } from '../../documents/document.ts';
import type { Shelf } from './conversation/store.ts';

/** A sentence that a reader took along, with where it stands. */
export interface Taken {
  readonly documentId: string;
  readonly documentTitle: string;
  readonly start: number;
  readonly end: number;
  readonly quote: string;
  readonly voice: Voice;
}

const KEY = 'notabene.mandje.1';
/** As many as one paper takes. */
export const MOST_TAKEN = 100;

/** What was taken along, in that order. What is not readable is as if it were not there. */
export function taken(shelf: Shelf): readonly Taken[] {
  try {
    const found: unknown = JSON.parse(shelf.getItem(KEY) ?? '[]');
    return Array.isArray(found) ? found.filter(isTaken) : [];
  } catch {
    return [];
  }
}

const isTaken = (value: unknown): value is Taken => {
  if (typeof value !== 'object' || value === null) return false;
  const { documentId, documentTitle, start, end, quote, voice } = value as Partial<Taken>;
  return (
    [documentId, documentTitle, quote, voice].every((text) => typeof text === 'string') &&
    [start, end].every((at) => typeof at === 'number')
  );
};

const isSame = (one: Taken, other: Taken): boolean =>
  one.documentId === other.documentId && one.start === other.start && one.end === other.end;

/** Takes sentences along, each once; how many are in the basket then, or null where the browser keeps none or it is full. */
export function take(shelf: Shelf, sentences: readonly Taken[]): number | null {
  const before = taken(shelf);
  const fresh = sentences
    .map(({ documentId, documentTitle, start, end, quote, voice }) => ({
      documentId,
      documentTitle,
      start,
      end,
      quote,
      voice,
    }))
    .filter((each) => !before.some((other) => isSame(each, other)));
  const all = [...before, ...fresh];
  return all.length > MOST_TAKEN || !kept(shelf, all) ? null : all.length;
}

/** Puts one back. */
export const putBack = (shelf: Shelf, sentence: Taken): boolean =>
  kept(
    shelf,
    taken(shelf).filter((each) => !isSame(each, sentence)),
  );

/** Empties it: nothing is left. */
export const emptyBasket = (shelf: Shelf): void => shelf.removeItem(KEY);

function kept(shelf: Shelf, all: readonly Taken[]): boolean {
  try {
    if (all.length === 0) shelf.removeItem(KEY);
    else shelf.setItem(KEY, JSON.stringify(all));
    return true;
  } catch {
    return false;
  }
}
