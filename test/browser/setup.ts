import { chromium } from 'playwright-core';
import type { TestProject } from 'vitest/node';
import { launchOptions } from './chromium.ts';
import { startServer } from './server.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the worker is served that all tests of a run share, without a slash at the end. */
    readonly address: string;
    /** Where the browser listens that they share. */
    readonly browser: string;
  }
}

/** One worker over the built index and one browser for all tests; both end with the run, also when tests fail. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const browser = await chromium.launchServer({ ...(await launchOptions()), host: '127.0.0.1' });
  const server = await startServer().catch(async (error: unknown) => {
    await browser.close();
    throw error;
  });
  project.provide('address', server.address);
  project.provide('browser', browser.wsEndpoint());
  return async () => {
    await Promise.all([browser.close(), server.stop()]);
  };
}
