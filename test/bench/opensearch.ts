/**
 * OpenSearch on one node of this machine, on generated papers: `node test/bench/opensearch.ts [--in FOLDER] [--heap MB]
 * [--packed] PASSAGES…`. Prints what filling took, the room it takes, how much of the exact answer the graph of vectors
 * finds, and what questions take with some clients at a time; with `--packed` the packed index beside it. In a folder
 * that is named, the indexes stay for the next time.
 */
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BUILT_INDEX } from '../../cli/places.ts';
import { openIndexFolder } from '../../ingest/index-folder/index-folder.ts';
import { readOptions } from '../../scripts/usage.ts';
import { ask } from '../../src/ask.ts';
import { encodedOf } from '../../src/meaning/context.ts';
import type { Encoder, Encoding } from '../../src/meaning/encoder.ts';
import { markOf } from '../../src/meaning/vectors.ts';
import { passagesOf } from '../../src/passages/passages.ts';
import { understand } from '../../src/question/understand.ts';
import { findSentences } from '../../src/search/find.ts';
import type { Near, SearchIndex } from '../../src/search/index.ts';
import { Client } from '../../src/search/opensearch/client.ts';
import { fillWith } from '../../src/search/opensearch/fill.ts';
import { openOpenSearch } from '../../src/search/opensearch/open.ts';
import { packIndex } from '../../src/search/packed/build.ts';
import { openIndex } from '../../src/search/packed/open.ts';
import { type Cluster, startCluster } from '../engines/opensearch/nodes.ts';
import { clientsTable } from './clients.ts';
import { shippedEncoder } from './drawn-encoder.ts';
import { Papers } from './scale-corpus.ts';
import { plainQuestions } from './scale-questions.ts';
import { ms } from './table.ts';

const SIZES = [10_000];
const QUESTIONS = 200;
const RECALLED = 60;
const TOP = 10;
const MB = 1e6;
const LARGEST = 2 ** 32;
/** Length of what is added to a vector of length 1. */
const NOISE = 0.2;

const say = (text: string): boolean => process.stdout.write(`${text}\n`);
const number = (count: number): string => Math.round(count).toLocaleString('en');
const sleep = (ms: number) => new Promise<void>((done) => setTimeout(done, ms));

/**
 * The encoder that comes along, but that sentences get a drawn vector: two of the real ones of the documents that ship,
 * mixed, with some noise; the same each time. A sentence of which the words are one of those has its own.
 */
function drawnFrom(encoder: Encoder, real: readonly Float32Array[]): Encoder {
  const draw = (mark: bigint): Encoding => {
    let state = Number(mark & 0xffffffffn);
    const random = (): number => {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
      return state / LARGEST;
    };
    const pick = () => real[Math.floor(random() * real.length)] as Float32Array;
    const [one, other, share] = [pick(), pick(), random()];
    const size = NOISE * Math.sqrt(3 / one.length);
    const vector = one.map(
      (each, i) => share * each + (1 - share) * (other[i] as number) + size * (2 * random() - 1),
    );
    const norm = Math.hypot(...vector);
    return { vector: vector.map((each) => each / norm), pieces: new Float32Array(0) };
  };
  return {
    ...encoder,
    dims: { vector: encoder.dims.vector, piece: 0 },
    questions: (lines) => encoder.questions(lines),
    sentences: async (some) => some.map(({ text }) => draw(markOf(text))),
  };
}

/** The vectors of the documents that ship, of which the index was built before. */
async function realVectors(): Promise<Float32Array[]> {
  const index = await openIndexFolder(BUILT_INDEX);
  const vectors = index.contents.meaning?.vectors;
  if (vectors === undefined) throw new Error('no vectors in dist/index: npm run build');
  return Array.from({ length: vectors.sentences }, (_, at) => vectors.encodingOf(at).vector);
}

