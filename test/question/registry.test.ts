import { describe, expect, it } from 'vitest';
import { FACETS, type Facet } from '../../src/lexicon/facets.ts';
import { type Intent, QUESTION_CUES, QUESTION_KINDS } from '../../src/lexicon/question-kinds.ts';

/** A kind of question that nobody has: the smell of something. */
const smell = 'smell' as Intent;
const DYEING: Facet = {
  id: 'verven',
  example: 'Hoe gaat het verven?',
  label: { nl: 'het verven', en: 'the dyeing' },
  cue: /\bverven\b/,
  rubrieken: [],
  evidence: /\bverf/,
  where: 'Verf',
  factual: true,
};

// The lines of the lists, before anything that goes over them is loaded.
(QUESTION_KINDS as Record<Intent, unknown>)[smell] = {
  missing: { nl: 'een geur hiervan', en: 'a smell of it' },
  ofAnyone: true,
};
(QUESTION_CUES as object[]).unshift({
  kind: smell,
  example: 'Waar ruikt het naar?',
  cue: /\b(ruikt|smells?)\b/,
});
(FACETS as unknown as Facet[]).push(DYEING);

const { openCorpus } = await import('../../ingest/corpus.ts');
const { refusalOf } = await import('../../src/answer/words/wording.ts');
const { understand } = await import('../../src/question/understand.ts');
const { vocabulary } = await openCorpus(undefined);

describe('a kind of question that is added in one file', () => {
  it('is told by its words, and goes on where another speaker is asked', () => {
    const first = 'Waar ruikt het voorstel van de Commissie naar?';
    expect(understand(first, [], vocabulary).intent).toBe(smell);
    expect(understand('En het kabinet?', [first], vocabulary)).toMatchObject({
      intent: smell,
      turnedTo: 'kabinet',
    });
  });

  it('is named where the documents do not answer it', () => {
    const query = understand('Waar ruikt het naar?', [], vocabulary);
    expect(refusalOf('detail_not_found', query, [], [])).toBe(
      'Dit staat niet in de stukken: een geur hiervan staat daar niet.',
    );
  });
});

describe('a matter that is added in one row', () => {
  it('is found in a question, decides its kind, and is named where nothing treats it', () => {
    const query = understand('Steunt men het verven?', [], vocabulary);
    expect(query).toMatchObject({ facets: [DYEING], intent: 'fact' });
    expect(refusalOf('detail_not_found', query, [], [])).toContain(
      'over het verven staat daar niets. In een BNC-fiche zou dat onder "Verf" staan.',
    );
  });
});
