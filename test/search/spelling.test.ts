import { describe, expect, it } from 'vitest';
import { distance, drawersOf, repair } from '../../src/search/spelling.ts';

const drawers = drawersOf([
  ['preventie', 12],
  ['preventief', 2],
  ['prestatie', 1],
  ['veerpont', 3],
  ['veerpond', 1],
  ['haven', 8],
  ['havik', 2],
  ['bel', 4],
]);

describe('the distance between two words', () => {
  it.each([
    ['preventie', 'preventie', 0],
    ['preventie', 'prevetnie', 1],
    ['preventie', 'preventi', 1],
    ['preventie', 'preeventie', 1],
    ['preventie', 'praventie', 1],
    ['preventie', 'rpeventei', 2],
    ['', 'ab', 2],
  ])('%s → %s is %i', (a, b, steps) => {
    expect(distance(a, b, 5)).toBe(steps);
    expect(distance(b, a, 5)).toBe(steps);
  });

  it('is told as beyond the limit, whatever it is', () => {
    expect(distance('veerpont', 'vuurtoren', 2)).toBe(3);
    expect(distance('a', 'a'.repeat(2000), 2)).toBe(3);
  });
});

describe('repairing a word', () => {
  it.each([
    ['prevetnie', 'preventie'],
    ['preventei', 'preventie'],
    ['pervetnie', 'preventie'],
    ['veerpomt', 'veerpont'],
    ['havan', 'haven'],
  ])('%s was meant to be %s', (typed, meant) => {
    expect(repair(typed, drawers)).toBe(meant);
  });

  it('takes the more frequent of two words that lie equally far', () => {
    expect(repair('veerponw', drawers)).toBe('veerpont');
  });

  it.each([
    ['a short word', 'bela'],
    ['a word with a digit', 'preventie2'],
    ['a word that is too far', 'prvntie'],
    ['another first letter', 'reventie'],
    ['a word like no other', 'zonnebloem'],
    ['the names that every object has', 'constructor'],
  ])('leaves %s alone', (_what, typed) => {
    expect(repair(typed, drawers)).toBeUndefined();
  });
});
