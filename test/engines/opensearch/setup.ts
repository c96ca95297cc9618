import type { TestProject } from 'vitest/node';
import { startCluster } from './nodes.ts';

/** One node for the files that need no more. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const running = process.env.NOTABENE_OPENSEARCH_RUNNING;
  if (running !== undefined) {
    project.provide('openSearch', [running]);
    return async () => {};
  }
  const cluster = await startCluster();
  project.provide('openSearch', cluster.addresses);
  return cluster.stop;
}
