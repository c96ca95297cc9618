import { beforeAll, describe, expect, it } from 'vitest';
import { search } from '../../src/question/search.ts';
import { stem } from '../../src/search/analyzer.ts';
import type { SearchIndex } from '../../src/search/index.ts';
import type { SearchOptions } from '../../src/search/search.ts';
import { indexOver, paper } from './papers.ts';

/** A fictional harbour town in eight papers of one passage each; titles that say nothing. */
const TOWN: readonly (readonly [id: string, body: string])[] = [
  ['bakker', 'De bakker bakt roggebrood. Het roggebrood ligt op de toonbank.'],
  [
    'kroniek',
    'De kroniek noemt de bakker, de smid, de visser, de koster en het roggebrood van weleer, met vele namen en jaartallen van vroeger.',
  ],
  ['smid', 'De smid smeedt hoefijzers in de smidse. Een hoefijzer brengt geluk.'],
  ['visser', 'De visser boet zijn netten. In de netten zit haring en makreel.'],
  ['markt', 'Op de markt liggen haring, garnalen en kabeljauw.'],
  ['klok', 'De torenklok luidt. De klokkenluider klimt naar de torenspits.'],
  ['route', 'Langs de kust liepen drugssmokkelroutes. Niemand kent ze nog.'],
  ['tweeling', 'Een zeemeermin.'],
  ['tweelingzus', 'Een zeemeermin.'],
];

let index: SearchIndex;
beforeAll(async () => {
  index = await indexOver([
    ...TOWN.map(([id, text]) => paper(id, `Blad ${id.length}`, text, { soort: 'tekst' })),
    paper(
      'gilde',
      'Over het gilde',
      '# Kuiper\n\nHij maakt tonnen van eikenhout.\n\n# Wever\n\nZij weeft linnen.\n',
      {
        soort: 'tekst',
      },
    ),
    paper(
      'kst-99002-1',
      'Fiche: Verordening zandbanken (fictief)',
      '## 2. Essentie voorstel\n\nDe Commissie stelt voor zandbanken te markeren.\n\n## 3. Nederlandse positie ten aanzien van het voorstel\n\n### b) Beoordeling en inzet ten aanzien van dit voorstel\n\nHet kabinet steunt het markeren van zandbanken.\n',
      { soort: 'fiche', referenties: { com: ['COM(2032) 9'], kamerstuk: ['kst-99002-1'] } },
    ),
    paper('zandbrief', 'Mededeling zandbanken (fictief)', '# Waarom\n\nZandbanken verschuiven elk jaar.\n', {
      soort: 'mededeling',
    }),
    paper(
      'harbour',
      'Notice to lighters (fictional)',
      '# Mooring\n\nThe lighters are moored along the quay and the wharves.\n',
      {
        soort: 'tekst',
        taal: 'en',
      },
    ),
  ]);
});

/** Whole list of the documents or passages found, best first. */
const found = async (question: string, options: SearchOptions = {}): Promise<string[]> =>
  (await search(index, question, { top: 99, ...options })).map(({ passage }) => passage.documentId);

