import { FACETS, type Facet } from '../lexicon/facets.ts';

/** The facets that a folded question asks about. */
export const facetsOf = (folded: string): readonly Facet[] => FACETS.filter(({ cue }) => cue.test(folded));
