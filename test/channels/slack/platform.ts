import { type Context, Hono } from 'hono';
import { slackManifest } from '../../../src/channels/slack/manifest.ts';
import { wrongWithBlocks, wrongWithMarkup, wrongWithView } from './block-rules.ts';

type Given = Record<string, unknown>;

/** A message as people see it in the end. */
export interface Message {
  readonly channel: string;
  readonly ts: string;
  /** The message it replies to; null when it stands by itself. */
  readonly thread: string | null;
  /** Who sees it; null for all in the channel. */
  readonly to: string | null;
  readonly text: string;
  readonly blocks: readonly Given[];
  /** How often it was changed after it was posted. */
  readonly changes: number;
  readonly streaming: boolean;
  /** Whether it was posted without pictures of what it links to; Slack looks at every link of any other. */
  readonly bare: boolean;
}

/** A file as people find it. */
export interface Filed {
  readonly channel: string;
  readonly thread: string | null;
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly comment: string | null;
}

/**
 * What goes wrong with a call: a status or a refusal in Slack's words (`taken` when it was done all the same), no
 * connection, one that is lost when the call was done, or a response that comes late.
 */
export type Trouble =
  | { readonly status: number; readonly retryAfter?: number; readonly taken?: true }
  | { readonly error: string; readonly taken?: true }
  | 'unreached'
  | 'dropped'
  | { readonly ms: number };

export const TOKEN = 'xoxb-verzonnen-token';

/** What Slack's reference asks of each method: members that have to be there, and those that may. */
const METHODS: Readonly<Record<string, readonly [must: string, may: string]>> = {
  'chat.postMessage': ['channel text', 'blocks thread_ts unfurl_links unfurl_media'],
  'chat.postEphemeral': ['channel text user', 'blocks thread_ts'],
  'chat.update': ['channel ts text', 'blocks'],
  'chat.startStream': ['channel thread_ts recipient_user_id recipient_team_id chunks', ''],
  'chat.appendStream': ['channel ts chunks', ''],
  'chat.stopStream': ['channel ts', 'chunks blocks'],
  'assistant.threads.setStatus': ['channel_id thread_ts status', ''],
  'views.open': ['trigger_id view', ''],
  'files.getUploadURLExternal': ['filename length', ''],
  'files.completeUploadExternal': ['files', 'channel_id thread_ts initial_comment'],
  'users.info': ['user', ''],
  'conversations.info': ['channel', ''],
};

/** What an app made from our manifest may do. */
const SCOPES = new Set(
  (slackManifest('https://notabene.example', { everyQuestion: false }) as Manifest).oauth_config.scopes.bot,
);
interface Manifest {
  readonly oauth_config: { readonly scopes: { readonly bot: readonly string[] } };
}

/** What each method asks of an app; to know of a conversation, by what kind it is. */
function scopeOf(method: string, channel: string): string {
  if (method === 'users.info') return 'users:read';
  if (method.startsWith('files.')) return 'files:write';
  if (method !== 'conversations.info') return method === 'views.open' ? 'commands' : 'chat:write';
  return { C: 'channels:read', G: 'mpim:read', D: 'im:read' }[channel.charAt(0)] ?? 'channels:read';
}

/**
 * Slack as far as Notabene meets it: its methods under `/api/`, `/upload/` for bytes, and `/commands/` and
 * `/actions/` for answers to a command or a button. It shows what it is given as people would see it, and complains of what the real one would refuse.
 */
