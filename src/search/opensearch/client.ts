import * as z from 'zod/v4/mini';
import { markOf } from '../../meaning/vectors.ts';
import { doubled, repeated, retried } from '../../retry.ts';
import { IndexError } from '../index.ts';
import { incomplete, mayPass, refusal, unanswered } from './fault.ts';
import { together } from './together.ts';

/** Where OpenSearch is, and what is needed of the world to ask it. */
export interface ClientOptions {
  /** Of its nodes, or of what stands before them; one that does not answer is passed over. */
  readonly addresses: readonly string[];
  readonly user?: string | undefined;
  readonly password?: string | undefined;
  readonly fetch: typeof fetch;
  readonly sleep: (ms: number) => Promise<void>;
}

/** A document as it was put there. */
export type Row = Readonly<Record<string, unknown>>;

export interface Search {
  readonly index: string;
  readonly body: object;
}

interface Asking {
  readonly method: string;
  readonly path: string;
  readonly body?: string;
  /** Milliseconds that an address has for it. */
  readonly within?: number;
}

export interface Told {
  readonly status: number;
  readonly body: unknown;
}

/** A question to one address takes no longer; what a node has done by then of a search it is told to give up before. */
const WITHIN_MS = 6_000;
const SEARCH_TIME = '5s';
/** So many addresses are tried for one question. */
const TRIES = 3;
/** What writes waits so long for a cluster that mends itself, looking again ever later. */
const PATIENCE_MS = 10 * 60_000;
const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 15_000;
const WRITE_MS = 120_000;

const Failure = z.object({ error: z.optional(z.unknown()), status: z.optional(z.number()) });
const Shards = z.object({ total: z.number(), successful: z.number(), failed: z.number() });
const Whole = z.object({ timed_out: z.optional(z.literal(false)), _shards: Shards });
const Found = z.object({
  hits: z.object({ hits: z.array(z.object({ _source: z.record(z.string(), z.unknown()) })) }),
});
const Searched = z.object({ responses: z.array(z.unknown()) });
const Gotten = z.object({
  docs: z.array(
    z.object({
      found: z.optional(z.boolean()),
      error: z.optional(z.unknown()),
      _source: z.optional(z.record(z.string(), z.unknown())),
    }),
  ),
});
const Written = z.object({
  errors: z.boolean(),
  items: z.array(z.record(z.string(), z.object({ status: z.number(), error: z.optional(z.unknown()) }))),
});

/** The little of OpenSearch's interface that is used, over `fetch`, so that it is the same in Node and in a worker. */
export class Client {
  readonly addresses: readonly string[];
  /** Hits of a search, those of one turn in one journey. Half a result throws. */
  readonly search: (search: Search) => Promise<readonly Row[]>;
  /** A document by its id, those of one turn in one journey; undefined where it is not there. */
  readonly get: (of: { readonly index: string; readonly id: string }) => Promise<Row | undefined>;
  readonly #options: ClientOptions;
  /** The address that answered last. */
  #at = 0;

