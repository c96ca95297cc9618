/** Overlap at which two sentences say the same; chosen on fiches and notes that render one source. */
const SAME = 0.6;

/** Share of the smaller one at which it has nothing to add, from so many stems. */
const WITHIN = 0.85;
const MIN_STEMS = 4;

/** Whether two sentences, as sets of stems, are so alike that one of them is enough. */
export function isNearDuplicate(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  if (small.size === 0) return false;
  let shared = 0;
  for (const term of small) if (large.has(term)) shared++;
  return (
    shared / (small.size + large.size - shared) >= SAME ||
    (small.size >= MIN_STEMS && shared / small.size >= WITHIN)
  );
}
