/** Runs `serveWorker` on the server that waits; what follows on the command line are its options. */
import { fileURLToPath } from 'node:url';
import { serveWorker } from '../../scripts/serve-worker.ts';

process.exitCode = await serveWorker(
  process.argv.slice(2),
  fileURLToPath(new URL('./server-that-waits.ts', import.meta.url)),
);
