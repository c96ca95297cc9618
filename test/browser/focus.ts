import type { Page } from 'playwright-core';

/** One place where the keyboard comes. */
export interface Stop {
  readonly name: string;
  /** It looks otherwise than without focus, by a change that is wide enough to be seen. */
  readonly shown: boolean;
  /** It is in view, and nothing lies over it. */
  readonly inView: boolean;
}

/** More than any page has; a page on which it is reached has a trap. */
const MAX_STOPS = 600;

/** All stops of the Tab key from the start of a page until it leaves the page. */
export async function tabThrough(page: Page): Promise<readonly Stop[]> {
  // Where the pointer rests may unfold something over a stop.
  await page.mouse.move(0, 0);
  await page.evaluate(rememberLooks);
  const stops: Stop[] = [];
  while (stops.length < MAX_STOPS) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(stopHere);
    if (stop === null) return stops;
    stops.push(stop);
  }
  throw new Error(`The keyboard did not leave the page in ${MAX_STOPS} stops.`);
}

/** Of the stops that the keyboard was last taken through, those that look with focus as without, in today's colours. */
export async function hiddenStops(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const { seen = new Set<HTMLElement>(), look } = globalThis as Looking;
    if (look === undefined || seen.size === 0)
      throw new Error('The keyboard was not taken through the page.');
    return [...seen].flatMap((element) => {
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
      const without = look(element);
      element.focus({ focusVisible: true } as FocusOptions);
      const hidden = document.activeElement !== element || look(element) === without;
      return hidden ? [element.outerHTML.slice(0, 120)] : [];
    });
  });
}

interface Looking {
  looks?: WeakMap<Element, string>;
  /** The stops so far, in order. */
  seen?: Set<HTMLElement>;
  look?: (element: Element) => string;
}

/** Runs in the page: puts the keyboard at the start, and notes how all that can have focus looks without it. */
function rememberLooks(): void {
  const world = globalThis as Looking;
  document.body.tabIndex = -1;
  document.body.focus();
  document.body.removeAttribute('tabindex');
  world.seen = new Set();
  world.look = (element) => {
    const { outlineStyle, outlineWidth, outlineColor, boxShadow, borderColor, backgroundColor, clipPath } =
      getComputedStyle(element);
    const drawn =
      outlineStyle === 'auto' || (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2);
    const outline = drawn ? `${outlineStyle} ${outlineColor}` : 'none';
    return [outline, boxShadow, borderColor, backgroundColor, clipPath].join(' / ');
  };
  world.looks = new WeakMap();
  for (const element of document.querySelectorAll('*')) world.looks.set(element, world.look(element));
}

/**
 * Runs in the page: the stop that has focus; null when it is outside of the page, or back at the first. It is in view
 * at once, or when the page has been drawn again.
 */
async function stopHere(): Promise<Stop | null> {
  const { looks, look, seen } = globalThis as Looking;
  const element = document.activeElement;
  if (!(element instanceof HTMLElement) || element === document.body || seen?.has(element)) return null;
  seen?.add(element);
  const name = `${element.tagName.toLowerCase()} ${(element.getAttribute('aria-label') ?? element.textContent ?? '').trim().slice(0, 60)}`;
  const shown = looks?.get(element) !== look?.(element);
  const inView = () => {
    const element = document.activeElement as HTMLElement;
    const { left, right, top, bottom } = element.getClientRects()[0] ?? element.getBoundingClientRect();
    const x = (Math.max(left, 0) + Math.min(right, innerWidth)) / 2;
    const y = (Math.max(top, 0) + Math.min(bottom, innerHeight)) / 2;
    const on = document.elementFromPoint(x, y);
    return on !== null && (element.contains(on) || on.contains(element));
  };
  for (let frames = 0; frames < 10 && !inView(); frames++) await new Promise(requestAnimationFrame);
  return { name, shown, inView: inView() };
}
