import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it } from 'vitest';
import { failedOf, fire, perSecond, toldOf } from './cannon.ts';

it('counts by status, and times no refusal as an answer', async () => {
  const answer = () => ({ status: 200, wait: 20 });
  const refusal = () => ({ status: 503, wait: 0 });
  const kinds = [answer, refusal];
  let asked = 0;
  const server = createServer((_, response) => {
    const { status, wait } = (kinds[asked++ % kinds.length] ?? answer)();
    setTimeout(() => response.writeHead(status).end('x'), wait);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  try {
    const { port } = server.address() as AddressInfo;
    const volley = await fire({ url: `http://127.0.0.1:${port}`, connections: 1, amount: 10 });
    expect(toldOf(volley)).toBe('200: 5, 503: 5');
    expect(failedOf(volley)).toBe(5);
    expect(volley.times).toHaveLength(5);
    expect(Math.min(...volley.times)).toBeGreaterThan(15);
    expect(perSecond(volley)).toBeCloseTo(5 / volley.seconds);
  } finally {
    server.close();
  }
});
