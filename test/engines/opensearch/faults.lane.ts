import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { request } from 'node:http';
import { createServer } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Document } from '../../../src/documents/document.ts';
import { IndexError, type SearchIndex } from '../../../src/search/index.ts';
import { Client } from '../../../src/search/opensearch/client.ts';
import { type FillOptions, fillOpenSearch } from '../../../src/search/opensearch/fill.ts';
import { openOpenSearch } from '../../../src/search/opensearch/open.ts';
import { placed } from '../../../src/search/opensearch/settings.ts';
import { openSearchOf } from '../../../src/server/opensearch.ts';
import { Papers } from '../../bench/scale-corpus.ts';
import { SenseEncoder } from '../../meaning/senses.ts';
import { indexOver } from '../../search/papers.ts';
import { clientOf, sleep } from './client.ts';
import { type Cluster, type Node, startCluster } from './nodes.ts';

const encoder = new SenseEncoder('a');
const WORDS = new Map([
  ['kabinet', 1],
  ['lidstat', 0.7],
  ['commissie', 0.5],
]);

let documents: readonly Document[];
let cluster: Cluster;
beforeAll(async () => {
  documents = [...new Papers().documents(700)];
  cluster = await startCluster({ nodes: 3, heap: 384 });
});
// A case that fails leaves no node to the next one that does not run.
afterEach(() => healed(), 240_000);
afterAll(() => cluster?.stop());

/** In small steps, so that something can happen between two of them. */
const filling = (alias: string, more: Partial<FillOptions> = {}): FillOptions => ({
  alias,
  encoder,
  sleep,
  grace: 0,
  shards: 2,
  step: 60_000,
  ...more,
});

const client = () => clientOf(cluster.addresses);

/** All that a question needs of an index. */
async function answered(index: SearchIndex): Promise<unknown> {
  const [asked] = await encoder.questions(['Wie is voorstander van zandbanken?']);
  if (asked === undefined) throw new Error('nothing encoded');
  const ranked = await index.rank(WORDS, { top: 20 });
  const [near, held] = await Promise.all([
    index.meaning?.nearest(asked, { top: 5 }),
    index.held(ranked[0]?.documentId ?? ''),
  ]);
  return { ranked, near: near?.map(({ score }) => score), held: held?.document.text };
}

/** One that holds a part of the index and does not hold the first address, which the client asks first. */
const victim = (): Node => cluster.nodes[2] as Node;

/** The encoder, which gives nothing before something else is done: a fill has not passed it then, however fast it is. */
const waitingFor = (done: () => Promise<void> | undefined): SenseEncoder =>
  new (class extends SenseEncoder {
    override async sentences(...given: Parameters<SenseEncoder['sentences']>) {
      await done();
      return super.sentences(...given);
    }
  })('a');

async function healed(): Promise<void> {
  for (const node of cluster.nodes) {
    const { exitCode, signalCode } = node.process();
    if (exitCode !== null || signalCode !== null) await node.start();
  }
  await cluster.until('green');
}

