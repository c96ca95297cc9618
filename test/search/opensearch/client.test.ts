import { afterEach, describe, expect, it } from 'vitest';
import { fakeServer, impatient, type Reply, type Request, SHAPES } from './fake.ts';

const running: { readonly stop: () => Promise<void> }[] = [];
afterEach(async () => {
  for (const { stop } of running.splice(0)) await stop();
});

async function serving(reply: (request: Request) => Reply | Promise<Reply>) {
  const server = await fakeServer(reply);
  running.push(server);
  return server;
}

const always = (body: unknown, status = 200) => serving(() => ({ status, body }));
const SEARCH = { index: 'x', body: { query: { match_all: {} } } };

describe('a client of OpenSearch', () => {
  it('puts the searches of one turn in one journey, each with its own hits', async () => {
    const { address, asked } = await always(
      SHAPES.searched([SHAPES.found([{ row: 1 }]), SHAPES.found([{ row: 2 }, { row: 3 }])]),
    );
    const { client } = impatient([address]);
    const found = await Promise.all([client.search(SEARCH), client.search({ ...SEARCH, index: 'y' })]);
    expect(found).toEqual([[{ row: 1 }], [{ row: 2 }, { row: 3 }]]);
    expect(asked).toHaveLength(1);
    expect(asked[0]?.lines).toMatchObject([
      { index: 'x', allow_partial_search_results: false, search_type: 'dfs_query_then_fetch' },
      { timeout: '5s', track_total_hits: false, query: { match_all: {} } },
      { index: 'y' },
      {},
    ]);
  });

  it('asks the same copies of the index for the same question', async () => {
    const { address, asked } = await always(SHAPES.searched([SHAPES.found([])]));
    const { client } = impatient([address]);
    await client.search(SEARCH);
    await client.search(SEARCH);
    await client.search({ ...SEARCH, body: { query: { match_none: {} } } });
    const [one, same, other] = asked.map(({ lines }) => lines[0]?.preference);
    expect(one).toBe(same);
    expect(one).not.toBe(other);
  });

  it('gives documents by their ids in one journey, and says which are not there', async () => {
    const { address, asked } = await always(SHAPES.got([{ id: 'a' }, null]));
    const { client } = impatient([address]);
    const of = (id: string) => client.get({ index: 'x', id });
    expect(await Promise.all([of('a'), of('b')])).toEqual([{ id: 'a' }, undefined]);
    expect(asked.map(({ path, lines }) => [path, lines])).toEqual([
      [
        '/_mget',
        [
          {
            docs: [
              { _index: 'x', _id: 'a' },
              { _index: 'x', _id: 'b' },
            ],
          },
        ],
      ],
    ]);
  });

  it('tells who it is, in whatever characters', async () => {
    const { address, asked } = await always(SHAPES.root());
    const { client } = impatient([`${address}/`], { user: 'lezer', password: 'geheim€' });
    await client.json('GET', '/');
    expect(asked[0]?.path).toBe('/');
    expect(asked[0]?.authorization).toBe(`Basic ${Buffer.from('lezer:geheim€').toString('base64')}`);
  });

  it.each([
    ['a part that failed', SHAPES.found([{ row: 1 }], { successful: 1, failed: 1 })],
    ['a part that did not answer', SHAPES.found([{ row: 1 }], { successful: 1 })],
    ['a part that was late', { ...SHAPES.found([{ row: 1 }]), timed_out: true }],
    ['no part at all', SHAPES.failed('search_phase_execution_exception', 503)],
  ])('takes no half answer for a whole one: %s', async (_what, response) => {
    const { address } = await always(SHAPES.searched([SHAPES.found([]), response]));
    const { client } = impatient([address]);
    const asked = Promise.all([client.search(SEARCH), client.search(SEARCH)]);
    await expect(asked).rejects.toMatchObject({
      name: 'IndexError',
      code: 'incomplete',
      message: expect.stringContaining('geen volledig antwoord'),
    });
  });

  it.each([
    [401, 'security_exception', 'refused', /NOTABENE_OPENSEARCH_USER/],
    [403, 'security_exception', 'refused', /NOTABENE_OPENSEARCH_USER/],
    [403, 'cluster_block_exception', 'refused', /schijf vol/],
    [429, 'rejected_execution_exception', 'unreachable', /te druk/],
    [503, 'cluster_manager_not_discovered_exception', 'incomplete', /geen volledig antwoord/],
    [404, 'index_not_found_exception', 'missing', /notabene fill/],
    [400, 'parsing_exception', 'refused', /parsing_exception/],
  ] as const)(
    'says in words for the operator what a refusal is: %i %s',
    async (status, type, code, message) => {
      const { address } = await always(SHAPES.failed(type, status), status);
      const { client } = impatient([address]);
      for (const ask of [() => client.search(SEARCH), () => client.json('GET', '/_alias/x')])
        await expect(ask()).rejects.toMatchObject({ code, message: expect.stringMatching(message) });
    },
  );

  it('says that an index is gone that was there a moment ago', async () => {
    const { address } = await always({ docs: [{ _index: 'x', _id: 'a', error: SHAPES.noIndex }] });
    const { client } = impatient([address]);
    await expect(client.get({ index: 'x', id: 'a' })).rejects.toMatchObject({ code: 'missing' });
  });

  it.each([
    ['a page of something else', '<html>Welkom</html>'],
    ['JSON of something else', { answers: [] }],
  ])('says that something else answers: %s', async (_what, body) => {
    const { address } = await always(body);
    const { client } = impatient([address]);
    await expect(client.search(SEARCH)).rejects.toMatchObject({
      code: 'refused',
      message: expect.stringMatching(/iets anders.*NOTABENE_OPENSEARCH_URL/),
    });
  });

  describe('with several addresses', () => {
    it('passes over one that is gone, and stays with the one that answers', async () => {
      const gone = await always({});
      await gone.stop();
      running.pop();
      const { address, asked } = await always(SHAPES.searched([SHAPES.found([{ row: 1 }])]));
      const { client } = impatient([gone.address, address]);
      expect(await client.search(SEARCH)).toEqual([{ row: 1 }]);
      expect(await client.search(SEARCH)).toEqual([{ row: 1 }]);
      expect(asked).toHaveLength(2);
    });

    it('passes over one that breaks off, and one whose gateway says that it is gone', async () => {
      const breaking = await serving(() => 'break');
      const gateway = await always('Bad Gateway', 502);
      const { address } = await always(SHAPES.searched([SHAPES.found([{ row: 1 }])]));
      const { client } = impatient([breaking.address, gateway.address, address]);
      expect(await client.search(SEARCH)).toEqual([{ row: 1 }]);
    });

    it('names them all when none answers', async () => {
      const { client } = impatient(['http://127.0.0.1:9', 'http://127.0.0.1:10']);
      await expect(client.search(SEARCH)).rejects.toMatchObject({
        code: 'unreachable',
        message: expect.stringMatching(/127\.0\.0\.1:9, 127\.0\.0\.1:10.*niet te bereiken/),
      });
    });
  });

  it('does not wait for one that hangs', async () => {
    const { address } = await serving(() => 'hang');
    const { client } = impatient([address]);
    await expect(client.ask({ method: 'GET', path: '/', within: 50 })).rejects.toMatchObject({
      code: 'unreachable',
      message: expect.stringContaining('niet op tijd'),
    });
  });

  it('says that a certificate is not trusted, and where its issuer is set', async () => {
    const cause = Object.assign(new Error('self-signed certificate'), {
      code: 'DEPTH_ZERO_SELF_SIGNED_CERT',
    });
    const { client } = impatient(['https://zoek.example:9200'], {
      fetch: () => Promise.reject(new TypeError('fetch failed', { cause })),
    });
    await expect(client.search(SEARCH)).rejects.toMatchObject({
      code: 'refused',
      message: expect.stringMatching(/certificaat.*zoek\.example:9200.*NOTABENE_OPENSEARCH_CA/),
    });
  });

  describe('that writes', () => {
    const LINES = ['{"index":{"_id":"a"}}', '{"n":1}', '{"index":{"_id":"b"}}', '{"n":2}'];

    it('writes again what was turned away, and nothing else', async () => {
      const replies = [
        SHAPES.written([{ status: 201 }, { status: 429, type: 'rejected_execution_exception' }]),
        SHAPES.written([{ status: 503, type: 'unavailable_shards_exception' }]),
        SHAPES.written([{ status: 201 }]),
      ];
      const { address, asked } = await serving(() => ({ body: replies.shift() }));
      const { client, waits } = impatient([address]);
      await client.write(LINES);
      expect(asked.map(({ lines }) => lines.length)).toEqual([4, 2, 2]);
      expect(asked[2]?.lines).toEqual([{ index: { _id: 'b' } }, { n: 2 }]);
      expect(asked.every(({ path }) => path === '/_bulk?require_alias=true')).toBe(true);
      expect(waits).toEqual([500, 1_000]);
    });

    it('waits ten minutes for a cluster that is away, and no longer', async () => {
      const { client, waits } = impatient(['http://127.0.0.1:9']);
      await expect(client.write(LINES)).rejects.toMatchObject({ code: 'unreachable' });
      const waited = waits.reduce((sum, ms) => sum + ms, 0);
      expect(waited).toBeGreaterThanOrEqual(600_000);
      expect(waited).toBeLessThan(620_000);
    });

    it('does not wait for a disk that is full', async () => {
      const full = SHAPES.written([{ status: 201 }, { status: 429, type: 'cluster_block_exception' }]);
      const { address, asked } = await always(full);
      const { client } = impatient([address]);
      await expect(client.write(LINES)).rejects.toMatchObject({
        code: 'refused',
        message: expect.stringMatching(/schijf vol.*gaat verder waar zij was/),
      });
      expect(asked).toHaveLength(1);
    });
  });
});
