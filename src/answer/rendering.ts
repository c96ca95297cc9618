import { COPULAS, MODALS, VERBS } from '../documents/speech/voice-verbs.ts';
import { SMALL_NUMBERS } from '../lexicon/numbers.ts';
import { hedgesOf } from './hedges.ts';

/** Openings that only connect; without one, subject and verb change places. */
export const CONNECTIVES =
  /^(?:daarnaast|verder|voorts|tevens|bovendien|ook|daarbij|eveneens|overigens|ten slotte|tot slot|allereerst|ten (?:eerste|tweede|derde)) /i;
/** The same where it stands apart, with the subject behind it. */
const ASIDE = /^(?:in addition|moreover|furthermore|also|finally|firstly|secondly), /i;
/** Openings that say how firm or why: they may move behind the verb, and stay. */
const FRONTED =
  /^(?:naar verwachting|in beginsel|in principe|vooralsnog|waarschijnlijk|vermoedelijk|daarom) /i;
/** A reason that follows a main clause, which is whole without it; with more behind a comma, it need not be. */
const REASON = /, (?:omdat|aangezien|because) [^,]*$/;
/**
 * A name or number in brackets behind what it stands for: "(EMCDDA)", "(COM(2025) 743)". Words in brackets may narrow
 * what is said, and so may a name behind an article: "geen (EU) heffing".
 */
const ABBREVIATION =
  /(?<!(?<![\p{L}])(?:[Gg]een|[Nn]iet|[Ee]en|[Dd]e|[Hh]et|[Aa]lle|[Ee]lke|[Nn]ot?|[Aa]n?|[Tt]he|[Aa]ny|[Aa]ll)) \((?:[\p{Lu}\p{N}][\p{Lu}\p{N}/.-]*(?<!-)(?:\(\p{N}{4}\))?(?: |(?=\)))){1,3}\)/gu;
/** Behind one of these the reason is what is said: "niet, omdat het moet". */
const ONLY =
  /(?<![\p{L}])(?:alleen|slechts|enkel|vooral|juist|mede|met name|niet|only|merely|just|mainly|partly|not)$/iu;
/** What a reason may not hold when it is left out: it narrows the sentence as much as it explains it. */
export const NARROWS =
  /(?<![\p{L}])(?:mits|indien|als|wanneer|zolang|tenzij|op voorwaarde|onder voorbehoud|voor zover|voorzover|alleen|slechts|uitsluitend|behalve|uitgezonderd|maar|echter|if|when|unless|provided|as long as|only|except|but)(?![\p{L}])/iu;
/** The end of a split verb ("wijst … af"): then the clause before it was not whole. */
const PARTICLE =
  / (?:af|aan|in|uit|op|voor|toe|over|mee|tegen|terug|door|bij|na|om|onder|weg|vast|samen|plaats|deel)$/i;
/** Who may be said once for two sentences. */
const ACTORS =
  /^(?:het kabinet|de (?:europese )?commissie|nederland|de lidstaten|the (?:cabinet|commission)) /i;
/** With one of these in the first sentence it is no longer plain who acts in the second. */
const OTHERS_ACT =
  /(?<![\p{L}])(?:dat|die|waar\p{L}*|om|kabinet|regering|commissie|nederland|lidstaten|kamer|parlement|that|which|who|cabinet|government|commission|states|parliament)(?![\p{L}])/iu;
/** Finite verbs that need a particle or an object, and so are not among those that tell who speaks. */
const MORE_VERBS =
  'stelt stellen stuurt sturen legt leggen wijst wijzen vraagt vragen zet zetten geeft geven heeft hebben kiest kiezen bevat bevatten telt tellen';
/** Longest subject that is looked for behind the verb, in words. */
const MOST_SUBJECT = 6;
/** A longer sentence, in characters, or one with more abbreviations, is rendered by its own words only. */
const LONGEST = 1_500;
const MOST_ABBREVIATIONS = 3;

const VERB = new Set([...VERBS.split('|'), ...MODALS, ...COPULAS, ...MORE_VERBS.split(' ')]);
const NUMBERS = new Map(
  SMALL_NUMBERS.flatMap(({ nl, en }, at) => [nl, en].map((word) => [word, String(at + 1)] as const)),
);
// "Een" is an article, "one" a pronoun, "acht" a verb, and "ten" a Dutch word.
for (const word of ['een', 'one', 'acht', 'ten']) NUMBERS.delete(word);
const NUMBER = new RegExp(
  `(?<![\\p{L}\\p{N}-])(?:${[...NUMBERS.keys()].join('|')})(?![\\p{L}\\p{N}-])`,
  'giu',
);