export function slackPlatform() {
  const complaints: string[] = [];
  const messages: Message[] = [];
  const files: Filed[] = [];
  const views: Given[] = [];
  const statuses: string[] = [];
  const calls: string[] = [];
  const troubles: { readonly method: string; readonly trouble: Trouble; left: number }[] = [];
  const known = new Set<string>();
  const triggers = new Set<string>();
  const hooks = new Map<string, { channel: string; user: string; left: number }>();
  const uploads = new Map<string, { name: string; length: number; bytes: Uint8Array | null }>();
  const admins = new Set<string>();
  const creators = new Map<string, string>();
  const outside = new Set<string>();
  const connected = new Set<string>();
  const stopped = new Set<string>();
  let count = 0;
  const app = new Hono();
  // What is thrown is a connection that was lost.
  app.onError((error) => {
    throw error;
  });
  const complain = (method: string, wrong: readonly string[]) =>
    complaints.push(...wrong.map((each) => `${method}: ${each}`));

  app.post('/api/:method', (c) => troubled(c, c.req.param('method'), () => called(c, c.req.param('method'))));

  async function called(c: Context, method: string): Promise<Response> {
    if (c.req.header('authorization') !== `Bearer ${TOKEN}`) {
      complain(method, ['token']);
      return no(c, 'invalid_auth');
    }
    const given = await argumentsOf(c);
    const rule = METHODS[method];
    if (rule === undefined) {
      complain(method, ['unknown method']);
      return no(c, 'unknown_method');
    }
    const scope = scopeOf(method, String(given.channel));
    if (!SCOPES.has(scope)) {
      complain(method, [`scope ${scope}`]);
      return no(c, 'missing_scope');
    }
    const [must, may] = rule.map((names) => names.split(' ').filter(Boolean)) as [string[], string[]];
    complain(
      method,
      must.filter((name) => given[name] === undefined || given[name] === '').map((name) => `no ${name}`),
    );
    complain(
      method,
      Object.keys(given)
        .filter((name) => !(must.includes(name) || may.includes(name)))
        .map((name) => `argument ${name}`),
    );
    return respond(c, method, given);
  }

  app.post('/upload/:id', (c) => troubled(c, 'upload', () => uploaded(c, c.req.param('id'))));

  async function uploaded(c: Context, id: string): Promise<Response> {
    if (c.req.header('authorization') !== undefined) complain('upload', ['the token was sent along']);
    const file = uploads.get(id);
    const bytes = new Uint8Array(await c.req.arrayBuffer());
    if (file === undefined) complain('upload', ['address of no file']);
    else {
      if (bytes.byteLength !== file.length) complain('upload', ['another length than was said']);
      file.bytes = bytes;
    }
    return c.text('OK');
  }

  app.on('POST', ['/commands/*', '/actions/*'], (c) => troubled(c, 'hook', () => hooked(c)));

  async function hooked(c: Context): Promise<Response> {
    if (c.req.header('authorization') !== undefined) complain('hook', ['the token was sent along']);
    const hook = hooks.get(c.req.path);
    if (hook === undefined || hook.left-- <= 0) return c.text('expired_url', 404);
    const given = (await c.req.json()) as Given;
    seen('hook', given);
    if (given.replace_original !== false) complain('hook', ['the original is replaced']);
    const to = given.response_type === 'in_channel' ? null : hook.user;
    add({ channel: hook.channel, thread: threadOf(hook.channel, given.thread_ts), to, ...shownOf(given) });
    return c.text('ok');
  }

  /** Does a call, and what goes wrong with it. */
  async function troubled(c: Context, method: string, work: () => Promise<Response>): Promise<Response> {
    calls.push(method);
    const found = troubles.find((each) => each.left > 0 && (each.method === method || each.method === '*'));
    if (found === undefined) return work();
    found.left--;
    const { trouble } = found;
    if (trouble === 'unreached') throw new TypeError('no connection');
    if (trouble === 'dropped') {
      await work();
      throw new TypeError('the connection was closed');
    }
    if ('ms' in trouble) {
      await new Promise((done) => setTimeout(done, trouble.ms));
      return work();
    }
    if (trouble.taken) await work();
    if ('error' in trouble) return no(c, trouble.error);
    const headers = trouble.retryAfter === undefined ? {} : { 'Retry-After': String(trouble.retryAfter) };
    return new Response('troubled', { status: trouble.status, headers });
  }

  function respond(c: Context, method: string, given: Given): Response {
    const { channel, ts } = given;
    switch (method) {
      case 'chat.postMessage': {
        // Writing to a person opens the talk with them.
        const room = /^U/.test(String(channel)) ? `D${String(channel).slice(1)}` : String(channel);
        if (outside.has(room)) return no(c, 'not_in_channel');
        seen(method, given);
        if (given.unfurl_links !== 'false' || given.unfurl_media !== 'false') complain(method, ['unfurls']);
        const thread = threadOf(room, given.thread_ts);
        const message = add({ channel: room, thread, to: null, ...shownOf(given) });
        return c.json({ ok: true, channel: room, ts: message.ts });
      }
      case 'chat.postEphemeral': {
        if (outside.has(String(channel))) return no(c, 'not_in_channel');
        seen(method, given);
        const thread = threadOf(String(channel), given.thread_ts);
        const message = add({ channel: String(channel), thread, to: String(given.user), ...shownOf(given) });
        return c.json({ ok: true, message_ts: message.ts });
      }
      case 'chat.update':
        seen(method, given);
        return change(c, given, (message) => {
          if (!message.bare) complain(method, looksUp(given.blocks));
          return message.streaming ? 'streaming_state_conflict' : { ...message, ...shownOf(given) };
        });
      case 'chat.startStream': {
        if (outside.has(String(channel))) return no(c, 'not_in_channel');
        const thread = threadOf(String(channel), given.thread_ts);
        const blocks = chunked(method, given);
        const message = add({
          channel: String(channel),
          thread,
          to: null,
          text: '',
          blocks,
          streaming: true,
          bare: false,
        });
        return c.json({ ok: true, channel, ts: message.ts });
      }
      case 'chat.appendStream':
      case 'chat.stopStream': {
        const added = given.chunks === undefined ? [] : chunked(method, given);
        const streaming = method === 'chat.appendStream';
        if (stopped.has(String(ts))) return no(c, 'stopped_by_user');
        return change(c, given, (message) =>
          message.streaming
            ? { ...message, blocks: [...message.blocks, ...added], streaming }
            : 'message_not_in_streaming_state',
        );
      }
      case 'assistant.threads.setStatus':
        threadOf(String(given.channel_id), given.thread_ts);
        statuses.push(String(given.status));
        return c.json({ ok: true });
      case 'views.open': {
        if (!triggers.delete(String(given.trigger_id))) return no(c, 'expired_trigger_id');
        const view = given.view as Given;
        complain(method, wrongWithView(view));
        views.push(view);
        return c.json({ ok: true, view: { id: `V${++count}`, ...view } });
      }
      case 'files.getUploadURLExternal': {
        const id = `F${++count}`;
        uploads.set(id, { name: String(given.filename), length: Number(given.length), bytes: null });
        const { hostname, origin } = new URL(c.req.url);
        const host = hostname === 'slack.com' ? 'https://files.slack.com' : origin;
        return c.json({ ok: true, upload_url: `${host}/upload/${id}`, file_id: id });
      }
      case 'files.completeUploadExternal': {
        for (const { id } of given.files as { id: string }[]) {
          const file = uploads.get(id);
          if (!file?.bytes) complain(method, ['bytes were not sent']);
          else {
            const thread = threadOf(String(given.channel_id), given.thread_ts);
            const comment = given.initial_comment === undefined ? null : String(given.initial_comment);
            complain(method, wrongWithMarkup(comment ?? ''));
            files.push({
              channel: String(given.channel_id),
              thread,
              name: file.name,
              bytes: file.bytes,
              comment,
            });
          }
        }
        return c.json({ ok: true, files: given.files });
      }
      case 'users.info':
        return c.json({ ok: true, user: { id: given.user, is_admin: admins.has(String(given.user)) } });
      default:
        if (outside.has(String(channel ?? ts))) return no(c, 'channel_not_found');
        return c.json({
          ok: true,
          channel: {
            id: channel,
            creator: creators.get(String(channel)),
            is_ext_shared: connected.has(String(channel)),
          },
        });
    }
  }

  function seen(method: string, given: Given): void {
    complain(method, wrongWithMarkup(String(given.text ?? '')));
    if (given.blocks !== undefined) complain(method, wrongWithBlocks(given.blocks));
  }

  function chunked(method: string, given: Given): Given[] {
    const chunks = given.chunks as { type: string; blocks: Given[] }[];
    return chunks.flatMap(({ type, blocks }) => {
      if (type !== 'blocks') complain(method, [`chunk of ${type}`]);
      complain(method, wrongWithBlocks(blocks));
      complain(method, looksUp(blocks));
      return blocks;
    });
  }

  /** What is replied to has to be there. */
  function threadOf(channel: string, ts: unknown): string | null {
    if (ts === undefined) return null;
    if (!known.has(`${channel} ${String(ts)}`)) complaints.push(`thread ${String(ts)} is not known`);
    return String(ts);
  }

  function add(
    message: Omit<Message, 'ts' | 'changes' | 'streaming' | 'bare'> & { streaming?: boolean; bare?: boolean },
  ): Message {
    const ts = `1800000000.${String(++count).padStart(6, '0')}`;
    const added = { streaming: false, bare: true, ...message, ts, changes: 0 };
    messages.push(added);
    if (added.to === null) known.add(`${message.channel} ${ts}`);
    return added;
  }

  function change(c: Context, { channel, ts }: Given, to: (message: Message) => Message | string): Response {
    const at = messages.findIndex((each) => each.channel === channel && each.ts === ts && each.to === null);
    const found = messages[at];
    const changed = found === undefined ? 'message_not_found' : to(found);
    if (typeof changed === 'string') return no(c, changed);
    messages[at] = { ...changed, changes: changed.changes + 1 };
    return c.json({ ok: true, channel, ts });
  }

  return {
    app,
    complaints,
    messages,
    files,
    views,
    /** What was said to be going on. */
    statuses,
    /** The methods that were called, and `upload` and `hook`, in order. */
    calls,
    admins,
    /** Who made a channel. */
    creators,
    /** Channels in which Notabene is not. */
    outside,
    /** Channels that are shared with another organisation. */
    connected,
    /** A reader stops what is streaming, with Slack's own button. */
    stop(): void {
      for (const [at, message] of messages.entries()) {
        if (!message.streaming) continue;
        stopped.add(message.ts);
        messages[at] = { ...message, streaming: false };
      }
    },
    /** Something goes wrong with the next calls of a method, of all with `*`. */
    trouble(method: string, trouble: Trouble, times = 1): void {
      troubles.push({ method, trouble, left: times });
    },
    /** A message that somebody wrote. */
    wrote(channel: string, ts: string): void {
      known.add(`${channel} ${ts}`);
    },
    /** Something that was pressed or commanded: for a moment a window may be opened. */
    triggered(id: string): void {
      triggers.add(id);
    },
    /** The path of an address for answers to a command or a button of this user in this channel. */
    hook(channel: string, user: string, path: string): void {
      hooks.set(path, { channel, user, left: 5 });
    },
  };
}

