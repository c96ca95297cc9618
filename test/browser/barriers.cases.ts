import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { judge } from './axe.ts';
import { tabThrough } from './focus.ts';
import { type Opening, show } from './open.ts';
import { bareEdges, cutOff, moving, spaceOut, sticksOut } from './shape.ts';
import type { View } from './views.ts';

/** A wide screen; one of 1280 at 200%; one of 1280 at 400%. */
const WIDTHS = [1280, 640, 320] as const;

const resize = (page: Page, width: number) => page.setViewportSize({ width, height: 900 });

/** That these views have no barriers, for whoever reads them and however; `where` says which server, if not the shared one. */
export function holdWithoutBarriers(views: readonly View[], where: () => Opening = () => ({})): void {
  describe.each(views)('the view $name', (view) => {
    it('has no barriers that axe can see: wide and narrow, light and dark', async () => {
      const page = await show(view, where());
      for (const width of [1280, 320]) {
        await resize(page, width);
        for (const colorScheme of ['light', 'dark'] as const) {
          await page.emulateMedia({ colorScheme });
          const { violations, kept } = await judge(page);
          expect(violations, `${width} wide, ${colorScheme}`).toEqual([]);
          expect(kept).toEqual(expect.arrayContaining(['color-contrast', 'target-size']));
        }
      }
    });

    it('fits the width of a screen, down to 320 pixels, also when a reader spaces its text out', async () => {
      const page = await show(view, { ...where(), reducedMotion: 'reduce' });
      expect(await moving(page)).toEqual([]);
      for (const width of WIDTHS) {
        await resize(page, width);
        expect(await sticksOut(page), `${width} wide`).toEqual([]);
      }
      await spaceOut(page);
      expect(await sticksOut(page), 'spaced out').toEqual([]);
      expect(await cutOff(page)).toEqual([]);
    });

    it('shows where the keyboard is at every stop and lets it go: wide, narrow and in forced colours', async () => {
      const wide = await show(view, { ...where(), reducedMotion: 'reduce' });
      const narrow = await show(view, { ...where(), reducedMotion: 'reduce', width: 320 });
      for (const page of [wide, narrow]) {
        const stops = await tabThrough(page);
        expect(stops.length).toBeGreaterThan(1);
        expect(stops.filter(({ shown, inView }) => !shown || !inView)).toEqual([]);
        if (!(await isModal(page))) expect(stops[0]?.name).toMatch(/^a (Naar de inhoud|Skip to content)$/);
      }
      await wide.emulateMedia({ forcedColors: 'active' });
      expect(await bareEdges(wide)).toEqual([]);
      expect((await tabThrough(wide)).filter(({ shown }) => !shown)).toEqual([]);
    });
  });
}

/** Whether a panel lies over all the rest, which then can't be reached. */
const isModal = async (page: Page) => (await page.locator('dialog:modal').count()) > 0;
