import { describe, expect, it } from 'vitest';
import { askRequest, testApp } from './world.ts';

async function problemOf(response: Response) {
  expect(response.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
  const body = (await response.json()) as Record<string, unknown>;
  expect(body.status).toBe(response.status);
  expect(body.type).toBe(`urn:problem-type:notabene:${body.code}`);
  expect(body.requestId).toBe(response.headers.get('x-request-id'));
  expect(body.title).toMatch(/\S/);
  expect(body.detail).toMatch(/\.$/);
  return body;
}

async function refused(request: Request, status: number, code: string) {
  const { app, asked } = testApp();
  const response = await app.fetch(request);
  expect(response.status).toBe(status);
  const body = await problemOf(response);
  expect(body.code).toBe(code);
  expect(asked).toEqual([]);
  return body;
}

/** A body in pieces, without a declared length. */
function chunked(size: number, piece = 1000): ReadableStream<Uint8Array> {
  let left = size;
  return new ReadableStream({
    pull(controller) {
      if (left <= 0) return controller.close();
      controller.enqueue(new TextEncoder().encode(' '.repeat(Math.min(piece, left))));
      left -= piece;
    },
  });
}

describe('POST /api/ask', () => {
  it('answers a question as JSON that is not stored anywhere', async () => {
    const { app } = testApp();
    const response = await app.fetch(askRequest({ question: 'kosten' }));
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('application/json');
    expect(response.headers.get('cache-control')).toBe('no-store');
    const answer = (await response.json()) as { claims: { text: string }[] };
    expect(answer.claims.map(({ text }) => text)).toEqual(['Het kabinet vraagt aandacht voor de kosten.']);
  });

  it('passes earlier questions on, oldest first', async () => {
    const { app, asked } = testApp();
    await app.fetch(askRequest({ question: 'en dan?', thread: ['molens?', 'kosten?'] }));
    expect(asked).toEqual([{ question: 'en dan?', thread: ['molens?', 'kosten?'] }]);
  });

  it('accepts application/json with a UTF-8 charset, in any case', async () => {
    const { app } = testApp();
    for (const type of ['application/json; charset=utf-8', 'Application/JSON;charset="UTF-8"'])
      expect((await app.fetch(askRequest({ question: 'kosten' }, { 'Content-Type': type }))).status).toBe(
        200,
      );
  });

  it.each(['', ' ', '{', '{"question": "molens"', "{'question': 'molens'}", 'null x', '\u0000'])(
    'row 1: malformed or empty JSON %j is bad_json',
    async (body) => {
      await refused(askRequest(body), 400, 'bad_json');
    },
  );

  it('row 1: a request without a body is bad_json', async () => {
    const headers = { 'Content-Type': 'application/json' };
    await refused(
      new Request('https://notabene.example/api/ask', { method: 'POST', headers }),
      400,
      'bad_json',
    );
  });

  it.each([
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data',
    'application/json; charset=iso-8859-1',
    'application/json, text/plain',
    'application/jsonp',
    'text/plain; a=application/json',
  ])('row 2: content type %j is not supported', async (type) => {
    await refused(
      askRequest({ question: 'molens' }, { 'Content-Type': type }),
      415,
      'unsupported_media_type',
    );
  });

  it('row 2: a missing content type is not supported', async () => {
    const request = askRequest({ question: 'molens' });
    request.headers.delete('content-type');
    await refused(request, 415, 'unsupported_media_type');
  });

  it.each([
    [{ question: 'molens', model: 'x' }, 'model'],
    [{ question: { queries: ['molens'] } }, 'question'],
    [{ question: ['molens'] }, 'question'],
    [{ question: 1 }, 'question'],
    [{ question: null }, 'question'],
    [{}, 'question'],
    [{ question: 'molens', thread: 'eerder' }, 'thread'],
    [{ question: 'molens', thread: [1] }, 'thread.0'],
    [{ question: 'molens', thread: Array(21).fill('eerder') }, 'thread'],
    [{ question: 'molens', scope: [] }, 'scope'],
    [{ question: 'molens', scope: ['a', 1] }, 'scope.1'],
  ])('row 3: unknown field or wrong type %j names the field', async (body, field) => {
    const problem = await refused(askRequest(body), 422, 'invalid_request');
    expect(problem.field).toBe(field);
    expect(problem.detail).toContain(`"${String(field).split('.')[0]}"`);
  });

  it.each(['"molens"', '[]', 'null', '12', '[{"question": "molens"}]'])(
    'row 3: %s is JSON but not a question',
    async (body) => {
      await refused(askRequest(body), 422, 'invalid_request');
    },
  );

  it('row 3: a key that could be a question is not repeated in the error', async () => {
    const problem = await refused(askRequest({ 'Wat vindt u geheim?': 1 }), 422, 'invalid_request');
    expect(JSON.stringify(problem)).not.toContain('geheim');
  });

  it('row 4: a body over 16 KiB with a declared length is too large', async () => {
    const body = JSON.stringify({ question: 'a'.repeat(17_000) });
    await refused(askRequest(body, { 'Content-Length': String(body.length) }), 413, 'body_too_large');
  });

  it('row 4: a chunked body over 16 KiB is too large', async () => {
    await refused(askRequest(chunked(17_000)), 413, 'body_too_large');
  });

  it('row 4: a body that never ends is cut off', async () => {
    await refused(askRequest(chunked(Number.POSITIVE_INFINITY, 4096)), 413, 'body_too_large');
  });

  it('row 4: a body with a false declared length is still too large', async () => {
    const body = JSON.stringify({ question: 'a'.repeat(17_000) });
    await refused(askRequest(body, { 'Content-Length': '10' }), 413, 'body_too_large');
  });

  it('row 4: a body of exactly 16 KiB is read', async () => {
    const { app } = testApp();
    const body = JSON.stringify({ question: 'kosten' });
    const response = await app.fetch(askRequest(body + ' '.repeat(16_384 - body.length)));
    expect(response.status).toBe(200);
  });

  it.each([
    ['arrays', `${'['.repeat(8000)}${']'.repeat(8000)}`],
    ['objects', '{"a":'.repeat(3000)],
    ['a field', `{"question":${'['.repeat(8000)}`],
  ])('row 5: 8,000-deep %s are refused before they are unfolded', async (_, body) => {
    const request = askRequest(body);
    await refused(request, 422, 'invalid_request');
  });

  it('row 5: brackets and quotes inside a question are not nesting', async () => {
    const { app } = testApp();
    const question = `kosten ${'['.repeat(50)} \\" {{{{{{{{{{ \\`;
    expect((await app.fetch(askRequest({ question }))).status).toBe(200);
  });

  it.each([
    ['a lone continuation byte', [0x80]],
    ['an overlong slash', [0xc0, 0xaf]],
    ['a surrogate', [0xed, 0xa0, 0x80]],
    ['a cut-off character', [0xe2, 0x82]],
    ['Latin-1', [0xe9]],
  ])('row 6: %s is invalid_utf8', async (_, bytes) => {
    const text = new TextEncoder();
    const body = new Uint8Array([...text.encode('{"question":"'), ...bytes, ...text.encode('"}')]);
    await refused(askRequest(body), 400, 'invalid_utf8');
  });

  it.each(['\u0000', '\u0007', '\u001b[31m', '\u0085', '\u007f'])(
    'row 7: control character %j is refused',
    async (control) => {
      await refused(askRequest({ question: `mo${control}lens` }), 422, 'control_characters');
    },
  );

  it('row 8: 2,000 characters are accepted, 2,001 are too long', async () => {
    const { app } = testApp();
    const question = 'kosten '.repeat(300).slice(0, 2000);
    expect((await app.fetch(askRequest({ question }))).status).toBe(200);
    const problem = await refused(askRequest({ question: `${question}x` }), 422, 'question_too_long');
    expect(problem.field).toBe('question');
  });

  it.each(['', '   ', '\n\t', '?!'])('row 8: question %j is empty', async (question) => {
    await refused(askRequest({ question }), 422, 'empty_question');
  });

  it('row 8: an earlier question passes the same test, and is named by its place', async () => {
    const thread = ['molens?', 'x'.repeat(2001)];
    const problem = await refused(askRequest({ question: 'en dan?', thread }), 422, 'question_too_long');
    expect(problem.field).toBe('thread.1');
  });

  it.each([
    '{"question":"molens","__proto__":{"polluted":true}}',
    '{"question":"molens","constructor":{"prototype":{"polluted":true}}}',
    '{"__proto__":{"question":"molens"}}',
    '{"question":{"__proto__":"x"}}',
    '{"question":"molens","\\u005f_proto__":1}',
  ])('row 10: %s is refused and pollutes nothing', async (body) => {
    const problem = await refused(askRequest(body), 422, 'invalid_request');
    expect(problem.field).toMatch(/^(?:__proto__|constructor|prototype)$/);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  it.each([
    { Origin: 'https://kwaad.example' },
    { Origin: 'null' },
    { Origin: 'https://notabene.example.kwaad.example' },
    { Origin: 'https://notabene.example:8443' },
    { Origin: 'geen adres' },
    { 'Sec-Fetch-Site': 'cross-site' },
  ] as Record<string, string>[])(
    'row 66: a browser that asks for another website (%j) is refused',
    async (headers) => {
      await refused(askRequest({ question: 'molens' }, headers), 403, 'cross_origin');
    },
  );

  it('row 66: the own origin may ask, also behind a proxy that ends TLS', async () => {
    const { app } = testApp();
    for (const origin of ['https://notabene.example', 'http://notabene.example'])
      expect((await app.fetch(askRequest({ question: 'kosten' }, { Origin: origin }))).status).toBe(200);
  });

  it('row 65: no origin is ever allowed to read the answer', async () => {
    const { app } = testApp();
    for (const origin of ['https://kwaad.example', 'null', 'https://notabene.example']) {
      const response = await app.fetch(askRequest({ question: 'kosten' }, { Origin: origin }));
      const names = [...response.headers.keys()].filter((name) => name.startsWith('access-control'));
      expect(names).toEqual([]);
    }
  });
});
