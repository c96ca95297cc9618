import type { Context, MiddlewareHandler } from 'hono';
import { routePath } from 'hono/route';
import { EncoderError } from '../../meaning/encoder.ts';
import { IndexError } from '../../search/index.ts';
import type { HostBindings } from './client.ts';
import { NOBODY, type Reader } from './reader.ts';

/** What a request leaves behind for its log line; set by the handlers, read when the response is ready. */
interface Trail {
  requestId: string;
  /** Code of the problem it ended in, or of what the answer had to do without. */
  code: string | null;
  /** How much was found, said or refused; numbers only. */
  counts: Readonly<Record<string, number>>;
  /** For the operator: what broke, without a message, since a message may quote the question. */
  fault: Readonly<Record<string, unknown>> | null;
  /** Settles when the answer to a response that is already under way is made; the line waits for it. */
  ending: Promise<unknown> | null;
  /** The collections that the request is about, by its address; null for all that its sender may read. */
  collections: readonly string[] | null;
  /** Who sends the request, as far as that is known by then. */
  reader: Reader;
}

/** The Hono environment of the app. */
export interface WebEnv {
  Bindings: HostBindings;
  Variables: Trail;
}

const METHODS: ReadonlySet<string> = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']);

interface World {
  /** Milliseconds since 1970 that only go up. */
  readonly now: () => number;
  readonly requestId: () => string;
  readonly log: (line: object) => void;
}

/**
 * Gives each request an id, and logs one line when it is done: the route's pattern, never its address, so
 * that a question, which shows what an official is working on, is not kept. Counts failures by code.
 */
export function journal(world: World, failures: Map<string, number>): MiddlewareHandler<WebEnv> {
  return async (c, next) => {
    const started = world.now();
    const requestId = world.requestId();
    c.set('requestId', requestId);
    c.set('code', null);
    c.set('counts', {});
    c.set('fault', null);
    c.set('ending', null);
    c.set('collections', null);
    c.set('reader', NOBODY);
    await next();
    c.header('X-Request-Id', requestId);
    const { status } = c.res;
    const ending = c.get('ending');
    if (ending === null) write(status);
    else void ending.catch(() => undefined).then(() => write(status));

    function write(status: number): void {
      const code = c.get('code');
      if (code !== null) failures.set(code, (failures.get(code) ?? 0) + 1);
      const fault = c.get('fault');
      const ended = world.now();
      world.log({
        time: new Date(ended).toISOString(),
        requestId,
        method: METHODS.has(c.req.method) ? c.req.method : 'other',
        route: routeOf(c),
        status,
        durationMs: Math.round((ended - started) * 100) / 100,
        ...(code === null ? {} : { code }),
        ...c.get('counts'),
        ...(fault === null ? {} : { fault }),
      });
    }
  };
}

/** The pattern of the route that answered, such as `/api/documents/:id`; null when there was none. */
function routeOf(c: Context): string | null {
  const pattern = routePath(c, -1);
  return pattern.includes('*') ? null : pattern;
}

/**
 * What broke, for the operator. An index or encoder that can't be used says why; of any other error only the place is
 * kept, since its message may quote the question or a supplier.
 */
export function faultOf(error: unknown): Readonly<Record<string, unknown>> {
  if (!(error instanceof Error)) return { name: typeof error };
  if (error instanceof IndexError || error instanceof EncoderError)
    return { name: error.name, code: error.code, message: error.message };
  const frames = (error.stack ?? '')
    .replace(error.message, '')
    .split('\n')
    .filter((line) => /^ {4}at /.test(line))
    .slice(0, 6)
    .map((line) => line.trim());
  return { name: error.name, frames };
}
