import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readCorpus } from '../../ingest/corpus.ts';
import { BRIEFING_DOCUMENTS, ORIGINAL, REVISED } from '../briefing/documents.ts';
import { assetsOf } from './assets.ts';
import { holdWithoutBarriers } from './barriers.cases.ts';
import { open } from './open.ts';
import { startServer } from './server.ts';
import { BRIEFING } from './views.ts';

let folder: string;
let server: Awaited<ReturnType<typeof startServer>>;

beforeAll(async () => {
  folder = await assetsOf((await readCorpus([BRIEFING_DOCUMENTS])).documents);
  server = await startServer(folder);
});

afterAll(async () => {
  await server.stop();
  await rm(folder, { recursive: true, force: true });
});

const where = () => ({ address: server.address });

holdWithoutBarriers(BRIEFING, where);

describe('cards in a browser', () => {
  it('lead from a list of documents to a comparison and to the marked words, without script', async () => {
    const page = await open(`/stukken/${ORIGINAL}`, { ...where(), plain: true });
    await page.getByRole('link', { name: 'Positiekaart' }).click();
    await page.getByLabel('Vergelijk met').selectOption(REVISED);
    await page.getByRole('button', { name: 'Vergelijk' }).click();
    expect(new URL(page.url()).search).toBe(`?stuk=${ORIGINAL}&stuk=${REVISED}`);
    await page.getByRole('heading', { name: 'Wat er veranderde' }).waitFor();
    await page
      .getByRole('link', { name: /^Lees het in het stuk ?: f\) Behandelingstraject/ })
      .last()
      .click();
    expect(await page.locator('mark').first().innerText()).toContain('27 maart 2031');
  });

  it('are a table with named rows to a screen reader, also where it is laid out as blocks', async () => {
    for (const width of [1280, 320]) {
      const page = await open(`/stukken/${ORIGINAL}/kaart`, { ...where(), width });
      await page.getByRole('table', { name: 'Wat dit stuk zegt, in zijn eigen woorden' }).waitFor();
      const row = page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: 'Bevoegdheid' }) });
      expect(await row.getByRole('cell').innerText()).toContain('positief');
    }
  });

  it('keep the names of the rows in view while a comparison scrolls sideways', async () => {
    const page = await open(`/vergelijk?stuk=${ORIGINAL}&stuk=${REVISED}`, { ...where(), width: 320 });
    const region = page.getByRole('region', { name: 'Wat elk stuk zegt, rij voor rij' });
    await region.evaluate((element) => element.scrollTo({ left: 250, behavior: 'instant' }));
    const box = await region.getByRole('rowheader', { name: 'Bevoegdheid' }).boundingBox();
    expect(box?.x).toBeGreaterThanOrEqual(0);
    expect(box?.x).toBeLessThan(40);
  });

  it('say that a comparison scrolls sideways where it does, and break no name of a row but between its parts', async () => {
    for (const [width, shown] of [
      [360, true],
      [1280, false],
    ] as const) {
      const page = await open(`/vergelijk?stuk=${ORIGINAL}&stuk=${REVISED}`, { ...where(), width });
      expect(await page.getByText('schuif haar dan opzij').isVisible()).toBe(shown);
      const region = page.getByRole('region', { name: 'Wat elk stuk zegt, rij voor rij' });
      expect(await region.evaluate((element) => element.scrollWidth > element.clientWidth)).toBe(shown);
      const broken = await region.locator('th[scope=row]').evaluateAll((heads) =>
        heads.flatMap((head) => {
          const text = head.firstChild;
          return [...(text?.textContent ?? '').matchAll(/[^\s\u00ad]+/g)].flatMap(({ 0: word, index }) => {
            const range = document.createRange();
            if (text === null || word.length === 1) return [];
            // Behind its first letter, before which the end of the line above counts too.
            range.setStart(text, index + 1);
            range.setEnd(text, index + word.length);
            return new Set([...range.getClientRects()].map(({ top }) => top)).size > 1 ? [word] : [];
          });
        }),
      );
      expect(broken).toEqual([]);
    }
  });

  it('lead to a form for a note on which numbers stay whole and fields stand apart', async () => {
    const id = 'fiche-mededeling-schoolorkesten';
    for (const width of [360, 1280]) {
      const page = await open(`/nota?stuk=${id}`, { ...where(), width });
      const rects = await page.getByRole('link', { name: id }).evaluate((link) => {
        const range = document.createRange();
        range.selectNodeContents(link);
        return range.getClientRects().length;
      });
      expect(rects).toBe(1);
      const boxes = await page.locator('.note-form > *:visible').evaluateAll((parts) =>
        parts
          .map((part) => part.getBoundingClientRect())
          .filter(({ height }) => height > 0)
          .map(({ top, bottom }) => [top, bottom]),
      );
      for (const [at, [top = 0]] of boxes.slice(1).entries())
        expect(top - (boxes[at]?.[1] ?? 0)).toBeGreaterThanOrEqual(16);
    }
  });

  it('fit on paper: all columns of a comparison, and nothing to press', async () => {
    const page = await open(`/vergelijk?stuk=${ORIGINAL}&stuk=${REVISED}`, { ...where(), width: 640 });
    await page.emulateMedia({ media: 'print' });
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
      0,
    );
    for (const role of ['button', 'combobox'] as const)
      expect(await page.getByRole(role).filter({ visible: true }).count()).toBe(0);
  });
});
