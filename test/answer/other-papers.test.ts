import { beforeAll, describe, expect, it } from 'vitest';
import type { SearchIndex } from '../../src/search/index.ts';
import { paper } from '../search/papers.ts';
import { ask, indexOver } from './asking.ts';

/** A fictional fiche with what every fiche has; `what` is named in its text and not in its title. */
const fiche = (id: string, title: string, raad: string, what: string, costs: string) =>
  paper(
    id,
    `Fiche: ${title} (fictief)`,
    `## 1. Algemene gegevens

### f) Behandelingstraject Raad

De Raad ${raad} behandelt het voorstel.

### j) Rol Europees Parlement

Het Europees Parlement heeft ${raad === 'Milieu' ? 'medebeslissing' : 'een recht van raadpleging'}.

## 2. Essentie voorstel

De Commissie stelt voor dat ${what} met ten minste twintig reizigers een bel krijgen.

## 5. Financiële consequenties

De Commissie raamt de kosten op ${costs} euro.
`,
    { soort: 'fiche' },
  );

let index: SearchIndex;
beforeAll(async () => {
  index = await indexOver([
    fiche('fiche-sleden', 'Verordening wintervervoer', 'Milieu', 'arrensleden', '3.100'),
    fiche(
      'fiche-hangmatten',
      'Verordening rust',
      'Economische en Financiële Zaken (ECOFIN)',
      'hangmatten',
      '7.200',
    ),
  ]);
});
const claimsOf = async (question: string): Promise<string[]> =>
  (await ask(index, { question }, { now: () => 0 })).claims.map(({ text }) => text);

describe('a question on a heading of the fiche with a subject that one paper treats', () => {
  it.each([
    ['Welke Raad behandelt het voorstel over arrensleden?', 'De Raad Milieu behandelt het voorstel.'],
    ['Wat doet het EP bij het voorstel over arrensleden?', 'Het Europees Parlement heeft medebeslissing.'],
  ])('is answered from that paper, and from no other: %s', async (question, answer) => {
    const claims = await claimsOf(question);
    expect(claims).toContain(answer);
    expect(claims.join(' ')).not.toMatch(/hangmatten|ECOFIN|raadpleging/);
  });

  it('is answered from that paper too when it is put in English', async () => {
    expect(await claimsOf('What is the role of the European Parliament for hangmatten?')).toContain(
      'Het Europees Parlement heeft een recht van raadpleging.',
    );
  });

  it('is not answered when its one word is in no paper', async () => {
    expect(await claimsOf('Wat kosten schommelstoelen?')).toEqual([]);
  });
});

describe('a Council in one formation', () => {
  it('is not dated by another Council without reserve', async () => {
    const dated = await indexOver([
      paper(
        'a',
        'Fiche: Verordening sleden (fictief)',
        '## 4. Proces\n\nDe Milieu-Raad behandelt het voorstel.',
        { soort: 'fiche' },
      ),
      paper(
        'b',
        'Fiche: Verordening rust (fictief)',
        '## 4. Proces\n\nDe Raad bespreekt hangmatten op 3 mei 2031.',
        { soort: 'fiche' },
      ),
    ]);
    const answer = await ask(dated, { question: 'Wanneer is de Milieu-Raad?' }, { now: () => 0 });
    expect(answer.status).toMatch(/^(?:probable|unanswered)$/);
    expect(answer.claims[0]?.text).toBe('De Milieu-Raad behandelt het voorstel.');
  });
});
