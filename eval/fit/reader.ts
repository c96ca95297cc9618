/**
 * Fits when a question is answered, how surely, and by how many sentences (`src/reader/decision.json`), with an encoder and
 * by words alone: `node eval/fit/reader.ts [--own FOLDER] [--write]`. Three logistic curves over the clues, each with what it decides:
 *
 * - `about`, on questions that the documents answer and questions on another subject or none;
 * - `says`, on questions that they answer and questions near them that they do not;
 * - `right`, whether the sentences that were chosen answer, on all questions; from where 85 of 100 do, and no more than
 *   nine in a hundred questions without an answer are among them, that is said without reserve.
 *
 * A question is refused under a threshold of any of them: those by which the most right answers are shown, where nine in
 * ten questions on another subject or none are refused, and a good third of those that come near.
 *
 * `dossier` tells which of several dossiers is asked about, in one index of the dossiers of a fold; its threshold is where two
 * in a hundred questions that tell their dossier are asked back.
 *
 * `beside` is the least share of the best sentence's odds at which no more than 2.3 sentences are shown on average.
 * Thresholds are of what the curves say out of fold; the figures that are printed too.
 */

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readOptions } from '../../scripts/usage.ts';
import { partsOf } from '../../src/question/parts.ts';
import { understand } from '../../src/question/understand.ts';
import { choose } from '../../src/reader/choose.ts';
import { CLUES, type Clue, type Clues, cluesOf } from '../../src/reader/clues.ts';
import { type Curve, DECISIONS, type Decision, probabilityOf, type Way } from '../../src/reader/decide.ts';
import {
  type DossierWeights,
  FEATURES,
  type Features,
  rankDossiers,
} from '../../src/reader/dossier-ranking.ts';
import { look } from '../../src/reader/look.ts';
import { suitsAny } from '../../src/reader/plan.ts';
import { mayAnswer } from '../../src/reader/read.ts';
import { type Found, scoreOf as sumOf } from '../../src/search/sentences.ts';
import type { Query } from '../../src/search/words/query.ts';
import { openExported } from '../corpora.ts';
import { type DossierQuestion, readDossier } from '../dossier.ts';
import { signedOf, type Weights } from '../measure/finding.ts';
import { pointsAtDossier } from '../measure/quality.ts';
import { scoreOf } from '../measure/score.ts';
import { foldFile, SPLIT } from '../split.ts';
import { dossiersToFit, type Fitted } from './fitted.ts';
import { fitLogit } from './logit.ts';
import { fitOdds } from './odds.ts';
import { RecordedEncoder } from './recorded.ts';

const { values: OPTIONS } = readOptions(
  { options: { own: { type: 'string' }, write: { type: 'boolean' }, help: { type: 'boolean' } } },
  'node eval/fit/reader.ts [--own FOLDER] [--write]',
);

/** So many sentences are looked at, as the product does. */
const MOST = 50;
/** Of questions on another subject, or on none, so many are refused; of those that come near, so many. Words alone tell them too badly to ask as much. */
const REFUSED = { meaning: { elsewhere: 0.9, near: 0.35 }, words: { elsewhere: 0.75, near: 0.2 } } as const;
/** Of what is said without reserve, so much is right. */
const RIGHT = 0.85;
/** Of questions that are not answered, no more are answered without reserve. */
const OVERCLAIMED = 0.09;
/** Sentences of an answer, on average. */
const CLAIMS = 2.3;
/** Shares of the best sentence's odds that are tried. */
const SHARES = Array.from({ length: 50 }, (_, at) => (at + 1) / 100);

/** A question with what was found for it. */
interface Case {
  readonly question: DossierQuestion;
  readonly fold: number;
  readonly clues: Clues;
  readonly found: readonly Found[];
  readonly query: Query;
}

