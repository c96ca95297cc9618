import { join } from 'node:path';
import { hosted } from '../../src/host.ts';
import { openWatched, pageFilesOf } from '../../src/server/files.ts';
import { limitsOf } from '../../src/server/limits.ts';
import { sqliteDatabase } from '../../src/server/sqlite.ts';
import { budgetOf } from '../../src/web/http/client.ts';
import { hostCases } from '../host.cases.ts';

/** What the build made. */
const DIST = join(import.meta.dirname, '..', '..', 'dist');
const FEEDBACK = 3;
let made: ReturnType<typeof hosted> | undefined;

/** The bindings of the Node host, with databases in memory. */
function host() {
  made ??= hosted({
    variables: {
      NOTABENE_URL: 'https://notabene.example',
      NOTABENE_SECURITY_CONTACT: 'meldpunt@notabene.example',
      NOTABENE_CHANNELS_KEY: 'sleutel-van-de-proef-'.padEnd(32, '0'),
      WEBHOOK_SECRET: 'geheim-van-de-proef-'.padEnd(32, '0'),
      WEBHOOK_URL: 'http://127.0.0.1:9/',
    },
    openIndex: () => openWatched(join(DIST, 'index'), () => performance.now()),
    openEncoder: async () => null,
    pageFile: pageFilesOf(join(DIST, 'page')),
    feedback: sqliteDatabase(),
    channels: sqliteDatabase(),
    access: sqliteDatabase(),
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
  scheduled: () => host().scheduled(),
  feedback: FEEDBACK,
}));
