import { beforeAll, describe, expect, it } from 'vitest';
import type { Answer } from '../../src/answer/answer.ts';
import type { Voice } from '../../src/documents/document.ts';
import type { SearchIndex } from '../../src/search/index.ts';
import { FIXTURES, parseFixture } from '../fixtures/documents/read.ts';
import { PAPERS } from '../search/papers.ts';
import { ask, indexOver, openCorpus } from './asking.ts';
import { expectSound } from './sound.ts';

/** Shown, whether surely or with reserve. */
const SHOWN = ['answered', 'probable'];

let papers: SearchIndex;
let fixtures: SearchIndex;
let shipped: SearchIndex;
beforeAll(async () => {
  const parsed = await Promise.all(FIXTURES.map((name) => parseFixture(name)));
  [papers, fixtures, shipped] = await Promise.all([
    indexOver(PAPERS),
    indexOver(parsed.map(({ document }) => document)),
    openCorpus(undefined),
  ]);
});

/** The answer to the last question; it is sound, or the test fails. */
async function asked(index: SearchIndex, ...questions: readonly string[]): Promise<Answer> {
  const question = questions.at(-1) ?? '';
  const answer = await ask(index, { question, thread: questions.slice(0, -1) }, { now: () => 0 });
  await expectSound(answer, index);
  return answer;
}
const voices = ({ claims }: Answer): string[] => [...new Set(claims.map(({ voice }) => voice))];

/** Each speaker, as a refusal names it, and follow-ups that name nobody else. */
const SPEAKERS: readonly (readonly [Voice, string, readonly string[]])[] = [
  [
    'kabinet',
    'het kabinet',
    [
      'en het kabinet?',
      'en Nederland?',
      'en onze minister?',
      'en wat staat er van het kabinet?',
      'wat vindt het kabinet daarvan?',
    ],
  ],
  [
    'commissie',
    'de Commissie',
    ['en de Commissie?', 'hoe zit dat bij de Commissie?', 'en wat wil de Commissie?'],
  ],
  [
    'lidstaten',
    'andere lidstaten',
    ['en de lidstaten?', 'en volgens de lidstaten?', 'wat vinden de lidstaten ervan?'],
  ],
  [
    'parlement',
    'het Europees Parlement',
    ['en het parlement?', 'en het Europees Parlement dan?', 'en wat vindt het EP ervan?'],
  ],
  ['kamer', 'de Kamer', ['en de Kamer?', 'en volgens de Tweede Kamer?', 'wat vindt de Kamer ervan?']],
  [
    'ambtelijk',
    'ambtenaren',
    ['en de ambtenaren?', 'maar volgens ambtenaren?', 'en wat vinden de ambtenaren?'],
  ],
];

describe('a follow-up that turns to another speaker', () => {
  const first = {
    papers: [
      'Wat vindt het kabinet van veerponten?',
      'Wat wil de Commissie met vuurtorens?',
      'Wat vinden de lidstaten van veerponten?',
      'Waarom is het kabinet kritisch over nachtelijk varen?',
      'Welke vier voorzieningen krijgt een veerpont?',
      'Hoeveel vuurtorens komen er in het netwerk?',
      'Vat het fiche over veerponten samen.',
      'Wanneer gaat het fiche over veerponten naar de ministerraad?',
    ],
    fixtures: [
      'Wat stelt de Commissie voor over regentonnen?',
      'Wat vindt het kabinet van speelschepen?',
      'Welke landen steunen het regentonnenvoorstel?',
      'Wat wordt de minister geadviseerd over regentonnen?',
      'Wat is de rechtsbasis van het voorstel voor regentonnen?',
      'Wat wil het Europees Parlement met speelschepen?',
    ],
    shipped: [
      'Wat stelt de Commissie voor over precursoren?',
      'Waar vraagt het kabinet meer aandacht voor?',
      'Waarom wil het kabinet meer aandacht voor criminele geldstromen?',
      'Wat vindt het kabinet van de EU-drugsstrategie?',
      'Wat wordt de minister geadviseerd?',
      'Welke zes gebieden telt het actieplan?',
      'Hoeveel acties telt het actieplan?',
    ],
  } as const;
  /** Who says anything on the subjects of those questions. */
  const heard: Readonly<Record<keyof typeof first, readonly Voice[]>> = {
    papers: ['kabinet', 'commissie', 'lidstaten'],
    fixtures: SPEAKERS.map(([voice]) => voice),
    shipped: ['kabinet', 'commissie', 'ambtelijk'],
  };
  const corpora = { papers: () => papers, fixtures: () => fixtures, shipped: () => shipped } as const;

  describe.each(SPEAKERS)('to %s', (voice, name, followUps) => {
    it.each(['papers', 'fixtures', 'shipped'] as const)(
      'is answered by nobody else, whatever was asked before, over the %s',
      async (corpus) => {
        const answered = new Set<string>();
        for (const question of first[corpus])
          for (const followUp of followUps) {
            const answer = await asked(corpora[corpus](), question, followUp);
            const said = `${question} → ${followUp}`;
            // The story of a paper ("het fiche gaat op 3 mei naar …") is nobody's opinion.
            for (const other of voices(answer)) expect([voice, 'proces'], said).toContain(other);
            if (voices(answer).includes(voice)) answered.add(followUp);
            if (answer.reason === 'voice_not_found') expect(answer.message, said).toContain(`van ${name} is`);
          }
        expect(answered.size > 0).toBe(heard[corpus].includes(voice));
      },
    );
  });

  it('is answered where that speaker says something on the same subject', async () => {
    for (const [question, followUp, voice, text] of [
      ['Wat wil de Commissie met vuurtorens?', 'en het kabinet?', 'kabinet', 'openstelling van vuurtorens'],
      [
        'Wat vindt het kabinet van vuurtorens?',
        'en de Commissie?',
        'commissie',
        'opengesteld voor bezoekers',
      ],
      ['Wat vindt het kabinet van de scheepsbel?', 'en Denemarken?', 'lidstaten', 'Denemarken is kritisch'],
      ['Wat wil de Commissie met vuurtorens?', 'en het kabinet over veerponten?', 'kabinet', 'veerpont'],
    ] as const) {
      const answer = await asked(papers, question, followUp);
      expect(SHOWN, followUp).toContain(answer.status);
      expect(voices(answer), followUp).toEqual([voice]);
      expect(answer.claims.map((claim) => claim.text).join(' '), followUp).toContain(text);
    }
  });

  it('is refused where it says nothing, in its name', async () => {
    for (const [question, followUp, name] of [
      ['Wat vindt het kabinet van vuurtorens?', 'en de lidstaten?', 'van andere lidstaten is'],
      ['Wat wil de Commissie met vuurtorens?', 'en het parlement?', 'van het Europees Parlement is'],
      ['What does the Commission want with vuurtorens?', 'and parliament?', 'by the European Parliament is'],
    ] as const) {
      const answer = await asked(papers, question, followUp);
      expect(answer, followUp).toMatchObject({ status: 'unanswered', reason: 'voice_not_found' });
      expect(answer.message, followUp).toContain(name);
    }
  });

  it('is refused in the name of a body that does not speak', async () => {
    const answer = await asked(papers, 'Wat vindt het kabinet van vuurtorens?', 'en de Raad?');
    expect(answer).toMatchObject({ status: 'unanswered', reason: 'voice_not_found' });
    expect(answer.message).toContain('van de Raad is');
  });
});
