import { describe, expect, it } from 'vitest';
import { checkDossier } from '../../eval/check.ts';
import { type Dossier, dossierNames, readDossier } from '../../eval/dossier.ts';
import points from '../../eval/points.json' with { type: 'json' };
import { DEVELOPMENT, foldOf, isTest, keyOf, SPLIT, splitOf, thirdOf } from '../../eval/split.ts';

const names = dossierNames();
const dossiers = names.map((name) => readDossier(name));

describe('the dossiers', () => {
  it('are 46 with 4,220 questions, each with its own id', () => {
    const ids = dossiers.flatMap(({ questions }) => questions.map(({ id }) => id));
    expect([names.length, ids.length, new Set(ids).size]).toEqual([46, 4220, 4220]);
  });

  it('have labels that stand verbatim in their documents', () => {
    expect(dossiers.flatMap((dossier) => checkDossier(dossier).problems)).toEqual([]);
  });

  it('say of every document that it is fictional', () => {
    const unmarked = dossiers.flatMap(({ documents }) =>
      [...documents].filter(([, text]) => !/^soort_tekst: fictieve tekst$/m.test(text)).map(([file]) => file),
    );
    expect(unmarked).toEqual([]);
  });
});

describe('the check of a dossier', () => {
  const dossier = (question: object): Dossier => ({
    name: 'a',
    documents: new Map(['a', 'b', 'c'].map((id) => [`${id}.md`, `De zin van ${id}.`])),
    questions: [
      {
        id: 'a-1',
        dossier: 'a',
        question: 'Wat?',
        thread: [],
        lang: 'nl',
        kind: 'lookup',
        answerable: true,
        gold: [['De zin van a.']],
        docs: ['a'],
        voice: 'kabinet',
        answer: 'De zin.',
        ...question,
      } as Dossier['questions'][number],
    ],
  });

  it('finds nothing in one that is in order', () => {
    expect(checkDossier(dossier({}))).toMatchObject({ problems: [], remarks: [] });
  });

  it.each([
    ['a label that is not verbatim', { gold: [['De zin van d.']] }, 'a-1: not verbatim: 1 of its sentences'],
    ['a welcome sentence that is not', { also: ['Iets.'] }, 'a-1: not verbatim: 1 of its sentences'],
    ['an answerable question without gold', { gold: [] }, 'a-1: a needed fact is missing'],
    ['one without a speaker', { voice: undefined }, 'a-1: speaker or answer is missing'],
    [
      'an unanswerable one with gold',
      { answerable: false, sort: 'near' },
      'a-1: it is unanswerable, and has a needed fact',
    ],
    ['an unanswerable one without a sort', { answerable: false, gold: [] }, 'a-1: its sort is missing'],
  ])('finds %s', (_, question, problem) => {
    expect(checkDossier(dossier(question)).problems).toEqual([problem]);
  });
});

describe('the split', () => {
  it('is that of the checksums of the names', () => {
    expect(splitOf(names)).toEqual(SPLIT);
  });

  it('keeps eight dossiers apart, and has every other one in one of four folds', () => {
    expect(SPLIT.test).toHaveLength(8);
    expect([...DEVELOPMENT].sort()).toEqual(names.filter((name) => !isTest(name)));
    expect(DEVELOPMENT.every((name) => foldOf(name) !== null)).toBe(true);
    expect(SPLIT.test.every((name) => foldOf(name) === null)).toBe(true);
  });

  it('names questions of the test set by a checksum alone', () => {
    const [test = '', other = ''] = [SPLIT.test[0], DEVELOPMENT[0]];
    expect(keyOf({ id: `${test}-lookup-01`, dossier: test })).toMatch(/^[0-9a-f]{12}$/);
    expect(keyOf({ id: `${other}-lookup-01`, dossier: other })).toBe(`${other}-lookup-01`);
  });

  it('takes a third of the questions, of every kind its share', () => {
    const thirds = dossiers.map(({ name, questions }) => thirdOf(name, questions));
    for (const [at, third] of thirds.entries()) {
      const all = dossiers[at]?.questions.length ?? 0;
      expect(Math.abs(third.length - all / 3)).toBeLessThan(1);
    }
    const share = (kind: string): number => {
      const of = (questions: readonly { readonly kind: string }[]): number =>
        questions.filter((question) => question.kind === kind).length;
      return of(thirds.flat()) / of(dossiers.flatMap(({ questions }) => questions));
    };
    for (const kind of new Set(dossiers.flatMap(({ questions }) => questions.map((each) => each.kind)))) {
      expect(share(kind), kind).toBeGreaterThan(0.2);
      expect(share(kind), kind).toBeLessThan(0.5);
    }
  });

  it('takes the same third in whatever order the questions come', () => {
    const [dossier] = dossiers;
    const ids = (questions: Dossier['questions']): string[] =>
      thirdOf('vuurwerk', questions).map(({ id }) => id);
    expect(ids([...(dossier?.questions ?? [])].reverse())).toEqual(ids(dossier?.questions ?? []));
  });
});

describe('the questions that point to their dossier', () => {
  it('are questions of the dossiers, none of which another dossier answers', () => {
    const known = new Map(
      dossiers.flatMap(({ questions }) => questions.map((each) => [keyOf(each), each] as const)),
    );
    expect(points.keys.filter((key) => !known.has(key) || known.get(key)?.scoped_only)).toEqual([]);
    expect(points.point).toBe(points.keys.length);
  });
});
