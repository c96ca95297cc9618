import type { Reply } from '../../../src/channels/reply.ts';
import type { RetryWorld } from '../../../src/channels/retrying-fetch.ts';
import { signed } from '../../../src/channels/signature.ts';
import { webhookChannel } from '../../../src/channels/webhook/webhook.ts';
import type { Brought, Driver, Fault, Platform, Recorded, Shown } from '../driver.ts';

const SECRET = 'een-geheim-voor-proeven-0123456789abcdef';
const URL_OF_ANSWERS = 'https://antwoorden.example/notabene';

/** What is posted to the address of answers. */
interface Posted {
  readonly event: string;
  readonly room: string;
  readonly thread: string;
  readonly user: string;
  readonly to: 'all' | 'asker';
  readonly reply?: Reply;
  readonly whole?: boolean;
  readonly file?: { readonly name: string; readonly data: string };
}

class WebhookPlatform implements Platform {
  readonly complaints: string[] = [];
  readonly brought: Brought[] = [];
  requests = 0;
  readonly #messages: { shown: Shown; posted: Posted }[] = [];
  readonly #delivered = new Set<string>();
  #fault: Fault | null = null;
  #left = 0;

  get shown(): readonly Shown[] {
    return this.#messages.map(({ shown }) => shown);
  }

  fault(fault: Fault | null): void {
    this.#fault = fault;
    this.#left = fault && 'times' in fault ? fault.times : 0;
  }

  turnOf(shown: Shown): { readonly turn: string; readonly posted: Posted } {
    const found = this.#messages.find((each) => each.shown === shown);
    if (found?.posted.reply?.turn == null) throw new Error('nothing to press');
    return { turn: found.posted.reply.turn, posted: found.posted };
  }

  readonly fetch: typeof fetch = async (input, init) => {
    const request = new Request(input, init);
    this.requests++;
    const body = await request.text();
    const fault = this.#fault;
    if (fault?.kind === 'dead') throw new TypeError('no connection');
    const dropping = fault?.kind === 'dropped' && this.#left-- > 0;
    if (fault !== null && 'times' in fault && fault.kind !== 'dropped' && this.#left > 0) {
      this.#left--;
      if (fault.kind === 'unreached') throw new TypeError('no connection');
      const headers: Record<string, string> =
        fault.retryAfter === undefined ? {} : { 'Retry-After': String(fault.retryAfter) };
      return new Response(null, { status: fault.status, headers });
    }
    const posted = JSON.parse(body) as Posted;
    if (fault?.kind === 'closed' && posted.to === 'all') return new Response(null, { status: 410 });
    const delivery = request.headers.get('x-notabene-delivery') ?? '';
    // As docs/run/webhook.md tells: what came before is known by its number.
    if (!this.#delivered.has(delivery)) await this.#take(request, body, posted);
    this.#delivered.add(delivery);
    if (dropping) throw new TypeError('connection lost');
    return new Response(null, { status: 204 });
  };

  async #take(request: Request, body: string, posted: Posted): Promise<void> {
    if (!request.url.endsWith('/notabene')) this.complaints.push(`posted to ${request.url}`);
    const time = request.headers.get('x-notabene-timestamp');
    const signature = request.headers.get('x-notabene-signature');
    if (signature !== (await signed(SECRET, `${time}.${body}`))) this.complaints.push('not signed');
    if (posted.file)
      this.brought.push({
        name: posted.file.name,
        bytes: Uint8Array.from(atob(posted.file.data), (sign) => sign.charCodeAt(0)),
      });
    if (posted.reply === undefined) return;
    const before = this.#messages.findIndex(
      ({ posted: { event }, shown }) => event === posted.event && shown.growing,
    );
    const changes = before < 0 ? 0 : (this.#messages[before]?.shown.changes ?? 0) + 1;
    const shown = shownOf(posted, posted.reply, changes);
    if (before < 0) this.#messages.push({ shown, posted });
    else this.#messages[before] = { shown, posted };
  }
}

function shownOf({ to, room, user, whole }: Posted, reply: Reply, changes: number): Shown {
  const words = reply.parts.map((part) => {
    switch (part.type) {
      case 'sentence':
        return `${part.speaker.label}: ${part.text} ${part.sources.map(({ number }) => `[${number}]`).join('')}`;
      case 'nearest':
        return `${part.speaker.label}: “${part.quote}” (${part.title})`;
      case 'by':
        return `${part.text} ${user}`;
      default:
        return part.text;
    }
  });
  const sources = reply.sources.map(
    ({ number, title, place, quote }) => `[${number}] ${title}, ${place}: “${quote}”`,
  );
  const page = reply.page === null || !reply.cut ? [] : [reply.page.text];
  return {
    to,
    room,
    text: [...words, ...sources, ...page, reply.footer ?? ''].join('\n'),
    links: [
      ...reply.sources.map(({ url }) => url),
      ...reply.parts.map((part) => (part.type === 'nearest' ? part.url : null)),
      reply.page?.url ?? null,
    ].filter((url) => url !== null),
    buttons: [
      ...reply.choices.map(({ button }) => button),
      ...reply.buttons,
      ...(reply.judged ? ['up', 'down'] : []),
    ],
    growing: whole === false,
    changes,
  };
}

/** The plain webhook, driven by a program that signs. */
export const webhookDriver = (): Driver => {
  let platform = new WebhookPlatform();
  const request = async ({ body }: Recorded, now: number, secret: string): Promise<Request> => {
    const text = JSON.stringify(body);
    const time = String(Math.floor(now / 1000));
    return new Request('https://notabene.example/channels/webhook', {
      method: 'POST',
      body: text,
      headers: {
        'Content-Type': 'application/json',
        'X-Notabene-Timestamp': time,
        'X-Notabene-Signature': await signed(secret, `${time}.${text}`),
      },
    });
  };
  const pressed = (shown: Shown, id: string) => {
    const { turn, posted } = platform.turnOf(shown);
    const { room, thread, user } = posted;
    return { id, room, thread, user, turn };
  };
  return {
    name: 'webhook',
    async open(patience: Omit<RetryWorld, 'fetch'>) {
      platform = new WebhookPlatform();
      const settings = { secret: SECRET, url: URL_OF_ANSWERS };
      return { platform, channel: webhookChannel(settings, { ...patience, fetch: platform.fetch }) };
    },
    variables: (address) => ({ WEBHOOK_SECRET: SECRET, WEBHOOK_URL: `${address}/notabene` }),
    deliver: (recorded, now) => request(recorded, now, SECRET),
    forged: (recorded, now) => request(recorded, now, `${SECRET}!`),
    press: (shown, button, id) => ({ fictief: true, body: { ...pressed(shown, id), press: button } }),
    judge: (shown, verdict, remark, id) => ({
      fictief: true,
      body: { ...pressed(shown, id), judge: verdict, ...(remark === null ? {} : { remark }) },
    }),
  };
};
