import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openCorpus } from '../../scripts/corpus.ts';
import { type Card, cardOf } from '../../src/briefing/card.ts';
import { cardsOf } from '../../src/briefing/cards.ts';
import { Quoting } from '../../src/briefing/quoted.ts';
import { type Revision, revisionOf } from '../../src/briefing/revision.ts';
import { changedWords } from '../../src/briefing/word-changes.ts';
import { readDocuments } from '../../src/search/reading.ts';
import { briefingIndex, ORIGINAL, REVISED } from './documents.ts';

const ROOT = join(import.meta.dirname, '..', '..');

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
  readFileSync(join(ROOT, 'test', 'eval', 'briefing', 'revision.json'), 'utf8'),
) as Planted;
const KINDS = { added: 'toegevoegd', changed: 'gewijzigd', removed: 'vervallen', moved: 'verplaatst' };

/** One document beside another, whatever the links between them say. */
async function between(originalId: string, revisedId: string): Promise<Revision> {
  const index = await briefingIndex();
  const quoting = new Quoting(await readDocuments(index, [originalId, revisedId]));
  const card = (id: string): Card => {
    const made = cardOf(quoting, id);
    if (made === undefined) throw new Error(`no card of ${id}`);
    return made;
  };
  return revisionOf(quoting, card(originalId), card(revisedId));
}

const IDS = (await (await briefingIndex()).heads()).map(({ id }) => id);

describe('what a revised fiche changed', () => {
  it('is what was planted in it, in every part, and nothing more', async () => {
    const index = await openCorpus([PLANTED.original, PLANTED.revised].map((file) => join(ROOT, file)));
    const ids = (await index.heads()).map(({ id }) => id);
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
    for (const claim of changes.flatMap(({ before, after }) => [before ?? [], after ?? []].flat())) {
      const [{ documentId, start, end, quote }] = claim.citations;
      expect((await index.held(documentId))?.document.text.slice(start, end)).toBe(quote);
    }
  });

  it('has as many sentences the other way round, with what was added dropped and the verdicts swapped', async () => {
    for (const [at, one] of IDS.entries())
      for (const other of IDS.slice(at + 1)) {
        const [there, back] = [await between(one, other), await between(other, one)];
        const texts = (revision: Revision, kind: string, side: 'before' | 'after') =>
          revision.changes
            .filter((change) => change.kind === kind)
            .map((change) => change[side]?.text)
            .sort();
        const pair = `${one} and ${other}`;
        expect(texts(back, 'vervallen', 'before'), pair).toEqual(texts(there, 'toegevoegd', 'after'));
        expect(texts(back, 'toegevoegd', 'after'), pair).toEqual(texts(there, 'vervallen', 'before'));
        expect(texts(back, 'gewijzigd', 'before'), pair).toEqual(texts(there, 'gewijzigd', 'after'));
        expect(back.unchanged, pair).toBe(there.unchanged);
        expect(back.positions, pair).toEqual(
          there.positions.map(({ row, before, after }) => ({ row, before: after, after: before })),
        );
      }
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
        const { before, after } = changedWords(one.join(' '), other.join(' '));
        const all = (pieces: typeof before) => pieces.map(({ text }) => text).join(' ');
        const kept = (pieces: typeof before) => all(pieces.filter(({ changed }) => !changed));
        expect([all(before), all(after)]).toEqual([one.join(' '), other.join(' ')]);
        expect(kept(before)).toBe(kept(after));
        if (one.join(' ') === other.join(' ')) expect(before.some(({ changed }) => changed)).toBe(false);
      }),
    );
  });

  it('are all marked when there are too many to compare', () => {
    const long = Array.from({ length: 1_100 }, () => 'woord').join(' ');
    expect(changedWords(long, long).before).toEqual([{ text: long, changed: true }]);
  });
});