async function casesOf({ dossier, fold, encoder }: Fitted, folder: string, way: Way): Promise<Case[]> {
  const { weights } = JSON.parse(readFileSync(foldFile('fusion', fold), 'utf8')) as {
    readonly weights: Readonly<Record<Way, Weights>>;
  };
  const index = await openExported(folder, dossier.name);
  const signed = await signedOf(dossier, index, way === 'meaning' ? encoder : null, true);
  return signed.flatMap(({ question, found }) => {
    const { question: text, thread } = question;
    const query = understand(text, thread, index.vocabulary, Math.max(1, partsOf(text).length));
    const best = found
      .filter(mayAnswer({ query }))
      .filter(({ sentence: { voice } }) => query.turnedTo === null || voice === query.turnedTo)
      .map((each) => ({ ...each, score: sumOf(each.signs, weights[way]) }))
      .sort((a, b) => b.score - a.score)
      .slice(0, MOST);
    // Nobody who is asked says anything.
    if (best.length === 0) return [];
    const clues = cluesOf(best, query, index.vocabulary);
    return [{ question, fold, clues, found: best, query }];
  });
}

/** Of questions that tell which dossier they are on, so many are asked back in an index of ten; in one of fifty some seven times as many. */
const ASKED_BACK = 0.02;

/** Of questions that fit any dossier and are put to the likeliest, so many mean that one. */
const MEANT = 0.8;

/** A question with an answer in one index of all dossiers of a fold. */
interface Among {
  readonly fold: number;
  /** It tells by itself which dossier it is on. */
  readonly points: boolean;
  /** It names no thing, so that by its words it fits any dossier. */
  readonly fitsAny: boolean;
  readonly ranked: readonly { readonly features: Features; readonly own: boolean }[];
}

async function amongOf(fold: number, folder: string, way: Way): Promise<Among[]> {
  const names = SPLIT.folds[fold] as [string, ...string[]];
  const encoder = way === 'meaning' ? new RecordedEncoder(...names) : null;
  const index = await openExported(folder, names, encoder);
  const all: Among[] = [];
  for (const name of names) {
    const { documents, questions } = readDossier(name);
    const own = new Set([...documents.keys()].map((file) => file.replace(/\.md$/, '')));
    for (const asked of questions) {
      const { question, thread } = asked;
      const query = understand(question, thread, index.vocabulary);
      if (!asked.answerable || query.references.length > 0) continue;
      const { found } = await look(index, { name: null, query, full: { question, thread } }, null, encoder);
      const ranked = await rankDossiers(index, found, query.terms, DECISIONS[way].dossier);
      all.push({
        fold,
        points: pointsAtDossier(asked),
        fitsAny: suitsAny(query),
        ranked: ranked.map(({ dossier, features }) => ({
          features,
          own: dossier.documents.some(({ id }) => own.has(id)),
        })),
      });
    }
  }
  return all;
}

/** What tells dossiers apart, on some of the questions (a conditional logit over features as wide as each other). */
function dossierWeights(among: readonly Among[]): Features {
  const rows = among.flatMap(({ ranked }) => ranked.map(({ features }) => features));
  const widths = FEATURES.map((feature) => {
    const mean = rows.reduce((sum, features) => sum + features[feature], 0) / rows.length;
    return (
      Math.sqrt(rows.reduce((sum, features) => sum + (features[feature] - mean) ** 2, 0) / rows.length) || 1
    );
  });
  const weights = fitLogit(
    among.map(({ ranked }) => ({
      rows: ranked.map(({ features }) =>
        Float64Array.from(FEATURES, (feature, i) => features[feature] / (widths[i] as number)),
      ),
      facts: [new Set(ranked.flatMap(({ own }, at) => (own ? [at] : [])))],
    })),
    FEATURES.map(() => true),
  );
  return Object.fromEntries(
    FEATURES.map((feature, i) => [feature, rounded((weights[i] as number) / (widths[i] as number))]),
  ) as Features;
}

