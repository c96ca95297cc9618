import { describe, expect, it } from 'vitest';
import { stepName, stepWords } from '../../../src/web/words/step-words.ts';

describe('what a model did at a step', () => {
  it('says what it read, that it only orders, and its own words as its own', () => {
    const read = {
      step: 'read',
      given: 24,
      answers: 2,
      supports: 1,
      answered: 'partly',
      why: 'het staat er',
      decides: false,
    } as const;
    expect(stepWords(read, 'nl')).toBe(
      '24 zinnen gelezen, 2 antwoorden, 1 ondersteunen (een deel van de vraag; ordent alleen); zegt zelf: “het staat er”',
    );
    expect(stepWords({ ...read, why: '', decides: true }, 'en')).toBe(
      '24 sentences read, 2 answer, 1 support (part of the question; helps decide)',
    );
  });

  it('says why a line was left out, and why a step was done without the model', () => {
    expect(stepWords({ step: 'say', lead: false, dropped: ['number', 'speaker'] }, 'nl')).toBe(
      'geen regel; weggelaten: ander getal dan in de bron, andere spreker dan in de bron',
    );
    const late = { step: 'ask', degraded: 'timeout' } as const;
    expect(`${stepName(late, 'en')}: ${stepWords(late, 'en')}`).toBe(
      'search questions: done without the model: it did not answer in time',
    );
  });
});
