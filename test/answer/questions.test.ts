import { beforeAll, describe, expect, it } from 'vitest';
import type { Answer } from '../../src/answer/answer.ts';
import type { SearchIndex } from '../../src/search/index.ts';
import { PAPERS, VEERPONTEN } from '../search/papers.ts';
import { ask, indexOver } from './asking.ts';
import { expectSound } from './sound.ts';

/** Shown, whether surely or with reserve. */
const SHOWN = ['answered', 'probable'];

let papers: SearchIndex;
let ferries: SearchIndex;
beforeAll(async () => {
  [papers, ferries] = await Promise.all([indexOver(PAPERS), indexOver([VEERPONTEN])]);
});

/** The answer to the last question; it is sound, or the test fails. */
async function asked(index: SearchIndex, ...questions: readonly string[]): Promise<Answer> {
  const question = questions.at(-1) ?? '';
  const answer = await ask(index, { question, thread: questions.slice(0, -1) }, { now: () => 0 });
  await expectSound(answer, index);
  return answer;
}
const said = ({ claims }: Answer): string[] => claims.map(({ text }) => text);
const voices = ({ claims }: Answer): string[] => [...new Set(claims.map(({ voice }) => voice))];
const documents = ({ claims }: Answer): string[] => [
  ...new Set(claims.map(({ citations }) => citations[0].documentId)),
];

describe('who speaks', () => {
  it('is the cabinet where its position is asked, never the Commission', async () => {
    for (const question of [
      'Wat vindt het kabinet van de scheepsbel?',
      'Wat is de kabinetsinzet bij veerponten?',
      'Wat vinden wij van de scheepsbel?',
      'Steunt het kabinet de scheepsbel?',
      'What does the cabinet think of the scheepsbel?',
    ]) {
      const answer = await asked(papers, question);
      expect(SHOWN, question).toContain(answer.status);
      expect(voices(answer), question).toEqual(['kabinet']);
      expect(said(answer), question).toContain('Het kabinet steunt de scheepsbel op elke veerpont.');
    }
  });

  it('is the Commission where its proposal is asked, never the cabinet', async () => {
    for (const question of [
      'Wat wil de Commissie met veerponten?',
      'Wat stelt de Commissie voor over de scheepsbel?',
    ]) {
      const answer = await asked(papers, question);
      expect(voices(answer), question).toEqual(['commissie']);
      expect(said(answer), question).toContain(
        'De Commissie stelt voor dat elke veerpont een scheepsbel krijgt.',
      );
    }
  });

  it('is the member states where they are asked', async () => {
    const answer = await asked(papers, 'Wat vinden de lidstaten van het voorstel voor veerponten?');
    expect(voices(answer)).toEqual(['lidstaten']);
    expect(said(answer)).toContain('De meeste lidstaten steunen het voorstel voor veerponten.');
  });

  it('is nobody where the one who is asked says nothing of it: others do not speak in their place', async () => {
    for (const question of [
      'Wat vindt het Europees Parlement van vuurtorens?',
      'Wat vindt de VNG van vuurtorens?',
    ])
      expect((await asked(papers, question)).status, question).toBe('unanswered');
    const near = await asked(papers, 'Wat willen de lidstaten met vuurtorens?');
    expect(near.status).toMatch(/^(?:probable|unanswered)$/);
    for (const voice of voices(near)) expect(voice).toBe('lidstaten');
  });

  it('keeps how firmly it is said', async () => {
    const answer = await asked(papers, 'Wanneer gaat het fiche over veerponten naar de ministerraad?');
    expect(said(answer)).toEqual(['Het fiche gaat naar verwachting op 3 mei 2030 naar de ministerraad.']);
    expect(answer.claims[0]).toMatchObject({ voice: 'proces', modality: 'verwacht' });
  });
});

