import { beforeAll, describe, expect, it } from 'vitest';
import { cognatesOf } from '../../src/question/cognates.ts';
import type { SearchIndex } from '../../src/search/index.ts';
import { indexOver, paper } from '../search/papers.ts';

let index: SearchIndex;
beforeAll(async () => {
  index = await indexOver([
    paper(
      'stuk',
      'Stuk',
      'De evaluatie van de elektriciteit en de farmaceutische theorie gaf categorie en garantie. ' +
        'Concreet was de radioactieve activiteit eventueel generaal.',
      { soort: 'tekst' },
    ),
  ]);
});

describe('an English word in Dutch spelling', () => {
  it.each([
    ['evaluation', 'evaluatie'],
    ['electricity', 'elektriciteit'],
    ['pharmaceutical', 'farmaceutisch'],
    ['theory', 'theorie'],
    ['categories', 'categorie'],
    ['activities', 'activiteit'],
    ['concrete', 'concreet'],
  ])('%s is %s', (english, dutch) => {
    expect(cognatesOf(english, index.vocabulary)).toContain(dutch);
  });

  it.each([
    ['the documents don’t have it', 'installation'],
    ['it means something else', 'eventual'],
    ['it means something else, too', 'general'],
    ['it is too short to tell', 'theor'],
  ])('is not guessed at where %s', (_why, english) => {
    expect(cognatesOf(english, index.vocabulary)).toEqual([]);
  });
});