async function fill(client: Client, papers: Papers, passages: number, encoder: Encoder): Promise<void> {
  const [started, before] = [performance.now(), process.cpuUsage()];
  let last = started;
  const { documents, steps } = await fillWith(client, () => papers.documents(passages), new Map(), {
    alias: `schaal-${passages}`,
    encoder,
    sleep,
    grace: 0,
    replicas: 0,
    onProgress: ({ stage, documents: so }) => {
      if (performance.now() - last < 15_000) return;
      last = performance.now();
      process.stderr.write(`  ${stage}: ${so} papers, ${number((last - started) / 1000)} s\n`);
    },
  });
  const { user, system } = process.cpuUsage(before);
  const took = (performance.now() - started) / 1000;
  if (steps > 0)
    say(
      `filled ${number(documents)} papers in ${number(took)} s: ${number(passages / took)} passages a second (${number((user + system) / 1e6)} s CPU here, making up the papers twice included); at most ${number((process.resourceUsage().maxRSS * 1024) / MB)} MB here`,
    );
}

async function sizes(cluster: Cluster, alias: string, passages: number): Promise<void> {
  await cluster.ask('POST', `/${alias}-*/_flush`);
  const stats = (await cluster.ask('GET', `/${alias}-*/_stats/store,docs,segments`)) as {
    indices: Record<
      string,
      { total: { store: { size_in_bytes: number }; docs: { count: number }; segments: { count: number } } }
    >;
  };
  let all = 0;
  for (const [name, { total }] of Object.entries(stats.indices)) {
    all += total.store.size_in_bytes;
    say(
      `  ${name.slice(alias.length + 14)}: ${number(total.docs.count)} in ${total.segments.count} segments, ${number(total.store.size_in_bytes / MB)} MB`,
    );
  }
  const resident = cluster.nodes.map((node) => {
    const status = readFileSync(`/proc/${node.process().pid}/status`, 'utf8');
    return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1000;
  });
  say(
    `in all ${number(all / MB)} MB, ${(all / passages / 1000).toFixed(2)} kB a passage; the node holds ${number(resident[0] ?? 0)} MB of memory`,
  );
}

/** For each question the sentences that are most alike, by going through all of them. */
async function exact(
  papers: Papers,
  passages: number,
  encoder: Encoder,
  asked: readonly Float32Array[],
): Promise<Near[][]> {
  const best = asked.map((): Near[] => []);
  const least = asked.map(() => -1);
  for (const document of papers.documents(passages)) {
    const sentences = encodedOf(document, passagesOf(document));
    const made = await encoder.sentences(sentences);
    for (const [i, { vector }] of made.entries())
      for (const [q, question] of asked.entries()) {
        let score = 0;
        for (let at = 0; at < vector.length; at++) score += (question[at] as number) * (vector[at] as number);
        if (score <= (least[q] as number)) continue;
        const { place = 0, order = 0 } = sentences[i] ?? {};
        const kept = [...(best[q] as Near[]), { documentId: document.id, place, order, score }]
          .sort((a, b) => b.score - a.score)
          .slice(0, RECALLED);
        best[q] = kept;
        if (kept.length === RECALLED) least[q] = kept.at(-1)?.score ?? -1;
      }
  }
  return best;
}

const keyOf = ({ documentId, place, order }: Near): string => `${documentId}#${place}.${order}`;

function recall(expected: readonly Near[][], found: readonly (readonly Near[])[], most: number): string {
  let there = 0;
  let all = 0;
  for (const [i, list] of expected.entries()) {
    const got = new Set((found[i] ?? []).slice(0, most).map(keyOf));
    for (const each of list.slice(0, most)) {
      all += 1;
      if (got.has(keyOf(each))) there += 1;
    }
  }
  return (there / all).toFixed(4);
}

