import { readFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';
import { SHIPPED_CORPUS } from '../../cli/places.ts';
import { readCorpus } from '../../ingest/corpus.ts';
import { SHIPPED_MODEL } from '../../ingest/encoding/encoder.ts';
import { encodedOf } from '../../src/meaning/context.ts';
import type { Encoder } from '../../src/meaning/encoder.ts';
import { nativeEncoder } from '../../src/meaning/native.ts';
import { wasmEncoder } from '../../src/meaning/wasm.ts';
import { passagesOf } from '../../src/passages/passages.ts';
import { readerOf } from '../../src/server/files.ts';
import { cpuTimes, timesOf, wallTimes } from './measure.ts';
import { say } from './say.ts';
import { columns, ms } from './table.ts';

const QUESTIONS = [
  'Wat vindt het kabinet van de kosten van het voorstel voor gemeenten en provincies?',
  'Wanneer treedt de verordening naar verwachting in werking?',
  'Which member states support the proposal?',
];
const BOUNDS = { runs: 30, warmUp: 3, budgetMs: 2_000 };
/** Sentences of what ships, enough to fill groups as at ingest. */
const SENTENCES = 128;

/** What it costs to encode: a question natively and in WebAssembly, and sentences at ingest. */
export async function encoder(): Promise<void> {
  const read = readerOf(SHIPPED_MODEL);
  const cores = cpus();
  say(`\n## Encoder\n\n${cores.length} × ${cores[0]?.model ?? 'an unknown processor'}\n`);
  const rows = [['a question, by', 'opened in', 'runs', 'wall median', 'CPU median']];
  const row = async (name: string, open: () => Promise<Encoder>) => {
    const started = performance.now();
    const opened = await open();
    const openedMs = performance.now() - started;
    const run = (i: number) => opened.questions([QUESTIONS[i % QUESTIONS.length] ?? '']);
    const wall = timesOf(await wallTimes(run, BOUNDS));
    const cpu = timesOf(await cpuTimes(run, BOUNDS));
    rows.push([name, ms(openedMs), String(wall.runs), ms(wall.median), ms(cpu.median)]);
    return opened;
  };
  const native = await row('native, 1 thread', () => nativeEncoder(read, 1));
  await row('WebAssembly', async () => wasmEncoder(await compiledRuntime(), read));
  say(columns(rows));
  const { documents } = await readCorpus([SHIPPED_CORPUS]);
  const sentences = documents.flatMap((each) => encodedOf(each, passagesOf(each))).slice(0, SENTENCES);
  const [wall] = await wallTimes(() => native.sentences(sentences), { runs: 1, warmUp: 0, budgetMs: 1 });
  const [cpu] = await cpuTimes(() => native.sentences(sentences), { runs: 1, warmUp: 0, budgetMs: 1 });
  const each = (all = Number.NaN) => Math.round((sentences.length / all) * 1_000);
  say(`\nAt ingest, native: ${each(wall)} sentences a second, ${each(cpu)} a second of CPU.`);
}

async function compiledRuntime(): Promise<WebAssembly.Module> {
  const file = import.meta.resolve('onnxruntime-web/ort-wasm-simd-threaded.wasm');
  return WebAssembly.compile(await readFile(fileURLToPath(file)));
}