describe('kinds of questions', () => {
  it.each([
    ['a date', 'Wanneer gaat het fiche over veerponten naar de ministerraad?', /3 mei 2030/],
    ['a number', 'Hoeveel vuurtorens komen er in het netwerk?', /twintig vuurtorens/],
    [
      'a reason',
      'Waarom is het kabinet kritisch over nachtelijk varen?',
      /omdat de bemanning rust nodig heeft/,
    ],
    ['a heading of the fiche', 'Op welke rechtsbasis rust het voorstel voor veerponten?', /Artikel 91 VWEU/],
    ['a word written apart', 'Wat vindt het kabinet van de scheeps bel?', /steunt de scheepsbel/],
    ['a typing error', 'Wat vindt het kabinet van de scheepsbl?', /steunt de scheepsbel/],
    ['no case', 'wat vindt het kabinet van VUURTORENS', /positief over de openstelling/],
    ['a number of a document', 'Wat vindt het kabinet van COM(2030) 102?', /positief over de openstelling/],
    ['a Kamerstuk', 'Wat vindt het kabinet van Kamerstuk 99 001, nr. 12?', /positief over de openstelling/],
    ['a document that is no fiche', 'Wat gebeurt er met de kade langs de haven?', /wordt opgehoogd/],
  ])('with %s are answered', async (_what, question, expected) => {
    const answer = await asked(papers, question);
    expect(SHOWN).toContain(answer.status);
    expect(said(answer).join('\n')).toMatch(expected);
  });

  it('about a list are answered with the whole of it, in its order', async () => {
    for (const question of [
      'Welke vier voorzieningen krijgt elke veerpont?',
      'Noem de voorzieningen die elke veerpont krijgt.',
    ]) {
      const answer = await asked(papers, question);
      expect(
        answer.claims.map(({ text }) => text.split(' ')[1]),
        question,
      ).toEqual(['scheepsbel', 'ladder', 'trommel', 'verrekijker']);
    }
  });

  it('about a list of another length than the documents have are answered with reserve at most', async () => {
    const { status } = await asked(papers, 'Welke zeven voorzieningen krijgt elke veerpont?');
    expect(status).toMatch(/^(?:probable|unanswered)$/);
  });

  it('about a document by its number cite that document alone', async () => {
    for (const [question, id] of [
      ['Wat vindt het kabinet van COM(2030) 101?', 'kst-99001-11'],
      ['Wat wil de Commissie in COM(2030) 102?', 'kst-99001-12'],
      ['Wat vindt het kabinet in kst-99001-12?', 'kst-99001-12'],
    ] as const)
      expect(documents(await asked(papers, question)), question).toEqual([id]);
  });
});

describe('a comparison', () => {
  it('of two speakers has both sides, each under its own name', async () => {
    const answer = await asked(
      papers,
      'Wat is het verschil tussen wat de Commissie wil en wat het kabinet vindt van veerponten?',
    );
    expect(SHOWN).toContain(answer.status);
    expect(voices(answer)).toEqual(['commissie', 'kabinet']);
    expect(said(answer)).toEqual(
      expect.arrayContaining([
        'De Commissie stelt voor dat elke veerpont een scheepsbel krijgt.',
        'Het kabinet steunt de scheepsbel op elke veerpont.',
      ]),
    );
  });

  it('of two documents has both', async () => {
    const answer = await asked(papers, 'Wat vindt het kabinet van COM(2030) 101 en COM(2030) 102?');
    expect(new Set(documents(answer))).toEqual(new Set(['kst-99001-11', 'kst-99001-12']));
    expect(voices(answer)).toEqual(['kabinet']);
  });

  it('of which one side is not in the documents says which, and gives the other', async () => {
    const answer = await asked(
      papers,
      'Wat is het verschil tussen wat de Commissie wil en wat het parlement vindt van vuurtorens?',
    );
    expect(SHOWN).toContain(answer.status);
    expect(voices(answer)).toEqual(['commissie']);
    expect(answer.missing).toHaveLength(1);
    expect(answer.missing[0]).toMatch(/parlement/i);
    expect(answer.text).toMatch(/staat .*(niets|niet)/);
  });

  it('of which no side is in the documents is refused', async () => {
    expect((await asked(papers, 'Wat is het verschil tussen gondels en kajaks?')).status).toBe('unanswered');
  });
});

