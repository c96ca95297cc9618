import { dictionary } from '@zxcvbn-ts/language-nl-be';
import { COUNTRIES } from '../../lexicon/countries.ts';
import { GIVEN_NAMES } from '../../lexicon/given-names.ts';
import { MONTH_NAMES } from '../../lexicon/months.ts';
import { NAME_CONTEXTS, type NameContext } from '../../lexicon/name-context.ts';
import { PERSON_SIGNS, type PersonSign } from '../../lexicon/person-signs.ts';
import type { Span } from '../document.ts';
import { isFunction } from './persons.ts';
import { isOffice, REDACTED } from './redact.ts';

const folded = (word: string): string => word.toLowerCase().normalize('NFKD').replace(/\p{M}/gu, '');
const setOf = (words: Iterable<unknown>): ReadonlySet<string> =>
  new Set([...words].map((word) => folded(String(word))));

/** Words and names by lists of a kept package, made when first asked for. */
interface Lists {
  readonly words: ReadonlyMap<string, number>;
  readonly given: ReadonlySet<string>;
  readonly surnames: ReadonlySet<string>;
}
let lists: Lists | null = null;
function listsOf(): Lists {
  lists ??= {
    words: new Map(
      [...dictionary.wikipedia, ...dictionary.commonWords]
        .map((word, at) => [folded(String(word)), at] as const)
        .reverse(),
    ),
    given: setOf([...GIVEN_NAMES, ...dictionary.boysFirstnames, ...dictionary.girlsFirstnames]),
    surnames: setOf([...dictionary.lastnames].flatMap((name) => String(name).split(' '))),
  };
  return lists;
}

const contextOf = (name: NameContext['name']): ReadonlySet<string> =>
  new Set(NAME_CONTEXTS.filter((row) => row.name === name).flatMap(({ words }) => words.split(' ')));
const CONTEXT = {
  public: contextOf('public'),
  thing: contextOf('thing'),
  leads: contextOf('leads'),
  speaks: contextOf('speaks'),
  closing: contextOf('closing'),
  label: contextOf('label'),
  firm: contextOf('firm'),
  case: contextOf('case'),
};
const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
const REGIONS = ['nl', 'en'].map(
  (language) => new Intl.DisplayNames(language, { type: 'region', fallback: 'none' }),
);
const COUNTRY = setOf([
  ...COUNTRIES,
  ...LETTERS.flatMap((first) =>
    LETTERS.flatMap((second) => REGIONS.flatMap((names) => names.of(first + second) ?? [])),
  ),
]);
const PLACE_ENDS = [...contextOf('place-end')];
const signsOf = (says: PersonSign['says']): ReadonlySet<string> =>
  new Set(PERSON_SIGNS.filter((sign) => sign.says === says).flatMap(({ words }) => words));
const SIGNS = {
  function: signsOf('function'),
  label: signsOf('label'),
  unit: signsOf('unit'),
  public: new Set([...signsOf('public'), ...signsOf('party')]),
};

type Kind = 'address' | 'title' | 'initials' | 'particle' | 'capital' | 'nick' | 'other';
interface Token extends Span {
  readonly text: string;
  readonly kind: Kind;
}

const TOKEN =
  /\[persoonsgegevens\]|\(\p{Lu}\p{Ll}{1,20}\)|[\p{L}\p{N}][^\s,;:()|/<>"“”–[\]]*|[’'][ts](?= )|[,;:()|/<>"“”–&]/gu;