/** The probability of the likeliest dossier of a question, and whether it is its own. */
function firstOf({ ranked }: Among, weights: Features): readonly [share: number, own: boolean] {
  const sums = ranked.map(({ features }) =>
    FEATURES.reduce((sum, feature) => sum + weights[feature] * features[feature], 0),
  );
  const highest = Math.max(...sums);
  const share = 1 / sums.reduce((all, sum) => all + Math.exp(sum - highest), 0);
  return [share, ranked[sums.indexOf(highest)]?.own ?? false];
}

/** How dossiers are told apart: what ships, and without each fold. */
function dossiersFitted(among: readonly Among[]): { ships: DossierWeights; folds: DossierWeights[] } {
  const without = SPLIT.folds.map((_, fold) => dossierWeights(among.filter((one) => one.fold !== fold)));
  const shares = among
    .filter(({ points }) => points)
    .map((one) => firstOf(one, without[one.fold] as Features)[0])
    .sort((a, b) => a - b);
  const least = rounded(shares[Math.floor(ASKED_BACK * shares.length)] ?? 0);
  const ofAny = among
    .filter(({ fitsAny }) => fitsAny)
    .map((one) => {
      const [share, own] = firstOf(one, without[one.fold] as Features);
      return { share, own };
    })
    .sort((a, b) => b.share - a.share);
  let [hits, leastOfAny] = [0, 1];
  for (const [at, { share, own }] of ofAny.entries()) {
    if (own) hits += 1;
    if (hits / (at + 1) >= MEANT) leastOfAny = rounded(share);
  }
  console.log(`of ${ofAny.length} questions that fit any dossier the likeliest is meant by ${hits}`);
  return {
    ships: { weights: dossierWeights(among), least, leastOfAny },
    folds: without.map((weights) => ({ weights, least, leastOfAny })),
  };
}

const chosenOf = ({ found, query }: Case, beside: number): readonly Found[] => choose(found, query, beside);

/** Whether the choice answers the question. */
function holds(one: Case, beside: number): boolean {
  const claims = chosenOf(one, beside).map(({ document, sentence: { voice, start, end } }) => ({
    voice,
    citations: [{ quote: document.text.slice(start, end) }],
  }));
  return scoreOf({ status: 'probable', claims }, one.question).right;
}

/** The least share at which no more sentences are shown than there may be. */
function besideOf(cases: readonly Case[]): number {
  const mean = (beside: number): number =>
    cases.reduce((sum, one) => sum + chosenOf(one, beside).length, 0) / cases.length;
  return SHARES.find((beside) => mean(beside) <= CLAIMS) ?? 1;
}

/**
 * What can only speak for an answer, and what only against one: that no document has a word of the question does not make
 * an answer likelier, though among questions that come near it happens to. Words alone tell so little that bounds take
 * too much of it: of 3,429 questions hardly ten are answered without reserve then.
 */
const SIGNS: Partial<Record<Clue, -1 | 1>> = {
  meaning: 1,
  pieces: 1,
  own: 1,
  around: 1,
  covered: 1,
  passage: 1,
  voice: 1,
  figure: 1,
  amount: 1,
  treats: 1,
  uncovered: -1,
  unknown: -1,
  unknownSubjects: -1,
  unknownNames: -1,
  otherVoice: -1,
  lacks: -1,
  allLack: -1,
  untreated: -1,
};

/** A curve over clues, fitted on them as wide as each other and given on them as they are. */
function curveOf(way: Way, cases: readonly Case[], isSo: (one: Case) => boolean): Curve {
  const widths = CLUES.map((clue) => {
    const mean = cases.reduce((sum, { clues }) => sum + clues[clue], 0) / cases.length;
    return (
      Math.sqrt(cases.reduce((sum, { clues }) => sum + (clues[clue] - mean) ** 2, 0) / cases.length) || 1
    );
  });
  const [intercept = 0, ...weights] = fitOdds(
    cases.map((one) => ({
      row: CLUES.map((clue, i) => one.clues[clue] / (widths[i] as number)),
      holds: isSo(one),
    })),
    CLUES.map((clue) => (way === 'meaning' ? (SIGNS[clue] ?? 0) : 0)),
  );
  return {
    intercept: rounded(intercept),
    weights: Object.fromEntries(
      CLUES.map((clue, i) => [clue, rounded((weights[i] ?? 0) / (widths[i] as number))]),
    ) as Curve['weights'],
  };
}

