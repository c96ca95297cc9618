import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openCorpus } from '../../../ingest/corpus.ts';
import { Work } from '../../../src/briefing/position/alignment.ts';
import { type Card, cardOf } from '../../../src/briefing/position/card.ts';
import { cardsOf } from '../../../src/briefing/position/cards.ts';
import { type Revision, revisionOf } from '../../../src/briefing/position/revision.ts';
import { changedWords } from '../../../src/briefing/position/word-changes.ts';
import { Quoting } from '../../../src/briefing/quoted.ts';
import { readDocuments } from '../../../src/search/reading.ts';
import { fictional, smallIndex } from '../../app/small-index.ts';
import { briefingIndex, ORIGINAL, REVISED } from '../documents.ts';

const ROOT = join(import.meta.dirname, '..', '..', '..');

/** What was planted in a revised fiche, made by hand before there was a comparison. */
interface Planted {
  readonly original: string;
  readonly revised: string;
  readonly changes: readonly {
    readonly kind: 'added' | 'changed' | 'removed' | 'moved';
    readonly rubriek: string;
    readonly before: string | null;
    readonly after: string | null;
    readonly voice: string;
  }[];
  readonly positions: Revision['positions'];
}

const PLANTED = JSON.parse(
  readFileSync(join(ROOT, 'test', 'promises', 'briefing', 'revision.json'), 'utf8'),
) as Planted;
const KINDS = { added: 'toegevoegd', changed: 'gewijzigd', removed: 'vervallen', moved: 'verplaatst' };

/** All documents read once; a card is of one document, whatever others were read. */
const quoting = briefingIndex().then(async (index) => {
  const ids = (await index.summaries()).map(({ id }) => id);
  return new Quoting(await readDocuments(index, ids));
});
const cards = new Map<string, Card>();

/** One document beside another, whatever the links between them say. */
async function between(originalId: string, revisedId: string): Promise<Revision> {
  const all = await quoting;
  const card = (id: string): Card => {
    const made = cards.get(id) ?? cardOf(all, id);
    if (made === undefined) throw new Error(`no card of ${id}`);
    cards.set(id, made);
    return made;
  };
  return revisionOf(all, card(originalId), card(revisedId));
}

const IDS = (await (await briefingIndex()).summaries()).map(({ id }) => id);

