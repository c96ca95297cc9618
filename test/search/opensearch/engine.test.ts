import { Dictionary, Presence, packDictionary, packPresence } from '@notabene/packed-index';
import { afterEach, describe, expect, it } from 'vitest';
import { toSummary } from '../../../src/search/documents/summaries.ts';
import { OpenSearchIndex } from '../../../src/search/opensearch/engine.ts';
import { openOpenSearch } from '../../../src/search/opensearch/open.ts';
import { openSearchSettings } from '../../../src/search/opensearch/settings.ts';
import { packedVocabulary } from '../../../src/search/packed/vocabulary.ts';
import { CompiledTerms } from '../../../src/search/terms/compiled.ts';
import { compiledTerms } from '../../../src/search/terms/table.ts';
import { PAPERS } from '../papers.ts';
import { fakeServer, impatient, type Reply, type Request, SHAPES } from './fake.ts';

const running: { readonly stop: () => Promise<void> }[] = [];
afterEach(async () => {
  for (const { stop } of running.splice(0)) await stop();
});

async function serving(reply: (request: Request) => Reply) {
  const server = await fakeServer(reply);
  running.push(server);
  return server;
}

/** An index over a build of which the terms are known and everything else is asked for. */
function indexAt(address: string): OpenSearchIndex {
  const { client } = impatient([address]);
  const terms = new Dictionary(
    packDictionary([
      ['boei', { count: 40, size: 60 }],
      ['zandbank', { count: 10, size: 10 }],
    ]),
  );
  return new OpenSearchIndex(
    {
      client,
      build: { alias: 'notabene', build: 'ab12' },
      documents: 50,
      average: 120,
      collections: ['algemeen', 'intern'],
      fields: [],
      often: (term) => terms.get(term)?.size ?? 0,
      vocabulary: packedVocabulary({
        passages: 100,
        languages: ['nl'],
        terms,
        words: new Dictionary(packDictionary([])),
        common: new Dictionary(packDictionary([])),
        table: new CompiledTerms(compiledTerms()),
      }),
    },
    {
      fingerprint: '0'.repeat(64),
      collections: [],
      presence: new Presence(packPresence([], 2), terms, ['algemeen', 'intern']),
      meaning: { encoder: 'e'.repeat(64), vector: 3 },
    },
  );
}

const ENCODING = { vector: Float32Array.from([1, 0.5, -1]), pieces: new Float32Array(0) };

/** A server that finds nothing, whatever it is asked. */
const finding = () =>
  serving(({ path, lines }) => ({
    body:
      path === '/_mget'
        ? SHAPES.got(((lines[0]?.docs ?? []) as unknown[]).map(() => null))
        : SHAPES.searched(lines.filter((_, i) => i % 2 === 0).map(() => SHAPES.found([]))),
  }));

