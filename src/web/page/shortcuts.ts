import { useEffect } from 'react';
import type { Shelf } from './conversation/store.ts';

const KEY = 'notabene.sneltoetsen';

/** Whether single keys do something: who speaks to a computer, or hits a key by accident, can turn them off (WCAG 2.2, 2.1.4). */
export function areOn(shelf: Shelf): boolean {
  try {
    return shelf.getItem(KEY) !== 'uit';
  } catch {
    return true;
  }
}

export function turn(shelf: Shelf, on: boolean): void {
  try {
    if (on) shelf.removeItem(KEY);
    else shelf.setItem(KEY, 'uit');
  } catch {
    // They are as they were, then.
  }
}

/** Whether what is typed there is text. */
export const takesText = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.matches('input, textarea, select, [contenteditable]');

/** Does what a single key stands for, wherever the keyboard is, but where that is typed or something lies over the page. */
export function useShortcuts(shelf: Shelf, act: Readonly<Record<string, () => void>>): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const does = act[event.key];
      if (does === undefined || event.ctrlKey || event.metaKey || event.altKey || takesText(event.target))
        return;
      if (!areOn(shelf) || document.querySelector('dialog:modal') !== null) return;
      event.preventDefault();
      does();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  });
}
