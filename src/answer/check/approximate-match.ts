/** One word of either side, or of both: `asked` and `text` are places in the two lists, null where one has no word. */
export interface Step {
  readonly asked: number | null;
  readonly text: number | null;
}

/** A word as it stands and as it is compared when spelling, case and punctuation are left out. */
export interface Word {
  readonly exact: string;
  readonly alike: string;
}

/** What a pair of words adds to the distance; a word too many or too few is as far as another word. */
const COST = { same: -1, alike: 0, other: 2 };
/** How a cell was reached: from both sides, from the text alone, from what was asked alone. */
const [BOTH, TEXT, ASKED] = [0, 1, 2] as const;

/**
 * Lays all of what was asked along the part of a text that it fits best: the fewest words other, missing or added
 * (Sellers, 1980). Takes time and room for the product of the two lengths, so its caller bounds both.
 */
export function align(asked: readonly Word[], text: readonly Word[]): Step[] {
  const width = text.length + 1;
  const came = new Uint8Array((asked.length + 1) * width);
  let above = new Int32Array(width);
  for (let i = 1; i <= asked.length; i++) {
    const row = new Int32Array(width);
    row[0] = i * COST.other;
    came[i * width] = ASKED;
    for (let j = 1; j < width; j++) {
      const both = (above[j - 1] ?? 0) + distance(asked[i - 1], text[j - 1]);
      const added = (above[j] ?? 0) + COST.other;
      const missing = (row[j - 1] ?? 0) + COST.other;
      const least = Math.min(both, added, missing);
      row[j] = least;
      came[i * width + j] = least === both ? BOTH : least === added ? ASKED : TEXT;
    }
    above = row;
  }
  const steps: Step[] = [];
  let i = asked.length;
  let j = above.indexOf(Math.min(...above));
  while (i > 0) {
    const from = came[i * width + j];
    if (from !== TEXT) i--;
    if (from !== ASKED) j--;
    steps.push({ asked: from === TEXT ? null : i, text: from === ASKED ? null : j });
  }
  return steps.reverse();
}

function distance(one: Word | undefined, other: Word | undefined): number {
  if (one?.exact === other?.exact) return COST.same;
  return one?.alike === other?.alike ? COST.alike : COST.other;
}
