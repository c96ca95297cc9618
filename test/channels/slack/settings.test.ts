import { expect, it } from 'vitest';
import { apiUrlOf, isSlackUrl, triedAt } from '../../../src/channels/slack/settings.ts';
import { SETTINGS } from './sending.ts';

it.each([
  undefined,
  '',
  'geen adres',
  'https://evil.example',
  'http://127.0.0.1.evil.example',
  'https://127.0.0.1:8787',
  'http://x@evil.example',
])('the token goes to Slack, and not to %s', (address) => {
  expect(apiUrlOf(triedAt(SETTINGS, address))).toBe('https://slack.com/api/');
});

it('is tried out on this machine', () => {
  const tried = triedAt(SETTINGS, 'http://127.0.0.1:8787');
  expect(apiUrlOf(tried)).toBe('http://127.0.0.1:8787/api/');
  expect(isSlackUrl('http://127.0.0.1:8787/upload/F1', 'any', tried)).toBe(true);
  expect(isSlackUrl('http://127.0.0.1:8788/upload/F1', 'any', tried)).toBe(false);
});
