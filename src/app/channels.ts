import { briefly } from '../answer/model/supplier.ts';
import { makeNote } from '../briefing/paper/note.ts';
import { FORMAT_TYPES, fileNameOf, renderPaper } from '../briefing/paper/render.ts';
import type { ChannelEvent, Conversation, Receipt } from '../channels/channel.ts';
import { asks } from '../channels/commands.ts';
import { Converse } from '../channels/converse.ts';
import type { ChannelDefinition } from '../channels/definition.ts';
import type { Making, Service } from '../channels/exchange.ts';
import { CHANNELS } from '../channels/index.ts';
import type { Taken } from '../channels/store/deliveries.ts';
import { dutchDay } from '../documents/identity/dates.ts';
import type { SearchIndex } from '../search/index.ts';
import { secondOf, toKeep } from '../web/api/feedback.ts';
import { MAX_REMARK } from '../web/api/schemas.ts';
import { wholeBody } from '../web/http/body.ts';
import { faultOf } from '../web/http/journal.ts';
import { loadOnce } from '../web/http/load-once.ts';
import type { Code } from '../web/http/problem.ts';
import type { Corpus } from './corpus.ts';
import { ownTemplate, renderingOf } from './notes.ts';
import type { Replies } from './replies.ts';
import { addressOf, sweep } from './sweep.ts';
import type { ChannelWorld, Ctx, Dependencies } from './world.ts';

const REFUSALS = {
  400: 'channel_invalid',
  401: 'channel_unproved',
  403: 'channel_forbidden',
  503: 'channel_unavailable',
} as const satisfies Readonly<Record<number, Code>>;

/** Events that are worked on at a time: with a platform that takes a second for each post, some hundreds a second. */
const MOST_AT_ONCE = 400;
/** Longer a platform that waits for a sign can't be held up: each waits some three seconds, and on a busy day less. */
const SIGN_MS = 700;
const SWEEP_MS = 60_000;
/** Of the time that one event is worked on a model has this much, so that the answer can still be posted. */
const MODEL_MS = 15_000;

type Happened = Receipt & { readonly kind: 'event' };

