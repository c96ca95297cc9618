import { describe, expect, it } from 'vitest';
import { MOST_QUESTIONS, questionsIn } from '../../../src/briefing/letter/questions.ts';

const numbersOf = (text: string) => questionsIn(text).questions.map(({ number }) => number);
const textsOf = (text: string) => questionsIn(text).questions.map((each) => each.text);

describe('the questions of a letter', () => {
  it('are told by their numbers, over several lines, with broken words put together', () => {
    const letter = `Vragen van het lid Voorbeeld aan de minister over voetveren

1.
Bent u bekend met het bericht over de voet-
veren?
2. Deelt u de mening dat veren
nodig zijn?
3) Kunt u toelichten wat u vraagt aan de Commissie

Met vriendelijke groet,
4. Jan`;
    expect(questionsIn(letter).questions).toEqual([
      { number: '1', text: 'Bent u bekend met het bericht over de voetveren?' },
      { number: '2', text: 'Deelt u de mening dat veren nodig zijn?' },
      { number: '3', text: 'Kunt u toelichten wat u vraagt aan de Commissie' },
    ]);
  });

  it('are told by "Vraag 3" and by a number alone', () => {
    expect(numbersOf('Vraag 1\nWat kost het?\n\nVraag 2\nWie betaalt dat?')).toEqual(['1', '2']);
    expect(numbersOf('1\nWat kost het?\n2\nWie betaalt dat?\n')).toEqual(['1', '2']);
    expect(numbersOf('1 Wat kost het?\n2 Hoe gaat het verder?')).toEqual(['1', '2']);
  });

  it('have parts, each with what leads into it', () => {
    expect(
      questionsIn('1. Wat kost het?\n2. Kunt u aangeven\na. wat dit kost;\nb. wie dat betaalt?\n').questions,
    ).toEqual([
      { number: '1', text: 'Wat kost het?' },
      { number: '2a', text: 'Kunt u aangeven wat dit kost;' },
      { number: '2b', text: 'Kunt u aangeven wie dat betaalt?' },
    ]);
    expect(numbersOf('1. Wat kost het?\n2. Wie betaalt?\na) het Rijk?\nb) de gemeenten?')).toEqual([
      '1',
      '2',
      '2a',
      '2b',
    ]);
  });

  it('are none of the numbers in a sentence, a date or a note', () => {
    const letter = `1. Klopt het dat er in
2024 drie plannen waren?
2. Zo ja, welke?

1) Dagblad Voorbeeld, 3 maart 2026
2) https://nieuws.example`;
    expect(textsOf(letter)).toEqual(['Klopt het dat er in 2024 drie plannen waren?', 'Zo ja, welke?']);
  });

  it('begin again for another member', () => {
    expect(numbersOf('1. Wat?\n2. Wie?\nVragen van de fractie van B\n1. Waar?\n2. Hoe?')).toEqual([
      '1',
      '2',
      '1',
      '2',
    ]);
  });

  it('are the sentences that ask where there are no numbers', () => {
    expect(
      textsOf('Geachte heer,\n\nIk las uw brief. Wat kost het plan? En wie\nbetaalt dat?\n\nGroet'),
    ).toEqual(['Wat kost het plan?', 'En wie betaalt dat?']);
  });

  it('are none in a text that asks nothing', () => {
    expect(questionsIn('Geachte heer,\n\nDank voor uw brief.')).toEqual({ questions: [], more: 0 });
  });

  it('are bounded, and it says how many are left', () => {
    const many = Array.from({ length: MOST_QUESTIONS + 5 }, (_, at) => `${at + 1}. Wat kost dit?`).join('\n');
    expect(questionsIn(many)).toMatchObject({ more: 5 });
  });

  it('are found at once in a text that is made to be slow', () => {
    const started = performance.now();
    questionsIn('1. '.repeat(20_000));
    questionsIn(`a${' .'.repeat(30_000)}`);
    questionsIn(`${'a-\n'.repeat(20_000)}?`);
    expect(performance.now() - started).toBeLessThan(2_000);
  });
});