  constructor(options: ClientOptions) {
    this.#options = options;
    this.addresses = options.addresses.map((address) => address.replace(/\/+$/, ''));
    this.search = together((searches) => this.#searchAll(searches));
    this.get = together((all) => this.#getAll(all));
  }

  /** What OpenSearch says to a request, whatever its status; throws `IndexError` when no address says anything. */
  async ask({ method, path, body, within = WITHIN_MS }: Asking): Promise<Told> {
    const { user, password, fetch } = this.#options;
    const headers = {
      accept: 'application/json',
      'accept-encoding': 'identity',
      ...(body !== undefined && { 'content-type': 'application/x-ndjson' }),
      ...(user !== undefined && { authorization: `Basic ${basic(`${user}:${password ?? ''}`)}` }),
    };
    const once = async (): Promise<Told> => {
      try {
        const response = await fetch(`${this.addresses[this.#at]}${path}`, {
          method,
          headers,
          redirect: 'error',
          signal: AbortSignal.timeout(within),
          ...(body !== undefined && { body }),
        });
        const text = await response.text();
        const { status } = response;
        // What stands before OpenSearch says it in its own words.
        if (status === 502 || status === 504) throw new Error(`answered ${status}`);
        return { status, body: parsed(text) };
      } catch (error) {
        this.#at = (this.#at + 1) % this.addresses.length;
        throw unanswered(error, this.addresses);
      }
    };
    return repeated(once, Math.min(TRIES, this.addresses.length), () => true);
  }

  /** The same as JSON; a refusal throws, but for those that are expected. */
  async json(
    method: string,
    path: string,
    { body, within, expected = [] }: { body?: unknown; within?: number; expected?: readonly number[] } = {},
  ): Promise<Told> {
    const told = await this.ask({
      method,
      path,
      ...(body !== undefined && { body: `${JSON.stringify(body)}\n` }),
      ...(within !== undefined && { within }),
    });
    if (told.status >= 300 && !expected.includes(told.status)) throw refusal(told.status, typeIn(told.body));
    return told;
  }

  /** Puts documents there, each an action line and a source line; waits for a cluster that mends itself. */
  async write(lines: readonly string[], path = '/_bulk?require_alias=true'): Promise<void> {
    let left = lines;
    await this.patiently(async () => {
      if (left.length === 0) return;
      const body = `${left.join('\n')}\n`;
      const { status, body: told } = await this.ask({ method: 'POST', path, body, within: WRITE_MS });
      if (status >= 300) throw refusal(status, typeIn(told));
      const { errors, items } = read(Written, told);
      if (!errors) return;
      const failed = items.flatMap((item, i) =>
        Object.values(item).flatMap((done) => (done.status < 300 ? [] : [{ i, ...done }])),
      );
      left = failed.flatMap(({ i }) => left.slice(2 * i, 2 * i + 2));
      const faults = failed.map(({ status: of, error }) => refusal(of, typeIn({ error })));
      throw faults.find((fault) => !mayPass(fault)) ?? faults[0] ?? incomplete();
    });
  }

  /** Does what may fail for a while again and again, for ten minutes at most. */
  patiently<T>(work: () => Promise<T>): Promise<T> {
    let waited = 0;
    const wait = (fault: unknown, attempt: number): number | null => {
      if (!mayPass(fault) || waited >= PATIENCE_MS) return null;
      const ms = doubled(FIRST_WAIT_MS, attempt, LONGEST_WAIT_MS);
      waited += ms;
      return ms;
    };
    return retried(work, { tries: Number.POSITIVE_INFINITY, wait, sleep: this.#options.sleep });
  }

  async #searchAll(searches: readonly Search[]): Promise<(readonly Row[])[]> {
    const lines = searches.flatMap(({ index, body }) => {
      const source = JSON.stringify({ timeout: SEARCH_TIME, track_total_hits: false, ...body });
      // The same question goes to the same copies: a graph of vectors is another in each.
      const preference = markOf(source).toString(36);
      const head = {
        index,
        search_type: 'dfs_query_then_fetch',
        allow_partial_search_results: false,
        preference,
      };
      return [JSON.stringify(head), source];
    });
    const { status, body } = await this.ask({
      method: 'POST',
      path: '/_msearch',
      body: `${lines.join('\n')}\n`,
    });
    if (status >= 300) throw refusal(status, typeIn(body));
    const { responses } = read(Searched, body);
    if (responses.length !== searches.length) throw incomplete();
    return responses.map((response) => {
      const { error, status: of = 500 } = read(Failure, response);
      if (error !== undefined) throw refusal(of, typeIn(response));
      assertWhole(response);
      return read(Found, response).hits.hits.map(({ _source }) => _source);
    });
  }

  async #getAll(
    all: readonly { readonly index: string; readonly id: string }[],
  ): Promise<(Row | undefined)[]> {
    const docs = all.map(({ index, id }) => ({ _index: index, _id: id }));
    const { body } = await this.json('POST', '/_mget', { body: { docs } });
    const found = read(Gotten, body).docs;
    if (found.length !== all.length) throw incomplete();
    return found.map(({ found: isThere, error, _source }) => {
      if (error !== undefined) {
        const type = typeIn({ error });
        throw refusal(type === 'index_not_found_exception' ? 404 : 503, type);
      }
      return isThere === true ? _source : undefined;
    });
  }
}

/** Throws unless all parts of the index answered, and in time. */
export function assertWhole(response: unknown): void {
  const whole = Whole.safeParse(response);
  if (!whole.success) throw incomplete();
  const { total, successful, failed } = whole.data._shards;
  if (failed > 0 || successful < total) throw incomplete();
}

/** What has another shape than OpenSearch gives is none of its answers. */
export function read<S extends z.ZodMiniType>(schema: S, value: unknown): z.output<S> {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  throw new IndexError(
    'refused',
    'Op het adres van OpenSearch antwoordt iets anders; kijk of NOTABENE_OPENSEARCH_URL klopt.',
  );
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

const Typed = z.object({ error: z.object({ type: z.string() }) });

/** The name that OpenSearch gives to what went wrong. */
function typeIn(body: unknown): string {
  const typed = Typed.safeParse(body);
  return typed.success ? typed.data.error.type : '';
}

const basic = (text: string): string =>
  btoa(Array.from(new TextEncoder().encode(text), (byte) => String.fromCharCode(byte)).join(''));
