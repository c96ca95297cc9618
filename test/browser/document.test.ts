import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { plain } from './conversation.ts';
import { type Opening, open } from './open.ts';

const ID = 'nota-eu-drugsstrategie';
const PATH = `/stukken/${ID}`;
const HEIGHT = 300;

let text: string;
beforeAll(async () => {
  const response = await fetch(`${inject('address')}/api/documents/${ID}`);
  ({ text } = (await response.json()) as { text: string });
});

const visit = (where: string, options: Opening = {}): Promise<Page> =>
  open(`${PATH}${where}`, { width: 800, height: HEIGHT, ...options });
const marks = (page: Page) => page.locator('.text mark').allTextContents();
const marked = async (page: Page) => plain((await marks(page)).join(' '));

/** Where these words stand, which are there once. */
function spanOf(words: string): { readonly start: number; readonly end: number } {
  const start = text.indexOf(words);
  expect([start < 0, text.indexOf(words, start + 1)]).toEqual([false, -1]);
  return { start, end: start + words.length };
}

describe('a link to any characters of a document', () => {
  it.each([
    ['in one item', 'positief over de strategie'],
    ['past two headings', 'in de BNC op 21 januari'],
    ['through many items', 'Het plan bestaat uit'],
  ])('marks them %s, and brings them into view with the focus', async (_what, last) => {
    const { start } = spanOf('oordeelt positief over de strategie');
    const { end } = spanOf(last);
    const page = await visit(`#${start}-${end}`);
    const focused = page.locator('.text mark:focus');
    await focused.waitFor();
    expect(await focused.count()).toBe(1);
    expect(await marked(page)).toBe(plain(text.slice(start, end)));
    const top = async () => (await focused.boundingBox())?.y ?? -1;
    await expect.poll(top).toBeLessThan(HEIGHT);
    expect(await top()).toBeGreaterThanOrEqual(0);
  });

  it('follows the fragment, and leaves the text as it was', async () => {
    const { start, end } = spanOf('positief over de strategie');
    const page = await visit(`?citaat=${start}-${end}#${start}-${end}`);
    expect(await marks(page)).toEqual(['positief over de strategie']);
    const before = await page.locator('.text').textContent();
    for (const [fragment, expected] of [
      [`${start + 9}-${start + 13}`, ['over']],
      ['kop-0', []],
      [`${start}-${start + 8}`, ['positief']],
      ['4-2', []],
      [`${start}-${text.length + 1}`, []],
      ['', []],
      [`${start}-${end}`, ['positief over de strategie']],
    ] as const) {
      await page.evaluate((hash) => {
        location.hash = hash;
      }, fragment);
      await expect.poll(() => marks(page)).toEqual(expected);
    }
    expect(await page.locator('.text').textContent()).toBe(before);
  });

  it.each(['', '#5', '#9-5', '#0-0', '#1e3-2e3', '#100000-200000', '#%00', '#"><b>'])(
    'marks nothing when it names none: %s',
    async (fragment) => {
      const page = await visit(fragment);
      expect(await marks(page)).toEqual([]);
    },
  );

  it.each([
    ['a script', false],
    ['none', true],
  ])('marks them by the query of the address too, with %s', async (_what, without) => {
    const { start, end } = spanOf('positief over de strategie');
    const span = `${start}-${end}`;
    for (const where of [`?citaat=${span}`, `?citaat=${span}#${span}`])
      expect(await marks(await visit(where, { plain: without }))).toEqual(['positief over de strategie']);
  });

  it('marks nothing by its fragment alone without a script', async () => {
    const { start, end } = spanOf('positief over de strategie');
    expect(await marks(await visit(`#${start}-${end}`, { plain: true }))).toEqual([]);
  });
});
