import type { Language, Modality, Voice } from '../../documents/document.ts';
import { FIRMNESS, modalityOfSentence } from '../../documents/speech/modality.ts';
import { COPULAS, MODALS, VERBS } from '../../documents/speech/voice-verbs.ts';
import { COUNTRY_NAMES } from '../../lexicon/countries.ts';
import { MONTHS } from '../../lexicon/months.ts';
import { SMALL_NUMBERS } from '../../lexicon/numbers.ts';
import { ONE_OF_SEVERAL } from '../../lexicon/ordinals.ts';
import { TURNS } from '../../lexicon/turns.ts';
import type { Encoder } from '../../meaning/encoder.ts';
import { languageOf } from '../../question/language.ts';
import { isStopWord, stem } from '../../search/analyzer.ts';
import { fold } from '../../search/fold.ts';
import { CONNECTIVES, NARROWS } from '../rendering.ts';
import bound from './bound.json' with { type: 'json' };

/** A sentence that a text says it rests on. */
export interface Source {
  readonly text: string;
  readonly voice: Voice;
  readonly modality: Modality;
  readonly language: Language;
  /** Title and headings, which a text may take names and words from. */
  readonly around: string;
}

/** Why a text is not carried by the sentences that it points to. */
export type CarriedFault =
  | 'unknown_key'
  | 'no_words'
  | 'number'
  | 'name'
  | 'negation'
  | 'hedge'
  | 'turn'
  | 'speaker'
  | 'firmer'
  | 'words'
  | 'meaning';

/** How like a clause is to its sentence in 95 of 100 true pairs, in one language and across; of the encoder that ships. */
export const BOUND: { readonly encoder: string; readonly same: number; readonly across: number } = bound;

/**
 * Whether a text says nothing but what its sentences say, clause by clause: its numbers with what they count, dates and
 * names are theirs; what denies, doubts, limits or turns is in both or in neither; who acts is who acts there; it is no
 * firmer; in the same language its words are theirs and in their order; and each clause is like its sentence in meaning.
 * Null when it holds. Strict rather than generous: a text that fails is left out, and the sentences stand.
 */
export async function carriedFault(
  text: string,
  language: Language,
  sources: readonly Source[],
  encoder: Encoder | null,
): Promise<CarriedFault | null> {
  const [first, ...others] = sources;
  if (first === undefined) return 'unknown_key';
  // A source in another language beside one in its own would free a text from the words of both.
  if (others.some((each) => each.language !== first.language)) return 'words';
  const across = first.language !== language;
  if (across && languageOf(text) !== language) return 'words';
  const clauses = clausesOf(across ? permitted(text, language, sources) : text);
  if (clauses.length === 0) return 'no_words';
  const whole = wordsOf(sources.map((each) => `${each.text} ${each.around}`).join(' '));
  const pieces = sources.flatMap((source) => clausesOf(source.text).map((said) => ({ said, source })));
  for (const [at, clause] of clauses.entries()) {
    // Clauses of two languages can be laid beside each other where there are as many; else it is held to the whole.
    const beside = across && pieces.length === clauses.length ? (pieces[at]?.said ?? null) : null;
    const fault = clauseFault(clause, language, sources, pieces, whole, across, beside);
    if (fault !== null) return fault;
  }
  const [denied, doubted] = [NEGATION, DOUBT].map((cue) =>
    [clauses.join(' '), ...sources.map((each) => each.text)].map((each) => cue.test(fold(each))),
  );
  if (!sameOf(denied)) return 'negation';
  if (!sameOf(doubted)) return 'hedge';
  if (!across && !sameParts(text, language, sources)) return 'words';
  return (await isAlike(clausesOf(text), language, sources, encoder)) ? null : 'meaning';
}

/** English says "may" for what is allowed and for what is possible; beside a Dutch "mag" it is the first. */
const permitted = (text: string, language: Language, sources: readonly Source[]): string =>
  language === 'en' && sources.some((source) => /\b(?:mag|mogen)\b/.test(fold(source.text)))
    ? text.replace(/\bmay\b/g, 'mag')
    : text;

/** What the text has, one of its sources has; and what all of its sources have, it has. */
const sameOf = ([own, ...others]: readonly boolean[] = []): boolean =>
  own ? others.some(Boolean) : !others.every(Boolean);

