import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Document, Voice } from '../src/documents/document.ts';
import { VOICES } from '../src/documents/document.ts';
import { isSafe, mostLikely, type Previous, readSentence, type Standing } from '../src/documents/voice.ts';
import { cuesOf } from '../src/documents/voice-cues.ts';
import { KINDS } from '../src/kinds/index.ts';
import { sentencesOf } from '../src/passages/sentences.ts';
import { DOSSIERS } from './dossier.ts';
import { DEVELOPMENT, foldFile, SPLIT } from './split.ts';
import { documentsOf, heldBy, holding, squeeze } from './spoken.ts';

/*
 * Fits the weights by which it is told who speaks (multinomial logistic regression with an L2 penalty, from the grammar's
 * own reading as a start), on the labelled sentences of the dossiers that are no test: `node eval/fit-voices.ts`. It
 * writes `src/documents/voice-weights.json`, and for each fold in `eval/folds/` the weights of a fit on the three
 * others, by which the eval reads that fold; `--cases` prints what those tell wrongly. Notes to a minister are left out
 * of the questions, whose labels say "kabinet" for advice; those of `advice.jsonl` take their place.
 */

interface Example {
  readonly dossier: string;
  readonly cues: readonly string[];
  readonly reading: Voice;
  /** The words say whose it is. */
  readonly ascribed: boolean;
  readonly label: Voice;
  /** For whom reads what went wrong. */
  readonly about: string;
}

/** What the grammar's reading counts before anything is fitted, in log odds. */
const READING = 3;
/** What it counts more where the words say whose sentence it is ("volgens het kabinet"). */
const ASCRIBED = 4;
/** How much not to mislead counts beside being right; chosen where both were near what was asked of them. */
const SAFETY = 2;
const PENALTY = 1.5;
const ROUNDS = 250;
/** A cue has to be met in so many sentences, and a weight to be so large, to be kept. */
const LEAST = { seen: 4, weight: 0.08 };

interface Said {
  readonly document: Document;
  readonly squeezed: string;
  readonly text: string;
  readonly standing: Standing;
}

async function saidIn(dossier: string): Promise<Said[]> {
  const said: Said[] = [];
  for (const document of await documentsOf(dossier))
    for (const section of document.sections)
      sentencesOf(document, section, (text, standing) =>
        said.push({ document, text, squeezed: squeeze(text), standing }),
      );
  return said;
}

function holderOf(gold: string, docs: readonly string[], said: readonly Said[]): Said | undefined {
  const own = said.filter(({ document }) => docs.includes(document.id));
  return holding(gold, own) ?? heldBy(gold, own);
}

async function examplesOf(names: readonly string[], advice: string): Promise<Example[]> {
  const examples: Example[] = [];
  const lines = advice
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { document: string; sentence: string; voice: Voice });
  for (const dossier of names) {
    const said = await saidIn(dossier);
    const seen = new Set<string>();
    const add = (held: Said | undefined, label: Voice): void => {
      if (held === undefined || seen.has(`${label} ${held.squeezed}`)) return;
      seen.add(`${label} ${held.squeezed}`);
      const reading = readSentence(held.text, held.standing);
      const cues = cuesOf(reading, { ...held.standing, kind: held.standing.kind.id });
      const { kind, rubriek, sectionVoice } = held.standing;
      const about = `${kind.id} ${rubriek} ${sectionVoice} | ${held.text.replace(/\s+/g, ' ').slice(0, 220)}`;
      examples.push({ dossier, cues, reading: reading.voice, ascribed: reading.ascribed, label, about });
    };
    for (const line of (await readFile(join(DOSSIERS, dossier, 'questions.jsonl'), 'utf8'))
      .trim()
      .split('\n')) {
      const { answerable, gold, docs, voice } = JSON.parse(line) as {
        answerable: boolean;
        gold: string[][];
        docs: string[];
        voice: Voice;
      };
      if (!answerable || gold[0]?.[0] === undefined) continue;
      const held = holderOf(gold[0][0], docs, said);
      if (held?.document.kind !== 'nota') add(held, voice);
    }
    for (const { document, sentence, voice } of lines)
      if (said.some((each) => each.document.id === document))
        add(holderOf(sentence, [document], said), voice);
  }
  return examples;
}

const ANCHORS = join(import.meta.dirname, 'anchors.jsonl');

/** Sentences that are held by tests, which hold for any fit. */
async function anchors(): Promise<Example[]> {
  return (await readFile(ANCHORS, 'utf8'))
    .trim()
    .split('\n')
    .map((line) => {
      const { sentence, kind, voice, ...place } = JSON.parse(line) as {
        sentence: string;
        sectionVoice: Voice;
        rubriek: string | null;
        kind: string;
        previous: Previous | null;
        voice: Voice;
      };
      const standing: Standing = {
        ...place,
        kind: KINDS.of(kind),
        sender: null,
        heading: '',
        recent: null,
        item: false,
        claimed: false,
      };
      const reading = readSentence(sentence, standing);
      const cues = cuesOf(reading, { ...standing, kind });
      return {
        dossier: '',
        cues,
        reading: reading.voice,
        ascribed: reading.ascribed,
        label: voice,
        about: sentence,
      };
    });
}

type Weights = Map<string, Float64Array>;

