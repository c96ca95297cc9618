import type { Cut } from '../words/compounds.ts';

/** How a word is kept that is too short to be cut. */
export const UNCUT = 0;
/** How one is kept that has no two parts. */
const WHOLE = 1;
/** Letters between head and tail are at most two. */
const LINKERS = 3;

export const unpackCut = (packed: number): Cut | undefined =>
  packed === WHOLE
    ? undefined
    : { tail: Math.floor((packed - WHOLE - 1) / LINKERS), linker: (packed - WHOLE - 1) % LINKERS };

export const packCut = (cut: Cut | undefined): number =>
  cut ? WHOLE + 1 + LINKERS * cut.tail + cut.linker : WHOLE;
