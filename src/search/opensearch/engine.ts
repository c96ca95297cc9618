import type { Presence } from '@notabene/packed-index';
import * as z from 'zod/v4/mini';
import { heldWithin, summaryWithin } from '../documents/summaries.ts';
import type {
  CollectionSize,
  DocumentSummary,
  EngineHealth,
  Meaning,
  Ranked,
  RankOptions,
  SearchIndex,
  StoredDocument,
  SummaryFilter,
  Vocabulary,
} from '../index.ts';
import type { Meant } from '../rows/about.ts';
import { Texts } from '../rows/texts.ts';
import type { Client } from './client.ts';
import { meaningOf } from './meaning.ts';
import { type Ranking, rank } from './rank.ts';
import { nameOf, textId } from './schema.ts';
import { servedBuild } from './served.ts';

/** Summaries come in pages. */
const PAGE = 1_000;

const Health = z.object({
  status: z.enum(['green', 'yellow', 'red']),
  number_of_nodes: z.number(),
});
/** A cluster without a manager does not say how it is. */
const HEALTH_MS = 3_000;

/** How a cluster is. One that doesn't say is not well. */
async function healthOf(client: Client, alias: string): Promise<EngineHealth> {
  const { status, body } = await client.json(
    'GET',
    `/_cluster/health/${alias}?cluster_manager_timeout=2s&timeout=1s`,
    { within: HEALTH_MS, expected: [408, 503] },
  );
  const health = Health.safeParse(body);
  if (status === 503 || !health.success) return { name: 'opensearch', status: 'red', nodes: 0 };
  return { name: 'opensearch', status: health.data.status, nodes: health.data.number_of_nodes };
}

/** One build in OpenSearch, opened. */
export class OpenSearchIndex implements SearchIndex {
  readonly fingerprint: string;
  readonly documents: number;
  readonly passages: number;
  readonly collections: readonly CollectionSize[];
  readonly vocabulary: Vocabulary;
  readonly meaning: Meaning | null;
  readonly #presence: Presence;
  readonly #ranking: Ranking;
  readonly #texts: Texts;

  constructor(
    ranking: Ranking,
    parts: {
      readonly fingerprint: string;
      readonly collections: readonly CollectionSize[];
      readonly presence: Presence;
      readonly meaning: Meant | null;
    },
  ) {
    this.fingerprint = parts.fingerprint;
    this.documents = ranking.documents;
    this.passages = ranking.vocabulary.passages;
    this.collections = parts.collections;
    this.vocabulary = ranking.vocabulary;
    this.meaning = parts.meaning && meaningOf(ranking, parts.meaning);
    this.#presence = parts.presence;
    this.#ranking = ranking;
    this.#texts = new Texts((ids) => textsIn(ranking, ids));
  }

  async isReplaced(): Promise<boolean> {
    const { client, build } = this.#ranking;
    return (await servedBuild(client, build.alias)) !== build.build;
  }

  health(): Promise<EngineHealth> {
    const { client, build } = this.#ranking;
    return healthOf(client, `${build.alias}-${build.build}-*`);
  }

  async summaries({
    references,
    kind,
    collections,
    limit = Infinity,
  }: SummaryFilter = {}): Promise<readonly DocumentSummary[]> {
    const { client, build } = this.#ranking;
    const filter = [
      ...(references === undefined ? [] : [{ terms: { numbers: references } }]),
      ...(kind === undefined ? [] : [{ term: { kind } }]),
      ...(collections === undefined ? [] : [{ terms: { collection: [...collections].sort() } }]),
    ];
    const summaries: DocumentSummary[] = [];
    for (let after: unknown; summaries.length < limit; ) {
      const size = Math.min(PAGE, limit - summaries.length);
      const rows = await client.search({
        index: nameOf(build, 'papers'),
        body: {
          size,
          query: { bool: { filter } },
          sort: [{ number: 'asc' }],
          _source: ['number', 'head'],
          // The index stays as it is, so that pages can't shift.
          ...(after !== undefined && { search_after: [after] }),
        },
      });
      for (const { head } of rows)
        summaries.push(summaryWithin(JSON.parse(String(head)) as DocumentSummary, collections));
      after = rows.at(-1)?.number;
      if (rows.length < size) break;
    }
    return summaries;
  }

  async held(documentId: string, collections?: ReadonlySet<string>): Promise<StoredDocument | undefined> {
    return heldWithin(await this.#texts.held(documentId), collections);
  }

  standsIn(term: string, collections: ReadonlySet<string>): boolean {
    return this.#presence.standsIn(term, collections);
  }

  rank(terms: ReadonlyMap<string, number>, options?: RankOptions): Promise<readonly Ranked[]> {
    return rank(this.#ranking, terms, options);
  }
}

async function textsIn(
  { client, build }: Ranking,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await Promise.all(
    ids.map((id) => client.get({ index: nameOf(build, 'kept'), id: textId(id) })),
  );
  return new Map(
    rows.flatMap((row) => (row === undefined ? [] : [[String(row.id), String(row.json)] as const])),
  );
}
