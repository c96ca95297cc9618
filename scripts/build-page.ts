import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { programHash } from '../ingest/program.ts';

const ROOT = join(import.meta.dirname, '..');
const SOURCE = join(ROOT, 'src', 'web', 'page');

/** Where the built page stands: beside the index, among the files that only the worker can read. */
const BUILT_PAGE = join(ROOT, 'dist', 'page');

/** The style of every page, and the script of those that have one. */
const ENTRIES = ['style.css', 'conversation.tsx', 'document.ts', 'note.ts', 'add.ts', 'basket-page.ts'];

/** Builds script and style of the page: files under a name with their checksum, and a manifest that knows them. Gives what it made them of. */
export async function buildPage(folder = BUILT_PAGE): Promise<ReadonlySet<string>> {
  // Most of a second, for nothing where the page is there already.
  const [{ build }, { default: react }] = await Promise.all([import('vite'), import('@vitejs/plugin-react')]);
  const made = await build({
    configFile: false,
    root: SOURCE,
    base: '/page/',
    logLevel: 'warn',
    // Whoever builds may have variables set; none of them belongs in a page. In a test React would be that of developers.
    envDir: false,
    define: { 'process.env.NODE_ENV': JSON.stringify('production') },
    oxc: { jsx: { development: false } },
    plugins: [react()],
    build: {
      outDir: folder,
      emptyOutDir: true,
      assetsDir: '',
      manifest: 'manifest.json',
      modulePreload: { polyfill: false },
      // In the page they would be requests for "data:", which its policy refuses.
      assetsInlineLimit: 0,
      target: 'es2022',
      rolldownOptions: {
        input: ENTRIES.map((file) => join(SOURCE, file)),
      },
    },
  });
  const outputs = [made].flat().flatMap((each) => ('output' in each ? each.output : []));
  return new Set(outputs.flatMap((each) => (each.type === 'chunk' ? each.moduleIds : [])));
}

/** Beside the page: by which program it was built. It is served to nobody. */
const BUILT_BY = 'program.txt';

/** Sees to it that the built page is of this very program. */
export async function buildPageOfToday(folder = BUILT_PAGE): Promise<void> {
  const path = join(folder, BUILT_BY);
  const program = await programHash();
  if ((await readFile(path, 'utf8').catch(() => '')) === program) return;
  await buildPage(folder);
  await writeFile(path, program);
}

if (import.meta.main) await buildPageOfToday();
