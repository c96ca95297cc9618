import { beforeAll, describe, expect, it } from 'vitest';
import { search } from '../../src/question/search.ts';
import { understand } from '../../src/question/understand.ts';
import type { SearchIndex } from '../../src/search/index.ts';
import { FAVOUR } from '../../src/search/options.ts';
import { favourOf, hitsFor } from '../../src/search/search.ts';
import { indexOver, paper } from './papers.ts';

const numbered = (id: string, titel: string, body: string, dossier = '99005') =>
  paper(id, titel, body, {
    soort: 'fiche',
    referenties: { com: [`COM(2033) ${id.split('-').at(-1)}`], kamerstuk: [id], dossier: [dossier] },
  });
const fiche = (about: string): string => `## 2. Essentie voorstel

De Commissie stelt voor ${about} te keuren.

## 3. Nederlandse positie ten aanzien van het voorstel

### b) Beoordeling en inzet ten aanzien van dit voorstel

Het kabinet steunt het keuren van ${about}.
`;

/** Fictional: two fiches with numbers, a letter that is all about the subject of one, and one that names it. */
const PAPERS = [
  numbered('kst-99005-7', 'Fiche: Verordening roeiboten (fictief)', fiche('roeiboten')),
  numbered('kst-99005-8', 'Fiche: Verordening zeilboten (fictief)', fiche('zeilboten')),
  paper(
    'roeibericht',
    'Roeiboten (fictief)',
    '# Roeiboten\n\nRoeiboten keuren: wie roeiboten keurt, keurt roeiboten.\n',
    { soort: 'tekst' },
  ),
  paper('brief', 'Brief (fictief)', 'Zie COM(2033) 8. De haring is op.\n', { soort: 'kamerbrief' }),
];
let index: SearchIndex;
beforeAll(async () => {
  index = await indexOver(PAPERS);
});

const found = async (text: string, top = 20): Promise<string[]> =>
  (await search(index, text, { top })).map(({ document }) => document.id);
const within = (ids: readonly string[], kept: readonly string[]): string[] =>
  ids.filter((id) => kept.includes(id));

describe('a search that names a number', () => {
  it('gives the passages of that document before all others, and then the others', async () => {
    expect((await found('keuren van roeiboten'))[0]).toBe('roeibericht');
    for (const number of ['COM(2033) 8', 'kst-99005-8', '99 005, nr. 8']) {
      const ids = await found(`keuren van roeiboten ${number}`);
      const own = ids.lastIndexOf('kst-99005-8');
      expect(ids[0], number).toBe('kst-99005-8');
      expect(within(ids.slice(0, own + 1), ['roeibericht', 'kst-99005-7']), number).toEqual([]);
      expect(ids.slice(own + 1), number).toContain('roeibericht');
      expect(ids.slice(own + 1), number).toContain('kst-99005-7');
    }
  });

  it('may be for nothing but the number, in any spelling: that document first, then what names it', async () => {
    for (const number of [
      'COM(2033) 8',
      'com 2033/8',
      'kst-99005-8',
      '99 005, nr. 8',
      'Kamerstuk 99005, nr. 8',
    ]) {
      const ids = await found(number);
      expect(ids[0], number).toBe('kst-99005-8');
      expect(within(ids, ['roeibericht']), number).toEqual([]);
    }
    const ids = await found('COM(2033) 8');
    expect(ids.at(-1)).toBe('brief');
    expect(ids.indexOf('brief')).toBeGreaterThan(ids.lastIndexOf('kst-99005-8'));
  });

  it('gives none of it twice, and each group in the order of its scores', async () => {
    const hits = await search(index, 'keuren van zeilboten COM(2033) 8', { top: 20 });
    expect(new Set(hits.map(({ passage }) => passage.id)).size).toBe(hits.length);
    for (const own of [true, false]) {
      const scores = hits
        .filter(({ document }) => ['kst-99005-8', 'brief'].includes(document.id) === own)
        .map(({ score }) => score);
      expect(scores.length).toBeGreaterThan(0);
      expect(scores).toEqual([...scores].sort((a, b) => b - a));
    }
  });

  it('stays within the voice and the kind that were asked for, and within its length', async () => {
    const kabinet = await search(index, 'keuren COM(2033) 8', { voice: 'kabinet' });
    expect(kabinet[0]?.document.id).toBe('kst-99005-8');
    expect(new Set(kabinet.map(({ passage }) => passage.voice))).toEqual(new Set(['kabinet']));
    expect(await search(index, 'keuren COM(2033) 8', { kind: 'register' })).toEqual([]);
    expect(await found('keuren van roeiboten COM(2033) 8', 1)).toEqual(['kst-99005-8']);
  });

  it('is as any other search when no document has the number', async () => {
    const bare = await found('keuren van roeiboten');
    expect(bare.length).toBeGreaterThan(1);
    expect(await found('keuren van roeiboten COM(2033) 99')).toEqual(bare);
  });

  it('is as any other search when the number is a dossier that more documents have than anyone looks for', async () => {
    const many = Array.from({ length: 41 }, (_, i) =>
      numbered(`kst-99006-${i + 1}`, `Fiche: Verordening ${i} (fictief)`, fiche(`kano ${i}`), '99006'),
    );
    const first = async (count: number): Promise<string | undefined> => {
      const over = await indexOver([...PAPERS, ...many.slice(0, count)]);
      return (await search(over, 'keuren van roeiboten dossier 99006'))[0]?.document.id;
    };
    expect(await first(40)).toMatch(/^kst-99006-/);
    expect(await first(41)).toBe('roeibericht');
  });
});

