import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { channelLines, checkChannels } from '../../cli/checks/channel-checks.ts';
import { type Told, toldOfChannels } from '../../cli/checks/channel-variables.ts';
import { checkAll } from '../../cli/checks/checks.ts';
import type { ChannelVariables } from '../../src/channels/channel-settings.ts';
import { slackManifest } from '../../src/channels/slack/manifest.ts';
import { folderWith } from './folder.ts';

const APP = '12345678-90ab-cdef-1234-567890abcdef';
const SECRET = 'kanarie-'.padEnd(40, 'x');
const KEY = { NOTABENE_CHANNELS_KEY: 'kanarie-sleutel-'.padEnd(40, 'x') };
const SLACK = {
  SLACK_SIGNING_SECRET: '0123456789abcdef'.repeat(2),
  SLACK_BOT_TOKEN: `xoxb-${SECRET}`,
  SLACK_TEAMS: 'T012ABC',
};
const TEAMS = { TEAMS_APP_ID: APP, TEAMS_APP_PASSWORD: SECRET, TEAMS_TENANTS: APP };
const HOME = 'https://notabene.example';

const told = (variables: ChannelVariables, home: string | null = HOME): Told => ({
  variables,
  home,
  unheard: [],
});
const messages = async (...of: Parameters<typeof told>) =>
  (await checkChannels(told(...of))).map(({ name, ok, hint, message }) => [
    hint ? 'hint' : ok,
    name,
    message,
  ]);

