import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type Case,
  casesOf,
  figuresWith,
  leadsOf,
  measure,
  ownFigures,
} from '../../eval/model/model-figures.ts';
import { record, recordingIn } from '../../eval/model/model-record.ts';
import { player, readPrompts, requestKey, sentencesIn } from '../../eval/model/model-requests.ts';
import { SPLIT } from '../../eval/split.ts';
import { LIMITS, type Writer } from '../../src/answer/model/supplier.ts';
import { measuredIn } from '../../src/answer/model/vote.ts';

const BY_HAND = join(import.meta.dirname, '../../eval/recordings/by-hand.jsonl');

const NONE = { forms: {}, asked: [] };

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'notabene-model-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('the prompts', () => {
  it('are three hundred questions of the development dossiers, each request under a hash of all that is given', () => {
    const { forms, asked } = readPrompts('development');
    expect(asked.length).toBeGreaterThanOrEqual(300);
    expect(new Set(asked.map(({ dossier }) => dossier))).toEqual(new Set(SPLIT.folds.flat()));
    for (const { key, step, material } of asked.flatMap(({ requests }) => requests))
      expect(requestKey({ instructions: '', schema: {}, ...forms[step], material })).toBe(key);
  });

  it('name questions of the test set by a checksum, and are of all of them', () => {
    const { asked } = readPrompts('test');
    expect(new Set(asked.map(({ dossier }) => dossier))).toEqual(new Set(SPLIT.test));
    expect(asked.every(({ id }) => /^[0-9a-f]{12}$/.test(id))).toBe(true);
  });

  it('give no more sentences than a model is given, each under a key of its own', () => {
    for (const { requests } of readPrompts('development').asked)
      for (const { step, material } of requests) {
        const keys = step === 'ask' ? [] : sentencesIn(material).map(({ key }) => key);
        expect(new Set(keys).size).toBe(keys.length);
        expect(keys.length).toBeLessThanOrEqual(40);
      }
  });
});

describe('the recording that was written by hand', () => {
  it('says that it is, and is played over the candidates that it holds', async () => {
    const { about, completions, prompts } = recordingIn(BY_HAND);
    expect(about?.by).toMatch(/met de hand.*geen model/);
    const cases = await casesOf(prompts ?? NONE, player(completions));
    expect(cases.map(({ votes }) => votes.length)).toEqual(cases.map(() => 1));
    expect(ownFigures(cases)).toMatchObject({ right: 0.8, refusal: 0 });
    // Seven questions say nothing for sure.
    const measured = measure('met de hand', cases, '2032-01-01');
    expect(measured.decides).toBe(false);
    expect(figuresWith(cases, { ...measured, decides: true, least: 0.65, sure: 0.65 })).toMatchObject({
      right: 1,
      refusal: 1,
    });
    expect(await leadsOf(prompts ?? NONE, player(completions), null)).toEqual({
      requests: 7,
      held: 2,
      dropped: { negation: 1, 'left empty': 3, number: 1 },
    });
  });

  it('is of no use to who is asked something else', async () => {
    const written = await player(recordingIn(BY_HAND).completions).write(
      { instructions: 'x', material: 'y', schema: {} },
      { onText: () => undefined },
    );
    expect(written).toEqual({ ok: false, degraded: 'not_recorded' });
  });
});

type Sentences = ReturnType<typeof sentencesIn>;

/** A model that reads as it is told, for the questions of the development dossiers. */
function reader(names: (one: Case, sentences: Sentences) => Sentences, cases: readonly Case[]): Writer {
  const { asked } = readPrompts('development');
  const byMaterial = new Map(
    asked.flatMap(({ id, requests }) =>
      requests.map(({ material }) => [material, cases.find((one) => one.id === id)]),
    ),
  );
  return {
    random: () => 'x',
    write: async ({ material }, { onText }) => {
      const one = byMaterial.get(material);
      const answers = one ? names(one, sentencesIn(material)).map(({ key }) => key) : [];
      const answered = answers.length > 0 ? 'wholly' : 'not';
      onText(JSON.stringify({ why: '', answered, answers, supports: [] }));
      return { ok: true };
    },
  };
}

describe('what a model is worth', () => {
  it('is nothing for one that names anything: the weights do not decide, and no figure is under the built-in reader’s', async () => {
    const prompts = readPrompts('development');
    const plain = await casesOf(
      prompts,
      reader(() => [], []),
    );
    const random = reader(
      ({ id }, sentences) => sentences.filter((_, at) => (at + id.length) % 11 === 3).slice(0, 1),
      plain,
    );
    const cases = await casesOf(prompts, random);
    const measured = measure('aap', cases, '2032-01-01');
    const [own, with_] = [ownFigures(cases), figuresWith(cases, measured)];
    if (!measured.decides) expect(with_).toEqual(own);
    for (const key of ['right', 'refusal', 'notOverclaimed', 'sureRight'] as const)
      expect(measured.figures[key]?.model).toBeGreaterThanOrEqual(own[key]);
    expect(measuredIn(JSON.stringify(measured))).toEqual(measured);
  });

  it('is much for one that knows when there is no answer', async () => {
    const prompts = readPrompts('development');
    const plain = await casesOf(
      prompts,
      reader(() => [], []),
    );
    const wise = reader(({ gold: { answerable, gold } }, sentences) => {
      const right = new Set(answerable ? gold.flat().map((each) => each.replace(/\s+/g, ' ')) : []);
      return sentences.filter(({ text }) => right.has(text));
    }, plain);
    const measured = measure('wijs', await casesOf(prompts, wise), '2032-01-01');
    expect(measured.decides).toBe(true);
    expect(measured.figures.refusal?.model).toBe(1);
  });
});

describe('a recording', () => {
  it('goes on where it was cut off, and holds what was asked', async () => {
    const path = join(folder, 'opname.jsonl');
    const { prompts } = recordingIn(BY_HAND);
    if (prompts === null) throw new Error('It holds no requests.');
    let times = 0;
    const breaking = (after: number): Writer => ({
      random: () => 'x',
      write: async (_task, { onText }) => {
        times += 1;
        if (times > after) return { ok: false, degraded: 'unreachable' };
        onText('{}');
        return { ok: true };
      },
    });
    const about = { model: 'nep', day: '2032-01-01' };
    const first = await record(path, breaking(4), about, [prompts], new Set(['read', 'say']), { atOnce: 1 });
    expect(first).toEqual({ done: 4, total: 14, degraded: 'unreachable' });
    // The line that was being written when it was cut off.
    await writeFile(path, `${await readFile(path, 'utf8')}{"key":"half","te`);
    expect(recordingIn(path).completions).toHaveLength(4);
    times = 0;
    const second = await record(path, breaking(99), about, [prompts], new Set(['read', 'say']), {
      atOnce: LIMITS.parallel,
    });
    expect(second).toEqual({ done: 14, total: 14, degraded: null });
    expect(times).toBe(10);
    expect(recordingIn(path)).toMatchObject({ about, prompts: { asked: prompts.asked } });
    expect(new Set(recordingIn(path).completions.map(({ key }) => key)).size).toBe(14);
  });
});
