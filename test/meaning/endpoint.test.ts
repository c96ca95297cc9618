import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createOpenAI } from '@ai-sdk/openai';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { EncoderError, Encoding } from '../../src/meaning/encoder.ts';
import { endpointEncoder } from '../../src/meaning/endpoint.ts';
import { guardedJson } from '../../src/meaning/guarded-json.ts';

/** Words of the server that nobody may ever see. */
const THEIRS = 'LEVERANCIERSTEKST sk-geheim-4711';
const KEY = 'sleutel-van-de-proef';

interface Asked {
  readonly headers: IncomingMessage['headers'];
  readonly url: string;
  readonly body: { readonly model: string; readonly input: readonly string[] };
}
type Answering = (asked: Asked, response: ServerResponse, request: number) => void;

const give = (response: ServerResponse, body: string, status = 200, type = 'application/json') =>
  response.writeHead(status, { 'Content-Type': type }).end(body);
const listed = (vectors: readonly unknown[]) =>
  JSON.stringify({ object: 'list', data: vectors.map((embedding, index) => ({ index, embedding })) });
/** A vector that tells which text it is of. */
const vectorOf = (text: string): number[] => [text.length, 1, text.codePointAt(0) ?? 0];
const usual: Answering = ({ body }, response) => give(response, listed(body.input.map(vectorOf)));

async function server(answering: Answering) {
  const received: Asked[] = [];
  const listening = createServer(async (request, response) => {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part);
    const body = JSON.parse(Buffer.concat(parts).toString()) as Asked['body'];
    const asked = { headers: request.headers, url: request.url ?? '', body };
    received.push(asked);
    answering(asked, response, received.length);
  });
  await new Promise<void>((done) => listening.listen(0, '127.0.0.1', done));
  onTestFinished(() => {
    listening.closeAllConnections();
    listening.close();
  });
  const baseURL = `http://127.0.0.1:${(listening.address() as AddressInfo).port}/v1`;
  return { baseURL, received };
}

const opened = (baseURL: string, { name = 'bge-nep', waitMs = 10_000 } = {}) =>
  endpointEncoder({
    model: async () => createOpenAI({ apiKey: KEY, baseURL, fetch: guardedJson(fetch) }).embedding(name),
    baseURL,
    name,
    deadline: () => AbortSignal.timeout(waitMs),
  });

const faultOf = (work: Promise<unknown>): Promise<EncoderError> =>
  work.then(
    () => {
      throw new Error('it went well');
    },
    (error: EncoderError) => error,
  );

const unit = (numbers: readonly number[]): number[] => numbers.map((each) => each / Math.hypot(...numbers));
const expectVectors = (found: readonly Encoding[], texts: readonly string[]) => {
  expect(found).toHaveLength(texts.length);
  for (const [at, { vector, pieces }] of found.entries()) {
    expect(pieces).toHaveLength(0);
    for (const [place, number] of unit(vectorOf(texts[at] ?? '')).entries())
      expect(vector[place]).toBeCloseTo(number, 5);
  }
};

describe('an encoder behind an address', () => {
  it('gives vectors of length 1 in the order of the texts, a bounded number at a time', async () => {
    const { baseURL, received } = await server(usual);
    const encoder = await opened(baseURL);
    expect(encoder.dims).toEqual({ vector: 3, piece: 0 });
    const texts = Array.from({ length: 70 }, (_, at) => `${'x'.repeat(at)}vraag`);
    expectVectors(await encoder.questions(texts), texts);
    expect(received.map(({ body }) => body.input.length)).toEqual([1, 32, 32, 6]);
    expect(received[1]).toMatchObject({ url: '/v1/embeddings', body: { model: 'bge-nep' } });
    expect(received[1]?.headers.authorization).toBe(`Bearer ${KEY}`);
    expectVectors(
      await encoder.sentences([
        { around: 'Titel', text: 'Een zin.' },
        { around: '', text: 'Kaal.' },
      ]),
      ['Titel » Een zin.', 'Kaal.'],
    );
    expect(await encoder.questions([])).toEqual([]);
  });

  it('puts vectors back in order that come in another', async () => {
    const { baseURL } = await server(({ body }, response) => {
      const data = body.input.map((text, index) => ({ index, embedding: vectorOf(text) }));
      give(response, JSON.stringify({ data: data.reverse() }));
    });
    const texts = ['een', 'twee', 'drieentwintig'];
    expectVectors(await (await opened(baseURL)).questions(texts), texts);
  });

  it('cuts a long text, sends no empty one, and no half characters', async () => {
    const { baseURL, received } = await server(usual);
    await (await opened(baseURL)).questions(['x'.repeat(9_000), '', ' \n ', 'half \ud83d']);
    expect(received[1]?.body.input).toEqual(['x'.repeat(1_500), '-', '-', 'half \ufffd']);
  });

  it('has the fingerprint of its host, its model and its dimensions, and not of its key', async () => {
    const one = await server(usual);
    const longer = await server(({ body }, response) => give(response, listed(body.input.map(() => [1, 2]))));
    const prints = [
      await opened(one.baseURL),
      await opened(one.baseURL),
      await opened(one.baseURL, { name: 'ander' }),
      await opened(longer.baseURL),
    ].map(({ fingerprint }) => fingerprint);
    expect(prints[0]).toBe(prints[1]);
    expect(new Set(prints)).toHaveLength(3);
  });

  it('asks once more after a fault that may be gone, and no more than that', async () => {
    const once = await server((asked, response, request) =>
      request === 1 ? give(response, THEIRS, 503) : usual(asked, response, request),
    );
    expect((await opened(once.baseURL)).dims.vector).toBe(3);
    const ever = await server((_, response) => give(response, THEIRS, 500));
    expect((await faultOf(opened(ever.baseURL))).message).toMatch(/gaf een fout \(500\)/);
    expect(ever.received).toHaveLength(2);
  });
});

