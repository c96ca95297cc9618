import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import type { View } from './views.ts';

/** Who reads, and on what. */
export interface Reader
  extends Pick<BrowserContextOptions, 'colorScheme' | 'forcedColors' | 'reducedMotion'> {
  readonly width?: number;
  readonly height?: number;
  readonly language?: 'nl' | 'en';
  /** As for who has no script: those of the page are empty. */
  readonly plain?: boolean;
  readonly permissions?: string[];
}

/** A stop for what does not come, not a measure. */
const PATIENCE_MS = 15_000;

/** A browser of its own for one reader of the server at this address, with nothing in it from before. */
export async function readerIn(browser: Browser, address: string, reader: Reader): Promise<BrowserContext> {
  const { width = 1280, height = 900, language = 'nl', plain = false, ...rest } = reader;
  const context = await browser.newContext({
    ...rest,
    viewport: { width, height },
    baseURL: address,
    locale: 'nl-NL',
    timezoneId: 'Europe/Amsterdam',
  });
  context.setDefaultTimeout(PATIENCE_MS);
  if (plain)
    await context.route('**/page/*.js', (route) =>
      route.fulfill({ contentType: 'text/javascript', body: '' }),
    );
  if (language === 'en') await context.addCookies([{ name: 'taal', value: 'en', url: address }]);
  return context;
}

/** Brings a view before its reader. */
export async function come(context: BrowserContext, { path, prepare }: View): Promise<Page> {
  const page = await context.newPage();
  await page.goto(path);
  await prepare?.(page);
  return page;
}
