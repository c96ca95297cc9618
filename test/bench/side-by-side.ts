import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Limits, runBounded } from './bounded.ts';
import { CONTENDERS, type Contender } from './contender.ts';
import { say } from './say.ts';
import { Papers } from './scale-corpus.ts';
import { readAsked, writeSources } from './scale-files.ts';
import { figuresTable, hurtingTable, ratiosTable, remarks, type Standing } from './standing.ts';
import type { Figures, Stage } from './trial.ts';

const TRIAL = fileURLToPath(import.meta.resolve('./trial.ts'));

/** What an engine may take at any size; what needs more is told and left. On a quiet machine minutes are enough. */
const LIMITS: Readonly<Record<Stage, Limits>> = {
  build: { heapMb: 6_144, timeMs: 1_200_000 },
  ask: { heapMb: 6_144, timeMs: 1_200_000 },
};

/** What a question that is made to hurt may take, by the number of passages. */
const hurtLimit = (passages: number): number => (passages <= 10_000 ? 20 : 100);

/** Runs one stage of an engine; what it measured goes to `onFigures`, and the outcome says why it failed, if it did. */
export type RunStage = (
  stage: Stage,
  contender: Pick<Contender, 'id'>,
  onFigures: (figures: Partial<Figures>) => void,
) => Promise<string | undefined>;

const DOING: Readonly<Record<Stage, string>> = { build: 'building', ask: 'loaded and asked' };

/** Takes every engine through both stages, one after another; what was measured of one before it failed stays. */
export async function compare(
  contenders: readonly Pick<Contender, 'id' | 'name'>[],
  run: RunStage,
): Promise<Standing[]> {
  const standings: Standing[] = [];
  for (const contender of contenders) standings.push(await standingOf(contender, run));
  return standings;
}

async function standingOf(contender: Pick<Contender, 'id' | 'name'>, run: RunStage): Promise<Standing> {
  let figures: Partial<Figures> = {};
  for (const stage of ['build', 'ask'] as const) {
    if (figures.unsaved !== undefined) break;
    const failure = await run(stage, contender, (more) => {
      figures = { ...figures, ...more };
    });
    if (failure !== undefined)
      return { name: contender.name, figures, failure: `failed while ${DOING[stage]}: ${failure}` };
  }
  return { name: contender.name, figures };
}

/** A stage in a process of its own, with what is saved in a folder under `root`, where the sources are. */
const runIn =
  (root: string): RunStage =>
  async (stage, { id }, onFigures) => {
    process.stderr.write(`  ${id}: ${stage}\n`);
    const folder = join(root, id);
    await mkdir(folder, { recursive: true });
    return runBounded([TRIAL, stage, id, root, folder], LIMITS[stage], (message) =>
      onFigures(message as Partial<Figures>),
    );
  };

async function compareAt(passages: number, contenders: readonly Contender[]): Promise<void> {
  const root = await mkdtemp(join(tmpdir(), 'notabene-bench-'));
  try {
    const written = await writeSources(new Papers(), passages, root);
    const { ordinary } = await readAsked(root);
    const count = (n: number): string => n.toLocaleString('en');
    say(
      `\n### ${count(written.passages)} passages of ${count(written.papers)} papers, ${(written.bytes / 1e6).toFixed(0)} MB of text\n`,
    );
    const standings = await compare(contenders, runIn(root));
    say(figuresTable(standings));
    say('\nThe others as multiples of Notabene:\n');
    say(ratiosTable(standings));
    say('\nQuestions made to hurt one by one, median in ms:\n');
    say(hurtingTable(standings, hurtLimit(passages)));
    const said = remarks(standings, ordinary.length);
    if (said.length > 0) say(`\n${said.join('\n')}`);
  } finally {
    await rm(root, { recursive: true, force: true });
  }
}

/** How the tables are to be read. */
const LEGEND = `Seconds and milliseconds are CPU of all threads. Build: from lines of text to saved files. Index: what was saved, without texts. Load: from those files, in a fresh process. Memory: objects and buffers after garbage collection, more than before loading; loaded, and after all questions were asked, since some engines read on as they are asked. What SQLite takes is not among them. Process at most: resident memory at its peak, garbage included, more than before. p50 and p99: ordinary questions, each once, ten hits. Made to hurt: the slowest of the questions of 2,000 characters, by its median.`;

/** Prints the tables of every size for the engines with these ids; Notabene is always the first of them. */
export async function sideBySide(
  sizes: readonly number[],
  ids: readonly string[] = CONTENDERS.map(({ id }) => id),
): Promise<void> {
  say(`\n## Beside other engines\n\n${LEGEND}`);
  for (const size of sizes)
    await compareAt(
      size,
      CONTENDERS.filter(({ id }, i) => i === 0 || ids.includes(id)),
    );
}
