import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readOptions } from '../../scripts/usage.ts';
import type { Document, Voice } from '../../src/documents/document.ts';
import { VOICES } from '../../src/documents/document.ts';
import {
  isSafe,
  mostLikely,
  type Previous,
  readSentence,
  type Standing,
  type VoiceWeights,
  voiceTeller,
} from '../../src/documents/speech/voice.ts';
import { cuesOf } from '../../src/documents/speech/voice-cues.ts';
import { KINDS } from '../../src/kinds/index.ts';
import { sentencesOf } from '../../src/passages/sentences.ts';
import { DOSSIERS } from '../dossier.ts';
import { documentsOf, heldBy, holding, unmarked } from '../measure/spoken.ts';
import { DEVELOPMENT, foldFile, SPLIT } from '../split.ts';
import { fitLogistic, type Labelled } from './logistic.ts';

/*
 * Fits the weights by which it is told who speaks (multinomial logistic regression with an L2 penalty, from the grammar's
 * own reading as a start), on the labelled sentences of the dossiers that are no test: `node eval/fit/voices.ts`. It
 * writes `src/documents/speech/voice-weights.json`, and for each fold in `eval/folds/` the weights of a fit on the three
 * others, by which the eval reads that fold; `--cases` prints what those tell wrongly. Notes to a minister are left out
 * of the questions, whose labels say "kabinet" for advice; those of `advice.jsonl` take their place.
 *
 * Who speaks in a sentence counts for the next one, so the sentences are read anew by what was fitted, until that
 * changes little; nothing of an earlier fit goes into it.
 */

interface Example extends Labelled {
  readonly dossier: string;
  readonly voice: Voice;
  readonly reading: Voice;
  /** For whom reads what went wrong. */
  readonly about: string;
}

/** What the grammar's reading counts before anything is fitted, in log odds. */
const READING = 3;
/** What it counts more where the words say whose sentence it is ("volgens het kabinet"). */
const ASCRIBED = 4;
/** How much not to mislead counts beside being right; chosen where both were near what was asked of them. */
const SAFETY = 2;
const FIT = { classes: VOICES.length, penalty: 1.5, rounds: 250, least: 4 };
/** A weight has to be so large to be kept. */
const LEAST = 0.08;
/** The sentences are read so many times at most. */
const READINGS = 4;

/** A sentence with a label, before it is read. */
interface Label {
  readonly sentence: string;
  readonly docs: readonly string[];
  readonly voice: Voice;
  /** It may stand in a note to a minister. */
  readonly note: boolean;
}

interface Dossier {
  readonly name: string;
  readonly documents: readonly Document[];
  readonly labels: readonly Label[];
}

const linesOf = <T>(...path: string[]): T[] =>
  readFileSync(join(...path), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as T);

/** Where the labels lie that are no dossier's. */
const EVAL = join(import.meta.dirname, '..');

const ADVICE = linesOf<{ document: string; sentence: string; voice: Voice }>(EVAL, 'advice.jsonl');

async function dossierOf(name: string): Promise<Dossier> {
  const documents = await documentsOf(name);
  const questions = linesOf<{ answerable: boolean; gold: string[][]; docs: string[]; voice: Voice }>(
    DOSSIERS,
    name,
    'questions.jsonl',
  );
  const asked = questions.flatMap(({ answerable, gold, docs, voice }): Label[] => {
    const sentence = gold[0]?.[0];
    return answerable && sentence !== undefined ? [{ sentence, docs, voice, note: false }] : [];
  });
  const advised = ADVICE.filter(({ document }) => documents.some(({ id }) => id === document)).map(
    ({ document, sentence, voice }): Label => ({ sentence, docs: [document], voice, note: true }),
  );
  return { name, documents, labels: [...asked, ...advised] };
}

interface Said {
  readonly document: Document;
  readonly squeezed: string;
  readonly text: string;
  readonly standing: Standing;
}

/** The sentences of a dossier, as they stand when these weights tell who spoke before them. */
function saidIn({ documents }: Dossier, weights: VoiceWeights): Said[] {
  const voiceOf = voiceTeller(weights);
  const said: Said[] = [];
  for (const document of documents)
    for (const section of document.sections)
      sentencesOf(document, section, {
        voiceOf,
        onSentence: (text, standing) => said.push({ document, text, squeezed: unmarked(text), standing }),
      });
  return said;
}

function holderOf({ sentence, docs }: Label, said: readonly Said[]): Said | undefined {
  const own = said.filter(({ document }) => docs.includes(document.id));
  return holding(sentence, own) ?? heldBy(sentence, own);
}

function exampleOf(dossier: string, text: string, standing: Standing, voice: Voice): Example {
  const reading = readSentence(text, standing);
  const { kind, rubriek, sectionVoice } = standing;
  return {
    dossier,
    cues: cuesOf(reading, { ...standing, kind: kind.id }),
    start: VOICES.map((each) => (each === reading.voice ? READING + (reading.ascribed ? ASCRIBED : 0) : 0)),
    label: VOICES.indexOf(voice),
    voice,
    reading: reading.voice,
    about: `${kind.id} ${rubriek} ${sectionVoice} | ${text.replace(/\s+/g, ' ').slice(0, 220)}`,
  };
}

