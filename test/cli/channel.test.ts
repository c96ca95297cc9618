import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readArguments } from '../../cli/arguments.ts';
import { channel, channelFrom } from '../../cli/commands/channel.ts';
import { openDatabase } from '../../cli/database.ts';
import { main } from '../../cli/notabene.ts';
import type { Place } from '../../src/channels/channel.ts';
import { DEFAULT_SETTINGS } from '../../src/channels/room-settings.ts';
import { sealOf } from '../../src/channels/seal.ts';
import { channelStore } from '../../src/channels/store/store.ts';
import { folderWith } from './folder.ts';
import { screen } from './screen.ts';

const HOME = 'https://notabene.example';
const APP = '12345678-90ab-cdef-1234-567890abcdef';
/** What a package for Teams leads to for what users have to be told. */
const TOLD = ['--privacy-url', `${HOME}/privacy`, '--terms-url', `${HOME}/terms`];

async function run(...argv: readonly string[]) {
  const terminal = screen();
  const code = await main(['channel', ...argv], terminal);
  return { code, stdout: terminal.written(), said: terminal.said() };
}

describe('notabene channel slack', () => {
  it('prints a manifest that sends everything to the given address', async () => {
    const { code, stdout, said } = await run('slack', '--url', `${HOME}/`);
    expect([code, said]).toEqual([0, []]);
    const { settings, features } = JSON.parse(stdout);
    for (const url of [
      settings.event_subscriptions.request_url,
      settings.interactivity.request_url,
      features.slash_commands[0].url,
    ])
      expect(url).toBe(`${HOME}/channels/slack`);
    expect(JSON.parse((await run('slack', '--url', HOME, '--json')).stdout)).toEqual(JSON.parse(stdout));
  });

  it('asks to hear what is said in channels only when every question may be answered', async () => {
    const scopes = async (...more: readonly string[]) =>
      JSON.parse((await run('slack', '--url', HOME, ...more)).stdout).oauth_config.scopes.bot;
    expect(await scopes()).toContain('app_mentions:read');
    expect(await scopes()).not.toContain('channels:history');
    expect(await scopes('--every-question')).toContain('channels:history');
  });

  it('writes it to a file, and not over one that is there', async () => {
    const out = join(await folderWith(), 'slack.json');
    expect(await run('slack', '--url', HOME, '--out', out)).toMatchObject({ code: 0, stdout: '' });
    expect(JSON.parse(await readFile(out, 'utf8'))).toHaveProperty('display_information');
    expect(await run('slack', '--url', HOME, '--out', out)).toMatchObject({ code: 1 });
    expect(await run('slack', '--url', HOME, '--out', out, '--replace')).toMatchObject({ code: 0 });
  });
});

