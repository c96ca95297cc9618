import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import type { ReadableStream as NodeStream } from 'node:stream/web';
import { onTestFinished } from 'vitest';

interface App {
  fetch(request: Request): Response | Promise<Response>;
}

/** Serves an app on a port of this machine for as long as the test runs, and gives its address. */
export async function onLoopback(make: (address: string) => App): Promise<string> {
  const server = createServer(async (incoming, outgoing) => {
    const body = ['GET', 'HEAD'].includes(incoming.method ?? '') ? null : Readable.toWeb(incoming);
    const request = new Request(`${address}${incoming.url}`, {
      method: incoming.method,
      headers: Object.entries(incoming.headers).map(([name, value]) => [name, String(value)]),
      body,
      duplex: 'half',
    } as RequestInit);
    const response = await app.fetch(request);
    outgoing.writeHead(response.status, Object.fromEntries(response.headers));
    if (response.body === null) outgoing.end();
    else Readable.fromWeb(response.body as NodeStream).pipe(outgoing);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const app = make(address);
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return address;
}
