import { Hono } from 'hono';
import type { Brought, Fault, Platform, Shown } from '../driver.ts';
import { CONSENT, FILE, type MessageSeen, messageSeen, type Sent } from './activity-seen.ts';
import { APP_ID, type Signer, signer, TENANT } from './signer.ts';

/** Where the parts of Microsoft's are; on loopback they are all at one address. */
export interface Addresses {
  readonly openId: string;
  readonly signIn: string;
  readonly connector: string;
  readonly drive: string;
}

const PUBLIC: Addresses = {
  openId: 'https://login.botframework.com',
  signIn: 'https://login.microsoftonline.com',
  connector: 'https://smba.trafficmanager.net',
  drive: 'https://voorbeeld-my.sharepoint.com',
};
export const PASSWORD = 'wachtwoord-voor-proeven';

/** People, as Teams numbers them, with their number in Microsoft Entra. */
export const PEOPLE: Readonly<Record<string, string>> = {
  '29:vrager': '00000000-0000-4000-8000-000000000001',
  '29:beheerder': '00000000-0000-4000-8000-000000000002',
  '29:gast': '00000000-0000-4000-8000-000000000003',
};

/** What Teams does besides. */
type Faults = Fault | { readonly kind: 'refuses'; readonly status: 412 | 502 | 504; readonly times: number };

interface Entry {
  readonly id: string;
  readonly conversation: string;
  sent: Sent;
  seen: MessageSeen;
  shown: Shown;
}

interface Stream {
  readonly conversation: string;
  sequence: number;
  text: string;
  time: number;
  state: 'open' | 'ended' | 'stopped';
}

/** A Teams of our own, which takes what the real one takes. */
export class TeamsPlatform implements Platform {
  readonly complaints: string[] = [];
  readonly brought: Brought[] = [];
  readonly deleted: string[] = [];
  /** Tokens given, keys given, and requests that came for a conversation or a file. */
  readonly counts = { tokens: 0, keys: 0, typing: 0 };
  requests = 0;
  /** Whose signature is believed, and for which channels. */
  signers: readonly { readonly signer: Signer; readonly endorsements?: readonly string[] }[];
  /** Whether keys can be had. */
  keysDown = false;
  /** Whether answers are kept waiting. */
  silent = false;
  /** Seconds that a token for replies holds. */
  tokenSeconds = 3600;
  /** Who has Notabene among their own apps. */
  reachable = new Set(Object.keys(PEOPLE));
  readonly #addresses: Addresses;
  readonly #now: () => number;
  readonly #entries: Entry[] = [];
  readonly #streams = new Map<string, Stream>();
  readonly #tokens = new Map<string, number>();
  readonly #consents: { readonly card: string; readonly content: Record<string, unknown> }[] = [];
  readonly #waiting: (() => void)[] = [];
  readonly #uploaded = new Map<string, Brought>();
  #fault: Faults | null = null;
  #left = 0;
  #numbers = 0;
  readonly app: Hono;

  private constructor(own: Signer, now: () => number, addresses: Addresses) {
    this.signers = [{ signer: own }];
    this.#now = now;
    this.#addresses = addresses;
    this.app = this.#routes();
  }

  static async open(now: () => number, addresses: Addresses = PUBLIC): Promise<TeamsPlatform> {
    return new TeamsPlatform(await signer(), now, addresses);
  }

  get serviceUrl(): string {
    return `${this.#addresses.connector}/emea/`;
  }

  get shown(): readonly Shown[] {
    return this.#entries.map(({ shown }) => shown);
  }

  /** What was sent for something that is shown. */
  entryOf(shown: Shown): Readonly<Entry> {
    const entry = this.#entries.find((each) => each.shown === shown);
    if (entry === undefined) throw new Error('not shown');
    return entry;
  }

  /** The card that asks for a file and was not answered yet. */
  asksConsent(): { readonly card: string; readonly content: Record<string, unknown> } | undefined {
    return this.#consents.shift();
  }

  /** Where a file may be put that was allowed. */
  uploadInfo(name: string): Record<string, string> {
    const { drive } = this.#addresses;
    return {
      name,
      uploadUrl: `${drive}/personal/vrager/upload/${this.#number()}`,
      contentUrl: `${drive}/personal/vrager/Documents/${encodeURIComponent(name)}`,
      uniqueId: '00000000-0000-4000-8000-0000000f11e0',
      fileType: 'docx',
    };
  }

