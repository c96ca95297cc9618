import type { Language, Voice } from '../documents/document.ts';
import { COUNTRIES } from '../lexicon/countries.ts';
import { isStopWord, stem } from '../search/analyzer.ts';
import type { Vocabulary } from '../search/index.ts';
import { LIGHT_WORDS } from '../search/terms/light.ts';
import type { Alternative, Concept } from '../search/words/concept.ts';
import { GENERIC, GENERIC_WORDS, LONE_GENERIC } from '../search/words/cues.ts';
import { MAX_PHRASE, stemsOf } from '../search/words/phrases.ts';
import type { Facet } from '../search/words/query.ts';
import { cognatesOf } from './cognates.ts';
import { PARTICLES } from './wording.ts';
import { BODIES, type Word, wordsOf } from './words.ts';

/** What the parts of a compound count when the text has only them. */
const ALL_PARTS = 0.85;
const TAIL_ONLY = 0.4;
const HEAD_ONLY = 0.3;
/** A tail that is a compound itself says most of it: smokkelroutes, for drugssmokkelroutes. */
const LONG_TAIL = 0.7;
const PAPER_ON = 0.8;
const PAPER =
  /^(dossier|voorstel|plan|plannen|regels|regel|regeling|fiche|nota|verordening|richtlijn|agenda|stuk|stukken|wet|wetgeving|strategie|mededeling|brief|zaak|kwestie|idee|pakket)$/;
const isPaper = (word: string): boolean => PAPER.test(word);
/** A word of the other language as it stands ("toolbox"). */
const LOAN = 0.9;
/** An English word in Dutch spelling. */
const COGNATE = 0.9;
/** The same compound with its tail in another form: speelschip, speelschepen. */
const OTHER_FORM = 0.95;
/** A separable verb put together again. */
const REJOINED = 0.95;
/** The least that a word weighs that stands everywhere. */
const MIN_WEIGHT = 0.3;
/** What a word weighs that stands nowhere in the corpus, by how common it is in Dutch: the papers have other words for it. */
const UNKNOWN = { noun: 1, commonNoun: 0.6, verb: 0.35, commonVerb: 0.15 } as const;
/** The first so many words of Dutch are common. */
const COMMON = 5000;
/** Of its rarity, what a verb, adjective or adverb weighs beside the nouns. */
const VERB = 0.5;

const COUNTRY_NAMES = new Set(COUNTRIES);
const OTHER: Readonly<Record<Language, Language>> = { nl: 'en', en: 'nl' };

/** The things that a question is about, in its order. `named`: the question names a document by its number; `most`: how many at most. */
export function conceptsOf(
  text: string,
  language: Language,
  facets: readonly Facet[],
  vocabulary: Vocabulary,
  {
    named,
    most,
    speakers,
    party,
  }: {
    readonly named: boolean;
    readonly most: number;
    readonly speakers: readonly Voice[];
    /** Who is asked by name: no word of it is a subject. */
    readonly party: ReadonlySet<string> | null;
  },
): readonly Concept[] {
  const words = wordsOf(text, language, facets, speakers, party ?? new Set());
  const particles =
    language === 'nl' ? words.filter(({ folded }) => PARTICLES.has(folded)).map(({ folded }) => folded) : [];
  const concepts: Concept[] = [];
  const seen = new Set<string>();
  for (let i = 0; i < words.length && concepts.length < most; ) {
    const length =
      phraseAt(words, i, language, vocabulary) ||
      (words[i]?.exact ? phraseAt(words, i, OTHER[language], vocabulary) : 0) ||
      1;
    const chosen = words.slice(i, i + length);
    const whole =
      chosen.some(({ light }) => !light) || length > 1
        ? conceptOf(chosen, language, vocabulary, particles)
        : undefined;
    // A phrase that nothing in the corpus stands for is read word by word.
    const wordByWord = length > 1 && !whole?.known && !chosen[0]?.exact;
    i += wordByWord ? 1 : length;
    const concept = wordByWord
      ? chosen[0]?.light
        ? undefined
        : conceptOf(chosen.slice(0, 1), language, vocabulary, particles)
      : whole;
    if (!concept || seen.has(concept.words)) continue;
    seen.add(concept.words);
    concepts.push(concept);
  }
  // "Waar staat BNC voor?": a general word is the subject when there is no other.
  if (
    !named &&
    facets.length === 0 &&
    concepts.length > 0 &&
    concepts.every(({ weight }) => weight <= GENERIC)
  )
    return concepts.map((concept) => ({ ...concept, weight: LONE_GENERIC }));
  return concepts;
}

/** Length in words of the longest phrase of the table of terms that starts here; 0 when there is none. */
function phraseAt(words: readonly Word[], at: number, language: Language, { terms }: Vocabulary): number {
  const most = Math.min(MAX_PHRASE, words.length - at);
  for (let length = most; length > 1; length--) {
    const last = words[at + length - 1];
    if (words[at]?.light || last === undefined || LIGHT_WORDS[language].has(last.folded)) continue;
    const stems = words.slice(at, at + length).flatMap(({ folded }) => stemsOf(folded, language));
    if (terms.alternativesOf(stems, language).length > 0) return length;
  }
  return 0;
}

