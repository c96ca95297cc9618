/** What was pressed may be gone when it was done: the keyboard goes on from here. */
export const focusOn = (selector: string): number =>
  requestAnimationFrame(() => document.querySelector<HTMLElement>(selector)?.focus({ preventScroll: true }));

/** The question that was asked last. */
export const LAST_QUESTION = 'article.turn:last-of-type .question';
