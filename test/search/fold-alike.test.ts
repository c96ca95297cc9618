import { describe, expect, it } from 'vitest';
import type { Document } from '../../src/documents/document.ts';
import { passagesOf } from '../../src/passages/passages.ts';
import type { Hit } from '../../src/search/index.ts';
import { foldNearDuplicates } from '../../src/search/near-duplicates.ts';
import { paper } from './papers.ts';

const hitIn = (document: Document, score = 1): Hit[] =>
  passagesOf(document).map((passage) => ({ document, passage, score, terms: [], alike: [] }));
const hit = (id: string, text: string, more: Partial<Document> = {}): Hit[] =>
  hitIn({ ...paper(id, 'Blad', text, { soort: 'tekst' }), ...more });
const fold = (...hits: readonly Hit[][]): string[] => {
  const folded: Hit[] = [];
  for (const more of hits) foldNearDuplicates(folded, more);
  return folded.map(({ document, alike }) =>
    [document, ...alike.map((each) => each.document)].map(({ id }) => id).join('+'),
  );
};

/** Twenty different words. */
const WORDS =
  'De schipper van de oude veerpont luidt iedere ochtend zijn bronzen bel voordat hij zonder haast naar gene oever vertrekt omstreeks zeven uur.';

describe('hits that say the same', () => {
  it('are one hit, the first, with the others in it in their order', () => {
    expect(fold(hit('a', WORDS), hit('b', WORDS), hit('c', 'Iets heel anders.'), hit('d', WORDS))).toEqual([
      'a+b+d',
      'c',
    ]);
  });

  it('are those that differ in a word, in capitals, accents or signs, and not those that differ in many', () => {
    expect(fold(hit('a', WORDS), hit('b', WORDS.toUpperCase().replaceAll('E', 'É')))).toEqual(['a+b']);
    expect(fold(hit('a', WORDS), hit('b', WORDS.replace('bronzen', 'koperen')))).toEqual(['a+b']);
    expect(
      fold(hit('a', WORDS), hit('b', WORDS.replace('bronzen', 'koperen').replace('oude', 'nieuwe'))),
    ).toEqual(['a', 'b']);
    expect(fold(hit('a', WORDS), hit('b', `${WORDS} Daarna vaart hij leeg weer terug naar huis.`))).toEqual([
      'a',
      'b',
    ]);
  });

  it('are never two passages of one document', () => {
    const [one] = hit('a', WORDS);
    if (one === undefined) throw new Error('no passage');
    const again = { ...one, passage: { ...one.passage, id: 'a#2' } };
    expect(fold([one, again])).toEqual(['a', 'a']);
  });

  it('are never lines of a collection: each is what it is', () => {
    const line = { singlePassage: true } as const;
    expect(fold(hit('a', WORDS, line), hit('b', WORDS, line))).toEqual(['a', 'b']);
    expect(fold(hit('a', WORDS), hit('b', WORDS, line))).toEqual(['a', 'b']);
  });

  it('are never short phrases, which any paper has', () => {
    expect(
      fold(hit('a', 'Het kabinet steunt het voorstel.'), hit('b', 'Het kabinet steunt het voorstel.')),
    ).toEqual(['a', 'b']);
    const seven = 'een twee drie vier vijf zes zeven';
    expect(fold(hit('a', seven), hit('b', seven))).toEqual(['a', 'b']);
    expect(fold(hit('a', `${seven} acht`), hit('b', `${seven} acht`))).toEqual(['a+b']);
  });

  it('leave the hits that were given as they were', () => {
    const [first, second] = [hit('a', WORDS), hit('b', WORDS)];
    const before = JSON.stringify([first, second]);
    fold(first, second);
    expect(JSON.stringify([first, second])).toBe(before);
  });
});
