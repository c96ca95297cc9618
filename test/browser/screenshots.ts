import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { type Browser, chromium } from 'playwright-core';
import { launchOptions } from './chromium.ts';
import { come, readerIn } from './reader.ts';
import { startServer } from './server.ts';
import { VIEWS, type View } from './views.ts';

const USAGE = 'Gebruik: npm run screenshots -- MAP; eerst npm run build';

/** Of a longer page the browser can't make a picture. */
const MAX_HEIGHT = 12_000;

/** A view in one colour scheme and width, as a picture of the whole page, or of most of it. */
interface Picture {
  readonly view: View;
  readonly colorScheme: 'light' | 'dark';
  readonly width: number;
}

const PICTURES: readonly Picture[] = VIEWS.flatMap((view) =>
  (['light', 'dark'] as const).flatMap((colorScheme) =>
    [1280, 320].map((width) => ({ view, colorScheme, width })),
  ),
);

async function take(browser: Browser, address: string, picture: Picture, folder: string): Promise<string> {
  const { view, colorScheme, width } = picture;
  const { plain = false, language = 'nl' } = view;
  const context = await readerIn(browser, address, { width, colorScheme, plain, language });
  const page = await come(context, view);
  const height = Math.min(await page.evaluate(() => document.documentElement.scrollHeight), MAX_HEIGHT);
  const path = join(folder, `${view.name}-${colorScheme}-${width}.png`);
  await page.screenshot({ path, fullPage: true, clip: { x: 0, y: 0, width, height } });
  await context.close();
  return path;
}

/** Every view in light and dark, wide and narrow, for people to look at. */
if (import.meta.main) {
  const [folder, ...more] = process.argv.slice(2);
  if (folder === undefined || folder.startsWith('-') || more.length > 0) {
    console.error(USAGE);
    process.exitCode = 2;
  } else {
    await mkdir(folder, { recursive: true });
    const worker = await startServer();
    const browser = await chromium.launch(await launchOptions());
    try {
      for (const picture of PICTURES) console.log(await take(browser, worker.address, picture, folder));
    } finally {
      await Promise.all([browser.close(), worker.stop()]);
    }
  }
}
