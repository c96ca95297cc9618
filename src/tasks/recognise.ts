import {
  ACCORDING,
  CLOSERS,
  COUNTED,
  DETERMINERS,
  ESSENCE,
  GIVEN,
  GIVING,
  OPENERS,
  PARTED,
  POINTERS,
  SPEAKERS,
  TASK_WORDS,
  type TaskName,
  type TaskWords,
} from '../lexicon/tasks.ts';
import { withoutChatter } from '../question/chatter.ts';
import { numberOf } from '../question/numbers.ts';
import { fold } from '../search/fold.ts';

/** A task that somebody asks for. */
export interface Wanted {
  readonly name: TaskName;
  /** How it was asked: all of it, on one line. */
  readonly text: string;
  /** What it is to be done with or on, as it was typed; empty where nothing is named, or it is only pointed at. */
  readonly rest: string;
  /** In how many sentences; null where nothing is said of that. */
  readonly count: number | null;
}

const whole = (...sources: readonly string[]) =>
  new RegExp(`^(?:${sources.map((each) => `(?:${each})`).join('|')})$`, 'iu');
const begins = (source: string) => new RegExp(`^(?:${source})(?![\\p{L}\\p{N}-])[\\s,:]*`, 'iu');
const ends = (source: string) => new RegExp(`(?:^|[\\s,]+)(?:${source})$`, 'iu');

const OPENING = begins(OPENERS.join('|'));
const CLOSING = ends(CLOSERS.join('|'));
const POINTING = whole(POINTERS);
const GIVES = begins(GIVING);
const DETERMINED = new RegExp(`^${DETERMINERS}`, 'iu');
const GIVEN_AT_END = ends(GIVEN);
const GIVEN_ANYWHERE = new RegExp(`(?<![\\p{L}-])${GIVEN}(?![\\p{L}-])\\s*`, 'giu');
const ASKS_WHICH = begins('(?:wat|welke|what|which) (?:zijn|is|waren|are)');
/** A question word, or a verb that only a whole clause has: then the noun at the end is no half sentence. */
const CLAUSE =
  /^(?:wat|wie|welke?|waar\p{L}*|wanneer|hoe\p{L}*|what|who|which|where|when|why|how|is|zijn|heeft|hebben|does|do|did|has|have|are|was|moet|moeten|kan|kunnen|mag|mogen|zal|zullen|wordt|worden|gaat|komt)(?!\p{L})|(?<!\p{L})(?:is|zijn|was|waren|heeft|hebben|wordt|worden|moet|moeten|zal|zullen|vindt|vinden|zegt|stelt|are|has|have|will|must|does|did)(?!\p{L})/iu;
/** A question of its own behind the task. */
const ASKS_ON =
  /[.,:;?!]\s*(?:en |and |maar |but )?(?:wat|wie|welke?|waarom|wanneer|hoe|what|who|which|why|when|how)(?!\p{L})/iu;
const BY_SPEAKER = new RegExp(`^(?:${SPEAKERS})(?![\\p{L}-])`, 'iu');
const IN_VIEW = new RegExp(`(?<!\\p{L})${ACCORDING}(?!\\p{L})`, 'iu');
const COUNT = new RegExp(`(?<![\\p{L}\\p{N}-])${COUNTED}(?![\\p{L}\\p{N}-])`, 'iu');
const OF_ESSENCE = new RegExp(`^${ESSENCE}`, 'iu');
const LONGEST = 400;

/** The task that a message asks for; null for a question, and where somebody asks it of another. `begins`: nothing was said before. */
export function taskIn(message: string, opens: boolean): Wanted | null {
  const text = withoutChatter(message).replace(/\s+/gu, ' ').trim();
  if (text === '' || text.length > LONGEST) return null;
  const counted = COUNT.exec(text);
  const count = numberOf(fold(counted?.groups?.count ?? '')) ?? null;
  const bare = (counted === null ? text : text.replace(counted[0], ' '))
    .replace(/\s+/gu, ' ')
    .replace(/[\s?!.,…]+$/u, '')
    .trim();
  const stripped = strippedOf(bare);
  for (const [name, words] of Object.entries(TASK_WORDS) as [TaskName, TaskWords][]) {
    const rest = restOf(words, bare, stripped, opens);
    if (rest === null || IN_VIEW.test(bare) || ASKS_ON.test(rest)) continue;
    return { name, text, rest: objectOf(rest), count };
  }
  return null;
}

/** Without what asks somebody to do it; `polite` when something did. */
function strippedOf(bare: string): { readonly core: string; readonly polite: boolean } {
  let core = bare;
  for (let round = 0; round < ROUNDS; round++)
    core = core
      .replace(OPENING, '')
      .replace(CLOSING, '')
      .replace(/[\s,]+$/u, '');
  return core === '' ? { core: bare, polite: false } : { core, polite: core !== bare };
}
const ROUNDS = 4;

/** What a sentence says besides that it asks for the task; null when it doesn't. */
function restOf(
  words: TaskWords,
  bare: string,
  { core, polite }: ReturnType<typeof strippedOf>,
  opens: boolean,
): string | null {
  if (words.whole !== undefined && [bare, core].some((each) => whole(...(words.whole ?? [])).test(each)))
    return core;
  if (opens && words.opening !== undefined && whole(...words.opening).test(bare)) return core;
  return ordered(words, core) ?? named(words, core, polite) ?? infinitive(words, core, polite);
}

