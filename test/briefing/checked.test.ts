import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openCorpus } from '../../ingest/corpus.ts';
import type { Claim } from '../../src/answer/answer.ts';
import { faultOf } from '../../src/answer/check/verify.ts';
import { placeOf } from '../../src/answer/claims.ts';
import { FORMS, type Paper } from '../../src/briefing/paper/paper.ts';
import { cardOf } from '../../src/briefing/position/card.ts';
import { matrixOf } from '../../src/briefing/position/matrix.ts';
import { revisionOf } from '../../src/briefing/position/revision.ts';
import { Quoting } from '../../src/briefing/quoted.ts';
import { timelineOf } from '../../src/briefing/timeline/timeline.ts';
import type { SearchIndex } from '../../src/search/index.ts';
import type { Reading } from '../../src/search/reading.ts';
import { OFFICIAL_NOTE } from '../official-note.ts';
import { readAll } from '../search/papers.ts';
import { briefingIndex } from './documents.ts';
import { blocksIn, claimsIn, make } from './making.ts';

const CORPORA: readonly (readonly [name: string, open: () => Promise<SearchIndex>])[] = [
  ['the documents that ship', () => openCorpus(undefined)],
  ['the fictional ones', () => openCorpus([join(import.meta.dirname, '..', 'fixtures', 'documents')])],
  ['those of which cards are made', briefingIndex],
  ...(OFFICIAL_NOTE === undefined
    ? []
    : [['the published note', () => openCorpus([OFFICIAL_NOTE ?? ''])] as const]),
];

/** Subjects as they are typed, on what is there and on what is not. */
const SUBJECTS = [
  'het actieplan drugshandel',
  'criminele geldstromen',
  'wat vindt het kabinet van vuurtorens?',
  'kosten en wie betaalt',
  'subsidiariteit van de verordening',
  'drinkwater op het dorpsplein',
  'MAOC-N',
  'zeepkistenraces',
  'draaimolens en poppenkasten',
];

/** All of them hold, and there are some. */
function expectChecked(claims: readonly Claim[], reading: Reading): void {
  expect(claims.length).toBeGreaterThan(0);
  expect(claims.map((claim) => faultOf(claim, reading)).filter((fault) => fault !== undefined)).toEqual([]);
}

/** What holds for any paper. */
function expectSound(paper: Paper, reading: Reading): void {
  const claims = claimsIn(paper);
  expectChecked(claims, reading);
  const cited = claims.flatMap(({ citations }) => citations);
  // Each place has one number, given as it is first read, and each is among the sources with its checksum.
  expect(paper.citations.map(({ number }) => number)).toEqual(paper.citations.map((_, at) => at + 1));
  expect([...new Map(cited.map((each) => [placeOf(each), each.number])).values()]).toEqual(
    paper.citations.map(({ number }) => number),
  );
  expect(new Set(cited.map(({ documentId }) => documentId))).toEqual(
    new Set(paper.sources.map(({ id }) => id)),
  );
  for (const { id, sha256 } of paper.sources) expect(sha256).toBe(reading.document(id)?.source.sha256);
  for (const block of blocksIn(paper)) if (block.type === 'said') expect(block.claims).not.toEqual([]);
}

describe.each(CORPORA)('over %s', (_, open) => {
  it('every sentence of every paper was checked as one of an answer is, whatever it is made from', async () => {
    const index = await open();
    const reading = await readAll(index);
    const ids = reading.documents.map(({ id }) => id);
    const kinds = new Set<string>();
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...FORMS),
        fc.subarray(ids, { maxLength: Math.min(6, ids.length) }),
        fc.option(fc.constantFrom(...SUBJECTS)),
        fc.subarray(SUBJECTS, { maxLength: 2 }),
        async (form, documents, about, questions) => {
          const made = await make(index, { form, documents, about, questions });
          kinds.add(made.kind);
          if (made.kind === 'paper') expectSound(made.paper, reading);
          else expect(documents).toEqual([]);
        },
      ),
      { numRuns: 40, seed: 20_260_130 },
    );
    expect([...kinds]).toContain('paper');
  });

  it('so was every cell, change, step and verdict', async () => {
    const index = await open();
    const reading = await readAll(index);
    const quoting = new Quoting(reading);
    const cards = reading.documents.flatMap(({ id }) => cardOf(quoting, id) ?? []);
    expectChecked(
      cards.flatMap(({ cells }) => cells.flatMap(({ claims, context }) => [...claims, ...context])),
      reading,
    );
    for (const [at, original] of cards.entries()) {
      const revised = cards[at + 1];
      if (revised === undefined) continue;
      const { changes } = revisionOf(quoting, original, revised);
      expectChecked(
        changes.flatMap(({ before, after }) => [before, after].filter((each) => each !== null)),
        reading,
      );
    }
    const { events } = timelineOf(
      reading,
      reading.documents.map(({ id }) => id),
      { on: '2031-06-01' },
    );
    expectChecked(
      events.flatMap(({ claims }) => claims),
      reading,
    );
    const { rows } = await matrixOf(index, []);
    expectChecked(
      rows.flatMap(({ cells }) => cells.flatMap(({ claims }) => claims)),
      reading,
    );
  });
});
