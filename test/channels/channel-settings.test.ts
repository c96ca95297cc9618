import { describe, expect, it } from 'vitest';
import {
  CHANNEL_VARIABLES,
  type ChannelVariables,
  readChannelSettings,
} from '../../src/channels/channel-settings.ts';
import type { ReadSetting } from '../../src/channels/variables.ts';

const ONE = '12345678-90ab-cdef-1234-567890abcdef';
const TWO = 'abcdef00-90ab-cdef-1234-567890abcdef';
const SECRET = 'kanarie-'.padEnd(40, 'x');
const KEY = { NOTABENE_CHANNELS_KEY: SECRET };
const SIGNING = '0123456789abcdef'.repeat(2);
const SLACK = { SLACK_SIGNING_SECRET: SIGNING, SLACK_BOT_TOKEN: `xoxb-${SECRET}`, SLACK_TEAMS: 'T012ABC' };
const TEAMS = { TEAMS_APP_ID: ONE, TEAMS_APP_PASSWORD: SECRET, TEAMS_TENANTS: TWO };
const WEBHOOK = { WEBHOOK_SECRET: SECRET, WEBHOOK_URL: 'https://antwoord.example/notabene' };

/** What was read of each channel, by its name, and of the key. */
function settingsIn(variables: ChannelVariables) {
  const { channels, key } = readChannelSettings(variables);
  const read = new Map<string, ReadSetting<unknown>>([
    ...channels.map(({ channel, setting }) => [channel.name, setting] as const),
    ['key', key],
  ]);
  const of = (name: string) => read.get(name) ?? expect.unreachable(name);
  return { slack: of('slack'), teams: of('teams'), webhook: of('webhook'), key: of('key') };
}