async function measure(
  index: SearchIndex,
  encoder: Encoder,
  questions: readonly string[],
  asked: readonly Encoding[],
): Promise<void> {
  const queries = questions.map((question) => understand(question, [], index.vocabulary));
  const query = (i: number) => queries[i % queries.length] as (typeof queries)[number];
  const encoding = (i: number) => asked[i % asked.length] as Encoding;
  const table = await clientsTable([
    ['passages by words', (i) => index.rank(query(i).terms, { top: TOP })],
    ['sentences by meaning', (i) => index.meaning?.nearest(encoding(i), { top: TOP }) ?? Promise.resolve()],
    ['found by both, with texts', (i) => findSentences(index, { ...query(i), encoding: encoding(i) })],
    [
      'a whole answer',
      (i) =>
        ask(
          index,
          { question: questions[i % questions.length] ?? '' },
          { encoder, now: () => performance.now() },
        ),
    ],
  ]);
  say(table);
}

async function packed(papers: Papers, passages: number, encoder: Encoder): Promise<SearchIndex> {
  const files = new Map<string, Uint8Array>();
  const started = performance.now();
  await packIndex(() => papers.documents(passages), {
    encoder,
    write: async (name, bytes) => {
      files.set(name, bytes);
    },
  });
  say(`packed in ${number((performance.now() - started) / 1000)} s`);
  return openIndex(async (name) => files.get(name), { known: 0 });
}

const USAGE = 'npm run bench:opensearch -- [--in FOLDER] [--heap MB] [--packed] [PASSAGES…]';
const options = {
  in: { type: 'string' },
  heap: { type: 'string' },
  packed: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;
const { values, positionals } = readOptions({ options, allowPositionals: true }, USAGE);
const papers = new Papers();
const real = await realVectors();
const encoder = await shippedEncoder();
const drawn = drawnFrom(encoder, real);
say(`vectors are drawn from ${number(real.length)} real ones`);
const root = values.in ?? (await mkdtemp(join(tmpdir(), 'notabene-opensearch-bench-')));
const heap = Number(values.heap ?? 512);
const cluster = await startCluster({ heap, folder: root });
try {
  for (const passages of positionals.length > 0 ? positionals.map(Number) : SIZES) {
    say(`\n## ${number(passages)} passages, one node with ${heap} MB of heap\n`);
    const client = new Client({ addresses: cluster.addresses, fetch, sleep });
    await fill(client, papers, passages, drawn);
    await sizes(cluster, `schaal-${passages}`, passages);
    const opening = performance.now();
    const index = await openOpenSearch(client, `schaal-${passages}`);
    say(`opened in ${ms(performance.now() - opening)} ms`);
    const questions = plainQuestions(papers, passages, QUESTIONS);
    const asked = await encoder.questions(questions);
    const wanted = await exact(
      papers,
      passages,
      drawn,
      asked.slice(0, RECALLED).map(({ vector }) => vector),
    );
    const found: (readonly Near[])[] = [];
    for (const each of asked.slice(0, RECALLED))
      found.push((await index.meaning?.nearest(each, { top: RECALLED })) ?? []);
    say(
      `of the ${TOP} sentences most alike by unrounded vectors it finds ${recall(wanted, found, TOP)}, of the ${RECALLED} ${recall(wanted, found, RECALLED)} (${found.length} questions)\n`,
    );
    await measure(index, drawn, questions, asked);
    if (!values.packed) continue;
    const beside = await packed(papers, passages, drawn);
    let [same, all] = [0, 0];
    for (const question of questions) {
      const { terms } = understand(question, [], beside.vocabulary);
      const expected = await beside.rank(terms, { top: TOP });
      const got = new Set(
        (await index.rank(terms, { top: TOP })).map((each) => `${each.documentId}#${each.place}`),
      );
      all += expected.length;
      same += expected.filter((each) => got.has(`${each.documentId}#${each.place}`)).length;
    }
    say(`\nof the first ten passages by words of the packed index it finds ${(same / all).toFixed(4)}\n`);
    say('the packed index, in this process:');
    await measure(beside, drawn, questions, asked);
  }
} finally {
  await cluster.stop();
  if (values.in === undefined) await rm(root, { recursive: true, force: true });
}
process.exit(0);
