import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import axe, { type AxeResults, type RunOptions } from 'axe-core';
import { chromium, type Page } from 'playwright-core';
import packageJson from '../../package.json' with { type: 'json' };
import { criteriaOf, type Examined, statementOf } from '../../scripts/release/accessibility.ts';
import { RULES } from './axe.ts';
import { launchOptions } from './chromium.ts';
import { come, readerIn } from './reader.ts';
import { startServer } from './server.ts';
import { VIEWS } from './views.ts';

const FOLDER = join(import.meta.dirname, '..', '..', 'docs', 'run');
const WIDTHS = [1280, 320] as const;

type Rule = readonly [id: string, elements: number, tags: readonly string[]];
type Said = Readonly<Record<'violations' | 'incomplete' | 'passes', readonly Rule[]>>;

/** What axe says of a page: of each rule how many elements, and its tags. */
async function ask(page: Page): Promise<Said> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe.source);
  return page.evaluate(
    async (rules: RunOptions) => {
      const found: AxeResults = await (globalThis as unknown as { axe: typeof axe }).axe.run(document, rules);
      const told = (results: AxeResults['passes']): readonly Rule[] =>
        results.map(({ id, nodes, tags }) => [id, nodes.length, tags]);
      const { violations, incomplete, passes } = found;
      return { violations: told(violations), incomplete: told(incomplete), passes: told(passes) };
    },
    { ...RULES, resultTypes: ['violations', 'incomplete'] } satisfies RunOptions as RunOptions,
  );
}

/** Judges every view in light and dark and at both widths. */
async function examine(): Promise<Examined> {
  const server = await startServer();
  const browser = await chromium.launch(await launchOptions());
  const totals = { violations: new Map<string, number>(), incomplete: new Map<string, number>() };
  const criteria = new Set<string>();
  let judged = 0;
  try {
    for (const view of VIEWS) {
      const { plain = false, language = 'nl' } = view;
      const context = await readerIn(browser, server.address, { plain, language, reducedMotion: 'reduce' });
      const page = await come(context, view);
      for (const width of WIDTHS)
        for (const colorScheme of ['light', 'dark'] as const) {
          await page.setViewportSize({ width, height: 900 });
          await page.emulateMedia({ colorScheme });
          const said = await ask(page);
          judged += 1;
          for (const kind of ['violations', 'incomplete'] as const)
            for (const [id, elements] of said[kind])
              totals[kind].set(id, (totals[kind].get(id) ?? 0) + elements);
          for (const [, , tags] of [...said.violations, ...said.passes, ...said.incomplete])
            for (const each of criteriaOf(tags)) criteria.add(each);
        }
      await context.close();
      process.stdout.write(`${view.name}\n`);
    }
    return {
      date: new Date().toISOString().slice(0, 10),
      version: packageJson.version,
      axe: axe.version,
      browser: browser.version(),
      views: VIEWS.map(({ name }) => name),
      widths: WIDTHS,
      judged,
      violations: Object.fromEntries(totals.violations),
      undecided: Object.fromEntries(totals.incomplete),
      criteria: [...criteria].sort(),
    };
  } finally {
    await Promise.all([browser.close(), server.stop()]);
  }
}

/** Writes what was found, and the statement made of it: `npm run accessibility`, after `npm run build`. */
if (import.meta.main) {
  const examined = await examine();
  await writeFile(join(FOLDER, 'toegankelijkheid.json'), `${JSON.stringify(examined, null, 2)}\n`);
  await writeFile(join(FOLDER, 'toegankelijkheid.md'), statementOf(examined));
}
