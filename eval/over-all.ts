/**
 * Whether questions over all dossiers are answered by a table with the right rows (`over-all.jsonl`): `node eval/over-all.ts
 * [--wrong]`. Each question is put to one index of the dossiers of a fold, which is read by what was fitted without it.
 */

import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readOptions } from '../scripts/usage.ts';
import { ask } from '../src/ask.ts';
import { exportDossiers, openExported } from './corpora.ts';
import { linesOf, readDossier } from './dossier.ts';
import { RecordedEncoder } from './fit/recorded.ts';
import { gives } from './measure/score.ts';
import { DEVELOPMENT, SPLIT } from './split.ts';

const { values: OPTIONS } = readOptions(
  { options: { wrong: { type: 'boolean' }, help: { type: 'boolean' } } },
  'node eval/over-all.ts [--wrong]',
);

/** A question with the dossiers that belong in its table, each with sentences that show it, and some that do not. */
export interface OverAll {
  readonly id: string;
  readonly question: string;
  readonly rows: Readonly<Record<string, readonly string[]>>;
  readonly not: readonly string[];
}

export const OVER_ALL: readonly OverAll[] = linesOf(
  readFileSync(join(import.meta.dirname, 'over-all.jsonl'), 'utf8'),
);

const folder = mkdtempSync(join(tmpdir(), 'notabene-over-all-'));
const sum = { gold: 0, shown: 0, right: 0, shows: 0, near: 0, nearShown: 0, tables: 0, asked: 0 };
try {
  await exportDossiers(DEVELOPMENT, folder);
  for (const names of SPLIT.folds as readonly (readonly [string, ...string[]])[]) {
    const encoder = new RecordedEncoder(...names);
    const index = await openExported(folder, names, encoder);
    const dossierOf = new Map(
      names.flatMap((name) =>
        [...readDossier(name).documents.keys()].map((file) => [file.replace(/\.md$/, ''), name] as const),
      ),
    );
    for (const { id, question, rows, not } of OVER_ALL) {
      const gold = names.filter((name) => name in rows);
      if (gold.length === 0) continue;
      const { status, claims } = await ask(index, { question }, { now: () => 0, encoder });
      const said = claims.flatMap(({ citations: [{ documentId, quote }] }) => {
        const name = dossierOf.get(documentId);
        return name === undefined ? [] : [{ name, quote }];
      });
      const shown = [...new Set(said.map(({ name }) => name))];
      // Where it is arguable whether a dossier belongs, it counts neither way.
      const counted = shown.filter((name) => name in rows || not.includes(name));
      sum.asked += 1;
      if (shown.length > 1 || status === 'unanswered') sum.tables += 1;
      sum.gold += gold.length;
      sum.shown += shown.length;
      sum.right += counted.filter((name) => name in rows).length;
      sum.shows += gold.filter((name) =>
        said.some((each) => each.name === name && (rows[name] ?? []).some((text) => gives(each.quote, text))),
      ).length;
      sum.near += names.filter((name) => not.includes(name)).length;
      sum.nearShown += counted.filter((name) => not.includes(name)).length;
      if (OPTIONS.wrong)
        console.log(
          `${id} ${status} | ${question} | missed ${gold.filter((name) => !shown.includes(name))} | wrong ${counted.filter((name) => !(name in rows))}`,
        );
    }
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
const share = (part: number, whole: number): string => (part / whole).toFixed(3);
console.log(
  `${sum.asked} tables asked; rows that belong: ${share(sum.right, sum.gold)} shown, ${share(sum.shows, sum.gold)} with a sentence that shows it; of all rows shown ${share(sum.right, sum.shown)} belong for certain; near misses shown: ${share(sum.nearShown, sum.near)}`,
);
