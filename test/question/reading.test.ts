import { describe, expect, it } from 'vitest';
import { FACETS } from '../../src/lexicon/facets.ts';
import { type Intent, QUESTION_CUES } from '../../src/lexicon/question-kinds.ts';
import { facetsOf } from '../../src/question/facets.ts';
import { intentOf, outsiderOf, voicesOf } from '../../src/question/intent.ts';
import { languageOf } from '../../src/question/language.ts';
import { countIn, numberOf } from '../../src/question/numbers.ts';
import { partsOf } from '../../src/question/parts.ts';
import { fold } from '../../src/search/fold.ts';

describe('the language of a question', () => {
  it.each([
    ['Wat vindt het kabinet van preventie?', 'nl'],
    ['What does the cabinet think of prevention?', 'en'],
    ['wat kost het', 'nl'],
    ['Who is responsible for the note?', 'en'],
    ['Wat zegt het fiche over best practices?', 'nl'],
    ['What is the kabinet position on the actieplan?', 'en'],
  ])('%s → %s', (question, language) => {
    expect(languageOf(question)).toBe(language);
  });

  it.each(['', 'precursoren', 'COM(2025) 743', '2025?', '…'])(
    'is Dutch when there is no telling: %j',
    (question) => {
      expect(languageOf(question)).toBe('nl');
    },
  );
});

describe('the kind of answer asked for', () => {
  it.each(QUESTION_CUES)('is $kind for the example of its row: $example', ({ kind, example }) => {
    expect(intentOf(fold(example))).toBe(kind);
  });

  const asked: Readonly<Partial<Record<Intent, readonly string[]>>> = {
    position: [
      'Wat vindt het kabinet van de strategie?',
      'Wat is het kabinetsstandpunt?',
      'Is Nederland voorstander?',
      'Steunt het kabinet het actieplan?',
      "What is the cabinet's position on the action plan?",
    ],
    proposal: [
      'Wat stelt de Commissie voor over precursoren?',
      'Wat wil de Commissie?',
      'Waar gaat het actieplan over?',
      'What does the Commission propose?',
      'What is the action plan about?',
    ],
    list: [
      'Welke zes thematische gebieden telt het actieplan?',
      'Noem de bijlagen',
      'Geef een opsomming van de pijlers',
      'Which areas does it cover?',
    ],
    date: [
      'Wanneer komt het fiche in de ministerraad?',
      'Op welke datum is het voorstel ontvangen?',
      'Tot wanneer loopt de strategie?',
      'When was it published?',
    ],
    number: ['Hoeveel acties telt het plan?', 'Wat is het aantal acties?', 'How many actions are there?'],
    who: ['Wie is eerstverantwoordelijk?', 'Welk ministerie is de trekker?', 'Who drafted the note?'],
    why: ['Waarom steunt het kabinet dit?', 'Wat is de reden?', 'Why does the cabinet ask for this?'],
    definition: [
      'Wat betekent harm reduction?',
      'Waar staat BNC voor?',
      'Wat is EUDA?',
      'What does MAOC-N mean?',
    ],
    comparison: [
      'Wat is het verschil tussen de strategie en het actieplan?',
      'Vergelijk de inzet met het voorstel',
      'How does it differ?',
    ],
    fact: ['Vertel iets over drones', 'Is er een toolbox voor lidstaten?'],
  };

  it.each(Object.entries(asked))('%s', (intent, questions) => {
    for (const question of questions) expect(intentOf(fold(question)), question).toBe(intent);
  });

  it('is the reason in "waarom vindt …", and the difference in "waarom verschilt …"', () => {
    expect(intentOf('waarom vindt het kabinet dat?')).toBe('why');
    expect(intentOf('wat is het verschil en waarom?')).toBe('comparison');
  });
});

describe('who is asked to speak', () => {
  it.each([
    ['Wat vindt het kabinet van het actieplan?', 'kabinet'],
    ['Wat vinden wij ervan?', 'kabinet'],
    ['Wat is de kabinetsinzet?', 'kabinet'],
    ['Wat is de Nederlandse positie?', 'kabinet'],
    ['What is the Dutch position?', 'kabinet'],
    ['Wat wil de Commissie?', 'commissie'],
    ['Wat wil Brussel?', 'commissie'],
    ['Wat staat er in het commissievoorstel?', 'commissie'],
    ['What does the Commission want?', 'commissie'],
    ['Wat willen de lidstaten?', 'lidstaten'],
    ['Wat vindt Duitsland?', 'lidstaten'],
    ['Wat vindt het Europees Parlement?', 'parlement'],
    ['Wat adviseren de ambtenaren?', 'ambtelijk'],
  ])('%s → %s, and nobody else', (question, voice) => {
    expect(voicesOf(fold(question))).toEqual([{ voice, explicit: true }]);
  });

  it('is the one who thinks; whoever is only mentioned comes after', () => {
    expect(voicesOf(fold('Wat vindt het kabinet van wat de Commissie voorstelt?'))).toEqual([
      { voice: 'kabinet', explicit: true },
      { voice: 'commissie', explicit: false },
    ]);
  });

  it.each(['Wat kost het?', 'Welke zes gebieden zijn er?', 'Wanneer gaat het in?'])(
    'is nobody in %s',
    (question) => {
      expect(voicesOf(fold(question))).toEqual([]);
    },
  );

  it.each([
    ['Wat vindt de VNG ervan?', 'vng'],
    ['Hoe denken de tuincentra over het plan?', 'tuincentra'],
    ['Wat vindt het kabinet ervan?', null],
    ['Wat vindt Duitsland ervan?', null],
    ['Wat zegt het fiche over preventie?', null],
    ['Wat vinden wij ervan?', null],
  ])('is an outsider or not: %s', (question, outsider) => {
    expect(outsiderOf(fold(question))).toBe(outsider);
  });
});

