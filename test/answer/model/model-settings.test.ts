import { describe, expect, it } from 'vitest';
import { readSettings } from '../../../src/answer/model/settings.ts';
import { VOTE_FEATURES } from '../../../src/answer/model/vote.ts';

/** A measurement of another model than is set. */
const OTHER = JSON.stringify({
  model: 'n',
  measured: '2032-01-01',
  questions: 300,
  dossiers: 38,
  decides: true,
  least: 0.3,
  sure: 0.8,
  intercept: 0,
  weights: Object.fromEntries(VOTE_FEATURES.map((tell) => [tell, 0])),
  figures: {},
});

describe('the settings of a model', () => {
  it.each([
    ['nothing is set', {}],
    ['a key is set for something else', { OPENAI_API_KEY: 'sk-x' }],
    ['a server is set for something else', { OPENAI_BASE_URL: 'http://127.0.0.1:8000/v1' }],
    ['its name is empty', { NOTABENE_MODEL: ' ', OPENAI_API_KEY: 'sk-x' }],
  ])('are none when %s', (_what, variables) => {
    expect(readSettings(variables)).toEqual({ kind: 'none' });
  });

  it('need no key for a server of one’s own', () => {
    expect(readSettings({ NOTABENE_MODEL: 'qwen3', OPENAI_BASE_URL: 'http://127.0.0.1:11434/v1' })).toEqual({
      kind: 'model',
      settings: {
        model: 'qwen3',
        apiKey: 'geen',
        baseURL: 'http://127.0.0.1:11434/v1',
        perDay: 1000,
        perClient: 200,
        parallel: 4,
        totalMs: 30_000,
        firstMs: 10_000,
        steps: new Set(['ask', 'read', 'say', 'work']),
        measured: null,
      },
    });
  });

  it('need no address for OpenAI, and may have a cap', () => {
    expect(
      readSettings({ NOTABENE_MODEL: 'm', OPENAI_API_KEY: 'sk-x', NOTABENE_MODEL_PER_DAY: '0' }),
    ).toMatchObject({ settings: { baseURL: 'https://api.openai.com/v1', perDay: 0 } });
  });

  it('switch each step on apart', () => {
    expect(
      readSettings({ NOTABENE_MODEL: 'm', OPENAI_API_KEY: 'sk-x', NOTABENE_MODEL_STEPS: 'read, say' }),
    ).toMatchObject({ settings: { steps: new Set(['read', 'say']) } });
  });

  it.each([
    [{ NOTABENE_MODEL: 'm' }, /OPENAI_BASE_URL/],
    [{ NOTABENE_MODEL: 'm', OPENAI_BASE_URL: 'https://api.openai.com/v1' }, /OPENAI_API_KEY/],
    [{ NOTABENE_MODEL: 'm', OPENAI_BASE_URL: 'localhost:8000' }, /OPENAI_BASE_URL/],
    [{ NOTABENE_MODEL: 'm', OPENAI_BASE_URL: 'file:///etc/passwd' }, /OPENAI_BASE_URL/],
    [{ NOTABENE_MODEL: 'm', OPENAI_API_KEY: 'k', NOTABENE_MODEL_PER_DAY: 'veel' }, /NOTABENE_MODEL_PER_DAY/],
    [{ NOTABENE_MODEL: 'm', OPENAI_API_KEY: 'k', NOTABENE_MODEL_PER_DAY: '-1' }, /NOTABENE_MODEL_PER_DAY/],
    [{ NOTABENE_MODEL: 'm', OPENAI_API_KEY: 'k', NOTABENE_MODEL_SECONDS: '0' }, /NOTABENE_MODEL_SECONDS/],
    [{ NOTABENE_MODEL: 'm', OPENAI_API_KEY: 'k', NOTABENE_MODEL_STEPS: 'read,dichten' }, /rephrase/],
    [
      { NOTABENE_MODEL: 'm', OPENAI_API_KEY: 'k', NOTABENE_MODEL_MEASURED: 'x.json' },
      /inhoud van het bestand/,
    ],
    [{ NOTABENE_MODEL: 'm', OPENAI_API_KEY: 'k', NOTABENE_MODEL_MEASURED: OTHER }, /een ander model/],
  ])('say what is wrong with %j', (variables, message) => {
    expect(readSettings(variables)).toEqual({ kind: 'wrong', message: expect.stringMatching(message) });
  });
});