  /** Somebody presses the button of Teams that stops an answer. */
  stopStream(): void {
    for (const stream of this.#streams.values()) if (stream.state === 'open') stream.state = 'stopped';
  }

  /** Teams ends an answer of itself, as it does after two minutes. */
  endStream(): void {
    for (const stream of this.#streams.values()) stream.state = 'ended';
  }

  fault(fault: Faults | null): void {
    this.#fault = fault;
    this.#left = fault && 'times' in fault ? fault.times : 0;
  }

  /** What was kept waiting is done, for who still waits. */
  speak(): void {
    this.silent = false;
    for (const done of this.#waiting.splice(0)) done();
  }

  /** No token that was given holds any longer. */
  revoke(): void {
    this.#tokens.clear();
  }

  readonly fetch: typeof fetch = async (input, init) => {
    const request = new Request(input, init);
    const { origin, pathname } = new URL(request.url);
    const { openId, signIn, connector, drive } = this.#addresses;
    const to = { openId: /^\/v1\//, signIn: /oauth2/, connector: /^\/emea\//, drive: /^\/personal\// };
    const here = [
      [openId, to.openId],
      [signIn, to.signIn],
      [connector, to.connector],
      [drive, to.drive],
    ] as const;
    const loopback = origin.startsWith('http://127.0.0.1:');
    if (!here.some(([address, path]) => (loopback || address === origin) && path.test(pathname)))
      this.complaints.push(`a request to ${request.url}`);
    if (request.headers.has('authorization') && !to.connector.test(pathname))
      this.complaints.push(`a token to ${request.url}`);
    if (!to.openId.test(pathname)) {
      const fault = this.#fault;
      if (fault?.kind === 'dead') throw new TypeError('no connection');
      if (!to.signIn.test(pathname) && fault !== null && 'times' in fault && this.#left > 0) {
        this.#left--;
        if (fault.kind !== 'dropped') this.requests++;
        if (fault.kind === 'unreached') throw new TypeError('no connection');
        if (fault.kind === 'dropped') {
          await this.app.fetch(request);
          throw new TypeError('connection lost');
        }
        const headers: Record<string, string> =
          'retryAfter' in fault ? { 'Retry-After': String(fault.retryAfter) } : {};
        return Response.json({ error: { code: 'Throttled' } }, { status: fault.status, headers });
      }
    }
    if (this.silent && to.connector.test(pathname)) {
      await new Promise<void>((done) => this.#waiting.push(done));
      if (request.signal.aborted) throw new TypeError('nobody waits any more');
    }
    return this.app.fetch(request);
  };

  #routes(): Hono {
    const app = new Hono();
    app.get('/v1/.well-known/openidconfiguration', (c) => {
      if (this.keysDown) return c.text('down', 503);
      const jwks_uri = new URL('/v1/.well-known/keys', c.req.url).href;
      return c.json({ issuer: 'https://api.botframework.com', jwks_uri });
    });
    app.get('/v1/.well-known/keys', (c) => {
      this.counts.keys++;
      if (this.keysDown) return c.text('down', 503);
      return c.json({
        keys: this.signers.map(({ signer: { jwk }, endorsements = ['msteams', 'webchat'] }) => ({
          ...jwk,
          endorsements,
        })),
      });
    });
    app.post('/:tenant/oauth2/v2.0/token', async (c) => {
      const form = await c.req.formData();
      const right =
        form.get('grant_type') === 'client_credentials' &&
        form.get('client_id') === APP_ID &&
        form.get('client_secret') === PASSWORD &&
        form.get('scope') === 'https://api.botframework.com/.default';
      if (!right) return c.json({ error: 'invalid_client' }, 401);
      const token = `antwoordbewijs-${++this.counts.tokens}`;
      this.#tokens.set(token, this.#now() + this.tokenSeconds * 1000);
      return c.json({ token_type: 'Bearer', expires_in: this.tokenSeconds, access_token: token });
    });
    app.use('/emea/*', async (c, next) => {
      this.requests++;
      const [, token = ''] = /^Bearer (.+)$/.exec(c.req.header('authorization') ?? '') ?? [];
      if ((this.#tokens.get(token) ?? 0) <= this.#now())
        return c.json({ error: { code: 'Unauthorized' } }, 401);
      return next();
    });
    app.post('/emea/v3/conversations', async (c) => {
      const { members, isGroup, tenantId } = await c.req.json();
      const [member] = members;
      if (members.length !== 1 || isGroup || tenantId !== TENANT) return this.#refuse(c, 400, 'BadSyntax');
      if (!this.reachable.has(member.id)) return this.#refuse(c, 403, 'ForbiddenOperationException');
      return c.json({ id: `a:${member.id.slice(3)}` }, 201);
    });
    app.post('/emea/v3/conversations/:conversation/activities', async (c) => {
      const conversation = c.req.param('conversation');
      if (this.#fault?.kind === 'closed' && !conversation.startsWith('a:'))
        return this.#refuse(c, 403, 'BotNotInConversationRoster');
      return this.#posted(c, conversation, await c.req.json());
    });
    app.put('/emea/v3/conversations/:conversation/activities/:id', async (c) => {
      const { conversation, id } = c.req.param();
      const entry = this.#entries.find((each) => each.id === id && each.conversation === conversation);
      if (entry === undefined) return this.#refuse(c, 404, 'ActivityNotFoundInConversation');
      this.#change(entry, await c.req.json(), false);
      return c.json({ id });
    });
    app.delete('/emea/v3/conversations/:conversation/activities/:id', (c) => {
      const { conversation, id } = c.req.param();
      const at = this.#entries.findIndex((each) => each.id === id && each.conversation === conversation);
      if (at < 0) return this.#refuse(c, 404, 'ActivityNotFoundInConversation');
      this.#entries.splice(at, 1);
      this.deleted.push(id);
      return c.json({});
    });
    app.put('/personal/:who/upload/:id', async (c) => {
      this.requests++;
      const bytes = new Uint8Array(await c.req.arrayBuffer());
      const range = `bytes 0-${bytes.length - 1}/${bytes.length}`;
      if (c.req.header('content-range') !== range) this.complaints.push('a file without its range');
      this.#uploaded.set(c.req.url, { name: '', bytes });
      return c.json({}, 201);
    });
    app.notFound((c) => {
      this.complaints.push(`a request to ${c.req.method} ${c.req.url}`);
      return c.text('not found', 404);
    });
    return app;
  }

  #refuse(
    c: { json(body: object, status: 400 | 403 | 404): Response },
    status: 400 | 403 | 404,
    code: string,
    message = code,
  ) {
    return c.json({ error: { code, message } }, status);
  }

  #posted(
    c: { json(body: object, status?: 201 | 400 | 403 | 404): Response },
    conversation: string,
    sent: Sent,
  ): Response {
    const info = sent.entities?.find(({ type }) => type === 'streaminfo');
    if (info !== undefined) {
      const fault = this.#streamed(conversation, sent, info);
      if (fault !== null) return this.#refuse(c, 403, 'ContentStreamNotAllowed', fault);
      const id = info.streamId ?? `stroom-${this.#numbers}`;
      return c.json({ id }, 201);
    }
    if (sent.type === 'typing') {
      this.counts.typing++;
      if (!conversation.startsWith('a:') && !conversation.endsWith('@thread.v2'))
        this.complaints.push('typing in a channel');
      return c.json({ id: this.#number() }, 201);
    }
    if (sent.type !== 'message') this.complaints.push(`an activity ${sent.type}`);
    const id = this.#number();
    this.#add(id, conversation, sent, false);
    return c.json({ id }, 201);
  }

  /** Why an activity of a stream is refused; null when it is shown. */
  #streamed(
    conversation: string,
    sent: Sent,
    info: { streamId?: string; streamType?: string; streamSequence?: number },
  ) {
    const { streamId, streamType, streamSequence } = info;
    const complain = (what: string) => this.complaints.push(`stream: ${what}`);
    if (!conversation.startsWith('a:')) complain('not between two');
    if (streamType !== 'final' && (sent.type !== 'typing' || sent.attachments || !sent.text))
      complain('no words');
    if (streamType === 'informative' && (sent.text?.length ?? 0) > 1_000) complain('too much to inform of');
    if (streamId === undefined) {
      if (streamSequence !== 1) complain(`begins with ${streamSequence}`);
      for (const { conversation: other, state } of this.#streams.values())
        if (other === conversation && state === 'open') return 'Only one stream at a time.';
      const id = `stroom-${++this.#numbers}`;
      this.#streams.set(id, { conversation, sequence: 1, text: '', time: this.#now(), state: 'open' });
      this.#add(id, conversation, { ...sent, type: 'message' }, true);
      return null;
    }
    const stream = this.#streams.get(streamId);
    const entry = this.#entries.find(({ id }) => id === streamId);
    if (stream === undefined || entry === undefined) return 'Unknown stream.';
    if (stream.state === 'stopped') return 'Content stream was canceled by user.';
    if (stream.state === 'ended') return 'Content stream is already completed.';
    if (streamType === 'final') {
      if (sent.type !== 'message') complain('the end is no message');
      stream.state = 'ended';
      this.#change(entry, sent, false);
      return null;
    }
    if ((streamSequence ?? 0) <= stream.sequence) complain(`${streamSequence} after ${stream.sequence}`);
    if (streamType === 'streaming' && !(sent.text ?? '').startsWith(stream.text))
      complain('not what was shown, and more');
    if (this.#now() - stream.time < 1_000) complain('more than one in a second');
    stream.sequence = streamSequence ?? 0;
    stream.text = sent.text ?? '';
    stream.time = this.#now();
    this.#change(entry, { ...sent, type: 'message' }, true);
    return null;
  }

  #add(id: string, conversation: string, sent: Sent, growing: boolean): void {
    const seen = this.#seen(conversation, sent, growing);
    const shown = this.#shownOf(conversation, sent, seen, growing, 0);
    this.#entries.push({ id, conversation, sent, seen, shown });
    for (const { contentType, content, contentUrl, name } of sent.attachments ?? []) {
      if (contentType === CONSENT) this.#consents.push({ card: id, content: { ...content, name } });
      if (contentType !== FILE) continue;
      const file = [...this.#uploaded.values()].at(-1);
      if (file === undefined || contentUrl === undefined) this.complaints.push('a file that is not there');
      else this.brought.push({ ...file, name: name ?? '' });
    }
    if (
      sent.attachments?.some(({ contentType }) => contentType === CONSENT) &&
      !conversation.startsWith('a:')
    )
      this.complaints.push('a file in a channel');
  }

  #change(entry: Entry, sent: Sent, growing: boolean): void {
    entry.sent = sent;
    entry.seen = this.#seen(entry.conversation, sent, growing);
    entry.shown = this.#shownOf(entry.conversation, sent, entry.seen, growing, entry.shown.changes + 1);
  }

  #seen(_conversation: string, sent: Sent, growing: boolean): MessageSeen {
    const seen = messageSeen(sent);
    // The citations of an answer that grows come with its end.
    this.complaints.push(...seen.complaints.filter((what) => !(growing && what.startsWith('citations'))));
    return seen;
  }

  #shownOf(conversation: string, sent: Sent, seen: MessageSeen, growing: boolean, changes: number): Shown {
    const buttons = seen.cards.flatMap(({ submits }) =>
      submits.map(({ data }) => (data.notabene as { button: string }).button),
    );
    return {
      to: conversation.startsWith('a:') ? 'asker' : 'all',
      room: conversation.split(';')[0] ?? '',
      text: [seen.markdown.text, ...seen.cards.flatMap(({ text }) => text)].join('\n'),
      links: [
        ...seen.markdown.links,
        ...seen.cards.flatMap(({ links }) => links),
        ...seen.claims.flatMap(({ appearance: { url } }) => (url === undefined ? [] : [url])),
      ],
      buttons: [...buttons, ...(sent.channelData?.feedbackLoop ? ['up', 'down'] : [])],
      growing: growing || buttons.includes('stop'),
      changes,
    };
  }

  #number(): string {
    return String(1_767_600_000_000 + ++this.#numbers);
  }
}
