import type { Passage, Sentence } from '../../src/passages/passage.ts';
import type { Read } from '../../src/reader/decide.ts';
import type { Reading } from '../../src/search/reading.ts';
import type { DossierQuestion } from '../dossier.ts';
import { gives, type Score } from './score.ts';

/** How deep is looked. */
export const DEPTHS = [1, 3, 10, 20] as const;

/** Where an answerable question that is not right was lost, in the order in which it travels. */
export const LOSSES = ['reading', 'search', 'selection', 'refusing', 'asking'] as const;
export type Loss = (typeof LOSSES)[number];

/** Where the needed facts of a question were found; ranks from 1, null when not at all. */
export interface Ranks {
  /** Of the first sentence, as selection ranked them, that gives one. */
  readonly selected: number | null;
  /** Of the last needed fact, as selection ranked them: by then all of them are there. */
  readonly all: number | null;
  readonly lost: Loss | null;
}

/** A refusal is what lost it when a needed fact was among so many of the best. */
const NEARLY = 3;

type Place = string;
const placeOf = ({ documentId }: Passage, { start }: Sentence): Place => `${documentId}:${start}`;

/** The sentences of some documents, to be looked up by what they give. */
export class Places {
  readonly #sentences: { readonly place: Place; readonly text: string }[] = [];

  constructor(reading: Reading, documentIds: readonly string[]) {
    for (const id of documentIds) {
      const text = reading.document(id)?.text ?? '';
      for (const passage of reading.passagesOf(id))
        for (const sentence of passage.sentences)
          this.#sentences.push({
            place: placeOf(passage, sentence),
            text: text.slice(sentence.start, sentence.end),
          });
    }
  }

  /** Where each needed fact stands. */
  of({ gold }: DossierQuestion): ReadonlySet<Place>[] {
    return gold.map(
      (fact) =>
        new Set(
          this.#sentences
            .filter(({ text }) => fact.some((sentence) => gives(text, sentence)))
            .map(({ place }) => place),
        ),
    );
  }
}

/** The best rank of each fact over lists of places. */
function ranksIn(lists: readonly (readonly Place[])[], facts: readonly ReadonlySet<Place>[]): number[] {
  return facts.map((fact) =>
    Math.min(
      ...lists.map((list) => {
        const at = list.findIndex((place) => fact.has(place));
        return at === -1 ? Number.POSITIVE_INFINITY : at + 1;
      }),
    ),
  );
}

const finite = (rank: number): number | null => (Number.isFinite(rank) ? rank : null);

/** Ranks of the facts of an answerable question, and where it was lost if it is not right. */
export function ranksOf(facts: readonly ReadonlySet<Place>[], reads: readonly Read[], score: Score): Ranks {
  const selected = ranksIn(
    reads.map(({ found }) => found.map(({ passage, sentence }) => placeOf(passage, sentence))),
    facts,
  );
  const all = Math.max(...selected);
  return {
    selected: finite(Math.min(...selected)),
    all: finite(all),
    lost: score.right ? null : lossOf(facts, reads.length > 0, selected, score),
  };
}

/**
 * A fact that no sentence of its documents gives was lost when they were read; one that was not ranked, by search. Of a
 * refusal, selection lost it when it had ranked other sentences first: shown, they would have been wrong.
 */
export function lossOf(
  facts: readonly ReadonlySet<unknown>[],
  searched: boolean,
  ranks: readonly number[],
  { asked, refused }: Pick<Score, 'asked' | 'refused'>,
): Loss {
  if (facts.some((fact) => fact.size === 0)) return 'reading';
  if (asked) return 'asking';
  if (!searched) return 'refusing';
  if (!ranks.every(Number.isFinite)) return 'search';
  return refused && Math.min(...ranks) <= NEARLY ? 'refusing' : 'selection';
}
