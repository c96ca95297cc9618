import { once } from 'node:events';
import { createServer } from 'node:http';
import { Client } from '../../../src/search/opensearch/client.ts';

/** What was asked of the server: a body of lines is parsed line by line. */
export interface Request {
  readonly method: string;
  readonly path: string;
  readonly lines: readonly Readonly<Record<string, unknown>>[];
  readonly authorization: string | undefined;
}

/** `hang`: the answer doesn't come. `break`: the connection ends before it. */
export type Reply = { readonly status?: number; readonly body: unknown } | 'hang' | 'break';

/** A server on the loopback that answers as an OpenSearch 2.19.1 did when it was written down. */
export async function fakeServer(reply: (request: Request) => Reply | Promise<Reply>) {
  const asked: Request[] = [];
  const server = createServer(async (incoming, outgoing) => {
    let text = '';
    for await (const bytes of incoming) text += bytes;
    const request: Request = {
      method: incoming.method ?? '',
      path: incoming.url ?? '',
      lines: text
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => JSON.parse(line)),
      authorization: incoming.headers.authorization,
    };
    asked.push(request);
    const answer = await reply(request);
    if (answer === 'hang') return;
    if (answer === 'break') return void incoming.socket.destroy();
    outgoing.writeHead(answer.status ?? 200, { 'content-type': 'application/json' });
    outgoing.end(typeof answer.body === 'string' ? answer.body : JSON.stringify(answer.body));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { readonly port: number };
  return {
    address: `http://127.0.0.1:${port}`,
    asked,
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

/** A client that waits for nothing between two attempts, and says how long it would have. */
export function impatient(
  addresses: readonly string[],
  more: Partial<ConstructorParameters<typeof Client>[0]> = {},
) {
  const waits: number[] = [];
  const client = new Client({
    addresses,
    fetch: (...of) => fetch(...of),
    sleep: async (ms) => void waits.push(ms),
    ...more,
  });
  return { client, waits };
}

/** Shapes as they were written down. */
export const SHAPES = {
  root: (number = '2.19.1', distribution: string | undefined = 'opensearch') => ({
    name: 'node-0',
    cluster_name: 'notabene-proef',
    cluster_uuid: 'J-nLQlESa',
    version: { ...(distribution && { distribution }), number, build_type: 'tar', lucene_version: '9.12.1' },
    tagline: 'The OpenSearch Project: https://opensearch.org/',
  }),
  found: (sources: readonly object[], shards: object = {}) => ({
    took: 16,
    timed_out: false,
    _shards: { total: 2, successful: 2, skipped: 0, failed: 0, ...shards },
    hits: {
      max_score: null,
      hits: sources.map((_source, i) => ({
        _index: 'x',
        _id: String(i),
        _score: 2.5,
        _source,
        sort: [2.5, i],
      })),
    },
    status: 200,
  }),
  failed: (type: string, status: number) => ({
    error: { root_cause: [{ type, reason: 'all shards failed' }], type, reason: 'all shards failed' },
    status,
  }),
  searched: (responses: readonly object[]) => ({ took: 18, responses }),
  got: (sources: readonly (object | null)[]) => ({
    docs: sources.map((_source, i) => ({
      _index: 'x',
      _id: String(i),
      ...(_source === null
        ? { found: false }
        : { _version: 1, _seq_no: i, _primary_term: 1, found: true, _source }),
    })),
  }),
  noIndex: {
    type: 'index_not_found_exception',
    reason: 'no such index [x]',
    index: 'x',
    'resource.id': 'x',
    'resource.type': 'index_expression',
  },
  written: (items: readonly { readonly status: number; readonly type?: string }[]) => ({
    took: 36,
    errors: items.some(({ status }) => status >= 300),
    items: items.map(({ status, type }, i) => ({
      index: { _index: 'x', _id: String(i), status, ...(type && { error: { type, reason: 'said so' } }) },
    })),
  }),
} as const;
