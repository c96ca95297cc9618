import { beforeAll, describe, expect, it } from 'vitest';
import { openCorpus } from '../../ingest/corpus.ts';
import { search } from '../../src/question/search.ts';
import { understand } from '../../src/question/understand.ts';
import type { SearchIndex } from '../../src/search/index.ts';
import { GENERIC } from '../../src/search/words/cues.ts';
import type { Query } from '../../src/search/words/query.ts';

let index: SearchIndex;
beforeAll(async () => {
  index = await openCorpus(undefined);
});

/** The last question, understood after the ones before it. */
const last = (...questions: readonly string[]): Query =>
  understand(questions.at(-1) ?? '', questions.slice(0, -1), index.vocabulary);
/** What the question is about, in the words that were used for it. */
const subjects = ({ concepts }: Query): string[] =>
  concepts.filter(({ weight }) => weight > GENERIC).map(({ words }) => words);
const voices = (query: Query): string[] => query.voices.map(({ voice }) => voice);

describe('what a question is about', () => {
  it.each([
    ['Wat vindt het kabinet van preventie?', ['preventie']],
    ['Wat wil de Commissie met drones en satellieten?', ['drones', 'satellieten']],
    ['Wat is het kabinetsstandpunt?', []],
    ['Wanneer is dat?', []],
  ])('%s → %j', (question, words) => {
    expect(subjects(last(question))).toEqual(words);
  });

  it('is known or not: a word that no document has in any form is told apart', () => {
    const known = (question: string): [string, boolean][] =>
      last(question).concepts.map((c) => [c.words, c.known]);
    expect(known('Wat vindt het kabinet van preventie en appeltaart?')).toEqual([
      ['preventie', true],
      ['appeltaart', false],
    ]);
  });

  it('is a whole name where it has several words', () => {
    expect(subjects(last('Wie zit er in het European Democracy Shield?'))).toEqual([
      'European Democracy Shield',
    ]);
  });

  it.each([
    ['Wat vindt J&V ervan?', 'J&V', 'jenf'],
    ['Op welke artikelen van het TFEU rust het?', 'TFEU', 'vweu'],
    [
      'Wat doet het Maritime Analysis and Operations Centre?',
      'Maritime Analysis and Operations Centre',
      'maoc',
    ],
  ])('%s: %s is one thing, that the documents call %s', (question, words, stem) => {
    const concept = last(question).concepts.find((each) => each.words === words);
    expect(concept?.known).toBe(true);
    expect(concept?.alternatives.some(({ stems }) => stems.includes(stem))).toBe(true);
  });

  it('is not the number that names a document', () => {
    const query = last('Wat vindt het kabinet van COM(2025) 744?');
    expect(query.references).toEqual(['COM(2025) 744']);
    expect(subjects(query)).toEqual([]);
  });
});

describe('the words a question is searched by', () => {
  const found = async (question: string): Promise<string[]> =>
    (await search(index, question, { top: 3 })).map(({ passage }) => passage.id);

  it.each([
    ['another form of the word', 'precursor', 'precursoren'],
    ['the English word', 'What is said on precursors?', 'precursoren'],
    ['an abbreviation', 'Ministerie van JenV', 'Ministerie van Justitie en Veiligheid'],
    ['a word written apart', 'drugs handel', 'drugshandel'],
    ['a typing error', 'precursorne', 'precursoren'],
  ])('find what is written as the documents have it: %s', async (_what, asked, written) => {
    const [first] = await found(written);
    expect(await found(asked)).toContain(first);
  });

  it('are those of the language of the documents, for an English question too', async () => {
    const [first] = await search(index, 'What does it say about money laundering and criminal money flows?');
    expect(first?.passage.text).toContain('criminele geldstromen');
  });

  it('weigh a rare word more than one that is everywhere', () => {
    const { concepts } = last('Wat zeggen de stukken over satellieten en drugs?');
    const weight = (words: string): number => concepts.find((c) => c.words === words)?.weight ?? 0;
    expect(weight('satellieten')).toBeGreaterThan(weight('drugs'));
  });
});