describe('a cluster of three nodes', () => {
  it('loses nothing when a node is killed while it is filled, and is the packed index then', async () => {
    let killed: Promise<void> | undefined;
    await fillOpenSearch(client(), documents, {
      ...filling('gedood'),
      encoder: waitingFor(() => killed),
      onProgress: ({ stage, documents: so }) => {
        // What is then said of the health comes before the missing copies are made anew, on the nodes that are left.
        if (stage === 'filling' && so > 10)
          killed ??= victim()
            .kill()
            .then(() => cluster.until('yellow', 2));
      },
    });
    await expect(killed).resolves.toBeUndefined();
    const index = await openOpenSearch(client(), 'gedood');
    expect(index.documents).toBe(documents.length);
    expect((await index.summaries()).map(({ id }) => id)).toEqual(documents.map(({ id }) => id).sort());
    const packed = await indexOver(documents, encoder);
    expect(await index.rank(WORDS, { top: 50 })).toEqual(await packed.rank(WORDS, { top: 50 }));
    expect(await index.health()).toMatchObject({ status: expect.stringMatching(/yellow|green/), nodes: 2 });
    await healed();
    expect(await index.health()).toMatchObject({ status: 'green', nodes: 3 });
    await victim().kill();
    await cluster.until('yellow', 2);
    expect(await index.health()).toMatchObject({ status: 'yellow', nodes: 2 });
  });

  it('goes on answering when a node is killed, and never by half', async () => {
    await fillOpenSearch(client(), documents, filling('gevraagd'));
    await cluster.until('green');
    const index = await openOpenSearch(client(), 'gevraagd');
    const expected = await answered(index);
    let [whole, refused] = [0, 0];
    let killed: Promise<void> | undefined;
    for (const end = performance.now() + 25_000; performance.now() < end; ) {
      if (whole === 5) killed ??= victim().kill();
      try {
        const answer = await answered(index);
        expect(answer).toEqual(expected);
        whole += 1;
      } catch (error) {
        if (!(error instanceof IndexError)) throw error;
        expect(['incomplete', 'unreachable']).toContain(error.code);
        refused += 1;
      }
    }
    await killed;
    console.log(`killed while it was asked: ${whole} whole answers, ${refused} turned away`);
    expect(whole).toBeGreaterThan(20);
    expect(await answered(index)).toEqual(expected);
    await healed();
  });

  it('gives up on a node that hangs, within the time of a question', async () => {
    const index = await openOpenSearch(client(), 'gevraagd');
    const expected = await answered(index);
    victim().process().kill('SIGSTOP');
    try {
      const started = performance.now();
      const answer = await answered(index).catch((error: unknown) => error);
      expect(performance.now() - started).toBeLessThan(60_000);
      if (answer instanceof Error)
        expect(answer).toMatchObject({
          name: 'IndexError',
          code: expect.stringMatching(/incomplete|unreachable/),
        });
      else expect(answer).toEqual(expected);
    } finally {
      victim().process().kill('SIGCONT');
    }
    await healed();
    expect(await answered(index)).toEqual(expected);
  });

  it('says that a disk is full, and goes on where it was when there is room', async () => {
    let blocked: Promise<void> | undefined;
    const block = (on: boolean | null) =>
      cluster.ask('PUT', '/vol-*/_settings', { 'index.blocks.read_only_allow_delete': on });
    const full = fillOpenSearch(client(), documents, {
      ...filling('vol'),
      encoder: waitingFor(() => blocked),
      onProgress: ({ stage, documents: so }) => {
        if (stage === 'filling' && so > 20)
          blocked ??= block(true).then((said) => expect(said).toEqual({ acknowledged: true }));
      },
    });
    await expect(full).rejects.toMatchObject({
      code: 'refused',
      message: expect.stringMatching(/schijf vol.*gaat verder waar zij was/),
    });
    await blocked;
    await expect(openOpenSearch(client(), 'vol')).rejects.toMatchObject({ code: 'missing' });
    await block(null);
    const { resumed, steps } = await fillOpenSearch(client(), documents, filling('vol'));
    expect([resumed > 0, steps > 0]).toEqual([true, true]);
    expect((await openOpenSearch(client(), 'vol')).documents).toBe(documents.length);
  });

  it('is filled anew beside what is served, which goes on until the end and is then nowhere', async () => {
    await fillOpenSearch(client(), documents, filling('anders'));
    const before = await openOpenSearch(client(), 'anders');
    const expected = await answered(before);
    const [gone, ...others] = documents;
    const asked: Promise<unknown>[] = [];
    let encoded = 0;
    const counting = {
      ...encoder,
      fingerprint: encoder.fingerprint,
      dims: encoder.dims,
      name: encoder.name,
      questions: (lines: readonly string[]) => encoder.questions(lines),
      sentences: (sentences: Parameters<typeof encoder.sentences>[0]) => {
        encoded += sentences.length;
        return encoder.sentences(sentences);
      },
    };
    await fillOpenSearch(
      client(),
      others,
      filling('anders', {
        encoder: counting,
        grace: 2_000,
        onProgress: ({ stage }) => {
          if (stage === 'filling' && asked.length < 10) asked.push(answered(before));
        },
      }),
    );
    expect(asked.length).toBeGreaterThan(3);
    for (const answer of await Promise.all(asked)) expect(answer).toEqual(expected);
    expect(encoded).toBe(0);
    expect(await before.isReplaced()).toBe(true);
    await expect(before.rank(WORDS)).rejects.toMatchObject({ code: 'missing' });
    const after = await openOpenSearch(client(), 'anders');
    expect(await after.held(gone?.id ?? '')).toBeUndefined();
    expect(after.documents).toBe(others.length);
    const { steps } = await fillOpenSearch(client(), others, filling('anders'));
    expect(steps).toBe(0);
  });
});

describe('a cluster behind TLS', () => {
  it('is turned away with another certificate, and reached with the one of its issuer', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'notabene-tls-'));
    const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
    await promisify(execFile)('openssl', [
      ...['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', '-keyout', key, '-out', cert],
      ...['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost'],
    ]);
    const proxy = createServer(
      { key: await readFile(key), cert: await readFile(cert) },
      (incoming, outgoing) => {
        const { method, url, headers } = incoming;
        const onward = request(`${cluster.addresses[0]}${url}`, { method, headers }, (answer) => {
          outgoing.writeHead(answer.statusCode ?? 500, answer.headers);
          answer.pipe(outgoing);
        });
        incoming.pipe(onward);
      },
    ).listen(0, '127.0.0.1');
    await once(proxy, 'listening');
    try {
      const { port } = proxy.address() as { readonly port: number };
      const env = { NOTABENE_OPENSEARCH_URL: `https://localhost:${port}`, NOTABENE_OPENSEARCH_INDEX: 'vol' };
      const opened = (more: object) => {
        const { alias, ...options } = placed(openSearchOf({ ...env, ...more }));
        return openOpenSearch(new Client(options), alias);
      };
      await expect(opened({})).rejects.toMatchObject({
        code: 'refused',
        message: expect.stringMatching(/certificaat.*NOTABENE_OPENSEARCH_CA/),
      });
      expect((await opened({ NOTABENE_OPENSEARCH_CA: cert })).documents).toBe(documents.length);
      expect(() => openSearchOf({ ...env, NOTABENE_OPENSEARCH_CA: join(folder, 'er-is-geen.pem') })).toThrow(
        /NOTABENE_OPENSEARCH_CA is niet te lezen/,
      );
    } finally {
      proxy.close();
      proxy.closeAllConnections();
      await rm(folder, { recursive: true, force: true });
    }
  });
});

describe('two nodes', () => {
  it('go on answering with one of them', async () => {
    const two = await startCluster({ nodes: 2, heap: 384 });
    try {
      const few = documents.slice(0, 5);
      await fillOpenSearch(clientOf(two.addresses), few, filling('twee'));
      await two.until('green');
      const index = await openOpenSearch(clientOf(two.addresses), 'twee');
      const expected = await answered(index);
      await (two.nodes[1] as Node).kill();
      let answer: unknown;
      for (const end = performance.now() + 60_000; performance.now() < end && answer === undefined; )
        answer = await answered(index).catch(() => sleep(500));
      expect(answer).toEqual(expected);
    } finally {
      await two.stop();
    }
  });
});
