import { call, type Form } from '../../src/answer/model/call.ts';
import { heard, READING } from '../../src/answer/model/read-with.ts';
import { held, SAYING } from '../../src/answer/model/say-with.ts';
import type { Step, Writer } from '../../src/answer/model/supplier.ts';
import {
  type Measured,
  surenessOf,
  VOTE_FEATURES,
  type Vote,
  type VoteFeatures,
  voteFeaturesOf,
} from '../../src/answer/model/vote.ts';
import type { Language, Voice } from '../../src/documents/document.ts';
import { modalityOfSentence } from '../../src/documents/speech/modality.ts';
import type { Encoder } from '../../src/meaning/encoder.ts';
import { readDossier } from '../dossier.ts';
import { fitOdds } from '../fit/odds.ts';
import { type Gold, type Judged, type Score, scoreOf } from '../measure/score.ts';
import { DEVELOPMENT, foldOf, keyOf, SPLIT } from '../split.ts';
import type { Forms, Prompts, Request } from './model-requests.ts';
import { sentencesIn } from './model-requests.ts';

/** Of what is said without reserve, so much is right; and so many questions without an answer may be among it. */
const RIGHT = 0.85;
const OVERCLAIMED = 0.02;
/** On fewer questions nothing is said for sure: then the weights do not decide. */
const LEAST = 200;
/** Thresholds that are tried. */
const TRIED = Array.from({ length: 99 }, (_, at) => (at + 1) / 100);

type Claims = Judged['claims'];

/** A part of a question that a model voted on. */
interface Voted {
  readonly tells: VoteFeatures;
  /** What is shown if the vote is believed. */
  readonly claims: Claims;
}

/** A question with its votes; none where the model was not asked, or gave nothing that can be read. */
export interface Case {
  readonly id: string;
  readonly gold: Gold;
  readonly fold: number | null;
  readonly own: Judged;
  readonly votes: readonly Voted[];
}

/** What the votes of a model come to, question by question. */
export async function casesOf({ forms, asked }: Prompts, writer: Writer): Promise<Case[]> {
  const reading = asTold(READING, forms.read);
  const gold = new Map<string, Gold>();
  for (const dossier of new Set(asked.map((each) => each.dossier)))
    for (const question of readDossier(dossier).questions) gold.set(keyOf(question), question);
  return Promise.all(
    asked.map(async ({ id, dossier, own, requests }) => {
      const readings = requests.filter(({ step }) => step === 'read');
      const votes = await Promise.all(readings.map((request) => votedOn(request, reading, writer)));
      const all = votes.flatMap((vote) => vote ?? []);
      const label = gold.get(id);
      if (label === undefined) throw new Error(`There is no question ${id}: write the prompts anew.`);
      return {
        id,
        gold: label,
        fold: foldOf(dossier),
        own: { status: own.status, claims: own.claims.map(claimOf) },
        votes: all.length === votes.length ? all : [],
      };
    }),
  );
}

const claimOf = ([voice, quote]: readonly [string, string]): Claims[number] => ({
  voice,
  citations: [{ quote }],
});

/** What was asked, in the words in which it was asked then. */
const asTold = <T>(form: Form<T>, then: Forms[Step]): Form<T> => ({
  ...form,
  instructions: then?.instructions ?? form.instructions,
});

async function votedOn(
  { material, own }: Request,
  reading: Form<Vote>,
  writer: Writer,
): Promise<Voted | null> {
  const called = await call(writer, reading, material);
  if (!called.ok || own === undefined) return null;
  const sentences = new Map(sentencesIn(material).map((each) => [each.key, each]));
  const vote = heard(called.value, sentences);
  const named = vote.answers.length > 0 ? vote.answers.slice(0, own.most) : own.chosen;
  const claims = named.flatMap((key) => {
    const sentence = sentences.get(key);
    return sentence ? [claimOf([sentence.speaker.split(' ')[0] ?? '', sentence.text])] : [];
  });
  return { tells: voteFeaturesOf(vote, { ...own, ranked: [...sentences.keys()] }), claims };
}

type Weights = Pick<Measured, 'intercept' | 'weights'>;

/** The curve of how sure a vote is, on questions of one part. */
function fitted(cases: readonly Case[]): Weights {
  const rows = cases.flatMap(({ votes, gold }) => {
    const [vote] = votes;
    if (vote === undefined || votes.length > 1) return [];
    return [
      {
        row: VOTE_FEATURES.map((tell) => vote.tells[tell]),
        holds: scoreOf({ status: 'probable', claims: vote.claims }, gold).right,
      },
    ];
  });
  const [intercept = 0, ...weights] = rows.length === 0 ? [] : fitOdds(rows);
  return {
    intercept: rounded(intercept),
    weights: Object.fromEntries(
      VOTE_FEATURES.map((tell, at) => [tell, rounded(weights[at] ?? 0)]),
    ) as Weights['weights'],
  };
}

const rounded = (value: number): number => Math.round(value * 1000) / 1000;

/** How a question is answered by votes of which it is known how sure they are. */
function decided(
  { own, votes }: Case,
  sureness: readonly number[],
  { least, sure }: Pick<Measured, 'least' | 'sure'>,
): Judged {
  if (votes.length === 0) return own;
  const shown = votes.map(({ claims }, at) => ((sureness[at] ?? 0) >= least ? claims : []));
  const claims = shown.flat();
  if (claims.length === 0) return { status: 'unanswered', claims };
  const unsure = votes.some((_, at) => (shown[at] ?? []).length > 0 && (sureness[at] ?? 0) < sure);
  return { status: unsure ? 'probable' : 'answered', claims };
}

