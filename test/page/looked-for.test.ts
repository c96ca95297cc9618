import { describe, expect, it } from 'vitest';
import { lookedFor } from '../../src/web/page/source/looked-for.ts';

const traced = (rubrieken: unknown, onderwerpen: unknown) => ({
  version: '1',
  index: { format: 1, fingerprint: 'x' },
  documents: 1,
  passages: 1,
  model: null,
  questions: [
    {
      understand: { terms: [], as: { rubrieken, onderwerpen } },
      plan: { documents: null, unsought: null },
      retrieve: [],
      read: [],
      decide: [],
      compose: { claims: 0, dropped: [] },
    },
  ],
});
const words = (...each: string[]) => each.map((one) => ({ words: one, weight: 1 }));

describe('what was looked for', () => {
  it('is said in the language of the reader, and the subjects as they were asked', () => {
    const trace = traced(['kosten', 'rol-ep'], words('molens'));
    expect(lookedFor(trace, 'nl')).toEqual({
      matters: ['kosten', 'rol van het Europees Parlement'],
      subjects: ['molens'],
    });
    expect(lookedFor(trace, 'en')).toEqual({
      matters: ['costs', 'role of the European Parliament'],
      subjects: ['molens'],
    });
  });

  it.each([
    ['kosten', 'cost'],
    ['kosten', 'kosten'],
    ['evaluatie', 'evaluaties'],
    ['ministerie', 'verantwoordelijk ministerie'],
    ['celex', 'CELEX'],
  ])('names a matter once, also where the question has it in other words: %s, %s', (matter, subject) => {
    for (const language of ['nl', 'en'] as const)
      expect(lookedFor(traced([matter], words(subject)), language)).toEqual({
        matters: [expect.stringMatching(/\w/)],
        subjects: [],
      });
  });

  it.each([
    ['kosten', 'kostwinners'],
    ['kosten', 'kosten molens'],
    ['raad', 'dier'],
    ['persoon', 'persoonsgegevens'],
  ])('keeps a subject that is another: %s, %s', (matter, subject) => {
    expect(lookedFor(traced([matter], words(subject)), 'nl').subjects).toEqual([subject]);
  });

  it('is nothing where nothing was traced, or what was kept has another form', () => {
    const nothing = { matters: [], subjects: [] };
    expect(lookedFor(null, 'nl')).toEqual(nothing);
    expect(lookedFor(traced(['onbekend', 'toString', 7], [null, 'x', {}]), 'nl')).toEqual(nothing);
    expect(lookedFor(traced(undefined, 'x'), 'en')).toEqual(nothing);
  });
});
