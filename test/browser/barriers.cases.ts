import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { COLOUR_RULES, judge } from './axe.ts';
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
 * one. A view is opened twice, at the same time, since most of that is waiting; what takes it to another state, as the
 * keyboard does, comes last.
 */
export function holdWithoutBarriers(views: readonly View[], where: () => Opening = () => ({})): void {
  describe.each(views)('the view $name', (view) => {
    const onWideScreen = async (): Promise<void> => {
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
    };
    const onNarrowScreen = async (): Promise<void> =>
      expectKeyboardThrough(await show(view, { ...where(), reducedMotion: 'reduce', width: 320 }));

    it('has none for axe, fits at every width, and the keyboard goes through it on a wide and a narrow screen', async () => {
      await Promise.all([onWideScreen(), onNarrowScreen()]);
    });
  });
}

/** In light by all rules, and in dark, where only colours are others, by those of colour. */
async function expectNoBarriers(page: Page, how: string): Promise<void> {
  const light = await judge(page);
  expect(light.violations, `${how}, light`).toEqual([]);
  expect(light.kept).toEqual(expect.arrayContaining(['color-contrast', 'target-size']));
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = await judge(page, COLOUR_RULES);
  expect(dark.violations, `${how}, dark`).toEqual([]);
  expect(dark.kept).toContain('color-contrast');
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
