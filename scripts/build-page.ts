import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { build } from 'vite';

const ROOT = join(import.meta.dirname, '..');
const SOURCE = join(ROOT, 'src', 'web', 'page');

/** Where the built page stands: beside the index, among the files that only the worker can read. */
const BUILT_PAGE = join(ROOT, 'dist', 'page');

/** The style of every page, and the script of those that have one. */
const ENTRIES = ['style.css', 'conversation.tsx', 'document.ts', 'note.ts'];

/** Builds script and style of the page: files under a name with their checksum, and a manifest that knows them. */
export async function buildPage(folder = BUILT_PAGE): Promise<void> {
  await build({
    configFile: false,
    root: SOURCE,
    base: '/page/',
    logLevel: 'warn',
    // Whoever builds may have variables set; none of them belongs in a page.
    envDir: false,
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
}

if (import.meta.main) await buildPage();
