import { join } from 'node:path';
import { readCorpus } from '../../scripts/corpus.ts';
import { hosted } from '../../src/host.ts';
import { buildIndex } from '../../src/search/build.ts';
import { openIndex } from '../../src/search/packed/open.ts';
import { pageFilesOf } from '../../src/server/files.ts';
import { limitsOf } from '../../src/server/limits.ts';
import { sqliteDatabase } from '../../src/server/sqlite.ts';
import { budgetOf } from '../../src/web/client.ts';
import { hostCases } from '../host.cases.ts';

const FEEDBACK = 3;
let made: ReturnType<typeof hosted> | undefined;

/** The bindings of the Node host, with databases in memory. */
function host() {
  made ??= hosted({
    variables: { NOTABENE_URL: 'https://notabene.example' },
    openIndex: async () => {
      const files = await buildIndex((await readCorpus()).documents);
      return openIndex(async (name) => files.get(name));
    },
    pageFile: pageFilesOf(join(import.meta.dirname, '..', '..', 'dist', 'page')),
    feedback: sqliteDatabase(),
    channels: sqliteDatabase(),
    withoutChannels: '',
    limits: limitsOf({
      ask: null,
      work: null,
      feedback: { client: FEEDBACK, all: 100, seconds: 60 },
    }),
    later: () => undefined,
    sleep: (ms) => new Promise<void>((done) => setTimeout(done, ms).unref()),
    now: () => performance.now(),
    log: () => undefined,
    version: '1.2.3',
  });
  return made;
}

hostCases('Node', () => ({
  send: (request, address) =>
    host().fetch(request, { client: { id: budgetOf(address), loopback: false, monitor: false } }),
  feedback: FEEDBACK,
}));
