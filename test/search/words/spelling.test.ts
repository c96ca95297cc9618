import { describe, expect, it } from 'vitest';
import { distance, drawersOf, otherStarts, repair, slips } from '../../../src/search/words/spelling.ts';

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

describe('slips of the fingers', () => {
  it.each([
    ['two letters that changed places', 'prevetnie', 'prevantie'],
    ['a letter typed twice', 'preeventie', 'preaventie'],
    ['a double letter typed once', 'veerpontte', 'verpontte'],
    ['a neighbour on the keyboard', 'prevemtie', 'prevextie'],
  ])('cost less than another mistake: %s', (_what, slip, mistake) => {
    const meant = slip === 'veerpontte' ? 'veerponte' : 'preventie';
    expect(slips(slip, meant)).toBeLessThan(1);
    expect(slips(mistake, meant)).toBeGreaterThanOrEqual(1);
  });

  it('cost nothing where there are none', () => {
    expect(slips('preventie', 'preventie')).toBe(0);
  });

  it('in the first letter are undone: it changed places, lies beside the key, or is missing', () => {
    expect([...otherStarts('rpeventie')]).toContain('preventie');
    expect([...otherStarts('oreventie')]).toContain('preventie');
    expect([...otherStarts('reventie')]).toContain('preventie');
    expect([...otherStarts('zreventie')]).not.toContain('preventie');
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

  it('repairs a word of four letters only where letters changed places or stand double', () => {
    expect(repair('bell', drawers)).toBe('bel');
    expect(repair('bela', drawers)).toBeUndefined();
  });

  it('takes what the fingers do most easily before what is more frequent', () => {
    expect(repair('veerponx', drawers)).toBe('veerpond');
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
