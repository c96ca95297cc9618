import { exports } from 'cloudflare:workers';
import { expect, it } from 'vitest';

it('serves the next visitor when the first went away while the index was loading', async () => {
  const leaving = new AbortController();
  const first = exports.default.fetch('https://notabene.example/api/documents', { signal: leaving.signal });
  const left = first.then(
    () => 'answered',
    () => 'left',
  );
  leaving.abort();
  expect(await left).toBe('left');
  expect((await exports.default.fetch('https://notabene.example/api/documents')).status).toBe(200);
});
