import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { GivenClaim } from '../../src/answer/model/material.ts';

/** What a model was given, as it came over the wire. */
export interface Received {
  readonly headers: IncomingMessage['headers'];
  readonly path: string;
  readonly body: {
    readonly model: string;
    readonly messages: readonly { readonly role: string; readonly content: unknown }[];
    readonly stream?: boolean;
    readonly tools?: unknown;
    readonly response_format?: { readonly type: string };
  };
  readonly text: string;
  readonly material: GivenMaterial;
}

/** The user message: what `materialFor` wrote. */
export interface GivenMaterial {
  readonly question: string;
  readonly passages: readonly {
    readonly key: string;
    readonly speaker: string;
    readonly document: string;
    readonly text: string;
  }[];
  /** The sentences that were found, in the order of the answer. */
  readonly found: readonly { readonly key: string; readonly words: string }[];
}

/** Words of the supplier that nobody may ever see. */
export const SUPPLIER_TEXT = 'LEVERANCIERSTEKST sk-geheim-4711';

type Answering = (received: Received, response: ServerResponse, attempt: number) => void;

const frame = (delta: object, finish: string | null = null): string =>
  `data: ${JSON.stringify({
    id: 'c1',
    object: 'chat.completion.chunk',
    created: 1,
    model: 'nep',
    choices: [{ index: 0, delta, finish_reason: finish }],
  })}\n\n`;

/** Text in pieces of a few characters, as a model streams. */
const pieces = (text: string): string[] => text.match(/[\s\S]{1,17}/g) ?? [];

function stream(response: ServerResponse, frames: readonly string[], end = true): void {
  response.writeHead(200, { 'Content-Type': 'text/event-stream; charset=utf-8' });
  for (const each of frames) response.write(each);
  if (end) response.end();
}

const framesOf = (text: string, finish: string | null = 'stop'): string[] => [
  frame({ role: 'assistant', content: '' }),
  ...pieces(text).map((content) => frame({ content })),
  ...(finish === null ? [] : [frame({}, finish), 'data: [DONE]\n\n']),
];

/** A model that gives these claims, or makes them of what it was given. */
export const giving =
  (claims: readonly GivenClaim[] | ((material: GivenMaterial) => readonly GivenClaim[])): Answering =>
  ({ material }, response) =>
    stream(
      response,
      framesOf(JSON.stringify({ claims: typeof claims === 'function' ? claims(material) : claims })),
    );

/** A faithful model: every sentence that was found, as it stands. */
export const echoOf = ({ found }: GivenMaterial): readonly GivenClaim[] =>
  found.map((source) => ({ text: source.words, sources: [source] }));

/** A model that gives an object that it makes of what it was given. */
export const objecting =
  (make: (received: Received) => unknown): Answering =>
  (received, response) =>
    stream(response, framesOf(JSON.stringify(make(received))));

/** A model that writes this text, whatever it is. */
const writing =
  (text: string): Answering =>
  (_received, response) =>
    stream(response, framesOf(text));

const status =
  (code: number, headers: Record<string, string> = {}): Answering =>
  (_received, response) => {
    response.writeHead(code, { 'Content-Type': 'application/json', ...headers });
    response.end(JSON.stringify({ error: { message: SUPPLIER_TEXT, type: SUPPLIER_TEXT } }));
  };

const whole = (material: GivenMaterial): string => JSON.stringify({ claims: echoOf(material) });

/** A model that asks to be left alone for a second, and is faithful after that. */
export const busyFor1s: Answering = (received, response, attempt) =>
  (attempt === 1 ? status(429, { 'Retry-After': '1' }) : giving(echoOf))(received, response, attempt);