describe('a follow-up', () => {
  it('keeps the subject when it asks something else about it', () => {
    const query = last('Wat stelt de Commissie voor over precursoren?', 'en wat vindt het kabinet daarvan?');
    expect(query).toMatchObject({ followUp: true, intent: 'position' });
    expect(voices(query)).toEqual(['kabinet']);
    expect(query.concepts.map(({ words, inherited }) => [words, inherited])).toEqual([['precursoren', true]]);
  });

  it('keeps the question when it changes the subject', () => {
    const query = last('Wat vindt het kabinet van de strategie?', 'en van het actieplan?');
    expect(query).toMatchObject({ followUp: true, intent: 'position' });
    expect(voices(query)).toEqual(['kabinet']);
    expect(query.concepts.map(({ words, inherited }) => [words, inherited])).toEqual([['actieplan', false]]);
  });

  it('keeps the subject when it asks for one of the headings of a fiche', () => {
    const query = last('Wat vindt het kabinet van de strategie?', 'en wat kost dat?');
    expect(query.facets.map(({ id }) => id)).toEqual(['kosten']);
    expect(query.concepts.map(({ words }) => words)).toEqual(['strategie']);
  });

  it('keeps the document that was named, until it names another', () => {
    const first = 'Wat vindt het kabinet van COM(2025) 743?';
    expect(last(first, 'en wat wil de Commissie daarmee?').references).toEqual(['COM(2025) 743']);
    expect(last(first, 'en van COM(2025) 744?').references).toEqual(['COM(2025) 744']);
    expect(last(first, 'en van het actieplan?').references).toEqual([]);
  });

  it('reaches back over several questions', () => {
    const query = last(
      'Wat wil de Commissie met precursoren?',
      'en wat vindt het kabinet daarvan?',
      'waarom?',
    );
    expect(query).toMatchObject({ followUp: true, intent: 'why' });
    expect(query.concepts.map(({ words }) => words)).toEqual(['precursoren']);
  });

  it.each(['Wanneer?', 'en daarna?', 'Wat kost het?', 'waarom?', 'and why?', 'Wie heeft dat gezegd?'])(
    'is seen in %s',
    (question) => {
      expect(last('Wat vindt het kabinet van de strategie?', question).followUp).toBe(true);
    },
  );

  it.each(['Wat wil de Commissie met precursoren?', 'Welke zes gebieden telt het actieplan?', 'preventie'])(
    'is not seen in %s, which is then understood as if nothing came before',
    (question) => {
      expect(last('Wat vindt het kabinet van geldstromen?', question)).toEqual(last(question));
    },
  );

  it.each([
    ['en het kabinet?', 'kabinet'],
    ['what about the Commission?', 'commissie'],
    ['hoe zit dat bij de lidstaten?', 'lidstaten'],
    ['maar de Tweede Kamer dan?', 'kamer'],
    ['en de ambtenaren over preventie?', 'ambtelijk'],
    ['en wat staat er van het kabinet?', 'kabinet'],
  ] as const)('turns to a speaker that it names and says nothing of: %s', (question, voice) => {
    const query = last('Waarom is preventie van belang?', question);
    expect(query).toMatchObject({ turnedTo: voice, followUp: true });
    expect(query.voices).toEqual([{ voice, explicit: true }]);
  });

  it.each(['en wat betekent dat voor de lidstaten?', 'en krijgen lidstaten geld?', 'en de minister tekent?'])(
    'turns to nobody where it says something of whom it names: %s',
    (question) => {
      expect(last('Wat vindt het kabinet van preventie?', question).turnedTo).toBeNull();
    },
  );

  it('is nothing without a question before it', () => {
    expect(last('en het kabinet?').turnedTo).toBeNull();
    expect(last('en wat vindt het kabinet daarvan?').followUp).toBe(false);
  });

  it('makes little of an empty thread or empty questions', () => {
    for (const thread of [[], [''], ['', '']])
      expect(subjects(last(...thread, 'Wat vindt het kabinet van preventie?'))).toEqual(['preventie']);
  });
});

describe('understanding', () => {
  it('gives the same for the same question', () => {
    const question = 'Wat vint het kabinet van prevetnie en drugs handel in COM(2025) 743?';
    expect(last(question)).toEqual(last(question));
  });

  it('tells what it read for a typing error', () => {
    expect(last('Wat vindt het kabinet van prevetnie?').repairs).toEqual([
      { from: 'prevetnie', to: 'preventie' },
    ]);
  });
});