const rounded = (value: number): number => Math.round(value * 1000) / 1000;

const ELSEWHERE: ReadonlySet<string | undefined> = new Set(['other', 'outside']);
const isAnswerable = ({ question }: Case): boolean => question.answerable;
const isElsewhere = ({ question: { sort } }: Case): boolean => ELSEWHERE.has(sort);
const isNear = (one: Case): boolean => !isAnswerable(one) && !isElsewhere(one);

/** The curves, on some of the cases. */
function fit(way: Way, cases: readonly Case[], beside: number) {
  return {
    about: curveOf(
      way,
      cases.filter((one) => !isNear(one)),
      isAnswerable,
    ),
    says: curveOf(
      way,
      cases.filter((one) => !isElsewhere(one)),
      isAnswerable,
    ),
    right: curveOf(way, cases, (one) => holds(one, beside)),
  };
}
type Curves = ReturnType<typeof fit>;

/** What the curves say of a case, and whether its choice answers it. */
interface Said {
  readonly one: Case;
  readonly about: number;
  readonly says: number;
  readonly right: number;
  readonly holds: boolean;
}

/** Shares of the questions with an answer under which thresholds are tried: none, and by one in a hundred. */
const TRIED = Array.from({ length: 41 }, (_, at) => at / 100);

/** The thresholds by which the most right answers are shown, of those that refuse as much as is to be refused. */
function leastOf(
  said: readonly Said[],
  refused: (typeof REFUSED)[Way],
): Readonly<Record<'about' | 'says' | 'least', number>> {
  const answerable = said.filter(({ one }) => isAnswerable(one));
  const tried = (of: (each: Said) => number): number[] => {
    const sorted = answerable.map(of).sort((a, b) => a - b);
    return TRIED.map((share) => (share === 0 ? 0 : rounded(sorted[Math.floor(share * sorted.length)] ?? 0)));
  };
  const [abouts, sayss, rights] = [tried((s) => s.about), tried((s) => s.says), tried((s) => s.right)];
  const [right, elsewhere, near] = [
    answerable.filter(({ holds }) => holds),
    said.filter(({ one }) => isElsewhere(one)),
    said.filter(({ one }) => isNear(one)),
  ];
  let best = { about: 1, says: 1, least: 1, shown: -1 };
  for (const about of abouts)
    for (const says of sayss)
      for (const least of rights) {
        const shown = (some: readonly Said[]): number =>
          some.reduce(
            (sum, each) => sum + (each.about >= about && each.says >= says && each.right >= least ? 1 : 0),
            0,
          );
        if (shown(elsewhere) > (1 - refused.elsewhere) * elsewhere.length) continue;
        if (shown(near) > (1 - refused.near) * near.length) continue;
        const held = shown(right);
        if (held > best.shown) best = { about, says, least, shown: held };
      }
  return best;
}

