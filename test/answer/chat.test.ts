import { beforeAll, describe, expect, it } from 'vitest';
import type { Answer } from '../../src/answer/answer.ts';
import { facetsOf } from '../../src/question/facets.ts';
import { fold } from '../../src/search/fold.ts';
import type { SearchIndex } from '../../src/search/index.ts';
import { PAPERS, paper } from '../search/papers.ts';
import { ask, indexOver } from './asking.ts';
import { expectSound } from './sound.ts';

/** Shown, whether surely or with reserve. */
const SHOWN = ['answered', 'probable'];

let papers: SearchIndex;
let bodies: SearchIndex;
let twoProposals: SearchIndex;
beforeAll(async () => {
  papers = await indexOver(PAPERS);
  const fiche = paper(
    'fiche-tollen',
    'Fiche: Mededeling tollenstrategie (fictief)',
    `## 1. Algemene gegevens

### g) Eerstverantwoordelijk ministerie

Ministerie van Speelgoed, samen met het ministerie van Pleinen.

## 2. Essentie voorstel

De Commissie wil in de tollenstrategie drijftollen op elk plein inzetten.

## 3. Nederlandse positie ten aanzien van het voorstel

### b) Beoordeling en inzet ten aanzien van dit voorstel

Het kabinet is positief over de tollenstrategie. Het kabinet vraagt bij de tollenstrategie om meer aandacht voor bromtollen.

## 6. Proces

Het fiche over de tollenstrategie ligt naar verwachting op 7 mei 2031 ter instemming voor in de ministerraad.
`,
    { soort: 'fiche', datum: '2031-05-09' },
  );
  twoProposals = await indexOver([
    paper(
      'nota-tollen-hoepels',
      'Beslisnota over de tollenstrategie en het hoepelplan (fictief)',
      `## 1. Aanleiding

Het ministerie van Speelgoed schreef het fiche over de tollenstrategie. Het fiche over het hoepelplan komt van het ministerie van Pleinen.

## 4. Toelichting

### Beoordeling

- Het kabinet vraagt bij de tollenstrategie om meer aandacht voor bromtollen.
- Het kabinet vraagt bij het hoepelplan om meer aandacht voor houten hoepels.
- De Raad stemt over het hoepelplan met gekwalificeerde meerderheid.
`,
      { soort: 'nota' },
    ),
    ...PAPERS,
  ]);
  bodies = await indexOver([
    fiche,
    paper(
      'bericht-tollen',
      'Bericht over de tollenstrategie (fictief)',
      '## Verdere behandeling\n\nDe Raad keurde op 2 juni 2031 een kader goed. Bekend is dat de Raad op 3 juni 2031 de tollenstrategie goedkeurde.\n',
      { soort: 'tekst' },
    ),
    paper(
      'register-fiches',
      'Register van fiches (fictief)',
      '## De weg van een fiche\n\nVoor een fiche geldt een termijn van zes weken.\n',
      { soort: 'register' },
    ),
  ]);
});

/** The answer to the last question; it is sound, or the test fails. */
async function asked(index: SearchIndex, ...questions: readonly string[]): Promise<Answer> {
  const question = questions.at(-1) ?? '';
  const answer = await ask(index, { question, thread: questions.slice(0, -1) }, { now: () => 0 });
  await expectSound(answer, index);
  return answer;
}
const said = ({ status, claims }: Answer) => ({ status, texts: claims.map(({ text }) => text) });
/** What is told, in whatever order and however surely. */
const told = ({ claims }: Answer): string[] => claims.map(({ text }) => text).toSorted();

