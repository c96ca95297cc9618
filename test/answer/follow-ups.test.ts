import { beforeAll, describe, expect, it } from 'vitest';
import type { Answer } from '../../src/answer/answer.ts';
import type { SearchIndex } from '../../src/search/index.ts';
import { PAPERS, paper } from '../search/papers.ts';
import { ask, indexOver } from './asking.ts';
import { expectSound } from './sound.ts';

/** Shown, whether surely or with reserve. */
const SHOWN = ['answered', 'probable'];

const BELLS =
  'Het kabinet vraagt bij het bellenplan om meer aandacht voor bronzen bellen, omdat die ver klinken.';
const MILLS = 'Het kabinet vraagt bij de molenstrategie om meer aandacht voor houten wieken.';

let index: SearchIndex;
beforeAll(async () => {
  index = await indexOver([
    ...PAPERS,
    paper(
      'nota-molens',
      'Beslisnota over de molenstrategie en het bellenplan (fictief)',
      `## 3. Kernpunten

- Bellenplan: Het bellenplan telt elf acties.

## 4. Toelichting

### Beoordeling

- ${BELLS}
- ${MILLS}
`,
      { soort: 'nota' },
    ),
    paper(
      'mededeling-molens',
      'Mededeling molenstrategie (fictief)',
      `## Waar het om gaat

De Commissie presenteerde de molenstrategie op 4 mei 2030. De Raad Milieu behandelt de molenstrategie. Het fiche over de molenstrategie is van 9 juni 2030.

## Begrippen

- M4: Groep van vier landen: Malta, Cyprus, Polen en Zweden.
`,
      { soort: 'mededeling', datum: '2030-05-04' },
    ),
    paper(
      'mededeling-bellen',
      'Mededeling bellenplan (fictief)',
      `## Waar het om gaat

De Commissie publiceerde het bellenplan op 7 mei 2030. De Raad Landbouw behandelt het bellenplan.
`,
      { soort: 'mededeling', datum: '2030-05-07' },
    ),
  ]);
});

/** The answer to the last question; it is sound, or the test fails. */
async function asked(...questions: readonly string[]): Promise<Answer> {
  const question = questions.at(-1) ?? '';
  const answer = await ask(index, { question, thread: questions.slice(0, -1) }, { now: () => 0 });
  await expectSound(answer, index);
  return answer;
}
const said = ({ claims }: Answer): string => claims.map(({ text }) => text).join(' ');

describe('a follow-up that turns to another paper', () => {
  it('is told of that paper, also where the speaker says the like of another thing there', async () => {
    const answer = await asked(
      'Waarom wil het kabinet meer aandacht voor bronzen bellen?',
      'en bij de molenstrategie?',
    );
    expect(said(answer)).toContain(MILLS);
  });

  it('keeps the heading that was asked for', async () => {
    const answer = await asked('Welke Raad behandelt de molenstrategie?', 'en het bellenplan?');
    expect(said(answer)).toContain('De Raad Landbouw behandelt het bellenplan.');
    expect(said(answer)).not.toContain('Raad Milieu');
  });
});

describe('a list under a heading that names one of two papers', () => {
  it('is not that of the other, though the title names both', async () => {
    const nota = (themes: string) =>
      paper(
        'nota-lampen',
        'Beslisnota over de lampenstrategie en het lontenplan (fictief)',
        `## 4. Toelichting

### Kernpunten lampenstrategie

${themes}

### Kernpunten lontenplan

Het lontenplan telt drie thema's:

- Lonten knippen
- Lonten wegen
- Lonten verven
`,
        { soort: 'nota' },
      );
    const over = async (themes: string) => {
      const lamps = await indexOver([nota(themes)]);
      const thread = ["Welke drie thema's heeft het lontenplan?"];
      return ask(lamps, { question: 'en de lampenstrategie?', thread }, { now: () => 0 });
    };
    expect(said(await over('De strategie gaat over lampen.'))).not.toContain('Lonten');
    const listed = said(await over("De lampenstrategie telt drie thema's:\n\n- Olie\n- Glas\n- Koper"));
    expect(listed).toMatch(/Olie.*Glas.*Koper/s);
    expect(listed).not.toContain('Lonten');
  });
});

describe('a follow-up that asks to list', () => {
  it('"noem ze": gives what counts them where they are not listed', async () => {
    const answer = await asked('Hoeveel acties telt het bellenplan?', 'noem ze allemaal');
    expect(said(answer)).toContain('elf acties');
  });

  it('lists those of the name that was asked about', async () => {
    const answer = await asked('What does M4 stand for?', 'and which countries?');
    expect(said(answer)).toContain('Malta, Cyprus, Polen en Zweden');
    expect(said(answer)).not.toContain('zwemvesten');
  });
});

describe('a follow-up on what was done', () => {
  it('is of the paper before it: "wanneer is dat gepubliceerd?"', async () => {
    const answer = await asked(
      'Wat vindt het kabinet van de molenstrategie?',
      'en wat wil de Commissie?',
      'wanneer is dat gepubliceerd?',
    );
    expect(said(answer)).toContain('4 mei 2030');
    expect(said(answer)).not.toContain('7 mei 2030');
  });
});

describe('a follow-up that finds what was just said', () => {
  it.each([
    ['Wat vindt het kabinet van vuurtorens?', 'en wat vindt het kabinet daarvan?', 'vorige antwoord'],
  ])('%s → %s: says so', async (question, followUp, words) => {
    const [first, second] = [await asked(question), await asked(question, followUp)];
    for (const { text } of second.claims) expect(said(first)).toContain(text);
    expect(SHOWN).toContain(second.status);
    expect([...second.missing, ...second.notes].join(' ')).toContain(words);
  });

  it('says nothing of the kind where something else is found', async () => {
    const answer = await asked('Wat vindt het kabinet van vuurtorens?', 'en wat wil de Commissie daarmee?');
    expect(answer).toMatchObject({
      status: expect.stringMatching(/^(?:answered|probable)$/),
      missing: [],
      notes: [],
    });
  });
});

describe('two questions in one', () => {
  it('are parted before a preposition, and each is answered', async () => {
    const answer = await asked(
      'Welke Raad behandelt de molenstrategie en van welke datum is het bellenplan?',
    );
    expect(said(answer)).toContain('De Raad Milieu behandelt de molenstrategie.');
    expect(said(answer)).toContain('7 mei 2030');
  });

  it('are two where the second leaves its verb out', async () => {
    const answer = await asked('Welke Raad behandelt de molenstrategie en welke het bellenplan?');
    expect(said(answer)).toContain('De Raad Milieu behandelt de molenstrategie.');
    expect(said(answer)).toContain('De Raad Landbouw behandelt het bellenplan.');
  });

  it('are answered by half with what is missing', async () => {
    const answer = await asked('Welke Raad behandelt de molenstrategie en wat kost zij?');
    expect(SHOWN).toContain(answer.status);
    expect(answer.missing).not.toEqual([]);
  });
});
