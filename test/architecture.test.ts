import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ACCESS_VARIABLES } from '../src/access/settings.ts';
import { CHANNEL_VARIABLES } from '../src/channels/channel-settings.ts';

/** From left to right: a part may import from itself and from those to its left. */
const ORDER = [
  ['lexicon', 'retry'],
  ['documents'],
  ['kinds'],
  ['passages'],
  ['meaning'],
  ['search'],
  ['question'],
  ['reader'],
  ['answer'],
  ['briefing'],
  ['ask'],
  ['web'],
  ['access'],
  ['tasks'],
  ['protocols'],
  ['channels'],
  ['app'],
  ['host'],
  ['worker', 'server'],
] as const;

/** What people start, and what reads files into an index: they may import anything, and nothing of `src` imports them. */
const TOOLS = ['ingest', 'cli', 'scripts'];

/** Packages of our own, a folder each: they know nothing of the rest, and are known by their name. */
const PACKAGES = 'packages';

/** Packages that only some parts may import; any other package may be used anywhere. */
const HOMES: readonly { readonly package: RegExp; readonly parts: readonly string[] }[] = [
  { package: /^minisearch(\/|$)/, parts: [PACKAGES] },
  { package: /^@notabene\/packed-index$/, parts: ['search'] },
  // What a package exports is all that may be had of it.
  { package: /^@notabene\/[^/]+\//, parts: [] },
  // The worker hands over the code of the runtime, since only what came with it is compiled in `workerd`.
  { package: /^onnxruntime-(?!web\/[\w-]+\.wasm$)/, parts: ['meaning'] },
  { package: /^onnxruntime-/, parts: ['meaning', 'worker', ...TOOLS] },
  { package: /^@huggingface\//, parts: ['meaning'] },
  { package: /^ai(\/|$)/, parts: ['answer', 'meaning', 'page'] },
  {
    package: /^(?:react|react-dom|@ai-sdk\/react|@nl-design-system-candidate|@utrecht)(\/|$)/,
    parts: ['page'],
  },
  { package: /^@streamparser\/json(\/|$)/, parts: ['answer'] },
  { package: /^@ai-sdk\/openai(\/|$)/, parts: ['host', 'worker', 'server', ...TOOLS] },
  { package: /^(?:diff|docx|ical-generator)(\/|$)/, parts: ['briefing'] },
  {
    package: /^(?:css-tree|unpdf|saxes|htmlparser2)(\/|$)/,
    parts: ['sources'],
  },
  // What is tried again, and when, is decided in one way.
  { package: /^p-retry(\/|$)/, parts: ['retry'] },
  { package: /^undici(\/|$)/, parts: ['sources', 'server'] },
  { package: /^p-limit(\/|$)/, parts: ['sources', 'app', 'answer', 'server'] },
  { package: /^ipaddr\.js(\/|$)/, parts: ['sources', 'web'] },
  { package: /^(?:@hono\/node-server|prom-client|rate-limiter-flexible)(\/|$)/, parts: ['server'] },
  { package: /^jose(\/|$)/, parts: ['channels', 'access'] },
  { package: /^@chat-adapter\/teams(\/|$)/, parts: ['channels'] },
  { package: /^openid-client(\/|$)/, parts: ['access'] },
  { package: /^node:/, parts: ['sources', 'server', ...TOOLS] },
  // Whole, it is most of what a worker has to start; there it is `zod/v4/mini`.
  { package: /^zod$/, parts: ['sources', ...TOOLS] },
  // The bundler forgets to start it by this name, once the model's packages bring in the whole of it on the fly.
  { package: /^zod\/mini$/, parts: [] },
  { package: /^@chat-adapter\/slack(\/|$)/, parts: ['channels'] },
  { package: /^cloudflare:/, parts: ['worker'] },
];

/** What the page in the browser may know of the rest: types, and the words and shapes that the server shows as well. */
const KNOWN_TO_PAGE: readonly string[] = ['documents', 'answer', 'ask', 'web'];

/** `src/question/terms.ts` belongs to `search`, `src/ask.ts` to `ask`, `cli/x.ts` to `cli`. */
function partOf(path: string): string {
  const [root, first = ''] = path.split('/');
  if (path.startsWith('src/web/page/')) return 'page';
  return root === 'src' ? first.replace(/\.d\.ts$|\.ts$/, '') : (root ?? '');
}

/** What a file imports, also as a type, on the fly, or to export it again. */
function imports(code: string): string[] {
  const uncommented = code.replace(/\/\*.*?\*\//gs, '').replace(/^\s*\/\/.*$/gm, '');
  const statements = /^\s*(?:import|export)\b(?:[^'"`;=]*?\bfrom)?\s*['"]([^'"]+)['"]/gm;
  const calls = /\bimport\s*\(\s*['"`]([^'"`]+)['"`]/g;
  return [...uncommented.matchAll(statements), ...uncommented.matchAll(calls)].map(([, name = '']) => name);
}

/** `packages/packed-index` of `packages/packed-index/index.ts`. */
const packageOf = (path: string): string => path.split('/').slice(0, 2).join('/');

function resolve(path: string, name: string): string {
  return join(path, '..', name).replaceAll('\\', '/');
}

function mayImport(from: string, to: string): boolean {
  if (from === to) return true;
  if (from === 'sources') return ['lexicon', 'retry', 'documents', 'kinds'].includes(to);
  // A file that is sent is read where there are threads to stop.
  if (from === 'server' && to === 'sources') return true;
  if (from === 'page') return KNOWN_TO_PAGE.includes(to);
  const rank = (part: string) => ORDER.findIndex((parts) => (parts as readonly string[]).includes(part));
  return rank(to) !== -1 && rank(to) < rank(from);
}

/** Imports of one file that go against the order, or take a package from its home. */
function violations(path: string, code: string): string[] {
  const part = partOf(path);
  return imports(code).filter((name) => {
    if (!name.startsWith('.'))
      return HOMES.some((home) => home.package.test(name) && !home.parts.includes(part));
    const target = resolve(path, name);
    if (part === PACKAGES) return packageOf(target) !== packageOf(path);
    if (target === 'package.json') return !['worker', 'server', ...TOOLS].includes(part);
    return !TOOLS.includes(part) && !(target.startsWith('src/') && mayImport(part, partOf(target)));
  });
}

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name).replaceAll('\\', '/'));
}

const files = ['src', PACKAGES, ...TOOLS].flatMap(filesUnder);

describe('the architecture', () => {
  it.each(files)('%s imports only from its left, and only packages that may live there', (path) => {
    expect(violations(path, readFileSync(path, 'utf8'))).toEqual([]);
  });

  it('has a place in the order for every part of src', () => {
    const placed = new Set<string>([...ORDER.flat(), 'sources', 'page', 'cloudflare']);
    expect(
      files.filter((path) => path.startsWith('src/')).filter((path) => !placed.has(partOf(path))),
    ).toEqual([]);
  });

  it('has engines that know nothing of each other: what they share is in search/rows', () => {
    const of = (engine: string) => files.filter((path) => path.startsWith(`src/search/${engine}/`));
    const taken = (engine: string, other: string) =>
      of(engine).filter((path) =>
        imports(readFileSync(path, 'utf8')).some((name) => name.includes(`/${other}/`)),
      );
    expect(of('opensearch').length * of('d1').length).toBeGreaterThan(0);
    expect([...taken('opensearch', 'd1'), ...taken('d1', 'opensearch')]).toEqual([]);
    expect([...taken('rows', 'd1'), ...taken('rows', 'opensearch')]).toEqual([]);
  });

  // No folder has more files than the fullest had when this was written, data apart; lower it when one gets emptier.
  it.each([
    ['src', 22],
    ['cli', 23],
    ['ingest', 14],
    ['scripts', 8],
    ['eval', 14],
  ])('has no folder under %s with more than %i files', (root, most) => {
    const code = filesUnder(root).filter((path) => partOf(path) !== 'lexicon');
    const folders = Map.groupBy(code, (path) => path.slice(0, path.lastIndexOf('/')));
    expect([...folders].filter(([, of]) => of.length > most).map(([folder]) => folder)).toEqual([]);
  });

  it('reads the environment in the two hosts only', () => {
    const readers = files.filter((path) =>
      /\benv\b.*from 'cloudflare:workers'|process\.env/.test(readFileSync(path, 'utf8')),
    );
    expect(readers.filter((path) => path.startsWith('src/'))).toEqual(['src/server.ts', 'src/worker.ts']);
  });

  it('row 62: gives no table that a spreadsheet opens, and would run a formula of', () => {
    const giving = files.filter((path) => /\bcsv\b|spreadsheetml|ms-excel/i.test(readFileSync(path, 'utf8')));
    expect(giving).toEqual([]);
  });
});

describe('the way of a question from ask.ts', () => {
  /** A file without comments, and without imports of types alone. */
  const running = (path: string): string =>
    readFileSync(path, 'utf8')
      .replace(/\/\*.*?\*\/|^\s*\/\/.*?$/gms, '')
      .replace(/^import (?:type .*?|\{(?:\s*type [^,{}]+,?)*\s*\} from .*?);$/gms, '');
  const passed: string[] = [];
  const circles: string[] = [];
  const go = (path: string, above: readonly string[]): void => {
    if (above.includes(path)) circles.push([...above.slice(above.indexOf(path)), path].join(' → '));
    if (passed.includes(path)) return;
    passed.push(path);
    for (const name of imports(running(path)))
      if (name.endsWith('.ts')) go(resolve(path, name), [...above, path]);
  };
  go('src/ask.ts', []);

  it('goes down only: no file that it comes through leads back to one above it', () => {
    expect(passed.length).toBeGreaterThan(100);
    expect(circles).toEqual([]);
  });

  it('is through eleven files at most that take the question as it was put, beside those that ask a model', () => {
    // Not in documents and search: what is called a question there is one in a letter, or a sign of a sentence.
    const parts = ['ask', 'question', 'reader', 'answer', 'meaning'];
    const takes = /\.question\b|\bquestion(?:: (?:string|Question))?[,)]|\{ (?:\w+, )*question\b/;
    const taking = passed.filter((path) => parts.includes(partOf(path)) && takes.test(running(path)));
    expect(taking.filter((path) => !path.includes('/model/')).length).toBeLessThanOrEqual(11);
  });
});

describe('the table of terms', () => {
  it('is not needed to open an index or to read a question: what they ask of it is in the index', () => {
    const needed = new Set<string>();
    const add = (path: string): void => {
      if (needed.has(path)) return;
      needed.add(path);
      const code = readFileSync(path, 'utf8').replace(/^import type .*$/gm, '');
      for (const name of imports(code)) if (name.endsWith('.ts')) add(resolve(path, name));
    };
    add('src/search/packed/open.ts');
    add('src/question/understand.ts');
    expect(needed).toContain('src/search/terms/compiled.ts');
    expect([...needed].filter((path) => /terms\/(table|compile)\.ts$/.test(path))).toEqual([]);
  });
});

describe('the packages of the model', () => {
  it('are loaded when a model is first asked: nothing starts them', () => {
    const eager = files
      .filter((path) => partOf(path) !== 'page')
      .flatMap((path) =>
        imports(
          readFileSync(path, 'utf8')
            .replace(/^import type .*$/gm, '')
            .replace(/\bimport\(.*$/gm, ''),
        ),
      );
    expect(eager.filter((name) => /^(?:ai|@ai-sdk\/.*|@streamparser\/json)$/.test(name))).toEqual([]);
  });
});

describe('the settings of the worker', () => {
  const settings = readFileSync('wrangler.toml', 'utf8');
  const table = (name: string) => settings.split(/^\[/m).find((part) => part.startsWith(`${name}]`)) ?? '';

  it('row 59: send every request to the worker first, so that the index is served by nobody else', () => {
    expect(table('assets')).toMatch(/^run_worker_first = true$/m);
  });

  it('row 68: leave the platform no log line of its own, since that would hold the address', () => {
    expect(table('observability.logs')).toMatch(/^invocation_logs = false$/m);
  });

  it('take no variable from the environment but those of the models and of the channels', () => {
    expect(table('secrets')).toMatch(/^required = \[\]$/m);
    const named = [...table('vars').matchAll(/^(\w+) = (.*)$/gm)].map(([, name, value]) => [name, value]);
    expect(named, 'the variables of [vars] in wrangler.toml: what the program reads, in this order').toEqual([
      ['NOTABENE_MODEL', '""'],
      ['NOTABENE_MODEL_PER_DAY', '""'],
      ['NOTABENE_MODEL_PER_CLIENT', '""'],
      ['NOTABENE_MODEL_PARALLEL', '""'],
      ['NOTABENE_MODEL_SECONDS', '""'],
      ['NOTABENE_MODEL_FIRST_SECONDS', '""'],
      ['NOTABENE_MODEL_STEPS', '""'],
      ['NOTABENE_MODEL_MEASURED', '""'],
      ['OPENAI_BASE_URL', '"https://api.openai.com/v1"'],
      ['OPENAI_API_KEY', '""'],
      ['NOTABENE_ENCODER', '""'],
      ['NOTABENE_ENCODER_MODEL', '""'],
      ['NOTABENE_ENCODER_KEY', '""'],
      ...[...ACCESS_VARIABLES, ...CHANNEL_VARIABLES].map((name) => [name, '""']),
    ]);
  });

  it('give the worker no address that nobody asked for', () => {
    expect(settings).toMatch(/^workers_dev = false$/m);
    expect(settings).toMatch(/^preview_urls = false$/m);
  });

  it('row 57: have a budget of a client, and of all, for what is asked and for what takes long', () => {
    const named = [...settings.matchAll(/^\[\[ratelimits\]\]\nname = "(\w+)"/gm)].map(([, name]) => name);
    expect(named).toEqual(['LIMIT_ASK', 'LIMIT_ASK_ALL', 'LIMIT_WORK', 'LIMIT_WORK_ALL', 'LIMIT_FEEDBACK']);
  });

  it('row 71: leave out of the development server its console, debugger, traces and log', () => {
    const program = readFileSync('scripts/dev.ts', 'utf8');
    for (const name of [
      'X_LOCAL_EXPLORER',
      'X_LOCAL_OBSERVABILITY',
      'WRANGLER_WRITE_LOGS',
      'WRANGLER_SEND_METRICS',
    ])
      expect(program).toMatch(new RegExp(`^  ${name}: 'false',$`, 'm'));
    expect(program).toContain('inspector: inspector === undefined ? false :');
    expect(program).toContain("hostname: '127.0.0.1'");
  });

  it('listen on this machine only', () => {
    expect(table('dev')).toMatch(/^ip = "127\.0\.0\.1"$/m);
  });
});

describe('the check itself', () => {
  it.each([
    ['src/documents/x.ts', "import type { Passage } from '../passages/passage.ts';"],
    ['src/documents/x.ts', "import { KINDS } from '../kinds/index.ts';"],
    ['src/lexicon/x.ts', "import type { Voice } from '../documents/document.ts';"],
    ['src/kinds/x/index.ts', "import type { Passage } from '../../passages/passage.ts';"],
    ['src/passages/x.ts', "import { analyze } from '../search/analyzer.ts';"],
    ['src/question/x.ts', "import { claim } from '../../answer/answer.ts';"],
    ['src/ask.ts', "import { page } from './web/page.ts';"],
    ['src/web/x.ts', "export { slack } from '../channels/slack.ts';"],
    ['src/app.ts', "import worker from './worker.ts';"],
    ['src/worker.ts', "import { serve } from './server.ts';"],
    ['src/host.ts', "import { serverOf } from './server/listen.ts';"],
    ['src/search/x.ts', "import { read } from '../sources/read.ts';"],
    ['src/sources/x.ts', "import { passagesOf } from '../passages/passage.ts';"],
    ['src/web/x.ts', "import { build } from '../../scripts/build.ts';"],
    ['src/server/x.ts', "import { read } from '../../ingest/reading/reading.ts';"],
    ['src/protocols/x.ts', "import { reply } from '../channels/reply.ts';"],
    ['src/web/x.ts', "import { sample } from '../../test/sample.ts';"],
    ['src/answer/x.ts', "import MiniSearch from 'minisearch';"],
    ['src/search/x.ts', "import MiniSearch from 'minisearch';"],
    ['src/answer/x.ts', "import { Ranker } from '@notabene/packed-index';"],
    ['src/search/x.ts', "import { Ranker } from '@notabene/packed-index/ranker.ts';"],
    ['src/search/x.ts', "import { Ranker } from '../../packages/packed-index/ranker.ts';"],
    ['packages/x/index.ts', "import { WEIGHING } from '../../src/search/options.ts';"],
    ['packages/x/index.ts', "import { Ranker } from '../packed-index/index.ts';"],
    ['src/search/x.ts', "import { generateText } from 'ai';"],
    ['src/answer/x.ts', "import { createOpenAI } from '@ai-sdk/openai';"],
    ['src/web/x.ts', "import { Packer } from 'docx';"],
    ['src/web/x.ts', "import { jwtVerify } from 'jose';"],
    ['src/app.ts', "import { callTeamsConnectorApi } from '@chat-adapter/teams/api';"],
    ['src/web/x.ts', "import { readFile } from 'node:fs/promises';"],
    ['src/web/x.ts', "import { z } from 'zod';"],
    ['src/web/x.ts', "import * as z from 'zod/mini';"],
    ['src/web/x.ts', "const fs = await import('node:fs');"],
    ['src/app.ts', "import { env } from 'cloudflare:workers';"],
    ['src/web/x.ts', "import {\n  one,\n  other,\n} from '../worker.ts';"],
    ['src/web/x.ts', "import '../worker.ts';"],
    ['src/web/x.ts', "import { App } from './page/app.tsx';"],
    ['src/web/x.ts', "import { useState } from 'react';"],
    ['src/web/page/x.tsx', "import { search } from '../../search/search.ts';"],
    ['src/web/page/x.tsx', "import type { WebEnv } from '../../app.ts';"],
  ])('catches in %s: %s', (path, code) => {
    expect(violations(path, code)).toHaveLength(1);
  });

  it.each([
    ['src/web/x.ts', "import { html } from 'hono/html';\nimport type { Answer } from '../answer/answer.ts';"],
    ['src/kinds/x/index.ts', "import type { DocumentKind } from '../../documents/kind.ts';"],
    ['src/host.ts', "import { createOpenAI } from '@ai-sdk/openai';"],
    ['src/server/x.ts', "import { readFile } from 'node:fs/promises';\nimport { hosted } from '../host.ts';"],
    ['packages/x/index.ts', "import MiniSearch from 'minisearch';\nimport { y } from './y.ts';"],
    ['src/search/x.ts', "import { Ranker } from '@notabene/packed-index';"],
    ['src/search/x.ts', "// import { x } from '../web/x.ts';\n/* import '../worker.ts' */"],
    ['src/answer/x.ts', "import { aid } from 'aid';"],
    ['src/web/page/x.tsx', "import { useChat } from '@ai-sdk/react';\nimport { WORDS } from '../words.ts';"],
    ['src/web/x.ts', "export const FORMATS = ['docx', 'ai'];\nexport type Format =\n  | 'docx';"],
    [
      'ingest/x.ts',
      "import { readFile } from 'node:fs/promises';\nimport { read } from '../src/sources/read.ts';",
    ],
  ])('lets pass in %s: %s', (path, code) => {
    expect(violations(path, code)).toEqual([]);
  });
});
