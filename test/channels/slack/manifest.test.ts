import { expect, it } from 'vitest';
import { slackManifest } from '../../../src/channels/slack/manifest.ts';

type Manifest = {
  readonly display_information: Record<
    'name' | 'description' | 'long_description' | 'background_color',
    string
  >;
  readonly features: {
    readonly bot_user: { readonly display_name: string };
    readonly slash_commands: readonly Record<string, unknown>[];
  };
  readonly oauth_config: { readonly scopes: { readonly bot: readonly string[] } };
  readonly settings: {
    readonly event_subscriptions: { readonly request_url: string; readonly bot_events: readonly string[] };
    readonly interactivity: { readonly request_url: string };
  };
};

const made = (everyQuestion: boolean) =>
  slackManifest('https://notabene.example', { everyQuestion }) as Manifest;

it('asks for no more than it needs: only to answer every question does it hear what is said', () => {
  const { oauth_config, settings } = made(false);
  expect(oauth_config.scopes.bot).toEqual([
    'app_mentions:read',
    'channels:read',
    'chat:write',
    'commands',
    'files:write',
    'groups:read',
    'im:history',
    'im:read',
    'mpim:read',
    'users:read',
  ]);
  expect(settings.event_subscriptions.bot_events).toEqual([
    'app_mention',
    'member_joined_channel',
    'message.im',
  ]);
  const every = made(true);
  expect(every.oauth_config.scopes.bot).toEqual(
    expect.arrayContaining(['channels:history', 'groups:history']),
  );
  expect(every.settings.event_subscriptions.bot_events).toEqual(
    expect.arrayContaining(['message.channels', 'message.groups']),
  );
});

it('sends everything to one address, and stays within what Slack takes', () => {
  const { display_information: about, features, settings } = made(true);
  const url = 'https://notabene.example/channels/slack';
  expect(settings.event_subscriptions.request_url).toBe(url);
  expect(settings.interactivity.request_url).toBe(url);
  expect(features.slash_commands).toEqual([expect.objectContaining({ command: '/notabene', url })]);
  expect(about.name.length).toBeLessThanOrEqual(35);
  expect(about.description.length).toBeLessThanOrEqual(140);
  // The reference asks for at least 175 letters of a long description.
  expect(about.long_description.length).toBeGreaterThan(174);
  expect(about.background_color).toMatch(/^#[0-9a-f]{6}$/i);
  expect(features.bot_user.display_name).toMatch(/^[a-z0-9._-]{1,80}$/);
});