/** The shares that a model is held to. */
export interface Figures {
  readonly right: number;
  readonly refusal: number;
  readonly notOverclaimed: number;
  readonly sureRight: number;
}

const scores = new WeakMap<Case, Map<string, Score>>();

/** What an answer to a question scores; thousands of thresholds come to the same few answers. */
function scoreIn(one: Case, judged: Judged): Score {
  const key = JSON.stringify([judged.status, judged.claims]);
  const known = scores.get(one) ?? new Map<string, Score>();
  const score = known.get(key) ?? scoreOf(judged, one.gold);
  scores.set(one, known.set(key, score));
  return score;
}

function figuresOf(cases: readonly Case[], judge: (one: Case) => Judged): Figures {
  const scores = cases.map((one) => scoreIn(one, judge(one)));
  const share = (some: typeof scores, is: (score: (typeof scores)[number]) => boolean): number =>
    some.length === 0 ? 1 : rounded(some.filter(is).length / some.length);
  const [answerable, others] = [
    scores.filter((each) => each.answerable),
    scores.filter((each) => !each.answerable),
  ];
  return {
    right: share(answerable, ({ right }) => right),
    refusal: share(others, ({ refused }) => refused),
    notOverclaimed: share(others, ({ sure }) => !sure),
    sureRight: share(
      scores.filter(({ sure }) => sure),
      ({ right }) => right,
    ),
  };
}

export const ownFigures = (cases: readonly Case[]): Figures => figuresOf(cases, ({ own }) => own);

/** Figures with what was measured, on questions that it was not fitted on. */
export const figuresWith = (cases: readonly Case[], measured: Measured): Figures =>
  figuresOf(cases, (one) =>
    measured.decides
      ? decided(
          one,
          one.votes.map(({ tells }) => surenessOf(tells, measured)),
          measured,
        )
      : one.own,
  );

/**
 * What the votes of a model are worth, out of fold by dossier: the thresholds at which most is right of those at which no
 * figure is under that of the built-in reader; where there are none, the weights do not decide.
 */
export function measure(model: string, cases: readonly Case[], day: string): Measured {
  const without = SPLIT.folds.map((_, fold) => fitted(cases.filter((one) => one.fold !== fold)));
  const sureness = new Map(
    cases.map((one) => [
      one,
      one.votes.map(({ tells }) => surenessOf(tells, without[one.fold ?? -1] ?? fitted([]))),
    ]),
  );
  const own = ownFigures(cases);
  const at = (least: number, sure: number): Figures =>
    figuresOf(cases, (one) => decided(one, sureness.get(one) ?? [], { least, sure }));
  let [best, least, sure] = [null as Figures | null, 1, 1];
  for (const from of TRIED) {
    const enough = TRIED.find((each) => {
      if (each < from) return false;
      const { sureRight, notOverclaimed } = at(from, each);
      return (
        sureRight >= Math.max(RIGHT, own.sureRight) &&
        notOverclaimed >= Math.max(1 - OVERCLAIMED, own.notOverclaimed)
      );
    });
    if (enough === undefined) continue;
    const figures = at(from, enough);
    if (figures.right < own.right || figures.refusal < own.refusal) continue;
    const better = best === null || figures.right + figures.refusal > best.right + best.refusal;
    if (better) [best, least, sure] = [figures, from, enough];
  }
  const improves =
    cases.length >= LEAST && best !== null && best.right + best.refusal > own.right + own.refusal;
  const voted = best ?? own;
  const keys = ['right', 'refusal', 'notOverclaimed', 'sureRight'] as const;
  return {
    model,
    measured: day,
    questions: cases.length,
    dossiers: DEVELOPMENT.length,
    decides: improves,
    least,
    sure,
    ...fitted(cases),
    figures: Object.fromEntries(keys.map((key) => [key, { own: own[key], model: voted[key] }])),
  };
}

/** Of the requests to say something: how many lines hold, and why others do not. */
export async function leadsOf(
  { forms, asked }: Prompts,
  writer: Writer,
  encoder: Encoder | null,
): Promise<{
  readonly requests: number;
  readonly held: number;
  readonly dropped: Readonly<Record<string, number>>;
}> {
  const saying = asTold(SAYING, forms.say);
  const dropped: Record<string, number> = {};
  let [requests, kept] = [0, 0];
  for (const { material } of asked.flatMap((each) => each.requests).filter(({ step }) => step === 'say')) {
    const called = await call(writer, saying, material);
    const { language } = JSON.parse(material.split('\n')[1] ?? '{}') as { readonly language: Language };
    const sentences = new Map(
      sentencesIn(material).map(({ key, speaker, text, document = '', language: of = 'nl' }) => {
        const voice = speaker as Voice;
        const modality = modalityOfSentence(text, voice, null);
        return [key, { source: { text, voice, modality, language: of, around: document } }] as const;
      }),
    );
    requests += 1;
    const said = called.ok ? called.value.lead : null;
    // A model that sees that the sentences don't answer is asked to leave the line empty.
    const one =
      said === null
        ? 'not given'
        : said.text.trim() === ''
          ? 'left empty'
          : await held(said, sentences, language, encoder);
    if (typeof one === 'string') dropped[one] = (dropped[one] ?? 0) + 1;
    else kept += 1;
  }
  return { requests, held: kept, dropped };
}
