import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Page,
} from 'playwright-core';
import { expect, inject, onTestFinished } from 'vitest';
import { watch } from './guards.ts';

export interface Opening
  extends Pick<BrowserContextOptions, 'colorScheme' | 'forcedColors' | 'reducedMotion'> {
  readonly width?: number;
  readonly height?: number;
  readonly language?: 'nl' | 'en';
  /** As for who has no script: those of the page are empty. */
  readonly plain?: boolean;
  /** Another server than the shared one. */
  readonly address?: string;
  /** Faults that are part of the test, such as a request that is to fail. */
  readonly allow?: RegExp;
  readonly permissions?: string[];
}

/** A stop for what does not come, not a measure. */
const PATIENCE_MS = 15_000;

let connected: Promise<Browser> | undefined;

/** The browser of the run; each file has one line to it. */
export const connect = (): Promise<Browser> => (connected ??= chromium.connect(inject('browser')));

/**
 * A browser of its own for one test, with nothing in it from before. When the test is done it is closed, and the test
 * fails if any page did what no page may do.
 */
export async function newContext(options: Opening = {}): Promise<BrowserContext> {
  const {
    width = 1280,
    height = 900,
    language = 'nl',
    address = inject('address'),
    allow,
    plain,
    ...rest
  } = options;
  const context = await (await connect()).newContext({
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
  const faults = await watch(context, address);
  if (language === 'en') await context.addCookies([{ name: 'taal', value: 'en', url: address }]);
  onTestFinished(async () => {
    await Promise.all(context.pages().map((page) => page.evaluate(() => 0).catch(() => 0)));
    await context.close();
    expect(faults.filter((fault) => !allow?.test(fault))).toEqual([]);
  });
  return context;
}

/** A page at this path, in a browser of its own. */
export async function open(path: string, options: Opening = {}): Promise<Page> {
  const page = await (await newContext(options)).newPage();
  await page.goto(path);
  return page;
}
