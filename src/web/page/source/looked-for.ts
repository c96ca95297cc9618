import type { Language } from '../../../documents/document.ts';
import { facetWords } from '../../words/facet-words.ts';
import type { Given } from '../answer/parts.ts';

/** What the question was about, as it was understood: the matters that papers treat under a heading, and its subjects. */
export function lookedFor(trace: Given['trace'], language: Language) {
  const understood = trace?.questions.map((each) => each.understand.as) ?? [];
  const ids = understood.flatMap(({ rubrieken }) => listed(rubrieken));
  const matters = ids.flatMap((id) => facetWords(id, language) ?? []);
  const named = ids.flatMap((id) => LANGUAGES.map((each) => facetWords(id, each) ?? ''));
  const subjects = understood
    .flatMap(({ onderwerpen }) => listed(onderwerpen))
    .flatMap((each) =>
      typeof each === 'object' && each !== null && 'words' in each ? String(each.words) : [],
    )
    .filter((subject) => !named.some((name) => isNamedBy(subject, name)));
  return { matters: [...new Set(matters)], subjects: [...new Set(subjects)] };
}

const LANGUAGES = ['nl', 'en'] as const;

/** A word is another form of a longer one that adds an ending: "cost" is "costs", "persoon" not "persoonsgegevens". */
const SHORTEST_STEM = 4;
const LONGEST_ENDING = 2;

/** All that a subject says is in the name of a matter, but for how its words end. */
function isNamedBy(subject: string, name: string): boolean {
  const words = name.toLowerCase().split(/[^\p{L}]+/u);
  return subject
    .toLowerCase()
    .split(/\s+/)
    .every((word) => words.some((each) => isFormOf(word, each) || isFormOf(each, word)));
}

const isFormOf = (longer: string, word: string): boolean =>
  longer === word ||
  (word.length >= SHORTEST_STEM && longer.length - word.length <= LONGEST_ENDING && longer.startsWith(word));

const listed = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