describe('what a revised fiche changed', () => {
  it('is what was planted in it, in every part, and nothing more', async () => {
    const index = await openCorpus([PLANTED.original, PLANTED.revised].map((file) => join(ROOT, file)));
    const ids = (await index.summaries()).map(({ id }) => id);
    const result = await cardsOf(index, ids);
    const [revision, ...others] = result.kind === 'cards' ? result.comparison.revisions : [];
    expect(others).toEqual([]);
    expect(revision).toMatchObject({ originalId: ORIGINAL, revisedId: REVISED });
    const found = revision?.changes.map(({ kind, rubriek, before, after }) => ({
      kind,
      rubriek,
      before: before?.text ?? null,
      after: after?.text ?? null,
      voice: (after ?? before)?.voice,
    }));
    expect(found).toEqual(PLANTED.changes.map((each) => ({ ...each, kind: KINDS[each.kind] })));
    expect(revision?.positions).toEqual(PLANTED.positions);
  });

  it('is found whichever of the two was asked for first, and only from the older to the newer', async () => {
    const index = await briefingIndex();
    const [one, other] = await Promise.all([
      cardsOf(index, [ORIGINAL, REVISED]),
      cardsOf(index, [REVISED, ORIGINAL]),
    ]);
    const pairs = [one, other].map((result) =>
      result.kind === 'cards'
        ? result.comparison.revisions.map(({ originalId, revisedId }) => [originalId, revisedId])
        : result,
    );
    expect(pairs).toEqual([[[ORIGINAL, REVISED]], [[ORIGINAL, REVISED]]]);
  });

  it('is nothing for a document beside itself', async () => {
    for (const id of IDS) {
      const { changes, positions, unchanged } = await between(id, id);
      expect([changes, positions], id).toEqual([[], []]);
      expect(unchanged).toBeGreaterThan(0);
    }
  });

  it('quotes the words of the documents exactly', async () => {
    const index = await briefingIndex();
    const { changes } = await between(ORIGINAL, REVISED);
    const claims = changes.flatMap(({ before, after }) => [before ?? [], after ?? []].flat());
    expect(claims.length).toBeGreaterThan(5);
    for (const claim of claims) {
      const [{ documentId, start, end, quote }] = claim.citations;
      expect((await index.held(documentId))?.document.text.slice(start, end)).toBe(quote);
    }
  });

  it('has as many sentences the other way round, with what was added dropped and the verdicts swapped', async () => {
    let changed = 0;
    for (const [at, one] of IDS.entries())
      for (const other of IDS.slice(at + 1)) {
        const [there, back] = [await between(one, other), await between(other, one)];
        const texts = (revision: Revision, kind: string, side: 'before' | 'after') =>
          revision.changes
            .filter((change) => change.kind === kind)
            .map((change) => change[side]?.text)
            .sort();
        changed += there.changes.length;
        const pair = `${one} and ${other}`;
        expect(texts(back, 'vervallen', 'before'), pair).toEqual(texts(there, 'toegevoegd', 'after'));
        expect(texts(back, 'toegevoegd', 'after'), pair).toEqual(texts(there, 'vervallen', 'before'));
        expect(texts(back, 'gewijzigd', 'before'), pair).toEqual(texts(there, 'gewijzigd', 'after'));
        expect(back.unchanged, pair).toBe(there.unchanged);
        expect(back.positions, pair).toEqual(
          there.positions.map(({ row, before, after }) => ({ row, before: after, after: before })),
        );
      }
    expect(changed).toBeGreaterThan(100);
  });
});

