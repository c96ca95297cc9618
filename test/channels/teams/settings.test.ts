import { expect, it } from 'vitest';
import { isMicrosoftUrl, openIdUrlOf, tokenUrlOf, triedAt } from '../../../src/channels/teams/settings.ts';
import { SETTINGS } from './driver.ts';
import { TENANT } from './signer.ts';

it('Teams is tried out on this machine, and nowhere else', () => {
  const tried = triedAt(SETTINGS, 'http://127.0.0.1:8788/pad');
  expect(openIdUrlOf(tried)).toBe('http://127.0.0.1:8788/v1/.well-known/openidconfiguration');
  expect(tokenUrlOf(tried)).toBe(`http://127.0.0.1:8788/${TENANT}/oauth2/v2.0/token`);
  for (const use of ['connector', 'drive'] as const) {
    expect(isMicrosoftUrl('http://127.0.0.1:8788/emea/', use, tried)).toBe(true);
    for (const other of ['http://127.0.0.1/', 'http://127.0.0.1:9999/', 'http://x:y@127.0.0.1:8788/'])
      expect(isMicrosoftUrl(other, use, tried)).toBe(false);
    expect(isMicrosoftUrl('http://127.0.0.1:8788/emea/', use, SETTINGS)).toBe(false);
  }
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

it.each([
  ['connector', 'https://smba.trafficmanager.net/emea/', true],
  ['connector', 'https://voorbeeld.sharepoint.com/', false],
  ['connector', 'https://smba.infra.gcc.teams.microsoft.com/', false],
  ['connector', 'https://smba.infra.dod.teams.microsoft.us/', false],
  ['drive', 'https://voorbeeld-my.sharepoint.com/personal/x', true],
  ['drive', 'https://voorbeeld.sharepoint.us/personal/x', false],
  ['drive', 'https://voorbeeld.sharepoint.cn/personal/x', false],
  ['drive', 'https://smba.trafficmanager.net/', false],
] as const)('what is of the public cloud is trusted as a %s: %s %s', (use, url, trusted) => {
  expect(isMicrosoftUrl(url, use, SETTINGS)).toBe(trusted);
});

it('the token for replies is had at the organisation of the bot, or at that of all', () => {
  expect(tokenUrlOf(SETTINGS)).toBe(`https://login.microsoftonline.com/${TENANT}/oauth2/v2.0/token`);
  const { appTenant: _, ...ofAll } = SETTINGS;
  expect(tokenUrlOf(ofAll)).toBe('https://login.microsoftonline.com/botframework.com/oauth2/v2.0/token');
});
