import type { BrowserContext, Page } from 'playwright-core';

/** The name under which a page tells of a breach of its policy. */
const BREACH = '__breach';

/** What a page did that no page may do: a line for each. */
export type Faults = string[];

/**
 * Watches all pages of a context: a request to anywhere but this server, an error in the console, a breach of the
 * content security policy, an error that no script caught.
 */
export async function watch(context: BrowserContext, address: string): Promise<Faults> {
  const faults: Faults = [];
  const own = (url: string) => url === address || url.startsWith(`${address}/`);
  await context.exposeBinding(BREACH, (_source, breach: string) => void faults.push(`policy: ${breach}`));
  await context.addInitScript((name) => {
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) =>
      (globalThis as unknown as Record<string, (breach: string) => void>)[name]?.(
        `${violatedDirective} ${blockedURI} ${sample}`,
      ),
    );
  }, BREACH);
  context.on('request', (request) => {
    if (!own(request.url())) faults.push(`request: ${request.url()}`);
  });
  context.on('console', (message) => {
    if (message.type() === 'error') faults.push(`console: ${message.text()}`);
  });
  context.on('weberror', (error) => faults.push(`error: ${error.error()}`));
  context.on('page', (page) => watchPage(page, faults));
  return faults;
}

/** A socket is no request, and none is ever opened; nor does any page ask something in a window of its own. */
function watchPage(page: Page, faults: Faults): void {
  page.on('websocket', (socket) => faults.push(`socket: ${socket.url()}`));
  page.on('dialog', (dialog) => {
    faults.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
}
