import type { Answer } from '../../src/answer/answer.ts';
import { faultOf } from '../../src/answer/check/verify.ts';
import type { Voice } from '../../src/documents/document.ts';
import type { Reading } from '../../src/search/reading.ts';
import { OFFICIAL_NOTE } from '../official-note.ts';

export interface Expectation {
  /** One with reserve (`probable`) is right beside any of these: it may be shown where it is said, and where it isn't. */
  readonly status: readonly (Answer['status'] | 'partial')[];
  /** In each group at least one alternative must occur in the claims, whatever the case. */
  readonly contains?: readonly (readonly string[])[];
  readonly excludes?: readonly string[];
  /** Each of these voices must be among the claims. */
  readonly voice?: readonly Voice[];
  /** No claim may have another voice. */
  readonly onlyVoice?: readonly Voice[];
  /** At least one claim cites one of these. */
  readonly documents?: readonly string[];
  readonly maxClaims?: number;
  readonly minClaims?: number;
}

export interface EvalQuestion {
  readonly id: string;
  readonly kind: string;
  readonly corpus: 'shipped' | 'fixtures' | 'nota';
  readonly question: string;
  readonly thread?: readonly string[];
  readonly expect: Expectation;
}

export interface Verdict {
  readonly id: string;
  readonly kind: string;
  /** What was wrong, in words; empty when the answer is right. */
  readonly wrong: readonly string[];
  readonly citationsValid: boolean;
  /** Null when the question asks for no voice, or nothing was claimed. */
  readonly voiceRight: boolean | null;
  /** The documents don't answer it: was it refused, or shown with reserve at most? Null for a question that they do answer. */
  readonly refused: boolean | null;
  /** The documents answer it, and yet it was refused. */
  readonly falseRefusal: boolean;
}

const lower = (text: string): string => text.toLowerCase().replace(/\s+/g, ' ');

/** Judges one answer. A refusal is judged by its status alone: there are no claims to look into. */
export function judge(question: EvalQuestion, answer: Answer, reading: Reading): Verdict {
  const { expect } = question;
  const wrong: string[] = [];
  const said = lower(
    answer.claims.flatMap(({ text, citations }) => [text, ...citations.map(({ quote }) => quote)]).join('\n'),
  );
  const voices = new Set(answer.claims.map(({ voice }) => voice));
  let voiceRight: boolean | null = null;
  // The questions call `partial` what is answered with something missing.
  const inPart = answer.status === 'answered' && answer.missing.length > 0;
  const status = inPart ? 'partial' : answer.status;
  if (!expect.status.includes(status) && status !== 'probable') wrong.push(`status ${status}`);
  if (answer.status !== 'unanswered') {
    for (const group of expect.contains ?? [])
      if (!group.some((words) => said.includes(lower(words)))) wrong.push(`mist ${group.join(' / ')}`);
    for (const words of expect.excludes ?? []) if (said.includes(lower(words))) wrong.push(`bevat ${words}`);
    if (
      expect.documents &&
      !answer.claims.some((c) => c.citations.some(({ documentId }) => expect.documents?.includes(documentId)))
    )
      wrong.push(`citeert niet ${expect.documents.join(' / ')}`);
    if (expect.maxClaims !== undefined && answer.claims.length > expect.maxClaims)
      wrong.push(`${answer.claims.length} zinnen`);
    if (expect.minClaims !== undefined && answer.claims.length < expect.minClaims)
      wrong.push(`maar ${answer.claims.length} zinnen`);
    if (expect.voice || expect.onlyVoice) {
      voiceRight =
        (expect.voice ?? []).every((voice) => voices.has(voice)) &&
        (!expect.onlyVoice || [...voices].every((voice) => expect.onlyVoice?.includes(voice)));
      if (!voiceRight) wrong.push(`spreker ${[...voices].join(', ')}`);
    }
  }
  const answerable = !expect.status.includes('unanswered');
  // Of two questions in one something is answered, so `partial` is never a refusal.
  const unanswerable = question.kind === 'unanswerable' || (!answerable && question.kind !== 'partial');
  return {
    id: question.id,
    kind: question.kind,
    wrong,
    citationsValid: answer.claims.every((claim) => faultOf(claim, reading) === undefined),
    voiceRight,
    refused: unanswerable ? wrong.length === 0 : null,
    falseRefusal: answerable && answer.status === 'unanswered',
  };
}

