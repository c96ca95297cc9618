import { beforeAll, describe, expect, it } from 'vitest';
import type { Answer } from '../../src/answer/answer.ts';
import { laterThan } from '../../src/answer/latest.ts';
import type { Document } from '../../src/documents/document.ts';
import type { SearchIndex } from '../../src/search/index.ts';
import { PAPERS, paper, readAll, VEERPONTEN, VUURTORENS } from '../search/papers.ts';
import { ask, indexOver } from './asking.ts';
import { expectSound } from './sound.ts';

/** Shown, whether surely or with reserve. */
const SHOWN = ['answered', 'probable'];

const BRIEF = paper(
  'kst-99001-40',
  'Kamerbrief over de voortgang van veilige veerponten (fictief)',
  `Geachte voorzitter,

In vervolg op het fiche (Kamerstuk 99 001, nr. 11) informeer ik uw Kamer over de onderhandelingen.

Het kabinet steunt de scheepsbel niet langer, nu de kosten zijn verdubbeld. Het kabinet kan instemmen met nachtelijk varen met de veerpont, mits de bemanning rust krijgt.
`,
  { soort: 'kamerbrief', datum: '2030-09-15', referenties: { kamerstuk: ['kst-99001-40'] } },
);
const HERZIEN = paper(
  'kst-99001-30',
  'Herzien fiche: Mededeling Europese vuurtorens (fictief)',
  `## 1. Algemene gegevens

### c) Nr. Commissiedocument

COM(2030) 102

## 3. Nederlandse positie ten aanzien van het voorstel

### b) Beoordeling en inzet ten aanzien van dit voorstel

Het kabinet is bij nader inzien kritisch over de openstelling van vuurtorens. Het kabinet vraagt een overgangsperiode voor vuurtorens.
`,
  {
    soort: 'fiche',
    datum: '2030-08-01',
    referenties: { com: ['COM(2030) 102'], kamerstuk: ['kst-99001-30'] },
  },
);
const AGENDA = paper(
  'agenda',
  'Geannoteerde agenda van de Raad (fictief)',
  `Geachte voorzitter,

De Raad bespreekt COM(2030) 101, COM(2030) 102 en COM(2030) 103.

Het kabinet wil dat tolwegen goedkoper worden.
`,
  { soort: 'kamerbrief', datum: '2030-11-01' },
);

const later = 'Kamerbrief over de voortgang van veilige veerponten (fictief) (15 september 2030)';
const asked = async (
  index: SearchIndex,
  question: string,
  thread: readonly string[] = [],
): Promise<Answer> => {
  const answer = await ask(index, { question, thread }, { now: () => 0 });
  await expectSound(answer, index);
  return answer;
};
const from = (answer: Answer): string[] => answer.claims.map(({ citations: [{ documentId }] }) => documentId);
const without = (document: Document, text: string): Document => ({
  ...document,
  text: document.text.replace(text, ' '.repeat(text.length)),
});

let before: SearchIndex;
let after: SearchIndex;
beforeAll(async () => {
  before = await indexOver(PAPERS);
  after = await indexOver([...PAPERS, BRIEF]);
});

