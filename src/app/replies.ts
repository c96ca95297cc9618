import type { MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { getCookie } from 'hono/cookie';
import type { Language } from '../documents/document.ts';
import { jsonRpcError } from '../protocols/mcp-problem.ts';
import { openAiError } from '../protocols/openai.ts';
import { type Bounds, type Parsed, readJson } from '../web/http/body.ts';
import type { WebEnv } from '../web/http/journal.ts';
import { loadOnce } from '../web/http/load-once.ts';
import { filesOf, readManifest } from '../web/http/page-files.ts';
import { type Code, PROBLEMS, type Problem, problemBody } from '../web/http/problem.ts';
import type { Reader } from '../web/http/reader.ts';
import { problemPage, problemWords } from '../web/pages/problem-page.ts';
import { type Account, LANGUAGE_COOKIE, pageLanguage } from '../web/parts/frame.ts';
import { layout, type PageOptions } from '../web/parts/layout.ts';
import type { Ctx, Dependencies } from './world.ts';

/** A page, but for what is the same for every page. */
interface Shown extends Pick<PageOptions, 'title' | 'main' | 'spoken' | 'data' | 'back'> {
  readonly status?: 200 | (typeof PROBLEMS)[Code]['status'];
  /** Which script takes it over; none unless told. */
  readonly script?: string | null;
}

/** The ways to reply. */
export type Replies = ReturnType<typeof repliesOf>;

/** What goes back: a page, or a problem in the form that its reader wants. */
export function repliesOf({ version, access, organisation, pageFile = async () => undefined }: Dependencies) {
  const manifest = loadOnce(() => readManifest(pageFile));
  return { page, bounded, refuse, otherMethod };

  async function page(c: Ctx, { status = 200, script = null, data, ...options }: Shown) {
    const account = accountOf(c.get('reader'), access?.signIn != null);
    const told = data === undefined ? {} : { data: { ...data, ...(account && { account }) } };
    const language = chosenLanguage(c);
    const { pathname: path } = new URL(c.req.url);
    // A page that can't know its style and script still shows what it has to show.
    const files = filesOf(await manifest().catch(() => null), script);
    return c.html(
      layout({ ...options, ...told, organisation, account, language, version, path, files }),
      status,
    );
  }

  /** Cuts off a body that goes on past so many bytes. */
  function bounded(maxSize: number): MiddlewareHandler<WebEnv> {
    const limit = bodyLimit({ maxSize, onError: (c) => refuse(c as Ctx, { code: 'body_too_large' }) });
    return async (c, next) => {
      let read = false;
      try {
        return await limit(c, () => {
          read = true;
          return next();
        });
      } catch (error) {
        // What goes wrong while the body comes in is the sender's; after that it is ours.
        if (read) throw error;
        return refuse(c, { code: 'broken_body' });
      }
    };
  }

  /** A problem as its reader wants it: a page for someone who browses, JSON for a program. */
  async function refuse(c: Ctx, problem: Problem): Promise<Response> {
    c.set('code', problem.code);
    if (problem.retryAfter !== undefined) c.header('Retry-After', String(problem.retryAfter));
    const { status } = PROBLEMS[problem.code];
    const requestId = c.get('requestId');
    if (c.req.path.startsWith('/v1/')) return c.json(openAiError(problem), status);
    if (c.req.path === '/mcp') return c.json(jsonRpcError(problem), status);
    if (browses(c)) {
      const language = chosenLanguage(c);
      const { title } = problemWords(problem, language);
      return page(c, { title, main: problemPage(problem, requestId, language), status });
    }
    return c.body(JSON.stringify(problemBody(problem, requestId)), status, {
      'Content-Type': 'application/problem+json; charset=utf-8',
    });
  }

  /** A route that exists, asked in another way; OPTIONS only asks which ways there are. */
  function otherMethod(c: Ctx, methods: readonly string[]) {
    const allow = [...methods, 'OPTIONS'].join(', ');
    c.header('Allow', allow);
    if (c.req.method !== 'OPTIONS') return refuse(c, { code: 'method_not_allowed' });
    c.set('code', null);
    return c.body(null, 204);
  }
}

/** Who a page is shown to, where one signs in. */
function accountOf({ kind, name }: Reader, canSignIn: boolean): Account | undefined {
  if (kind === 'person') return { kind: 'in', name };
  return canSignIn ? { kind: 'out' } : undefined;
}

/** What the JSON of a request asks, or why it asks nothing. */
export async function read<T>(
  c: Ctx,
  bounds: Bounds,
  accept: (value: unknown) => Parsed<T>,
): Promise<Parsed<T>> {
  const body = await readJson(c.req, bounds);
  return body.ok ? accept(body.value) : body;
}

/** The language that the reader of a page chose. */
export const chosenLanguage = (c: Ctx): Language => pageLanguage(getCookie(c, LANGUAGE_COOKIE));

/** Whether a path is there for programs, which read no page. */
export const isForPrograms = (path: string): boolean =>
  /^\/(?:api|v1)\//.test(path) || ['/mcp', '/health', '/openapi.json'].includes(path);

function browses(c: Ctx): boolean {
  if (isForPrograms(c.req.path)) return false;
  return (c.req.header('accept') ?? '').includes('text/html');
}
