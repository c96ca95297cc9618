import {
  ASPECTS,
  type Aspect,
  BREAK,
  BUT,
  CONDITION,
  CONSENT,
  CONTRAST,
  DENIED_CONSENT,
  DENIES_BEFORE,
  DEPENDS,
  LIMITED,
  NAMED,
  NONE,
  OBJECTION,
  OF_AIM,
  OF_OTHERS,
  ON,
  OWN_VERB,
  REASON,
  REMARK,
  RESUMES,
  SIGNS,
  UNSURE,
  VERDICT,
} from '../lexicon/verdicts.ts';
import { fold } from '../search/fold.ts';

export { ASPECTS, type Aspect };

export const POSITIONS = [
  'positief',
  'positief-met-kanttekening',
  'gemengd',
  'negatief',
  'onthouden',
  'geen-oordeel',
] as const;
/**
 * The cabinet's attitude on competence, subsidiarity or proportionality. `gemengd` is partly positive and partly
 * negative; `onthouden`: it says that it gives no verdict, or none yet; `geen-oordeel`: the matter is treated, without a verdict
 * that is recognised.
 */
export type Position = (typeof POSITIONS)[number];

/** Whether a sentence names the matter. */
export const names = (aspect: Aspect, sentence: string): boolean => NAMED[aspect].test(fold(sentence));

/** What a clause does to a verdict; `aside` is praise of something else, `none` that no verdict is given. */
export type Tone = 'positive' | 'mostly' | 'negative' | 'unclear' | 'objection' | 'remark' | 'none' | 'aside';

/** The verdict in one sentence; null when it gives none. With `aspect`, only what it says of that matter. */
export const verdictIn = (sentence: string, aspect?: Aspect): Position | null =>
  positionOf(tonesIn(sentence, aspect));

/** Whether anything in these words bears on a verdict: one itself, or a remark beside it. */
export const bears = (words: string, aspect: Aspect): boolean =>
  words.split(/(?<=[.!?])\s+/).some((sentence) => {
    const tones = tonesIn(sentence, aspect);
    return tones.size > 0 && !(tones.size === 1 && tones.has('aside'));
  });

/** The verdict of all that was said together, whatever its order; null when there is none. */
export function positionOf(tones: ReadonlySet<Tone>): Position | null {
  const good = tones.has('positive') || tones.has('mostly');
  if (tones.has('negative')) return good ? 'gemengd' : 'negatief';
  const plain = !(['mostly', 'remark', 'objection', 'unclear', 'none'] as const).some((each) =>
    tones.has(each),
  );
  if (good) return plain ? 'positief' : 'positief-met-kanttekening';
  if (tones.has('aside') && tones.has('objection')) return 'gemengd';
  if (tones.has('none')) return 'onthouden';
  return tones.has('unclear') || tones.has('objection') ? 'geen-oordeel' : null;
}

/** What a sentence says that bears on a verdict; with `aspect` what it says of that matter, or of none by name. */
export function tonesIn(sentence: string, aspect?: Aspect): ReadonlySet<Tone> {
  const text = plainOf(sentence);
  const concerns = ({ matters }: Judgement) =>
    aspect === undefined || matters.size === 0 || matters.has(aspect);
  const tones = new Set(
    judgements(text)
      .filter(concerns)
      .flatMap((each) => [...each.tones]),
  );
  // "Spreekt zich, gelet op het voorgaande, niet uit" is more than one clause.
  const matters = mattersOf(text);
  if (tones.size === 0 && NONE.test(text) && concerns({ matters, tones: [], open: false })) tones.add('none');
  return tones;
}

/** Without what only seems to deny or to limit: "zonder meer positief", "heeft geen bezwaar", "zowel … als …". */
const plainOf = (sentence: string): string =>
  fold(sentence)
    .replace(/\s+/g, ' ')
    .replace(
      /\b(?:zonder|without) (?:enig |enige |any )?(?:meer|voorbehoud|kanttekening\w*|reserves?|bedenkingen|reservations?) ?/g,
      '',
    )
    .replace(
      /\b(?:geen|no) (?:enkel |enkele |any )?(?:bezwa(?:ar|ren)|bedenkingen|kanttekening\w*|voorbehoud|reservations?)\b/g,
      '',
    )
    .replace(/\bzowel (.{1,200}?) als /g, '$1 en ')
    .trim();

const mattersOf = (text: string): Set<Aspect> => new Set(ASPECTS.filter((aspect) => ON[aspect].test(text)));
const SIGN_OR_CONSENT = new RegExp(`${SIGNS.source}|${CONSENT.source}`);

interface Clause {
  readonly text: string;
  readonly matters: ReadonlySet<Aspect>;
  readonly tones: readonly Tone[];
  /** It says why, so that what it denies is not the verdict. */
  readonly reason: boolean;
  /** "Positief over de bevoegdheid", after which more may be listed, rather than "de bevoegdheid is positief". */
  readonly open: boolean;
}

/** What was judged, and how; without matters where none is named. */
type Judgement = Pick<Clause, 'matters' | 'tones' | 'open'>;

const NONE_NAMED: ReadonlySet<Aspect> = new Set();