describe('who and what a question asks for', () => {
  const favour = (question: string) => favourOf(understand(question, [], index.vocabulary));

  it('is favoured by its voice and its kind, as far as the question says so', () => {
    expect(favour('Wat vindt het kabinet van roeiboten in het fiche?')).toEqual({
      voices: ['kabinet'],
      kinds: ['fiche'],
    });
    expect(favour('roeiboten')).toEqual({ voices: [], kinds: [] });
  });

  it('weighs somewhat more, and shuts nothing out', async () => {
    const question = 'Wat vindt het kabinet van het keuren van roeiboten?';
    const { terms } = understand(question, [], index.vocabulary);
    const bare = new Map(
      (await hitsFor(index, terms, { top: 20, whole: true })).map((hit) => [hit.passage.id, hit]),
    );
    const hits = await search(index, question, { top: 20 });
    expect(hits.map(({ passage }) => passage.id).sort()).toEqual([...bare.keys()].sort());
    expect(new Set(hits.map(({ passage }) => passage.voice)).size).toBeGreaterThan(1);
    for (const { passage, score } of hits)
      expect(score, passage.id).toBeCloseTo(
        (bare.get(passage.id)?.score ?? 0) * (passage.voice === 'kabinet' ? FAVOUR : 1),
        10,
      );
  });
});

describe('what says the same in two documents', () => {
  const text = (voice: string): string =>
    `De ${voice} wil dat elke kano, elke gondel en elk vlot voortaan een groen lampje aan de boeg draagt.`;

  it('is one hit, with the other in it, and leaves its place to what comes after it', async () => {
    const papers = [
      paper('a', 'Blad', text('schipper')),
      paper('b', 'Blad', text('schipper')),
      paper('c', 'Blad', text('schipper')),
      paper('d', 'Blad', 'Een kano met een lampje zagen wij nog nooit, en ook geen vlot.'),
    ];
    const over = await indexOver(papers);
    const hits = await search(over, 'kano gondel lampje', { top: 2 });
    expect(hits.map(({ document }) => document.id)).toEqual(['a', 'd']);
    expect(hits[0]?.alike.map(({ document }) => document.id)).toEqual(['b', 'c']);
    expect(hits[1]?.alike).toEqual([]);
  });

  it('is found whole by index terms: nothing is folded there', async () => {
    const over = await indexOver([
      paper('a', 'Blad', text('schipper')),
      paper('b', 'Blad', text('schipper')),
    ]);
    const { terms } = understand('kano gondel', [], over.vocabulary);
    expect((await hitsFor(over, terms)).map(({ document }) => document.id)).toEqual(['a', 'b']);
  });
});

describe('a typing error over a few documents', () => {
  it('is read as the word that stands there, be it once', async () => {
    const over = await indexOver([
      paper('stoom', 'Blad', 'Er vaart een stoomgondel langs de kade.'),
      paper('zeil', 'Blad', 'Er ligt een zeilschip aan de kade.'),
    ]);
    const { repairs } = understand('stoomgodnel', [], over.vocabulary);
    expect(repairs).toEqual([{ from: 'stoomgodnel', to: 'stoomgondel' }]);
    expect((await search(over, 'stoomgodnel')).map(({ document }) => document.id)).toEqual(['stoom']);
  });
});
