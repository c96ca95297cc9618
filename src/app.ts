import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { getCookie, setCookie } from 'hono/cookie';
import { methodNotAllowed } from 'hono/method-not-allowed';
import type { Answer } from './answer/answer.ts';
import { checkQuote } from './answer/check-quote.ts';
import type { Account } from './answer/release.ts';
import type { Writer } from './answer/supplier.ts';
import { type AskOptions, answerId, type ask, type Question, type Trace } from './ask.ts';
import { jsonRpcError, MCP_BOUNDS, tooMany } from './channels/mcp-problem.ts';
import { CompletionStream, completion, model, models, openAiError } from './channels/openai.ts';
import { CHAT_BOUNDS, type Chat, readChat } from './channels/openai-request.ts';
import type { Language } from './documents/document.ts';
import { browse } from './search/browse.ts';
import { FORMAT } from './search/files.ts';
import { IndexError, type IndexFault, passageById, type SearchIndex } from './search/index.ts';
import { readDocuments } from './search/reading.ts';
import { search } from './search/search.ts';
import { answerPage, frontPage, lastQuestions, refusedPage } from './web/ask-page.ts';
import { BOUNDS, type Bounds, type Parsed, readJson } from './web/body.ts';
import { type ChatRequest, readConversation, STREAM_BOUNDS } from './web/chat-request.ts';
import { ChatStream } from './web/chat-stream.ts';
import { documentPage } from './web/document-page.ts';
import { examplesFor } from './web/examples.ts';
import { readFeedback, readFeedbackId, secondOf } from './web/feedback.ts';
import type { FeedbackStore } from './web/feedback-store.ts';
import { FRAME, LANGUAGE_COOKIE, pageLanguage, returnPath } from './web/frame.ts';
import { securityHeaders } from './web/headers.ts';
import { ICON } from './web/icon.ts';
import { faultOf, journal, type WebEnv } from './web/journal.ts';
import { layout, type PageOptions } from './web/layout.ts';
import { citedSpan, documentPath } from './web/links.ts';
import { listPage } from './web/list-page.ts';
import { loadOnce, Unavailable } from './web/load-once.ts';
import { isForeign, isKnownHost } from './web/origin.ts';
import { filesOf, pageFileHeaders, type ReadPageFile, readManifest } from './web/page-files.ts';
import { type Code, NO_FEEDBACK, NO_INDEX, PROBLEMS, type Problem, problemBody } from './web/problem.ts';
import { problemPage, problemWords } from './web/problem-page.ts';
import { isUtf8, NOT_UTF8 } from './web/query.ts';
import { acceptThread, readListQuery, readQuestion, readQuote, readSearchQuery } from './web/request.ts';
import {
  documentResource,
  documentSummary,
  hitResource,
  listResource,
  passageResource,
  quoteResource,
} from './web/resources.ts';

/** The world as the app sees it; tests pass their own. */
export interface Dependencies {
  /** Opens the built index. Called on first use, and again after it failed. */
  readonly index: () => Promise<SearchIndex>;
  readonly ask: typeof ask;
  /** A language model that says what was found in its own words; without one every answer is extractive. */
  readonly model?: Writer | undefined;
  /** Where feedback on answers is kept; without it there is none. */
  readonly feedback?: FeedbackStore | undefined;
  /** Done after so many milliseconds; for a client that waits for the model. */
  readonly sleep?: (ms: number) => Promise<void>;
  /** Gives the built files of the page; without them pages are plain, and have no script. */
  readonly pageFile?: ReadPageFile;
  /** Milliseconds since 1970 that only go up. */
  readonly now: () => number;
  readonly requestId: () => string;
  /** One call per request; the line never holds a question or an address. */
  readonly log: (line: object) => void;
  readonly version: string;
  /** The origin at which readers reach this app, for links from elsewhere; null when the operator gave none. */
  readonly home: string | null;
}

type Ctx = Context<WebEnv>;

/** An index with a text that is gone is opened anew at most so often, in milliseconds. */
const REOPEN_MS = 10_000;

