import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { methodNotAllowed } from 'hono/method-not-allowed';
import { streamSSE } from 'hono/streaming';
import type { Answer } from './answer/answer.ts';
import { checkQuote } from './answer/check-quote.ts';
import type { Account } from './answer/generate.ts';
import type { Writer } from './answer/supplier.ts';
import type { AskOptions, ask, Question, Trace } from './ask.ts';
import { jsonRpcError, MCP_BOUNDS, tooMany } from './channels/mcp-problem.ts';
import { chunks, completion, model, models, openAiError } from './channels/openai.ts';
import { CHAT_BOUNDS, readChat } from './channels/openai-request.ts';
import type { Language } from './documents/document.ts';
import { FORMAT } from './search/files.ts';
import { IndexError, type IndexFault, passageById, type SearchIndex } from './search/index.ts';
import { readDocuments } from './search/reading.ts';
import { search } from './search/search.ts';
import { answerPage, frontPage, lastQuestions, refusedPage } from './web/ask-page.ts';
import { BOUNDS, type Bounds, type Parsed, readJson } from './web/body.ts';
import { type ChatRequest, readConversation, STREAM_BOUNDS } from './web/chat-request.ts';
import { CHAT_HEADERS, chatChunks, eventStream } from './web/chat-stream.ts';
import { documentPage, documentsPage } from './web/document-page.ts';
import { examplesFor } from './web/examples.ts';
import { readFeedback, readFeedbackId, secondOf } from './web/feedback.ts';
import type { FeedbackStore } from './web/feedback-store.ts';
import { securityHeaders } from './web/headers.ts';
import { faultOf, journal, type WebEnv } from './web/journal.ts';
import { type Html, layout } from './web/layout.ts';
import { citedSpan } from './web/links.ts';
import { loadOnce, Unavailable } from './web/load-once.ts';
import { isForeign, isKnownHost } from './web/origin.ts';
import { type Code, NO_FEEDBACK, NO_INDEX, PROBLEMS, type Problem, problemBody } from './web/problem.ts';
import { problemPage } from './web/problem-page.ts';
import { isUtf8, NOT_UTF8 } from './web/query.ts';
import { acceptThread, readQuestion, readQuote, readSearchQuery } from './web/request.ts';
import {
  documentResource,
  documentSummary,
  hitResource,
  passageResource,
  quoteResource,
} from './web/resources.ts';
import { ICON, STYLESHEET } from './web/style.ts';

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
    const heads = await (await index()).heads();
    return c.json({ documents: heads.map(documentSummary) });
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
  app.get('/v1/models/:id', (c) =>
    c.req.param('id') === model.id ? c.json(model) : refuse(c, { code: 'model_not_found', field: 'model' }),
  );

  app.post('/v1/chat/completions', bounded(CHAT_BOUNDS.size), async (c) => {
    const chat = await read(c, CHAT_BOUNDS, readChat);
    if (!chat.ok) return refuse(c, chat.problem);
    const { question, stream, usage } = chat.value;
    const { home } = world;
    const given = { question, answer: await answer(c, await index(), question), now: world.now(), home };
    if (!stream) return c.json(completion(given));
    const streamed = streamSSE(c, async (events) => {
      for (const chunk of chunks(given, usage)) await events.writeSSE({ data: JSON.stringify(chunk) });
      await events.writeSSE({ data: '[DONE]' });
    });
    streamed.headers.set('Cache-Control', 'no-store');
    return streamed;
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
    return page(c, 'De API', docsPage());
  });

  app.get('/', async (c) => {
    const corpus = await index();
    const vraag = c.req.query('vraag');
    if (vraag === undefined)
      return page(c, 'Vragen over EU-voorstellen', frontPage(corpus.documents, await examplesFor(corpus)));
    const earlier = lastQuestions(c.req.queries('eerder') ?? []);
    const question = acceptThread(vraag, earlier, { question: 'vraag', thread: 'eerder' });
    if (question.ok) {
      const turns = await turnsOf(corpus, earlier);
      const given = await answer(c, corpus, question.value);
      const reading = await readDocuments(corpus, [given, ...turns].flatMap(shownIn));
      return page(c, 'Antwoord', answerPage(reading, given, turns), { language: given.language });
    }
    const { code, detail } = question.problem;
    c.set('code', code);
    const refused = refusedPage(vraag, earlier, detail ?? PROBLEMS[code].detail);
    return page(c, PROBLEMS[code].title, refused, { status: PROBLEMS[code].status });
  });

  app.get('/stukken', async (c) =>
    page(c, 'Beschikbare stukken', documentsPage(await (await index()).heads())),
  );

  app.get('/stukken/:id', async (c) => {
    const corpus = await index();
    const held = await corpus.held(c.req.param('id'));
    if (held === undefined) return refuse(c, { code: 'not_found' });
    const linked = held.links.flatMap(({ id }) => id ?? []);
    const heads = new Map((await corpus.heads({ references: linked })).map((head) => [head.id, head]));
    const cited = citedSpan(c.req.query('citaat'));
    return page(c, held.document.title, documentPage(held, heads, cited));
  });

  app.get('/stijl.css', (c) =>
    c.body(STYLESHEET, 200, {
      'Content-Type': 'text/css; charset=utf-8',
      'Cache-Control': 'public, max-age=300',
    }),
  );
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

  /**
   * An answer as a stream. Without a model it is made first, so that a failure still is a status; with one the stream
   * opens at once, and who leaves it stops the model.
   */
  async function converse(c: Ctx, corpus: SearchIndex, { question, trace }: ChatRequest) {
    const { model, sleep } = world;
    const leaving = new AbortController();
    const questions: Trace[] = [];
    const accounts: Account[] = [];
    const answering = answer(c, corpus, question, {
      model,
      signal: AbortSignal.any([c.req.raw.signal, leaving.signal]),
      onTrace: (each) => questions.push(each),
      onAccount: (account) => accounts.push(account),
    });
    if (!model) await answering;
    const ending = answering.catch((error: unknown) => {
      c.set('code', broken(c, error));
      throw error;
    });
    if (model) c.set('ending', ending);
    const making = ending.then((given) =>
      chatChunks(given, c.get('requestId'), trace ? { questions, model: accounts[0] ?? null } : null),
    );
    return c.body(eventStream(making, { sleep, onLeave: () => leaving.abort() }), 200, CHAT_HEADERS);
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

  function page(c: Ctx, title: string, main: Html, { status = 200, language = 'nl' }: PageOptions = {}) {
    return c.html(layout({ title, version: world.version, main, language }), status);
  }

  /** Cuts off a body that goes on past so many bytes. */
  function bounded(maxSize: number) {
    return bodyLimit({ maxSize, onError: (c) => refuse(c as Ctx, { code: 'body_too_large' }) });
  }

  /** A problem as its reader wants it: a page for someone who browses, JSON for a program. */
  function refuse(c: Ctx, problem: Problem) {
    c.set('code', problem.code);
    const { status, title } = PROBLEMS[problem.code];
    const requestId = c.get('requestId');
    if (c.req.path.startsWith('/v1/')) return c.json(openAiError(problem), status);
    if (c.req.path === '/mcp') return c.json(jsonRpcError(problem), status);
    if (browses(c)) return page(c, title, problemPage(problem, requestId), { status });
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
const shownIn = ({ claims, nearest }: Answer): string[] =>
  [...claims.flatMap(({ citations }) => citations), ...nearest].map(({ documentId }) => documentId);

/** Hono hands only an `Error` to `onError`; anything else that is thrown would reach the platform. */
async function onlyErrors(_: Ctx, next: () => Promise<void>): Promise<void> {
  try {
    await next();
  } catch (thrown) {
    throw thrown instanceof Error ? thrown : new Error('thrown', { cause: thrown });
  }
}

interface PageOptions {
  readonly status?: 200 | (typeof PROBLEMS)[Code]['status'];
  readonly language?: Language;
}

function browses(c: Ctx): boolean {
  const { path } = c.req;
  if (path.startsWith('/api/') || path.startsWith('/v1/') || ['/health', '/openapi.json'].includes(path))
    return false;
  return (c.req.header('accept') ?? '').includes('text/html');
}
