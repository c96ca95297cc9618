import type { Document, Language } from '../documents/document.ts';
import { understand } from '../question/understand.ts';
import { type Splitter, terms } from '../search/analyzer.ts';
import type { Vocabulary } from '../search/index.ts';
import { LONE_GENERIC } from '../search/words/cues.ts';

/** Less is a part of a compound, or a distant synonym: too little to be about the same. */
const HARDLY = 0.5;

/** A way in which a text may say a thing, in stems, and how well known a word it is. */
interface Way {
  readonly stems: readonly string[];
  readonly language: Language;
}

/** A thing that a subject names. */
export interface Thing {
  readonly ways: readonly Way[];
  /** How much it tells: a word that is everywhere in the corpus ("raad", "kabinet") chooses no document. */
  readonly tells: number;
}

/** The things that a subject names, as texts may say them. */
export function thingsIn(about: string, vocabulary: Vocabulary): readonly Thing[] {
  const { concepts } = understand(about, [], vocabulary, 1);
  return concepts
    .filter(({ weight }) => weight > LONE_GENERIC)
    .map(({ alternatives }) => {
      const ways = alternatives.filter(({ weight, stems }) => weight > HARDLY && stems.length > 0);
      const known = ways.map(({ stems }) => Math.min(...stems.map((stem) => vocabulary.frequency(stem))));
      const most = Math.max(0, ...known);
      return { ways, tells: most === 0 ? 0 : Math.log((1 + vocabulary.passages) / most) };
    });
}

/** Whether the title of a document names a thing. */
export function isTitled(document: Document, { ways }: Thing, { split }: Vocabulary): boolean {
  const title = titleStemsOf(document, split);
  return ways.some(
    ({ stems, language }) => language === document.language && stems.every((stem) => title.has(stem)),
  );
}

/** Of documents that were found those whose titles tell most of the subject; all of them when no title tells any. */
export function closest(
  documents: readonly Document[],
  things: readonly Thing[],
  vocabulary: Vocabulary,
): readonly Document[] {
  const score = (document: Document): number =>
    things.reduce((sum, thing) => sum + (isTitled(document, thing, vocabulary) ? thing.tells : 0), 0);
  const best = Math.max(0, ...documents.map(score));
  return documents.filter((document) => score(document) >= best);
}

/** The things that no title of the documents names: then the subject is a part of what they treat. */
export const narrowed = (
  documents: readonly Document[],
  things: readonly Thing[],
  vocabulary: Vocabulary,
): readonly Thing[] =>
  things.filter((thing) => !documents.some((document) => isTitled(document, thing, vocabulary)));

/** A subject is held against the same documents again and again. */
const titles = new WeakMap<Document, ReadonlySet<string>>();

/**
 * Stems of what a document is about, in the words it is known by: its title, its number, and what a nota is sent with. Not
 * the papers it refers to: those are about something else.
 */
function titleStemsOf(document: Document, split: Splitter): ReadonlySet<string> {
  const known = titles.get(document);
  if (known !== undefined) return known;
  const { title, references, sections, text, language } = document;
  const annexes = sections
    .filter(({ rubriek }) => rubriek === 'bijlagen')
    .map(({ start, end }) => text.slice(start, end));
  const stems = new Set(terms([title, references.com[0] ?? '', ...annexes].join(' '), language, split));
  titles.set(document, stems);
  return stems;
}
