import type { Language } from '../documents/document.ts';
import { BEFORE_NOUN } from '../lexicon/function-words.ts';
import { isStopWord, stem, tokenize } from '../search/analyzer.ts';
import { fold } from '../search/fold.ts';
import type { Vocabulary } from '../search/index.ts';
import { LIGHT_WORDS } from '../search/terms/light.ts';
import type { Concept } from '../search/words/concept.ts';
import { CUES, GENERIC, GENERIC_WORDS } from '../search/words/cues.ts';
import { across } from './cross-lingual.ts';

/*
 * What each term of a question weighs in a search. Ranking and answering want different things: an answer must
 * treat the thing that was asked, so concepts are few and strict, while a ranking gains from every word. The
 * figures were chosen on half of the questions of a collection and held on the other half; docs/experiments/ranking.md has them.
 */

/** Words that say how something is asked: too telling to drop, too common to count whole. */
const LIGHT = 0.3;
/** Words for who speaks or what kind of answer is wanted. */
const CUE = 0.5;
/** Nouns that only point. */
const GENERAL = 0.4;
/** A capital inside the sentence: most likely a name, which stands for itself and nothing else. */
const NAME = 1.2;
/** Behind an article or a preposition stands the thing that is asked about, elsewhere more often a verb; not so in English. */
const NOUN: Readonly<Record<Language, number>> = { nl: 1.2, en: 1 };
/** The first sentence says what a question is about; those behind it ask for more about the same. */
const LATER = 0.5;
/** A compound, and besides it each of its parts: together more than one word, for it tells more, and not three. */
const WHOLE = 0.8;
const PART = 0.6;
/** Another form of a word that the corpus has, as far as the stemmer leaves them apart. */
const OTHER_FORM = 0.2;
/** Another word for one that the corpus has: it helps to choose, and more of it lets a passage win with the wrong words. */
const OTHER_WORD = 0.15;
/** From this weight of the table of terms on, two words are forms of one. */
const SAME_WORD = 0.95;
/** Another word for one that the corpus does not have counts by how close it is, to this power more. */
const CLOSENESS = 3;
/** The word of the other language, where the corpus has the word that was asked as well. */
const BESIDE = 0.5;
/** A translation that is not the nearest one: several of them together may not outvote it. */
const FARTHER = 0.5;
/** A word that the question was repaired to, beside the one that was typed. */
const REPAIRED = 0.7;
/** What a concept of an earlier question weighs. */
const INHERITED = 0.5;
/**
 * Rare words of Dutch count for more than their inverse document frequency says: it is raised to 1 plus this power. In
 * English, which writes compounds apart, they don't.
 */
const RARITY: Readonly<Record<Language, number>> = { nl: 0.5, en: 0 };
const OTHER_LANGUAGE: Readonly<Record<Language, Language>> = { nl: 'en', en: 'nl' };
/** Words of a question that are read: past this nothing that a person asks. */
const MAX_WORDS = 250;