describe('the settings of the channels', () => {
  it('are none when nothing is set, whatever the key is', () => {
    const none = { kind: 'none' };
    const nothing = { slack: none, teams: none, webhook: none, key: none };
    expect(settingsIn({})).toEqual(nothing);
    const empty = Object.fromEntries(CHANNEL_VARIABLES.map((name) => [name, ' ']));
    expect(settingsIn({ ...empty, ...KEY })).toEqual(nothing);
  });

  it('are set when what is needed is there, each channel by itself', () => {
    expect(settingsIn({ ...KEY, ...SLACK, SLACK_TEAMS: ' T012ABC,T012ABC, ' })).toMatchObject({
      slack: { kind: 'set', settings: { teams: ['T012ABC'] } },
      teams: { kind: 'none' },
      webhook: { kind: 'none' },
      key: { kind: 'set', settings: SECRET },
    });
    expect(settingsIn({ ...KEY, ...TEAMS, TEAMS_APP_ID: ONE.toUpperCase() }).teams).toEqual({
      kind: 'set',
      settings: { appId: ONE, password: SECRET, tenants: [TWO], managers: [] },
    });
    const more = {
      TEAMS_APP_TENANT: TWO,
      TEAMS_MANAGERS: `${ONE},${TWO}`,
      TEAMS_SENSITIVITY: 'Intern: alleen voor medewerkers: ook stagiairs',
    };
    expect(settingsIn({ ...KEY, ...TEAMS, ...more }).teams).toMatchObject({
      settings: {
        appTenant: TWO,
        managers: [ONE, TWO],
        sensitivity: { name: 'Intern', description: 'alleen voor medewerkers: ook stagiairs' },
      },
    });
    expect(settingsIn({ ...KEY, ...WEBHOOK }).webhook).toMatchObject({ kind: 'set' });
  });

  it.each([
    ['slack', { SLACK_TEAMS: 'T012ABC' }, 'SLACK_SIGNING_SECRET'],
    ['slack', { SLACK_APP_ID: 'A012ABC' }, 'SLACK_SIGNING_SECRET'],
    ['slack', { ...SLACK, SLACK_SIGNING_SECRET: `xoxb-${SECRET}` }, 'SLACK_SIGNING_SECRET'],
    ['slack', { ...SLACK, SLACK_SIGNING_SECRET: '0'.repeat(32) }, 'SLACK_SIGNING_SECRET'],
    ['slack', { ...SLACK, SLACK_BOT_TOKEN: `xoxp-${SECRET}` }, 'SLACK_BOT_TOKEN'],
    ['slack', { ...SLACK, SLACK_TEAMS: ',' }, 'SLACK_TEAMS'],
    ['slack', { ...SLACK, SLACK_TEAMS: 'ministerie' }, 'SLACK_TEAMS'],
    ['slack', { ...SLACK, SLACK_TEAMS: 'T012ABC,T98' }, 'SLACK_TEAMS'],
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
    ['teams', { ...TEAMS, TEAMS_APP_PASSWORD: '*'.repeat(40) }, 'TEAMS_APP_PASSWORD'],
    ['teams', { ...TEAMS, TEAMS_SENSITIVITY: ' : alleen voor medewerkers' }, 'TEAMS_SENSITIVITY'],
    ['webhook', { ...WEBHOOK, WEBHOOK_SECRET: 'x'.repeat(40) }, 'WEBHOOK_SECRET'],
    ['webhook', { WEBHOOK_SECRET: SECRET }, 'WEBHOOK_URL'],
    ['webhook', { ...WEBHOOK, WEBHOOK_URL: 'http://antwoord.example/' }, 'WEBHOOK_URL'],
    ['webhook', { ...WEBHOOK, WEBHOOK_URL: 'http://127.0.0.1.antwoord.example/' }, 'WEBHOOK_URL'],
    ['webhook', { ...WEBHOOK, WEBHOOK_URL: `https://x:${SECRET}@antwoord.example/` }, 'WEBHOOK_URL'],
    ['key', SLACK, 'NOTABENE_CHANNELS_KEY'],
    ['key', { ...SLACK, NOTABENE_CHANNELS_KEY: 'kanarie-te-kort' }, 'NOTABENE_CHANNELS_KEY'],
    ['key', { ...SLACK, NOTABENE_CHANNELS_KEY: '0'.repeat(44) }, 'NOTABENE_CHANNELS_KEY'],
    ['key', { SLACK_TEAMS: 'T012ABC' }, 'NOTABENE_CHANNELS_KEY'],
  ] as const)('say of %s with %j what is wrong with %s, and no secret', (name, variables, wanted) => {
    const read = settingsIn(variables)[name];
    const message = read.kind === 'wrong' ? read.message : '';
    expect(message).toMatch(new RegExp(`^${wanted} [^\n]+\\.?$`));
    expect(message).not.toContain('kanarie');
  });

  it('say all that is wrong with a channel at once, and what is missing apart from what is wrong', () => {
    const { slack } = settingsIn({ SLACK_SIGNING_SECRET: `xoxb-${SECRET}`, SLACK_TEAMS: 'T1,T02' });
    expect(slack).toMatchObject({
      messages: [
        'SLACK_SIGNING_SECRET staat er, maar is niet het Signing Secret van de app (32 tekens 0-9 en a-f); dit lijkt een token van Slack.',
        'SLACK_BOT_TOKEN ontbreekt; zet er het Bot User OAuth Token van de app in (begint met xoxb-).',
        expect.stringMatching(/^SLACK_TEAMS noemt 2 werkruimten; zet er één in: /),
      ],
    });
    expect(slack.kind === 'wrong' && slack.message).toBe(slack.kind === 'wrong' && slack.messages.join(' '));
    const { teams, webhook, key } = settingsIn({
      TEAMS_SENSITIVITY: 'Intern',
      WEBHOOK_URL: 'morgen',
    });
    expect(teams).toMatchObject({ messages: { length: 4 } });
    expect(webhook).toMatchObject({ messages: { length: 2 } });
    expect(key).toMatchObject({ messages: [expect.stringMatching(/^NOTABENE_CHANNELS_KEY ontbreekt; /)] });
  });

  it.each([
    ['SLACK_BOT_TOKEN', SIGNING, 'een geheim van Slack'],
    ['SLACK_BOT_TOKEN', `"xoxb-${SECRET}"`, 'iets met aanhalingstekens eromheen'],
    ['SLACK_SIGNING_SECRET', '1234567890.1234567890', 'een Client ID van Slack'],
    ['SLACK_TEAMS', 'A0123ABCD', 'de id van een app'],
    ['SLACK_TEAMS', 'E0123ABCD', 'de id van een hele organisatie in Slack'],
    ['SLACK_TEAMS', 'C0123ABCD', 'de id van een kanaal'],
    ['SLACK_APP_ID', 'T0123ABCD', 'de id van een werkruimte'],
    ['SLACK_APP_ID', 'U0123ABCD', 'de id van een persoon'],
    ['TEAMS_APP_PASSWORD', ONE, 'een id van Microsoft'],
    ['TEAMS_MANAGERS', 'iemand@ministerie.example', 'een e-mailadres'],
    ['TEAMS_TENANTS', 'https://ministerie.example', 'een adres'],
  ] as const)('say of %s that %s looks like something else: %s', (name, value, like) => {
    const read = settingsIn({ ...SLACK, ...TEAMS, [name]: value });
    const { messages } = { messages: [], ...read[name.startsWith('SLACK') ? 'slack' : 'teams'] };
    expect(messages).toEqual([expect.stringMatching(new RegExp(`^${name} .*; dit lijkt ${like}\\.$`))]);
    expect(messages.join(' ')).not.toContain(value);
  });

  it.each([
    ['SLACK_BOT_TOKEN', 'xoxb-', 'is te kort, afgebroken of met iets erbij'],
    ['SLACK_BOT_TOKEN', 'xoxb-1-2-abc', 'is te kort, afgebroken of met iets erbij'],
    ['SLACK_BOT_TOKEN', `xoxb-${SECRET} `.repeat(2), 'is te kort, afgebroken of met iets erbij'],
    ['SLACK_SIGNING_SECRET', 'a'.repeat(32), 'is steeds hetzelfde teken'],
    ['TEAMS_APP_PASSWORD', 'x'.repeat(20), 'is steeds hetzelfde teken'],
    ['TEAMS_TENANTS', 'ministerie.example', 'bevat geen geldige tenant-id’s ('],
    ['TEAMS_MANAGERS', `${ONE},iemand@ministerie.example`, 'bevat niet alleen geldige object-id’s ('],
    ['TEAMS_SENSITIVITY', 'Intern', 'bestaat niet uit een naam en een omschrijving ('],
    ['WEBHOOK_URL', 'http://mattermost.example/hook', 'begint met http://, wat alleen naar deze machine'],
    ['WEBHOOK_URL', 'https://kanarie:geheim@a.example/', 'heeft een naam of wachtwoord in het adres'],
    ['WEBHOOK_URL', 'http://kanarie@127.0.0.1/', 'heeft een naam of wachtwoord in het adres'],
    ['WEBHOOK_URL', 'ftp://kanarie.example', 'is niet het adres waar antwoorden heen gaan ('],
  ] as const)(
    'say of %s as %j what is the matter with it, and not that it is another thing',
    (name, value, fault) => {
      const { slack, teams, webhook } = settingsIn({
        ...SLACK,
        ...TEAMS,
        ...WEBHOOK,
        [name]: value,
      });
      const messages = [slack, teams, webhook].flatMap((each) =>
        each.kind === 'wrong' ? each.messages : [],
      );
      expect(messages).toEqual([expect.stringContaining(`${name} staat er, maar ${fault}`)]);
      expect(messages[0]).not.toMatch(/dit lijkt|kanarie|mattermost|ministerie/);
    },
  );

  it('say which of several is another thing', () => {
    const { teams } = settingsIn({ ...TEAMS, TEAMS_MANAGERS: `${ONE},iemand@ministerie.example` });
    expect(teams).toMatchObject({ message: expect.stringMatching(/; een ervan lijkt een e-mailadres\.$/) });
  });

  it.each([
    'http://127.0.0.1:8080/in',
    'http://localhost/in',
    'http://[::1]:8080/in',
    'https://a.example/in',
  ])('take for a webhook %s', (url) => {
    expect(settingsIn({ ...WEBHOOK, WEBHOOK_URL: url }).webhook).toMatchObject({ kind: 'set' });
  });
});
