import { expect, it } from 'vitest';
import { teamsManifest } from '../../../src/channels/teams/manifest.ts';
import { APP_ID } from './signer.ts';

const app = {
  home: 'https://notabene.example',
  appId: APP_ID,
  version: '0.1.0',
  developer: 'Ministerie van Voorbeelden',
};

interface Manifest {
  readonly [name: string]: unknown;
  readonly name: { readonly short: string; readonly full: string };
  readonly description: { readonly short: string; readonly full: string };
  readonly bots: readonly {
    readonly commandLists: readonly {
      readonly scopes: readonly string[];
      readonly commands: readonly { readonly title: string; readonly description: string }[];
    }[];
  }[];
  readonly composeExtensions: readonly {
    readonly commands: readonly {
      readonly title: string;
      readonly description: string;
      readonly parameters: readonly {
        readonly name: string;
        readonly title: string;
        readonly description: string;
      }[];
    }[];
  }[];
}

it('the manifest for Teams has a bot, a message extension and commands, within the lengths of its schema', () => {
  const manifest = teamsManifest(app) as Manifest;
  expect(manifest).toMatchObject({
    manifestVersion: '1.19',
    id: APP_ID,
    version: '0.1.0',
    developer: { name: 'Ministerie van Voorbeelden', websiteUrl: 'https://notabene.example' },
    icons: { color: 'color.png', outline: 'outline.png' },
    validDomains: ['notabene.example'],
    bots: [{ botId: APP_ID, scopes: ['personal', 'team', 'groupChat'], supportsFiles: true }],
    composeExtensions: [{ botId: APP_ID, commands: [{ type: 'query', parameters: [{ name: 'query' }] }] }],
  });
  const { name, description, bots, composeExtensions } = manifest;
  expect(name.short.length).toBeLessThanOrEqual(30);
  expect(name.full.length).toBeLessThanOrEqual(100);
  expect(description.short.length).toBeLessThanOrEqual(80);
  expect(description.full.length).toBeLessThanOrEqual(4_000);
  const lists = bots.flatMap(({ commandLists }) => commandLists);
  expect(lists.flatMap(({ scopes }) => scopes)).toEqual(['personal', 'team', 'groupChat']);
  for (const { commands } of lists)
    expect(commands.map(({ title }) => title)).toEqual(['help', 'instellingen']);
  const queries = composeExtensions.flatMap(({ commands }) => commands);
  for (const each of [
    ...lists.flatMap(({ commands }) => commands),
    ...queries,
    ...queries.flatMap(({ parameters }) => parameters),
  ]) {
    expect(each.title.length).toBeLessThanOrEqual(32);
    expect(each.description.length).toBeLessThanOrEqual(128);
  }
});

it('the manifest has a version and addresses of its own where these are told', () => {
  const { version: _, ...plain } = app;
  const { home } = app;
  expect(teamsManifest(plain)).toMatchObject({
    version: '1.0.0',
    developer: { privacyUrl: home, termsOfUseUrl: home },
  });
  const privacyUrl = 'https://ministerie.example/privacy';
  const termsUrl = 'https://ministerie.example/voorwaarden';
  expect(teamsManifest({ ...app, version: '1.2.0', privacyUrl, termsUrl })).toMatchObject({
    version: '1.2.0',
    developer: { websiteUrl: home, privacyUrl, termsOfUseUrl: termsUrl },
  });
});

it('the manifest asks to read what is said in a channel only when that is wanted', () => {
  expect(JSON.stringify(teamsManifest(app))).not.toContain('ChannelMessage.Read.Group');
  expect(teamsManifest({ ...app, hears: true })).toMatchObject({
    authorization: {
      permissions: {
        resourceSpecific: [{ name: 'ChannelMessage.Read.Group' }, { name: 'ChatMessage.Read.Chat' }],
      },
    },
  });
});
