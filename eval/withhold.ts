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
  kind: z.enum(['marked', 'personal', 'open']),
  name: z.optional(z.string()),
  meta: z.optional(z.record(z.string(), z.unknown())),
  text: z.string(),
  closed: z.array(z.string()),
  open: z.array(z.string()),
});
export type Case = z.infer<typeof Case>;

/** What became of one case. */
export interface Outcome {
  readonly given: Case;
  /** Closed pieces that can be found whole in anything that is indexed or shown. */
  readonly leaked: readonly string[];
  /** Open pieces that can't be found whole. */
  readonly lost: readonly string[];
}

/** What is compared: without white space, and without the marks of Markdown. */
const flat = (text: string): string => text.replace(/[\s|*_#>`\\–]+/g, '');

const MARKUP = /^(?:---\n|#{1,6} |\|.*\|\s*$|[*-] |> |\*\*)/m;

/** Everything that is read of a case, as a build would read the file. */
export async function parsedOf({ name, meta, text: body }: Case): Promise<Parsed | null> {
  const above = Object.entries(meta ?? {}).map(([key, value]) => `${key}: ${JSON.stringify(value)}\n`);
  const text = above.length === 0 ? body : `---\n${above.join('')}---\n\n${body}`;
  const bytes = new TextEncoder().encode(text);
  const read = await readSource(bytes, MARKUP.test(text) ? 'stuk.md' : 'stuk.txt');
  if (read.kind === 'refused') return null;
  return parseDocument({ ...read.source, name: name ?? read.source.name }, KINDS);
}

const EMPTY = { text: '', title: '', sections: [], blocks: [], pages: [] };

export async function outcomeOf(given: Case): Promise<Outcome> {
  const read = await parsedOf(given);
  const { text, sections, blocks, pages, ...data } = { ...EMPTY, ...read?.document };
  const names = sections.flatMap(({ path }) => path);
  const told = [text, ...names, JSON.stringify(data), JSON.stringify(data).replaceAll(/[-_]/g, ' ')];
  const shown = flat([...told, JSON.stringify(read?.withheld ?? [])].join('\n'));
  const whole = flat([text, data.title].join('\n'));
  return {
    given,
    leaked: given.closed.filter((piece) => shown.includes(flat(piece))),
    lost: given.open.filter((piece) => !whole.includes(flat(piece))),
  };
}

/** Upper end of the interval of Wilson (1927), two-sided 95%. */
export function upperBound(count: number, of: number): number {
  if (of === 0) return 1;
  const z2 = 1.96 ** 2;
  const rate = count / of;
  const middle = rate + z2 / (2 * of);
  const spread = 1.96 * Math.sqrt((rate * (1 - rate) + z2 / (4 * of)) / of);
  return (middle + spread) / (1 + z2 / of);
}

export function casesOf(path: string): Case[] {
  const lines = readFileSync(path, 'utf8').trim().split('\n');
  return lines.map((line) => Case.parse(JSON.parse(line)));
}

const percent = (share: number): string => `${(100 * share).toFixed(1)}%`;

function figuresOf(name: string, outcomes: readonly Outcome[]): string {
  const closing = outcomes.filter(({ given }) => given.closed.length > 0);
  const leaks = closing.filter(({ leaked }) => leaked.length > 0).length;
  const pieces = outcomes.reduce((sum, { given }) => sum + given.open.length, 0);
  const lost = outcomes.reduce((sum, each) => sum + each.lost.length, 0);
  const cases = `${name.padEnd(9)} ${String(outcomes.length).padStart(4)}`;
  const rate =
    closing.length === 0
      ? '-'
      : `${leaks} of ${closing.length} (${percent(leaks / closing.length)}, at most ${percent(upperBound(leaks, closing.length))})`;
  return `${cases}  ${rate.padEnd(36)} ${lost} of ${pieces} (${percent(pieces === 0 ? 0 : lost / pieces)})`;
}

export function tableOf(outcomes: readonly Outcome[]): string {
  const kinds = [...Map.groupBy(outcomes, ({ given }) => given.kind)];
  const rows = kinds.map(([kind, each]) => figuresOf(kind, each));
  return [
    'kind     cases  leaks                                pieces lost',
    ...rows,
    figuresOf('all', outcomes),
  ].join('\n');
}

/**
 * Prints of the cases in `eval/withhold/` how many leak, with the upper end of the 95% interval, and how many pieces
 * that are open are lost; `--held` of the half on which nothing is developed, of which no case is ever printed.
 * `--show` also prints what went wrong in the half that may be looked at.
 */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      from: { type: 'string', default: join(import.meta.dirname, 'withhold') },
      file: { type: 'string' },
      show: { type: 'boolean', default: false },
      kind: { type: 'string' },
      held: { type: 'boolean', default: false },
    },
  });
  const half = values.held ? 'held' : 'dev';
  const outcomes: Outcome[] = [];
  const file = values.held ? undefined : values.file;
  for (const given of casesOf(file ?? join(values.from, `${half}.jsonl`)))
    outcomes.push(await outcomeOf(given));
  process.stdout.write(`${half}\n${tableOf(outcomes)}\n`);
  if (!values.show || values.held) return;
  for (const { given, leaked, lost } of outcomes)
    if ((leaked.length > 0 || lost.length > 0) && (values.kind ?? given.kind) === given.kind)
      process.stdout.write(
        `\n== ${given.id} ${given.name ?? ''} ${JSON.stringify(given.meta ?? {})}\n${given.text.trim()}\n  leaked: ${JSON.stringify(leaked)}\n  lost: ${JSON.stringify(lost)}\n`,
      );
}

if (import.meta.main) await main();