describe('the heading of a fiche that a question is about', () => {
  it.each([
    ['Wat kost het?', 'kosten'],
    ['What does it cost?', 'kosten'],
    ['Wie betaalt het actieplan?', 'kosten'],
    ['Wat is de rechtsbasis?', 'rechtsbasis'],
    ['On what legal basis?', 'rechtsbasis'],
    ['Wat betekent het voor de regeldruk?', 'regeldruk'],
    ['Hoe ligt het krachtenveld?', 'krachtenveld'],
    ['Wat vinden andere lidstaten?', 'krachtenveld'],
    ['Wat is het oordeel over de subsidiariteit?', 'subsidiariteit'],
    ['En de proportionaliteit?', 'proportionaliteit'],
    ['Welke bijlagen zijn er?', 'bijlagen'],
    ['Wie heeft er tegengestemd? Wat was de uitslag?', 'stemming'],
    ['Welk departement heeft de leiding?', 'ministerie'],
    ['In welke Raad wordt het behandeld?', 'raad'],
    ['Hoe heet de behandelend ambtenaar?', 'persoon'],
  ])('%s → %s', (question, id) => {
    expect(facetsOf(fold(question)).map((facet) => facet.id)).toContain(id);
  });

  it.each([
    'Wat vindt het kabinet van preventie?',
    'Wat wil de Commissie met drones?',
    'Welke zes gebieden zijn er?',
  ])('is none in %s', (question) => {
    expect(facetsOf(fold(question))).toEqual([]);
  });

  it('has an example that asks about it, and a name for the reader in both languages, each once', () => {
    expect(new Set(FACETS.map(({ id }) => id)).size).toBe(FACETS.length);
    for (const { id, label, example } of FACETS) {
      expect(
        facetsOf(fold(example)).map((each) => each.id),
        example,
      ).toContain(id);
      expect(label.nl).not.toBe('');
      expect(label.en).not.toBe('');
    }
  });
});

describe('numbers', () => {
  it.each([
    ['zes', 6],
    ['twintig', 20],
    ['nine', 9],
    ['19', 19],
    ['2026', 2026],
    ['eenentwintig', undefined],
    ['12345', undefined],
    ['', undefined],
    ['constructor', undefined],
  ])('%j is worth %s', (word, value) => {
    expect(numberOf(word)).toBe(value);
  });

  it.each([
    ['welke zes thematische gebieden telt het plan', 6],
    ['6 gebieden welke', 6],
    ['noem de drie prioriteiten', 3],
    ['alle 19 acties', 19],
    ['what are the five areas', 5],
  ])('that a list must have: %s → %i', (question, count) => {
    expect(countIn(question)).toBe(count);
  });

  it.each([
    'welke fiches gingen op 6 februari',
    'wat gebeurt er in 2026',
    'welke een',
    'hoeveel acties',
    'welke 100 acties',
    '',
  ])('that a list need not have: %s', (question) => {
    expect(countIn(question)).toBeNull();
  });
});

describe('several questions in one', () => {
  it('are taken apart at "en wat", and the rest leans on the first', () => {
    expect(partsOf('Wat vindt het kabinet ervan en wat kost het?')).toEqual([
      'Wat vindt het kabinet ervan',
      'en wat kost het?',
    ]);
  });

  it('are taken apart at a question mark', () => {
    const parts = partsOf('Wie doet het? Wanneer gebeurt het? En waarom is dat zo?');
    expect(parts).toHaveLength(3);
    expect(parts.slice(1).every((part) => /^en /i.test(part))).toBe(true);
  });

  it.each([
    ['one question', 'Wat vindt het kabinet van preventie en zorg?'],
    ['a comparison', 'Wat is het verschil tussen wat de Commissie wil en wat het kabinet vindt?'],
    ['too many to be meant', 'Wat is a? Wat is b? Wat is c? Wat is d? Wat is e?'],
    ['words that are no question', 'Wat? En hoe?'],
    ['a question that starts with "en wat"', 'en wat kost het?'],
    ['no question at all', 'drugs'],
    ['nothing', ''],
  ])('are not seen in %s', (_what, question) => {
    expect(partsOf(question)).toEqual([question]);
  });

  it('lose no word of the question', () => {
    const question = 'Wat wil de Commissie met drones, hoeveel acties zijn er en wie betaalt dat?';
    const words =
      partsOf(question)
        .join(' ')
        .match(/\p{L}+/gu) ?? [];
    for (const word of question.match(/\p{L}+/gu) ?? []) expect(words).toContain(word);
  });
});
