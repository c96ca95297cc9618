import type { Language } from '../../documents/document.ts';
import { isStopWord, stem } from '../analyzer.ts';
import { fold } from '../fold.ts';
import type { Vocabulary } from '../index.ts';
import { LIGHT_WORDS } from '../terms/light.ts';
import type { Alternative, Concept } from './concept.ts';
import { CUES, GENERIC, GENERIC_WORDS } from './cues.ts';
import type { Facet } from './facets.ts';
import { numberOf } from './numbers.ts';
import { alternativesOf, MAX_PHRASE, stemsOf } from './phrases.ts';

/** More than this no question needs; the bound keeps a hostile one cheap. */
const MAX_CONCEPTS = 24;

/** What the parts of a compound count when the text has only them. */
const ALL_PARTS = 0.85;
const TAIL_ONLY = 0.4;
const HEAD_ONLY = 0.3;
/** A word of the other language as it stands ("toolbox"). */
const LOAN = 0.9;
/** Words of a phrase when they don't stand together as the phrase. */
const MIN_WEIGHT = 0.3;

interface Word {
  readonly raw: string;
  readonly folded: string;
  /** Capital inside the sentence, or digits: most likely a name or a number. */
  readonly exact: boolean;
  /** Nothing to look for by itself. */
  readonly light: boolean;
}

const WORD = /[\p{L}\p{N}]+(?:[-'’][\p{L}\p{N}]+)*/gu;

function wordsOf(text: string, language: Language, facets: readonly Facet[]): Word[] {
  const folded = fold(text).replace(/\s+/g, ' ');
  const inFacet = new Set(
    facets.flatMap(({ cue }) => [...folded.matchAll(new RegExp(cue, 'g'))].flatMap(([match]) => match.match(WORD) ?? [])),
  );
  const words: Word[] = [];
  for (const found of text.matchAll(WORD)) {
    const raw = found[0];
    const word = fold(raw);
    const start = words.length === 0 || /[.?!:]\s*$/.test(text.slice(0, found.index));
    const capital = /^\p{Lu}/u.test(raw) && !start;
    words.push({
      raw,
      folded: word,
      exact: /\d/.test(word) || capital,
      light:
        LIGHT_WORDS[language].has(word) ||
        isStopWord(word, language) ||
        CUES[language].has(word) ||
        inFacet.has(word) ||
        word.length < 2 ||
        (numberOf(word) !== undefined && !/^\d{3,}$/.test(word)),
    });
  }
  return words;
}

/** The things that a question is about, in its order. */
export function conceptsOf(
  text: string,
  language: Language,
  facets: readonly Facet[],
  vocabulary: Vocabulary,
): readonly Concept[] {
  const words = wordsOf(text, language, facets);
  const concepts: Concept[] = [];
  const seen = new Set<string>();
  for (let i = 0; i < words.length && concepts.length < MAX_CONCEPTS; ) {
    const length = phraseAt(words, i, language);
    const chosen = words.slice(i, i + Math.max(1, length));
    i += chosen.length;
    if (length <= 1 && chosen[0]?.light) continue;
    const name = chosen.map(({ folded }) => folded).join(' ');
    if (seen.has(name)) continue;
    seen.add(name);
    concepts.push(conceptOf(name, chosen, language, vocabulary));
  }
  return concepts;
}

/** Length in words of the longest phrase of the table of terms that starts here; 0 when there is none. */
function phraseAt(words: readonly Word[], at: number, language: Language): number {
  const most = Math.min(MAX_PHRASE, words.length - at);
  for (let length = most; length > 1; length--) {
    const last = words[at + length - 1];
    if (words[at]?.light || last === undefined || LIGHT_WORDS[language].has(last.folded)) continue;
    const stems = words.slice(at, at + length).flatMap(({ folded }) => stemsOf(folded, language));
    if (alternativesOf(stems, language).length > 0) return length;
  }
  return 0;
}

function conceptOf(name: string, words: readonly Word[], language: Language, vocabulary: Vocabulary): Concept {
  const alternatives = new Map<string, Alternative>();
  const add = (alternative: Alternative): void => {
    if (alternative.stems.length === 0) return;
    const key = `${alternative.language} ${alternative.stems.join(' ')}`;
    const known = alternatives.get(key);
    if (!known || known.weight < alternative.weight) alternatives.set(key, alternative);
  };
  const content = words.filter(({ folded }) => !isStopWord(folded, language));
  const own = content.flatMap(({ folded }) => wholeAndParts(folded, language));
  add({ language, stems: own.map(({ whole }) => whole), weight: 1, via: 'self' });
  add({ language, stems: own.map(({ last }) => last), weight: own.some((o) => o.prefixed) ? 0.95 : 1, via: 'self' });
  const other = language === 'nl' ? 'en' : 'nl';
  add({ language: other, stems: content.flatMap(({ folded }) => stemsOf(folded, other)), weight: LOAN, via: 'self' });
  const stems = words.flatMap(({ folded }) => stemsOf(folded, language));
  const raw = words.length === 1 ? words[0]?.raw : undefined;
  for (const alternative of alternativesOf(stems, language, raw)) add(withoutStopWords(alternative));
  if (content.length === 1 && language === 'nl') {
    const parts = vocabulary.split(content[0]?.folded ?? '').map((part) => stem(part, 'nl'));
    const [head, tail] = parts;
    if (head !== undefined && tail !== undefined) {
      add({ language, stems: [head, tail], weight: ALL_PARTS, via: 'compound' });
      add({ language, stems: [tail], weight: TAIL_ONLY, via: 'compound' });
      add({ language, stems: [head], weight: HEAD_ONLY, via: 'compound' });
      // A synonym for the tail holds in the compound: drugssmokkel, drugshandel.
      for (const { stems: tailStems, weight, language: l } of alternativesOf([tail], 'nl'))
        if (l === 'nl') add({ language, stems: [head, ...tailStems], weight: weight * ALL_PARTS, via: 'compound' });
    }
  }
  const frequency = ({ stems: s }: Alternative): number => Math.min(...s.map((term) => vocabulary.frequency(term)));
  const all = [...alternatives.values()];
  const known = Math.max(0, ...all.filter(({ weight }) => weight > TAIL_ONLY).map(frequency));
  const generic = words.every(({ folded }) => GENERIC_WORDS[language].has(folded));
  return {
    words: name,
    alternatives: all,
    weight: generic ? GENERIC : rarity(known, vocabulary.passages),
    known: known > 0,
    exact: words.some(({ exact }) => exact) && alternativesOf(stems, language, raw).length === 0,
    inherited: false,
  };
}

/** Inverse document frequency, scaled to 0.3–1; a word that stands nowhere weighs most. */
const rarity = (frequency: number, passages: number): number =>
  frequency === 0 ? 1 : Math.max(MIN_WEIGHT, Math.min(1, Math.log((passages + 1) / (frequency + 0.5)) / Math.log(passages + 2)));

function wholeAndParts(word: string, language: Language): { whole: string; last: string; prefixed: boolean }[] {
  const parts = word.split(/[-'’]/);
  const last = parts[parts.length - 1] ?? word;
  if (parts.length === 1) return [{ whole: stem(word, language), last: stem(word, language), prefixed: false }];
  return [{ whole: parts.join(''), last: stem(last.length > 2 ? last : (parts[0] ?? last), language), prefixed: true }];
}

/** Stop words don't stand in the index, so they can't be asked of it. */
function withoutStopWords(alternative: Alternative): Alternative {
  const stems = alternative.stems.filter((s) => !isStopWord(s, alternative.language));
  return { ...alternative, stems: [...new Set(stems)] };
}
