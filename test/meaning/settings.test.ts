import { describe, expect, it } from 'vitest';
import { encoderSettings } from '../../src/meaning/settings.ts';

describe('which encoder is set', () => {
  it.each([{}, { NOTABENE_ENCODER: '' }, { NOTABENE_ENCODER: ' ', NOTABENE_ENCODER_KEY: 'x' }])(
    'is the one that comes along for %o',
    (variables) => expect(encoderSettings(variables)).toEqual({ kind: 'shipped' }),
  );

  it('is none when that is said', () => {
    expect(encoderSettings({ NOTABENE_ENCODER: ' None ' })).toEqual({ kind: 'none' });
  });

  it('is a server of one’s own, with a key or without', () => {
    const at = { NOTABENE_ENCODER: ' http://127.0.0.1:11434/v1 ', NOTABENE_ENCODER_MODEL: 'bge-m3' };
    const settings = { baseURL: 'http://127.0.0.1:11434/v1', model: 'bge-m3', apiKey: 'geen' };
    expect(encoderSettings(at)).toEqual({ kind: 'endpoint', settings });
    expect(encoderSettings({ ...at, NOTABENE_ENCODER_KEY: 'sleutel' })).toEqual({
      kind: 'endpoint',
      settings: { ...settings, apiKey: 'sleutel' },
    });
  });

  it.each([
    [{ NOTABENE_ENCODER: 'bge-m3' }, /http:\/\/ of https:\/\/ begint, of none/],
    [{ NOTABENE_ENCODER: 'file:///etc/passwd', NOTABENE_ENCODER_MODEL: 'm' }, /http:\/\/ of https:\/\//],
    [{ NOTABENE_ENCODER: 'https://encoder.example/v1' }, /ook NOTABENE_ENCODER_MODEL/],
    [{ NOTABENE_ENCODER_MODEL: 'bge-m3' }, /ook het adres van de server, in NOTABENE_ENCODER/],
    [
      { NOTABENE_ENCODER: 'https://jan:geheim@encoder.example/v1', NOTABENE_ENCODER_MODEL: 'm' },
      /geen naam of wachtwoord/,
    ],
  ])('is wrong for %o, and says what to do', (variables, message) => {
    const read = encoderSettings(variables);
    expect(read).toMatchObject({ kind: 'wrong', message: expect.stringMatching(message) });
    expect(JSON.stringify(read)).not.toContain('geheim');
  });
});