describe('a question on the latest position', () => {
  it.each([
    'Wat is het huidige standpunt van het kabinet over de scheepsbel op veerponten?',
    'Wat vindt het kabinet nu van de scheepsbel op veerponten?',
    'Wat vindt het kabinet inmiddels van de scheepsbel?',
    'Wat is het actuele standpunt van het kabinet over de scheepsbel?',
    'Wat is het laatste kabinetsstandpunt over de scheepsbel?',
    'Wat vindt het kabinet op dit moment van de scheepsbel op veerponten?',
    'What does the cabinet currently think of the scheepsbel?',
  ])('is answered from the latest paper first, and the answer says which that is: %s', async (question) => {
    const answer = await asked(after, question);
    expect(answer.claims.map(({ text }) => text).join(' ')).toMatch(
      /Het kabinet steunt de scheepsbel niet langer/,
    );
    expect(answer.claims[0]?.voice).toBe('kabinet');
    expect(from(answer)[0]).toBe('kst-99001-40');
    expect(answer.notes).toContain(
      answer.language === 'nl'
        ? `Het laatste stuk over dit voorstel is: ${later}.`
        : `The latest paper on this proposal is: ${later.replace('september', 'September')}.`,
    );
    expect(SHOWN).toContain(answer.status);
  });

  it('is answered by the minister who writes "ik" under a heading of the letter', async () => {
    const letter = paper(
      'brief-minister',
      'Voortgang van de verordening (fictief)',
      `Geachte voorzitter,

In vervolg op Kamerstuk 99 001, nr. 11 meld ik het volgende.

## Veerponten

Ik ben inmiddels kritisch over de scheepsbel op veerponten. De Commissie stelt een tweede bel voor.
`,
      { soort: 'kamerbrief', datum: '2030-10-01' },
    );
    const index = await indexOver([...PAPERS, letter]);
    const answer = await asked(index, 'Wat vindt het kabinet nu van de scheepsbel op veerponten?');
    expect(answer.claims[0]).toMatchObject({
      voice: 'kabinet',
      text: 'Ik ben inmiddels kritisch over de scheepsbel op veerponten.',
    });
  });

  it('is answered from the latest paper too when a nota says it best', async () => {
    const nota = paper(
      'nota-veerponten',
      'Beslisnota BNC-fiche veilige veerponten (fictief)',
      '## Beoordeling\n\nHet kabinet steunt de scheepsbel op veerponten.\n',
      { soort: 'nota', referenties: { com: ['COM(2030) 101'] } },
    );
    const index = await indexOver([...PAPERS, nota, BRIEF]);
    const answer = await asked(
      index,
      'Wat is het huidige standpunt van het kabinet over de scheepsbel op veerponten?',
    );
    expect(from(answer)[0]).toBe('kst-99001-40');
  });

  it('says beside the earlier paper, when that is quoted as well, which one is the latest', async () => {
    const answer = await asked(after, 'Wat vindt het kabinet nu van nachtelijk varen met de veerpont?');
    expect(new Set(from(answer))).toEqual(new Set(['kst-99001-40', 'kst-99001-11']));
    expect(answer.notes).toEqual([`Het laatste stuk over dit voorstel is: ${later}.`]);
  });

  it('goes by the number of the fiche too, when the letter is on that alone', async () => {
    const question =
      'Wat is het huidige standpunt van het kabinet over de scheepsbel in Kamerstuk 99 001, nr. 11?';
    expect(from(await asked(after, question))[0]).toBe('kst-99001-40');
  });

  it('is answered from the fiche as before, where nothing came later', async () => {
    for (const question of [
      'Wat vindt het kabinet van vuurtorens?',
      'Wat vindt het kabinet van de scheepsbel?',
    ]) {
      const now = question.replace('kabinet', 'kabinet nu');
      const [plain, latest] = [await asked(before, question), await asked(before, now)];
      expect(SHOWN).toContain(plain.status);
      expect(SHOWN).toContain(latest.status);
      expect(new Set(from(latest))).toEqual(new Set(from(plain)));
      expect(latest.notes.join(' ')).not.toContain('laatste stuk');
    }
  });

  it('is answered from the fiche where the later paper says nothing on it, with the later paper named', async () => {
    const answer = await asked(
      after,
      'Wat vindt het kabinet nu van een uitzondering voor kleine veerponten?',
    );
    expect(from(answer)).toContain('kst-99001-11');
    expect(answer.notes.join(' ')).toContain(later);
  });

  it('is answered from the paper that is asked about, and from an agenda that names its number not surely', async () => {
    const index = await indexOver([...PAPERS, AGENDA]);
    const answer = await asked(index, 'Wat is het huidige standpunt van het kabinet over 99 001, nr. 11?');
    expect(from(answer)).toContain('kst-99001-11');
    expect(answer.status).toMatch(/^(?:probable|unanswered)$/);
    expect(answer.notes.join(' ')).toContain('Geannoteerde agenda van de Raad (fictief) (1 november 2030)');
  });

  it('carries over to the next question of the conversation', async () => {
    const answer = await asked(after, 'En van de scheepsbel?', [
      'Wat vindt het kabinet nu van nachtelijk varen met de veerpont?',
    ]);
    expect(from(answer)[0]).toBe('kst-99001-40');
  });
});

