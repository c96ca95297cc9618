/**
 * Step 7: what the exported model of a fold makes of the dossiers that it never saw, kept for the evaluation:
 * `node training/encode.ts MODEL FOLD` writes `eval/folds/meaning/NAME.bin`, sentences first and then questions. With
 * `test` for a fold it is the test set.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { linesOf } from '../eval/dossier.ts';
import { recordedAt } from '../eval/recorded.ts';
import { SPLIT } from '../eval/split.ts';
import { type Encoded, lineOf } from '../src/meaning/context.ts';
import { nativeEncoder } from '../src/meaning/native.ts';
import { markOf, packVectors } from '../src/meaning/vectors.ts';

const [, , model = '', fold = '', work = 'training/work'] = process.argv;
const encoder = await nativeEncoder(async (name) => new Uint8Array(await readFile(join(model, name))), 1);
const names = fold === 'test' ? SPLIT.test : (SPLIT.folds[Number(fold)] ?? []);
for (const name of names) {
  const sentences = linesOf<Encoded>(readFileSync(join(work, 'sentences', `${name}.jsonl`), 'utf8'));
  const asked = linesOf<{ asked: string }>(readFileSync(join(work, 'questions', `${name}.jsonl`), 'utf8'));
  const [kept, questions] = [
    await encoder.sentences(sentences),
    await encoder.questions(asked.map((q) => q.asked)),
  ];
  const path = recordedAt(name);
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(
    path,
    packVectors(
      [
        sentences.map((sentence, at) => ({ mark: markOf(lineOf(sentence)), encoding: kept[at] as never })),
        asked.map((question, at) => ({ mark: markOf(question.asked), encoding: questions[at] as never })),
      ],
      encoder.dims,
    ),
  );
  process.stderr.write(`${name}: ${sentences.length} zinnen, ${asked.length} vragen\n`);
}