const CAPITAL = /(?=\p{Lu})(?<![\p{L}\p{N}'’-])(?<![.?!:]\s*|^\s*)[\p{L}\p{N}'’-]+/gu;

/** Between two sentences; no abbreviation ends the first ("nr. IV", "dr. Jansen"). */
const SENTENCE = /(?<=[?!])|(?<=\p{L}{3}\.)(?=\s+\p{Lu})/u;

/** Folded words with a capital that no sentence starts with. */
const namesIn = (text: string): ReadonlySet<string> =>
  new Set(tokenize((text.match(CAPITAL) ?? []).join(', ')).map(({ word }) => word));

function wordWeight(word: string, language: Language, names: ReadonlySet<string>): number {
  if (LIGHT_WORDS[language].has(word)) return LIGHT;
  if (CUES[language].has(word)) return CUE;
  if (GENERIC_WORDS[language].has(word)) return GENERAL;
  return names.has(word) ? NAME : 1;
}

const hasTopic = (word: string, language: Language): boolean =>
  !LIGHT_WORDS[language].has(word) && !CUES[language].has(word) && !GENERIC_WORDS[language].has(word);

interface AskedWord {
  readonly word: string;
  readonly exact: boolean;
  /** What its place in the question makes of its weight. */
  readonly place: number;
}

/** The words of a question without its stop words, sentence by sentence. */
function* wordsOf(text: string, language: Language): Generator<AskedWord> {
  let read = 0;
  let later = false;
  for (const sentence of text.split(SENTENCE)) {
    const tokens = tokenize(sentence, language).slice(0, MAX_WORDS - read);
    let before = '';
    for (const { word, exact } of tokens) {
      const place = (later ? LATER : 1) * (BEFORE_NOUN.has(before) ? NOUN[language] : 1);
      before = word;
      if (exact || ((word.length > 1 || /\d/.test(word)) && !isStopWord(word, language)))
        yield { word, exact, place };
    }
    read += tokens.length;
    // "Dank voor de brief. Wat kost de sluis?": a sentence that is about nothing leaves the next one the first.
    later ||= tokens.some(({ word }) => hasTopic(word, language) && !isStopWord(word, language));
  }
}

/** A question as it was typed and as it is read. */
export interface Asked {
  /** As typed, without the documents that it names. */
  readonly typed: string;
  /** With typing errors repaired. */
  readonly repaired: string;
  readonly language: Language;
  readonly concepts: readonly Concept[];
}

/** Index terms of a question with their weights: its own words, and with less the words that may stand for them. */
export function weightsOf(
  { typed, repaired, language, concepts }: Asked,
  vocabulary: Vocabulary,
): ReadonlyMap<string, number> {
  const weights = new Map<string, number>();
  const put = (term: string, weight: number): void => {
    if ((weights.get(term) ?? 0) < weight) weights.set(term, weight);
  };
  const names = namesIn(typed);
  let topical = concepts.some(({ weight }) => weight > GENERIC);
  const read = (text: string, share: number): void => {
    for (const { word, exact, place } of wordsOf(text, language)) {
      const weight = wordWeight(word, language, names) * share * place;
      if (exact) put(word, weight);
      else {
        topical ||= hasTopic(word, language);
        const own = stem(word, language);
        const parts = language === 'nl' ? vocabulary.split(word) : [];
        put(own, parts.length > 0 ? weight * WHOLE : weight);
        for (const part of parts) put(stem(part, 'nl'), weight * PART);
        // The words of a phrase are common by themselves, and the phrase is seldom there.
        for (const { language: other, stems, weight: near } of vocabulary.terms.alternativesOf(
          [own],
          language,
          word,
        ))
          if (other === language && stems.length === 1)
            put(stems[0] ?? own, weight * (near >= SAME_WORD ? OTHER_FORM : OTHER_WORD * near));
      }
    }
  };
  if (vocabulary.languages.has(language)) {
    read(typed, 1);
    if (repaired !== typed) read(repaired, REPAIRED);
  }
  // A facet is asked for in words that are no concept: they are looked up in the table as any other.
  else {
    const conceived = new Set(concepts.flatMap(({ words }) => fold(words).split(' ')));
    for (const { word, exact, place } of wordsOf(repaired, language)) {
      if (exact || conceived.has(word) || !hasTopic(word, language)) continue;
      const weight = wordWeight(word, language, names) * place;
      for (const { language: other, stems, weight: near } of vocabulary.terms.alternativesOf(
        [stem(word, language)],
        language,
        word,
      ))
        if (vocabulary.languages.has(other) && stems.every((term) => vocabulary.frequency(term) > 0)) {
          topical = true;
          for (const term of stems) put(term, (weight * near ** CLOSENESS) / Math.sqrt(stems.length));
        }
    }
  }
  // Nothing but words that are in any question finds nothing.
  if (!topical) return new Map();
  const foreign = !vocabulary.languages.has(language);
  for (const concept of concepts)
    for (const [term, weight] of foreign
      ? across(concept, language, askedOf(concept, language, names), vocabulary)
      : others(concept, language, names, vocabulary))
      put(term, weight);
  for (const [term, weight] of weights)
    weights.set(term, weight * rarity(term, foreign ? OTHER_LANGUAGE[language] : language, vocabulary));
  return weights;
}

/** What the words of a concept weigh, the heaviest of them. */
const askedOf = (concept: Concept, language: Language, names: ReadonlySet<string>): number =>
  Math.max(...concept.words.split(/\s+/).map((word) => wordWeight(fold(word), language, names))) *
  (concept.inherited ? INHERITED : 1);

/** The terms of a concept that its words don't give: in the other language, and for a word that nobody here uses. */
function* others(
  concept: Concept,
  language: Language,
  names: ReadonlySet<string>,
  vocabulary: Vocabulary,
): Generator<readonly [term: string, weight: number]> {
  const base = askedOf(concept, language, names);
  const has = (stems: readonly string[]): boolean => stems.every((term) => vocabulary.frequency(term) > 0);
  const known = concept.alternatives.some((a) => a.via === 'self' && a.language === language && has(a.stems));
  const nearest = Math.max(
    0,
    ...concept.alternatives
      .filter((a) => a.via !== 'self' && a.language !== language && has(a.stems))
      .map(({ weight }) => weight),
  );
  for (const { language: other, stems, weight, via } of concept.alternatives) {
    if (!vocabulary.languages.has(other) || (known && other === language && !concept.inherited)) continue;
    const share =
      (via === 'self' ? 1 : weight ** CLOSENESS * (other !== language && weight < nearest ? FARTHER : 1)) *
      (known && other !== language ? BESIDE : 1);
    // The words of a phrase share its weight, so that a long synonym does not outvote the word asked.
    for (const term of stems) yield [term, (base * share * weight) / Math.sqrt(stems.length)];
  }
}

/** In Dutch from about 0.4 for a word that stands everywhere to 1 for one that stands once. */
function rarity(term: string, language: Language, vocabulary: Vocabulary): number {
  const { passages } = vocabulary;
  const count = vocabulary.frequency(term);
  const inverse = Math.log(1 + (passages - count + 0.5) / (count + 0.5));
  return Math.max(0, inverse / Math.log(passages + 2)) ** RARITY[language];
}