describe('notabene channel teams', () => {
  it('writes a package of a manifest and the icons that it names, the same each time', async () => {
    const folder = await folderWith();
    const paths = ['een.zip', 'twee.zip'].map((name) => join(folder, name));
    for (const out of paths)
      expect(
        await run('teams', '--url', HOME, '--app-id', APP.toUpperCase(), ...TOLD, '--out', out),
      ).toMatchObject({ code: 0, stdout: '', said: [expect.stringContaining(out)] });
    const [one, two] = await Promise.all(paths.map((path) => readFile(path)));
    expect(one).toEqual(two);
    const files = unzipSync(new Uint8Array(one as Buffer));
    const manifest = JSON.parse(strFromU8(files['manifest.json'] as Uint8Array));
    expect(Object.keys(files).sort()).toEqual(
      ['manifest.json', manifest.icons.color, manifest.icons.outline].sort(),
    );
    expect(manifest.bots[0].botId).toBe(APP);
    expect(
      JSON.parse((await run('teams', '--url', HOME, '--app-id', APP, ...TOLD, '--json')).stdout),
    ).toEqual(manifest);
  });

  it.each([
    ['color', 192, [2, 6]],
    ['outline', 32, [6]],
  ])(
    'has an icon %s that is a PNG of %i pixels, with transparency where that is asked',
    async (name, size, types) => {
      const icon = await readFile(join(import.meta.dirname, '..', '..', 'cli', 'icons', `${name}.png`));
      expect(icon.subarray(0, 8).toString('latin1')).toBe('\x89PNG\r\n\x1a\n');
      expect([icon.readUInt32BE(16), icon.readUInt32BE(20)]).toEqual([size, size]);
      expect(types).toContain(icon.readUInt8(25));
    },
  );

  it('names who is responsible, and asks to hear a channel only when every question may be answered', async () => {
    const made = async (...more: readonly string[]) =>
      (await run('teams', '--url', HOME, '--app-id', APP, '--json', ...more)).stdout;
    expect(JSON.parse(await made())).toMatchObject({ id: APP, developer: { name: 'Notabene' } });
    expect(JSON.parse(await made('--developer', 'Ministerie'))).toMatchObject({
      developer: { name: 'Ministerie' },
    });
    expect(JSON.parse(await made())).toMatchObject({
      version: '1.0.0',
      developer: { privacyUrl: HOME, termsOfUseUrl: HOME },
    });
    expect(JSON.parse(await made('--version', '1.0.1', ...TOLD))).toMatchObject({
      version: '1.0.1',
      developer: { privacyUrl: `${HOME}/privacy`, termsOfUseUrl: `${HOME}/terms` },
    });
    expect(await made()).not.toContain('ChannelMessage.Read.Group');
    expect(await made('--every-question')).toContain('ChannelMessage.Read.Group');
  });

  it.each([
    [HOME, [], [/^Let op: voor wat .* \(--privacy-url\) en de voorwaarden \(--terms-url\) verwijst/]],
    [
      HOME,
      TOLD.slice(0, 2),
      [/^Let op: voor de voorwaarden \(--terms-url\) verwijst het pakket naar de server/],
    ],
    [HOME, TOLD, []],
    [`${HOME}:8443`, TOLD, [/^Let op: het adres heeft een poort \(8443\)\. /]],
    [`${HOME}:443`, TOLD, []],
  ])('says of a package of %s with %j what may disappoint', async (url, more, lines) => {
    const { code, said } = await run('teams', '--url', url, '--app-id', APP, '--json', ...more);
    expect([code, said]).toEqual([0, lines.map((line) => expect.stringMatching(line))]);
  });

  it('has a name for the package when none is given', async () => {
    const folder = await folderWith();
    const before = process.cwd();
    process.chdir(folder);
    try {
      expect(await run('teams', '--url', HOME, '--app-id', APP)).toMatchObject({ code: 0 });
    } finally {
      process.chdir(before);
    }
    expect(await readdir(folder)).toEqual(['notabene-teams.zip']);
  });
});