const NEGATION =
  /(?<![\p{L}])(?:niet|geen|nooit|nimmer|noch|niets|niemand|zonder|evenmin|not|no|never|neither|nor|without|none|nothing|nobody|cannot|\p{L}+n't)(?![\p{L}])/u;
const DOUBT =
  /(?<![\p{L}])(?:naar verwachting|verwacht\p{L}*|waarschijnlijk|vermoedelijk|mogelijk|wellicht|misschien|vooralsnog|voorlopig\p{L}*|in (?:beginsel|principe)|beoog\p{L}*|voornemens|gepland\p{L}*|streef\p{L}*|zou|zouden|kan|kunnen|expect\p{L}*|likely|probably|possibl\p{L}*|perhaps|may|might|could|would|can|provisional\p{L}*|in principle|intend\p{L}*|planned|plans? to|aim\p{L}*)(?![\p{L}])/u;

const BREAK =
  /[.;:!?]\s+|[.!?]$|,?\s+(?=(?:maar|terwijl|omdat|want|hoewel|zodat|but|while|because|although|whereas)\s)|,\s+(?=(?:en|and|aangezien|doordat|wat|waarbij|waardoor|waarmee|waarna|which)\s)/u;

/** Its clauses; one of a word or two goes with the one before it. */
function clausesOf(text: string): string[] {
  const clauses: string[] = [];
  for (const piece of text.replace(/\s+/g, ' ').split(BREAK)) {
    const clause = piece.trim();
    if (!/[\p{L}\p{N}]/u.test(clause)) continue;
    if (clauses.length > 0 && clause.split(' ').length < 3) clauses.push(`${clauses.pop()} ${clause}`);
    else clauses.push(clause);
  }
  return clauses;
}

interface Piece {
  readonly said: string;
  readonly source: Source;
}

function clauseFault(
  clause: string,
  language: Language,
  sources: readonly Source[],
  pieces: readonly Piece[],
  whole: ReadonlySet<string>,
  across: boolean,
  beside: string | null,
): CarriedFault | null {
  if (!numbersHold(clause, sources, across)) return 'number';
  if (!namesHold(clause, whole)) return 'name';
  // The clause of a source that it says: across languages whole sentences.
  const like = across ? null : likest(clause, language, pieces);
  const said = like === null ? sources.map(({ text }) => text).join(' ') : like.said;
  const of = like === null ? sources : [like.source];
  if (!across && like === null) return 'words';
  const all = of.map(({ text }) => text).join(' ');
  if (across) {
    if (beside !== null && NEGATION.test(fold(clause)) !== NEGATION.test(fold(beside))) return 'negation';
    const [turns, inAll] = [turnsIn(clause), turnsIn(beside ?? all)];
    if ([...turns.keys()].some((turn) => !inAll.has(turn))) return 'turn';
    if (beside !== null && [...inAll.keys()].some((turn) => !turns.has(turn))) return 'turn';
  } else {
    if (cuesOf(clause, NEGATION) !== cuesOf(said, NEGATION)) return 'negation';
    if (cuesOf(clause, DOUBT) !== cuesOf(said, DOUBT)) return 'hedge';
    const [turns, inSaid, inAll] = [turnsIn(clause), turnsIn(said), turnsIn(all)];
    if ([...turns].some(([turn, times]) => times > (inAll.get(turn) ?? 0))) return 'turn';
    if ([...inSaid].some(([turn, times]) => times > (turns.get(turn) ?? 0))) return 'turn';
  }
  if (!speakerHolds(clause, of, across)) return 'speaker';
  if (of.every((each) => firmnessOf(clause, each.voice) > mostFirm(each, said))) return 'firmer';
  return across || wordsHold(clause, language, of) ? null : 'words';
}

const firm = (modality: Modality): number => FIRMNESS.indexOf(modality);
const firmnessOf = (text: string, voice: Voice): number => firm(modalityOfSentence(text, voice, null));
/** How firm a text may be: as the sentence is where it stands, or as its words are by themselves. */
const mostFirm = ({ text, voice, modality }: Source, said: string): number =>
  Math.max(firm(modality), firmnessOf(text, voice), firmnessOf(said, voice));

/** The words of a kind in a text, each as often as it is there. */
const cuesOf = (text: string, cue: RegExp): string =>
  [...fold(text).matchAll(new RegExp(cue.source, 'gu'))]
    .map(([word]) => word)
    .sort()
    .join(' ');

/** The clause of a source with most of the words of another, if it has half of them. */
function likest(clause: string, language: Language, pieces: readonly Piece[]): Piece | null {
  const words = contentOf(clause, language);
  let [best, most]: [Piece | null, number] = [null, 0];
  for (const piece of pieces) {
    const own = new Set(contentOf(piece.said, language));
    const share = words.filter((word) => own.has(word)).length / (words.length || 1);
    if (share > most) [best, most] = [piece, share];
  }
  return most >= 0.5 ? best : null;
}

const WORD = /\p{L}[\p{L}\p{M}]*(?:['’-]\p{L}+)*|\p{N}+(?:[.,]\p{N}+)*%?/gu;
const tokensOf = (text: string): string[] => text.match(WORD) ?? [];
const wordsOf = (text: string): Set<string> =>
  new Set(tokensOf(text).flatMap((word) => [fold(word), ...fold(word).split(/['’-]/)]));

/** Verbs change their place with the order of a clause, so they are no part of that order. */
const VERB: ReadonlySet<string> = new Set([...VERBS.split('|'), ...MODALS, ...COPULAS]);
const contentOf = (text: string, language: Language): string[] =>
  tokensOf(text)
    .map(fold)
    .filter((word) => !isStopWord(word, language) && !VERB.has(word))
    .map((word) => (/\p{N}/u.test(word) ? word : stem(word, language)));

/** In one language: the words are those of a source and stand in its order; one in six may be another, no verb and no turn. */
function wordsHold(clause: string, language: Language, sources: readonly Source[]): boolean {
  const words = contentOf(clause, language);
  const unknownVerb = tokensOf(clause)
    .map(fold)
    .some(
      (word) =>
        VERB.has(word) &&
        !COPULAS.has(word) &&
        !MODALS.has(word) &&
        !sources.some(({ text }) => sharesVerb(word, text, language)),
    );
  if (unknownVerb) return false;
  return sources.some(({ text, around }) => {
    const own = contentOf(text, language);
    const beside = new Set(contentOf(around, language));
    const strange = words.filter((word) => !own.includes(word) && !beside.has(word));
    if (strange.length > words.length / 6) return false;
    return isWithin(
      words.filter((each) => own.includes(each)),
      own,
    );
  });
}

/** Where a sentence may be cut: its parts stand between these. */
const PART = /[,;:](?=\s)|[()]|[.!?]\s|\s(?=(?:maar|terwijl|but|while)\s)/u;
/** What a turned order, or a list cut short, may add or leave out. */
const FREE: ReadonlySet<string> = new Set('de het een er en the a an there and'.split(' '));
/** The words of a text by their stems, but for articles and copulas; small numbers as digits. */
const heldOf = (text: string, language: Language): string[] =>
  tokensOf(text)
    .map((word) => plain(fold(word)))
    .filter((word) => !FREE.has(word) && !COPULAS.has(word))
    .map((word) => (/\p{N}/u.test(word) ? word : stem(word, language)));

/**
 * Whether a text has whole parts of its sentences: each part with all its words, or left out where it narrows nothing. A
 * part of which only some is said may be another's claim ("volgens …"), a plan ("onderzoekt of …") or a limit.
 */
function sameParts(text: string, language: Language, sources: readonly Source[]): boolean {
  const left = new Map<string, number>();
  for (const word of heldOf(text, language)) left.set(word, (left.get(word) ?? 0) + 1);
  const has = new Set(left.keys());
  return sources.every((source) =>
    source.text
      .replace(CONNECTIVES, '')
      .split(PART)
      .every((part) => {
        const words = heldOf(part, language);
        if (words.length === 0) return true;
        const said = words.filter((word) => has.has(word)).length;
        if (said < words.length / 2) return !NARROWS.test(part);
        return words.every((word) => {
          const times = left.get(word) ?? 0;
          left.set(word, times - 1);
          return times > 0;
        });
      }),
  );
}

const sharesVerb = (verb: string, text: string, language: Language): boolean =>
  tokensOf(text).some((word) => stem(fold(word), language) === stem(verb, language));

const SMALL = new Map(
  SMALL_NUMBERS.slice(0, 12).flatMap(({ nl, en }, at) =>
    [nl, en].map((word) => [word, String(at + 1)] as const),
  ),
);
for (const word of ['een', 'one', 'acht']) SMALL.delete(word);
const MONTH_MARKS = new Map(
  MONTHS.flatMap(({ nl, en }, at) => [nl, en].map((word) => [word, `maand${at + 1}`] as const)),
);
const UNITS = new Map([
  ['billion', 'miljard'],
  ['million', 'miljoen'],
  ['percent', '%'],
  ['procent', '%'],
  ['euros', 'euro'],
]);
const plain = (word: string): string => SMALL.get(word) ?? MONTH_MARKS.get(word) ?? UNITS.get(word) ?? word;
const IS_NUMBER = /^\p{N}|^maand\d/u;

/** Numbers and months of a text, each with the word behind it: what it counts. */
function numbersIn(text: string, language: Language): { readonly number: string; readonly next: string }[] {
  const words = tokensOf(text.replace(/%/g, ' % ').replace(/€/g, ' euro '))
    // In English "may" is a month with a capital only, and in Dutch "ten" is no number.
    .map((word) => (word === 'may' || (language === 'nl' && fold(word) === 'ten') ? word : plain(fold(word))))
    .map((word) => (/^\p{N}/u.test(word) ? value(word, language) : word));
  return words.flatMap((number, at) =>
    IS_NUMBER.test(number) ? [{ number, next: stem(words[at + 1] ?? '', language) }] : [],
  );
}

/** "9.400" and "9,400" are one number in the language of each. */
const value = (number: string, language: Language): string =>
  language === 'nl' ? number.replace(/\./g, '').replace(',', '.') : number.replace(/,/g, '');

function numbersHold(clause: string, sources: readonly Source[], across: boolean): boolean {
  const own = sources.flatMap(({ text, around, language }) => [
    ...numbersIn(text, language),
    ...numbersIn(around, language),
  ]);
  const language = across ? (sources[0]?.language === 'nl' ? 'en' : 'nl') : (sources[0]?.language ?? 'nl');
  // "Acht" is a number or a verb; as a number it may be translated.
  if (across && sources.some(({ text }) => /\bacht\b/.test(fold(text)))) own.push({ number: '8', next: '' });
  let counted = 0;
  const said = numbersIn(clause, language);
  // What is counted in another language can't be told, but which number comes first can.
  const inOrder = sources
    .flatMap((source) => numbersIn(source.text, source.language))
    .map(({ number }) => number);
  const order = said.map(({ number }) => number).filter((number) => inOrder.includes(number));
  if (across && sources.length === 1 && !isWithin(order, inOrder)) return false;
  for (const { number, next } of said) {
    const same = own.filter((each) => each.number === number);
    if (same.length === 0) return false;
    const counts = same.some((each) => each.next === next || next === '' || each.next === '');
    if (
      counts ||
      (across &&
        !/^(?:miljoen|miljard|%)$/.test(next) &&
        !same.every((each) => /^(?:miljoen|miljard|maand\d)/.test(each.next)))
    )
      counted += 1;
  }
  return counted === said.length;
}

/** Whom a text may name in any language, held by `speakerHolds`. */
const ACTOR_NAMES: ReadonlySet<string> = new Set(
  'kabinet nederland nederlandse regering commissie europese europees eu unie raad parlement kamer lidstaten cabinet government dutch netherlands commission european union council parliament house member states'.split(
    ' ',
  ),
);

/** Names: capitals inside a clause, and words with several, are in the sources. The first word is one unless it is known. */
function namesHold(clause: string, whole: ReadonlySet<string>): boolean {
  return tokensOf(clause).every((word, at) => {
    const folded = fold(word).replace(/['’]s$/, '');
    if (!/\p{Lu}/u.test(word)) return true;
    if (whole.has(folded) || ACTOR_NAMES.has(folded) || MONTH_MARKS.has(folded) || SMALL.has(folded))
      return true;
    if (COUNTRY_NAMES.some((names) => names.includes(folded) && names.some((name) => whole.has(name))))
      return true;
    if (folded.split('-').every((part) => whole.has(part) || ACTOR_NAMES.has(part))) return true;
    // A sentence begins with a capital, whatever its word.
    return (
      at === 0 &&
      /^\p{Lu}\p{Ll}*$/u.test(word) &&
      (isStopWord(folded, 'nl') ||
        isStopWord(folded, 'en') ||
        VERB.has(folded) ||
        SMALL_OPENINGS.has(folded) ||
        ONE_OF_SEVERAL.test(fold(clause)) ||
        [...whole].some((each) => each.startsWith(folded.slice(0, 5)) && folded.length > 4))
    );
  });
}
const SMALL_OPENINGS: ReadonlySet<string> = new Set(
  'volgens ja nee according yes daarnaast verder tevens'.split(' '),
);

const TURN = TURNS.map(({ name, begins, words = '', not }) => {
  const whole = words.replaceAll(' ', '|').replaceAll('_', ' ') || '(?!)';
  const before = not === undefined ? '' : `(?<!\\b${not} )`;
  return {
    name,
    is: new RegExp(
      `(?<![\\p{L}])${before}(?:(?:${begins.replaceAll(' ', '|')})\\p{L}*|(?:${whole}))(?![\\p{L}])`,
      'gu',
    ),
  };
});
/** How often a text has each turn. */
function turnsIn(text: string): Map<string, number> {
  const folded = fold(text);
  const counted = TURN.map(({ name, is }) => [name, folded.match(is)?.length ?? 0] as const);
  return new Map(counted.filter(([, times]) => times > 0));
}

/** Who may act, and as which speaker. */
const ACTORS: readonly (readonly [Voice, RegExp])[] = [
  ['kabinet', /(?<![\p{L}])(?:kabinet|nederland|de regering|cabinet|government|netherlands)(?![\p{L}])/gu],
  ['commissie', /(?<![\p{L}])(?:europese commissie|commissie|commission)(?![\p{L}])/gu],
  ['parlement', /(?<![\p{L}])(?:europees parlement|ep|european parliament)(?![\p{L}])/gu],
  ['kamer', /(?<![\p{L}])(?:tweede kamer|eerste kamer|kamer|house of representatives)(?![\p{L}])/gu],
  ['raad', /(?<![\p{L}])(?:de raad(?! van state)|the council|council)(?![\p{L}])/gu],
  ['lidstaten', /(?<![\p{L}])(?:lidstaten|lidstaat|member states)(?![\p{L}])/gu],
];
/** The speakers that a text names, as often and in the order in which it does. */
const actorsOf = (text: string): Voice[] => {
  const folded = fold(text);
  return ACTORS.flatMap(([voice, is]) => [...folded.matchAll(is)].map(({ index }) => ({ voice, index })))
    .sort((a, b) => a.index - b.index)
    .map(({ voice }) => voice);
};

/**
 * Who is named is named there, in that order; before them may stand who speaks there, who may have left themselves out. Of
 * two languages only who comes first, and that the others are named at all.
 */
function speakerHolds(clause: string, sources: readonly Source[], across: boolean): boolean {
  const actors = actorsOf(clause);
  const [first, ...others] = actors;
  return sources.some(({ voice, text }) => {
    const named = actorsOf(text);
    if (across)
      return (
        first === undefined ||
        ((first === voice || first === named[0]) &&
          others.every((each) => each === voice || named.includes(each)))
      );
    const leftOut = named[0] !== voice && first === voice;
    return isWithin(actors, named) || (leftOut && isWithin(others, named));
  });
}

/** Whether some stand among others in the same order. */
function isWithin<T>(some: readonly T[], all: readonly T[]): boolean {
  let at = 0;
  for (const each of some) {
    const next = all.indexOf(each, at);
    if (next < 0) return false;
    at = next + 1;
  }
  return true;
}

async function isAlike(
  clauses: readonly string[],
  language: Language,
  sources: readonly Source[],
  encoder: Encoder | null,
): Promise<boolean> {
  // Without the encoder that the bound was fitted for likeness can't be told: then only the very words hold.
  if (encoder?.fingerprint !== BOUND.encoder)
    return clauses.every((clause) => sources.some(({ text }) => squeezed(text).includes(squeezed(clause))));
  const all = [...clauses, ...sources.map(({ text }) => text)].map((text) => ({ around: '', text }));
  const vectors = (await encoder.sentences(all)).map(({ vector }) => vector);
  const [of, own] = [vectors.slice(0, clauses.length), vectors.slice(clauses.length)];
  return of.every((one) =>
    own.some(
      (other, at) => cosine(one, other) >= BOUND[sources[at]?.language === language ? 'same' : 'across'],
    ),
  );
}

const squeezed = (text: string): string =>
  fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

export function cosine(one: Float32Array, other: Float32Array): number {
  let sum = 0;
  for (let at = 0; at < one.length; at += 1) sum += (one[at] ?? 0) * (other[at] ?? 0);
  return sum;
}