describe('a question in a letter or a chat', () => {
  it.each([
    'Beste Notabene, wat vindt het kabinet van vuurtorens? Alvast bedankt!',
    'Goedemiddag, ik ben benieuwd: wat vindt het kabinet van vuurtorens? Groet, Jan',
    'ehhh dus wat vindt het kabinet eigenlijk nou vd vuurtorens he',
    'Wat vind het kabinet v.d. vuurtorens svp?',
    'wat vindt nl van vuurtorens, zeg maar',
    '<b>Wat</b> vindt het kabinet van *vuurtorens*? @everyone http://evil.example',
  ])('is answered as the bare question is: %s', async (question) => {
    const bare = await asked(papers, 'Wat vindt het kabinet van vuurtorens?');
    expect(SHOWN).toContain(bare.status);
    expect(told(await asked(papers, question))).toEqual(told(bare));
  });

  it('has its number also in the address of a document', async () => {
    const { claims } = await asked(
      papers,
      'Wat vindt het kabinet van https://stukken.example/kst-99001-12.html?',
    );
    expect(new Set(claims.map(({ citations }) => citations[0].documentId))).toEqual(
      new Set(['kst-99001-12']),
    );
  });

  it('keeps the name of a person that it asks about', async () => {
    const { status, message } = await asked(papers, 'Wat vindt Pieter Zandbank van vuurtorens? Groet, Jan');
    expect(status).toBe('unanswered');
    expect(message).not.toContain('Jan');
  });
});

describe('two questions in one, in English', () => {
  it('does not look for the Dutch "en" between them', async () => {
    const { message } = await asked(
      papers,
      'Does the cabinet support lighthouses, and what does it ask for? Is there a budget?',
    );
    expect(message).toMatch(/costs or a budget/);
    expect(message).not.toMatch(/"en"|"ask"/);
  });
});

describe('a remark on the answer', () => {
  const first = 'Hoeveel vuurtorens komen er in het netwerk?';

  it.each([
    'weet je dat zeker?',
    'Klopt dat wel? Ik dacht 20.',
    'Nee, volgens mij 250',
    'Echt?',
    'Dat lijkt me sterk. Weet je het zeker?',
    'Nee toch?',
    'waar staat dat?',
    'are you sure?',
  ])('has the question answered again, and says that it was: %s', async (remark) => {
    const before = await asked(papers, first);
    const answer = await asked(papers, first, remark);
    expect(said(answer)).toEqual(said(before));
    expect(answer.notes.join(' ')).toMatch(/vorige antwoord|previous answer/);
  });

  it('is not taken for the subject of what follows', async () => {
    const without = await asked(papers, first, 'en wat vindt het kabinet daarvan?');
    expect(said(without).texts).toContain('Het kabinet is positief over de openstelling van vuurtorens.');
    const after = await asked(
      papers,
      first,
      'weet je dat heel zeker, ik dacht 250?',
      'en wat vindt het kabinet daarvan?',
    );
    expect(said(after)).toEqual(said(without));
  });

  it('gives way to a question beside it', async () => {
    const bare = await asked(papers, first, 'En wat vindt het kabinet daarvan?');
    expect(said(bare).texts).toContain('Het kabinet is positief over de openstelling van vuurtorens.');
    expect(said(await asked(papers, first, 'Klopt dat? En wat vindt het kabinet daarvan?'))).toEqual(
      said(bare),
    );
  });
});

describe('a refusal', () => {
  it('is said once, however many questions it is for', async () => {
    const { message } = await asked(
      papers,
      'Wat vindt het kabinet van zonnewijzers? Wat wil de Commissie met zonnewijzers?',
    );
    expect(message?.match(/zonnewijzers/g)).toHaveLength(1);
  });
});

describe('the Council of the EU and the meeting of the Dutch ministers', () => {
  it.each([
    'Heeft de Raad de tollenstrategie al goedgekeurd?',
    'Is de Raad akkoord met de tollenstrategie?',
    'Is de JBZ-Raad akkoord gegaan met de tollenstrategie?',
    'Has the Council approved the tollenstrategie?',
    'Wanneer heeft de Raad de tollenstrategie goedgekeurd?',
  ])('are two: the one is not told of the other: %s', async (question) => {
    const { claims } = await asked(bodies, question);
    const texts = claims.map(({ text }) => text).join(' ');
    expect(texts).toContain('3 juni 2031');
    expect(texts).not.toContain('ministerraad');
  });

  it('are two the other way round as well', async () => {
    const { claims } = await asked(bodies, 'Is de ministerraad akkoord gegaan met de tollenstrategie?');
    const texts = claims.map(({ text }) => text).join(' ');
    expect(texts).toContain('ministerraad');
    expect(texts).not.toContain('De Raad');
  });

  it.each([
    'When is the fiche on the tollenstrategie in the Council of Ministers?',
    'Wanneer behandelt de ministerraad de tollenstrategie?',
  ])('are told apart in both languages: %s', async (question) => {
    expect((await asked(bodies, question)).claims[0]?.text).toContain('7 mei 2031');
  });
});

