/**
 * Which questions point to their dossier in an index of all: `node eval/points.ts` writes `points.json`, once. It uses
 * nothing of the program that is measured. A question points when it has more words of the subject of its dossier
 * (`subjects.json`) than of any other, or when its words, the rarer the heavier, tell it from the next one.
 */

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type DossierQuestion, dossierNames, linesOf, readDossier } from './dossier.ts';
import { keyOf } from './split.ts';
import subjects from './subjects.json' with { type: 'json' };

/** How far the score of its dossier must be above that of the next one; the best of seven on the questions "chosen on". */
const MARGIN = 0.3;
/** A word that stands this often counts for half of what it can count for. */
const HALF = 0.5;
/** Share at which a word counts that only stands in a compound. */
const IN_COMPOUND = 0.6;
/** Shorter stems are looked for as whole words only. */
const SHORT = 5;
/** Endings of Dutch and English words; what is left has at least four letters. */
const ENDINGS = ['eringen', 'ering', 'ingen', 'ing', 'heden', 'heid', 'en', 'es', 's', 'e', 't'];

const fold = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
const wordsOf = (text: string): string[] => fold(text).match(/[a-z]+|\d+(?:[.,]\d+)*/g) ?? [];

function stemOf(word: string): string {
  if (/^\d/.test(word)) return word;
  const ending = ENDINGS.find((each) => word.endsWith(each) && word.length - each.length >= 4);
  return word
    .slice(0, word.length - (ending?.length ?? 0))
    .replace(/([^aeiou])\1$/, '$1')
    .replace(/([aeou])\1/g, '$1')
    .replace(/v$/, 'f')
    .replace(/z$/, 's');
}

const names = dossierNames();
const dossiers = names.map((name) => readDossier(name));
const vocabularies = dossiers.map(({ documents }) => {
  const counts = new Map<string, number>();
  for (const text of documents.values())
    for (const word of wordsOf(text)) {
      const stem = stemOf(word);
      counts.set(stem, (counts.get(stem) ?? 0) + 1);
    }
  return counts;
});

const known = new Map<string, readonly number[]>();

/** How often a stem stands in each dossier, in the order of their names. */
function countsOf(stem: string): readonly number[] {
  const counted = known.get(stem);
  if (counted) return counted;
  const inCompounds = stem.length >= SHORT && !/^\d/.test(stem);
  const counts = vocabularies.map((vocabulary) => {
    let count = vocabulary.get(stem) ?? 0;
    if (inCompounds)
      for (const [word, times] of vocabulary)
        if (word !== stem && word.includes(stem)) count += IN_COMPOUND * times;
    return count;
  });
  known.set(stem, counts);
  return counts;
}

/** What the words of a question say for each dossier. */
function detailScores(text: string): number[] {
  const scores = names.map(() => 0);
  for (const stem of new Set(wordsOf(text).map(stemOf))) {
    if (stem.length < 3) continue;
    const counts = countsOf(stem);
    const having = counts.filter((count) => count > 0).length;
    if (having === 0) continue;
    for (const [at, count] of counts.entries())
      scores[at] = (scores[at] ?? 0) + Math.log(names.length / having) * (count / (count + HALF));
  }
  return scores;
}

/** How many words of each subject a question has. */
function subjectScores(text: string): number[] {
  const said = ` ${fold(text).replace(/[^a-z0-9-]+/g, ' ')} `;
  return names.map((name) => {
    const words = (subjects.subjects as Readonly<Record<string, readonly string[]>>)[name] ?? [];
    const has = (word: string): boolean =>
      said.includes(word.endsWith(' ') || word.length < SHORT ? ` ${word.trim()} ` : word);
    return words.filter(has).length;
  });
}

/** How far the own dossier is above the best of the others. */
function lead(scores: readonly number[], own: number): number {
  return (scores[own] ?? 0) - Math.max(...scores.filter((_, at) => at !== own));
}

function points({ question, thread, dossier }: DossierQuestion): boolean {
  const text = [...thread, question].join(' ');
  const own = names.indexOf(dossier);
  return lead(subjectScores(text), own) > 0 || lead(detailScores(text), own) >= MARGIN;
}

const questions = dossiers.flatMap((each) => each.questions).filter((each) => !each.scoped_only);
const pointing = questions.filter(points);

/** What was decided by reading. */
interface Label {
  readonly id: string;
  readonly part: 'chosen on' | 'checked';
  readonly points: boolean;
}

const labels = linesOf<Label>(readFileSync(join(import.meta.dirname, 'points-check.jsonl'), 'utf8'));
const found = new Set(pointing.map(({ id }) => id));
const judged = (part: Label['part']) => {
  const read = labels.filter((label) => label.part === part);
  return {
    read: read.length,
    pointByReading: read.filter((label) => label.points).length,
    found: read.filter(({ id }) => found.has(id)).length,
    foundAndPoint: read.filter(({ id, points: point }) => point && found.has(id)).length,
  };
};
const result = {
  about:
    'Questions that tell by themselves on which dossier they are, by id; those of the test set by a checksum. Made by eval/points.ts.',
  questions: questions.length,
  point: pointing.length,
  chosenOn: judged('chosen on'),
  checked: judged('checked'),
  keys: pointing.map(keyOf),
};
writeFileSync(join(import.meta.dirname, 'points.json'), `${JSON.stringify(result, null, 1)}\n`);
const { keys: _, ...figures } = result;
process.stdout.write(`${JSON.stringify(figures, null, 2)}\n`);