/** Slack, Teams and others: a request is judged by its channel, taken once, acknowledged, and done after that. */
export function channelsOf(
  world: Dependencies,
  { index, broken }: Pick<Corpus, 'index' | 'broken'>,
  { refuse }: Pick<Replies, 'refuse'>,
) {
  const { channels } = world;
  const opened = channels && loadOnce(channels.open);
  const making: Making = new Map();
  /** What is being done by this worker. */
  const working = new Map<string, Promise<{ readonly kind: 'ours' | 'done' | 'busy' }>>();
  let swept = Number.NEGATIVE_INFINITY;
  return { receive };

  /** One request for one channel. The line in the log tells which, what became of it, and nothing that was said. */
  async function receive(c: Ctx, name: string): Promise<Response> {
    const known = CHANNELS.find((each) => each.name === name);
    if (known === undefined) return refuse(c, { code: 'not_found' });
    const channel = (await opened?.())?.find((each) => each.name === name);
    c.set('reader', world.access?.channel(name) ?? { ...c.get('reader'), collections: null });
    if (channel === undefined || channels === undefined) return refuse(c, { code: 'channel_absent' });
    const body = await wholeBody(c.req);
    if (body === null) return refuse(c, { code: 'broken_body' });
    const receipt = await channel.receive({ headers: c.req.raw.headers, body, now: world.now() });
    switch (receipt.kind) {
      case 'refused':
        return refusedAs(c, REFUSALS[receipt.status], `channel_${receipt.code}`);
      case 'ignored':
        if (receipt.code !== undefined) c.set('code', `channel_${receipt.code}`);
        return receipt.response;
      case 'inline':
        return inline(c, known, receipt);
      case 'event':
        return taken(c, known, receipt);
    }
  }

  /** A question that is answered in the response; one too many is told to wait. */
  async function inline(
    c: Ctx,
    channel: ChannelDefinition,
    { place, text, respond }: Receipt & { kind: 'inline' },
  ): Promise<Response> {
    if (working.size >= MOST_AT_ONCE) return again(c, 'channel_busy');
    const key = `inline ${c.get('requestId')}`;
    working.set(key, Promise.resolve({ kind: 'ours' }));
    try {
      return respond(await new Converse(serviceFor(c, channel), making).inline(place, text));
    } finally {
      working.delete(key);
    }
  }

  /**
   * Acknowledged once it is certain that it is done once. What can't be taken in time is refused, so that the platform
   * sends it again; if the store took it all the same it is done, and the platform hears so the next time.
   */
  async function taken(
    c: Ctx,
    channel: ChannelDefinition,
    { event, conversation, response, address }: Happened,
  ) {
    const { store, later } = channels as ChannelWorld;
    if (event.kind === 'said' && event.manner === 'overheard' && !asks(event.text)) return response;
    const { name } = channel;
    const key = `${name} ${event.id}`;
    const same = working.get(key);
    if (same !== undefined) return signOf(c, same, response, true);
    // What would wait longer than a platform does is better sent again when there is less to do.
    if (working.size >= MOST_AT_ONCE) return again(c, 'channel_busy');
    sweepSoon();
    const taking = store.take(event.id, event.place, addressOf(name, address, event));
    working.set(key, taking);
    const done = taking
      .then((known) => (known.kind === 'ours' ? work(c, channel, event, known, conversation) : undefined))
      .catch((error: unknown) => c.set('fault', faultOf(error)))
      .finally(() => working.delete(key));
    c.set('ending', done);
    later(done);
    return signOf(c, taking, response, false);
  }

  /** The sign that something was taken, in time or not at all. */
  async function signOf(
    c: Ctx,
    taking: Promise<{ readonly kind: 'ours' | 'done' | 'busy' }>,
    response: Response,
    repeated: boolean,
  ): Promise<Response> {
    const late = world.sleep?.(SIGN_MS).then(() => null);
    const known = await Promise.race([taking, ...(late ? [late] : [])]).catch(() => null);
    if (known === null) return again(c, 'channel_store');
    if (known.kind === 'busy') return again(c, 'channel_repeated');
    if (known.kind === 'done' || repeated) c.set('code', 'channel_repeated');
    return response;
  }

  /** Does one event, and writes down what became of it. One that nobody could be told of is left for `sweep`. */
  async function work(
    c: Ctx,
    channel: ChannelDefinition,
    event: ChannelEvent,
    known: Taken,
    conversation: Conversation,
  ): Promise<void> {
    const { store } = channels as ChannelWorld;
    const outcome = await new Converse(serviceFor(c, channel), making).handle(event, known, conversation);
    c.set('counts', { ...c.get('counts'), [`${channel.name}_${outcome}`]: 1 });
    if (outcome === 'failed' || outcome === 'undelivered') c.set('code', `channel_${outcome}`);
    if (outcome !== 'undelivered') await store.finish(event.id, outcome === 'failed' ? 'failed' : 'done');
  }

  /** Once in a while, where nothing else sees to it: on a machine of one's own there is no clock that calls. */
  function sweepSoon(): void {
    if (channels === undefined || world.now() - swept < SWEEP_MS) return;
    swept = world.now();
    channels.later(
      sweep(channels).catch((error: unknown) => world.log({ alert: 'channel_sweep', fault: faultOf(error) })),
    );
  }

  /** Not taken: the platform sends it again after a while. */
  async function again(c: Ctx, code: string): Promise<Response> {
    const response = await refusedAs(c, 'channel_unavailable', code);
    response.headers.set('Retry-After', '5');
    return response;
  }

  /** The log says more precisely why than who was refused is told. */
  async function refusedAs(c: Ctx, code: Code, logged: string): Promise<Response> {
    const response = await refuse(c, { code });
    c.set('code', logged);
    return response;
  }

  function serviceFor(c: Ctx, { called }: ChannelDefinition): Service {
    const { store, judgementId } = channels as ChannelWorld;
    const { home, model, feedback } = world;
    const answer: Service['ask'] = (within, question, also) =>
      world.ask(within, question, { now: world.now, ...also });
    return {
      called,
      index: () => index(c),
      ask: answer,
      model: model && briefly(model, MODEL_MS),
      store,
      home,
      sleep: world.sleep ?? (async () => {}),
      broken: (error) => broken(c, error),
      note: (within, { question, thread }) => noteAbout(within, question, thread),
      judge:
        feedback === undefined
          ? null
          : async ({ turn, asker, answer: judged, verdict, remark }) => {
              const { fingerprint } = await index(c);
              return feedback.keep({
                id: await judgementId(turn, asker),
                time: secondOf(world.now()),
                index: fingerprint,
                version: world.version,
                answer: judged.id,
                verdict,
                remark: toKeep((remark ?? '').slice(0, MAX_REMARK)),
                question: null,
                mode: judged.mode,
                status: judged.status,
                language: judged.language,
                thread: null,
                places: null,
              });
            },
    };
  }

  /** A nota in Word about what was asked, with the questions of the conversation. */
  async function noteAbout(within: SearchIndex, question: string, thread: readonly string[]) {
    const on = dutchDay(world.now());
    const request = {
      form: 'nota',
      about: question,
      documents: [],
      questions: [...thread, question],
      on,
    } as const;
    const template = ownTemplate(request.form);
    const made = await makeNote(within, request, {
      template,
      answer: (among, asked, earlier) =>
        world.ask(among, { question: asked, thread: earlier }, { now: world.now }),
    });
    if (made.kind !== 'paper') return null;
    const bytes = new Uint8Array(await renderPaper(made.paper, 'docx', renderingOf(world, template)));
    return { name: fileNameOf(made.paper, 'docx'), type: FORMAT_TYPES.docx, bytes };
  }
}