export type SlackPlatform = ReturnType<typeof slackPlatform>;

/** What Slack would look up to show a picture of, though it tells what was asked. */
const looksUp = (blocks: unknown): string[] =>
  linksIn(blocks).some((url) => /[?#&]vraag=/.test(url)) ? ['looks up a link with the question'] : [];

const no = (c: Context, error: string): Response => c.json({ ok: false, error });

const shownOf = ({ text, blocks }: Given) => ({
  text: String(text ?? ''),
  blocks: (blocks ?? []) as readonly Given[],
});

/** Slack takes a form in which lists and objects are JSON. */
async function argumentsOf(c: Context): Promise<Given> {
  const form = new URLSearchParams(new TextDecoder().decode(await c.req.arrayBuffer()));
  return Object.fromEntries(
    [...form].map(([name, value]) => [
      name,
      /^[[{]/.test(value) && NESTED.has(name) ? JSON.parse(value) : value,
    ]),
  );
}

const NESTED: ReadonlySet<string> = new Set(['blocks', 'chunks', 'view', 'files']);

/** Every address that a press in a message could lead to. */
export function linksIn(given: unknown): string[] {
  if (Array.isArray(given)) return given.flatMap(linksIn);
  if (typeof given !== 'object' || given === null) return [];
  return Object.entries(given).flatMap(([name, value]) =>
    name === 'url' && typeof value === 'string' ? [value] : linksIn(value),
  );
}

/** The buttons of a message: what each is called, and what it has with it. */
export function buttonsIn(blocks: readonly Given[]): { readonly id: string; readonly value: string }[] {
  return blocks
    .filter(({ type }) => type === 'actions')
    .flatMap(({ elements }) => elements as Given[])
    .map(({ action_id, value }) => ({ id: String(action_id), value: String(value) }));
}

/** What people read in a message: all its text, a line for each block. */
export function readable(blocks: readonly Given[]): string {
  return blocks.map((block) => lettersIn(block)).join('\n');
}

function lettersIn(given: unknown): string {
  if (typeof given === 'string') return given;
  if (Array.isArray(given)) return given.map(lettersIn).join('');
  if (typeof given !== 'object' || given === null) return '';
  const { type, text, elements, user_id } = given as Given;
  // Sections follow each other on lines of their own.
  const line = type === 'rich_text_section' || type === 'rich_text_quote' ? '\n' : '';
  return `${lettersIn(text)}${lettersIn(elements)}${line}${typeof user_id === 'string' ? `@${user_id}` : ''}`;
}