const INITIALS = /^(?:(?:\p{Lu}|Ph|Th|Ch|Chr|Fr|IJ|Joh|Jac|Tj|Sj)\.-?){1,6}$/u;
const TITLE = /^(?:drs|mr|dr|ir|ing|prof|mrs|ms)\.?$/i;
const ADDRESS = /^(?:dhr|mw|mevr|hr)\.?$|^(?:heer|mevrouw)$/i;
const PARTICLE = /^(?:van|de|der|den|ten|ter|te|von|op|in|het|di|da|dos|del|la|le|ben|el|al|[’']t|[’']s)$/i;
const CAPITAL = /^(?:[dDlLO][’'])?\p{Lu}[\p{L}’'-]{1,30}$/u;

/** A word that stands before or behind a name without being part of it, whatever its capital. */
const isNoName = (word: string): boolean => {
  const low = folded(word);
  return (
    isOffice(word) ||
    isFunction(word) ||
    MONTH_NAMES.has(low) ||
    COUNTRY.has(low) ||
    Object.values(CONTEXT).some((set) => set.has(low)) ||
    Object.values(SIGNS).some((set) => set.has(low)) ||
    (word.length <= 6 && word.length > 1 && word === word.toUpperCase())
  );
};

function kindOf(text: string): Kind {
  if (/^\(\p{Lu}\p{Ll}{1,20}\)$/u.test(text)) return 'nick';
  if (ADDRESS.test(text)) return 'address';
  if (TITLE.test(text) && (text.endsWith('.') || /^\p{Lu}/u.test(text))) return 'title';
  if (INITIALS.test(text)) return 'initials';
  if (PARTICLE.test(text)) return 'particle';
  if (CAPITAL.test(text)) return 'capital';
  return 'other';
}

const STOPS = '.?!…';
const QUOTES = `’'"`;

/** A word without the full stop of its sentence; the same where none ends it. Step by step: a pattern tries each of many dots. */
function withoutStop(word: string): string {
  if (!STOPS.includes(word.at(-1) ?? '')) return word;
  let end = word.length;
  while (end > 0 && (STOPS + QUOTES).includes(word.charAt(end - 1))) end -= 1;
  return word.slice(0, end);
}

/** The words and signs of a text; the full stop of a sentence is a sign of its own. */
function tokensOf(text: string): Token[] {
  return [...text.matchAll(TOKEN)].flatMap((match): Token[] => {
    const [word] = match;
    const kind = kindOf(word);
    const end = match.index + word.length;
    const bare = kind === 'other' ? withoutStop(word) : word;
    if (bare === word || bare === '' || CONTEXT.firm.has(bare.toLowerCase()))
      return [{ text: word, kind, start: match.index, end }];
    const stop = match.index + bare.length;
    return [
      { text: bare, kind: kindOf(bare), start: match.index, end: stop },
      { text: '.', kind: 'other', start: stop, end },
    ];
  });
}

type Known = 'given' | 'surname' | 'common' | 'word' | 'rare' | 'new';
/** The so many most frequent words are never told to be a name by a list of names. */
const COMMON = 1500;
/** What lists know of a word: how common it is, or as whose name. */
export function knownAs(word: string): Known {
  const { words, given, surnames } = listsOf();
  const low = folded(word).replace(/^[dlo][’']/, '');
  const parts = low.split('-');
  const rank = words.get(low);
  if (rank !== undefined && rank < COMMON) return 'common';
  if (given.has(low) || (parts.length > 1 && parts.every((part) => given.has(part)))) return 'given';
  if (surnames.has(low)) return rank !== undefined && rank < 8000 ? 'word' : 'surname';
  if (rank === undefined) return parts.length > 1 && parts.every((part) => words.has(part)) ? 'rare' : 'new';
  return rank < 19_000 ? 'word' : 'rare';
}

/** A run of words that may be a person's name, with what is seen in it and around it. */
export interface PersonCandidate extends Span {
  readonly text: string;
  readonly words: readonly string[];
  readonly cues: ReadonlySet<string>;
  /** Beside it stands what only a public person is. */
  readonly isPublic: boolean;
}

/** What stands around a text: the ones before and behind it. */
export interface Around {
  readonly before: string;
  readonly earlier: string;
  readonly after: string;
  readonly item: boolean;
  /** It is the name of a file. */
  readonly name?: boolean;
}

const NOWHERE: Around = { before: '', earlier: '', after: '', item: false };

/** The runs of a text, each as tokens from and to. */
function runsIn(tokens: readonly Token[], text: string): [from: number, to: number][] {
  const runs: [number, number][] = [];
  let at = 0;
  while (at < tokens.length) {
    const opener = tokens[at] as Token;
    const strong = opener.kind === 'address' || opener.kind === 'title' || opener.kind === 'initials';
    const opensSentence = at === 0 || /^[.:•]$/.test(tokens[at - 1]?.text ?? '');
    const capitalParticle =
      opener.kind === 'particle' &&
      /^(?:Van|Den|Ten|Ter|El|Al|Ben|Von|D[ei]|Te|Op)$/.test(opener.text) &&
      !(opensSentence && /^(?:Van|De|Te|Op)$/.test(opener.text));
    if (!strong && !capitalParticle && !(opener.kind === 'capital' && !isNoName(opener.text))) {
      at += 1;
      continue;
    }
    let to = at + 1;
    let last = opener.kind === 'capital' ? at : -1;
    let sure = strong || knownAs(opener.text) === 'given';
    for (; to < tokens.length && to - at < 9; to += 1) {
      const token = tokens[to] as Token;
      const gap = text.slice((tokens[to - 1] as Token).end, token.start);
      if (!/^[\s-]?$/u.test(gap) || token.kind === 'other') break;
      if (token.kind === 'address' && last >= 0) break;
      if (
        token.kind === 'particle' &&
        /^(?:in|op|het)$/.test(token.text) &&
        !/^(?:[’']?t|de|den|der)$/.test(tokens[to + 1]?.text ?? '')
      )
        break;
      if (token.kind === 'capital') {
        if (isNoName(token.text) && !(sure && !isOffice(token.text) && token.text.length > 3)) break;
        last = to;
      } else if (token.kind === 'initials') {
        if (last >= 0) break;
        sure = true;
      } else if (token.kind === 'title') {
        if (last >= 0) break;
        sure = true;
      }
    }
    // "… Zonderland-Fictief Plaats: Den Haag": the word before a colon is a label, where a surname stands before it.
    const label = tokens[last + 1]?.text === ':' ? tokens[last] : undefined;
    const surname = tokens[last - 1];
    if (
      label !== undefined &&
      last - 1 > at &&
      surname?.kind === 'capital' &&
      knownAs(surname.text) !== 'given' &&
      ['common', 'word'].includes(knownAs(label.text))
    )
      last -= 1;
    if (last < 0) {
      at += 1;
      continue;
    }
    // "DG Bedrijfsleven Machteld van Fictief": a first name opens the name.
    if (!sure) {
      const first = tokens
        .slice(at + 1, last)
        .findIndex(({ text: word, kind }) => kind === 'capital' && knownAs(word) === 'given');
      if (first >= 0 && ['common', 'word', 'rare'].includes(knownAs(opener.text))) at += 1 + first;
    }
    const [comma, behind] = [tokens[last + 1], tokens[last + 2]];
    const inverts =
      last - at < 4 &&
      comma?.text === ',' &&
      behind !== undefined &&
      (behind.kind === 'initials' || (behind.kind === 'capital' && knownAs(behind.text) === 'given')) &&
      (at === 0 || /^[:;"“<–(]$/.test(tokens[at - 1]?.text ?? '') || tokens[at - 1]?.kind === 'particle') &&
      (knownAs(opener.text) !== 'given' || behind.kind === 'initials');
    if (inverts) {
      last += 2;
      while (
        last + 1 < tokens.length &&
        (tokens[last + 1]?.kind === 'particle' ||
          (tokens[last + 1]?.kind === 'capital' && !isNoName(tokens[last + 1]?.text ?? '')))
      )
        last += 1;
    }
    runs.push([at, last + 1]);
    at = last + 1;
  }
  return runs;
}

const endsAsPlace = (word: string): boolean => {
  const low = folded(word);
  return PLACE_ENDS.some((end) => low.length > end.length + 2 && low.endsWith(end));
};

function sideOf(side: 'left' | 'right', token: Token | undefined): string[] {
  if (token === undefined) return [`${side} edge`];
  const low = folded(token.text);
  const found: string[] = [];
  for (const [name, words] of Object.entries(CONTEXT)) if (words.has(low)) found.push(`${side} ${name}`);
  for (const [name, words] of Object.entries(SIGNS)) if (words.has(low)) found.push(`${side} sign-${name}`);
  if (found.length === 0 && isOffice(token.text)) found.push(`${side} office`);
  if (found.length > 0) return found;
  if (token.text === REDACTED) return [`${side} mark`];
  if (/^[^\p{L}\p{N}]$/u.test(token.text)) return [`${side} ${token.text}`];
  if (/^(?:de|het|een|the|a|an|deze|dit|die)$/.test(low)) return [`${side} article`];
  if (/\p{N}/u.test(token.text)) return [`${side} number`];
  if (/^\p{Lu}{2,6}$/u.test(token.text)) return [`${side} letters`];
  return [`${side} ${/^\p{Lu}/u.test(token.text) ? 'Word' : 'word'}`];
}

const ON_BEHALF =
  /(?:^|\s)(?:namens|b\.a\.|bij afwezigheid|plv\.|plaatsvervangend|voor dezen?|loco)(?!\p{L})/iu;

/** A line that says which minister signs, and no more. */
const SIGNING = /^[^.!?;]{0,60}(?:minister|staatssecretaris|state secretary)(?!\p{L})[^.!?;]{0,90}$/iu;

/** One of these must be there, or a first name: two words with a capital are a title in English as often as a name. */
const SUPPORT =
  /^(?:address|title|initials|nick|inverted|beside name|.?particle|mark in line|above mark|above function|below closing|.*(?:label|sign-function|sign-unit|closing|speaks)|.*right number|item label|of-body|in a name)$/i;

/** The beginning of what is between brackets behind the name of a politician: "(GroenLinks-PvdA)", "(VVD, 2031)". */
const PARTY = new RegExp(`^ ?\\((?:${[...signsOf('party')].join('|')})`, 'i');

/** "C. Geen", "scenario B. Scenario A", "Den Haag": what only looks as a name does by a letter or a particle before a word. */
function isCounted(run: readonly Token[]): boolean {
  const [first, last] = run;
  if (first === undefined || last === undefined || run.length !== 2) return false;
  if (first.kind === 'particle') return ['common', 'word'].includes(knownAs(last.text));
  return (
    /^\p{Lu}\.$/u.test(first.text) &&
    ['common', 'word'].includes(knownAs(last.text)) &&
    !listsOf().surnames.has(folded(last.text))
  );
}

/** What its owner may sign with: "MvR" of Machteld van Rooijen, "EPr" of E. Pronkhorst. Only what no body is called. */
export function paraphsOf(name: string): string[] {
  const tokens = tokensOf(name).filter(
    ({ kind }) => kind === 'initials' || kind === 'particle' || kind === 'capital',
  );
  const last = tokens.findLast(({ kind }) => kind === 'capital');
  if (last === undefined) return [];
  const before = tokens
    .slice(0, tokens.indexOf(last))
    .map(({ text, kind }) =>
      kind === 'initials' ? text.replace(/[^\p{Lu}]/gu, '') : text.replace(/[’']/g, '').charAt(0),
    )
    .join('');
  return [1, 2, 3]
    .map((length) => before + last.text.slice(0, length))
    .filter((each) => before !== '' && /\p{Ll}/u.test(each));
}

/** The words of a text, as candidates that nothing is seen of. */
export const wordsOf = (text: string): PersonCandidate[] =>
  [...text.matchAll(/(?<![\p{L}\p{N}])\p{Lu}\p{L}{1,6}(?![\p{L}\p{N}])/gu)].map((match) => ({
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
    words: [match[0]],
    cues: new Set(),
    isPublic: false,
  }));

/** By its form alone it can be little else. */
function looksNamed(run: readonly Token[]): boolean {
  const capitals = run.filter(({ kind }) => kind === 'capital');
  if (run.some(({ kind }) => kind === 'initials' || kind === 'address' || kind === 'title')) return true;
  const [first, last] = [capitals[0], capitals.at(-1)];
  if (first === undefined || last === undefined || first === last || endsAsPlace(last.text)) return false;
  return knownAs(first.text) === 'given' && knownAs(last.text) !== 'word';
}

/** Every run of words of a text that may be a person's name. In time linear in the text. */
export function personCandidates(text: string, around: Around = NOWHERE): PersonCandidate[] {
  if (!/\p{Lu}/u.test(text)) return [];
  const tokens = tokensOf(text);
  const [marked, inCells] = [text.includes(REDACTED), text.includes(' – ')];
  const runs = runsIn(tokens, text).filter(([from, to]) => !isCounted(tokens.slice(from, to)));
  const looks = runs.map(([from, to]) => looksNamed(tokens.slice(from, to)));
  const beside = (one: number, other: number): boolean => {
    const [left, right] = one < other ? [runs[one], runs[other]] : [runs[other], runs[one]];
    if (left === undefined || right === undefined || !looks[other]) return false;
    return (
      tokens
        .slice(left[1], right[0])
        .every(
          ({ text: sign, kind }) =>
            /^(?:[,;/&–|]|en|and|(?:de|der|van|den)|\p{Lu}{2,5}|[()])$/u.test(sign) || kind === 'particle',
        ) && right[0] - left[1] < 6
    );
  };
  return runs.map(([from, to], index): PersonCandidate => {
    const run = tokens.slice(from, to);
    const cues = new Set<string>();
    const capitals = run.filter(({ kind }) => kind === 'capital');
    const kinds = new Set(run.map(({ kind }) => kind));
    for (const kind of ['address', 'title', 'initials', 'nick'] as const) if (kinds.has(kind)) cues.add(kind);
    if (run.some(({ kind }, at) => kind === 'particle' && at > 0)) cues.add('particle');
    if (run[0]?.kind === 'particle') cues.add('Particle');
    const inverted = run.some((token) => token.text === ',');
    if (inverted) cues.add('inverted');
    cues.add(`words ${Math.min(3, capitals.length)}`);
    const named = cues.has('initials') || cues.has('title') || cues.has('address');
    const first = capitals[0] === undefined ? 'none' : knownAs(capitals[0].text);
    const final = capitals.at(-1);
    const last = final === undefined ? 'none' : knownAs(final.text);
    const form = named ? 'named' : capitals.length > 1 ? first : 'one';
    cues.add(`${form} ${last}`);
    if (capitals.length > 1 && !named) cues.add(`first ${first}`);
    if (capitals.some(({ text: word }) => endsAsPlace(word))) cues.add('place-end');
    if (capitals.some(({ text: word }) => word.includes('-'))) cues.add('hyphen');
    if (capitals.some(({ text: word }) => word.length > 2 && word === word.toUpperCase())) cues.add('upper');
    if (/[^\p{ASCII}’]/u.test(run.map((token) => folded(token.text)).join(''))) cues.add('foreign');
    const [opener] = run;
    if (
      from === 0 &&
      opener?.kind === 'initials' &&
      opener.text.length === 2 &&
      ['common', 'word', 'rare'].includes(last)
    )
      cues.add('lettered');
    if (beside(index, index - 1) || beside(index, index + 1)) cues.add('beside name');
    if (marked) cues.add('mark in line');
    const [left, right] = [tokens[from - 1], tokens[to]];
    const starts = left === undefined || /^[.•–:]$/.test(left.text);
    for (const cue of [...sideOf('left', left), ...sideOf('right', right)]) cues.add(cue);
    const next = tokens[to + 1];
    if (right?.text === ',' || right?.text === '(')
      for (const cue of sideOf('right', next)) cues.add(`${right.text}${cue}`);
    if (right?.text === 'van' || right?.text === 'bij')
      if (sideOf('right', next).some((cue) => /office|unit|letters|article/.test(cue))) cues.add('of-body');
    const before = tokens[from - 2];
    if (left?.text === ':' && before !== undefined)
      for (const cue of sideOf('left', before)) cues.add(`:${cue}`);
    if (left?.text === '(') for (const cue of sideOf('left', before)) cues.add(`(${cue}`);
    if (starts && capitals.length === 1 && !named) cues.add('opens-sentence');
    if (around.name === true) cues.add('in a name');
    const whole = from === 0 && to === tokens.length;
    if (whole) {
      cues.add('whole');
      if (
        around.before.length < 60 &&
        tokensOf(around.before).some((token) => CONTEXT.closing.has(folded(token.text)))
      )
        cues.add('below closing');
      if (isFunction(around.after) || SIGNS.function.has(folded(around.after.split(/[ ,]/)[0] ?? '')))
        cues.add('above function');
      if (around.after.startsWith(REDACTED)) cues.add('above mark');
    }
    if (around.item && from === 0) cues.add(right?.text === ':' ? 'item label' : 'item opens');
    if (inCells && (left === undefined || left.text === '–') && (right === undefined || right.text === '–'))
      cues.add('cell');
    const nearPublic = [left, before, tokens[from - 3]].some(
      (token) => token !== undefined && CONTEXT.public.has(folded(token.text)),
    );
    const abovePublic =
      whole &&
      ![around.before, around.earlier].some((line) => ON_BEHALF.test(line)) &&
      [around.before, around.earlier].some(
        (line) =>
          line.length < 160 &&
          tokensOf(line).some((token) =>
            /^(?:minister|staatssecretaris|minister-president|state|secretary)$/i.test(token.text),
          ),
      );
    // The same in one line, as lines of a signature are joined.
    const signs =
      left?.text === ',' &&
      to === tokens.length &&
      SIGNING.test(
        text
          .slice(0, left.start)
          .split(/[.!?] /)
          .at(-1) ?? '',
      ) &&
      !ON_BEHALF.test(text);
    if (nearPublic) cues.add('near public');
    const party = PARTY.test(text.slice(run.at(-1)?.end ?? 0, (run.at(-1)?.end ?? 0) + 30));
    const ofParty =
      right?.text === 'van' && tokens.slice(to + 1, to + 4).some((token) => /fractie$/i.test(token.text));
    const owned =
      [...cues].some((cue) => SUPPORT.test(cue)) ||
      capitals.some(({ text: word }) => knownAs(word) === 'given');
    const shout = cues.has('upper') && !named && ['common', 'word', 'rare'].includes(last);
    if (!owned || shout) cues.add('alone');
    const start = run[0]?.start ?? 0;
    const end = run.at(-1)?.end ?? 0;
    return {
      start,
      end,
      text: text.slice(start, end),
      words: capitals.map(({ text: word }) => word),
      cues,
      isPublic: abovePublic || signs || party || ofParty,
    };
  });
}