describe('the revision of a document that was made by hand', () => {
  const INDEX = (documents: Readonly<Record<string, readonly string[]>>) =>
    smallIndex(
      Object.entries(documents).map(([id, texts]) =>
        fictional(id, [{ heading: '3. Beoordeling', voice: 'kabinet', texts }]),
      ),
    );
  const revised = async (before: readonly string[], after: readonly string[], work?: Work) => {
    const quoting = new Quoting(await readDocuments(INDEX({ before, after }), ['before', 'after']));
    const [original, revision] = ['before', 'after'].map((id) => cardOf(quoting, id));
    if (original === undefined || revision === undefined) throw new Error('no card');
    return revisionOf(quoting, original, revision, work);
  };
  /** Sentences that have nothing in common but what makes them sentences. */
  const sentence = (name: string, at: number) => `Aa${name}${at} be${name}${at} ce${name}${at}.`;
  const sentences = (name: string, count: number) =>
    Array.from({ length: count }, (_, at) => sentence(name, at));
  const said = ({ changes }: Revision) =>
    changes.map(({ kind, before, after }) => [kind, before?.text ?? null, after?.text ?? null]);
  /** Sentences of both documents of which it says anything. */
  const told = ({ changes, unchanged, cut }: Revision) =>
    2 * unchanged +
    changes.reduce(
      (sum, { before, after }) => sum + [before, after].filter((each) => each !== null).length,
      0,
    ) +
    cut;

  it('tells a sentence that moved within its part, once', async () => {
    const [a = '', b = '', c = ''] = sentences('x', 3);
    const revision = await revised([a, b, c], [a, c, b]);
    expect(revision.changes.map(({ kind }) => kind)).toEqual(['verplaatst']);
    expect([revision.unchanged, revision.cut]).toEqual([2, 0]);
  });

  it('leaves no sentence of a long document out when little changed', async () => {
    const before = sentences('x', 2_500);
    const after = before.with(2_400, 'Nieuw is dit.').toSpliced(10, 1);
    const revision = await revised(before, after);
    expect(said(revision)).toEqual([
      ['vervallen', before[10], null],
      ['vervallen', before[2_400], null],
      ['toegevoegd', null, 'Nieuw is dit.'],
    ]);
    expect([revision.unchanged, revision.cut]).toEqual([2_498, 0]);
  }, 60_000);

  it('says how many sentences it did not compare, and nothing else of them', async () => {
    const common = sentences('x', 120);
    const before = [...common, ...sentences('oud', 30)];
    const after = [...sentences('nieuw', 20), ...common, ...sentences('ander', 30)];
    const revision = await revised(before, after, new Work(100 * 100));
    expect(revision.cut).toBeGreaterThan(0);
    expect(said(revision)).toEqual(sentences('nieuw', 20).map((text) => ['toegevoegd', null, text]));
    expect(told(revision)).toBe(before.length + after.length);
    expect((await revised(before, after)).cut).toBe(0);
  });

  it('calls nothing dropped or added that stands where it did not look', async () => {
    let lonely = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.nat({ max: 30 }), { minLength: 2, maxLength: 40 }),
        fc.array(fc.nat({ max: 30 }), { minLength: 2, maxLength: 40 }),
        fc.nat({ max: 400 }),
        async (one, other, work) => {
          const [before, after] = [one, other].map((list) => list.map((at) => sentence('x', at)));
          const revision = await revised(before ?? [], after ?? [], new Work(work));
          expect(told(revision)).toBe(one.length + other.length);
          const alone = revision.changes.filter((each) => each.before === null || each.after === null);
          lonely += alone.length;
          for (const { before: was, after: is } of alone) {
            const text = (was ?? is)?.text;
            const left = (was === null ? before : after)?.filter((each) => each === text).length ?? 0;
            const right = (was === null ? after : before)?.filter((each) => each === text).length ?? 0;
            expect(left).toBeLessThan(right);
          }
        },
      ),
      { seed: 20_260_130 },
    );
    expect(lonely).toBeGreaterThan(100);
  });

  it('shares its bound with the other comparisons of a request', async () => {
    const work = new Work(60 * 60);
    const pair = [sentences('x', 50), sentences('y', 50)] as const;
    const cuts = [await revised(...pair, work), await revised(...pair, work)].map(({ cut }) => cut);
    expect(cuts).toEqual([0, 100]);
  });
});

describe('the words of two versions', () => {
  it('are marked where they differ, and only there', () => {
    expect(
      changedWords(
        'Het standpunt is nog niet bekend.',
        'Het standpunt is, op dat van Ierland na, nog niet bekend.',
      ),
    ).toEqual({
      before: [
        { text: 'Het standpunt', changed: false },
        { text: 'is', changed: true },
        { text: 'nog niet bekend.', changed: false },
      ],
      after: [
        { text: 'Het standpunt', changed: false },
        { text: 'is, op dat van Ierland na,', changed: true },
        { text: 'nog niet bekend.', changed: false },
      ],
    });
  });

  it('are all there, and those without a mark are the same on both sides', () => {
    const sentence = fc.array(fc.constantFrom('het', 'kabinet', 'is', 'niet', 'positief'), { maxLength: 12 });
    fc.assert(
      fc.property(sentence, sentence, (one, other) => {
        expect(changedWords(one.join(' '), one.join(' ')).after.some(({ changed }) => changed)).toBe(false);
        const { before, after } = changedWords(one.join(' '), other.join(' '));
        const all = (pieces: typeof before) => pieces.map(({ text }) => text).join(' ');
        const kept = (pieces: typeof before) => all(pieces.filter(({ changed }) => !changed));
        expect([all(before), all(after)]).toEqual([one.join(' '), other.join(' ')]);
        expect(kept(before)).toBe(kept(after));
      }),
    );
  });

  it('are all marked when there are too many to compare', () => {
    const long = Array.from({ length: 1_100 }, () => 'woord').join(' ');
    expect(changedWords(long, long).before).toEqual([{ text: long, changed: true }]);
  });
});
