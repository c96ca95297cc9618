import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it, onTestFinished } from 'vitest';
import { judge } from './axe.ts';
import { hiddenStops, tabThrough } from './focus.ts';
import { watch } from './guards.ts';
import { connect } from './open.ts';
import { sticksOut } from './shape.ts';

const POLICY =
  "default-src 'none'; script-src 'self' 'unsafe-inline'; img-src *; style-src-attr 'unsafe-inline'";

/** A server with one page that does all that no page may do. */
async function badServer(body: string): Promise<string> {
  const server = createServer((request, response) => {
    response.writeHead(request.url === '/' ? 200 : 404, {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Security-Policy': POLICY,
    });
    response.end(`<!doctype html><title>Fout</title>${body}`);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

async function badPage(body: string) {
  const address = await badServer(body);
  const context = await (await connect()).newContext({ viewport: { width: 320, height: 600 } });
  onTestFinished(() => context.close());
  const faults = await watch(context, address);
  const page = await context.newPage();
  await page.goto(address, { waitUntil: 'load' });
  return { page, faults };
}

it.each([
  [
    'a request to elsewhere',
    '<img alt="" src="http://elders.example/x.png">',
    /^request: http:\/\/elders\.example/,
  ],
  ['a request to elsewhere on this machine', '<img alt="" src="http://127.0.0.1:9/x.png">', /^request: /],
  ['a style that its policy forbids', '<style>p { color: red }</style>', /^policy: style-src/],
  ['an error in the console', '<script>console.error("mis")</script>', /^console: mis$/],
  ['an error that nobody catches', '<script>throw new Error("mis")</script>', /^error: Error: mis$/],
  ['a window that asks something', '<script>alert("mis")</script>', /^dialog: mis$/],
  ['a promise that fails unseen', '<script>Promise.reject(new Error("mis"))</script>', /^error: Error: mis$/],
])('the guards of every test see %s', async (_name, body, fault) => {
  const { faults } = await badPage(body);
  await expect.poll(() => faults).toContainEqual(expect.stringMatching(fault));
});

it('the guards say nothing of a page that does nothing wrong', async () => {
  const { page, faults } = await badPage('<p>Goed</p>');
  expect(await page.innerText('p')).toBe('Goed');
  expect(faults).toEqual([]);
});

it('a focus that does not show is seen, and so is one that lies under something', async () => {
  const over = 'position: fixed; inset: 0 0 auto; height: 80px';
  const { page } = await badPage(
    `<div style="${over}"></div><p><a href="#a">Onder</a></p><p style="margin-top: 90px"><a href="#b" style="outline: 0">Zonder</a></p><p><a href="#c">Goed</a></p>`,
  );
  expect(await tabThrough(page)).toEqual([
    { name: 'a Onder', shown: true, inView: false },
    { name: 'a Zonder', shown: false, inView: true },
    { name: 'a Goed', shown: true, inView: true },
  ]);
  expect(await hiddenStops(page)).toEqual([expect.stringContaining('Zonder')]);
});

it('a page that is too wide is seen, and axe sees small targets close together and pale text', async () => {
  const { page } = await badPage(
    '<main><p style="width: 400px; color: #ccc">Breed</p><button>a</button><button>b</button></main>',
  );
  expect(await sticksOut(page)).toHaveLength(2);
  const { violations } = await judge(page);
  for (const rule of ['color-contrast', 'html-has-lang', 'target-size'])
    expect(violations.join('\n')).toContain(`${rule}: `);
});
