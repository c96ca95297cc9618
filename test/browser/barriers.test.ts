import { describe, expect, it } from 'vitest';
import { judge } from './axe.ts';
import { tabThrough } from './focus.ts';
import { cutOff, spaceOut, sticksOut } from './shape.ts';
import { show } from './show.ts';
import { VIEWS } from './views.ts';

const SCHEMES = ['light', 'dark'] as const;
/** A wide screen; one of 1280 at 200%; one of 1280 at 400%. */
const WIDTHS = [1280, 640, 320] as const;

describe.each(VIEWS)('the view $name', (view) => {
  it.each(SCHEMES)('has no barriers that axe can see, wide and narrow, in %s', async (colorScheme) => {
    const page = await show(view, { colorScheme });
    for (const width of [1280, 320]) {
      await page.setViewportSize({ width, height: 900 });
      const { violations, kept } = await judge(page);
      expect(violations, `${width} wide`).toEqual([]);
      expect(kept).toEqual(expect.arrayContaining(['color-contrast', 'target-size', 'html-has-lang']));
    }
  });

  it('fits the width of a screen, down to 320 pixels, also when a reader spaces its text out', async () => {
    const page = await show(view, { width: 320 });
    for (const width of WIDTHS.toReversed()) {
      await page.setViewportSize({ width, height: 900 });
      expect(await sticksOut(page), `${width} wide`).toEqual([]);
    }
    await page.setViewportSize({ width: 320, height: 900 });
    await spaceOut(page);
    expect(await sticksOut(page), 'spaced out').toEqual([]);
    expect(await cutOff(page)).toEqual([]);
  });

  it.each([1280, 320])(
    'shows where the keyboard is at every stop, and lets it go, at %i wide',
    async (width) => {
      const stops = await tabThrough(await show(view, { width, reducedMotion: 'reduce' }));
      expect(stops.length).toBeGreaterThan(4);
      expect(stops[0]?.name).toMatch(/^a (Naar de inhoud|Skip to content)$/);
      expect(stops.filter(({ shown, inView }) => !shown || !inView)).toEqual([]);
    },
  );

  it('keeps its edges in forced colours, and its focus', async () => {
    const page = await show(view, { forcedColors: 'active', reducedMotion: 'reduce' });
    const bare = await page.evaluate(() =>
      [
        ...document.querySelectorAll(
          'button:not(.link-button), input:not([type=hidden]), textarea, select, .badge',
        ),
      ]
        .filter((element) => {
          const { borderInlineStartWidth, borderInlineStartColor } = getComputedStyle(element);
          return (
            Number.parseFloat(borderInlineStartWidth) === 0 || /^rgba\(.*, 0\)$/.test(borderInlineStartColor)
          );
        })
        .map(({ outerHTML }) => outerHTML.slice(0, 120)),
    );
    expect(bare).toEqual([]);
    expect((await tabThrough(page)).filter(({ shown }) => !shown)).toEqual([]);
  });

  it('moves nothing for a reader who wants no motion', async () => {
    const page = await show(view, { reducedMotion: 'reduce' });
    const moving = await page.evaluate(() => [
      getComputedStyle(document.documentElement).scrollBehavior,
      ...document
        .getAnimations()
        .filter(({ effect }) => Number(effect?.getComputedTiming().duration ?? 0) > 1)
        .map((animation) => String((animation.effect as KeyframeEffect).target?.className)),
    ]);
    expect(moving).toEqual(['auto']);
  });
});
