import type { Voice } from '../documents/document.ts';
import { PARTIES } from '../documents/speech/voice-names.ts';
import { DOES, GIVES } from '../lexicon/asking.ts';
import { ALIASES, SENDERS } from '../lexicon/senders.ts';
import { fold } from '../search/fold.ts';
import type { Party } from '../search/words/query.ts';

/** A party in a question: where it is named, and whether nothing else is said. */
interface AskedParty extends Party {
  readonly at: number;
  readonly alone: boolean;
  /** Its words, and those by which it is asked: no subject of the question. */
  readonly words: ReadonlySet<string>;
}

const ASKED_BEFORE = new RegExp(
  `(?:^|\\s)(?:${DOES}|(?:${GIVES}) (?:van|of|door|by|from)|volgens|according to|door|by) (?:(?:ook|dan|nu|eigenlijk) )?(?:(?:de|het|the|een) )?$`,
);
const ASKED_AFTER = new RegExp(`^ (?:${DOES})(?![\\p{L}-])`, 'u');
/** A name alone, or behind "en": a follow-up that turns to it. */
const ALONE =
  /^(?:(?:en|maar|and|but) )?(?:(?:what|how) about |volgens |according to )?(?:(?:de|het|the) )?$/;
const plain = (words: string): string =>
  words.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('[a-z', '[\\p{L}');
const whole = (words: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}-])(?:${words})(?![\\p{L}\\p{N}-])`, 'gu');

/** What follows a name in the table may be a row of words: in a question it is one at most, or the question itself. */
const ofOneWord = (words: string): string =>
  words.replaceAll('(?: [a-z, ]+)?', '').replace(/\[a-z[^\]]*\][+*]/g, '[a-z-]+');

/** Third parties of the table, and an association by its own words: its kind, and what it is of. */
const THIRD_PARTIES = SENDERS.slice(0, -1)
  .filter(({ speaker }) => speaker === 'adviseur' || speaker === 'belanghebbende')
  .map(({ speaker, words }) => ({ voice: speaker as Voice, pattern: whole(plain(ofOneWord(words))) }));
const ASSOCIATION = {
  voice: 'belanghebbende' as Voice,
  pattern:
    /(?<![\p{L}\p{N}-])(?:\p{L}*(?:vereniging|bond|federatie|koepel|stichting|verbond|coalitie)(?: (?:van|voor) (?:(?:de|het|nederlandse) )?[\p{L}-]+)?|koninklijke [\p{L}-]+)(?![\p{L}\p{N}-])/gu,
};
const COUNCIL = {
  voice: 'raad' as Voice,
  pattern:
    /(?<![\p{L}\p{N}-])(?:(?:europese )?raad|(?:ecofin|jbz|milieu|landbouw|transport|energie|telecom|visserij)-?raad|voorzitterschap|council|presidency)(?! (?:van state|van europa|van ministers|voor))(?![\p{L}\p{N}-])/gu,
};
const FRACTION = new RegExp(
  `(?<![\\p{L}\\p{N}-])(?:(?:leden|lid) van )?(?:de |het )?(?:fractie(?: van)?(?: de)? (${plain(PARTIES)}|[\\p{Lu}\\p{L}\\p{N}]{1,12})|(${plain(PARTIES)}|[\\p{L}\\p{N}]+)-fracties?|(?:kamer)?fracties?|(${plain(PARTIES)}))(?![\\p{L}\\p{N}-])`,
  'gu',
);

const isAlone = (folded: string, start: number, end: number): boolean =>
  ALONE.test(folded.slice(0, start)) && /^\W*$/.test(folded.slice(end));

const isAsked = (folded: string, start: number, end: number): boolean => {
  const [before, after] = [folded.slice(0, start), folded.slice(end)];
  return ASKED_BEFORE.test(before) || ASKED_AFTER.test(after) || isAlone(folded, start, end);
};

/** The words beside a name by which it is asked. */
const asks = (folded: string, start: number, end: number): string =>
  `${ASKED_BEFORE.exec(folded.slice(0, start))?.[0] ?? ''} ${ASKED_AFTER.exec(folded.slice(end))?.[0] ?? ''}`;

/** All names of an organisation, folded: the one given, and those that the table has beside it. */
const namesOf = (name: string): readonly string[] => {
  const known = ALIASES.find((names) => names.includes(name));
  return known ?? [name];
};

/** Parties whose name is a word as well: they are named by their "-fractie" alone. */
const WORDS: ReadonlySet<string> = new Set(['denk', 'volt']);

/** Who is asked by name in a folded question, the first of them; null where nobody is. */
export function partyIn(folded: string): AskedParty | null {
  let first: AskedParty | null = null;
  const offer = (at: number, party: Party): void => {
    const longer = first !== null && first.at === at && party.name.length > first.name.length;
    if ((first === null || at < first.at || longer) && isAsked(folded, at, at + party.name.length))
      first = {
        ...party,
        at,
        alone: isAlone(folded, at, at + party.name.length),
        words: new Set(
          `${asks(folded, at, at + party.name.length)} ${party.name}`.match(/[\p{L}\p{N}'-]+/gu),
        ),
      };
  };
  for (const { voice, pattern } of THIRD_PARTIES)
    for (const { 0: name, index } of folded.matchAll(pattern))
      offer(index, { name, voice, names: namesOf(name) });
  // "De studentenbond" may go by another name; with what it is of, it is that one.
  for (const { 0: name, index } of folded.matchAll(ASSOCIATION.pattern))
    offer(index, { name, voice: ASSOCIATION.voice, names: name.includes(' ') ? [name] : [] });
  for (const { 0: name, index } of folded.matchAll(COUNCIL.pattern))
    offer(index, { name, voice: COUNCIL.voice, names: [] });
  for (const { 0: name, 1: of, 2: by, 3: alone, index } of folded.matchAll(FRACTION)) {
    const fraction = of ?? by ?? alone;
    if (alone !== undefined && WORDS.has(alone)) continue;
    offer(index, { name, voice: 'kamer', names: fraction === undefined ? [] : [fraction] });
  }
  return first;
}

/** Whether a text names a party, by any of its names. */
export function namesParty(folded: string, { names }: Party): boolean {
  return names.some((name) => {
    const at = folded.indexOf(name);
    return at >= 0 && whole(`${escaped(name)}(?:-fracties?)?`).test(folded);
  });
}

const escaped = (name: string): string => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Whether a sender, by its name, is the party that is asked. */
export const isSender = (sender: string, party: Party): boolean => namesParty(fold(sender), party);
