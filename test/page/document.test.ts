import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import chromium from '@sparticuz/chromium';
import { type Browser, type Page, chromium as playwright } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { buildPage } from '../../scripts/build-page.ts';
import { fictionalIndex } from '../app/small-index.ts';
import { testApp } from '../app/world.ts';

const HOME = 'https://notabene.example';
let folder: string;
let browser: Browser;
let page: Page;
let text: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'notabene-page-'));
  await buildPage(folder);
  text = (await fictionalIndex().held('fiche-molens'))?.document.text ?? '';
  // In one process the browser ends with its first page.
  const args = chromium.args.filter((argument) => argument !== '--single-process');
  browser = await playwright.launch({
    executablePath: await chromium.executablePath(),
    args: [...args, '--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-component-update'],
    headless: true,
  });
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await rm(folder, { recursive: true, force: true });
});

afterEach(() => page.close());

/** Opens an address in a browser that the app itself answers: nothing goes over a network. */
async function open(path: string, javaScriptEnabled = true): Promise<void> {
  const pageFile = async (name: string) => {
    const bytes = await readFile(join(folder, name)).catch(() => undefined);
    return bytes && new Response(bytes);
  };
  const { app } = testApp({ pageFile });
  page = await browser.newPage({ javaScriptEnabled, viewport: { width: 800, height: 300 } });
  await page.route('**', async (route) => {
    const request = route.request();
    const response = await app.request(request.url(), { headers: request.headers() });
    await route.fulfill({
      status: response.status,
      headers: Object.fromEntries(response.headers),
      body: Buffer.from(await response.arrayBuffer()),
    });
  });
  await page.goto(`${HOME}${path}`);
}

const marks = () => page.locator('.text mark').allTextContents();
const marked = async () => (await marks()).join(' ').replace(/\s+/g, ' ').trim();
const shown = (start: number, end: number) => text.slice(start, end).replace(/\s+/g, ' ').trim();

describe('a link to any characters of a document', () => {
  it('marks them, whatever blocks they run through, and brings them into view with the focus', async () => {
    const start = text.indexOf('tellen mee');
    for (const end of [start + 6, text.indexOf('steunt'), text.indexOf('ministerraad')]) {
      await open(`/stukken/fiche-molens#${start}-${end}`);
      expect(await marked()).toBe(shown(start, end));
      const focused = page.locator('.text mark:focus');
      expect(await focused.count()).toBe(1);
      const top = async () => (await focused.boundingBox())?.y ?? -1;
      await expect.poll(top).toBeLessThan(300);
      expect(await top()).toBeGreaterThanOrEqual(0);
      await page.close();
    }
    await open('/stukken/fiche-molens');
    expect(await marks()).toEqual([]);
  });

  it('follows the fragment, and leaves the text as it was', async () => {
    const start = text.indexOf('alle molens');
    await open(`/stukken/fiche-molens?citaat=${start}-${start + 11}#${start}-${start + 11}`);
    expect(await marks()).toEqual(['alle molens']);
    const before = await page.locator('.text').textContent();
    for (const [fragment, expected] of [
      [`${start + 5}-${start + 11}`, ['molens']],
      ['kop-0', []],
      [`${start}-${start + 4}`, ['alle']],
      ['4-2', []],
      [`${start}-${text.length + 1}`, []],
      ['', []],
      [`${start}-${start + 11}`, ['alle molens']],
    ] as const) {
      await page.evaluate(`location.hash = ${JSON.stringify(fragment)}`);
      await expect.poll(marks).toEqual(expected);
    }
    expect(await page.locator('.text').textContent()).toBe(before);
  });

  it.each(['#5', '#9-5', '#0-0', '#1e3-2e3', '#100000-200000', '#%00', '#"><b>'])(
    'marks nothing when it names none: %s',
    async (fragment) => {
      await open(`/stukken/fiche-molens${fragment}`);
      expect(await marks()).toEqual([]);
    },
  );

  it.each([true, false])(
    'marks them by the query of the address too, with a script (%s) or not',
    async (script) => {
      const start = text.indexOf('alle molens');
      const span = `${start}-${start + 11}`;
      for (const path of [`?citaat=${span}`, `?citaat=${span}#${span}`]) {
        await open(`/stukken/fiche-molens${path}`, script);
        expect(await marks()).toEqual(['alle molens']);
        await page.close();
      }
      await open('/stukken/fiche-molens', script);
      expect(await marks()).toEqual([]);
    },
  );

  it('takes a script of less than 2 kB', async () => {
    const manifest = JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8'));
    const entry = manifest['document.ts'];
    expect(entry.imports ?? []).toEqual([]);
    expect((await readFile(join(folder, entry.file))).length).toBeLessThan(2048);
  });
});