describe('several questions in one', () => {
  it('are partly answered when the documents answer one, and what is missing is said in full', async () => {
    const answer = await asked(papers, 'Wat vindt het kabinet van vuurtorens en wat kost dat?');
    expect(answer).toMatchObject({
      status: expect.stringMatching(/^(?:answered|probable)$/),
      reason: 'detail_not_found',
    });
    expect(voices(answer)).toEqual(['kabinet']);
    expect(answer.missing.join(' ')).toMatch(/staat niet in .*kosten/);
    expect(answer.message).toBe(answer.missing.join(' '));
  });

  it('say in English what is missing when they are asked in English', async () => {
    const answer = await asked(papers, 'What does the cabinet think of vuurtorens and what does it cost?');
    expect(answer).toMatchObject({
      status: expect.stringMatching(/^(?:answered|probable)$/),
      language: 'en',
    });
    expect(answer.missing.join(' ')).toMatch(/not in the documents.*costs/);
  });

  it('are refused when the documents answer none, with the reason of each', async () => {
    const answer = await asked(papers, 'Wat kosten de gondels en wat vindt de VNG van kajaks?');
    expect(answer.status).toBe('unanswered');
    expect(answer.message?.match(/Dit staat niet in/g)).toHaveLength(2);
  });
});

describe('a follow-up', () => {
  it('keeps the subject: "en wat wil de Commissie daarmee?"', async () => {
    const answer = await asked(
      papers,
      'Wat vindt het kabinet van vuurtorens?',
      'en wat wil de Commissie daarmee?',
    );
    expect(voices(answer)).toEqual(['commissie']);
    expect(documents(answer)).toEqual(['kst-99001-12']);
  });

  it('keeps the question: "en van de veerponten?"', async () => {
    const answer = await asked(papers, 'Wat vindt het kabinet van vuurtorens?', 'en van de veerponten?');
    expect(voices(answer)).toEqual(['kabinet']);
    expect(documents(answer)).toEqual(['kst-99001-11']);
  });

  it('keeps the document that was named by its number', async () => {
    const answer = await asked(
      papers,
      'Wat wil de Commissie in COM(2030) 102?',
      'en wat vindt het kabinet daarvan?',
    );
    expect(voices(answer)).toEqual(['kabinet']);
    expect(documents(answer)).toEqual(['kst-99001-12']);
  });

  it('is refused about the same subject when the documents do not have it', async () => {
    const answer = await asked(papers, 'Wat vindt het kabinet van vuurtorens?', 'en wat kost het?');
    expect(answer).toMatchObject({ status: 'unanswered', reason: 'detail_not_found' });
  });

  it('reaches over the question in between', async () => {
    const answer = await asked(
      papers,
      'Wat wil de Commissie met vuurtorens?',
      'wat kost dat?',
      'en wat vindt het kabinet daarvan?',
    );
    expect(voices(answer)).toEqual(['kabinet']);
    expect(documents(answer)).toEqual(['kst-99001-12']);
  });
});

describe('a question after another', () => {
  it('is one of its own when it names its own subject', async () => {
    const question = 'Wat vindt het kabinet van vuurtorens?';
    const alone = await asked(papers, question);
    expect(SHOWN).toContain(alone.status);
    const after = await asked(papers, 'Wat wil de Commissie met veerponten?', question);
    expect(said(after)).toEqual(expect.arrayContaining(said(alone)));
    expect(voices(after)).toEqual(['kabinet']);
    expect(documents(after)[0]).toBe('kst-99001-12');
  });
});

describe('a question that names no proposal', () => {
  it('is asked back where several are meant, with the titles to choose from', async () => {
    for (const question of [
      'Wat vindt het kabinet?',
      'Wat vindt het kabinet ervan?',
      'Wat stelt de Commissie voor?',
    ]) {
      const answer = await asked(papers, question);
      expect(answer, question).toMatchObject({ status: 'ambiguous', reason: 'ambiguous' });
      const fiches = PAPERS.filter(({ kind }) => kind === 'fiche');
      for (const { title } of fiches) expect(answer.message, question).toContain(title);
    }
  });

  it('is answered where there is only one document', async () => {
    const answer = await asked(ferries, 'Wat vindt het kabinet ervan?');
    expect(SHOWN).toContain(answer.status);
    expect(voices(answer)).toEqual(['kabinet']);
  });

  it('is answered in a thread that has named one', async () => {
    const answer = await asked(
      papers,
      'Wat wil de Commissie met vuurtorens?',
      'Wat vindt het kabinet ervan?',
    );
    expect(SHOWN).toContain(answer.status);
    expect(documents(answer)).toEqual(['kst-99001-12']);
  });
});
