import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SHIPPED_CORPUS } from '../../cli/places.ts';
import { SHIPPED_MODEL } from '../../ingest/encoding/encoder.ts';
import { buildShipped } from '../../scripts/build.ts';
import { failedOf, fire, perSecond, toldOf, within } from './cannon.ts';
import { drawnEncoder } from './drawn-encoder.ts';
import { quantile, wallTimes } from './measure.ts';
import { startNodeServer } from './node-server.ts';
import { ORDINARY } from './questions.ts';
import { say } from './say.ts';
import { build, post, start } from './scale.ts';
import { Papers } from './scale-corpus.ts';
import { plainQuestions } from './scale-questions.ts';
import type { ScaleQuestion } from './scale-worker.ts';
import { columns, ms } from './table.ts';

const COLD_STARTS = 3;
const QUESTIONS = 100;
const BUDGET_MS = 15_000;
const TOP = 10;
const CONNECTIONS = 50;
const WARM_UP_SECONDS = 2;
const LOAD_SECONDS = 10;
const mb = (bytes: number): string => (bytes / 1e6).toFixed(1);

/** Answers of the Node host by words and meaning, over what ships, to many connections that each ask again at once. */
export async function meaningUnderLoad(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'notabene-meaning-'));
  try {
    const assets = join(folder, 'assets');
    say(
      `\n## By meaning, in Node under load\n\n${await buildShipped(SHIPPED_CORPUS, join(assets, 'index'))}`,
    );
    const server = await startNodeServer(assets, { NOTABENE_ENCODER: '' });
    try {
      const requests = ORDINARY.filter(({ thread }) => thread === undefined).map(({ question }) => ({
        method: 'POST' as const,
        path: '/api/ask',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ question }),
      }));
      const load = (duration: number) =>
        fire({ url: server.address, connections: CONNECTIONS, duration, requests });
      await load(WARM_UP_SECONDS);
      const volley = await load(LOAD_SECONDS);
      const failed = failedOf(volley);
      say(
        `\n${CONNECTIONS} connections, ${LOAD_SECONDS} s: ${perSecond(volley).toFixed(0)} answers a second, p50 ${ms(within(volley, 0.5))} ms, p99 ${ms(within(volley, 0.99))} ms, ${failed} failed${failed > 0 ? ` (${toldOf(volley)})` : ''}; ${((await server.memory()) ?? 0).toFixed(0)} MB.`,
      );
    } finally {
      await server.stop();
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/**
 * Search by words and meaning in `workerd`, on generated papers with vectors that are drawn: the first question of a cold
 * start, what questions take after that, and memory. What the inspector tells leaves out the runtime's own memory.
 */
export async function meaningInWorkerd(sizes: readonly number[]): Promise<void> {
  say('\n## By meaning, in workerd');
  const papers = new Papers();
  const encoder = await drawnEncoder();
  const root = await mkdtemp(join(tmpdir(), 'notabene-meaning-'));
  try {
    for (const passages of sizes) {
      const folder = join(root, `scale-${passages}`);
      say(`\n### ${passages.toLocaleString('en')} passages\n`);
      await build(papers, passages, folder, encoder);
      await cp(SHIPPED_MODEL, join(folder, 'model'), { recursive: true });
      const questions = plainQuestions(papers, passages, QUESTIONS);
      const asked = (i: number, upTo: ScaleQuestion['upTo']): ScaleQuestion => ({
        question: questions[i % questions.length] ?? '',
        top: TOP,
        upTo,
      });
      const cold: number[] = [];
      for (let i = 0; i < COLD_STARTS; i++) {
        const { worker } = await start(folder);
        try {
          cold.push(
            ...(await wallTimes(() => post(worker, asked(i, 'find')), { runs: 1, warmUp: 0, budgetMs: 1 })),
          );
        } finally {
          await worker.stop();
        }
      }
      const rows = [['', 'runs', 'wall p50', 'wall p99']];
      const row = (name: string, times: readonly number[]) =>
        rows.push([name, String(times.length), ms(quantile(times, 0.5)), ms(quantile(times, 0.99))]);
      row('first question of a cold start', cold);
      const { worker, heap } = await start(folder);
      try {
        for (const [name, upTo] of [
          ['a request that asks nothing', 'open'],
          ['a question encoded', 'encode'],
          ['found by words and meaning', 'find'],
        ] as const)
          row(
            name,
            await wallTimes((i) => post(worker, asked(i, upTo)), {
              runs: QUESTIONS,
              warmUp: 10,
              budgetMs: BUDGET_MS,
            }),
          );
        const { used, buffers } = await heap();
        say(columns(rows));
        say(`\nmemory of the isolate, garbage included: ${mb(used)} + ${mb(buffers)} MB (objects + buffers)`);
      } finally {
        await worker.stop();
      }
    }
  } finally {
    await rm(root, { recursive: true, force: true });
  }
}