describe('who sees to it', () => {
  const MINISTRY = 'Ministerie van Speelgoed, samen met het ministerie van Pleinen.';

  it.each(['Wie heeft de leiding over de tollenstrategie?', 'Who is in charge of the tollenstrategie?'])(
    'is the ministry: %s',
    async (question) => {
      expect(told(await asked(bodies, question))).toContain(MINISTRY);
    },
  );
});

describe('what somebody is going to do', () => {
  it.each([
    'Gaat de Commissie drijftollen inzetten?',
    'Wil de Commissie drijftollen inzetten?',
    'Does the Commission want to use drijftollen?',
  ])('is told of the one who is asked about: %s', async (question) => {
    const { status, claims } = await asked(bodies, question);
    expect(SHOWN).toContain(status);
    expect(claims[0]?.voice).toBe('commissie');
  });
});

describe('the position of a speaker', () => {
  it.each([
    'Gaat de tollenstrategie volgens het kabinet te ver?',
    'Vindt Nederland de tollenstrategie een goed idee?',
    'Is het kabinet akkoord met de tollenstrategie?',
    'Is Nederland blij met de tollenstrategie?',
    'Is the cabinet happy with the tollenstrategie?',
    'Does the cabinet agree with the tollenstrategie?',
  ])('is what an idiom of judgement asks for: %s', async (question) => {
    const { status, claims } = await asked(bodies, question);
    expect(SHOWN).toContain(status);
    expect(claims.map(({ text }) => text)).toContain('Het kabinet is positief over de tollenstrategie.');
  });

  it.each(['Staat Nederland erachter?', 'Gaat het kabinet daarmee akkoord?', 'Is Nederland er blij mee?'])(
    'is so in a follow-up: %s',
    async (question) => {
      const { claims } = await asked(bodies, 'Wat is de tollenstrategie?', question);
      expect(claims.map(({ text }) => text)).toContain('Het kabinet is positief over de tollenstrategie.');
    },
  );

  it('is what they ask for, where they want something otherwise', async () => {
    const { claims } = await asked(bodies, 'Wat wil Nederland anders aan de tollenstrategie?');
    expect(claims.map(({ text }) => text)).toEqual([
      'Het kabinet vraagt bij de tollenstrategie om meer aandacht voor bromtollen.',
    ]);
  });
});

describe('a deadline', () => {
  it('may be a period', async () => {
    const { claims } = await asked(bodies, 'What is the deadline for a fiche?');
    expect(claims.map(({ text }) => text)).toEqual(['Voor een fiche geldt een termijn van zes weken.']);
  });
});

describe('a paper on two proposals', () => {
  it.each([
    ['Wie schreef het fiche over het hoepelplan?', 'komt van het ministerie van Pleinen'],
    ['Wie schreef het fiche over de tollenstrategie?', 'Speelgoed schreef'],
    ['Wat vraagt het kabinet bij het hoepelplan?', 'houten hoepels'],
  ])('tells first of the one that is asked about: %s', async (question, expected) => {
    expect((await asked(twoProposals, question)).claims[0]?.text).toContain(expected);
  });

  it('does so in a follow-up that has only the verb of a speaker', async () => {
    const { claims } = await asked(twoProposals, 'Wat is het hoepelplan?', 'Wat vraagt het kabinet?');
    expect(claims.map(({ text }) => text)).toEqual([
      'Het kabinet vraagt bij het hoepelplan om meer aandacht voor houten hoepels.',
    ]);
  });
});

describe('a name in a question', () => {
  it('is not taken for a small word', async () => {
    const { status, message } = await asked(papers, 'Wat zei minister Van Weel over zeehonden?');
    expect(status).toBe('unanswered');
    expect(message).toContain('Weel');
  });
});

describe('"eens"', () => {
  it('is no judgement where it only softens', async () => {
    const { claims } = await asked(papers, 'Vertel eens iets over het netwerk van vuurtorens');
    expect(claims.map(({ text }) => text)).toContain('Er komt een netwerk van twintig vuurtorens.');
  });

  it('is one where somebody is it', async () => {
    const { claims } = await asked(papers, 'Is het kabinet het eens met de scheepsbel?');
    expect(claims.map(({ voice }) => voice)).toEqual(claims.map(() => 'kabinet'));
    expect(claims[0]?.text).toBe('Het kabinet steunt de scheepsbel op elke veerpont.');
  });
});

