import { expect, it } from 'vitest';
import { tokenUrlOf, triedAt } from '../../../src/channels/teams/teams-settings.ts';
import { SETTINGS } from './driver.ts';
import { TENANT } from './signer.ts';

it('Teams is tried out on this machine, and nowhere else', () => {
  expect(triedAt(SETTINGS, 'http://127.0.0.1:8788/pad')).toMatchObject({
    openIdUrl: 'http://127.0.0.1:8788/v1/.well-known/openidconfiguration',
    tokenUrl: `http://127.0.0.1:8788/${TENANT}/oauth2/v2.0/token`,
  });
  for (const address of [
    undefined,
    '',
    'https://127.0.0.1',
    'http://evil.example',
    'http://127.0.0.1.evil.example',
    'http://127.0.0.1@evil.example',
  ])
    expect(triedAt(SETTINGS, address)).toBe(SETTINGS);
});

it('the token for replies is had at the organisation of the bot, or at that of all', () => {
  expect(tokenUrlOf(SETTINGS)).toBe(`https://login.microsoftonline.com/${TENANT}/oauth2/v2.0/token`);
  const { appTenant: _, ...ofAll } = SETTINGS;
  expect(tokenUrlOf(ofAll)).toBe('https://login.microsoftonline.com/botframework.com/oauth2/v2.0/token');
});