const odd = (vector: string) => `{"data":[{"index":0,"embedding":${vector}}]}`;

describe('row 88: a server of an encoder that does not do what was asked', () => {
  it.each<[string, string, RegExp, Answering]>([
    ['refuses the key', 'settings', /kijk NOTABENE_ENCODER_KEY na/, (_, r) => give(r, THEIRS, 401)],
    ['knows no such model', 'settings', /NOTABENE_ENCODER_MODEL na/, (_, r) => give(r, THEIRS, 404)],
    ['is too busy', 'unreachable', /te druk/, (_, r) => give(r, THEIRS, 429)],
    [
      'sends elsewhere',
      'damaged',
      /iets anders dan een vector per tekst/,
      (_, r) => r.writeHead(307, { Location: '/x' }).end(),
    ],
    [
      'gives a page',
      'damaged',
      /iets anders dan een vector per tekst/,
      (_, r) => give(r, THEIRS, 200, 'text/html'),
    ],
    [
      'gives broken JSON',
      'damaged',
      /iets anders dan een vector per tekst/,
      (_, r) => give(r, `{"data": ${THEIRS}`),
    ],
    [
      'gives JSON of another shape',
      'damaged',
      /iets anders dan een vector per tekst/,
      (_, r) => give(r, `{"x":"${THEIRS}"}`),
    ],
    [
      'breaks off',
      'unreachable',
      /brak zijn antwoord af/,
      (_, r) => {
        r.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': '999' });
        r.write('{"data":', () => r.destroy());
      },
    ],
    [
      'gives too much',
      'damaged',
      /iets anders dan een vector per tekst/,
      (_, r) => give(r, `[${'0,'.repeat(5e6)}0]`),
    ],
    ['gives too few', 'damaged', /iets anders dan een vector per tekst/, (_, r) => give(r, '{"data":[]}')],
    [
      'gives too many',
      'damaged',
      /iets anders dan een vector per tekst/,
      (_, r) => give(r, listed([[1], [2]])),
    ],
    [
      'gives no numbers',
      'damaged',
      /iets anders dan een vector per tekst/,
      (_, r) => give(r, odd('[null, 1]')),
    ],
    [
      'gives an endless number',
      'damaged',
      /iets anders dan een vector per tekst/,
      (_, r) => give(r, odd('[1e999, 1]')),
    ],
    ['gives only zeros', 'damaged', /vector die er geen is/, (_, r) => give(r, odd('[0, 0]'))],
    ['gives an empty vector', 'damaged', /vector die er geen is/, (_, r) => give(r, odd('[]'))],
    [
      'gives one place twice',
      'damaged',
      /iets anders dan een vector per tekst/,
      (_, r) => give(r, '{"data":[{"index":0,"embedding":[1]},{"index":0,"embedding":[1]}]}'),
    ],
  ])('%s: one Dutch sentence of ours, and nothing of theirs', async (_, code, message, answering) => {
    const { baseURL } = await server(answering);
    const fault = await faultOf(opened(baseURL));
    expect(fault).toMatchObject({ name: 'EncoderError', code, message: expect.stringMatching(message) });
    for (const secret of [THEIRS, KEY, baseURL]) expect(fault.message).not.toContain(secret);
  });

  it('gives vectors of another length later on', async () => {
    const { baseURL } = await server(({ body }, response, request) =>
      give(response, listed(body.input.map(() => (request === 1 ? [1, 2] : [1, 2, 3])))),
    );
    const encoder = await opened(baseURL);
    expect((await faultOf(encoder.questions(['vraag']))).message).toMatch(
      /vectoren van 3 getallen, en eerder van 2\. .*bouw de index opnieuw/,
    );
  });

  it('hangs, or is not there', async () => {
    const { baseURL } = await server(() => {});
    expect(await faultOf(opened(baseURL, { waitMs: 60 }))).toMatchObject({
      code: 'unreachable',
      message: expect.stringMatching(/antwoordde niet binnen/),
    });
    expect(await faultOf(opened('http://127.0.0.1:1/v1'))).toMatchObject({
      code: 'unreachable',
      message: expect.stringMatching(/niet te bereiken/),
    });
  });
});