describe('an answer that quotes a fiche', () => {
  it('says that a later paper follows it', async () => {
    const index = await indexOver([
      ...PAPERS,
      without(BRIEF, BRIEF.text.slice(BRIEF.text.indexOf('Het kabinet steunt'))),
    ]);
    const answer = await asked(index, 'Wat vindt het kabinet van de scheepsbel op veerponten?');
    expect(new Set(from(answer))).toEqual(new Set(['kst-99001-11']));
    expect(answer.notes).toEqual([`Let op: er is een later stuk over dit voorstel: ${later}.`]);
    expect(answer.text.endsWith(`Let op: er is een later stuk over dit voorstel: ${later}.`)).toBe(true);
    expect(answer).toMatchObject({
      status: expect.stringMatching(/^(?:answered|probable)$/),
      missing: [],
      message: null,
    });
  });

  it('says so in English to a question in English', async () => {
    const answer = await asked(after, 'What does the Commission propose for veerponten?');
    expect(answer.language).toBe('en');
    expect(answer.notes.join(' ')).toContain('later paper on this proposal');
    expect(answer.notes.join(' ')).toContain('(15 September 2030)');
  });

  it('says that a revised fiche replaced it', async () => {
    const index = await indexOver([...PAPERS, HERZIEN]);
    const answer = await asked(index, 'Vraagt het kabinet aandacht voor broedende vogels bij vuurtorens?');
    expect(from(answer)).toContain('kst-99001-12');
    expect(answer.notes.join(' ')).toContain(
      'Herzien fiche: Mededeling Europese vuurtorens (fictief) (1 augustus 2030)',
    );
    const now = await asked(
      index,
      'Wat is het huidige standpunt van het kabinet over de openstelling van vuurtorens?',
    );
    expect(now.claims[0]?.text).toMatch(/kritisch/);
  });

  it('says nothing of the kind where nothing came later, nor in a refusal', async () => {
    const alone = await asked(before, 'Wat vindt het kabinet van vuurtorens?');
    expect([alone.status, alone.notes]).toEqual(['answered', []]);
    const refused = await asked(after, 'Wat vindt het kabinet van appeltaart?');
    expect([refused.status, refused.notes]).toEqual(['unanswered', []]);
  });

  it('shows the title of the later paper as it stands, whatever it holds', async () => {
    const titled = { ...BRIEF, title: 'Brief [klik](javascript:alert) <b>*nu*</b> @allen' };
    const index = await indexOver([...PAPERS, titled]);
    const { text, notes } = await asked(index, 'Wat stelt de Commissie voor over de veerpont?');
    expect(notes).toHaveLength(1);
    expect(text).not.toMatch(/(?<!\\)\[klik|(?<!\\)<b>|(?<!\\)\*nu/);
  });
});

describe('what came later', () => {
  it('is found by way of a revised fiche as well, the latest first', async () => {
    const onRevised = paper(
      'brief-vuurtorens',
      'Kamerbrief over vuurtorens (fictief)',
      'Geachte voorzitter,\n\nZie Kamerstuk 99 001, nr. 30. Het kabinet steunt de vuurtorens toch.\n',
      { soort: 'kamerbrief', datum: '2030-12-01' },
    );
    const reading = await readAll(await indexOver([...PAPERS, HERZIEN, onRevised]));
    expect(laterThan(reading, VUURTORENS.id).map(({ id }) => id)).toEqual([
      'brief-vuurtorens',
      'kst-99001-30',
    ]);
    expect(laterThan(reading, VEERPONTEN.id)).toEqual([]);
    expect(laterThan(reading, 'onbekend')).toEqual([]);
  });
});
