import { expect } from 'vitest';
import { LANGUAGE_COOKIE } from '../../src/web/parts/frame.ts';
import { testApp } from './world.ts';

/** A page as someone who browses gets it. */
export async function readPage(
  path: string,
  { app } = testApp(),
  language = 'nl',
): Promise<{ readonly status: number; readonly page: string }> {
  const response = await app.request(path, {
    headers: { Accept: 'text/html,application/xhtml+xml', Cookie: `${LANGUAGE_COOKIE}=${language}` },
  });
  expect(response.headers.get('content-type')).toBe('text/html; charset=UTF-8');
  return { status: response.status, page: await response.text() };
}

/** What stands between header and footer. */
export const mainOf = (page: string): string => page.slice(page.indexOf('<main'), page.indexOf('</main>'));
