import type { Span } from '../../documents/document.ts';
import type { Written } from '../../documents/identity/dates.ts';

/** A step that was put off to another day. */
export interface Moved {
  /** The new date. */
  readonly to: Written;
  /** The stretch of the sentence that says so. */
  readonly part: Span;
  /** The sentence without the word for it, its length the same: it tells how firm the new date is. */
  readonly without: string;
}

const MOVE =
  /(?<!\p{L})(?:uitgesteld|verplaatst|verschoven|verdaagd|verzet|postponed|moved|rescheduled)(?!\p{L})/giu;
const TO = /(?<!\p{L})(?:naar|tot|to|until)\s+(?:(?:begin|half|medio|eind|de)\s+)?(?:\p{L}+dag\s+)?$/iu;

/** "is uitgesteld tot 6 februari", "van 30 januari naar 6 februari verplaatst"; null where no new date stands. */
export function movedIn(text: string, dates: readonly Written[]): Moved | null {
  for (const { 0: word, index } of text.matchAll(MOVE)) {
    const part = partAround(text, index);
    const to = dates.find(
      ({ start, end }) =>
        start >= part.start &&
        end <= part.end &&
        TO.test(text.slice(Math.max(part.start, start - 40), start)),
    );
    if (to === undefined) continue;
    const without = text.slice(0, index) + ' '.repeat(word.length) + text.slice(index + word.length);
    return { to, part, without };
  }
  return null;
}

/** Between semicolons. */
function partAround(text: string, at: number): Span {
  const end = text.indexOf(';', at);
  return { start: text.lastIndexOf(';', at) + 1, end: end === -1 ? text.length : end };
}
