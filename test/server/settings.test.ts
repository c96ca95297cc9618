import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { withSettingsFile } from '../../src/server/environment.ts';
import { readServerSettings } from '../../src/server/settings.ts';
import { folderWith } from '../cli/folder.ts';

describe('the settings of the server', () => {
  it('are those of one process on this machine alone when nothing is set', () => {
    const read = readServerSettings({});
    expect(read).toMatchObject({
      kind: 'settings',
      settings: {
        port: 8787,
        host: '127.0.0.1',
        workers: 1,
        engine: 'assets',
        proxies: [],
        monitors: [],
        amounts: { ask: { seconds: 60 }, work: { seconds: 60 }, feedback: { seconds: 86_400 } },
      },
    });
  });

  it('are what is set', () => {
    const env = {
      NOTABENE_PORT: '9000',
      NOTABENE_HOST: '0.0.0.0',
      NOTABENE_WORKERS: '2',
      NOTABENE_INDEX: '/srv/index',
      NOTABENE_STATE: '/var/lib/notabene',
      NOTABENE_ENGINE: 'd1',
      NOTABENE_PROXY: '10.0.0.0/8, ::1',
      NOTABENE_METRICS: '192.0.2.7',
      NOTABENE_LIMIT_ASK: '10/100',
      NOTABENE_LIMIT_WORK: 'off',
    };
    const read = readServerSettings(env);
    expect(read).toMatchObject({
      settings: {
        port: 9000,
        host: '0.0.0.0',
        workers: 2,
        index: '/srv/index',
        state: '/var/lib/notabene',
        engine: 'd1',
        amounts: { ask: { client: 10, all: 100 }, work: null },
      },
    });
    expect(read.kind === 'settings' && [read.settings.proxies.length, read.settings.monitors.length]).toEqual(
      [2, 1],
    );
  });

  it.each([
    ['NOTABENE_PORT', '99999', /^NOTABENE_PORT is geen getal van 0 tot en met 65535/],
    ['NOTABENE_WORKERS', '0', /^NOTABENE_WORKERS is geen getal/],
    ['NOTABENE_ENGINE', 'sqlite', /^NOTABENE_ENGINE is geen van assets, d1/],
    ['NOTABENE_PROXY', 'de proxy', /^NOTABENE_PROXY noemt iets dat geen IP-adres is/],
    ['NOTABENE_METRICS', '10.0.0.0/99', /^NOTABENE_METRICS noemt iets/],
    ['NOTABENE_LIMIT_ASK', '10', /^NOTABENE_LIMIT_ASK is geen tweetal/],
    ['NOTABENE_LIMIT_FEEDBACK', '0/10', /^NOTABENE_LIMIT_FEEDBACK is geen tweetal/],
    ['NOTABENE_URL', 'notabene.example', /^NOTABENE_URL is geen adres/],
  ])('say what is wrong with %s=%s, and repeat nothing of it', (name, value, message) => {
    expect(readServerSettings({ [name]: value })).toEqual({
      kind: 'wrong',
      message: expect.stringMatching(message),
    });
  });
});

it('the environment goes before the file of settings, unless it says nothing', async () => {
  const folder = await folderWith({ '.env': 'export A=bestand\nB="bestand"\nC=bestand\n' });
  expect(withSettingsFile({ A: 'omgeving', C: '' }, join(folder, '.env'))).toEqual({
    A: 'omgeving',
    B: 'bestand',
    C: 'bestand',
  });
  expect(withSettingsFile({ A: 'omgeving' }, join(folder, 'geen'))).toEqual({ A: 'omgeving' });
});
