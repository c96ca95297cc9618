/**
 * One engine at one size, in a process of its own: `trial.ts build|ask ENGINE SOURCES FOLDER`. What was measured is
 * sent to the parent as soon as it is known, so that what was measured stays if the rest fails.
 */
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Find } from '../peers/peer.ts';
import { CONTENDERS, type Contender } from './contender.ts';
import { cpuTimes, type Times, timesOf } from './measure.ts';
import { readAsked, sourcesIn } from './scale-files.ts';

export type Stage = 'build' | 'ask';

/** What is known of an engine at a size: seconds and milliseconds are of CPU, of all threads. */
export interface Figures {
  /** From lines of text to the saved index. */
  readonly buildSeconds: number;
  /** What was saved, without the texts and of texts alone. */
  readonly indexBytes: number;
  readonly textBytes: number;
  readonly openSeconds: number;
  /** Objects and buffers after garbage was collected, more than before the index was there: opened, and after all questions. */
  readonly openedBytes: number;
  readonly askedBytes: number;
  /** The most that the process took in all, more than before. */
  readonly mostBytes: number;
  readonly ordinary: Times;
  readonly hurting: Readonly<Record<string, Times>>;
  /** It could not be saved, for this reason, and was asked in the process that built it. */
  readonly unsaved: string;
}

const TOP = 10;
const WARM_UP = 40;
/** For all ordinary questions, and for one that is made to hurt. */
const ORDINARY_MS = 30_000;
const HURTING = { runs: 100, warmUp: 30, budgetMs: 4_000 };

const send = (figures: Partial<Figures>): void => {
  process.send?.(figures);
};

const cpuSeconds = (since: NodeJS.CpuUsage): number => {
  const { user, system } = process.cpuUsage(since);
  return (user + system) / 1e6;
};

/** Twice, since the first round may free what the second finds. */
function held(): number {
  globalThis.gc?.();
  globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

const most = (): number => process.resourceUsage().maxRSS * 1024;

interface Empty {
  readonly held: number;
  readonly resident: number;
}
const empty = (): Empty => ({ held: held(), resident: process.memoryUsage.rss() });

async function build({ build: make, isText }: Contender, sources: string, folder: string): Promise<void> {
  const before = empty();
  const started = process.cpuUsage();
  const built = await make(sourcesIn(sources));
  try {
    await built.save(folder);
  } catch (error) {
    send({ buildSeconds: cpuSeconds(started), unsaved: String(error), openedBytes: held() - before.held });
    return ask(built.find, sources, before);
  }
  send({ buildSeconds: cpuSeconds(started) });
  const sizes = { indexBytes: 0, textBytes: 0 };
  for (const name of await readdir(folder))
    sizes[isText(name) ? 'textBytes' : 'indexBytes'] += (await stat(join(folder, name))).size;
  send(sizes);
}

async function openAndAsk({ open }: Contender, sources: string, folder: string): Promise<void> {
  const before = empty();
  const started = process.cpuUsage();
  const find = await open(folder);
  send({ openSeconds: cpuSeconds(started) });
  send({ openedBytes: held() - before.held });
  await ask(find, sources, before);
}

async function ask(find: Find, sources: string, before: Empty): Promise<void> {
  const { ordinary, hurting } = await readAsked(sources);
  const times = await cpuTimes((i) => find(ordinary[i % ordinary.length] ?? '', TOP), {
    runs: ordinary.length,
    warmUp: WARM_UP,
    budgetMs: ORDINARY_MS,
  });
  send({ ordinary: timesOf(times), askedBytes: held() - before.held, mostBytes: most() - before.resident });
  const hurt: Record<string, Times> = {};
  for (const [name, question] of hurting) {
    hurt[name] = timesOf(await cpuTimes(() => find(question, TOP), HURTING));
    send({ hurting: hurt });
  }
  send({ askedBytes: held() - before.held, mostBytes: most() - before.resident });
}

const [stage, id, sources = '', folder = ''] = process.argv.slice(2);
const contender = CONTENDERS.find((each) => each.id === id);
if (contender === undefined) throw new Error(`there is no engine ${id}`);
await (stage === 'build' ? build : openAndAsk)(contender, sources, folder);
process.disconnect?.();