describe('what is asked of OpenSearch', () => {
  it('is words and meaning in one journey, confined alike', async () => {
    const { address, asked } = await finding();
    const index = indexAt(address);
    const within = { voice: 'kabinet', kind: 'fiche', collections: new Set(['intern', 'algemeen']) } as const;
    await Promise.all([
      index.rank(new Map([['boei', 1]]), { ...within, top: 60, documents: new Set(['kst-1']) }),
      index.meaning?.nearest(ENCODING, { ...within, top: 10 }),
    ]);
    const searches = asked.filter(({ path }) => path === '/_msearch');
    expect(searches).toHaveLength(1);
    const filter = [
      { term: { voice: 'kabinet' } },
      { term: { kind: 'fiche' } },
      { terms: { collection: ['algemeen', 'intern'] } },
    ];
    const weight = 1.5 ** 0.4;
    expect(searches[0]?.lines).toMatchObject([
      { index: 'notabene-ab12-passages' },
      {
        size: 240,
        query: {
          bool: {
            filter: [...filter, { terms: { document: ['kst-1'] } }],
            minimum_should_match: 1,
            should: [
              { term: { title: { value: 'boei', boost: weight } } },
              { term: { headings: { value: 'boei', boost: 1.2 * weight } } },
              { term: { text: { value: 'boei', boost: weight } } },
            ],
          },
        },
        sort: ['_score', { row: 'asc' }],
      },
      { index: 'notabene-ab12-sentences' },
      {
        size: 200,
        query: { knn: { vector: { k: 1_000, vector: [127, 64, -127], filter: { bool: { filter } } } } },
      },
    ]);
  });

  it('is nothing where nothing can be found', async () => {
    const { address, asked } = await finding();
    const index = indexAt(address);
    const none = new Set<string>();
    expect(await index.rank(new Map([['kameleon', 1]]))).toEqual([]);
    expect(await index.rank(new Map([['boei', 1]]), { collections: none })).toEqual([]);
    expect(await index.rank(new Map([['boei', 1]]), { collections: new Set(['er-is-geen']) })).toEqual([]);
    expect(await index.meaning?.nearest(ENCODING, { collections: none })).toEqual([]);
    expect(await index.meaning?.nearest(ENCODING, { documents: none })).toEqual([]);
    expect(asked).toEqual([]);
  });

  it('cuts a scope of very many documents, of which one list may have 65,536', async () => {
    const { address, asked } = await finding();
    const documents = new Set(Array.from({ length: 120_000 }, (_, i) => `d${i}`));
    await indexAt(address).rank(new Map([['boei', 1]]), { documents });
    const body = asked.find(({ path }) => path === '/_msearch')?.lines[1] as {
      readonly query: {
        readonly bool: {
          readonly filter: readonly {
            readonly bool: {
              readonly should: readonly { readonly terms: { readonly document: readonly string[] } }[];
            };
          }[];
        };
      };
    };
    const lists = body.query.bool.filter[0]?.bool.should.map(({ terms }) => terms.document.length);
    expect(lists).toEqual([50_000, 50_000, 20_000]);
  });

  it('gives summaries a page at a time, each after the last one of the page before', async () => {
    const [head] = PAPERS.map((paper) => toSummary(paper, []));
    const all = Array.from({ length: 2_300 }, (_, number) => ({
      number,
      head: JSON.stringify({ ...head, id: `d${number}` }),
    }));
    const { address, asked } = await serving(({ lines }) => {
      const { size, search_after: after } = lines[1] as { size: number; search_after?: readonly number[] };
      const from = after === undefined ? 0 : (after[0] as number) + 1;
      return { body: SHAPES.searched([SHAPES.found(all.slice(from, from + size))]) };
    });
    const index = indexAt(address);
    const ids = (await index.summaries()).map(({ id }) => id);
    expect([ids.length, new Set(ids).size, ids[0], ids.at(-1)]).toEqual([2_300, 2_300, 'd0', 'd2299']);
    expect(asked).toHaveLength(3);
    expect(await index.summaries({ limit: 5 })).toHaveLength(5);
    expect(asked.at(-1)?.lines[1]).toMatchObject({ size: 5 });
  });

  it('fetches what is looked at again only once', async () => {
    const { address, asked } = await finding();
    const index = indexAt(address);
    const places = new Map([['a', new Set([0, 1])]]);
    await index.meaning?.similarity(ENCODING, places);
    expect(asked.map(({ path }) => path)).toEqual(['/_mget']);
    expect(asked[0]?.lines[0]?.docs).toEqual([
      { _index: 'notabene-ab12-kept', _id: 'v:a#0' },
      { _index: 'notabene-ab12-kept', _id: 'v:a#1' },
    ]);
  });

  it('is told that another build is served, as soon as it is', async () => {
    let served = 'ab12';
    const { address } = await serving(() => ({
      body: { [`notabene-${served}-build`]: { aliases: { notabene: {} } } },
    }));
    const index = indexAt(address);
    expect(await index.isReplaced()).toBe(false);
    served = 'cd34';
    expect(await index.isReplaced()).toBe(true);
  });

  it.each([
    ['green', { status: 'green', number_of_nodes: 3, timed_out: false }, 200, 'green', 3],
    ['a node less', { status: 'yellow', number_of_nodes: 2, timed_out: true }, 408, 'yellow', 2],
    ['no manager', SHAPES.failed('cluster_manager_not_discovered_exception', 503), 503, 'red', 0],
  ])('says how the cluster is: %s', async (_what, body, status, said, nodes) => {
    const { address } = await serving(() => ({ status, body }));
    expect(await indexAt(address).health()).toEqual({ name: 'opensearch', status: said, nodes });
  });
});

