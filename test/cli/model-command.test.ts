import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { checkModel } from '../../cli/checks/model-check.ts';
import { main } from '../../cli/notabene.ts';
import { FAULTS, type FakeModel, objecting, type Received, startFakeModel } from '../model/fake-server.ts';
import type { Bounded } from '../model/scripted.ts';
import { screen } from './screen.ts';

let model: FakeModel;
let folder: string;
beforeAll(async () => {
  model = await startFakeModel();
  folder = await mkdtemp(join(tmpdir(), 'notabene-model-'));
});
afterAll(async () => {
  await model.close();
  await rm(folder, { recursive: true, force: true });
});
beforeEach(() => {
  for (const [name, value] of Object.entries(settings())) vi.stubEnv(name, value);
});
afterEach(() => void vi.unstubAllEnvs());

const settings = (more: Readonly<Record<string, string>> = {}) => ({
  NOTABENE_MODEL: 'nep',
  OPENAI_BASE_URL: model.url,
  ...more,
});
const given = ({ material }: Received): Bounded => material as unknown as Bounded;
const naming = (words: string) =>
  objecting((received) => ({
    why: '',
    answered: 'wholly',
    answers: (given(received).sentences ?? [])
      .filter(({ text }) => text.includes(words))
      .map(({ key }) => key),
    supports: [],
  }));

async function notabene(...args: readonly string[]) {
  const terminal = screen();
  const code = await main(args, terminal);
  return { code, stdout: terminal.written(), stderr: terminal.said().join('\n') };
}

describe('doctor, with a model', () => {
  it('asks one question with a known answer, and reports speed, schema and whether the limit fits', async () => {
    model.answer(naming('12 miljoen'));
    const [check] = await checkModel(settings());
    expect(check).toMatchObject({
      name: 'model',
      ok: true,
      hint: true,
      message: expect.stringMatching(
        /^Taalmodel nep: de proefvraag is goed beantwoord, volgens het schema \(eerste teken na \d+,\d s, klaar na \d+,\d s; grens 30,0 s\); het is niet gemeten/,
      ),
      facts: { model: 'nep', schema: 'ok', right: 'yes', limitMs: 30_000 },
    });
  });

  it('is not content with a model that takes the Commission for the cabinet', async () => {
    model.answer(naming('30 miljoen'));
    expect(await checkModel(settings())).toMatchObject([
      { ok: false, message: expect.stringContaining('verkeerd antwoord') },
    ]);
  });

  it.each([
    ['unauthorised', /OPENAI_API_KEY/],
    ['prose', /gestructureerde uitvoer/],
    ['reset', /niet te bereiken/],
    ['serverError', /log van de server/],
    ['badRequest', /response_format/],
    ['unknownModel', /kent dit model/],
  ] as const)('says what to do where it is %s', async (fault, advice) => {
    model.answer(FAULTS[fault]);
    expect(await checkModel(settings())).toMatchObject([
      { name: 'model', ok: false, message: expect.stringMatching(advice) },
    ]);
  });

  it('says nothing where there is no model, and what is wrong with a setting', async () => {
    expect(await checkModel({})).toEqual([]);
    expect(await checkModel(settings({ NOTABENE_MODEL_STEPS: 'alles' }))).toMatchObject([
      { ok: false, message: expect.stringContaining('NOTABENE_MODEL_STEPS') },
    ]);
  });
});

describe('notabene model', () => {
  it('measures the model that is set, and writes what the server is to be given', async () => {
    model.answer(objecting(() => ({ why: '', answered: 'not', answers: [], supports: [] })));
    const out = join(folder, 'nep.json');
    const { code, stdout } = await notabene('model', 'measure', '--out', out);
    expect(code).toBe(0);
    expect(stdout).toMatch(/nep, 304 vragen van 38 dossiers/);
    const measured = JSON.parse(await readFile(out, 'utf8'));
    expect(measured).toMatchObject({ model: 'nep', questions: 304, decides: expect.any(Boolean) });
    for (const { own, model: with_ } of Object.values<{ own: number; model: number }>(measured.figures))
      expect(with_).toBeGreaterThanOrEqual(own);
  }, 60_000);

  it('says how to go on where the model fails, and what to set where there is none', async () => {
    model.answer(FAULTS.unauthorised);
    const failed = await notabene('model', 'record', join(folder, 'opname.jsonl'), '--steps', 'say');
    expect(failed).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/herhaal de opdracht, dan gaat hij verder/),
    });
    vi.stubEnv('NOTABENE_MODEL', '');
    expect(await notabene('model', 'measure')).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('NOTABENE_MODEL'),
    });
    expect((await notabene('model')).code).toBe(2);
  });

  it('sums up a document in sentences that were each checked, and leaves out what does not hold', async () => {
    model.answer(
      objecting((received) => {
        const sentences = (given(received).sentences ?? []).filter(({ text }) => text.split(' ').length > 6);
        const [one, other] = sentences;
        return {
          parts: [
            { text: one?.text, keys: [one?.key] },
            { text: `${other?.text} Dat kost 97 miljoen euro.`, keys: [other?.key] },
            { text: one?.text, keys: ['verzonnen'] },
          ],
        };
      }),
    );
    const { code, stdout } = await notabene('model', 'summary', 'kst-22112-4243', '--json');
    expect(code).toBe(0);
    const { parts, dropped } = JSON.parse(stdout);
    expect(parts).toHaveLength(1);
    expect(parts[0].quotes).toEqual([parts[0].text]);
    expect(dropped).toEqual(['number', 'unknown_key']);
  });
});
