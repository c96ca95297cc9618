import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';
import { type Client, type ClientOptions, createClient } from '../../../src/sources/official/client.ts';

/** What was asked, as the official host would have seen it. */
export interface Asked {
  readonly host: string;
  readonly path: string;
  readonly url: URL;
  readonly headers: IncomingMessage['headers'];
}

/** What a server answers. */
export type Reply =
  | string
  | Uint8Array
  | {
      readonly status?: number;
      readonly headers?: Readonly<Record<string, string>>;
      readonly body?: string | Uint8Array;
    }
  /** Whatever is done with the response. */
  | { readonly raw: (response: ServerResponse, asked: Asked) => void };

/** Answers to `host/path`, or to a host; the longest that fits. A function may look at the question. */
export type Routes = Readonly<Record<string, Reply | ((asked: Asked) => Reply)>>;

export interface OfficialServer {
  readonly base: string;
  readonly asked: readonly Asked[];
  /** How often an address that begins so was asked for, as `host/path`. */
  count(prefix: string): number;
  routes: Record<string, Reply | ((asked: Asked) => Reply)>;
}

/** A server on this machine that stands in for every official host, until the test ends. */
export async function officialServer(routes: Routes): Promise<OfficialServer> {
  const asked: Asked[] = [];
  const own: OfficialServer = {
    base: '',
    asked,
    count: (prefix) => asked.filter(({ host, path }) => `${host}${path}`.startsWith(prefix)).length,
    routes: { ...routes },
  };
  const server = createServer((request, response) => {
    const host = request.headers.host ?? '';
    const url = new URL(request.url ?? '/', `https://${host}`);
    const question: Asked = { host, path: url.pathname, url, headers: request.headers };
    asked.push(question);
    const place = `${host}${url.pathname}`;
    const key = Object.keys(own.routes)
      .filter((each) => place.startsWith(each))
      .sort((left, right) => right.length - left.length)[0];
    answer(response, question, key === undefined ? { status: 404 } : (own.routes[key] as Reply));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return Object.assign(own, { base: `http://127.0.0.1:${(server.address() as AddressInfo).port}` });
}

function answer(response: ServerResponse, asked: Asked, route: Reply | ((asked: Asked) => Reply)): void {
  const reply = typeof route === 'function' ? route(asked) : route;
  if (typeof reply === 'object' && 'raw' in reply) {
    reply.raw(response, asked);
    return;
  }
  const plain = typeof reply === 'string' || reply instanceof Uint8Array ? { body: reply } : reply;
  response.writeHead(plain.status ?? 200, plain.headers);
  response.end(plain.body ?? '');
}

/** Time that passes only when somebody waits for it. */
export function clock() {
  let time = Date.parse('2026-02-01T00:00:00Z');
  const slept: number[] = [];
  return {
    slept,
    now: () => time,
    sleep: async (milliseconds: number) => {
      slept.push(milliseconds);
      time += milliseconds;
    },
    random: () => 0.5,
  };
}

/** The real client, aimed at the server of a test. */
export function clientOf(server: { readonly base: string }, options: Partial<ClientOptions> = {}): Client {
  const client = createClient({ userAgent: 'Notabene/test', loopback: server.base, ...clock(), ...options });
  onTestFinished(() => client.close());
  return client;
}
