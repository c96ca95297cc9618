import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import * as z from 'zod/v4/mini';
import { type Parsed, parseDocument } from '../src/documents/parse.ts';
import { KINDS } from '../src/kinds/index.ts';
import { readSource } from '../src/sources/read.ts';

/** A text with what must be withheld of it and what must stay, by somebody who did not see the code. */
const Case = z.object({
  id: z.string(),
  kind: z.string(),
  name: z.optional(z.string()),
  meta: z.optional(z.record(z.string(), z.unknown())),
  text: z.string(),
  closed: z.array(z.string()),
  open: z.array(z.string()),
});
type Case = z.infer<typeof Case>;

/** What became of one case. */
interface Outcome {
  readonly given: Case;
  readonly leaked: readonly string[];
  readonly words: number;
  readonly lost: readonly string[];
}

/** Words that stand together somewhere are told, also when the rest of the sentence is gone. */
const WINDOW = 6;
const wordsOf = (text: string): string[] => text.split(/[\s|]+/).filter((word) => word !== '');
const flat = (text: string): string => wordsOf(text).join(' ');

function windowsOf(text: string): string[] {
  const words = wordsOf(text);
  const count = Math.max(1, words.length - WINDOW + 1);
  return Array.from({ length: count }, (_, at) => words.slice(at, at + WINDOW).join(' '));
}

const MARKUP = /^(?:---\n|#{1,6} |\|.*\|\s*$|[*-] )/m;

/** Everything that is read of a case, as a build would read the file. */
async function parsed({ name, meta, text: body }: Case): Promise<Parsed | null> {
  const above = Object.entries(meta ?? {}).map(([key, value]) => `${key}: ${JSON.stringify(value)}\n`);
  const text = above.length === 0 ? body : `---\n${above.join('')}---\n\n${body}`;
  const bytes = new TextEncoder().encode(text);
  const read = await readSource(bytes, MARKUP.test(text) ? 'stuk.md' : 'stuk.txt');
  if (read.kind === 'refused') return null;
  return parseDocument({ ...read.source, name: name ?? read.source.name }, KINDS);
}

async function outcomeOf(given: Case): Promise<Outcome> {
  const read = await parsed(given);
  const {
    id = '',
    title = '',
    text = '',
    sections = [],
    ministries = [],
    sender,
    source,
  } = read?.document ?? {};
  const told = [
    id.replaceAll('-', ' '),
    source?.name.replaceAll('_', ' ') ?? '',
    title,
    text,
    ...sections.flatMap(({ path }) => path),
    ...ministries,
    sender?.name ?? '',
  ];
  const shown = flat([...told, JSON.stringify(read?.withheld ?? [])].join('\n').replace(/ – /g, ' '));
  const whole = flat(text.replace(/ – /g, ' '));
  const left = Map.groupBy(wordsOf(whole), (word) => word);
  const lost = given.open.flatMap((piece) =>
    whole.includes(flat(piece)) ? [] : wordsOf(piece).filter((word) => !left.has(word)),
  );
  return {
    given,
    leaked: given.closed.filter((piece) => windowsOf(piece).some((window) => shown.includes(window))),
    words: given.open.reduce((sum, piece) => sum + wordsOf(piece).length, 0),
    lost,
  };
}

/** The chance of at most so many of `of`, each with probability `p`. */
function binomialAtMost(count: number, of: number, p: number): number {
  let term = (1 - p) ** of;
  let sum = term;
  for (let k = 1; k <= count; k += 1) {
    term *= ((of - k + 1) / k) * (p / (1 - p));
    sum += term;
  }
  return sum;
}

/** Upper end of the interval of Clopper and Pearson (1934), two-sided 95%: the largest rate that could give so few. */
export function upperBound(count: number, of: number): number {
  if (count >= of) return 1;
  let [low, high] = [0, 1];
  for (let step = 0; step < 60; step += 1) {
    const middle = (low + high) / 2;
    if (binomialAtMost(count, of, middle) > 0.025) low = middle;
    else high = middle;
  }
  return high;
}

const percent = (share: number): string => `${(100 * share).toFixed(1)}%`;

function figuresOf(name: string, outcomes: readonly Outcome[]): string {
  const closing = outcomes.filter(({ given }) => given.closed.length > 0);
  const leaks = closing.filter(({ leaked }) => leaked.length > 0).length;
  const words = outcomes.reduce((sum, each) => sum + each.words, 0);
  const lost = outcomes.reduce((sum, each) => sum + each.lost.length, 0);
  const cases = `${name.padEnd(9)} ${String(outcomes.length).padStart(4)}`;
  const rate =
    closing.length === 0
      ? '-'
      : `${leaks} of ${closing.length} (${percent(leaks / closing.length)}, at most ${percent(upperBound(leaks, closing.length))})`;
  return `${cases}  ${rate.padEnd(36)} ${lost} of ${words} (${percent(words === 0 ? 0 : lost / words)})`;
}

/**
 * Prints of the cases in `eval/withhold/` how many leak, with the upper end of the 95% interval, and how many words
 * that are open are lost; `--held` also of the half on which nothing is developed. `--show` also prints what went wrong, of the half that may be looked at.
 */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      from: { type: 'string', default: join(import.meta.dirname, 'withhold') },
      show: { type: 'boolean', default: false },
      kind: { type: 'string' },
      held: { type: 'boolean', default: false },
    },
  });
  for (const half of values.held ? ['dev', 'held'] : ['dev']) {
    const lines = readFileSync(join(values.from, `${half}.jsonl`), 'utf8')
      .trim()
      .split('\n');
    const outcomes: Outcome[] = [];
    for (const line of lines) outcomes.push(await outcomeOf(Case.parse(JSON.parse(line))));
    process.stdout.write(`${half}\nkind     cases  leaks                                words lost\n`);
    for (const [kind, each] of Map.groupBy(outcomes, ({ given }) => given.kind))
      process.stdout.write(`${figuresOf(kind, each)}\n`);
    process.stdout.write(`${figuresOf('all', outcomes)}\n\n`);
    if (!values.show || half === 'held') continue;
    for (const { given, leaked, lost } of outcomes)
      if ((leaked.length > 0 || lost.length > 0) && (values.kind ?? given.kind) === given.kind)
        process.stdout.write(
          `${given.id} ${given.name ?? ''}\n${given.text}\n  leaked: ${JSON.stringify(leaked)}\n  lost: ${JSON.stringify(lost)}\n\n`,
        );
  }
}

if (import.meta.main) await main();
