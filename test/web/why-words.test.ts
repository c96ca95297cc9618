import { describe, expect, it } from 'vitest';
import type { GivenFault } from '../../src/answer/given-claim.ts';
import type { Chosen } from '../../src/answer/select.ts';
import { ask, type Trace } from '../../src/ask.ts';
import { FACETS } from '../../src/search/query/facets.ts';
import { facetWords } from '../../src/web/facet-words.ts';
import { faultWords, whyWords } from '../../src/web/why-words.ts';
import { fictionalIndex } from '../app/small-index.ts';

const LANGUAGES = ['nl', 'en'] as const;

const traceOf = async (question: string): Promise<readonly Chosen[]> => {
  const traces: Trace[] = [];
  await ask(fictionalIndex(), { question }, { now: () => 0, onTrace: (trace) => void traces.push(trace) });
  return traces.flatMap(({ chosen, dropped }) => [...chosen, ...dropped]);
};

const judged = (why: Chosen['why'], coverage: number | null = null) => ({ why, coverage });

describe('why a sentence is shown or not', () => {
  it('is said in the language of the reader, for all that a question comes upon', async () => {
    const questions = [
      'Wat vindt het kabinet van molens?',
      'Wat kosten molens?',
      'Hoeveel molens zijn er?',
      'Wat stelt de Commissie voor over molens?',
      'Welke molens tellen mee?',
    ];
    const seen = (await Promise.all(questions.map(traceOf))).flat();
    expect(new Set(seen.map(({ why }) => why)).size).toBeGreaterThan(3);
    for (const each of seen) {
      const [dutch, english] = LANGUAGES.map((language) => whyWords(each, language));
      expect([dutch, english]).not.toContain(each.why);
      expect(dutch).not.toBe(english);
    }
  });

  it('says how much of a question is covered', () => {
    expect(whyWords(judged('covers', 0.835), 'nl')).toBe('dekt de vraag voor 84%');
    expect(whyWords(judged('covers', 0.835), 'en')).toBe('covers 84% of the question');
  });

  it('says what the check found wrong', () => {
    expect(whyWords(judged('wrong_voice'), 'nl')).toBe(
      'niet door de controle: andere spreker dan in de bron',
    );
    expect(whyWords(judged('wrong_voice'), 'en')).toBe(
      'did not pass the check: another speaker than in the source',
    );
  });

  it.each<GivenFault>(['text_not_in_quote', 'hedge_lost', 'unknown_key', 'double', 'too_many'])(
    'has words for what a model does wrong: %s',
    (fault) => {
      for (const language of LANGUAGES) expect(faultWords(fault, language)).not.toMatch(/_|^double$/);
    },
  );

  it('leaves what another version of the page kept as it is', () => {
    for (const old of ['past minder goed, vroeger', 'toString'])
      expect(whyWords(judged(old as Chosen['why']), 'en')).toBe(old);
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
