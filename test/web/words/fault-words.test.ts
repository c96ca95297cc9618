import { describe, expect, it } from 'vitest';
import type { GivenFault } from '../../../src/answer/model/given-claim.ts';
import { FACETS } from '../../../src/lexicon/facets.ts';
import { facetWords } from '../../../src/web/words/facet-words.ts';
import { faultWords } from '../../../src/web/words/fault-words.ts';

const LANGUAGES = ['nl', 'en'] as const;

describe('why a sentence is not shown', () => {
  it.each<GivenFault>(['text_not_in_quote', 'hedge_lost', 'unknown_key', 'double', 'too_many'])(
    'has words for what a model does wrong: %s',
    (fault) => {
      for (const language of LANGUAGES) expect(faultWords(fault, language)).not.toMatch(/_|^double$/);
    },
  );

  it('leaves what another version of the page kept as it is', () => {
    for (const old of ['past minder goed, vroeger', 'toString']) expect(faultWords(old, 'en')).toBe(old);
  });
});

describe('the matters of a question', () => {
  it('have a name in both languages, and no two the same', () => {
    for (const language of LANGUAGES) {
      const names = FACETS.map(({ id }) => facetWords(id, language));
      expect(names.every((name) => name !== null && name.length > 3)).toBe(true);
      expect(new Set(names).size).toBe(FACETS.length);
    }
  });
});
