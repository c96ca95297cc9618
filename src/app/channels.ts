import { makeNote } from '../briefing/note.ts';
import { FORMAT_TYPES, fileNameOf, renderPaper } from '../briefing/render.ts';
import { CHANNELS, type Channel, type ChannelName, type Receipt } from '../channels/channel.ts';
import { Converse, type Making, type Service } from '../channels/converse.ts';
import type { ChannelStore, Taken } from '../channels/store.ts';
import { dutchDay } from '../documents/dates.ts';
import type { SearchIndex } from '../search/index.ts';
import { secondOf, toKeep } from '../web/feedback.ts';
import { faultOf } from '../web/journal.ts';
import { loadOnce } from '../web/load-once.ts';
import type { Code } from '../web/problem.ts';
import type { Corpus } from './corpus.ts';
import { ownTemplate, renderingOf } from './notes.ts';
import type { Replies } from './replies.ts';
import type { Ctx, Dependencies } from './world.ts';

const REFUSALS = {
  400: 'channel_invalid',
  401: 'channel_unproved',
  403: 'channel_forbidden',
  503: 'channel_unavailable',
} as const satisfies Readonly<Record<number, Code>>;

/** Events that are worked on at a time: with a platform that takes a second for each post, some hundreds a second. */
const MOST_AT_ONCE = 400;

/** What the channels need of the world; without it there are none. */
export interface ChannelWorld {
  /** Those that were set up, opened when the first request for one comes. */
  readonly open: () => Promise<readonly Channel[]>;
  readonly store: ChannelStore;
  /** Goes on with something after the response went out. */
  readonly later: (work: Promise<unknown>) => void;
  /** A name for a judgement that is the same for the same person and answer, as a UUID, and leads to neither. */
  readonly judgementId: (turn: string, asker: string) => Promise<string>;
}

/** Slack, Teams and others: a request is judged by its channel, taken once, acknowledged, and done after that. */
export function channelsOf(
  world: Dependencies,
  { index, broken }: Pick<Corpus, 'index' | 'broken'>,
  { refuse }: Pick<Replies, 'refuse'>,
) {
  const { channels } = world;
  const opened = channels && loadOnce(channels.open);
  const making: Making = new Map();
  let working = 0;
  return { receive };

  /** One request for one channel. The line in the log tells which, what became of it, and nothing that was said. */
  async function receive(c: Ctx, name: string): Promise<Response> {
    const channel = await channelOf(name);
    if (channel === undefined || channels === undefined) return refuse(c, { code: 'not_found' });
    const body = new Uint8Array(await c.req.arrayBuffer());
    const receipt = await channel.receive({ headers: c.req.raw.headers, body, now: world.now() });
    switch (receipt.kind) {
      case 'refused':
        return refusedAs(c, REFUSALS[receipt.status], `channel_${receipt.code}`);
      case 'ignored':
        if (receipt.code !== undefined) c.set('code', `channel_${receipt.code}`);
        return receipt.response;
      case 'inline':
        return receipt.respond(await converseFor(c).inline(receipt.place, receipt.text));
      case 'event':
        return taken(c, channel.name, receipt);
    }
  }

  async function channelOf(name: string): Promise<Channel | undefined> {
    if (opened === undefined || !(CHANNELS as readonly string[]).includes(name)) return undefined;
    return (await opened()).find((channel) => channel.name === name);
  }

  /** Acknowledged once it is certain that it is done once: a store that does not answer has the platform send it again. */
  async function taken(
    c: Ctx,
    name: ChannelName,
    { event, conversation, response }: Receipt & { kind: 'event' },
  ) {
    const { store, later } = channels as ChannelWorld;
    // What would wait longer than a platform does is better sent again when there is less to do.
    if (working >= MOST_AT_ONCE) return again(c, 'channel_busy');
    let known: Taken | null;
    try {
      known = await store.take(event.id, event.place);
    } catch (error) {
      c.set('fault', faultOf(error));
      return again(c, 'channel_store');
    }
    if (known === null) {
      c.set('code', 'channel_repeated');
      return response;
    }
    working++;
    const work = converseFor(c)
      .handle(event, known, conversation)
      .then(async (outcome) => {
        c.set('counts', { ...c.get('counts'), [`${name}_${outcome}`]: 1 });
        if (outcome === 'failed' || outcome === 'undelivered') c.set('code', `channel_${outcome}`);
        await store.finish(event.id, outcome === 'failed' || outcome === 'undelivered' ? 'failed' : 'done');
      })
      .catch((error: unknown) => c.set('fault', faultOf(error)))
      .finally(() => {
        working--;
      });
    c.set('ending', work);
    later(work);
    return response;
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

  function converseFor(c: Ctx): Converse {
    return new Converse(serviceFor(c), making);
  }

  function serviceFor(c: Ctx): Service {
    const { store, judgementId } = channels as ChannelWorld;
    const { home, model, feedback } = world;
    const answer: Service['ask'] = (within, question, also) =>
      world.ask(within, question, { now: world.now, ...also });
    return {
      index,
      ask: answer,
      model,
      store,
      home,
      sleep: world.sleep ?? (async () => {}),
      broken: (error) => broken(c, error),
      note: (within, { question, thread }) => noteAbout(within, question, thread),
      judge: async ({ turn, asker, answer: judged, verdict, remark }) => {
        if (feedback === undefined) return null;
        const { fingerprint } = await index();
        return feedback.keep({
          id: await judgementId(turn, asker),
          time: secondOf(world.now()),
          index: fingerprint,
          version: world.version,
          answer: judged.id,
          verdict,
          remark: toKeep(remark ?? ''),
          question: null,
          mode: judged.mode,
          status: judged.status,
          language: judged.language,
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
