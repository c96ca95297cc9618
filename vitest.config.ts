import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cloudflareTest } from '@cloudflare/vitest-plugin';
import { defineConfig } from 'vitest/config';
import { ACCESS_VARIABLES } from './src/access/settings.ts';
import { CHANNEL_VARIABLES } from './src/channels/channel-settings.ts';

/** Whoever runs the tests may have a model or channels set; only the tests' own are asked. */
const UNSET = {
  ...Object.fromEntries(
    [
      'NOTABENE_MODEL',
      'NOTABENE_ENCODER_MODEL',
      'NOTABENE_URL',
      'NOTABENE_SECURITY_CONTACT',
      ...ACCESS_VARIABLES,
      ...CHANNEL_VARIABLES,
    ].map((name) => [name, '']),
  ),
  // Words alone, but where a test is about meaning: it takes a second to open the encoder.
  NOTABENE_ENCODER: 'none',
};

/** The name under which the tests ask it, and all channels, are set in `workerd`; answers of the webhook would go to a port that nobody listens on. */
const SET = {
  NOTABENE_URL: 'https://notabene.example',
  NOTABENE_OPEN: 'ja',
  NOTABENE_SECURITY_CONTACT: 'meldpunt@notabene.example',
  SLACK_SIGNING_SECRET: '0123456789abcdef0123456789abcdef',
  SLACK_BOT_TOKEN: 'xoxb-verzonnen-token',
  SLACK_TEAMS: 'T0FICTIEF',
  TEAMS_APP_ID: '00000000-0000-4000-8000-00000000b07a',
  TEAMS_APP_PASSWORD: 'wachtwoord-voor-proeven',
  TEAMS_TENANTS: '00000000-0000-4000-8000-0000000007e4',
  NOTABENE_CHANNELS_KEY: 'sleutel-van-de-proef-'.padEnd(32, '0'),
  WEBHOOK_SECRET: 'geheim-van-de-proef-'.padEnd(32, '0'),
  WEBHOOK_URL: 'http://127.0.0.1:9/',
};

/**
 * Tests in Node that are no units: they start processes, put hundreds of questions or try thousands of inputs.
 * `npm run test:fast` leaves them out. These share their modules.
 */
const SHARING: readonly string[] = [
  'test/briefing/position/revision.test.ts',
  'test/briefing/timeline/{timeline,timeline-sentences}.test.ts',
  'test/channels/**/!(registry).test.ts',
  'test/cli/{command-line,feedback,model}.test.ts',
  'test/search/build.test.ts',
  'test/sources/generated.test.ts',
  'test/sources/official/**/*.test.ts',
];

/** And these have a process of their own, file by file. */
const ALONE: readonly string[] = [
  'test/bench/**/*.test.ts',
  'test/briefing/checked.test.ts',
  'test/documents/invariants.test.ts',
  'test/eval/measure/gate.test.ts',
  'test/examples/**/*.test.ts',
  // These put another list in the place of ours.
  'test/**/registry.test.ts',
  'test/model/**/*.test.ts',
  'test/peers/**/*.test.ts',
  'test/promises/**/*.test.ts',
  'test/property.test.ts',
  'test/retrieval/**/*.test.ts',
  'test/cli/!(command-line|feedback|model).test.ts',
  'test/ingest/**/*.test.ts',
  'test/scripts/**/*.test.ts',
  'test/server/{additions,process}.test.ts',
  'test/search/terms/compiled-terms.test.ts',
  'test/search/d1/fill.test.ts',
  'test/search/packed/earlier.test.ts',
  'test/sources/{bad-files,leak,sameness}.test.ts',
  'test/sources/html/page.test.ts',
];

/** One journey each in `workerd` and in a browser is enough for it. */
const JOURNEY = { workerd: 'test/worker/worker.test.ts', browser: 'test/browser/keyboard.test.ts' };

/** Node runs the files as they are, so nothing has to transform them first. */
const AS_THEY_ARE = { experimental: { viteModuleRunner: false } };

/** What Node made of files, for all the processes that the tests start; it goes with the packages. */
const COMPILED = { NODE_COMPILE_CACHE: join(import.meta.dirname, 'node_modules', '.cache', 'compiled') };

const IN_NODE = {
  // What commands keep of who did what is not that of whoever runs the tests.
  env: { ...UNSET, ...COMPILED, NOTABENE_STATE: join(tmpdir(), 'notabene-tests') },
  // A stop for what hangs, not a measure: some tests start processes, on machines that are busy.
  testTimeout: 30_000,
  hookTimeout: 60_000,
  ...AS_THEY_ARE,
};

/** Files share what they import: that takes a third of the time. */
const TOGETHER = { isolate: false };

/**
 * Most tests run in Node; those of the worker run in `workerd`, on the index that the build wrote; those of the page run
 * in a real browser, before a real server.
 */
export default defineConfig(({ mode }) => ({
  test: {
    // The worker writes a line per request; it is only of use beside a failure.
    silent: 'passed-only',
    // One less than there are cores unless told, which on two cores is one.
    maxWorkers: 2,
    projects: [
      {
        test: {
          ...IN_NODE,
          name: 'units',
          include: ['test/**/*.test.ts', 'packages/*/test/**/*.test.ts'],
          exclude: ['test/worker/**', 'test/browser/**', ...SHARING, ...ALONE],
          ...TOGETHER,
        },
      },
      ...(mode === 'fast'
        ? []
        : [
            { test: { ...IN_NODE, name: 'sharing', include: [...SHARING], ...TOGETHER } },
            { test: { ...IN_NODE, name: 'node', include: [...ALONE] } },
          ]),
      {
        plugins: [
          cloudflareTest({
            wrangler: { configPath: './wrangler.toml' },
            // Real D1 for its tests, one database for each index that is open at a time.
            miniflare: {
              bindings: { ...UNSET, ...SET },
              d1Databases: [
                'D1_0',
                'D1_1',
                'D1_2',
                'D1_3',
                'D1_4',
                'D1_5',
                'D1_6',
                'D1_7',
                'D1_8',
                'D1_9',
                'D1_CHANNELS',
              ],
            },
          }),
        ],
        test: {
          name: 'workerd',
          include: [mode === 'fast' ? JOURNEY.workerd : 'test/worker/**/*.test.ts'],
          // As above; the first request waits for the worker to start.
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          ...AS_THEY_ARE,
          env: COMPILED,
          // Beside the tests in Node: each of the workers has a browser, and so a clipboard, of its own.
          name: 'browser',
          include: [mode === 'fast' ? JOURNEY.browser : 'test/browser/**/*.test.ts'],
          globalSetup: 'test/browser/setup.ts',
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
}));
