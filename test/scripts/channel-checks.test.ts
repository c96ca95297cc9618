import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { channelLines, checkChannels } from '../../scripts/channel-checks.ts';
import { type Told, toldOfChannels } from '../../scripts/channel-variables.ts';
import type { Addresses } from '../../scripts/channels-online.ts';
import { checkAll } from '../../scripts/checks.ts';
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

const told = (
  variables: ChannelVariables,
  given: string | null = HOME,
  remembers = true,
  from: 'environment' | 'settings' = 'environment',
): Told => ({
  variables,
  home: given === null ? null : { given, from },
  remembers,
  unheard: [],
  homeIn: null,
});
const messages = async (...of: Parameters<typeof told>) =>
  (await checkChannels(told(...of))).map(({ name, ok, hint, message }) => [
    hint ? 'hint' : ok,
    name,
    message,
  ]);

describe('what doctor says of channels', () => {
  it('is one neutral line when there are none', async () => {
    expect(await messages({}, null, false)).toEqual([
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
      [true, 'channels', `Verwijzingen gaan naar ${HOME} (NOTABENE_URL, uit de omgeving)`],
    ]);
  });

  it('is what is missing, and never a secret', async () => {
    const wrong = { ...SLACK, SLACK_BOT_TOKEN: SECRET, SLACK_TEAMS: '' };
    const said = await messages({ ...wrong, ...TEAMS }, null, false);
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
      [false, 'channels', expect.stringContaining('database CHANNELS')],
      ['hint', 'channels', expect.stringContaining('NOTABENE_URL is niet gezet')],
    ]);
    expect(JSON.stringify(said)).not.toContain('kanarie');
  });

  it.each([
    [{ ...SLACK, ...KEY }, false, 'wrangler.toml noemt geen database CHANNELS'],
    [{ ...SLACK }, true, 'NOTABENE_CHANNELS_KEY ontbreekt'],
  ] as const)(
    'is of nothing that it is set while no channel opens: %#',
    async (variables, remembers, fault) => {
      const said = await messages(variables, HOME, remembers);
      expect(said.slice(0, 2)).toEqual([
        ['hint', 'slack', expect.stringContaining('het werkt pas als de fout hieronder weg is')],
        [false, 'channels', expect.stringContaining(fault)],
      ]);
      expect(await channelLines(told(variables, HOME, remembers))).toEqual([expect.stringContaining(fault)]);
    },
  );

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

  it('is what is set where nobody looks, whether there is a channel or not', async () => {
    const unheard = ['SLACK_TEAMS', 'SLACK_APP_ID'];
    const words =
      'SLACK_TEAMS en SLACK_APP_ID staan in de omgeving, maar tellen niet: naast wrangler.toml staat een .dev.vars; zet ze daarin';
    for (const variables of [{}, { ...KEY, ...SLACK }]) {
      const given = { ...told(variables, null), unheard, homeIn: '.dev.vars' };
      const said = await checkChannels(given);
      expect(said).toContainEqual({ name: 'channels', ok: true, hint: true, message: words });
      expect(said.filter(({ message }) => message.startsWith('NOTABENE_URL'))).toMatchObject([
        {
          hint: true,
          message: expect.stringMatching(/^NOTABENE_URL staat in \.dev\.vars, maar telt daar niet: /),
        },
      ]);
      expect(await channelLines(given)).toContain(`${words}.`);
    }
    const one = await checkChannels({ ...told({}, null), unheard: ['SLACK_TEAMS'] });
    expect(one[1]?.message).toMatch(/^SLACK_TEAMS staat in de omgeving, maar telt niet: .*; zet hem daarin$/);
  });

  it.each([
    ['http://127.0.0.1:8787', 'environment', ['alleen op deze machine']],
    ['http://notabene.example', 'environment', ['zonder https']],
    [`${HOME}/notabene?a=b`, 'environment', [`alleen ${HOME} wordt gebruikt`]],
    [`https://iemand:kanarie@notabene.example`, 'environment', [`alleen ${HOME} wordt gebruikt`]],
    ['http://notabene.example/pad', 'settings', ['zonder https', 'meer dan het adres', 'npm start neemt']],
    [HOME, 'settings', ['npm start neemt hem alleen uit de omgeving']],
  ] as const)('is what may be better of NOTABENE_URL: %s, from the %s', async (given, from, words) => {
    const said = await messages({ ...KEY, ...SLACK }, given, true, from);
    expect(said.slice(1)).toEqual(
      words.map((each) => ['hint', 'channels', expect.stringContaining(each)] as const),
    );
    expect(JSON.stringify(said)).not.toContain('kanarie');
  });

  it.each(['kanarie', 'notabene.example', 'ftp://notabene.example'])(
    'is that NOTABENE_URL is no address: %s',
    async (given) => {
      expect((await messages({ ...KEY, ...SLACK }, given, true, 'settings')).slice(1)).toEqual([
        [
          false,
          'channels',
          'NOTABENE_URL (uit wrangler.toml of een bestand ernaast) is geen adres; zet er het adres van deze server in, als https://notabene.example.',
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

describe('what the worker is told of channels', () => {
  const SETTINGS = [
    'name = "proef"',
    'compatibility_date = "2026-08-15"',
    '[vars]',
    'NOTABENE_CHANNELS_KEY = ""',
    'SLACK_TEAMS = "T0INSTELLING"',
    'SLACK_APP_ID = ""',
    '[secrets]',
    'required = []',
  ].join('\n');

  // Also as nothing it goes before the settings.
  beforeEach(() => void vi.stubEnv('SLACK_TEAMS', undefined));
  afterEach(() => void vi.unstubAllEnvs());

  it('is what wrangler reads from its settings and the environment', async () => {
    const config = join(await folderWith({ 'wrangler.toml': SETTINGS }), 'wrangler.toml');
    vi.stubEnv('SLACK_APP_ID', 'A0OMGEVING');
    vi.stubEnv('NOTABENE_URL', `${HOME}/`);
    const { variables, home, remembers } = await toldOfChannels({ config });
    expect(variables).toMatchObject({ SLACK_TEAMS: 'T0INSTELLING', SLACK_APP_ID: 'A0OMGEVING' });
    expect({ home, remembers }).toEqual({
      home: { given: `${HOME}/`, from: 'environment' },
      remembers: false,
    });
    vi.stubEnv('NOTABENE_URL', undefined);
    const more = `${SETTINGS.replace('[secrets]', `NOTABENE_URL = "${HOME}"\n[secrets]`)}`;
    const other = join(await folderWith({ 'wrangler.toml': more }), 'wrangler.toml');
    expect((await toldOfChannels({ config: other })).home).toEqual({ given: HOME, from: 'settings' });
  });

  it('is nothing when nothing is given, and what stands in .dev.vars before the environment', async () => {
    const bare = SETTINGS.replace('T0INSTELLING', '');
    const folder = await folderWith({ 'wrangler.toml': bare });
    expect(await toldOfChannels({ config: join(folder, 'wrangler.toml') })).toMatchObject({ variables: {} });
    const files = { 'wrangler.toml': bare, '.dev.vars': 'SLACK_TEAMS=T0BESTAND\n' };
    const { variables } = await toldOfChannels({ config: join(await folderWith(files), 'wrangler.toml') });
    expect(variables.SLACK_TEAMS).toBe('T0BESTAND');
  });

  it('is also what stands in the environment to no use, beside a .dev.vars', async () => {
    const folder = await folderWith({
      'wrangler.toml': SETTINGS,
      '.dev.vars': `export SLACK_APP_ID=A0BESTAND\nNOTABENE_URL=${HOME}\n`,
    });
    vi.stubEnv('NOTABENE_URL', undefined);
    vi.stubEnv('SLACK_APP_ID', 'A0OMGEVING');
    vi.stubEnv('SLACK_TEAMS', 'T0INSTELLING');
    const given = await toldOfChannels({ config: join(folder, 'wrangler.toml') });
    expect(given).toMatchObject({ unheard: ['SLACK_APP_ID'], home: null, homeIn: '.dev.vars' });
    expect(given.variables.SLACK_APP_ID).toBe('A0BESTAND');
    vi.stubEnv('NOTABENE_URL', HOME);
    expect((await toldOfChannels({ config: join(folder, 'wrangler.toml') })).homeIn).toBeNull();
  });

  it('finds an address that stands where nobody looks, also without a channel', async () => {
    vi.stubEnv('NOTABENE_URL', undefined);
    const bare = SETTINGS.replace('T0INSTELLING', '');
    const folder = await folderWith({ 'wrangler.toml': bare, '.env': `NOTABENE_URL=${HOME}\n` });
    expect(await toldOfChannels({ config: join(folder, 'wrangler.toml') })).toMatchObject({
      variables: {},
      unheard: [],
      homeIn: '.env',
    });
  });

  it('is part of what doctor checks', async () => {
    const config = join(await folderWith({ 'wrangler.toml': SETTINGS }), 'wrangler.toml');
    const checks = await checkAll({ settings: { config }, nodeVersion: '24.0.0' });
    expect(checks).toContainEqual({
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
  const addresses: Addresses = {
    slack: `${base}/api/`,
    token: ({ appTenant = 'botframework.com' }) => `${base}/${appTenant}/token`,
    openId: `${base}/openid`,
    deadlineMs: 300,
  };
  return { addresses, heard };
}

describe('what doctor asks of Slack', () => {
  const asked = async (answer: readonly [number, unknown] | 'silent', more: ChannelVariables = {}) => {
    const { addresses, heard } = await platforms({ '/api/auth.test': answer });
    const [, given] = await checkChannels(told({ ...KEY, ...SLACK, ...more }), addresses);
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
    const { addresses } = await platforms({
      '/api/auth.test': [200, known, { 'X-OAuth-Scopes': scopes.join(', ') }],
    });
    const [, , given] = await checkChannels(told({ ...KEY, ...SLACK }), addresses);
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
    const { addresses, heard } = await platforms({
      [`/${more.TEAMS_APP_TENANT ?? 'botframework.com'}/token`]: token,
      '/openid': keys,
    });
    const variables = { ...KEY, ...TEAMS, TEAMS_MANAGERS: APP, ...more };
    const [one, two] = (await checkChannels(told(variables), addresses)).filter(
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
