import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { startNodeServer } from '../bench/node-server.ts';

it('a server whose stores are no databases answers all the same, and takes no feedback', async () => {
  const state = await mkdtemp(join(tmpdir(), 'notabene-broken-'));
  for (const name of ['feedback', 'channels'])
    await writeFile(join(state, `${name}.sqlite`), 'geen databank '.repeat(1_000));
  const server = await startNodeServer('dist', { NOTABENE_STATE: state });
  try {
    const health = await fetch(`${server.address}/health`);
    expect([health.status, await health.json()]).toMatchObject([200, { feedback: false }]);
    const put = await fetch(`${server.address}/api/feedback/${crypto.randomUUID()}`, {
      method: 'PUT',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ answer: '0123456789abcdef', verdict: 'up' }),
    });
    expect([put.status, await put.json()]).toMatchObject([503, { code: 'feedback_unavailable' }]);
  } finally {
    await server.stop();
    await rm(state, { recursive: true, force: true });
  }
});
