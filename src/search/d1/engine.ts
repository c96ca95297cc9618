import type { Presence } from '@notabene/packed-index';
import { heldWithin, summaryWithin } from '../documents/summaries.ts';
import {
  type CollectionSize,
  type DocumentSummary,
  IndexError,
  type Meaning,
  type Ranked,
  type RankOptions,
  type SearchIndex,
  type StoredDocument,
  type SummaryFilter,
  type Vocabulary,
} from '../index.ts';
import type { Meant } from '../rows/about.ts';
import { textPlace } from '../rows/rows.ts';
import type { Statistics } from '../rows/statistics.ts';
import { Texts } from '../rows/texts.ts';
import { type Database, run, type Statement } from './binding.ts';
import type { Ranking } from './candidates.ts';
import { isNoTable, REFILL } from './fault.ts';
import { meaningOf } from './meaning.ts';
import { rank } from './rank.ts';
import { BUILDS, nameOf } from './schema.ts';

/** A build of which a table is gone was replaced twice since it was opened. */
function reporting(db: Database, gone: () => void): Database {
  return {
    prepare: (sql) => db.prepare(sql),
    batch: async (statements) => {
      try {
        return await db.batch(statements);
      } catch (error) {
        if (!isNoTable(error)) throw error;
        gone();
        throw new IndexError('missing', `De index in de database is intussen vervangen. ${REFILL}`);
      }
    },
  };
}

async function textsIn(
  db: Database,
  build: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const of = `${textPlace(1, 0)}`;
  const [result] = await run(db, [
    {
      sql: `SELECT d.id, t.json FROM ${nameOf(build, 'documents')} d CROSS JOIN ${nameOf(build, 'texts')} t
        ON t.place >= ${of} * d.number AND t.place < ${of} * (d.number + 1)
        WHERE d.id IN (SELECT value FROM json_each(?1)) ORDER BY t.place`,
      values: [JSON.stringify(ids)],
    },
  ]);
  const jsons = new Map<string, string>();
  for (const { id, json } of result?.results ?? [])
    jsons.set(String(id), (jsons.get(String(id)) ?? '') + String(json));
  return jsons;
}

/** One build in a database, opened. */
export class D1Index implements SearchIndex {
  readonly fingerprint: string;
  readonly documents: number;
  readonly passages: number;
  readonly collections: readonly CollectionSize[];
  readonly vocabulary: Vocabulary;
  readonly meaning: Meaning | null;
  readonly #presence: Presence;
  readonly #build: string;
  readonly #ranking: Ranking;
  readonly #texts: Texts;
  #replaced = false;

  constructor(parts: {
    readonly db: Database;
    readonly build: string;
    readonly fingerprint: string;
    readonly collections: readonly CollectionSize[];
    readonly presence: Presence;
    readonly meaning: Meant | null;
    readonly statistics: Statistics;
  }) {
    this.fingerprint = parts.fingerprint;
    this.documents = parts.statistics.documents;
    this.passages = parts.statistics.vocabulary.passages;
    this.collections = parts.collections;
    this.#presence = parts.presence;
    this.vocabulary = parts.statistics.vocabulary;
    this.#build = parts.build;
    const db = reporting(parts.db, () => {
      this.#replaced = true;
    });
    this.#texts = new Texts((ids) => textsIn(db, parts.build, ids));
    this.#ranking = { ...parts.statistics, db, build: parts.build };
    this.meaning = parts.meaning && meaningOf(this.#ranking, parts.meaning);
  }

  /** What was withdrawn may not be given from a build that is served no more. */
  async isReplaced(): Promise<boolean> {
    if (!this.#replaced) {
      const [row] = await this.#rows({
        sql: `SELECT build FROM ${BUILDS} WHERE state = 'current'`,
        values: [],
      });
      this.#replaced = row?.build !== this.#build;
    }
    return this.#replaced;
  }

  async summaries({
    references,
    kind,
    collections,
    limit,
  }: SummaryFilter = {}): Promise<readonly DocumentSummary[]> {
    const bounds: string[] = [];
    const values: (string | number)[] = [];
    if (references !== undefined) {
      values.push(JSON.stringify(references));
      bounds.push(
        `number IN (SELECT document FROM ${nameOf(this.#build, 'numbers')} WHERE reference IN (SELECT value FROM json_each(?${values.length})))`,
      );
    }
    if (kind !== undefined) {
      values.push(kind);
      bounds.push(`kind = ?${values.length}`);
    }
    if (collections !== undefined) {
      values.push(JSON.stringify([...collections]));
      bounds.push(`collection IN (SELECT value FROM json_each(?${values.length}))`);
    }
    let sql = `SELECT head FROM ${nameOf(this.#build, 'documents')}`;
    if (bounds.length > 0) sql += ` WHERE ${bounds.join(' AND ')}`;
    sql += ' ORDER BY number';
    if (limit !== undefined) {
      values.push(limit);
      sql += ` LIMIT ?${values.length}`;
    }
    const rows = await this.#rows({ sql, values });
    return rows.map(({ head }) => summaryWithin(JSON.parse(String(head)) as DocumentSummary, collections));
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

  async #rows(statement: Statement): Promise<readonly Readonly<Record<string, unknown>>[]> {
    const [result] = await run(this.#ranking.db, [statement]);
    return result?.results ?? [];
  }
}