/** Everything that is known to go wrong with a supplier; each is otherwise a faithful model. */
export const FAULTS = {
  hang: () => {},
  stall: ({ material }, response) => stream(response, framesOf(whole(material), null).slice(0, 5), false),
  serverError: status(500),
  serverErrorOnce: (received, response, attempt) =>
    attempt === 1 ? status(503)(received, response, attempt) : giving(echoOf)(received, response, attempt),
  reset: (_received, response) => response.socket?.destroy(),
  resetOnce: (received, response, attempt) =>
    attempt === 1 ? response.socket?.destroy() : giving(echoOf)(received, response, attempt),
  unauthorised: status(401),
  forbidden: status(403),
  rateLimited: status(429, { 'Retry-After': '120' }),
  /** Until a moment on its own clock, two minutes on. */
  rateLimitedUntil: status(429, {
    Date: 'Mon, 05 Jan 2026 09:00:00 GMT',
    'Retry-After': 'Mon, 05 Jan 2026 09:02:00 GMT',
  }),
  badRequest: status(400),
  unknownModel: status(404),
  redirect: status(302, { Location: 'http://127.0.0.1:9/elders' }),
  html: (_received, response) => {
    response.writeHead(200, { 'Content-Type': 'text/html' });
    response.end(`<html><body>${SUPPLIER_TEXT}</body></html>`);
  },
  invalidJson: (_received, response) => {
    response.writeHead(200, { 'Content-Type': 'application/json' });
    response.end(`{"choices": [${SUPPLIER_TEXT}`);
  },
  noStream: ({ material }, response) => {
    response.writeHead(200, { 'Content-Type': 'application/json' });
    const message = { role: 'assistant', content: whole(material) };
    response.end(JSON.stringify({ choices: [{ index: 0, message, finish_reason: 'stop' }] }));
  },
  empty: writing(''),
  noFrames: (_received, response) => stream(response, []),
  truncated: ({ material }, response) => stream(response, framesOf(whole(material), null).slice(0, -3)),
  wholeWithoutFinish: ({ material }, response) => stream(response, framesOf(whole(material), null)),
  cutOff: ({ material }, response) => {
    stream(response, framesOf(whole(material), null).slice(0, 6), false);
    setImmediate(() => setImmediate(() => response.socket?.destroy()));
  },
  corruptChunk: ({ material }, response) => {
    const frames = framesOf(whole(material));
    frames.splice(3, 1, `data: {"id": "c1", ${SUPPLIER_TEXT}\n\n`);
    stream(response, frames);
  },
  corruptAndOn: (_received, response) => stream(response, [`data: {"id": "c1", ${SUPPLIER_TEXT}\n\n`], false),
  errorChunk: ({ material }, response) => {
    const frames = framesOf(whole(material));
    frames.splice(3, 0, `data: ${JSON.stringify({ error: { message: SUPPLIER_TEXT } })}\n\n`);
    stream(response, frames);
  },
  length: ({ material }, response) => stream(response, framesOf(whole(material).slice(0, -20), 'length')),
  wholeAtLength: ({ material }, response) => stream(response, framesOf(whole(material), 'length')),
  filtered: ({ material }, response) => stream(response, framesOf(whole(material), 'content_filter')),
  prose: writing(`Natuurlijk! ${SUPPLIER_TEXT}`),
  otherShape: writing(JSON.stringify({ antwoord: SUPPLIER_TEXT })),
  endless: (_received, response) => {
    response.writeHead(200, { 'Content-Type': 'text/event-stream' });
    const more = frame({ content: 'x'.repeat(16_384) });
    const write = () => {
      while (!response.destroyed && response.write(more));
      if (!response.destroyed) response.once('drain', write);
    };
    write();
  },
} as const satisfies Record<string, Answering>;
export type FaultName = keyof typeof FAULTS;

/** A model that writes a text in two parts, the second when the test says so; then `rest` is what becomes of it. */
const inTwo =
  (gate: Promise<void>, rest: (response: ServerResponse, second: string) => void): Answering =>
  ({ material }, response) => {
    const text = whole(material);
    const [first] = echoOf(material).map((claim) => JSON.stringify(claim));
    const end = '{"claims":['.length + (first?.length ?? 0);
    stream(response, framesOf(text.slice(0, end), null), false);
    void gate.then(() => rest(response, text.slice(end)));
  };

