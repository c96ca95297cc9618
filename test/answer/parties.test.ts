import { beforeAll, describe, expect, it } from 'vitest';
import type { Answer } from '../../src/answer/answer.ts';
import type { SearchIndex } from '../../src/search/index.ts';
import { PAPERS, paper } from '../search/papers.ts';
import { ask, indexOver } from './asking.ts';
import { expectSound } from './sound.ts';

const ADVICE = 'Het advies aan u is om met het fiche over veerponten in te stemmen.';
const POLICY = 'Voor het nationale beleid heeft het voorstel geen directe gevolgen.';
const SENT = 'Het fiche gaat daarna met een brief naar de Kamer.';
const TERM = 'Voor een fiche geldt een termijn van zes weken.';

let index: SearchIndex;
beforeAll(async () => {
  index = await indexOver([
    ...PAPERS,
    paper(
      'nota-veerponten',
      'Beslisnota over veerponten (fictief)',
      `## 2. Geadviseerd besluit

${ADVICE}

## 4. Toelichting

### Proces

- ${SENT}

### Kernpunten voorstel

- De Commissie vraagt lidstaten om vuurtorens te keuren.

### Beoordeling

- ${POLICY}
`,
      { soort: 'nota' },
    ),
    paper(
      'voorstel-veerponten',
      'Voorstel over veerponten (fictief)',
      `## 1. Algemene gegevens

### b) Datum ontvangst Commissiedocument

5 maart 2030

### c) Nr. Commissiedocument

COM(2030) 103
`,
      { soort: 'fiche', referenties: { com: ['COM(2030) 103'] } },
    ),
    paper('wegwijzer', 'Wegwijzer (fictief)', `# Fiches\n\n${TERM}\n`, { soort: 'tekst' }),
  ]);
});

async function asked(question: string): Promise<Answer> {
  const answer = await ask(index, { question }, { now: () => 0 });
  await expectSound(answer, index);
  return answer;
}
const said = ({ claims }: Answer): string => claims.map(({ text }) => text).join(' ');

describe('who is told something', () => {
  it.each(['Is de Kamer al geïnformeerd over het fiche?', 'Wordt de Kamer ingelicht over het fiche?'])(
    'is not asked to speak: %s',
    async (question) => {
      expect(said(await asked(question))).toContain(SENT);
    },
  );
});

describe('what a party thinks of what another was told', () => {
  it('is told by that party alone', async () => {
    const answer = await asked('Wat vindt het kabinet ervan dat de Kamer is geïnformeerd over vuurtorens?');
    expect(new Set(answer.claims.map(({ voice }) => voice))).toEqual(new Set(['kabinet']));
  });
});

describe('what member states have to do', () => {
  it.each([
    'Wat moeten de lidstaten doen met vuurtorens?',
    'Wat betekent de keuring van vuurtorens voor de lidstaten?',
  ])('is said by another, and is no definition: %s', async (question) => {
    const answer = await asked(question);
    expect(answer).toMatchObject({
      status: expect.stringMatching(/^(?:answered|probable)$/),
      missing: [],
    });
    expect(answer.claims.map(({ voice }) => voice)).toContain('commissie');
  });
});

describe('what officials advise', () => {
  it.each([
    'Wat adviseren de ambtenaren de minister?',
    'Wat is het ambtelijk advies?',
    'What do the officials advise?',
  ])('needs no proposal to be named where there is one advice: %s', async (question) => {
    expect(said(await asked(question))).toBe(ADVICE);
  });
});

describe('consequences for national policy', () => {
  it.each([
    'Wat zijn de gevolgen voor het Nederlandse beleid?',
    'What are the consequences for national policy?',
  ])('are those that the papers name: %s', async (question) => {
    expect(said(await asked(question))).toBe(POLICY);
  });
});

describe('a date or a term', () => {
  it('may be asked for in one word: a date of receipt', async () => {
    expect((await asked('ontvangstdatum com(2030) 103')).claims[0]?.text).toBe('5 maart 2030');
  });

  it('is the term that holds, when it is asked how long somebody has', async () => {
    expect(said(await asked('Hoe lang heeft het kabinet de tijd om een fiche te maken?'))).toBe(TERM);
  });

  it('is given without saying that it is only mentioned', async () => {
    expect(await asked('Wat is de termijn voor een fiche?')).toMatchObject({
      status: expect.stringMatching(/^(?:answered|probable)$/),
      missing: [],
    });
  });
});