export interface Figures {
  readonly questions: number;
  /** Shares from 0 to 1; NaN where nothing of the kind was asked. */
  readonly right: number;
  readonly citationsValid: number;
  readonly voiceRight: number;
  readonly refusalsRight: number;
  readonly falseRefusals: number;
}

const share = (list: readonly boolean[]): number =>
  list.length === 0 ? Number.NaN : list.filter(Boolean).length / list.length;

/** "Right" is over the questions that the documents answer; refusals are counted apart. */
export function figuresOf(verdicts: readonly Verdict[]): Figures {
  const answerable = verdicts.filter(({ refused }) => refused === null);
  return {
    questions: verdicts.length,
    right: share(answerable.map(({ wrong }) => wrong.length === 0)),
    citationsValid: share(verdicts.map(({ citationsValid }) => citationsValid)),
    voiceRight: share(verdicts.flatMap(({ voiceRight }) => voiceRight ?? [])),
    refusalsRight: share(verdicts.flatMap(({ refused }) => refused ?? [])),
    falseRefusals: share(answerable.map(({ falseRefusal }) => falseRefusal)),
  };
}

/** Shares that must be reached; false refusals must not be passed. */
export type Thresholds = Readonly<
  Record<'right' | 'citationsValid' | 'voiceRight' | 'refusalsRight' | 'falseRefusals', number>
>;

/**
 * What CI holds for the documents that people ask about, tuned and held-out questions together: slightly under what was
 * reached. Rules that had been written for these very questions reached more on them, and a fifth of it on others.
 */
const THRESHOLDS: Thresholds = {
  right: 0.65,
  citationsValid: 1,
  voiceRight: 0.86,
  refusalsRight: 0.78,
  falseRefusals: 0.14,
};

/** The questions on the fictional documents avoid the words of the text on purpose ("Uit wiens koker komt …?"). */
const PARAPHRASED: Thresholds = { ...THRESHOLDS, right: 0.65, voiceRight: 0.78, falseRefusals: 0.2 };

/** Kinds of questions whose words differ from those of the documents; each has a row of its own, over all corpora. */
export const WORD_KINDS = ['misspelt', 'compound', 'abbreviated', 'english'] as const;
type WordKind = (typeof WORD_KINDS)[number];

/**
 * Slightly under what was reached, tuned and held out together. With the note that does not ship there are more questions with
 * abbreviations, and more of them are right: each run is held to what such a run reaches.
 */
const BY_KIND: Readonly<Record<WordKind, Thresholds>> = {
  misspelt: { ...THRESHOLDS, right: 0.59, voiceRight: 0.85, falseRefusals: 0.3 },
  compound: { ...THRESHOLDS, right: 0.9, refusalsRight: 0.75, falseRefusals: 0.05 },
  abbreviated: { ...THRESHOLDS, right: OFFICIAL_NOTE === undefined ? 0.64 : 0.67, falseRefusals: 0.06 },
  english: { ...THRESHOLDS, right: 0.84, falseRefusals: 0.1 },
};

/** The thresholds of a corpus, or of a kind of the questions in other words. */
export function held(name: EvalQuestion['corpus'] | WordKind): Thresholds {
  if (name === 'shipped' || name === 'nota') return THRESHOLDS;
  return name === 'fixtures' ? PARAPHRASED : BY_KIND[name];
}

/** The thresholds that figures don't meet, in words. A figure that could not be measured meets none. */
export function shortfalls(figures: Figures, thresholds: Thresholds): string[] {
  const low = (['right', 'citationsValid', 'voiceRight', 'refusalsRight'] as const)
    .filter((name) => !(figures[name] >= thresholds[name]))
    .map((name) => `${name} ${figures[name].toFixed(3)} < ${thresholds[name]}`);
  return figures.falseRefusals <= thresholds.falseRefusals
    ? low
    : [...low, `falseRefusals ${figures.falseRefusals.toFixed(3)} > ${thresholds.falseRefusals}`];
}
