/**
 * Step 7: what the exported model of a fold makes of the dossiers that it never saw, kept for the evaluation:
 * `node training/encode.ts MODEL FOLD` writes `eval/folds/meaning/NAME.bin`, sentences first and then questions, whole and
 * as the product asks them (one by one where there are several in one). With `test` for a fold it is the test set.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exportDossiers, openExported } from '../eval/corpora.ts';
import { linesOf, readDossier } from '../eval/dossier.ts';
import { recordedAt } from '../eval/fit/recorded.ts';
import { SPLIT } from '../eval/split.ts';
import { ask } from '../src/ask.ts';
import { askedOf, type Encoded, lineOf } from '../src/meaning/context.ts';
import type { Encoder } from '../src/meaning/encoder.ts';
import { nativeEncoder } from '../src/meaning/native.ts';
import { markOf, packVectors } from '../src/meaning/vectors.ts';
import { FITTED_FOR } from '../src/search/sentences.ts';

const [, , model = '', fold = '', work = 'training/work'] = process.argv;
const encoder = await nativeEncoder(async (name) => new Uint8Array(await readFile(join(model, name))), 1);
const names = fold === 'test' ? SPLIT.test : (SPLIT.folds[Number(fold)] ?? []);
const exported = await mkdtemp(join(tmpdir(), 'notabene-encode-'));
await exportDossiers(names, exported);
for (const name of names) {
  const sentences = linesOf<Encoded>(readFileSync(join(work, 'sentences', `${name}.jsonl`), 'utf8'));
  const whole = linesOf<{ asked: string }>(readFileSync(join(work, 'questions', `${name}.jsonl`), 'utf8'));
  // Questions on all dossiers are kept once for a fold, with its first dossier.
  const overAll = name === names[0] && fold !== 'test' ? overAllLines() : [];
  const asked = [
    ...new Set([...whole.map((question) => question.asked), ...(await askedFor(name)), ...overAll]),
  ];
  const [kept, questions] = [await encoder.sentences(sentences), await encoder.questions(asked)];
  const path = recordedAt(name);
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(
    path,
    packVectors(
      [
        sentences.map((sentence, at) => ({ mark: markOf(lineOf(sentence)), encoding: kept[at] as never })),
        asked.map((line, at) => ({ mark: markOf(line), encoding: questions[at] as never })),
      ],
      encoder.dims,
    ),
  );
  process.stderr.write(`${name}: ${sentences.length} zinnen, ${asked.length} vragen\n`);
}
await rm(exported, { recursive: true, force: true });

/** The lines of the questions on all dossiers. */
function overAllLines(): string[] {
  const lines = linesOf<{ question: string }>(readFileSync(join('eval', 'over-all.jsonl'), 'utf8'));
  return lines.map(({ question }) => askedOf(question, []));
}

/** The lines that the product encodes for the questions of a dossier. */
async function askedFor(name: string): Promise<ReadonlySet<string>> {
  const lines = new Set<string>();
  const nothing = { vector: new Float32Array(encoder.dims.vector), pieces: new Float32Array(0) };
  const listening: Encoder = {
    name: 'listens',
    fingerprint: FITTED_FOR,
    dims: encoder.dims,
    questions: async (asked) =>
      asked.map((line) => {
        lines.add(line);
        return nothing;
      }),
    sentences: async (sentences) => sentences.map(() => nothing),
  };
  const index = await openExported(exported, name, listening);
  for (const { question, thread } of readDossier(name).questions)
    await ask(index, { question, thread }, { now: () => 0, encoder: listening });
  return lines;
}