function conceptOf(
  words: readonly Word[],
  language: Language,
  vocabulary: Vocabulary,
  particles: readonly string[],
): Concept {
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
  add({
    language,
    stems: own.map(({ last }) => last),
    weight: own.some((o) => o.prefixed) ? 0.95 : 1,
    via: 'self',
  });
  const other = OTHER[language];
  add({
    language: other,
    stems: content.flatMap(({ folded }) => stemsOf(folded, other)),
    weight: LOAN,
    via: 'self',
  });
  const stems = words.flatMap(({ folded }) => stemsOf(folded, language));
  const raw = words.length === 1 ? words[0]?.raw : undefined;
  const inOther = words.flatMap(({ folded }) => stemsOf(folded, other));
  const inOwn = vocabulary.terms.alternativesOf(stems, language, raw);
  // "TFEU" in a Dutch question: a name or an abbreviation may come from the other language.
  const related =
    inOwn.length === 0 && words[0]?.exact === true
      ? vocabulary.terms.alternativesOf(inOther, other, raw)
      : inOwn;
  for (const alternative of related) add(alternative);
  const [only] = content;
  if (only && content.length === 1 && language === 'en')
    for (const cognate of cognatesOf(only.folded, vocabulary))
      add({ language: other, stems: [stem(cognate, other)], weight: COGNATE, via: 'terms' });
  if (only && content.length === 1 && language === 'nl') {
    for (const alternative of compoundOf(only.folded, vocabulary)) add(alternative);
    for (const form of vocabulary.terms.otherForms(only.folded))
      add({ language, stems: [stem(form, 'nl')], weight: OTHER_FORM, via: 'self' });
    if (!only.noun)
      for (const particle of particles) {
        const verb = stem(particle + only.folded, 'nl');
        if (vocabulary.frequency(verb) > 0) add({ language, stems: [verb], weight: REJOINED, via: 'self' });
        for (const alternative of vocabulary.terms.alternativesOf([verb], 'nl')) add(alternative);
      }
  }
  const frequency = (all: readonly string[]): number =>
    Math.min(...all.map((term) => vocabulary.frequency(term)));
  const all = [...alternatives.values()];
  const known = Math.max(
    0,
    ...all.filter(({ weight }) => weight > TAIL_ONLY).map((alternative) => frequency(alternative.stems)),
  );
  const noun = words.some((word) => word.noun || word.exact) || words.length > 1;
  const adjective = words.length === 1 && words[0]?.beforeContent === true && /e$/.test(words[0].folded);
  const generic = words.every(({ folded }) => GENERIC_WORDS[language].has(folded));
  return {
    words: words.map(({ raw: typed }) => typed).join(' '),
    alternatives: all,
    weight: generic
      ? GENERIC
      : known === 0
        ? unknownWeight(words, noun && !adjective, vocabulary)
        : rarity(known, vocabulary.passages) * (noun ? 1 : VERB),
    known: known > 0,
    // A name that the corpus has is asked for itself; one that it lacks may go by another of the table.
    exact:
      !generic &&
      words.some(({ exact }) => exact) &&
      (related.length === 0 ||
        frequency(own.map(({ whole }) => whole)) > 0 ||
        words.some(({ folded }) => COUNTRY_NAMES.has(folded))),
    noun,
    inherited: false,
  };
}

function compoundOf(word: string, vocabulary: Vocabulary): Alternative[] {
  const split = vocabulary.split(word);
  const [head, tail] = split.map((part) => stem(part, 'nl'));
  if (head === undefined || tail === undefined) return [];
  const via = 'compound';
  // Where the corpus has the word itself, its parts alone are something else.
  const parts: Alternative[] =
    vocabulary.frequency(stem(word, 'nl')) > 0
      ? []
      : [
          {
            language: 'nl',
            stems: [tail],
            weight: vocabulary.split(split[1] ?? '').length > 0 ? LONG_TAIL : TAIL_ONLY,
            via,
          },
          // "Regentonnendossier", "regentonnenregels": the tail only says that there is a paper on it.
          {
            language: 'nl',
            stems: [head],
            weight: split.slice(1).some(isPaper) ? PAPER_ON : HEAD_ONLY,
            via,
          },
        ];
  return [
    { language: 'nl', stems: [head, tail], weight: ALL_PARTS, via },
    ...parts,
    // A synonym for the tail holds in the compound: drugssmokkel, drugshandel.
    ...vocabulary.terms
      .alternativesOf([tail], 'nl')
      .filter(({ language }) => language === 'nl')
      .map(({ stems, weight }) => ({
        language: 'nl' as const,
        stems: [head, ...stems],
        weight: weight * ALL_PARTS,
        via: 'compound' as const,
      })),
  ];
}

function unknownWeight(words: readonly Word[], noun: boolean, vocabulary: Vocabulary): number {
  const common = words.every(({ folded, exact }) => !exact && vocabulary.rank(folded) < COMMON);
  return noun ? (common ? UNKNOWN.commonNoun : UNKNOWN.noun) : common ? UNKNOWN.commonVerb : UNKNOWN.verb;
}

/** Inverse document frequency, scaled to 0.3–1. */
const rarity = (frequency: number, passages: number): number =>
  Math.max(MIN_WEIGHT, Math.min(1, Math.log((passages + 1) / (frequency + 0.5)) / Math.log(passages + 2)));

/** The Council in one of its formations is not the Council: "TTE-Raad" is all of it. */
const isOneOfMany = (prefix: string | undefined, last: string): boolean =>
  prefix !== undefined && prefix !== 'eu' && BODIES.has(last);

function wholeAndParts(
  word: string,
  language: Language,
): { whole: string; last: string; prefixed: boolean }[] {
  const parts = word.split(/[-'’]/);
  const last = parts[parts.length - 1] ?? word;
  if (parts.length === 1)
    return [{ whole: stem(word, language), last: stem(word, language), prefixed: false }];
  if (isOneOfMany(parts[0], last)) return [{ whole: parts.join(''), last: parts.join(''), prefixed: true }];
  return [
    {
      whole: parts.join(''),
      last: stem(last.length > 2 ? last : (parts[0] ?? last), language),
      prefixed: true,
    },
  ];
}