/** The same words have the same form: white space, quotation marks and small numbers written out are no difference. */
const plain = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/[\u201c\u201d\u201e]/g, '"')
    .replace(/\s+/g, ' ')
    .replace(NUMBER, (word) => NUMBERS.get(word.toLowerCase()) ?? word)
    .replace(/(?<=\d) (?:procent|percent|per cent)(?![\p{L}])/giu, '%')
    .trim();
const withoutEnd = (text: string): string => text.replace(/\s*[.;]$/, '');
const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);
/** A word that no longer opens its sentence; "EU" and "Nederland" keep their capital, as what stands first is a small word. */
const small = (text: string): string => text.slice(0, 1).toLowerCase() + text.slice(1);

/**
 * Whether a text says what these sentences say, all of them in their order and nothing besides. It may leave out what
 * only connects, an abbreviation in brackets and a reason behind a whole clause; put "naar verwachting" behind the
 * verb; write a small number as a digit; and join two sentences of one actor with "en". Every other word must stand
 * as it stood: in a bag of words "de Commissie vraagt het kabinet" is also its opposite, and "steunt een verbod op de
 * verkoop" also "steunt de verkoop".
 */
export function renders(text: string, sentences: readonly string[]): boolean {
  const ways = sentences.map(waysOf);
  return ways.length > 0 && follows(withoutEnd(plain(text)), ways, 0, '');
}

function follows(rest: string, ways: readonly (readonly string[])[], at: number, actor: string): boolean {
  for (const way of ways[at] ?? []) {
    const said = actor === '' ? way : elided(way, actor);
    if (said === null || !rest.startsWith(said)) continue;
    const left = rest.slice(said.length);
    if (at === ways.length - 1) {
      if (left === '') return true;
      continue;
    }
    const next = /^[.;]? /.exec(left)?.[0];
    if (next && follows(left.slice(next.length), ways, at + 1, '')) return true;
    const opens = actor || (ACTORS.exec(way)?.[0] ?? '');
    const plainly = !OTHERS_ACT.test(way.slice(opens.length));
    if (
      opens &&
      plainly &&
      /^ (?:en|and) /.test(left) &&
      follows(left.replace(/^ \S+ /, ''), ways, at + 1, opens)
    )
      return true;
  }
  return false;
}

/** A sentence whose actor was said in the one before it. */
const elided = (way: string, actor: string): string | null =>
  way.toLowerCase().startsWith(actor.toLowerCase()) ? way.slice(actor.length) : null;

/** Every way to say a sentence that leaves its meaning alone, its own words first. */
function waysOf(sentence: string): string[] {
  const own = withoutEnd(plain(sentence));
  if (own.length > LONGEST) return [own];
  const ways = new Set([own]);
  const add = (more: readonly string[]): void => {
    for (const way of more) ways.add(way);
  };
  for (const [found] of [...own.matchAll(ABBREVIATION)].slice(0, MOST_ABBREVIATIONS))
    add([...ways].map((way) => way.replace(found, '')));
  const reason = REASON.exec(own)?.[0];
  if (reason && explains(reason) && !ONLY.test(own.slice(0, -reason.length)))
    add([...ways].map((way) => (way.endsWith(reason) ? way.slice(0, -reason.length) : way)));
  add([...ways].flatMap(turned));
  return [...ways];
}

/** It only tells why: nothing in it narrows or denies, and it does not end the clause before it. */
const explains = (reason: string): boolean =>
  !PARTICLE.test(reason) && hedgesOf(reason) === '' && !NARROWS.test(reason);

/** "Daarnaast vraagt het kabinet …" as "Het kabinet vraagt …": behind an opening stands the verb, and then who acts. */
function turned(way: string): string[] {
  const aside = ASIDE.exec(way);
  if (aside) return [capital(way.slice(aside[0].length))];
  const opening = (CONNECTIVES.exec(way) ?? FRONTED.exec(way))?.[0];
  if (!opening) return [];
  const [verb = '', ...words] = way.slice(opening.length).split(' ');
  if (!VERB.has(verb)) return [];
  const stays = FRONTED.test(way) ? small(opening) : '';
  return Array.from({ length: Math.min(MOST_SUBJECT, words.length - 1) }, (_, at) => {
    const subject = words.slice(0, at + 1).join(' ');
    return `${capital(subject)} ${verb} ${stays}${words.slice(at + 1).join(' ')}`;
  });
}
