import type { Page } from 'playwright-core';

/** What sticks out of the page to the right; a page that scrolls sideways has at least one. */
export async function sticksOut(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const wide = [...document.querySelectorAll('body *')].filter(
      (element) => element.getBoundingClientRect().right > clientWidth + 0.5,
    );
    return [
      `${scrollWidth} > ${clientWidth}`,
      ...wide.slice(0, 5).map(({ outerHTML }) => outerHTML.slice(0, 120)),
    ];
  });
}

/** Sets the distances that a reader may choose (WCAG 2.2, 1.4.12) for as long as `look` takes. */
export async function spacedOut(page: Page, look: () => Promise<void>): Promise<void> {
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      '* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-bottom: 2em !important }',
    );
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  });
  await look();
  await page.evaluate(() => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.slice(0, -1);
  });
}

/** Text that is cut off by the box that it stands in, and can't be scrolled to as in a field. */
export async function cutOff(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('body *:not(.hidden, input, textarea)')]
      .filter((element) => {
        const { overflowX, overflowY, display } = getComputedStyle(element);
        const hides = (overflow: string) => overflow === 'hidden' || overflow === 'clip';
        return (
          display !== 'inline' &&
          ((hides(overflowX) && element.scrollWidth > element.clientWidth + 1) ||
            (hides(overflowY) && element.scrollHeight > element.clientHeight + 1))
        );
      })
      .map(({ outerHTML }) => outerHTML.slice(0, 120)),
  );
}

/**
 * Controls and badges whose edge can't be seen in forced colours, where grounds are all the same. Checkboxes are drawn by
 * the browser.
 */
export async function bareEdges(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    [
      ...document.querySelectorAll(
        '.nl-button, .marker, .badge, input:not([type=hidden], [type=checkbox]), textarea, select',
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
}

/** What moves although its reader wants no motion. */
export async function moving(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const smooth = [...document.querySelectorAll('*')].filter(
      (element) => getComputedStyle(element).scrollBehavior !== 'auto',
    );
    const animated = document
      .getAnimations()
      .filter(({ effect }) => Number(effect?.getComputedTiming().duration ?? 0) > 1)
      .map(({ effect }) => (effect as KeyframeEffect).target);
    return [...smooth, ...animated].map((element) => element?.outerHTML.slice(0, 120) ?? '');
  });
}
