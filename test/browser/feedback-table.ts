import type { Page } from 'playwright-core';

/**
 * Feedback as a server would have it, by number: a PUT is kept after so long, or none is while it is down. A request that
 * is slow on its way is overtaken by one that is sent after it.
 */
export async function feedbackTable(page: Page, delay = 0) {
  const rows = new Map<string, Record<string, unknown>>();
  const server = { rows, down: false };
  await page.route('**/api/feedback/*', async (route) => {
    const request = route.request();
    const id = request.url().split('/').at(-1) ?? '';
    if (server.down) return route.fulfill({ status: 503, body: '' });
    if (request.method() === 'PUT') {
      await new Promise((resolve) => setTimeout(resolve, delay));
      rows.set(id, request.postDataJSON() as Record<string, unknown>);
    } else rows.delete(id);
    return route.fulfill({ status: 204 });
  });
  return server;
}