/** Fits one way, prints what it comes to out of fold, and gives the decision that ships and those of the folds. */
function fitted(
  way: Way,
  all: readonly Case[],
  among: readonly Among[],
): { ships: Decision; folds: Decision[] } {
  const beside = besideOf(all.filter(isAnswerable));
  const dossiers = dossiersFitted(among);
  const without = SPLIT.folds.map((_, fold) =>
    fit(
      way,
      all.filter((one) => one.fold !== fold),
      beside,
    ),
  );
  /** What the curves that were fitted without its fold say of each case. */
  const said = all.map((one): Said => {
    const { about, says, right } = without[one.fold] as Curves;
    return {
      one,
      about: probabilityOf(one.clues, about),
      says: probabilityOf(one.clues, says),
      right: probabilityOf(one.clues, right),
      holds: holds(one, beside),
    };
  });
  const { about, says, least } = leastOf(said, REFUSED[way]);
  const isShown = (each: Said): boolean => each.about >= about && each.says >= says && each.right >= least;
  const shown = said.filter(isShown).sort((a, b) => b.right - a.right);
  const unanswerable = said.filter(({ one }) => !isAnswerable(one)).length;
  let [hits, overclaimed, enough] = [0, 0, 0];
  for (const [at, each] of shown.entries()) {
    if (each.holds) hits += 1;
    if (!isAnswerable(each.one)) overclaimed += 1;
    if (hits / (at + 1) >= RIGHT && overclaimed / unanswerable <= OVERCLAIMED) enough = at;
  }
  const sure = rounded(shown[enough]?.right ?? 1);

  const share = (some: readonly Said[], isSo: (each: Said) => boolean): string =>
    (some.filter(isSo).length / some.length).toFixed(3);
  const answerable = said.filter(({ one }) => isAnswerable(one));
  console.log(
    `\n${way}: a dossier from ${dossiers.ships.least}, beside ${beside}, about from ${about}, says from ${says}, right from ${least}, sure from ${sure}`,
  );
  console.log(
    `right, of answerable: all shown ${share(answerable, (each) => each.holds)}, as decided ${share(answerable, (each) => each.holds && isShown(each))}`,
  );
  console.log(`refused, of answerable: ${share(answerable, (each) => !isShown(each))}`);
  for (const sort of ['near', 'detail', 'other', 'outside'] as const) {
    const some = said.filter(({ one }) => one.question.sort === sort);
    console.log(`refused, of ${sort}: ${share(some, (each) => !isShown(each))} (${some.length} questions)`);
  }
  const [certain, doubted] = [
    shown.filter((each) => each.right >= sure),
    shown.filter((each) => each.right < sure),
  ];
  console.log(
    `without reserve: ${certain.length} of ${said.length}, right ${share(certain, (each) => each.holds)}; probable: ${doubted.length}, right ${share(doubted, (each) => each.holds)}`,
  );
  const decisionOf = (curves: Curves, dossier: DossierWeights): Decision => ({
    beside,
    dossier,
    about: { ...curves.about, least: about },
    says: { ...curves.says, least: says },
    right: { ...curves.right, least, sure },
  });
  return {
    ships: decisionOf(fit(way, all, beside), dossiers.ships),
    folds: without.map((curves, fold) => decisionOf(curves, dossiers.folds[fold] as DossierWeights)),
  };
}

const folder = mkdtempSync(join(tmpdir(), 'notabene-reader-'));
const cases: Record<Way, Case[]> = { meaning: [], words: [] };
const among: Record<Way, Among[]> = { meaning: [], words: [] };
try {
  for (const each of await dossiersToFit(folder, OPTIONS.own)) {
    for (const way of ['meaning', 'words'] as const) cases[way].push(...(await casesOf(each, folder, way)));
    process.stderr.write('.');
  }
  for (const [fold] of SPLIT.folds.entries())
    for (const way of ['meaning', 'words'] as const) among[way].push(...(await amongOf(fold, folder, way)));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
const ways = {
  meaning: fitted('meaning', cases.meaning, among.meaning),
  words: fitted('words', cases.words, among.words),
};

if (OPTIONS.write) {
  const write = (path: string, questions: number, of: (way: Way) => Decision | undefined): void => {
    const fitted = { questions, by: 'eval/fit/reader.ts' };
    const both = { meaning: of('meaning'), words: of('words') };
    writeFileSync(path, `${JSON.stringify({ fitted, ways: both }, null, 2)}\n`);
  };
  const shipped = join(import.meta.dirname, '..', '..', 'src', 'reader', 'decision.json');
  write(shipped, cases.meaning.length, (way) => ways[way].ships);
  // Of dossiers of one's own there are no folds to measure by.
  for (const [fold] of OPTIONS.own === undefined ? SPLIT.folds.entries() : [])
    write(
      foldFile('decision', fold),
      cases.meaning.filter((one) => one.fold !== fold).length,
      (way) => ways[way].folds[fold],
    );
}
