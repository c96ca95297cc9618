import { describe, expect, it } from 'vitest';
import { CHANNEL_VARIABLES, readChannelSettings } from '../../src/channels/channel-settings.ts';

const ONE = '12345678-90ab-cdef-1234-567890abcdef';
const TWO = 'abcdef00-90ab-cdef-1234-567890abcdef';
const SECRET = 'kanarie-'.padEnd(40, 'x');
const KEY = { NOTABENE_CHANNELS_KEY: SECRET };
const SLACK = { SLACK_SIGNING_SECRET: SECRET, SLACK_BOT_TOKEN: `xoxb-${SECRET}`, SLACK_TEAMS: 'T012ABC' };
const TEAMS = { TEAMS_APP_ID: ONE, TEAMS_APP_PASSWORD: SECRET, TEAMS_TENANTS: TWO };
const WEBHOOK = { WEBHOOK_SECRET: SECRET, WEBHOOK_URL: 'https://antwoord.example/notabene' };

describe('the settings of the channels', () => {
  it('are none when nothing is set, whatever the key is', () => {
    const none = { kind: 'none' };
    const nothing = { slack: none, teams: none, webhook: none, key: none };
    expect(readChannelSettings({})).toEqual(nothing);
    const empty = Object.fromEntries(CHANNEL_VARIABLES.map((name) => [name, ' ']));
    expect(readChannelSettings({ ...empty, ...KEY })).toEqual(nothing);
  });

  it('are set when what is needed is there, each channel by itself', () => {
    expect(readChannelSettings({ ...KEY, ...SLACK, SLACK_TEAMS: ' T012ABC, T98,T012ABC ' })).toMatchObject({
      slack: { kind: 'set', settings: { teams: ['T012ABC', 'T98'] } },
      teams: { kind: 'none' },
      webhook: { kind: 'none' },
      key: { kind: 'set', settings: SECRET },
    });
    expect(readChannelSettings({ ...KEY, ...TEAMS, TEAMS_APP_ID: ONE.toUpperCase() }).teams).toEqual({
      kind: 'set',
      settings: { appId: ONE, password: SECRET, tenants: [TWO], managers: [] },
    });
    const more = {
      TEAMS_APP_TENANT: TWO,
      TEAMS_MANAGERS: `${ONE},${TWO}`,
      TEAMS_SENSITIVITY: 'Intern: alleen voor medewerkers: ook stagiairs',
    };
    expect(readChannelSettings({ ...KEY, ...TEAMS, ...more }).teams).toMatchObject({
      settings: {
        appTenant: TWO,
        managers: [ONE, TWO],
        sensitivity: { name: 'Intern', description: 'alleen voor medewerkers: ook stagiairs' },
      },
    });
    expect(readChannelSettings({ ...KEY, ...WEBHOOK }).webhook).toMatchObject({ kind: 'set' });
  });

  it.each([
    ['slack', { SLACK_TEAMS: 'T012ABC' }, 'SLACK_SIGNING_SECRET'],
    ['slack', { SLACK_APP_ID: 'A012ABC' }, 'SLACK_SIGNING_SECRET'],
    ['slack', { ...SLACK, SLACK_SIGNING_SECRET: `xoxb-${SECRET}` }, 'SLACK_SIGNING_SECRET'],
    ['slack', { ...SLACK, SLACK_BOT_TOKEN: `xoxp-${SECRET}` }, 'SLACK_BOT_TOKEN'],
    ['slack', { ...SLACK, SLACK_TEAMS: ',' }, 'SLACK_TEAMS'],
    ['slack', { ...SLACK, SLACK_TEAMS: 'T012ABC,ministerie' }, 'SLACK_TEAMS'],
    ['slack', { ...SLACK, SLACK_APP_ID: 'notabene' }, 'SLACK_APP_ID'],
    ['teams', { ...TEAMS, TEAMS_APP_ID: 'notabene' }, 'TEAMS_APP_ID'],
    ['teams', { TEAMS_MANAGERS: ONE }, 'TEAMS_APP_ID'],
    ['teams', { ...TEAMS, TEAMS_APP_PASSWORD: '' }, 'TEAMS_APP_PASSWORD'],
    ['teams', { ...TEAMS, TEAMS_APP_PASSWORD: ONE.toUpperCase() }, 'TEAMS_APP_PASSWORD'],
    ['teams', { ...TEAMS, TEAMS_TENANTS: '' }, 'TEAMS_TENANTS'],
    ['teams', { ...TEAMS, TEAMS_TENANTS: 'ministerie.example' }, 'TEAMS_TENANTS'],
    ['teams', { ...TEAMS, TEAMS_APP_TENANT: 'common' }, 'TEAMS_APP_TENANT'],
    ['teams', { ...TEAMS, TEAMS_MANAGERS: 'iemand@ministerie.example' }, 'TEAMS_MANAGERS'],
    ['teams', { ...TEAMS, TEAMS_SENSITIVITY: 'Intern' }, 'TEAMS_SENSITIVITY'],
    ['webhook', { ...WEBHOOK, WEBHOOK_SECRET: 'kanarie-te-kort' }, 'WEBHOOK_SECRET'],
    ['webhook', { WEBHOOK_SECRET: SECRET }, 'WEBHOOK_URL'],
    ['webhook', { ...WEBHOOK, WEBHOOK_URL: 'http://antwoord.example/' }, 'WEBHOOK_URL'],
    ['webhook', { ...WEBHOOK, WEBHOOK_URL: 'http://127.0.0.1.antwoord.example/' }, 'WEBHOOK_URL'],
    ['webhook', { ...WEBHOOK, WEBHOOK_URL: `https://x:${SECRET}@antwoord.example/` }, 'WEBHOOK_URL'],
    ['key', SLACK, 'NOTABENE_CHANNELS_KEY'],
    ['key', { ...SLACK, NOTABENE_CHANNELS_KEY: 'kanarie-te-kort' }, 'NOTABENE_CHANNELS_KEY'],
    ['key', { SLACK_TEAMS: 'T012ABC' }, 'NOTABENE_CHANNELS_KEY'],
  ] as const)('say of %s with %j what to put in %s, and no secret', (name, variables, wanted) => {
    const read = readChannelSettings(variables)[name];
    const message = read.kind === 'wrong' ? read.message : '';
    expect(message).toMatch(new RegExp(`^Zet in ${wanted} [^\n]+\\.?$`));
    expect(message).not.toContain('kanarie');
  });

  it.each([
    'http://127.0.0.1:8080/in',
    'http://localhost/in',
    'http://[::1]:8080/in',
    'https://a.example/in',
  ])('take for a webhook %s', (url) => {
    expect(readChannelSettings({ ...WEBHOOK, WEBHOOK_URL: url }).webhook).toMatchObject({ kind: 'set' });
  });
});