/** "Vat de brief samen", "vergelijk …". */
function ordered({ orders = [] }: TaskWords, core: string): string | null {
  for (const [verb, closing] of orders) {
    const opened = begins(verb).exec(core);
    if (opened === null) continue;
    const object = core.slice(opened[0].length);
    // "Vat het kabinet dit op als …": the one behind the verb is who does it.
    if (BY_SPEAKER.test(object) && closing !== '' && !ends(closing).test(object)) continue;
    if (closing === '') return object;
    const parts = new RegExp(`^(.*?)(?:^|\\s+)${closing}(?![\\p{L}-])(.*)$`, 'iu').exec(object);
    const [, before = '', behind = ''] = parts ?? [];
    if (parts === null || BY_SPEAKER.test(before)) continue;
    return `${before}${behind}`;
  }
  return null;
}

/** "Maak een nota over …", "spreeklijn graag", "wat zijn de voor- en nadelen van …". */
function named(words: TaskWords, core: string, polite: boolean): string | null {
  const gives = GIVES.exec(core)?.[0] ?? null;
  const which = gives === null ? (ASKS_WHICH.exec(core)?.[0] ?? null) : null;
  const isKind = words.needsSubject === true;
  if (which !== null && isKind) return null;
  const behind = core.slice((gives ?? which ?? '').length).replace(DETERMINED, '');
  const noun = new RegExp(`^(?:${words.nouns})(?![\\p{L}\\p{N}&-])`, 'iu').exec(behind)?.[0];
  const rest = noun === undefined ? null : behind.slice(noun.length);
  if (rest === null) return lastNoun(words, core, gives !== null || polite);
  if (words.not !== undefined && new RegExp(`^(?:${words.not})`, 'iu').test(rest)) return null;
  const ordersIt = gives !== null || polite;
  if (!ordersIt && isKind && !/^ (?:over|voor|on|about|for) \p{L}/iu.test(rest)) return null;
  if (!ordersIt && CLAUSE.test(rest.trim())) return null;
  return withoutParts(gives ?? '', rest);
}

/** "Spreekpunten" at the end: "drugsstrategie spreekpunten". */
function lastNoun(words: TaskWords, core: string, ordersIt: boolean): string | null {
  if (words.needsSubject === true || words.not === ' ' || /\(\?=/.test(words.nouns)) return null;
  const at = ends(`${DETERMINERS}(?:${words.nouns})`).exec(core);
  if (at === null || at.index === 0 || ordersIt) return null;
  const before = core.slice(0, at.index);
  return CLAUSE.test(before) || /(?<!\p{L})(?:in|uit|van|over|of|from|about|on)$/iu.test(before)
    ? null
    : before;
}

/** "Kun je de brief kort samenvatten", "actieplan samenvatten". */
function infinitive({ infinitives }: TaskWords, core: string, polite: boolean): string | null {
  if (infinitives === undefined) return null;
  const parts = new RegExp(`^(.*?)(?:^|\\s+)(?:${infinitives})(?![\\p{L}-])(.*)$`, 'iu').exec(core);
  const [, before = '', behind = ''] = parts ?? [];
  if (parts === null || BY_SPEAKER.test(before)) return null;
  if (!polite && (CLAUSE.test(before) || CLAUSE.test(behind.trim()))) return null;
  return `${before.replace(/\s+(?:kort|even|puntsgewijs|beknopt|briefly)$/iu, '')}${behind}`;
}

/** Without the particle of the verb before it, and without the verb of a polite question. */
function withoutParts(verb: string, rest: string): string {
  const part = PARTED.find(([which]) => which.test(verb))?.[1];
  const parted =
    part === undefined ? rest : rest.replace(new RegExp(`\\s+(?:${part})(?![\\p{L}-])`, 'iu'), '');
  return parted.replace(GIVEN_AT_END, '').replace(GIVEN_ANYWHERE, '');
}

/** For whom it is: no part of what it is on. */
const FOR_WHOM =
  /(?:^|\s)(?:voor|for|aan|to) (?:de |the |mijn |onze |my |our )?(?:minister|staatssecretaris|bewindspersoon|mp|premier|directeur(?:-generaal)?|dg|sg|state secretary|director|mij|ons|me|us|de raad|the council|kamer|tweede kamer|de tweede kamer)(?![\p{L}-])/giu;
const LEADING =
  /^(?:[\s,:;–-]|(?:van|over|voor|bij|uit|inzake|omtrent|aangaande|of|on|about|for|from|regarding)(?![\p{L}-]))+/iu;

/** What it is to be done with: not for whom, and nothing for what is only pointed at. */
function objectOf(rest: string): string {
  const object = rest.replace(FOR_WHOM, ' ').replace(/\s+/gu, ' ').trim().replace(OF_ESSENCE, '');
  if (POINTING.test(object)) return '';
  const named = object.replace(LEADING, '').replace(/[\s,.:;]+$/u, '');
  return POINTING.test(named) ? '' : named;
}