describe('what doctor says of channels', () => {
  it('is one neutral line when there are none', async () => {
    expect(await messages({}, null)).toEqual([
      [true, 'channels', expect.stringContaining('zijn niet ingesteld')],
    ]);
  });

  it('is what each is set for', async () => {
    const managed = { ...TEAMS, TEAMS_MANAGERS: APP, TEAMS_APP_TENANT: APP };
    const webhook = { WEBHOOK_SECRET: SECRET, WEBHOOK_URL: `https://antwoord.example/in?sleutel=${SECRET}` };
    expect(await messages({ ...KEY, ...SLACK, ...managed, ...webhook })).toEqual([
      [true, 'slack', 'Slack is ingesteld voor 1 werkruimte: T012ABC'],
      [true, 'teams', `Teams is ingesteld voor 1 organisatie: ${APP}`],
      [true, 'webhook', 'De webhook is ingesteld; antwoorden gaan naar https://antwoord.example'],
      [true, 'channels', `Verwijzingen gaan naar ${HOME} (NOTABENE_URL)`],
    ]);
  });

  it('is what is missing, and never a secret', async () => {
    const wrong = { ...SLACK, SLACK_BOT_TOKEN: SECRET, SLACK_TEAMS: '' };
    const said = await messages({ ...wrong, ...TEAMS }, null);
    expect(said).toEqual([
      [false, 'slack', expect.stringMatching(/^SLACK_BOT_TOKEN staat er, maar /)],
      [false, 'slack', expect.stringMatching(/^SLACK_TEAMS ontbreekt; /)],
      [
        'hint',
        'teams',
        `Teams staat klaar voor 1 organisatie: ${APP}; het werkt pas als de fout hieronder weg is`,
      ],
      ['hint', 'teams', expect.stringContaining('TEAMS_APP_TENANT is leeg')],
      ['hint', 'teams', expect.stringContaining('TEAMS_MANAGERS is leeg')],
      [false, 'channels', expect.stringMatching(/^NOTABENE_CHANNELS_KEY ontbreekt; /)],
      ['hint', 'channels', expect.stringContaining('NOTABENE_URL is niet gezet')],
    ]);
    expect(JSON.stringify(said)).not.toContain('kanarie');
  });

  it('is of nothing that it is set while no channel opens', async () => {
    const fault = expect.stringContaining('NOTABENE_CHANNELS_KEY ontbreekt');
    expect((await messages(SLACK)).slice(0, 2)).toEqual([
      ['hint', 'slack', expect.stringContaining('het werkt pas als de fout hieronder weg is')],
      [false, 'channels', fault],
    ]);
    expect(await channelLines(told(SLACK))).toEqual([fault]);
  });

  it.each([
    [
      { ...SLACK, SLACK_BOT_TOKEN: `xoxb-${SECRET}`, NOTABENE_CHANNELS_KEY: `xoxb-${SECRET}` },
      'SLACK_BOT_TOKEN',
    ],
    [{ ...KEY, WEBHOOK_SECRET: ` ${KEY.NOTABENE_CHANNELS_KEY}`, WEBHOOK_URL: HOME }, 'WEBHOOK_SECRET'],
  ])('is that a secret is the key as well: %#', async (variables, name) => {
    const said = await messages(variables);
    expect(said.slice(1, 2)).toEqual([
      ['hint', 'channels', expect.stringMatching(`^${name} is hetzelfde als NOTABENE_CHANNELS_KEY: `)],
    ]);
    expect(JSON.stringify(said)).not.toContain('kanarie');
  });

  it('is what is set where the server does not look, whether there is a channel or not', async () => {
    const unheard = [
      { names: ['SLACK_TEAMS', 'SLACK_APP_ID'], file: '.dev.vars' },
      { names: ['NOTABENE_URL'], file: 'wrangler.toml' },
    ];
    const words = [
      'SLACK_TEAMS en SLACK_APP_ID staan in .dev.vars, maar tellen daar niet voor deze server; zet ze in de omgeving of in .env',
      'NOTABENE_URL staat in wrangler.toml, maar telt daar niet voor deze server; zet hem in de omgeving of in .env',
    ];
    for (const variables of [{}, { ...KEY, ...SLACK }]) {
      const given = { ...told(variables, null), unheard };
      const said = await checkChannels(given);
      const lines = await channelLines(given);
      for (const message of words) {
        expect(said).toContainEqual({ name: 'channels', ok: true, hint: true, message });
        expect(lines).toContain(`${message}.`);
      }
    }
  });

  it.each([
    ['http://127.0.0.1:8787', ['alleen op deze machine']],
    ['http://notabene.example', ['zonder https']],
    [`${HOME}/notabene?a=b`, [`alleen ${HOME} wordt gebruikt`]],
    [`https://iemand:kanarie@notabene.example`, [`alleen ${HOME} wordt gebruikt`]],
    ['http://notabene.example/pad', ['zonder https', 'meer dan het adres']],
  ] as const)('is what may be better of NOTABENE_URL: %s', async (home, words) => {
    const said = await messages({ ...KEY, ...SLACK }, home);
    expect(said.slice(1)).toEqual(
      words.map((each) => ['hint', 'channels', expect.stringContaining(each)] as const),
    );
    expect(JSON.stringify(said)).not.toContain('kanarie');
  });

  it.each(['kanarie', 'notabene.example', 'ftp://notabene.example'])(
    'is that NOTABENE_URL is no address: %s',
    async (home) => {
      expect((await messages({ ...KEY, ...SLACK }, home)).slice(1)).toEqual([
        [
          false,
          'channels',
          'NOTABENE_URL is geen adres; zet er het adres van deze server in, als https://notabene.example.',
        ],
      ]);
    },
  );

  it('is a line for each channel where the server starts, with what is wrong and without tips', async () => {
    expect(await channelLines(told({}, null))).toEqual([]);
    expect(await channelLines(told({ ...KEY, ...TEAMS, SLACK_TEAMS: 'T012ABC' }, null))).toEqual([
      expect.stringMatching(/^SLACK_SIGNING_SECRET ontbreekt; /),
      expect.stringMatching(/^SLACK_BOT_TOKEN ontbreekt; /),
      `Teams is ingesteld voor 1 organisatie: ${APP}.`,
    ]);
  });
});

