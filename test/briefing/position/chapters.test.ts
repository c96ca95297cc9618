import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openCorpus } from '../../../ingest/corpus.ts';
import { cardsOf } from '../../../src/briefing/position/cards.ts';
import { matrixOf } from '../../../src/briefing/position/matrix.ts';

const FIXTURES = join(import.meta.dirname, '..', '..', 'fixtures', 'documents');

describe('the card of a Commission document', () => {
  it('has its own chapters, each with a sentence of it, and stands in no matrix', async () => {
    const index = await openCorpus([FIXTURES]);
    const [head] = await index.summaries({ kind: 'mededeling' });
    const id = head?.id ?? '';
    const result = await cardsOf(index, [id]);
    const [card] = result.kind === 'cards' ? result.comparison.cards : [];
    expect(card?.chapters.length).toBeGreaterThan(1);
    for (const { path, claims } of card?.chapters ?? []) {
      expect(claims).toHaveLength(1);
      expect(claims[0]?.citations[0].path).toEqual(path);
    }
    expect((await matrixOf(index, [id])).cardless).toEqual([id]);
    expect((await matrixOf(index, [])).rows.map(({ documentId }) => documentId)).not.toContain(id);
  });

  it('is none where a template has the rows', async () => {
    const index = await openCorpus([FIXTURES]);
    const [head] = await index.summaries({ kind: 'fiche' });
    const result = await cardsOf(index, [head?.id ?? '']);
    expect(result.kind === 'cards' ? result.comparison.cards[0]?.chapters : null).toEqual([]);
  });
});
