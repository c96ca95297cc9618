/** The last of what is in rising order whose number is not past the one asked; undefined when all are. */
export function lastNotAfter<T>(
  items: readonly T[],
  asked: number,
  numberOf: (item: T) => number,
): T | undefined {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (numberOf(items[middle] as T) <= asked) low = middle + 1;
    else high = middle;
  }
  return items[low - 1];
}
