import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { judge } from './axe.ts';
import { hiddenStops, tabThrough } from './focus.ts';
import { type Opening, show } from './open.ts';
import { bareEdges, cutOff, moving, spacedOut, sticksOut } from './shape.ts';
import type { View } from './views.ts';

/** A wide screen; one of 1280 at 200%; one of 1280 at 400%. */
const WIDTHS = [1280, 640, 320] as const;

/** A panel that lies over the rest on a narrow screen stands beside it on a wide one: that takes the page a frame. */
async function resize(page: Page, width: number): Promise<void> {
  await page.setViewportSize({ width, height: 900 });
  await page.evaluate(
    () => new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => done()))),
  );
}

/**
 * That these views have no barriers, for whoever reads them and however; `where` says which server, if not the shared
 * one. A view is opened twice, and what takes it to another state, as the keyboard does, comes last.
 */
export function holdWithoutBarriers(views: readonly View[], where: () => Opening = () => ({})): void {
  describe.each(views)('the view $name', (view) => {
    it('on a wide screen, also made narrow: axe sees no barriers, all fits, and the keyboard goes through it', async () => {
      const page = await show(view, { ...where(), reducedMotion: 'reduce' });
      expect(await moving(page)).toEqual([]);
      for (const width of WIDTHS) {
        await resize(page, width);
        expect(await sticksOut(page), `${width} wide`).toEqual([]);
        if (width !== 640) await expectNoBarriers(page, `${width} wide`);
      }
      await spacedOut(page, async () => {
        expect(await sticksOut(page), 'spaced out').toEqual([]);
        expect(await cutOff(page)).toEqual([]);
      });
      await resize(page, 1280);
      await expectKeyboardThrough(page);
      await page.emulateMedia({ forcedColors: 'active' });
      expect(await bareEdges(page)).toEqual([]);
      expect(await hiddenStops(page)).toEqual([]);
    });

    it('on a screen of 320 pixels: the keyboard goes through all of it', async () => {
      await expectKeyboardThrough(await show(view, { ...where(), reducedMotion: 'reduce', width: 320 }));
    });
  });
}

/** In light and in dark. */
async function expectNoBarriers(page: Page, how: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    const { violations, kept } = await judge(page);
    expect(violations, `${how}, ${colorScheme}`).toEqual([]);
    expect(kept).toEqual(expect.arrayContaining(['color-contrast', 'target-size']));
  }
  await page.emulateMedia({ colorScheme: 'light' });
}

/** Every stop is seen to have focus and is in view, and the last one lets the keyboard go. */
async function expectKeyboardThrough(page: Page): Promise<void> {
  const stops = await tabThrough(page);
  expect(stops.length).toBeGreaterThan(1);
  expect(stops.filter(({ shown, inView }) => !shown || !inView)).toEqual([]);
  if (!(await isModal(page))) expect(stops[0]?.name).toMatch(/^a (Naar de inhoud|Skip to content)$/);
}

/** Whether a panel lies over all the rest, which then can't be reached. */
const isModal = async (page: Page) => (await page.locator('dialog:modal').count()) > 0;
