import { Hono } from 'hono';
import { setCookie } from 'hono/cookie';
import { methodNotAllowed } from 'hono/method-not-allowed';
import { checkQuote } from './answer/check/check-quote.ts';
import { additionsOf, FORM_SIZE } from './app/additions.ts';
import { admissionOf, NotAdmitted } from './app/admission.ts';
import { answersOf, shownIn } from './app/answers.ts';
import { briefingsOf } from './app/briefings.ts';
import { channelsOf } from './app/channels.ts';
import { corpusOf, isWithoutIndex, unavailablePart } from './app/corpus.ts';
import { lettersOf } from './app/letters.ts';
import { notesOf } from './app/notes.ts';
import { placesNow } from './app/places.ts';
import { allows, readersOf } from './app/readers.ts';
import { chosenLanguage, read, repliesOf } from './app/replies.ts';
import { timelinesOf } from './app/timelines.ts';
import type { Ctx, Dependencies } from './app/world.ts';
import type { Question } from './ask.ts';
import { MOST_DOCUMENTS } from './briefing/paper/note.ts';
import { MOST_COMPARED } from './briefing/position/cards.ts';
import { courseOf } from './briefing/position/course.ts';
import { CHANNEL_BOUNDS } from './channels/channel.ts';
import { dutchDay } from './documents/identity/dates.ts';
import { MCP_BOUNDS, tooMany } from './protocols/mcp-problem.ts';
import { model, models } from './protocols/openai.ts';
import { CHAT_BOUNDS, readChat } from './protocols/openai-request.ts';
import { browse, search } from './question/search.ts';
import { findDossiers } from './search/documents/dossiers.ts';
import { newestFirst } from './search/documents/summaries.ts';
import { FORMAT } from './search/files.ts';
import { passageById } from './search/index.ts';
import { readDocuments } from './search/reading.ts';
import { withinCollections } from './search/within.ts';
import { atomFeed } from './web/api/atom.ts';
import { readFeedback, readFeedbackId, secondOf, withStanding } from './web/api/feedback.ts';
import type { FeedbackStore } from './web/api/feedback-store.ts';
import {
  LETTER_BOUNDS,
  LETTER_FORM_SIZE,
  readLetter,
  readLetterFile,
  readPlaces,
  rowsOfForm,
} from './web/api/letter-request.ts';
import { letterResource } from './web/api/letter-resource.ts';
import { readList } from './web/api/list-request.ts';
import { noteOfForm } from './web/api/note-fields.ts';
import { NOTE_BOUNDS, readNote } from './web/api/note-request.ts';
import {
  documentResource,
  documentSummary,
  dossiersResource,
  hitResource,
  listResource,
  passageResource,
  quoteResource,
} from './web/api/resources.ts';
import { MAX_DOSSIERS, MAX_PAPERS, MAX_SCOPE, MAX_THREAD } from './web/api/schemas.ts';
import { askedIn } from './web/http/asked.ts';
import { BOUNDS, readJson } from './web/http/body.ts';
import { readConversation, STREAM_BOUNDS } from './web/http/chat-request.ts';
import { citedPlace, placeName } from './web/http/cited.ts';
import { UNKNOWN_CLIENT } from './web/http/client.ts';
import { NoCollection, parametersIn, readCollections } from './web/http/collections.ts';
import { securityHeaders } from './web/http/headers.ts';
import { faultOf, journal, type WebEnv } from './web/http/journal.ts';
import { isForeign, isKnownHost } from './web/http/origin.ts';
import { pageFileHeaders } from './web/http/page-files.ts';
import { NO_ENCODER, NO_FEEDBACK, NO_INDEX, PROBLEMS } from './web/http/problem.ts';
import { isUtf8, NOT_UTF8 } from './web/http/query.ts';
import {
  acceptThread,
  readDossiersQuery,
  readListQuery,
  readQuestion,
  readQuote,
  readSearchQuery,
} from './web/http/request.ts';
import { NO_CONTACT, SECURITY_TXT, securityTxt } from './web/http/security-txt.ts';
import { answerPage, frontPage, lastQuestions, refusedPage } from './web/pages/ask-page.ts';
import { basketPage } from './web/pages/basket-page.ts';
import { documentPage } from './web/pages/document-page.ts';
import { listPage } from './web/pages/list-page.ts';
import { MOST_OFFERED, notePage } from './web/pages/note-page.ts';
import { problemWords } from './web/pages/problem-page.ts';
import { sincePage, sinceTitle } from './web/pages/since-page.ts';
import { COLLECTION_FIELD } from './web/parts/collection-field.ts';
import { FRAME, LANGUAGE_COOKIE, pageLanguage, returnPath } from './web/parts/frame.ts';
import { ICON } from './web/parts/icon.ts';
import { anchor, documentPath } from './web/parts/links.ts';
import { offeredIn } from './web/parts/scope-field.ts';
import { chosenScope, serverData } from './web/parts/server-data.ts';
import { BASKET_WORDS } from './web/words/basket-words.ts';
import { NOTE_WORDS } from './web/words/note-words.ts';
import { WORDS } from './web/words/words.ts';