const scoresOf = (weights: Weights, { cues, reading, ascribed }: Example): Float64Array => {
  const scores = new Float64Array(VOICES.length);
  scores[VOICES.indexOf(reading)] = READING + (ascribed ? ASCRIBED : 0);
  for (const cue of cues) {
    const row = weights.get(cue);
    if (row !== undefined)
      for (let at = 0; at < scores.length; at += 1) scores[at] = (scores[at] ?? 0) + (row[at] ?? 0);
  }
  return scores;
};

function fit(examples: readonly Example[]): Weights {
  const counts = new Map<string, number>();
  for (const { cues } of examples) for (const cue of cues) counts.set(cue, (counts.get(cue) ?? 0) + 1);
  const weights: Weights = new Map();
  for (const [cue, count] of counts)
    if (count >= LEAST.seen) weights.set(cue, new Float64Array(VOICES.length));
  const squares = new Map([...weights.keys()].map((cue) => [cue, new Float64Array(VOICES.length).fill(1)]));
  for (let round = 0; round < ROUNDS; round += 1) {
    const gradients = new Map(
      [...weights].map(([cue, row]) => [cue, row.map((weight) => -PENALTY * weight)]),
    );
    for (const example of examples) {
      const { cues, label } = example;
      const scores = scoresOf(weights, example);
      const most = Math.max(...scores);
      const odds = scores.map((score) => Math.exp(score - most));
      const total = odds.reduce((sum, each) => sum + each, 0);
      const wrong = odds.map((each, at) => (VOICES[at] === label ? 1 : 0) - each / total);
      for (const cue of cues) {
        const row = gradients.get(cue);
        if (row !== undefined)
          for (let at = 0; at < row.length; at += 1) row[at] = (row[at] ?? 0) + (wrong[at] ?? 0);
      }
    }
    for (const [cue, row] of weights) {
      const gradient = gradients.get(cue) ?? row;
      const square = squares.get(cue) ?? row;
      for (let at = 0; at < row.length; at += 1) {
        square[at] = (square[at] ?? 0) + (gradient[at] ?? 0) ** 2;
        row[at] = (row[at] ?? 0) + (0.3 * (gradient[at] ?? 0)) / Math.sqrt(square[at] ?? 1);
      }
    }
  }
  return weights;
}

const told = (weights: Weights, example: Example): Voice => {
  const scores = scoresOf(weights, example);
  return VOICES[scores.indexOf(Math.max(...scores))] ?? 'proces';
};

function decided(weights: Weights, example: Example, safety: number): Voice {
  const scores = scoresOf(weights, example);
  return mostLikely(new Map(VOICES.map((voice, at) => [voice, scores[at] ?? 0])), VOICES, safety);
}

/** The weights as they are written: cues in the order of the alphabet, small ones left out. */
function tableOf(weights: Weights, examples: readonly Example[], dossiers: number) {
  const right = examples.filter((example) => told(weights, example) === example.label).length;
  const rows = [...weights]
    .filter(([, row]) => Math.max(...row.map(Math.abs)) >= LEAST.weight)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([cue, row]) => [cue, [...row].map((weight) => Math.round(weight * 100) / 100)] as const);
  return {
    about: 'Log odds by which each cue of voice-cues.ts counts for each speaker. Made by eval/fit-voices.ts.',
    data: `${examples.length} labelled sentences of ${dossiers} fictional dossiers and of eval/advice.jsonl`,
    figure: `${(right / examples.length).toFixed(3)} of them told as labelled (seen)`,
    voices: VOICES,
    reading: READING,
    ascribed: ASCRIBED,
    safety: SAFETY,
    weights: Object.fromEntries(rows),
  };
}

async function main(flags: readonly string[]): Promise<void> {
  const advice = await readFile(join(import.meta.dirname, 'advice.jsonl'), 'utf8');
  const examples = await examplesOf(DEVELOPMENT, advice);
  const held = await anchors();
  const fitted = (seen: readonly Example[]): Weights => fit([...seen, ...held, ...held]);
  const write = (path: string, weights: Weights, seen: readonly Example[], dossiers: number) =>
    writeFile(path, `${JSON.stringify(tableOf(weights, seen, dossiers)).replaceAll('],"', '],\n"')}\n`);
  let [strict, safe] = [0, 0];
  for (const [at, fold] of SPLIT.folds.entries()) {
    const seen = examples.filter(({ dossier }) => !fold.includes(dossier));
    const weights = fitted(seen);
    await write(foldFile('voice-weights', at), weights, seen, DEVELOPMENT.length - fold.length);
    for (const example of examples.filter(({ dossier }) => fold.includes(dossier))) {
      const voice = decided(weights, example, SAFETY);
      if (voice === example.label) strict += 1;
      else if (flags.includes('--cases'))
        console.log(`${example.label} said ${voice} (read ${example.reading}) | ${example.about}`);
      if (isSafe(voice, example.label)) safe += 1;
    }
  }
  console.log(
    `out of fold, of ${examples.length} sentences: strict ${(strict / examples.length).toFixed(3)}, safe ${(safe / examples.length).toFixed(3)}`,
  );
  await write('src/documents/voice-weights.json', fitted(examples), examples, DEVELOPMENT.length);
}

await main(process.argv.slice(2));
