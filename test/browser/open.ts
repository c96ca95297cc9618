import process from 'node:process';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { expect, inject, onTestFinished } from 'vitest';
import { watch } from './guards.ts';
import { come, type Reader, readerIn } from './reader.ts';
import type { View } from './views.ts';

export interface Opening extends Reader {
  /** Another server than the shared one. */
  readonly address?: string;
  /** Faults that are part of the test, such as a request that is to fail. */
  readonly allow?: RegExp;
}

let connected: Promise<Browser> | undefined;

/** The browser of this worker of the tests; each file has one line to it. */
export const connect = (): Promise<Browser> => (connected ??= chromium.connect(browserAt()));

/** Workers are numbered from 1, and a number is free again when its file is done. */
function browserAt(): string {
  const address = inject('browsers')[Number(process.env.VITEST_POOL_ID) - 1];
  if (address === undefined) throw new Error('There is no browser for this worker of the tests.');
  return address;
}

/**
 * A browser of its own for one test. When the test is done it is closed, and the test fails if any page did what no page
 * may do.
 */
export async function newContext(options: Opening = {}): Promise<BrowserContext> {
  const { address = inject('address'), allow, ...reader } = options;
  const context = await readerIn(await connect(), address, reader);
  const faults = await watch(context, address);
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

/** A view as a reader comes to see it, in a browser of its own. */
export async function show(view: View, options: Opening = {}): Promise<Page> {
  const { plain = false, language = 'nl', allow } = view;
  return come(await newContext({ language, plain, ...(allow && { allow }), ...options }), view);
}
