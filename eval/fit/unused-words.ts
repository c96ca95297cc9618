/** Lists rows of the lexicon of which no word stands in the documents, the questions and the tests: `npm run lexicon:unused`. */

import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { readOptions } from '../../scripts/usage.ts';
import { COUNCILS, OTHER_BODIES } from '../../src/lexicon/councils.ts';
import { MINISTRIES } from '../../src/lexicon/ministries.ts';
import { MONTHS } from '../../src/lexicon/months.ts';
import { SMALL_NUMBERS } from '../../src/lexicon/numbers.ts';
import { PAPER_NOUNS } from '../../src/lexicon/paper-nouns.ts';
import { ALIASES, SENDERS } from '../../src/lexicon/senders.ts';
import { SPOKEN_VERBS } from '../../src/lexicon/spoken-verbs.ts';
import { TURNS } from '../../src/lexicon/turns.ts';
import { fold } from '../../src/search/fold.ts';
import { TERM_GROUPS } from '../../src/search/terms/table.ts';

const USAGE =
  'npm run lexicon:unused [-- --terms]     with --terms, those of the table of terms are named as well';
const ROOT = join(import.meta.dirname, '..', '..');
/** What is read of all dossiers, those of the test set among them, comes to counts alone. */
const FOLDERS = ['corpus', 'eval/dossiers', 'test'];
const TEXTS: ReadonlySet<string> = new Set([
  '.md',
  '.txt',
  '.html',
  '.xml',
  '.json',
  '.jsonl',
  '.ts',
  '.tsx',
]);

/** A row, and the patterns by any of which it is met; a plain phrase is a pattern too. */
interface Row {
  readonly table: string;
  readonly name: string;
  readonly met: readonly string[];
}

const rowsOf = (table: string, all: readonly (readonly [name: string, met: readonly string[]])[]): Row[] =>
  all.map(([name, met]) => ({ table, name, met }));

/** The parts of a pattern between the bars that are in no brackets. */
function alternatives(pattern: string): string[] {
  let depth = 0;
  const parts = [''];
  for (const mark of pattern) {
    if (mark === '(' || mark === '[') depth += 1;
    if (mark === ')' || mark === ']') depth -= 1;
    if (mark === '|' && depth === 0) parts.push('');
    else parts[parts.length - 1] += mark;
  }
  return parts;
}

const ROWS: readonly Row[] = [
  ...rowsOf(
    'ministries',
    MINISTRIES.map(({ name }) => [name, [name]]),
  ),
  ...rowsOf(
    'councils',
    COUNCILS.flatMap(({ words }) => alternatives(words).map((each) => [each, [each]] as const)),
  ),
  ...rowsOf(
    'councils',
    OTHER_BODIES.map(({ words }) => [words, [words]]),
  ),
  ...rowsOf(
    'months',
    MONTHS.flatMap(({ nl, en, short }) => [nl, en, ...short].map((each) => [each, [each]] as const)),
  ),
  ...rowsOf(
    'numbers',
    SMALL_NUMBERS.map(({ nl, en }) => [nl, [nl, en]]),
  ),
  ...rowsOf(
    'paper-nouns',
    Object.values(PAPER_NOUNS)
      .flat()
      .map((noun) => [noun, [`[\\p{L}-]*${noun}`]]),
  ),
  ...rowsOf(
    'senders',
    SENDERS.flatMap(({ words }) =>
      alternatives(words).map((each) => [each, [each.replaceAll('[a-z', '[\\p{L}')]] as const),
    ),
  ),
  ...rowsOf(
    'aliases',
    ALIASES.map((names) => [names[0] ?? '', names]),
  ),
  ...rowsOf(
    'spoken-verbs',
    Object.entries(SPOKEN_VERBS).map(([is, are]) => [is, [is, are]]),
  ),
  ...rowsOf(
    'turns',
    TURNS.flatMap(({ begins, words = '' }) => [
      ...begins.split(' ').map((each) => [each, [`${each}[\\p{L}]*`]] as const),
      ...words
        .split(' ')
        .filter(Boolean)
        .map((each) => [each, [each]] as const),
    ]),
  ),
];

function* filesUnder(folder: string): Generator<string> {
  for (const entry of readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true }))
    if (entry.isFile() && TEXTS.has(extname(entry.name))) yield join(entry.parentPath, entry.name);
}

const { values } = readOptions(
  { options: { terms: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } } },
  USAGE,
);
const texts = FOLDERS.flatMap((folder) => [...filesUnder(folder)]).map((path) =>
  fold(readFileSync(path, 'utf8')),
);
const all = texts.join('\n');

/** Phrases that stand in the texts, of these, folded; found in one pass by their first words. */
function standing(phrases: readonly string[]): ReadonlySet<string> {
  const byFirst = Map.groupBy(
    new Set(phrases.map((phrase) => (fold(phrase).match(/[\p{L}\p{N}]+/gu) ?? []).join(' '))),
    (phrase) => phrase.split(' ', 1)[0] ?? '',
  );
  const found = new Set<string>();
  const words = all.match(/[\p{L}\p{N}]+/gu) ?? [];
  for (const [at, word] of words.entries())
    for (const phrase of byFirst.get(word) ?? [])
      if (!found.has(phrase) && words.slice(at, at + phrase.split(' ').length).join(' ') === phrase)
        found.add(phrase);
  return found;
}

const isMet = (pattern: string): boolean =>
  new RegExp(
    `(?<![\\p{L}\\p{N}])(?:${fold(pattern).replaceAll('\\p{l}', '\\p{L}').replaceAll(' ', '\\s+')})(?![\\p{L}\\p{N}])`,
    'u',
  ).test(all);

for (const [table, rows] of Map.groupBy(ROWS, (row) => row.table)) {
  const unused = rows.filter(({ met }) => !met.some(isMet));
  console.log(`${table}: ${rows.length} rows, ${unused.length} unused`);
  for (const { name } of unused) console.log(`  ${name}`);
}

const found = standing(TERM_GROUPS.flatMap(({ nl, en }) => [...nl, ...(en ?? [])]));
const isFound = (phrase: string) => found.has((fold(phrase).match(/[\p{L}\p{N}]+/gu) ?? []).join(' '));
for (const [kind, groups] of Map.groupBy(TERM_GROUPS, (group) => group.kind)) {
  const unused = groups.filter(({ nl, en }) => ![...nl, ...(en ?? [])].some(isFound));
  console.log(`terms, ${kind}: ${groups.length} groups, ${unused.length} of which no word stands anywhere`);
  if (values.terms)
    for (const { nl, en } of unused)
      console.log(`  ${[nl.join(', '), en?.join(', ')].filter(Boolean).join(' = ')}`);
}
