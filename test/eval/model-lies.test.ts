import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exportDossiers, openExported } from '../../eval/corpora.ts';
import { SPLIT } from '../../eval/split.ts';
import { BOUND } from '../../src/answer/model/support/alike.ts';
import type { Source } from '../../src/answer/model/support/source.ts';
import { supportFault } from '../../src/answer/model/support.ts';
import type { Encoder } from '../../src/meaning/encoder.ts';
import { dice, LIES } from '../model/lies.ts';
import { readAll } from '../search/papers.ts';

/** Dossiers whose sentences a model lies about: the first of each fold. */
const NAMES = SPLIT.folds.map(([first = '']) => first);
/** Lies of one kind, at most. */
const MOST = 400;

/** The worst encoder there is: to it all is alike, so nothing is left out for its meaning. */
const FOOLED: Encoder = {
  name: 'fooled',
  fingerprint: BOUND.encoder,
  dims: { vector: 1, piece: 0 },
  questions: async (lines) => lines.map(() => ALIKE),
  sentences: async (sentences) => sentences.map(() => ALIKE),
};
const ALIKE = { vector: new Float32Array([1]), pieces: new Float32Array(0) };

let folder: string;
let sources: Source[];
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'notabene-lies-'));
  await exportDossiers(NAMES, folder);
  sources = [];
  for (const name of NAMES) {
    const reading = await readAll(await openExported(folder, name));
    for (const document of reading.documents)
      for (const { path, sentences } of reading.passagesOf(document.id))
        for (const { start, end, voice, modality } of sentences)
          sources.push({
            text: document.text.slice(start, end).replace(/\s+/g, ' '),
            voice,
            modality,
            language: document.language,
            around: [document.title, ...path, document.sender?.name ?? ''].join(' '),
          });
  }
  sources = sources.filter(({ text, language }) => text.length > 40 && language === 'nl');
}, 60_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('a line of a model, held against its sentence', () => {
  let told = 0;

  it.each(Object.entries(LIES))('row 87: never says what the sentence does not: %s', async (_kind, lie) => {
    const roll = dice(20_32);
    const shown: string[] = [];
    let some = 0;
    for (const source of sources) {
      const said = some < MOST ? lie(source, roll) : null;
      if (said === null) continue;
      some += 1;
      if ((await supportFault(said, 'nl', [source], FOOLED)) === null) shown.push(`${source.text} → ${said}`);
    }
    told += some;
    expect(some).toBeGreaterThan(0);
    expect(shown).toEqual([]);
  });

  it('was tried on two thousand lies and more', () => {
    expect(told).toBeGreaterThan(2_000);
  });

  it('is not taken for that of another sentence', async () => {
    const roll = dice(7);
    const shown: string[] = [];
    for (const { text } of sources) {
      const other = sources[roll(sources.length)] as Source;
      if (other.text !== text && (await supportFault(text, 'nl', [other], FOOLED)) === null)
        shown.push(`${text} ← ${other.text}`);
    }
    expect(shown).toEqual([]);
  });

  it('may be the sentence itself, nearly always', async () => {
    const faults = await Promise.all(
      sources.map((source) => supportFault(source.text, 'nl', [source], null)),
    );
    expect(faults.filter((fault) => fault === null).length / sources.length).toBeGreaterThan(0.95);
  });
});
