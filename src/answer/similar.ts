/** Overlap at which two sentences say the same; chosen on fiches and notes that render one source. */
const SAME = 0.6;

/** Share of the smaller set that stands in the other, weighed down when their sizes differ much. */
function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  if (small.size === 0) return 0;
  let shared = 0;
  for (const term of small) if (large.has(term)) shared++;
  return shared / (small.size + large.size - shared);
}

/** Whether two sentences, as sets of stems, are so alike that one of them is enough. */
export const isNearDuplicate = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean => overlap(a, b) >= SAME;
