import { chromium } from 'playwright-core';
import type { TestProject } from 'vitest/node';
import { launchOptions } from './chromium.ts';
import { startServer } from './server.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the worker is served that all tests of a run share, without a slash at the end. */
    readonly address: string;
    /** Where the browsers listen, one for each worker of the tests: who shares a browser shares its clipboard. */
    readonly browsers: readonly string[];
  }
}

/** One worker over the built index and a browser for each file that runs at a time; all end with the run, also when tests fail. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const started: { close(): Promise<void> }[] = [];
  const close = async () => {
    await Promise.all(started.map((each) => each.close()));
  };
  try {
    const { address, stop } = await startServer();
    started.push({ close: stop });
    const options = { ...(await launchOptions()), host: '127.0.0.1' };
    const browsers: string[] = [];
    while (browsers.length < workersOf(project)) {
      const browser = await chromium.launchServer(options);
      started.push(browser);
      browsers.push(browser.wsEndpoint());
    }
    project.provide('address', address);
    project.provide('browsers', browsers);
  } catch (error) {
    await close();
    throw error;
  }
  return close;
}

/** How many files run at a time at most. */
const workersOf = ({ config, vitest }: TestProject): number =>
  Number(config.maxWorkers || vitest.config.maxWorkers);