export type { Dependencies } from './app/world.ts';

/** What is not there for a moment, a node or a build, is asked for again after so long. */
const RETRY_SECONDS = 5;

/** The app: every route on one page. */
export function createApp(world: Dependencies): Hono<WebEnv> {
  const app = new Hono<WebEnv>();
  const failures = new Map<string, number>();
  const { organisation } = world;
  const owner = organisation ? { name: organisation.name, mark: organisation.mark !== null } : null;
  const { whole, index, broken } = corpusOf(world);
  const replies = repliesOf(world);
  const { page, bounded, refuse, otherMethod } = replies;
  const readers = readersOf(world, replies);
  const admission = admissionOf(world, replies);
  const { within, work } = admission;
  const { answer, answerWithTurns, followUps, converse, complete } = answersOf(world, { broken }, admission);
  const channels = channelsOf(world, { index, broken }, replies);
  const notes = notesOf(world, { broken }, replies, admission);
  const adding = additionsOf(world, { whole }, replies);
  const letters = lettersOf(world, admission);
  const { timelineFor, timelineShown } = timelinesOf(world);
  const { cardFor, comparisonFor, matrixFor, cardShown, comparisonShown, matrixShown } = briefingsOf(world);

  app.use(journal(world, failures));
  app.use(securityHeaders);
  app.use(onlyErrors);
  app.use(async (c, next) => {
    await next();
    if (!c.res.headers.has('Cache-Control')) c.header('Cache-Control', 'no-store');
  });
  app.use(methodNotAllowed({ app, onMethodNotAllowed: otherMethod }));
  app.use(async (c, next) =>
    isKnownHost(c.req.raw, world.home) ? next() : refuse(c, { code: 'unknown_host' }),
  );
  app.use(async (c, next) => (isForeign(c.req.raw) ? refuse(c, { code: 'cross_origin' }) : next()));
  app.use(async (c, next) =>
    isUtf8(new URL(c.req.url).search) ? next() : refuse(c, { code: 'invalid_utf8', detail: NOT_UTF8 }),
  );

  app.use(readers.gate);

  for (const path of ['/api/*', '/v1/*', '/mcp'])
    app.use(path, async (c, next) => {
      const named = readCollections(new URL(c.req.url).searchParams);
      if (!named.ok) return refuse(c, named.problem);
      c.set('collections', named.value);
      return next();
    });

  app.post('/api/ask', within('ask'), bounded(BOUNDS.size), async (c) => {
    const question = await read(c, BOUNDS, readQuestion);
    if (!question.ok) return refuse(c, question.problem);
    return c.json(await answer(c, await index(c), question.value, { model: world.model }));
  });

  app.post('/api/follow-ups', within('ask'), bounded(BOUNDS.size), async (c) => {
    const question = await read(c, BOUNDS, readQuestion);
    if (!question.ok) return refuse(c, question.problem);
    return c.json(await followUps(c, await index(c), question.value));
  });

  app.post('/api/chat', within('ask'), bounded(STREAM_BOUNDS.size), async (c) => {
    const chat = await read(c, STREAM_BOUNDS, readConversation);
    if (!chat.ok) return refuse(c, chat.problem);
    return converse(c, await index(c), chat.value);
  });

  app.post('/api/verify', within('ask'), bounded(BOUNDS.size), async (c) => {
    const request = await read(c, BOUNDS, readQuote);
    if (!request.ok) return refuse(c, request.problem);
    const held = await (await index(c)).held(request.value.documentId);
    if (held === undefined) return refuse(c, { code: 'not_found', field: 'documentId' });
    return c.json(quoteResource(held.document, checkQuote(held, request.value.quote)));
  });

  app.get('/api/search', within('ask'), async (c) => {
    const request = readSearchQuery(parametersIn(c.req.url));
    if (!request.ok) return refuse(c, request.problem);
    const { query, options } = request.value;
    const corpus = await index(c);
    const encoder = (await world.encoderFor?.(corpus)) ?? null;
    const hits = (await search(corpus, query, { ...options, encoder })).map(hitResource);
    c.set('counts', { hits: hits.length });
    return c.json({ query, hits });
  });

  app.get('/api/documents', within('ask'), async (c) => {
    const request = readListQuery(parametersIn(c.req.url));
    if (!request.ok) return refuse(c, request.problem);
    const corpus = await index(c);
    if (request.value === null) return c.json({ documents: (await corpus.summaries()).map(documentSummary) });
    return c.json(listResource(await browse(corpus, request.value)));
  });

  app.get('/api/dossiers', within('ask'), async (c) => {
    const request = readDossiersQuery(parametersIn(c.req.url));
    if (!request.ok) return refuse(c, request.problem);
    const { q = '' } = request.value;
    return c.json(dossiersResource(await findDossiers(await index(c), q, MAX_DOSSIERS), MAX_PAPERS));
  });

  app.get('/api/documents/:id', within('ask'), async (c) => {
    const held = await (await index(c)).held(c.req.param('id'));
    return held ? c.json(documentResource(held)) : refuse(c, { code: 'not_found' });
  });

  app.get('/api/documents/:id/card', within('work'), async (c) => {
    const given = await work(c, 'views', await index(c), (corpus) => cardFor(c, corpus, c.req.param('id')));
    return given instanceof Response ? given : refuse(c, given);
  });

  app.get('/api/comparison', within('work'), async (c) => {
    const given = await work(c, 'views', await index(c), (corpus) => comparisonFor(c, corpus));
    return given instanceof Response ? given : refuse(c, given);
  });

  app.get('/api/matrix', within('work'), async (c) => {
    const given = await work(c, 'views', await index(c), (corpus) => matrixFor(c, corpus));
    return given instanceof Response ? given : refuse(c, given);
  });

  app.get('/api/passages/:id', within('ask'), async (c) => {
    const found = await passageById(await index(c), c.req.param('id'));
    return found ? c.json(passageResource(found.document, found.passage)) : refuse(c, { code: 'not_found' });
  });

  app.post('/api/notes', within('work', 'papers'), bounded(NOTE_BOUNDS.size), async (c) => {
    const order = await read(c, NOTE_BOUNDS, (body) => readNote(body, dutchDay(world.now())));
    if (!order.ok) return refuse(c, order.problem);
    const streamed = (c.req.header('accept') ?? '').includes('text/event-stream');
    return (streamed ? notes.progress : notes.file)(c, await index(c), order.value);
  });

  app.post('/api/letter', within('work', 'papers'), bounded(LETTER_BOUNDS.size), async (c) => {
    const letter = await read(c, LETTER_BOUNDS, readLetter);
    if (!letter.ok) return refuse(c, letter.problem);
    const { text, scope = [] } = letter.value;
    return c.json(letterResource(await letters.answered(c, await index(c), text, scope)));
  });

  app.post('/api/letter/file', within('work', 'papers'), bounded(LETTER_BOUNDS.size), async (c) => {
    const asked = await read(c, LETTER_BOUNDS, readLetterFile);
    return asked.ok ? letters.file(c, await index(c), asked.value) : refuse(c, asked.problem);
  });

  app.post('/api/places', within('ask'), bounded(LETTER_BOUNDS.size), async (c) => {
    const picked = await read(c, LETTER_BOUNDS, readPlaces);
    return picked.ok
      ? c.json(await placesNow(await index(c), picked.value.places))
      : refuse(c, picked.problem);
  });

  app.get('/api/timeline', within('work'), async (c) => {
    const given = await work(c, 'views', await index(c), (corpus) => timelineFor(c, corpus));
    return given instanceof Response ? given : refuse(c, given);
  });

  app.put('/api/feedback/:id', within('feedback'), bounded(BOUNDS.size), async (c) => {
    const id = readFeedbackId(c.req.param('id'));
    if (!id.ok) return refuse(c, id.problem);
    const said = await read(c, BOUNDS, readFeedback);
    if (!said.ok) return refuse(c, said.problem);
    const standing = await withStanding(said.value, await index(c));
    if (!standing.ok) return refuse(c, standing.problem);
    const { fingerprint } = await whole();
    const about = { id: id.value, time: secondOf(world.now()), index: fingerprint, version: world.version };
    return withFeedback(c, (store) => store.keep({ ...about, ...standing.value }));
  });

  app.delete('/api/feedback/:id', within('ask'), async (c) => {
    const id = readFeedbackId(c.req.param('id'));
    if (!id.ok) return refuse(c, id.problem);
    return withFeedback(c, (store) => store.remove(id.value).then(() => true));
  });

  app.get('/v1/models', (c) => c.json(models));
  app.get('/v1/models/:id', async (c) =>
    c.req.param('id') === model.id ? c.json(model) : refuse(c, { code: 'model_not_found', field: 'model' }),
  );

  app.post('/v1/chat/completions', within('ask'), bounded(CHAT_BOUNDS.size), async (c) => {
    const chat = await read(c, CHAT_BOUNDS, readChat);
    if (!chat.ok) return refuse(c, chat.problem);
    return complete(c, await index(c), chat.value);
  });

  app.post('/mcp', within('ask'), bounded(MCP_BOUNDS.size), async (c) => {
    const body = await readJson(c.req, MCP_BOUNDS);
    if (!body.ok) return refuse(c, body.problem);
    const refused = tooMany(body.value);
    if (refused !== null) return refuse(c, refused);
    if (c.get('collections') !== null) await index(c);
    // Larger than all the rest of the worker, so it is only opened by who asks for it.
    const { serveMcp } = await import('./protocols/mcp.ts');
    const { version, home } = world;
    const open = async () => {
      const corpus = await index(c);
      const encoder = (await world.encoderFor?.(corpus)) ?? null;
      return { index: corpus, encoder, ask: (question: Question) => answer(c, corpus, question), home };
    };
    const { response, code } = await serveMcp(c.req.raw, body.value, { version, open });
    if (code !== null) c.set('code', code);
    return response;
  });

  app.post('/channels/:channel', bounded(CHANNEL_BOUNDS.size), (c) =>
    channels.receive(c, c.req.param('channel')),
  );

  app.get('/health', async (c) => {
    const { version } = world;
    try {
      const corpus = await index(c);
      const encoder = (await world.encoderFor?.(corpus)) ?? null;
      // Who watches over a server with a door hears that it is well, and nothing of what it holds.
      if (!allows(c, 'read')) return c.json({ status: 'ok', version });
      const { fingerprint, documents, passages } = corpus;
      const engine = await corpus.health?.();
      return c.json({
        status: 'ok',
        version,
        index: { format: FORMAT, fingerprint },
        ...(engine && { engine }),
        encoder: encoder === null ? null : { name: encoder.name, fingerprint: encoder.fingerprint },
        documents,
        passages,
        feedback: world.feedback !== undefined,
        channels: (await world.channels?.store.counts().catch(() => null)) ?? null,
        failures: Object.fromEntries(failures),
      });
    } catch (error) {
      const part = unavailablePart(error);
      if (part === null) throw error;
      c.set('code', broken(c, error));
      const counted = allows(c, 'read') ? { failures: Object.fromEntries(failures) } : {};
      return c.json({ status: 'unavailable', part, version, ...counted }, 503);
    }
  });

  app.get('/metrics', async (c) => {
    const { loopback, monitor } = c.env?.client ?? UNKNOWN_CLIENT;
    if (world.metrics === undefined || !(loopback || monitor)) return refuse(c, { code: 'not_found' });
    return c.body(await world.metrics(), 200, { 'Content-Type': 'text/plain; version=0.0.4; charset=utf-8' });
  });

  app.get(SECURITY_TXT, async (c) => {
    const { securityContact, home } = world;
    if (securityContact === undefined) return refuse(c, { code: 'not_found', detail: NO_CONTACT });
    const text = securityTxt(securityContact, { now: world.now(), home });
    return c.body(text, 200, { 'Content-Type': 'text/plain; charset=utf-8' });
  });

  app.get('/openapi.json', async (c) => {
    const { openApi } = await import('./web/api/openapi.ts');
    return c.json(openApi(world));
  });

  app.get('/docs', async (c) => {
    const { docsPage } = await import('./web/pages/docs-page.ts');
    return page(c, { title: FRAME[chosenLanguage(c)].apiTitle, main: docsPage(), spoken: 'nl' });
  });

  app.get('/', within('ask'), async (c) => {
    const corpus = await index(c);
    const language = chosenLanguage(c);
    const { feedback, version } = world;
    const parameters = new URL(c.req.url).searchParams;
    const { asked, earlier: before, scope: ids } = askedIn(parameters, MAX_SCOPE);
    const scope = asked === null ? await chosenScope(corpus, ids) : null;
    const adds = adding.may(c, 'upload');
    const data = await serverData(corpus, {
      language,
      version,
      feedback: !!feedback,
      adds,
      organisation: owner,
      scope,
    });
    const script = 'conversation.tsx';
    const named = c.req.query(COLLECTION_FIELD) ?? '';
    const chosen = data.collections.some(({ name }) => name === named) ? named : '';
    const confined = { names: data.collections, chosen };
    const asks = chosen === '' ? corpus : withinCollections(corpus, [chosen]);
    const earlier = lastQuestions(before);
    const offered = await offeredIn(asks);
    if (asked === null) {
      const main = frontPage(data, { confined, offered }, language, c.req.query('typ') ?? '');
      return page(c, { title: FRAME[language].questions, main, script, data });
    }
    const thread = earlier.map(({ question }) => question);
    const question = acceptThread(asked.question, thread, { question: 'vraag', thread: 'eerder' });
    if (question.ok) {
      const { turn, turns } = await answerWithTurns(c, asks, asked, earlier);
      const reading = await readDocuments(
        asks,
        [turn, ...turns].flatMap(({ answer }) => shownIn(answer)),
      );
      const main = answerPage(reading, turn, turns, { confined, offered });
      const spoken = turn.answer.language;
      return page(c, { title: WORDS[language].title, main, spoken, script, data });
    }
    c.set('code', question.problem.code);
    const { title, detail } = problemWords(question.problem, language);
    const { status } = PROBLEMS[question.problem.code];
    return page(c, {
      title,
      main: refusedPage(asked, earlier, detail, { confined, offered }, language),
      status,
    });
  });

  app.get('/stukken', within('ask'), async (c) => {
    const parameters = new URL(c.req.url).searchParams;
    const { code, found, ...shown } = await listPage(await index(c), parameters, chosenLanguage(c), {
      adds: adding.may(c, 'upload'),
    });
    c.set('code', code);
    c.set('counts', { found });
    return page(c, { ...shown, status: code === null ? 200 : PROBLEMS[code].status });
  });

  app.get('/stukken.atom', within('ask'), async (c) => {
    const request = readList(new URL(c.req.url).searchParams);
    if (request.refusal !== null || request.ignored.length > 0) return refuse(c, { code: 'invalid_request' });
    const base = world.home ?? new URL(c.req.url).origin;
    const feed = await atomFeed(await index(c), request, base);
    return c.body(feed, 200, { 'Content-Type': 'application/atom+xml; charset=utf-8' });
  });

  app.get('/stukken/:id/sinds', within('work'), async (c) => {
    const language = chosenLanguage(c);
    const id = c.req.param('id');
    const corpus = await index(c);
    if ((await corpus.held(id)) === undefined) return refuse(c, { code: 'not_found' });
    const also = (c.req.queries('stuk') ?? []).slice(0, MOST_COMPARED);
    const course = await work(c, 'views', corpus, (each) => courseOf(each, id, also));
    return page(c, { title: sinceTitle(language), main: sincePage(course, language) });
  });

  app.get('/stukken/:id', within('ask'), async (c) => {
    const corpus = await index(c);
    const held = await corpus.held(c.req.param('id'));
    if (held === undefined) return refuse(c, { code: 'not_found' });
    const linked = held.links.flatMap(({ id }) => id ?? []);
    const summaries = new Map(
      (await corpus.summaries({ references: linked })).map((head) => [head.id, head]),
    );
    const cited = citedPlace(c.req.query('citaat'));
    const main = documentPage(held, { summaries, cited, language: chosenLanguage(c) });
    const { id, title } = held.document;
    const back = documentPath(id) + (cited === null ? '' : `?citaat=${placeName(cited)}#${anchor(cited)}`);
    return page(c, { title, main, back, script: 'document.ts' });
  });

  app.get('/nota', within('ask'), async (c) => {
    const corpus = await index(c);
    const language = chosenLanguage(c);
    const ids = (c.req.queries('stuk') ?? []).slice(0, MOST_DOCUMENTS);
    const summaries = (await corpus.summaries({ references: ids })).filter(({ id }) => ids.includes(id));
    const draft = {
      about: c.req.query('over') ?? '',
      documents: summaries,
      offered: (await corpus.summaries({ limit: MOST_OFFERED }))
        .filter(({ id, kind }) => !ids.includes(id) && kind !== 'register')
        .sort(newestFirst),
      // The last ones: what was asked last is what it is about.
      questions: (c.req.queries('vraag') ?? []).slice(-MAX_THREAD),
      form: c.req.query('vorm') ?? '',
      office: world.convert !== undefined,
    };
    const { pathname, search: asked } = new URL(c.req.url);
    const main = notePage(draft, language);
    return page(c, { title: NOTE_WORDS[language].title, main, script: 'note.ts', back: pathname + asked });
  });

  app.post('/nota', within('work', 'papers'), bounded(NOTE_BOUNDS.size), async (c) => {
    const fields = await c.req.formData().catch(() => null);
    if (fields === null) return refuse(c, { code: 'unsupported_media_type' });
    const order = readNote(noteOfForm(fields), dutchDay(world.now()));
    if (!order.ok) return refuse(c, order.problem);
    return notes.file(c, await index(c), order.value);
  });

  app.get('/merk', async (c) => {
    const mark = world.organisation?.mark ?? null;
    if (mark === null) return refuse(c, { code: 'not_found' });
    return c.body(mark.bytes, 200, { 'Content-Type': mark.type, 'Cache-Control': 'public, max-age=86400' });
  });

  app.get('/toevoegen', adding.only('upload'), (c) => adding.list(c));
  app.post('/toevoegen', adding.only('upload'), bounded(FORM_SIZE), adding.form);
  app.post('/toevoegen/bestand', adding.only('upload'), adding.receive);
  app.post(
    '/toevoegen/wijziging',
    adding.only('upload'),
    within('work'),
    bounded(CHANGE_SIZE),
    adding.change,
  );
  app.get('/beheer', adding.only('administer'), (c) => adding.admin(c));

  app.get('/brief', within('ask'), async (c) =>
    page(c, await letters.empty(await index(c), chosenLanguage(c), { scope: c.req.query('bij') ?? '' })),
  );

  app.post('/brief', within('work', 'papers'), bounded(LETTER_FORM_SIZE), async (c) => {
    const fields = await c.req.formData().catch(() => null);
    if (fields === null) return refuse(c, { code: 'unsupported_media_type' });
    return page(c, {
      ...(await letters.shown(c, await index(c), fields, chosenLanguage(c))),
      back: '/brief',
    });
  });

  app.post('/brief/bestand', within('work', 'papers'), bounded(LETTER_BOUNDS.size), async (c) => {
    const fields = await c.req.formData().catch(() => null);
    const rows = fields === null ? undefined : rowsOfForm(fields);
    if (rows === undefined) return refuse(c, { code: 'invalid_request' });
    const format = fields?.get('soort') === 'md' ? 'md' : 'docx';
    return letters.file(c, await index(c), { rows, format });
  });

  app.get('/mandje', (c) => {
    const language = chosenLanguage(c);
    return page(c, {
      title: BASKET_WORDS[language].title,
      main: basketPage(language),
      script: 'basket-page.ts',
      back: '/mandje',
    });
  });

  app.get('/tijdlijn', within('work'), async (c) => {
    const shown = await work(c, 'views', await index(c), (corpus) =>
      timelineShown(c, corpus, chosenLanguage(c)),
    );
    return shown === undefined ? refuse(c, { code: 'not_found' }) : page(c, shown);
  });

  app.get('/stukken/:id/kaart', within('work'), async (c) => {
    const shown = await work(c, 'views', await index(c), (corpus) =>
      cardShown(corpus, c.req.param('id'), chosenLanguage(c)),
    );
    return 'code' in shown ? refuse(c, shown) : page(c, shown);
  });

  app.get('/vergelijk', within('work'), async (c) => {
    const shown = await work(c, 'views', await index(c), (corpus) =>
      comparisonShown(c, corpus, chosenLanguage(c)),
    );
    return page(c, shown);
  });

  app.get('/overzicht', within('work'), async (c) => {
    const shown = await work(c, 'views', await index(c), (corpus) =>
      matrixShown(c, corpus, chosenLanguage(c)),
    );
    return page(c, shown);
  });

  app.get('/aanmelden', within('ask'), readers.signIn);
  app.get('/aanmelden/terug', within('ask'), readers.signedIn);
  app.get('/afmelden', within('ask'), readers.signOut);
  app.get('/afgemeld', readers.signedOut);

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
    const file = headers === null ? undefined : await world.pageFile?.(name);
    if (headers === null || file === undefined) return refuse(c, { code: 'not_found' });
    return new Response(file.body, { headers });
  });
  app.get('/icoon.svg', (c) =>
    c.body(ICON, 200, { 'Content-Type': 'image/svg+xml', 'Cache-Control': 'public, max-age=86400' }),
  );

  app.notFound((c) => refuse(c, { code: 'not_found' }));
  app.onError((error, c) => {
    if (error instanceof NoCollection) return refuse(c, error.problem);
    if (error instanceof NotAdmitted) return refuse(c, error.problem);
    if (c.req.raw.signal.aborted) return gone(c);
    const code = broken(c, error);
    if (isWithoutIndex(error)) return refuse(c, { code, detail: NO_INDEX });
    if (unavailablePart(error) === 'encoder') return refuse(c, { code, detail: NO_ENCODER });
    return refuse(c, code === 'index_unavailable' ? { code, retryAfter: RETRY_SECONDS } : { code });
  });

  return app;

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
}

/** Bytes of a change of additions: a thousand ids and more. */
const CHANGE_SIZE = 128 * 1024;

/** Who left is told nothing, and nothing went wrong; the log has the status that others have for it too. */
function gone(c: Ctx): Response {
  c.set('code', 'aborted');
  return new Response(null, { status: CLIENT_LEFT });
}
const CLIENT_LEFT = 499;

/** Hono hands only an `Error` to `onError`; anything else that is thrown would reach the platform. */
async function onlyErrors(_: Ctx, next: () => Promise<void>): Promise<void> {
  try {
    await next();
  } catch (thrown) {
    throw thrown instanceof Error ? thrown : new Error('thrown', { cause: thrown });
  }
}

/** How long a browser keeps the language that was chosen: a year. */
const COOKIE_SECONDS = 31_536_000;