function examplesOf(dossiers: readonly Dossier[], weights: VoiceWeights): Example[] {
  const examples: Example[] = [];
  for (const dossier of dossiers) {
    const said = saidIn(dossier, weights);
    const seen = new Set<string>();
    for (const label of dossier.labels) {
      const held = holderOf(label, said);
      if (held === undefined || (held.document.kind === 'nota' && !label.note)) continue;
      const key = `${label.voice} ${held.squeezed}`;
      if (seen.has(key)) continue;
      seen.add(key);
      examples.push(exampleOf(dossier.name, held.text, held.standing, label.voice));
    }
  }
  return examples;
}

/** Sentences that are held by tests, which hold for any fit; each counts twice. */
const ANCHORS: readonly Example[] = linesOf<{
  sentence: string;
  sectionVoice: Voice;
  rubriek: string | null;
  kind: string;
  previous: Previous | null;
  voice: Voice;
}>(EVAL, 'anchors.jsonl')
  .map(({ sentence, kind, voice, ...place }) => {
    const standing: Standing = {
      ...place,
      kind: KINDS.of(kind),
      sender: null,
      heading: '',
      recent: null,
      item: false,
      row: false,
      claimed: false,
    };
    return exampleOf('', sentence, standing, voice);
  })
  .flatMap((anchor) => [anchor, anchor]);

const UNFITTED: VoiceWeights = {
  voices: VOICES,
  reading: READING,
  ascribed: ASCRIBED,
  safety: SAFETY,
  weights: {},
};

const scoresOf = ({ weights }: VoiceWeights, { cues, start }: Example): number[] => {
  const scores = [...start];
  for (const cue of cues)
    for (const [at, weight] of (weights[cue] ?? []).entries()) scores[at] = (scores[at] ?? 0) + weight;
  return scores;
};

const told = (weights: VoiceWeights, example: Example): Voice => {
  const scores = scoresOf(weights, example);
  return VOICES[scores.indexOf(Math.max(...scores))] ?? 'proces';
};

const decided = (weights: VoiceWeights, example: Example): Voice => {
  const scores = scoresOf(weights, example);
  return mostLikely(new Map(VOICES.map((voice, at) => [voice, scores[at] ?? 0])), VOICES, SAFETY);
};

/** The weights as they are written: cues in the order of the alphabet, small ones left out. */
function fitted(examples: readonly Example[]): VoiceWeights {
  const rows = [...fitLogistic([...examples, ...ANCHORS], FIT)]
    .filter(([, row]) => Math.max(...row.map(Math.abs)) >= LEAST)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([cue, row]) => [cue, [...row].map((weight) => Math.round(weight * 100) / 100)] as const);
  return { ...UNFITTED, weights: Object.fromEntries(rows) };
}

interface Fit {
  readonly weights: VoiceWeights;
  /** All sentences, as they are read by the weights before the last. */
  readonly examples: readonly Example[];
}

/** Fits on some of the dossiers, and reads all anew by that, until the speakers that go before stay who they are. */
function settle(dossiers: readonly Dossier[], isSeen: (dossier: string) => boolean): Fit {
  let [weights, examples] = [UNFITTED, examplesOf(dossiers, UNFITTED)];
  for (let reading = 1; reading <= READINGS; reading += 1) {
    weights = fitted(examples.filter(({ dossier }) => isSeen(dossier)));
    const again = examplesOf(dossiers, weights);
    const changed = again.filter(({ cues }, at) => cues.join() !== examples[at]?.cues.join()).length;
    examples = again;
    if (changed === 0) break;
    console.error(`read ${reading} times: ${changed} of ${again.length} sentences stand otherwise`);
  }
  return { weights, examples };
}

async function write(path: string, weights: VoiceWeights, examples: readonly Example[], dossiers: number) {
  const right = examples.filter((example) => told(weights, example) === example.voice).length;
  const table = {
    about: 'Log odds by which each cue of voice-cues.ts counts for each speaker. Made by eval/fit/voices.ts.',
    data: `${examples.length} labelled sentences of ${dossiers} fictional dossiers and of eval/advice.jsonl`,
    figure: `${(right / examples.length).toFixed(3)} of them told as labelled (seen)`,
    ...weights,
  };
  await writeFile(path, `${JSON.stringify(table).replaceAll('],"', '],\n"')}\n`);
}

async function main(flags: { readonly cases?: boolean | undefined }): Promise<void> {
  const dossiers: Dossier[] = [];
  for (const name of DEVELOPMENT) dossiers.push(await dossierOf(name));
  let [strict, safe, all] = [0, 0, 0];
  for (const [at, fold] of SPLIT.folds.entries()) {
    const { weights, examples } = settle(dossiers, (name) => !fold.includes(name));
    const seen = examples.filter(({ dossier }) => !fold.includes(dossier));
    await write(foldFile('voice-weights', at), weights, seen, DEVELOPMENT.length - fold.length);
    for (const example of examples.filter(({ dossier }) => fold.includes(dossier))) {
      const voice = decided(weights, example);
      all += 1;
      if (voice === example.voice) strict += 1;
      else if (flags.cases)
        console.log(`${example.voice} said ${voice} (read ${example.reading}) | ${example.about}`);
      if (isSafe(voice, example.voice)) safe += 1;
    }
  }
  console.log(
    `out of fold, of ${all} sentences: strict ${(strict / all).toFixed(3)}, safe ${(safe / all).toFixed(3)}`,
  );
  const { weights, examples } = settle(dossiers, () => true);
  await write('src/documents/speech/voice-weights.json', weights, examples, DEVELOPMENT.length);
}

await main(
  readOptions(
    { options: { cases: { type: 'boolean' }, help: { type: 'boolean' } } },
    'node eval/fit/voices.ts [--cases]',
  ).values,
);
