import type { Document } from '../document.ts';

/** Where a page begins in the text of a document. */
export interface PageStart {
  readonly start: number;
  /** From 1, as the file counts them; null where it is not known. */
  readonly page: number | null;
}

/** The page on which a character of the text stands, from 1; null when the source has no pages. */
export function pageAt({ pages }: Pick<Document, 'pages'>, offset: number): number | null {
  let low = 0;
  let high = pages.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((pages[middle]?.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return (pages[low - 1] ?? pages[0])?.page ?? null;
}

/** The page of each place in a body, asked in any order: one more than the page breaks before it. */
export function pageCounter(body: string): (at: number) => number {
  const breaks: number[] = [];
  for (let at = body.indexOf('\f'); at >= 0; at = body.indexOf('\f', at + 1)) breaks.push(at);
  return (at) => {
    let low = 0;
    let high = breaks.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((breaks[middle] ?? 0) < at) low = middle + 1;
      else high = middle;
    }
    return low + 1;
  };
}