describe('opening an index in OpenSearch', () => {
  it.each([
    ['Elasticsearch', SHAPES.root('8.15.0', ''), /Elasticsearch.*8\.15\.0/],
    ['a release after', SHAPES.root('3.1.0'), /OpenSearch 3\.1\.0 kent Notabene niet/],
    ['a release before', SHAPES.root('2.4.1'), /OpenSearch 2\.4\.1 kent Notabene niet/],
  ])('refuses a version that it does not know: %s', async (_what, body, message) => {
    const { address } = await serving(() => ({ body }));
    await expect(openOpenSearch(impatient([address]).client, 'notabene')).rejects.toMatchObject({
      code: 'refused',
      message: expect.stringMatching(message),
    });
  });

  it('says how it is filled when there is nothing yet', async () => {
    const { address } = await serving(({ path }) =>
      path === '/'
        ? { body: SHAPES.root() }
        : { status: 404, body: { error: 'alias [notabene] missing', status: 404 } },
    );
    await expect(openOpenSearch(impatient([address]).client, 'notabene')).rejects.toMatchObject({
      code: 'missing',
      message: expect.stringContaining('notabene fill --engine opensearch'),
    });
  });

  it.each([
    ['another format', { format: 99, fingerprint: '0'.repeat(64), steps: 1, about: null }, 'format'],
    ['not whole', { format: 1, fingerprint: '0'.repeat(64), steps: 1, about: null }, 'fingerprint'],
    ['not ours', { x: 1 }, 'damaged'],
  ])('refuses one that is %s', async (_what, state, code) => {
    const { address } = await serving(({ path }) => {
      if (path === '/') return { body: SHAPES.root() };
      return {
        body:
          path === '/_mget' ? SHAPES.got([state]) : { 'notabene-ab12-build': { aliases: { notabene: {} } } },
      };
    });
    await expect(openOpenSearch(impatient([address]).client, 'notabene')).rejects.toMatchObject({ code });
  });
});

describe('the settings of OpenSearch', () => {
  it('are addresses, a name, and who asks', () => {
    expect(
      openSearchSettings({
        NOTABENE_OPENSEARCH_URL: 'https://a.example:9200, https://b.example:9200',
        NOTABENE_OPENSEARCH_USER: 'lezer',
        NOTABENE_OPENSEARCH_PASSWORD: 'geheim',
      }),
    ).toEqual({
      addresses: ['https://a.example:9200', 'https://b.example:9200'],
      alias: 'notabene',
      user: 'lezer',
      password: 'geheim',
    });
  });

  it.each([
    '',
    'zoek.example:9200',
    'ftp://zoek.example',
    'https://lezer:geheim@zoek.example',
    'https://a.example,',
  ])('are refused in words that do not repeat them: %s', (url) => {
    expect(() => openSearchSettings({ NOTABENE_OPENSEARCH_URL: url })).toThrow(
      /^NOTABENE_OPENSEARCH_URL is geen adres; (?!.*geheim).*$/,
    );
  });

  it('take no name that would reach other indexes', () => {
    for (const NOTABENE_OPENSEARCH_INDEX of ['*', 'a,b', '_all', 'a/b', 'HOOFD'])
      expect(() =>
        openSearchSettings({ NOTABENE_OPENSEARCH_URL: 'http://a.example', NOTABENE_OPENSEARCH_INDEX }),
      ).toThrow(/NOTABENE_OPENSEARCH_INDEX/);
  });
});