describe('what the server is told of channels', () => {
  const SETTINGS = '[vars]\nNOTABENE_CHANNELS_KEY = ""\nSLACK_TEAMS = "T0INSTELLING"\nSLACK_APP_ID = ""\n';

  it('is what is set for it, and what is set only for the worker, by file', async () => {
    const folder = await folderWith({
      'wrangler.toml': SETTINGS,
      '.dev.vars': `export SLACK_APP_ID=A0BESTAND\nSLACK_BOT_TOKEN=\nNOTABENE_URL=${HOME}\n`,
    });
    const config = join(folder, 'wrangler.toml');
    const { variables, home, unheard } = toldOfChannels({ env: { SLACK_TEAMS: 'T0OMGEVING' }, config });
    expect(variables).toMatchObject({ SLACK_TEAMS: 'T0OMGEVING', SLACK_APP_ID: undefined });
    expect(home).toBeNull();
    expect(unheard).toEqual([{ names: ['SLACK_APP_ID', 'NOTABENE_URL'], file: '.dev.vars' }]);
    const env = { SLACK_TEAMS: ' ', SLACK_APP_ID: 'A0', NOTABENE_URL: ` ${HOME}/ ` };
    expect(toldOfChannels({ env, config })).toMatchObject({
      home: `${HOME}/`,
      unheard: [{ names: ['SLACK_TEAMS'], file: 'wrangler.toml' }],
    });
  });

  it('is part of what doctor checks', async () => {
    const env = { SLACK_TEAMS: 'T012ABC', SLACK_BOT_TOKEN: 'xoxb-verzonnen' };
    expect(await checkAll({ settings: { env }, nodeVersion: '24.0.0' })).toContainEqual({
      name: 'slack',
      ok: false,
      message: expect.stringContaining('SLACK_SIGNING_SECRET'),
    });
  });
});

/** The platforms, on this machine: each address answers what is given for it, or nothing at all. */
async function platforms(
  answers: Readonly<Record<string, readonly [number, unknown, Readonly<Record<string, string>>?] | 'silent'>>,
) {
  const heard: { url: string; authorization: string | undefined; body: string }[] = [];
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const part of request) body += part;
    const { url = '', headers } = request;
    heard.push({ url, authorization: headers.authorization, body });
    const answer = answers[url] ?? [404, 'niets'];
    if (answer === 'silent') return;
    const [status, content, more] = answer;
    response.writeHead(status, { 'Content-Type': 'application/json', ...more }).end(JSON.stringify(content));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { there: { SLACK_LOOPBACK: base, TEAMS_LOOPBACK: base }, heard };
}

const ONLINE = { deadlineMs: 300 };

describe('what doctor asks of Slack', () => {
  const asked = async (answer: readonly [number, unknown] | 'silent', more: ChannelVariables = {}) => {
    const { there, heard } = await platforms({ '/api/auth.test': answer });
    const [, given] = await checkChannels(told({ ...KEY, ...SLACK, ...there, ...more }), ONLINE);
    expect(heard).toMatchObject([{ authorization: `Bearer ${SLACK.SLACK_BOT_TOKEN}`, body: '' }]);
    expect(given?.message).not.toContain('kanarie');
    return [given?.ok, given?.message];
  };

  it('is whether it knows the token, for a workspace on the list', async () => {
    const known = { ok: true, team: 'Ministerie\u001b[31m', team_id: 'T012ABC' };
    expect(await asked([200, known])).toEqual([
      true,
      'Slack kent het token: werkruimte Ministerie (T012ABC)',
    ]);
    expect(await asked([200, { ...known, team_id: 'T999' }])).toEqual([
      false,
      expect.stringContaining('in SLACK_TEAMS staat een andere'),
    ]);
    expect(await asked([200, { ...known, app_id: 'A0ANDER' }], { SLACK_APP_ID: 'A0EIGEN' })).toEqual([
      false,
      expect.stringContaining('andere app'),
    ]);
  });

  const scopesOf = (everyQuestion: boolean) =>
    (slackManifest(HOME, { everyQuestion }) as { oauth_config: { scopes: { bot: string[] } } }).oauth_config
      .scopes.bot;

  it.each([
    [scopesOf(false), [true, undefined, 'De app mag in Slack wat het manifest vraagt']],
    [scopesOf(true), [true, undefined, expect.stringContaining('ook alles lezen in kanalen')]],
    [
      scopesOf(false).slice(1),
      [false, undefined, expect.stringContaining(`(${scopesOf(false)[0]} ontbreekt)`)],
    ],
    [
      [...scopesOf(false), 'channels:history'],
      [true, true, expect.stringContaining('groups:history ontbreekt')],
    ],
    [
      [...scopesOf(false), 'admin', '<b>'],
      [true, true, expect.stringContaining('meer dan Notabene vraagt (admin)')],
    ],
  ])('is whether the app may do what its manifest asks: %j', async (scopes, [ok, hint, message]) => {
    const known = { ok: true, team: 'Ministerie', team_id: 'T012ABC' };
    const { there } = await platforms({
      '/api/auth.test': [200, known, { 'X-OAuth-Scopes': scopes.join(', ') }],
    });
    const [, , given] = await checkChannels(told({ ...KEY, ...SLACK, ...there }), ONLINE);
    expect([given?.ok, given?.hint, given?.message]).toEqual([ok, hint, message]);
  });

  it.each([
    [[200, { ok: false, error: 'token_revoked' }] as const, '(token_revoked)'],
    [[200, { ok: false, error: `${SECRET} <b>` }] as const, '(status 200)'],
    [[503, 'storing'] as const, '(status 503)'],
    ['silent' as const, 'antwoordde niet binnen'],
  ])('says in Dutch what became of it: %j', async (answer, words) => {
    expect(await asked(answer)).toEqual([false, expect.stringContaining(words)]);
  });
});