function clausesOf(text: string): readonly Clause[] {
  const judging = VERDICT.test(text);
  let reason = false;
  return text
    .split(BREAK)
    .map((words) => words.trim())
    .filter((words) => words !== '')
    .map((words) => {
      reason = REASON.test(words) || (reason && !CONTRAST.test(words) && !RESUMES.test(words));
      return clauseOf(words, reason, judging);
    });
}

function clauseOf(text: string, reason: boolean, judging: boolean): Clause {
  const matters = LIMITED.test(text) ? NONE_NAMED : mattersOf(text);
  const first = Math.min(...[...matters].map((aspect) => text.search(ON[aspect])));
  const tones = tonesOf(text, reason, judging);
  const open = matters.size > 0 && text.search(SIGN_OR_CONSENT) < first;
  return { text, matters, tones, reason, open };
}

function tonesOf(text: string, reason: boolean, judging: boolean): Tone[] {
  if (NONE.test(text)) return ['none'];
  const remark: Tone[] = REMARK.test(text) ? ['remark'] : [];
  const signs = judging ? [...text.matchAll(SIGNS)].map(signOf) : [];
  const consents = CONSENT.test(text);
  if (signs.length === 0 && DENIED_CONSENT.test(text)) return ['unclear', ...remark];
  if (signs.length > 0 || consents) {
    const denied = UNSURE.test(text.replace(/\b(?:kan|kunnen) zich\b/, ''));
    if (denied) return ['unclear', ...remark];
    if (isOfAim(text)) return [signs.includes('negative') ? 'unclear' : 'aside', ...remark];
    return [...(signs.length > 0 ? signs : (['positive'] as const)), ...remark];
  }
  if (!reason && OBJECTION.test(text) && !OF_OTHERS.test(text)) return ['objection', ...remark];
  return remark;
}

function signOf([, degree, word = '']: RegExpExecArray): Tone {
  if (word.startsWith('negati')) return 'negative';
  if (word.startsWith('kritisch')) return 'unclear';
  return degree === undefined ? 'positive' : 'mostly';
}

/** Unless a matter is named after it: "positief over het doel en de proportionaliteit". */
function isOfAim(text: string): boolean {
  const aim = OF_AIM.exec(text);
  return aim !== null && mattersOf(text.slice(aim.index)).size === 0;
}

/** Puts clauses together: a list of matters goes with the verdict that it opens or closes. */
function judgements(text: string): readonly Judgement[] {
  const clauses = clausesOf(text);
  const final = clauses.findLastIndex(isVerdict);
  const judged: Judgement[] = [];
  let waiting: Clause[] = [];
  for (const [at, clause] of clauses.entries()) {
    const last = judged.at(-1);
    const more = at < final;
    if (isVerdict(clause)) {
      judged.push(withWaiting(clause, waiting, last));
      waiting = [];
    } else if (last === undefined) waiting.push(clause);
    else if (goesOn(clause, last, more)) judged.push(continued(clause, last));
    else if (DENIES_BEFORE.test(clause.text) && !clause.reason && clause.matters.size === 0 && !more)
      judged.splice(-1, 1, { ...last, tones: ['unclear'] });
    else waiting.push(clause);
  }
  // A remark alone is said of what it names.
  if (judged.length === 0) judged.push(...waiting);
  return judged;
}

const isVerdict = ({ tones }: Clause): boolean => tones.some((tone) => tone !== 'remark');

/** A verdict with the matters listed before it, and with what was denied before it came to its sign. */
function withWaiting(clause: Clause, waiting: readonly Clause[], last: Judgement | undefined): Judgement {
  const before = waiting.filter(({ reason }) => reason === clause.reason);
  const listed = clause.open ? [] : before.flatMap(({ matters }) => [...matters]);
  const named = new Set([...clause.matters, ...listed]);
  const whole = OWN_VERB.test(clause.text) && !DEPENDS.test(clause.text);
  const denied = before.some(({ text }) => CONDITION.test(text) || (!whole && UNSURE.test(text)));
  const remarked = before.flatMap(({ tones }) => tones);
  return {
    matters: named.size > 0 || last === undefined ? named : last.matters,
    tones: [...(denied ? clause.tones.map(doubted) : clause.tones), ...remarked],
    open: clause.open,
  };
}

const doubted = (tone: Tone): Tone =>
  tone === 'positive' || tone === 'mostly' || tone === 'negative' ? 'unclear' : tone;

/** Whether a clause without a verdict of its own belongs to the one before it. */
function goesOn({ matters, tones, reason, text }: Clause, last: Judgement, more: boolean): boolean {
  if (tones.length > 0 || (BUT.test(text) && matters.size === 0)) return true;
  return matters.size > 0 && !reason && (last.open || !more);
}

/** More that the verdict before it holds for, unless this denies it or says something of its own. */
function continued({ matters, tones, text }: Clause, last: Judgement): Judgement {
  const { open } = last;
  if (matters.size === 0) return { matters: last.matters, tones: ['remark'], open };
  if (UNSURE.test(text)) return { matters, tones: ['unclear'], open };
  if (OWN_VERB.test(text)) return { matters, tones, open };
  return { matters, tones: [...last.tones, ...tones], open };
}