describe('notabene channel', () => {
  it.each([
    [[], 'Zeg slack, teams'],
    [['signal'], 'Zeg slack, teams'],
    [['__proto__'], 'Zeg slack, teams'],
    [['slack', 'teams', '--url', HOME], 'Zeg slack, teams'],
    [['slack'], 'Geef bij --url'],
    [['slack', '--url', 'notabene.example'], 'https://'],
    [['slack', '--url', 'http://notabene.example'], 'https://'],
    [['slack', '--url', `${HOME}/channels/slack`], 'zonder pad'],
    [['slack', '--url', `${HOME}/?a=b`], 'zonder pad'],
    [['slack', '--url', 'https://iemand:geheim@notabene.example'], 'zonder pad'],
    [['slack', '--url', HOME, '--app-id', APP], '--app-id weg'],
    [['slack', '--url', HOME, '--yes'], '--yes weg'],
    [['teams', '--url', HOME], '--app-id'],
    [['teams', '--url', HOME, '--app-id', 'notabene'], 'een UUID'],
    [['teams', '--url', HOME, '--app-id', APP, '--developer', 'x'.repeat(33)], 'hoogstens 32 tekens'],
    [['teams', '--url', HOME, '--app-id', APP, '--version', '1.0'], 'drie getallen'],
    [['teams', '--url', HOME, '--app-id', APP, '--version', '01.0.0'], 'drie getallen'],
    [
      ['teams', '--url', HOME, '--app-id', APP, '--privacy-url', 'http://a.example'],
      '--privacy-url een adres',
    ],
    [['teams', '--url', HOME, '--app-id', APP, '--terms-url', 'morgen'], '--terms-url een adres'],
    [['teams', '--url', HOME, '--app-id', APP, '--terms-url', 'https://a:geheim@b.example'], '--terms-url'],
    [['teams', '--url', HOME, '--app-id', APP, '--out', 'notabene.json'], 'op .zip'],
    [['slack', '--url', HOME, '--out', 'notabene.zip'], 'op .json'],
    [['slack', '--url', HOME, '--version', '1.0.0'], '--version weg'],
    [['wipe'], '--yes'],
    [['wipe', '--yes', '--url', HOME], '--url weg'],
  ])('says after %j what to do', async (argv, words) => {
    const result = await run(...argv);
    expect(result).toMatchObject({ code: 2, stdout: '', said: [expect.stringContaining(words)] });
    expect(result.said[0]).toMatch(/^\p{Lu}?.*\.$/u);
    expect(result.said[0]).not.toContain('geheim@');
  });

  it('says that a platform can not reach this machine itself', async () => {
    const { code, stdout, said } = await run('slack', '--url', 'http://127.0.0.1:8787');
    expect([code, said]).toEqual([0, [expect.stringMatching(/^Let op: .* niet bereiken\.$/)]]);
    expect(JSON.parse(stdout).settings.interactivity.request_url).toBe(
      'http://127.0.0.1:8787/channels/slack',
    );
  });
});

describe('notabene channel wipe', () => {
  it('removes what the worker remembers of channels, and nothing else of it', {
    timeout: 120_000,
  }, async () => {
    const at = { state: join(await folderWith(), 'state') };
    const wipe = async (...more: readonly string[]) => {
      const terminal = screen();
      expect(await channelFrom(readArguments(channel, ['wipe', '--yes', ...more]), terminal, at)).toBe(0);
      return terminal.written();
    };
    expect(await wipe()).toBe('0 vragen verwijderd, en de instellingen van alle kanalen.\n');
    const place: Place = { channel: 'webhook', tenant: 'w', room: 'kamer', thread: 'draad', direct: false };
    const within = async <T>(work: (store: ReturnType<typeof channelStore>) => Promise<T>) => {
      const { database, close } = await openDatabase({ remote: false, binding: 'CHANNELS', ...at });
      const world = {
        sleep: () => new Promise<void>(() => {}),
        now: Date.now,
        random: () => crypto.randomUUID(),
      };
      try {
        return await work(channelStore(database, { seal: sealOf('s'.repeat(32)), ...world }));
      } finally {
        await close();
      }
    };
    const id = await within(async (store) => {
      await store.take('eerste', place, '');
      await store.change(place, { ...DEFAULT_SETTINGS, answers: 'every' });
      const turn = await store.ask(place, {
        question: 'Wat vindt het kabinet?',
        thread: [],
        asker: 'iemand',
        private: false,
        answer: null,
      });
      await store.remember(place, { room: 'kamer', message: 'bericht' }, turn);
      return turn;
    });
    expect(JSON.parse(await wipe('--json'))).toEqual({ removed: 1 });
    await within(async (store) => {
      expect(await store.turn(place, id, 'iemand')).toBeNull();
      expect(await store.recall(place, 'bericht')).toBeNull();
      expect(await store.settings(place)).toEqual(DEFAULT_SETTINGS);
      expect(await store.take('eerste', place, '')).toMatchObject({ kind: 'ours' });
    });
  });
});
