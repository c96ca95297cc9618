import { env } from 'cloudflare:workers';
import { understand } from '../../src/question/understand.ts';
import type { Database, Prepared, Result } from '../../src/search/d1/binding.ts';
import { openD1 } from '../../src/search/d1/open.ts';
import type { Ranked, SearchIndex } from '../../src/search/index.ts';
import { hitsFor } from '../../src/search/search.ts';

export interface D1Question {
  readonly question: string;
  readonly top: number;
  /** What is asked: to understand the question, to rank, or to fetch the texts too. */
  readonly upTo: 'open' | 'understand' | 'rank' | 'texts';
}

/** What tells one ranking from another. */
export type Placed = Pick<Ranked, 'documentId' | 'place' | 'score'>;

export interface D1Reply {
  readonly ranked: readonly Placed[];
  /** Rows that the database read for it, as it bills them, and journeys to it. */
  readonly rowsRead: number;
  readonly journeys: number;
  /** Time in the database, in milliseconds, as it tells it. */
  readonly databaseMs: number;
}

const { DB } = env as { readonly DB: Database };

let [rowsRead, journeys, databaseMs] = [0, 0, 0];

function counted(results: readonly Result[]): void {
  journeys += 1;
  for (const { meta } of results) {
    rowsRead += meta?.rows_read ?? 0;
    databaseMs += meta?.duration ?? 0;
  }
}

const counting: Database = {
  prepare: (sql) => DB.prepare(sql),
  batch: async (statements: Prepared[]) => {
    const results = await DB.batch(statements);
    counted(results);
    return results;
  },
};

let index: SearchIndex | undefined;

/** A worker that does nothing but search in a database; one question at a time, so that counts are of that one. */
export default {
  async fetch(request: Request): Promise<Response> {
    if (request.method !== 'POST') return new Response('');
    const { question, top, upTo } = (await request.json()) as D1Question;
    [rowsRead, journeys, databaseMs] = [0, 0, 0];
    index ??= await openD1(counting, { known: 0 });
    let ranked: readonly Placed[] = [];
    if (upTo !== 'open') {
      const { terms } = understand(question, [], index.vocabulary);
      if (upTo === 'rank') ranked = await index.rank(terms, { top });
      if (upTo === 'texts')
        ranked = (await hitsFor(index, terms, { top })).map(({ document, score }) => ({
          documentId: document.id,
          place: 0,
          score,
        }));
    }
    return Response.json({ ranked, rowsRead, journeys, databaseMs } satisfies D1Reply);
  },
};
