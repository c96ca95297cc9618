import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ChannelDefinition } from '../../src/channels/definition.ts';
import { CHANNELS } from '../../src/channels/index.ts';
import type { HostVariables } from '../../src/host.ts';
import { sqliteDatabase } from '../../src/server/sqlite.ts';
import { folderWith } from '../cli/folder.ts';
import { screen } from '../cli/screen.ts';
import type { Case } from './cases.ts';
import { channelIndex } from './corpus.ts';
import type { Recorded } from './driver.ts';
import deliveries from './postduif/deliveries.json' with { type: 'json' };
import { postduifDriver } from './postduif/driver.ts';
import { postduif } from './postduif/index.ts';
import { inlineSuite } from './suite.ts';

type Deliveries = Readonly<Partial<Record<Case, readonly Recorded[]>>>;

// The line of the list, before anything that goes over it is loaded.
(CHANNELS as ChannelDefinition[]).push(postduif);

const { checkChannels } = await import('../../cli/checks/channel-checks.ts');
const { toldOfChannels } = await import('../../cli/checks/channel-variables.ts');
const { main } = await import('../../cli/notabene.ts');
const { readWatchFile } = await import('../../cli/watch-file.ts');
const { CHANNEL_VARIABLES } = await import('../../src/channels/channel-settings.ts');
const { hosted } = await import('../../src/host.ts');

const KEY = 'sleutel-van-de-proef-'.padEnd(32, '0');

/** Notabene on a host, where a pigeon may be set. */
function loft(variables: Readonly<Record<string, string>>) {
  const lines: unknown[] = [];
  const host = hosted({
    variables: { NOTABENE_CHANNELS_KEY: KEY, NOTABENE_OPEN: 'ja', ...variables } as HostVariables,
    openIndex: async () => channelIndex(),
    openEncoder: async () => null,
    pageFile: async () => undefined,
    feedback: undefined,
    channels: sqliteDatabase(),
    access: undefined,
    withoutChannels: '',
    later: () => undefined,
    sleep: (ms) => new Promise<void>((done) => setTimeout(done, ms).unref()),
    now: () => performance.now(),
    log: (line) => void lines.push(line),
    version: '1.2.3',
  });
  const fly = (body: string, ring: string) =>
    host.fetch(
      new Request('http://localhost/channels/postduif', {
        method: 'POST',
        body,
        headers: { 'X-Ring': ring },
      }),
      { client: { id: 'til', loopback: true, monitor: false } },
    );
  return { fly, lines };
}

describe('a channel that is added in one folder and one line', () => {
  it('is opened by the host once it is set, and answers who proves who they are', async () => {
    const { fly } = loft({ POSTDUIF_RING: '123456' });
    expect((await fly('molens?', '654321')).status).toBe(401);
    const answer = await fly('Wat vindt het kabinet van het tellen van molens?', '123456');
    expect(await answer.text()).toContain('steunt het tellen van molens');
  });

  it('is absent while it is not set, and says to the log what is wrong with how it is', async () => {
    const { fly, lines } = loft({ POSTDUIF_RING: 'rood' });
    const refused = await fly('molens?', 'rood');
    expect([refused.status, await refused.json()]).toMatchObject([404, { code: 'channel_absent' }]);
    expect(lines).toContainEqual({
      alert: 'channel_settings',
      channel: 'postduif',
      message: 'POSTDUIF_RING staat er, maar is niet het nummer van de ring (zes cijfers).',
    });
  });

  it('is among what an operator may set, and what doctor checks and asks', async () => {
    expect(CHANNEL_VARIABLES).toContain('POSTDUIF_RING');
    const told = toldOfChannels({ env: { POSTDUIF_RING: '123456', NOTABENE_CHANNELS_KEY: KEY } });
    expect(await checkChannels(told, { deadlineMs: 1 })).toMatchObject([
      { name: 'postduif', ok: true, message: 'De postduif is ingesteld met ring 123456' },
      { name: 'postduif', ok: true, message: 'De duif is thuis' },
      { name: 'channels', hint: true },
    ]);
    expect((await checkChannels(toldOfChannels({ env: {} })))[0]?.message).toMatch(
      /^Slack, Teams.* en postduif zijn niet ingesteld; wie dat wil leest docs\/run\/slack\.md.* of docs\/run\/postduif\.md$/,
    );
  });

  it('can be told of news, in the form that it takes', async () => {
    const folder = await folderWith({
      'volgen.yaml':
        "dossiers: ['99112']\nvanaf: 2026-01-01\nvolgers:\n  - naam: til\n    kanaal: postduif\n    adres: https://til.example/\n",
    });
    const { volgers } = await readWatchFile(join(folder, 'volgen.yaml'), {});
    expect(volgers).toMatchObject([{ naam: 'til', kanaal: 'postduif' }]);
    const write = await CHANNELS.find(({ name }) => name === 'postduif')?.news.write();
    const items = [{ title: 'Fiche: Molens' }] as unknown as Parameters<
      NonNullable<typeof write>
    >[0]['items'];
    expect(write?.({ follower: 'til', items, delivery: 'd', now: 0, secret: '' })).toEqual({
      body: 'Fiche: Molens',
      headers: { 'X-Duif': 'til' },
    });
  });

  it('has what its platform needs made by the command, with options of its own', async () => {
    const run = async (...argv: readonly string[]) => {
      const terminal = screen();
      const code = await main(
        ['channel', 'postduif', '--url', 'https://notabene.example', ...argv],
        terminal,
      );
      return [code, code === 0 ? JSON.parse(terminal.written()) : terminal.said().join(' ')];
    };
    expect(await run('--kleur', 'wit')).toEqual([0, { home: 'https://notabene.example', color: 'wit' }]);
    expect(await run()).toEqual([2, expect.stringContaining('Geef bij --kleur de kleur van de duif.')]);
    expect(await run('--app-id', 'x')).toEqual([2, expect.stringContaining('Laat --app-id weg')]);
  });
});

describe('the channel of the tests', () => {
  inlineSuite(postduifDriver, (name) => (deliveries as Deliveries)[name] ?? [], sqliteDatabase);
});

describe('every channel', () => {
  it('has one name, and settings of which none is of another', () => {
    const names = CHANNELS.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(new Set(CHANNEL_VARIABLES).size).toBe(CHANNEL_VARIABLES.length);
    for (const { name, label, variables, secrets } of CHANNELS) {
      expect(name).toMatch(/^[a-z][a-z-]*$/);
      expect(label).toMatch(/\S/);
      expect(variables).toEqual(expect.arrayContaining([...secrets]));
    }
  });

  it('is opened under the name that it has', async () => {
    for (const { name, read, open } of CHANNELS) {
      const settings: unknown = { ring: '1', teams: [], tenants: [], managers: [], secret: '', url: '' };
      expect(read(() => '')).toEqual({ kind: 'none' });
      const world = { fetch, sleep: async () => {}, now: () => 0, random: () => 0 };
      expect((await open(settings, world)).name).toBe(name);
    }
  });
});