/** The app: every route on one page. */
export function createApp(world: Dependencies): Hono<WebEnv> {
  const app = new Hono<WebEnv>();
  const failures = new Map<string, number>();
  const openOnce = () => loadOnce(world.index, (loaded) => loaded.isReplaced?.() ?? false);
  let index = openOnce();
  let reopened = Number.NEGATIVE_INFINITY;
  const { pageFile = async () => undefined } = world;
  const manifest = loadOnce(() => readManifest(pageFile));

  app.use(journal(world, failures));
  app.use(securityHeaders);
  app.use(onlyErrors);
  app.use(async (c, next) => {
    await next();
    if (!c.res.headers.has('Cache-Control')) c.header('Cache-Control', 'no-store');
  });
  app.use(methodNotAllowed({ app, onMethodNotAllowed: otherMethod }));
  app.use(async (c, next) => (isForeign(c.req.raw) ? refuse(c, { code: 'cross_origin' }) : next()));
  app.use(async (c, next) =>
    isUtf8(new URL(c.req.url).search) ? next() : refuse(c, { code: 'invalid_utf8', detail: NOT_UTF8 }),
  );

  app.post('/api/ask', bounded(BOUNDS.size), async (c) => {
    const question = await read(c, BOUNDS, readQuestion);
    if (!question.ok) return refuse(c, question.problem);
    return c.json(await answer(c, await index(), question.value, { model: world.model }));
  });

  app.post('/api/chat', bounded(STREAM_BOUNDS.size), async (c) => {
    const chat = await read(c, STREAM_BOUNDS, readConversation);
    if (!chat.ok) return refuse(c, chat.problem);
    return converse(c, await index(), chat.value);
  });

  app.post('/api/verify', bounded(BOUNDS.size), async (c) => {
    const request = await read(c, BOUNDS, readQuote);
    if (!request.ok) return refuse(c, request.problem);
    const held = await (await index()).held(request.value.documentId);
    if (held === undefined) return refuse(c, { code: 'not_found', field: 'documentId' });
    return c.json(quoteResource(held.document, checkQuote(held, request.value.quote)));
  });

  app.get('/api/search', async (c) => {
    const request = readSearchQuery(new URL(c.req.url).searchParams);
    if (!request.ok) return refuse(c, request.problem);
    const { query, options } = request.value;
    const hits = (await search(await index(), query, options)).map(hitResource);
    c.set('counts', { hits: hits.length });
    return c.json({ query, hits });
  });

  app.get('/api/documents', async (c) => {
    const request = readListQuery(new URL(c.req.url).searchParams);
    if (!request.ok) return refuse(c, request.problem);
    const corpus = await index();
    if (request.value === null) return c.json({ documents: (await corpus.heads()).map(documentSummary) });
    return c.json(listResource(await browse(corpus, request.value)));
  });

  app.get('/api/documents/:id', async (c) => {
    const held = await (await index()).held(c.req.param('id'));
    return held ? c.json(documentResource(held)) : refuse(c, { code: 'not_found' });
  });

  app.get('/api/passages/:id', async (c) => {
    const found = await passageById(await index(), c.req.param('id'));
    return found ? c.json(passageResource(found.document, found.passage)) : refuse(c, { code: 'not_found' });
  });

  app.put('/api/feedback/:id', bounded(BOUNDS.size), async (c) => {
    const id = readFeedbackId(c.req.param('id'));
    if (!id.ok) return refuse(c, id.problem);
    const said = await read(c, BOUNDS, readFeedback);
    if (!said.ok) return refuse(c, said.problem);
    const { fingerprint } = await index();
    const about = { id: id.value, time: secondOf(world.now()), index: fingerprint, version: world.version };
    return withFeedback(c, (store) => store.keep({ ...about, ...said.value }));
  });

  app.delete('/api/feedback/:id', async (c) => {
    const id = readFeedbackId(c.req.param('id'));
    if (!id.ok) return refuse(c, id.problem);
    return withFeedback(c, (store) => store.remove(id.value).then(() => true));
  });

  app.get('/v1/models', (c) => c.json(models));
  app.get('/v1/models/:id', async (c) =>
    c.req.param('id') === model.id ? c.json(model) : refuse(c, { code: 'model_not_found', field: 'model' }),
  );

  app.post('/v1/chat/completions', bounded(CHAT_BOUNDS.size), async (c) => {
    const chat = await read(c, CHAT_BOUNDS, readChat);
    if (!chat.ok) return refuse(c, chat.problem);
    return complete(c, await index(), chat.value);
  });

  app.post('/mcp', bounded(MCP_BOUNDS.size), async (c) => {
    if (!isKnownHost(c.req.raw, world.home)) return refuse(c, { code: 'unknown_host' });
    const body = await readJson(c.req, MCP_BOUNDS);
    if (!body.ok) return refuse(c, body.problem);
    const refused = tooMany(body.value);
    if (refused !== null) return refuse(c, refused);
    // Larger than all the rest of the worker, so it is only opened by who asks for it.
    const { serveMcp } = await import('./channels/mcp.ts');
    const { version, home } = world;
    const open = async () => {
      const corpus = await index();
      return { index: corpus, ask: (question: Question) => answer(c, corpus, question), home };
    };
    const { response, code } = await serveMcp(c.req.raw, body.value, { version, open });
    if (code !== null) c.set('code', code);
    return response;
  });

  app.get('/health', async (c) => {
    const { version } = world;
    try {
      const corpus = await index();
      const { fingerprint, documents, passages } = corpus;
      return c.json({
        status: 'ok',
        version,
        index: { format: FORMAT, fingerprint },
        documents,
        passages,
        feedback: world.feedback !== undefined,
        failures: Object.fromEntries(failures),
      });
    } catch (error) {
      if (!(error instanceof Unavailable)) throw error;
      c.set('code', 'index_unavailable');
      c.set('fault', faultOf(error.cause));
      return c.json({ status: 'unavailable', version, failures: Object.fromEntries(failures) }, 503);
    }
  });

  app.get('/openapi.json', async (c) => {
    const { openApi } = await import('./web/openapi.ts');
    return c.json(openApi(world));
  });

  app.get('/docs', async (c) => {
    const { docsPage } = await import('./web/docs-page.ts');
    return page(c, { title: 'De API', main: docsPage(), spoken: 'nl' });
  });

  app.get('/', async (c) => {
    const corpus = await index();
    const language = chosenLanguage(c);
    const examples = await examplesFor(corpus, language);
    const { documents, fingerprint } = corpus;
    const script = 'conversation.tsx';
    const titles = (await corpus.heads({ limit: MOST_TITLES })).map(({ id, title, language: spoken }) => ({
      id,
      title,
      language: spoken,
    }));
    const { version, model } = world;
    const data = {
      version,
      documents,
      fingerprint,
      titles,
      examples,
      model: model !== undefined,
      feedback: world.feedback !== undefined,
    };
    const vraag = c.req.query('vraag');
    if (vraag === undefined) {
      const main = frontPage(documents, examples, language);
      return page(c, { title: FRAME[language].questions, main, script, data });
    }
    const earlier = lastQuestions(c.req.queries('eerder') ?? []);
    const question = acceptThread(vraag, earlier, { question: 'vraag', thread: 'eerder' });
    if (question.ok) {
      const turns = await turnsOf(corpus, earlier);
      const given = await answer(c, corpus, question.value);
      const reading = await readDocuments(corpus, [given, ...turns].flatMap(shownIn));
      const main = answerPage(reading, given, turns);
      return page(c, { title: 'Antwoord', main, spoken: given.language, script, data });
    }
    c.set('code', question.problem.code);
    const { title, detail } = problemWords(question.problem, language);
    const { status } = PROBLEMS[question.problem.code];
    return page(c, { title, main: refusedPage(vraag, earlier, detail, language), status });
  });

  app.get('/stukken', async (c) => {
    const parameters = new URL(c.req.url).searchParams;
    const { code, found, ...shown } = await listPage(await index(), parameters, chosenLanguage(c));
    c.set('code', code);
    c.set('counts', { found });
    return page(c, { ...shown, status: code === null ? 200 : PROBLEMS[code].status });
  });

  app.get('/stukken/:id', async (c) => {
    const corpus = await index();
    const held = await corpus.held(c.req.param('id'));
    if (held === undefined) return refuse(c, { code: 'not_found' });
    const linked = held.links.flatMap(({ id }) => id ?? []);
    const heads = new Map((await corpus.heads({ references: linked })).map((head) => [head.id, head]));
    const cited = citedSpan(c.req.query('citaat'));
    const main = documentPage(held, { heads, cited, language: chosenLanguage(c) });
    const { id, title } = held.document;
    const back = documentPath(id, cited ?? undefined);
    return page(c, { title, main, back, script: 'document.ts' });
  });

  app.get('/taal/:language', (c) => {
    const secure = new URL(c.req.url).protocol === 'https:';
    setCookie(c, LANGUAGE_COOKIE, pageLanguage(c.req.param('language')), {
      path: '/',
      maxAge: COOKIE_SECONDS,
      httpOnly: true,
      sameSite: 'Lax',
      secure,
    });
    return c.redirect(returnPath(c.req.query('terug')), 303);
  });

  app.get('/page/:name', async (c) => {
    const name = c.req.param('name');
    const headers = pageFileHeaders(name);
    const file = headers === null ? undefined : await pageFile(name);
    if (headers === null || file === undefined) return refuse(c, { code: 'not_found' });
    return new Response(file.body, { headers });
  });
  app.get('/icoon.svg', (c) =>
    c.body(ICON, 200, { 'Content-Type': 'image/svg+xml', 'Cache-Control': 'public, max-age=86400' }),
  );

  app.notFound((c) => refuse(c, { code: 'not_found' }));
  app.onError((error, c) => {
    const code = broken(c, error);
    return refuse(c, isWithoutIndex(error) ? { code, detail: NO_INDEX } : { code });
  });

  return app;

  async function answer(c: Ctx, corpus: SearchIndex, question: Question, also: Partial<AskOptions> = {}) {
    const given = await world.ask(corpus, question, { now: world.now, signal: c.req.raw.signal, ...also });
    if (given.degraded !== null) c.set('code', `degraded:${given.degraded}`);
    c.set('counts', { claims: given.claims.length, nearest: given.nearest.length });
    return given;
  }

  /** An answer for the AI SDK, as a stream. */
  async function converse(c: Ctx, corpus: SearchIndex, { question, trace }: ChatRequest) {
    const chat = new ChatStream(c.get('requestId'));
    const questions: Trace[] = [];
    const accounts: Account[] = [];
    const also: Partial<AskOptions> = {
      onTrace: (each) => questions.push(each),
      onAccount: (account) => accounts.push(account),
    };
    return streamed(c, corpus, question, chat, also, async (given) => {
      const nearest = await readDocuments(corpus, shownIn({ ...given, claims: [] }));
      const { fingerprint, documents, passages } = corpus;
      const provenance = {
        version: world.version,
        index: { format: FORMAT, fingerprint },
        documents,
        passages,
        questions,
        model: accounts[0] ?? null,
      };
      chat.end(given, nearest.documents, trace ? provenance : null);
    });
  }

  /** An answer for programs that speak to OpenAI, as a stream or whole. */
  async function complete(c: Ctx, corpus: SearchIndex, { question, stream, usage }: Chat) {
    const asked = { id: await answerId(corpus, question), question, now: world.now(), home: world.home };
    if (!stream) return c.json(completion(asked, await answer(c, corpus, question, { model: world.model })));
    const chunks = new CompletionStream(asked, usage);
    return streamed(c, corpus, question, chunks, {}, (given) => chunks.end(given));
  }

  /**
   * An answer that is sent as it comes. Without a model it is made first, so that a failure still is a status; with one
   * the stream opens at once, and who leaves it stops the model.
   */
  async function streamed(
    c: Ctx,
    corpus: SearchIndex,
    question: Question,
    events: ChatStream | CompletionStream,
    also: Partial<AskOptions>,
    end: (given: Answer) => void | Promise<void>,
  ) {
    const { model, sleep } = world;
    const leaving = new AbortController();
    const signal = AbortSignal.any([c.req.raw.signal, leaving.signal]);
    const onClaim: AskOptions['onClaim'] = (released) => events.claim(released);
    const making = answer(c, corpus, question, { ...also, model, signal, onClaim }).then(end);
    const broke = (error: unknown): void => {
      const code = broken(c, error);
      c.set('code', code);
      events.fail(code);
    };
    if (model) c.set('ending', making.catch(broke));
    else await making;
    return c.body(events.stream({ sleep, onLeave: () => leaving.abort() }), 200, events.headers);
  }

  /** What is done with the feedback that is kept. Its database is no part of answering, and may fail by itself. */
  async function withFeedback(c: Ctx, act: (store: FeedbackStore) => Promise<boolean>) {
    if (world.feedback === undefined) return refuse(c, { code: 'feedback_unavailable', detail: NO_FEEDBACK });
    try {
      return (await act(world.feedback)) ? c.body(null, 204) : refuse(c, { code: 'feedback_full' });
    } catch (error) {
      c.set('fault', faultOf(error));
      return refuse(c, { code: 'feedback_unavailable' });
    }
  }

  /** What an error comes to; the operator finds it in the log. */
  function broken(c: Ctx, error: unknown): 'index_unavailable' | 'internal' {
    // Texts are fetched when they are shown: they may be of another build by now, which is then opened.
    const outdated = error instanceof IndexError;
    // Once in a while: a text that stays damaged may not have the whole opened for every question.
    if (outdated && world.now() - reopened > REOPEN_MS) {
      reopened = world.now();
      index = openOnce();
    }
    c.set('fault', faultOf(error instanceof Unavailable ? error.cause : error));
    return outdated || error instanceof Unavailable ? 'index_unavailable' : 'internal';
  }

  /** Nothing of a conversation is kept: what was answered before is answered again, each on those before it. */
  async function turnsOf(corpus: SearchIndex, earlier: readonly string[]): Promise<readonly Answer[]> {
    const turns: Answer[] = [];
    for (const [at, text] of earlier.entries())
      turns.push(
        await world.ask(corpus, { question: text, thread: earlier.slice(0, at) }, { now: world.now }),
      );
    return turns;
  }

  async function page(c: Ctx, { status = 200, script = null, ...options }: Shown) {
    const language = chosenLanguage(c);
    const { version } = world;
    const { pathname: path } = new URL(c.req.url);
    // A page that can't know its style and script still shows what it has to show.
    const files = filesOf(await manifest().catch(() => null), script);
    return c.html(layout({ ...options, language, version, path, files }), status);
  }

  /** Cuts off a body that goes on past so many bytes. */
  function bounded(maxSize: number) {
    return bodyLimit({ maxSize, onError: (c) => refuse(c as Ctx, { code: 'body_too_large' }) });
  }

  /** A problem as its reader wants it: a page for someone who browses, JSON for a program. */
  async function refuse(c: Ctx, problem: Problem): Promise<Response> {
    c.set('code', problem.code);
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

/** What the JSON of a request asks, or why it asks nothing. */
async function read<T>(c: Ctx, bounds: Bounds, accept: (value: unknown) => Parsed<T>): Promise<Parsed<T>> {
  const body = await readJson(c.req, bounds);
  return body.ok ? accept(body.value) : body;
}

/** Faults of an index that stay until somebody makes another. */
const LASTING: ReadonlySet<IndexFault> = new Set(['choice', 'missing', 'format', 'fingerprint']);

const isWithoutIndex = (error: Error): boolean =>
  error instanceof Unavailable && error.cause instanceof IndexError && LASTING.has(error.cause.code);

/** The documents that an answer shows something of. */
const shownIn = ({ claims, nearest }: Pick<Answer, 'claims' | 'nearest'>): string[] =>
  [...claims.flatMap(({ citations }) => citations), ...nearest].map(({ documentId }) => documentId);

/** Hono hands only an `Error` to `onError`; anything else that is thrown would reach the platform. */
async function onlyErrors(_: Ctx, next: () => Promise<void>): Promise<void> {
  try {
    await next();
  } catch (thrown) {
    throw thrown instanceof Error ? thrown : new Error('thrown', { cause: thrown });
  }
}

/** A page, but for what is the same for every page. */
interface Shown extends Pick<PageOptions, 'title' | 'main' | 'spoken' | 'data' | 'back'> {
  readonly status?: 200 | (typeof PROBLEMS)[Code]['status'];
  /** Which script takes it over; none unless told. */
  readonly script?: string | null;
}

/** Documents that are named where nothing was found. */
const MOST_TITLES = 6;

/** How long a browser keeps the language that was chosen: a year. */
const COOKIE_SECONDS = 31_536_000;

const chosenLanguage = (c: Ctx): Language => pageLanguage(getCookie(c, LANGUAGE_COOKIE));

function browses(c: Ctx): boolean {
  const { path } = c.req;
  if (path.startsWith('/api/') || path.startsWith('/v1/') || ['/health', '/openapi.json'].includes(path))
    return false;
  return (c.req.header('accept') ?? '').includes('text/html');
}
