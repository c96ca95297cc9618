import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { main } from '../../cli/notabene.ts';
import type { Answer } from '../../src/answer/answer.ts';
import {
  busyFor1s,
  echoOf,
  FAULTS,
  type FakeModel,
  giving,
  objecting,
  SUPPLIER_TEXT,
  startFakeModel,
} from '../model/fake-server.ts';
import type { Bounded } from '../model/scripted.ts';
import { run } from './run.ts';
import { screen } from './screen.ts';

const VRAAG = 'Hoeveel acties telt het actieplan?';

let model: FakeModel;
beforeAll(async () => {
  model = await startFakeModel();
});
afterAll(() => model.close());
beforeEach(() => model.answer(giving(echoOf)));

afterEach(() => void vi.unstubAllEnvs());

/** What the environment holds. */
const settings = () => ({
  NOTABENE_MODEL: 'nep',
  NOTABENE_MODEL_STEPS: 'rephrase',
  OPENAI_BASE_URL: model.url,
  OPENAI_API_KEY: 'sk-geheim',
});

/** Asks in this process, with these settings on top. */
async function ask(args: readonly string[], env: Readonly<Record<string, string>> = {}, stdin = '') {
  for (const [name, value] of Object.entries({ ...settings(), ...env })) vi.stubEnv(name, value);
  const terminal = screen({ stdin });
  const code = await main(['ask', ...args], terminal);
  return { code, stdout: terminal.written(), stderr: terminal.said().join('\n') };
}

const answerIn = (stdout: string): Answer & { readonly model?: object } => JSON.parse(stdout);

describe('ask, with a model in the environment', () => {
  it('lets it say what was found, and tells what became of that', async () => {
    const { code, stdout } = await run(['ask', VRAAG, '--json', '--trace'], { env: settings() });
    expect(code).toBe(0);
    expect(answerIn(stdout)).toMatchObject({
      mode: 'generated',
      degraded: null,
      model: { given: 1, shown: 1, dropped: {}, kept: 0 },
    });
    expect(model.received.at(-1)?.headers.authorization).toBe('Bearer sk-geheim');
  });

  it('asks none with --no-model, and gives the same answer under the same id', async () => {
    const before = model.received.length;
    const without = await ask([VRAAG, '--json', '--no-model']);
    const unset = await ask([VRAAG, '--json'], { NOTABENE_MODEL: '' });
    const { timing: _, ...answer } = answerIn(without.stdout);
    expect(answer).toMatchObject({ mode: 'extractive', degraded: null });
    expect(answerIn(unset.stdout)).toMatchObject(answer);
    expect(model.received.length).toBe(before);
  });

  it('shows the line that it says before the quotes, and in the trace what it did at each step', async () => {
    model.answer(
      objecting(({ body, material }) => {
        const { sentences = [] } = material as unknown as Bounded;
        const [one] = sentences.filter(({ text }) => text.includes('acties'));
        return JSON.stringify(body.messages).includes('"answered')
          ? { why: 'het getal staat er', answered: 'wholly', answers: [one?.key], supports: [] }
          : { lead: { text: one?.text, keys: [one?.key] }, speakers: [], translations: [] };
      }),
    );
    const steps = { NOTABENE_MODEL_STEPS: 'read,say' };
    const { stdout } = await ask([VRAAG, '--json', '--trace'], steps);
    const answer = answerIn(stdout);
    expect(answer).toMatchObject({ mode: 'extractive', degraded: null });
    expect(answer.lead?.citations[0].quote.replace(/\s+/g, ' ')).toBe(answer.lead?.text);
    const shown = await ask([VRAAG, '--trace'], steps);
    expect(shown.stdout.indexOf('Deze samenvatting is van een taalmodel')).toBeLessThan(
      shown.stdout.indexOf('Bronnen'),
    );
    expect(shown.stdout).toMatch(
      /lezen +\d+ zinnen gelezen, 1 antwoorden, 0 ondersteunen \(de hele vraag; ordent alleen\)/i,
    );
    expect(shown.stdout).toMatch(/zeggen +een regel die klopt/i);
  });

  it('asks it for every line of a batch', async () => {
    const before = model.received.length;
    const lines = [1, 2].map((id) => JSON.stringify({ id, question: VRAAG }));
    const { stdout } = await ask(['--batch', '-'], {}, lines.join('\n'));
    expect(
      stdout
        .trim()
        .split('\n')
        .map((line) => answerIn(line).mode),
    ).toEqual(['generated', 'generated']);
    expect(model.received.length - before).toBe(2);
  });

  it('row 24: waits for as long as it asks to be left alone, and then has its answer', async () => {
    model.answer(busyFor1s);
    const { code, stdout } = await run(['ask', VRAAG, '--json'], { env: settings() });
    expect(code).toBe(0);
    expect(answerIn(stdout)).toMatchObject({ mode: 'generated', degraded: null });
  });

  it('row 26: says what to look at when access is refused, and answers without', async () => {
    model.answer(FAULTS.unauthorised);
    const { code, stdout, stderr } = await ask([VRAAG]);
    expect(code).toBe(0);
    expect(stdout).toContain('19 acties');
    expect(stdout).toContain('het taalmodel was niet te gebruiken');
    expect(stderr).toContain('kijk OPENAI_API_KEY en OPENAI_BASE_URL na');
    expect(`${stdout}${stderr}`).not.toMatch(new RegExp(`${SUPPLIER_TEXT}|sk-geheim`));
  });

  it('takes an empty address for none, and then has no key to send to the wrong one', async () => {
    const { code, stderr } = await ask([VRAAG], { OPENAI_BASE_URL: '', OPENAI_API_KEY: '' });
    expect([code, stderr]).toEqual([2, expect.stringContaining('OPENAI_API_KEY')]);
  });

  it('says what is set wrongly', async () => {
    const { code, stderr } = await ask([VRAAG], { OPENAI_BASE_URL: 'localhost' });
    expect(code).toBe(2);
    expect(stderr).toMatch(/OPENAI_BASE_URL.*--no-model/);
  });
});
