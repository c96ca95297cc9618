/**
 * Fits how like a clause must be to the sentence that it points to (`src/answer/model/bound.json`): `node eval/fit/bound.ts
 * [--write]`. Pairs are of the dossiers that are no test: the answer to a question in other words with a sentence that gives
 * it, in one language and across, against that answer with sentences that give the answers to other questions on the same
 * dossier. The bound is what 95 of 100 true pairs reach. The encoder is the one that ships, which was trained on the
 * questions and sentences of these dossiers, and not on the answers in other words. What is printed of a fold is by a bound
 * of the three others.
 */

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openEncoder } from '../../ingest/encoding/encoder.ts';
import { readOptions } from '../../scripts/usage.ts';
import { cosine } from '../../src/answer/model/support/alike.ts';
import { readDossier } from '../dossier.ts';
import { DEVELOPMENT, foldOf, sha256 } from '../split.ts';

const { values: OPTIONS } = readOptions(
  { options: { write: { type: 'boolean' }, help: { type: 'boolean' } } },
  'node eval/fit/bound.ts [--write]',
);

/** Questions of a dossier, by checksum, in each language. */
const OF_EACH = 8;
const REACHED = 0.95;

interface Pairs {
  readonly fold: number;
  readonly across: boolean;
  readonly own: number;
  readonly others: readonly number[];
}

const encoder = await openEncoder({});
if (encoder === null) throw new Error('There is no encoder.');
const pairs: Pairs[] = [];
for (const name of DEVELOPMENT) {
  const asked = readDossier(name)
    .questions.filter(({ answerable, answer, gold }) => answerable && answer && gold.length === 1)
    .sort((a, b) => (sha256(a.id) < sha256(b.id) ? -1 : 1));
  const some = (['nl', 'en'] as const).flatMap((lang) =>
    asked.filter((each) => each.lang === lang).slice(0, OF_EACH),
  );
  const golds = some.map(({ gold: [[first = ''] = []] }) => first);
  const texts = [...some.map(({ answer = '' }) => answer), ...golds].map((text) => ({ around: '', text }));
  const vectors = (await encoder.sentences(texts)).map(({ vector }) => vector);
  for (const [at, { lang }] of some.entries()) {
    const likeness = golds.map((_, other) =>
      cosine(vectors[at] as Float32Array, vectors[some.length + other] as Float32Array),
    );
    pairs.push({
      fold: foldOf(name) ?? -1,
      across: lang === 'en',
      own: likeness[at] ?? 0,
      others: likeness.filter((_, other) => golds[other] !== golds[at]),
    });
  }
}

const boundOf = (some: readonly Pairs[]): number => {
  const sorted = some.map(({ own }) => own).sort((a, b) => a - b);
  return Math.round(1000 * (sorted[Math.floor((1 - REACHED) * sorted.length)] ?? 0)) / 1000;
};
const share = (values: readonly number[], bound: number): string =>
  (values.filter((value) => value >= bound).length / values.length).toFixed(3);
const bounds = { same: 0, across: 0 };
for (const key of ['same', 'across'] as const) {
  const some = pairs.filter(({ across }) => across === (key === 'across'));
  const held = some.map((each) => ({ each, bound: boundOf(some.filter(({ fold }) => fold !== each.fold)) }));
  const reached = held.filter(({ each, bound }) => each.own >= bound).length / held.length;
  const others = some.flatMap((each) => each.others);
  bounds[key] = boundOf(some);
  console.log(
    `${key}: ${some.length} pairs, bound ${bounds[key]}; out of fold ${reached.toFixed(3)} of true pairs reach it, and ${share(others, bounds[key])} of ${others.length} other pairs of the dossier`,
  );
}
if (OPTIONS.write)
  writeFileSync(
    join(import.meta.dirname, '../../src/answer/model/bound.json'),
    `${JSON.stringify({ encoder: encoder.fingerprint, ...bounds })}\n`,
  );