describe('what doctor asks of Microsoft', () => {
  const KEYS = [200, { jwks_uri: 'https://sleutels.example' }] as const;
  const asked = async (
    token: readonly [number, unknown] | 'silent',
    keys: readonly [number, unknown] | 'silent' = KEYS,
    more: ChannelVariables = {},
  ) => {
    const { there, heard } = await platforms({
      [`/${more.TEAMS_APP_TENANT ?? 'botframework.com'}/oauth2/v2.0/token`]: token,
      '/v1/.well-known/openidconfiguration': keys,
    });
    const variables = { ...KEY, ...TEAMS, TEAMS_MANAGERS: APP, ...there, ...more };
    const [one, two] = (await checkChannels(told(variables), ONLINE)).filter(
      ({ name, hint, message }) => name === 'teams' && !hint && !message.startsWith('Teams is ingesteld'),
    );
    expect(heard.find(({ url }) => url.endsWith('/token'))?.body).toContain(
      `client_id=${APP}&client_secret=${SECRET}`,
    );
    expect(`${one?.message}${two?.message}`).not.toContain('kanarie');
    return [one?.ok, one?.message, two?.ok, two?.message];
  };

  it('is a token for the bot, where it is registered, and the keys that it signs with', async () => {
    const granted = [200, { access_token: SECRET, expires_in: 3600 }] as const;
    const fine = [true, 'Microsoft geeft de bot een token', true, expect.stringContaining('ondertekent')];
    expect(await asked(granted)).toEqual(fine);
    expect(await asked(granted, KEYS, { TEAMS_APP_TENANT: APP })).toEqual(fine);
    expect(await asked(granted, [200, {}])).toMatchObject([true, {}, false, {}]);
    expect(await asked(granted, 'silent')).toEqual([
      true,
      expect.anything(),
      false,
      expect.stringContaining('antwoordde niet'),
    ]);
  });

  it.each([
    [7000215, 'niet de id ervan'],
    [7000222, 'is verlopen'],
    [700016, 'TEAMS_APP_TENANT'],
    [90002, 'bestaat niet'],
    [1, 'kijk TEAMS_APP_ID'],
  ])('says in Dutch what refusal %i means', async (code, words) => {
    const refusal = { error: 'invalid_client', error_description: SECRET, error_codes: [code] };
    expect((await asked([401, refusal])).slice(0, 2)).toEqual([
      false,
      expect.stringMatching(new RegExp(`\\(invalid_client\\): .*${words}`)),
    ]);
  });
});
