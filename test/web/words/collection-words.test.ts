import { expect, it } from 'vitest';
import { collectionLabel, shownCollections } from '../../../src/web/words/collection-words.ts';

const [A, B] = ['eigen-0123456789abcdef', 'eigen-fedcba9876543210'];

it('what one person added has a name that can be read, and the number in it is nowhere', () => {
  expect(shownCollections(['algemeen', A], 'nl')).toEqual([
    { name: 'algemeen', label: 'algemeen' },
    { name: A, label: 'eigen stukken' },
  ]);
  expect(collectionLabel(A, 'en')).toBe('documents of your own');
});

it('an administrator, who sees those of several readers, can tell them apart', () => {
  const labels = shownCollections([A, B, 'eigen'], 'nl').map(({ label }) => label);
  expect(labels).toEqual(['eigen stukken van lezer 0123', 'eigen stukken van lezer fedc', 'eigen']);
});
