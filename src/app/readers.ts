import { html } from 'hono/html';
import type { Found } from '../access/access.ts';
import type { Step } from '../access/sign-in.ts';
import { UNKNOWN_CLIENT } from '../web/http/client.ts';
import { faultOf } from '../web/http/journal.ts';
import { PROBLEMS, type Problem } from '../web/http/problem.ts';
import { anybody, mayDo, NOBODY, type Role } from '../web/http/reader.ts';
import { problemWords } from '../web/pages/problem-page.ts';
import { returnPath } from '../web/parts/frame.ts';
import { SIGN_WORDS } from '../web/words/sign-in-words.ts';
import { chosenLanguage, isForPrograms, type Replies } from './replies.ts';
import type { Ctx, Dependencies } from './world.ts';

/** What shows nothing of the documents, and may be had by somebody who did not sign in. */
const BEFORE_THE_DOOR: readonly RegExp[] = [
  /^\/health$/,
  // These prove for themselves from whom a request is, or are there for who is in no group.
  /^\/metrics$/,
  /^\/\.well-known\/security\.txt$/,
  /^\/channels\//,
  /^\/aanmelden(?:\/terug)?$/,
  /^\/af(?:melden|gemeld)$/,
  /^\/page\//,
  /^\/icoon\.svg$/,
  /^\/taal\//,
];

/** Whether who sends a request may do something: for routes that bring documents in, or administer. */
export const allows = (c: Ctx, role: Role): boolean => mayDo(c.get('reader'), role);

/** Who a request is from, what they do who did not sign in, and the pages of signing in and out. */
export function readersOf(world: Dependencies, { refuse, page }: Pick<Replies, 'refuse' | 'page'>) {
  const { access } = world;
  return { gate, signIn, signedIn, signOut, signedOut };

  /** Finds once who a request is from; who may not read comes no further. */
  async function gate(c: Ctx, next: () => Promise<void>): Promise<Response | undefined> {
    const { path } = c.req;
    const isOutside = BEFORE_THE_DOOR.some((each) => each.test(path));
    const client = c.env?.client ?? UNKNOWN_CLIENT;
    const found = await access?.readerOf(c.req.raw, client).catch((error: unknown): Found => {
      c.set('fault', faultOf(error));
      return { kind: 'refused', problem: { code: 'access_unavailable' } };
    });
    if (found === undefined) c.set('reader', anybody(client));
    else if (found.kind === 'refused') {
      if (!isOutside || access?.closed) return refused(c, found.problem);
      c.set('reader', NOBODY);
    } else {
      c.set('reader', found.reader);
      if (!mayDo(found.reader, 'read') && !isOutside) {
        c.set('code', found.code ?? null);
        return strange(c);
      }
    }
    await next();
    if (found?.kind === 'reader' && found.cookie !== undefined && !c.res.headers.has('Set-Cookie'))
      c.header('Set-Cookie', found.cookie, { append: true });
    return undefined;
  }

  function refused(c: Ctx, problem: Problem) {
    if (PROBLEMS[problem.code].status === 401) c.header('WWW-Authenticate', 'Bearer realm="Notabene"');
    return refuse(c, problem);
  }

  /** Somebody who is to sign in: a page is come back to, a program is told. */
  async function strange(c: Ctx): Promise<Response> {
    const { method } = c.req;
    const isPage = !isForPrograms(c.req.path) && (method === 'GET' || method === 'HEAD');
    const dest = c.req.header('sec-fetch-dest');
    if (isPage && access?.signIn && (dest === undefined || dest === 'document')) return begin(c, placeOf(c));
    return refused(c, { code: 'sign_in_required' });
  }

  async function begin(c: Ctx, back: string): Promise<Response> {
    if (!access?.signIn) return c.redirect('/', 303);
    const door = await access.signIn();
    // Cookies are of one name: one begins under the name that one comes back to.
    const { host } = new URL(door.home);
    if ((c.req.header('host') ?? new URL(c.req.url).host) !== host)
      return c.redirect(new URL(placeOf(c), door.home).href, 303);
    return stepped(c, await door.begin(back));
  }

  /** Who asks to sign in. */
  async function signIn(c: Ctx): Promise<Response> {
    const back = returnPath(c.req.query('terug'));
    if (c.get('reader').kind === 'person') return c.redirect(back, 303);
    return begin(c, back);
  }

  /** Who comes back from the provider. */
  async function signedIn(c: Ctx): Promise<Response> {
    if (!access?.signIn) return refuse(c, { code: 'not_found' });
    const door = await access.signIn();
    return stepped(c, await door.finish(new URL(c.req.url).search, c.req.header('cookie') ?? null));
  }

  /** Who asks to sign out; another website that sends somebody here does not do so for them. */
  async function signOut(c: Ctx): Promise<Response> {
    if (access === undefined) return c.redirect('/', 303);
    const words = SIGN_WORDS[chosenLanguage(c)];
    const site = c.req.header('sec-fetch-site');
    if (site === 'cross-site' || site === 'same-site') {
      const main = html`<h1>${words.signOutTitle}</h1>
<p>${words.signOutAsk}</p>
<p><a href="/afmelden">${words.signOut}</a> · <a href="/">${words.stay}</a></p>`;
      return page(c, { title: words.signOutTitle, main });
    }
    return stepped(c, await access.leave(c.req.raw));
  }

  async function signedOut(c: Ctx): Promise<Response> {
    const words = SIGN_WORDS[chosenLanguage(c)];
    const main = html`<h1>${words.signedOutTitle}</h1>
<p>${words.signedOut}</p>
<p><a href="/aanmelden">${words.signIn}</a></p>`;
    return page(c, { title: words.signedOutTitle, main });
  }

  async function stepped(c: Ctx, step: Step): Promise<Response> {
    if (step.kind === 'go') {
      for (const cookie of step.cookies) c.header('Set-Cookie', cookie, { append: true });
      return c.redirect(step.to, 303);
    }
    const { problem, again, fault } = step;
    c.set('code', problem.code);
    c.set('fault', fault);
    if (problem.retryAfter !== undefined) c.header('Retry-After', String(problem.retryAfter));
    const language = chosenLanguage(c);
    const { title, detail } = problemWords(problem, language);
    const words = SIGN_WORDS[language];
    const main = html`<h1>${title}</h1>
<div class="panel alarm"><p>${detail}</p><p class="hint">${words.reference}: ${c.get('requestId')}</p></div>
<p><a href="${again}">${words.again}</a></p>`;
    return page(c, { title, main, status: PROBLEMS[problem.code].status });
  }
}

/** Where a reader is, on this server. */
function placeOf(c: Ctx): string {
  const { pathname, search } = new URL(c.req.url);
  return returnPath(pathname + search);
}
