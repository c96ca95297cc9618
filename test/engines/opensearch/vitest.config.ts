import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

/** Against an OpenSearch that runs: `npm run test:opensearch`, which needs Java and Maven. */
export default defineConfig({
  test: {
    root: join(import.meta.dirname, '..', '..', '..'),
    include: ['test/engines/opensearch/*.lane.ts'],
    globalSetup: 'test/engines/opensearch/setup.ts',
    experimental: { viteModuleRunner: false },
    env: { NOTABENE_ENCODER: 'none' },
    // Several nodes at a time are all that a small machine has room for.
    fileParallelism: false,
    testTimeout: 300_000,
    hookTimeout: 300_000,
  },
});
