import { VOICES, type Voice } from '../../documents/document.ts';
import { KIND_IDS } from '../../kinds/index.ts';
import type { RankOptions } from '../index.ts';
import { FAVOUR } from '../options.ts';
import { numberedOf } from './rows.ts';

/** Who speaks in a passage, by its number. */
export const voiceOf = (row: number): Voice => VOICES[numberedOf(row).voice] ?? 'proces';

/** What a search is confined to, with the collections by their numbers in the build. */
export interface Bounds extends Omit<RankOptions, 'collections'> {
  readonly collections?: ReadonlySet<number>;
}

/** What a search in a build with these collections is confined to; null where nothing can suit. */
export function boundsOf(names: readonly string[], { collections, ...rest }: RankOptions): Bounds | null {
  if (rest.documents?.size === 0) return null;
  if (collections === undefined) return rest;
  const numbers = new Set(names.flatMap((name, number) => (collections.has(name) ? [number] : [])));
  return numbers.size === 0 ? null : { ...rest, collections: numbers };
}

/** Whether a passage, by its number, is of the voice, the kind and the collections that are asked for. */
export function suits(row: number, { voice, kind, collections }: Bounds): boolean {
  const of = numberedOf(row);
  return (
    (collections === undefined || collections.has(of.collection)) &&
    (voice === undefined || of.voice === VOICES.indexOf(voice)) &&
    (kind === undefined || of.kind === KIND_IDS.indexOf(kind))
  );
}

/** By what the score of a passage is multiplied. */
export function favourOf(row: number, { favour }: Pick<RankOptions, 'favour'>): number {
  if (favour === undefined) return 1;
  const { voice, kind } = numberedOf(row);
  const favoured =
    favour.voices.some((each) => VOICES.indexOf(each) === voice) ||
    favour.kinds.some((each) => KIND_IDS.indexOf(each) === kind);
  return favoured ? FAVOUR : 1;
}
