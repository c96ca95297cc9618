/** Runs `serveWorker` on the server that waits; what follows on the command line are its options. */
import { join } from 'node:path';
import { serveWorker } from '../../scripts/serve-worker.ts';

process.exitCode = await serveWorker(
  process.argv.slice(2),
  join(import.meta.dirname, 'server-that-waits.ts'),
);
