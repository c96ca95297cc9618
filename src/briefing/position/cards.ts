import type { Document, Kind } from '../../documents/document.ts';
import type { SearchIndex } from '../../search/index.ts';
import { readDocuments } from '../../search/reading.ts';
import { Quoting } from '../quoted.ts';
import { Work } from './alignment.ts';
import { type Card, type CardRow, cardOf } from './card.ts';
import { type Revision, revisionOf, rowsWorthShowing } from './revision.ts';

/** Kinds of documents that give the cabinet's verdicts, which the matrix lists. */
export const WITH_VERDICTS = ['fiche', 'nota'] as const satisfies readonly Kind[];
export const hasVerdicts = ({ kind }: Pick<Document, 'kind'>): boolean =>
  WITH_VERDICTS.some((each) => each === kind);

/** Kinds of documents that have a position card: also letters and Commission documents, by their own chapters. */
const WITH_CARD = [
  ...WITH_VERDICTS,
  'kamerbrief',
  'mededeling',
  'voorstel',
] as const satisfies readonly Kind[];
export const hasCard = ({ kind }: Pick<Document, 'kind'>): boolean => WITH_CARD.some((each) => each === kind);

/** Cards side by side, and what a revised document changed of the one it replaces. */
export interface Comparison {
  readonly cards: readonly Card[];
  /** Rows in which any of them has something, or could have. */
  readonly rows: readonly CardRow[];
  readonly revisions: readonly Revision[];
}

export type CardsResult =
  | { readonly kind: 'cards'; readonly comparison: Comparison }
  | { readonly kind: 'unknown'; readonly id: string }
  /** It is there, and of a kind that has no card. */
  | { readonly kind: 'no_card'; readonly document: Document };

/** Documents that are laid side by side at most. */
export const MOST_COMPARED = 12;

/** The cards of documents, in the order given; citations are numbered through them. */
export async function cardsOf(index: SearchIndex, ids: readonly string[]): Promise<CardsResult> {
  const asked = [...new Set(ids)];
  const reading = await readDocuments(index, asked);
  const quoting = new Quoting(reading);
  const cards: Card[] = [];
  for (const id of asked) {
    const card = cardOf(quoting, id);
    if (card === undefined) return { kind: 'unknown', id };
    if (!hasCard(card.document)) return { kind: 'no_card', document: card.document };
    cards.push(card);
  }
  const work = new Work();
  const revisions = cards.flatMap((revised) =>
    cards
      .filter((original) => replaces(reading.linksOf(revised.document.id), original))
      .map((original) => revisionOf(quoting, original, revised, work)),
  );
  return { kind: 'cards', comparison: { cards, rows: rowsWorthShowing(cards), revisions } };
}

const replaces = (
  links: readonly { readonly type: string; readonly id: string | null }[],
  { document }: Card,
) => links.some(({ type, id }) => type === 'vervangt' && id === document.id);