describe('"what about …?"', () => {
  it('asks the question before it of something else', async () => {
    const { claims } = await asked(
      papers,
      'What does the cabinet ask for regarding veerponten?',
      'what about vuurtorens?',
    );
    expect(claims.length).toBeGreaterThan(0);
    expect(claims.map(({ voice }) => voice)).toEqual(claims.map(() => 'kabinet'));
  });
});

describe('money', () => {
  it('is asked for as such, whatever verb stands beside it', async () => {
    const { status, message } = await asked(papers, 'Krijgt Nederland geld uit Brussel voor vuurtorens?');
    expect(status).toBe('unanswered');
    expect(message).toContain('kosten');
  });

  it('is not asked for where it is that of criminals', () => {
    for (const question of ['Hoe wordt crimineel geld aangepakt?', 'Komt er zwart geld bij kijken?'])
      expect(facetsOf(fold(question)), question).toEqual([]);
  });
});

describe('whether somebody did something', () => {
  it('is not told of another who will', async () => {
    const { claims } = await asked(bodies, 'Gaat de minister naar Luik om over drijftollen te praten?');
    expect(claims).toEqual([]);
  });

  it('is of who stands behind the verb, and not of whom it is done to', async () => {
    const index = await indexOver([
      paper(
        'fiche-knikkers',
        'Fiche: Mededeling knikkerstrategie (fictief)',
        '## 2. Essentie voorstel\n\nHet Knikkeragentschap zal lidstaten ondersteunen met knikkers.\n',
        { soort: 'fiche' },
      ),
    ]);
    const { claims } = await asked(index, 'Zal het Knikkeragentschap lidstaten ondersteunen?');
    expect(claims.map(({ text }) => text)).toEqual([
      'Het Knikkeragentschap zal lidstaten ondersteunen met knikkers.',
    ]);
  });
});

describe('what an asker tells of themselves first', () => {
  it('is what the question is about where it has no subject of its own', async () => {
    const { claims } = await asked(
      twoProposals,
      'Mijn minister spreekt morgen in Luik over het hoepelplan. Wat vraagt het kabinet?',
    );
    expect(claims.map(({ text }) => text)).toEqual([
      'Het kabinet vraagt bij het hoepelplan om meer aandacht voor houten hoepels.',
    ]);
  });

  it('is what comes behind "over", and nothing is missing of the rest', async () => {
    const question = 'Onze veerpont maakt een folder over vuurtorens. Wat vindt het kabinet daarvan?';
    expect(await asked(papers, question)).toMatchObject({
      status: expect.stringMatching(/^(?:answered|probable)$/),
      missing: [],
    });
  });

  it('is no part of a question that has one', async () => {
    const bare = await asked(papers, 'Wat vindt het kabinet van vuurtorens?');
    expect(SHOWN).toContain(bare.status);
    const whole = 'Ik werk bij een reddingsbrigade. Wat vindt het kabinet van vuurtorens?';
    expect(told(await asked(papers, whole))).toEqual(told(bare));
  });

  it('is the question where it asks', async () => {
    const { claims } = await asked(papers, 'Ik wil weten wat het kabinet van vuurtorens vindt. Dank!');
    expect(claims.map(({ text }) => text).join(' ')).toContain('openstelling van vuurtorens');
  });
});

describe('a second question that starts with its verb', () => {
  it('is answered too', async () => {
    const { claims } = await asked(
      papers,
      'Wat vindt het kabinet van vuurtorens, en is er een netwerk van vuurtorens?',
    );
    expect(claims.map(({ text }) => text)).toContain('Er komt een netwerk van twintig vuurtorens.');
  });
});

describe('who is against', () => {
  it('is told by the member states that are', async () => {
    const { claims } = await asked(papers, 'Wie is er kritisch over de scheepsbel?');
    expect(claims.map(({ text }) => text)).toEqual(['Denemarken is kritisch over de scheepsbel.']);
  });
});
