import { beforeAll, describe, expect, it } from 'vitest';
import type { Answer } from '../../src/answer/answer.ts';
import type { SearchIndex } from '../../src/search/index.ts';
import { ask, indexOver } from '../answer/asking.ts';
import { PAPERS, paper } from '../search/papers.ts';

const SHEDS = 'De leden van de SGP-fractie vragen of een boothuis onder de keuring van stoomgondels valt.';
const NONE = 'Nee, alleen het vaartuig zelf wordt gekeurd.';
const COSTS = 'De leden van de D66-fractie vragen of een schipper de keuring van zijn roeiboot zelf betaalt.';
const PAID = 'Dat is niet het geval, aangezien de eerste keuring kosteloos is.';

let index: SearchIndex;
beforeAll(async () => {
  index = await indexOver([
    ...PAPERS,
    paper(
      'overleg-stoomgondels',
      'Verslag van een schriftelijk overleg over stoomgondels (fictief)',
      `## I. Vragen en antwoorden

### Vraag 1

${SHEDS}

### Antwoord 1

${NONE}

## II. Antwoord van de minister

${COSTS} ${PAID}
`,
      { soort: 'schriftelijk-overleg' },
    ),
  ]);
});

const asked = (question: string): Promise<Answer> => ask(index, { question }, { now: () => 0 });
const said = ({ claims }: Answer): string => claims.map(({ citations: [{ quote }] }) => quote).join(' ');

describe('a written consultation', () => {
  it('is answered with what the minister says, not with what was asked', async () => {
    const answer = said(await asked('Valt een boothuis onder de keuring van stoomgondels?'));
    expect(answer).toContain(NONE);
    expect(answer).not.toContain(SHEDS);
  });

  it('is so where a question is retold before its answer', async () => {
    const answer = said(await asked('Betaalt een schipper de keuring van zijn roeiboot zelf?'));
    expect(answer).toContain(PAID);
    expect(answer).not.toContain(COSTS);
  });

  it('tells what a fractie asks where that is asked', async () => {
    expect(said(await asked('Wat vraagt de SGP over het boothuis?'))).toContain(SHEDS);
    expect(said(await asked('Wat wil de Kamer weten over de keuring van een roeiboot?'))).toContain(COSTS);
  });
});
