import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import type { Hosted } from '../host.ts';
import { type Client, clientOf, type Surroundings } from '../web/http/client.ts';
import { type Code, PROBLEMS, problemBody } from '../web/http/problem.ts';

/** Bounds in milliseconds on who connects and is slow: to say what they ask, to send it, to ask again, to read. */
const TIMES = { headersTimeout: 10_000, requestTimeout: 60_000, keepAliveTimeout: 10_000 };
const SILENT_MS = 120_000;
/** How often it is seen who is over them. */
const CHECK_MS = 5_000;
const MOST_HEADER_BYTES = 16 * 1024;
/** Connections at a time; more are let go at once. */
const MOST_CONNECTIONS = 4_000;

/** Once told to stop: a request that is still coming has so long to come, and what is answered so long to end. */
const COMING_MS = 500;
const GRACE_MS = 10_000;
/** How often it is then seen who has nothing under way. */
const SWEEP_MS = 50;

/** A server, and its end. */
export interface Serving {
  readonly server: Server;
  /** Takes no one in, finishes what is under way, and lets go of everybody else at once. */
  readonly close: () => Promise<void>;
}

/** A server over what is hosted, which does not listen yet. What is no request of HTTP gets 400 and nothing more. */
export function serverOf(hosted: Pick<Hosted, 'fetch'>, around: Surroundings): Serving {
  const listener = getRequestListener(
    (request, { incoming }) =>
      isOfOneHost(incoming as IncomingMessage)
        ? hosted.fetch(request, { client: clientOfRequest(request, incoming as IncomingMessage, around) })
        : problem('broken_request'),
    {
      errorHandler: (error) =>
        problem(error instanceof Error && error.name === 'RequestError' ? 'broken_request' : 'internal'),
    },
  );
  /** Who is connected, with the request that is under way. */
  const connections = new Map<Socket, IncomingMessage | null>();
  const server = createServer(
    { ...TIMES, connectionsCheckingInterval: CHECK_MS, maxHeaderSize: MOST_HEADER_BYTES },
    (incoming, outgoing) => {
      connections.set(incoming.socket, incoming);
      outgoing.once('close', () => {
        if (connections.has(incoming.socket)) connections.set(incoming.socket, null);
      });
      void listener(incoming, outgoing);
    },
  );
  server.maxConnections = MOST_CONNECTIONS;
  server.setTimeout(SILENT_MS);
  server.on('clientError', refuseBroken);
  server.on('connection', (socket) => {
    connections.set(socket, null);
    socket.once('close', () => connections.delete(socket));
  });
  return { server, close };

  async function close(): Promise<void> {
    if (!server.listening) return;
    const closed = once(server, 'close');
    const since = performance.now();
    server.close();
    const sweep = setInterval(() => {
      const waited = performance.now() - since;
      for (const [socket, request] of connections) {
        const isComing = request?.complete !== true;
        if (waited > GRACE_MS || (isComing && (request === null || waited > COMING_MS))) socket.destroy();
      }
    }, SWEEP_MS);
    await closed;
    clearInterval(sweep);
  }
}

const clientOfRequest = (request: Request, incoming: IncomingMessage, around: Surroundings): Client =>
  clientOf(request, incoming.socket.remoteAddress, around);

/** Of two hosts Node takes the first, and a proxy before it may have taken the last. */
const isOfOneHost = ({ headersDistinct: { host = [] } }: IncomingMessage): boolean => host.length <= 1;

/** Such a client is told which sentence of ours it is; there is no request to give an id. */
function problem(code: Code): Response {
  return new Response(JSON.stringify(problemBody({ code }, '')), {
    status: PROBLEMS[code].status,
    headers: { 'Content-Type': 'application/problem+json; charset=utf-8', 'Cache-Control': 'no-store' },
  });
}

/** What Node calls a request that took too long to come, and one whose headers are too long. */
const OTHERWISE: Readonly<Record<string, number>> = {
  ERR_HTTP_REQUEST_TIMEOUT: 408,
  HPE_HEADER_OVERFLOW: 431,
};

/** Bytes that are no request: nothing of them is repeated, and nothing is said of us. */
function refuseBroken(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const status = OTHERWISE[error.code ?? ''] ?? PROBLEMS.broken_request.status;
  const body = JSON.stringify(problemBody({ code: 'broken_request' }, ''));
  socket.end(
    [
      `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
      'Content-Type: application/problem+json; charset=utf-8',
      `Content-Length: ${Buffer.byteLength(body)}`,
      'Connection: close',
      '',
      body,
    ].join('\r\n'),
  );
}
