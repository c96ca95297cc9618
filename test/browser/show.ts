import type { Page } from 'playwright-core';
import { newContext, type Opening } from './open.ts';
import type { View } from './views.ts';

/** A view as a reader comes to see it, in a browser of its own. */
export async function show(view: View, options: Opening = {}): Promise<Page> {
  const { path, prepare, plain = false, language = 'nl', allow } = view;
  const context = await newContext({ language, plain, ...(allow && { allow }), ...options });
  const page = await context.newPage();
  await page.goto(path);
  await prepare?.(page);
  return page;
}
