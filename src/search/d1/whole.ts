import { WEIGHING } from '../options.ts';
import { burst, normOf, TEXT } from '../packed/score.ts';
import { ask, type Known, type Ranking } from './candidates.ts';
import { readTerms } from './rows.ts';
import { type Asked, documentsAt } from './statements.ts';

const { bm25 } = WEIGHING;

/** BM25 of the texts of documents as a whole, with the statistics of documents, as the packed index computes it. */
export async function wholesOf(
  ranking: Ranking,
  asked: readonly Asked[],
  known: readonly Known[],
  ids: ReadonlySet<string>,
): Promise<ReadonlyMap<string, number>> {
  const [rows = []] = ids.size === 0 ? [] : await ask(ranking, [documentsAt(ranking.build, [...ids])]);
  return wholesIn(rows, ranking, asked, known);
}

/** The same of documents as they were read. */
export function wholesIn(
  rows: readonly Readonly<Record<string, unknown>>[],
  { documents, average }: Pick<Ranking, 'documents' | 'average'>,
  asked: readonly Asked[],
  known: readonly Known[],
): ReadonlyMap<string, number> {
  const byTerm = new Map(known.map((each) => [each.term, each]));
  const wholes = new Map<string, number>();
  for (const row of rows) {
    const counts = new Map<number, number>();
    const [length = 0] = readTerms(String(row.terms), 1, (_, number, often) => counts.set(number, often));
    const norm = normOf(length, average, bm25);
    let sum = 0;
    for (const { term, weight, often } of asked) {
      const each = byTerm.get(term);
      const here = each && counts.get(each.number);
      if (each === undefined || here === undefined) continue;
      const rarity = Math.log(1 + (documents - each.documents + 0.5) / (each.documents + 0.5));
      const factor = weight * burst(often, each.counts[TEXT] ?? 0) * rarity * (bm25.k + 1);
      sum += (factor * here) / (here + norm);
    }
    wholes.set(String(row.id), sum);
  }
  return wholes;
}