const more = (response: ServerResponse, frames: readonly string[]): void => {
  for (const each of frames) response.write(each);
  response.end();
};

/** A faithful model that has written its first claim and not a character more, until the gate opens. */
export const afterFirst = (gate: Promise<void>): Answering =>
  inTwo(gate, (response, second) => more(response, framesOf(second)));

/** What can go wrong when the first claim was written, and may have been shown; the gate opens when it was. */
const FAULTS_AFTER_ONE = {
  stallAfter: () => {},
  resetAfter: (response) => response.socket?.destroy(),
  endAfter: (response) => response.end(),
  truncatedAfter: (response, second) => more(response, framesOf(second, null).slice(0, -2)),
  wholeWithoutFinishAfter: (response, second) => more(response, framesOf(second, null)),
  corruptChunkAfter: (response, second) =>
    more(response, [`data: {"id": "c1", ${SUPPLIER_TEXT}\n\n`, ...framesOf(second)]),
  errorChunkAfter: (response, second) =>
    more(response, [
      `data: ${JSON.stringify({ error: { message: SUPPLIER_TEXT } })}\n\n`,
      ...framesOf(second),
    ]),
  htmlAfter: (response) => more(response, [`data: <html>${SUPPLIER_TEXT}</html>\n\n`]),
  lengthAfter: (response, second) => more(response, framesOf(second.slice(0, -20), 'length')),
  filteredAfter: (response) => more(response, framesOf('', 'content_filter')),
  proseAfter: (response) => more(response, framesOf(` Natuurlijk! ${SUPPLIER_TEXT}`)),
  otherShapeAfter: (response) => more(response, framesOf(`,{"text":3,"sources":"${SUPPLIER_TEXT}"}]}`)),
  stopAfter: (response) => more(response, framesOf('')),
  wordsAfter: (response, second) => more(response, framesOf(`${second} ${SUPPLIER_TEXT}`)),
} as const satisfies Record<string, (response: ServerResponse, second: string) => void>;
export type FaultAfterOne = keyof typeof FAULTS_AFTER_ONE;

/** A model that fails so when the gate opens. */
export const failingAfterOne = (fault: FaultAfterOne, gate: Promise<void>): Answering =>
  inTwo(gate, FAULTS_AFTER_ONE[fault]);

export interface FakeModel {
  /** For `OPENAI_BASE_URL`. */
  readonly url: string;
  readonly received: readonly Received[];
  /** How it answers from now on. */
  answer(how: Answering): void;
  /** Done when the client has closed its last request without having had the whole answer. */
  leftBy(): Promise<void>;
  /** Done when a request has come in. */
  asked(): Promise<void>;
  close(): Promise<void>;
}

/** An OpenAI-compatible server on loopback that does as it is told, wrong things first of all. */
export async function startFakeModel(): Promise<FakeModel> {
  let how: Answering = giving(echoOf);
  let attempts = 0;
  let received: Received[] = [];
  const left = Promise.withResolvers<void>();
  const asked = Promise.withResolvers<void>();
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    response.on('close', () => response.writableFinished || left.resolve());
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const text = Buffer.concat(chunks).toString('utf8');
      const body = JSON.parse(text) as Received['body'];
      const said = body.messages.find(({ role }) => role === 'user')?.content;
      const user = typeof said === 'string' ? said : (said as { text: string }[] | undefined)?.[0]?.text;
      // For a step of its own the material stands between two lines.
      const inner = user?.startsWith('<') ? user.split('\n')[1] : user;
      const material = JSON.parse(inner ?? '{}') as GivenMaterial;
      const one = { headers: request.headers, path: request.url ?? '', body, text, material };
      received = [...received, one];
      attempts += 1;
      asked.resolve();
      how(one, response, attempts);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/v1`,
    get received() {
      return received;
    },
    answer: (next) => {
      how = next;
      attempts = 0;
    },
    leftBy: () => left.promise,
    asked: () => asked.promise,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
