import { describe, expect, it } from 'vitest';
import { terms } from '../../../src/search/analyzer.ts';
import { makeSplitter } from '../../../src/search/words/compounds.ts';

const split = makeSplitter(
  new Map(
    Object.entries({
      drugs: 9,
      handel: 7,
      smokkel: 3,
      route: 4,
      routes: 2,
      smokkelroutes: 1,
      haven: 5,
      stad: 5,
      water: 6,
      schap: 8,
      samen: 4,
      werking: 6,
      onder: 9,
      wijs: 9,
    }),
  ),
);

describe('splitting a compound', () => {
  it.each([
    ['drugshandel', ['drugs', 'handel']],
    ['drugssmokkel', ['drugs', 'smokkel']],
    ['havenstad', ['haven', 'stad']],
  ])('gives both halves of %s', (word, parts) => {
    expect(split(word)).toEqual(parts);
  });

  it('splits a tail that is a compound again', () => {
    expect(split('drugssmokkelroutes')).toEqual(['drugs', 'smokkelroutes', 'smokkel', 'routes']);
  });

  it('takes a first half apart where its parts are commoner', () => {
    const routes = (drugssmokkel: number) =>
      makeSplitter(
        new Map([
          ['drugs', 9],
          ['smokkel', 5],
          ['routes', 9],
          ['drugssmokkel', drugssmokkel],
        ]),
      )('drugssmokkelroutes');
    expect(routes(2)).toEqual(['drugssmokkel', 'routes', 'drugs', 'smokkel']);
    expect(routes(7)).toEqual(['drugssmokkel', 'routes']);
  });

  it('knows the stem of a verb as a first half', () => {
    const verbs = makeSplitter(
      new Map([
        ['behandelen', 3],
        ['spelen', 3],
        ['raad', 2],
        ['schepen', 2],
      ]),
    );
    expect(verbs('behandelraad')).toEqual(['behandel', 'raad']);
    expect(verbs('speelschepen')).toEqual(['speel', 'schepen']);
  });

  it('takes off the letter that Dutch puts in between', () => {
    expect(
      makeSplitter(
        new Map([
          ['voorstel', 1],
          ['veiligheid', 2],
        ]),
      )('veiligheidsvoorstel'),
    ).toEqual(['veiligheid', 'voorstel']);
  });

  it.each([
    ['a noun that only ends like a compound', 'samenwerking'],
    ['a noun on -schap', 'waterschap'],
    ['a word that opens with a preposition', 'onderwijs'],
    ['a part by itself', 'haven'],
    ['a compound of unknown words', 'gondelvaart'],
    ['nothing', ''],
  ])('leaves %s whole', (_what, word) => {
    expect(split(word)).toEqual([]);
  });

  it('gives the same parts again, and none for a monstrous word', () => {
    expect(split('drugshandel')).toEqual(split('drugshandel'));
    expect(split('drugshandel'.repeat(200))).toEqual([]);
  });

  it('knows no word by the names that every object has', () => {
    expect(split('constructorhandel')).toEqual([]);
    expect(split('hasownproperty')).toEqual([]);
  });
});

describe('the terms of a compound', () => {
  it('share the terms of its parts, so that either finds the other', () => {
    const compound = terms('drugshandel', 'nl', split);
    const parts = terms('handel in drugs', 'nl', split);
    expect(parts).toHaveLength(2);
    for (const term of parts) expect(compound).toContain(term);
  });

  it('are not made of English words', () => {
    expect(terms('drugshandel', 'en', split)).toHaveLength(1);
  });
});