describe('the whole list of hits', () => {
  it.each([
    ['a word that stands in one passage finds that passage', 'hoefijzers', ['smid']],
    [
      'a word that stands twice in a short passage comes before once in a long one',
      'roggebrood',
      ['bakker', 'kroniek'],
    ],
    ['two words of the question come before one', 'visser met haring', ['visser', 'markt', 'kroniek']],
    [
      'a word that few passages have weighs more than one that many have',
      'haring of kabeljauw',
      ['markt', 'visser'],
    ],
    ['a plural finds the singular', 'hoefijzer', ['smid']],
    ['capitals and accents make no difference', 'RÓGGEBROOD', ['bakker', 'kroniek']],
    ['a compound is found by what its end is', 'smokkelroute', ['route']],
    ['a compound is found by its parts, written apart', 'smokkel van drugs', ['route']],
    ['a typing error finds the word that was meant', 'hoefijzres', ['smid']],
    ['a word written in two finds the word written in one', 'rogge brood', ['bakker', 'kroniek']],
    ['a heading finds the passage under it, and not the next one', 'kuiper', ['gilde']],
    ['what scores the same comes in the order of the documents', 'zeemeermin', ['tweeling', 'tweelingzus']],
    ['an English word finds the English text, in any form', 'which lighter is moored', ['harbour']],
    ['a word that no passage has finds nothing', 'kameleon', []],
    ['words without a topic find nothing', 'wat is er en hoe zit het', []],
    ['nothing finds nothing', '', []],
  ])('%s: %j', async (_reason, question, expected) => {
    expect(await found(question)).toEqual(expected);
  });

  it('is the same list for the same question, every time', async () => {
    const once = await search(index, 'visser met haring en roggebrood');
    expect(once.length).toBeGreaterThan(3);
    expect(await search(index, 'visser met haring en roggebrood')).toEqual(once);
  });

  it('falls from the best to the worst, each with the terms that it has', async () => {
    const hits = await search(index, 'visser met haring', { top: 99 });
    const scores = hits.map(({ score }) => score);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
    expect(scores.every((score) => score > 0)).toBe(true);
    expect(hits.map(({ terms }) => terms.length)).toEqual([2, 1, 1]);
  });

  it('is as long as asked, ten unless told, and the same from its start', async () => {
    const all = await found(
      'bakker smid visser markt klok hoefijzer zeemeermin kuiper wever zandbanken haring',
    );
    const question = 'bakker smid visser markt klok hoefijzer zeemeermin kuiper wever zandbanken haring';
    expect(all.length).toBeGreaterThan(10);
    expect(await search(index, question)).toHaveLength(10);
    expect(await found(question, { top: 3 })).toEqual(all.slice(0, 3));
    expect(await found(question, { top: 0 })).toEqual([]);
  });
});

describe('hits of one voice or kind', () => {
  it('are those of the whole list that have it, in the same order', async () => {
    const voices = (await search(index, 'zandbanken', { top: 99 })).map(({ passage }) => passage.voice);
    expect(new Set(voices)).toEqual(new Set(['commissie', 'kabinet']));
    for (const voice of ['commissie', 'kabinet'] as const) {
      const hits = await search(index, 'zandbanken', { top: 99, voice });
      expect(hits.map(({ passage }) => passage.voice)).toEqual(voices.filter((each) => each === voice));
    }
    expect(await search(index, 'zandbanken', { voice: 'parlement' })).toEqual([]);
  });

  it('leave out documents of another kind', async () => {
    expect(new Set(await found('zandbanken'))).toEqual(new Set(['kst-99002-1', 'zandbrief']));
    expect(await found('zandbanken', { kind: 'mededeling' })).toEqual(['zandbrief']);
    expect(await found('zandbanken', { kind: 'fiche', voice: 'kabinet' })).toEqual(['kst-99002-1']);
    expect(await found('zandbanken', { kind: 'register' })).toEqual([]);
  });

  it('are cut to length after they are filtered', async () => {
    expect(await found('zandbanken', { kind: 'mededeling', top: 1 })).toEqual(['zandbrief']);
    expect(await found('zandbanken', { kind: 'fiche', top: 1 })).toEqual(['kst-99002-1']);
  });
});

describe('searching for index terms', () => {
  it('ranks by the weights that are given', async () => {
    const first = async (haring: number, hoefijzer: number): Promise<string | undefined> =>
      (
        await index.rank(
          new Map([
            [stem('haring', 'nl'), haring],
            [stem('hoefijzer', 'nl'), hoefijzer],
          ]),
        )
      )[0]?.documentId;
    expect(await first(0.01, 1)).toBe('smid');
    expect(['visser', 'markt']).toContain(await first(1, 0.01));
  });

  it('finds nothing for no terms', async () => {
    expect(await index.rank(new Map())).toEqual([]);
  });
});
