import { readdirSync } from 'node:fs';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { SHIPPED_CORPUS } from '../cli/places.ts';
import { readCorpus } from '../ingest/corpus.ts';
import { ask } from '../src/ask.ts';
import type { Document } from '../src/documents/document.ts';
import { markerOf } from '../src/documents/structure/markers.ts';
import { passagesOf } from '../src/passages/passages.ts';
import type { SearchIndex } from '../src/search/index.ts';
import { expectSound } from './answer/sound.ts';
import { FIXTURES } from './fixtures/documents/read.ts';
import { OFFICIAL_NOTE } from './official-note.ts';
import { indexOver } from './search/papers.ts';

const FIXTURE_FOLDER = `${import.meta.dirname}/fixtures/documents`;
const { documents } = await readCorpus([
  SHIPPED_CORPUS,
  ...FIXTURES.map((name) => `${FIXTURE_FOLDER}/${name}`),
  ...(OFFICIAL_NOTE === undefined ? [] : [OFFICIAL_NOTE]),
]);
const named = documents.map((document) => [document.id, document] as const);

describe('every document', () => {
  it('that ships, every fixture and, where it is at hand, the official note is among those that are checked', () => {
    expect(documents.length).toBe(
      readdirSync(SHIPPED_CORPUS).length + FIXTURES.length + (OFFICIAL_NOTE === undefined ? 0 : 1),
    );
  });

  it.each(named)('%s: its sections follow each other and cover the text', (_id, { sections, text }) => {
    expect(text.length).toBeGreaterThan(100);
    expect(sections[0]?.start).toBe(0);
    sections.forEach(({ start, end }, at) => {
      expect(end).toBeGreaterThan(start);
      expect(end).toBe(sections[at + 1]?.start ?? text.length);
    });
  });

  it.each(named)(
    '%s: its blocks are in order, apart from each other, within one section, and hold all of the text',
    (_id, document) => {
      let last = 0;
      for (const { start, end, label } of document.blocks) {
        expect(document.text.slice(last, start)).toMatch(/^\s*$/);
        expect(end).toBeGreaterThan(start);
        expect(
          document.sections.filter((section) => start >= section.start && end <= section.end),
        ).toHaveLength(1);
        if (label)
          expect([label.start >= start, label.end <= end, label.end > label.start]).toEqual([
            true,
            true,
            true,
          ]);
        last = end;
      }
      expect(document.text.slice(last)).toMatch(/^\s*$/);
    },
  );

  it.each(named)('%s: the text of a passage is the slice of the document', (_id, document) => {
    const passages = passagesOf(document);
    expect(passages.length).toBeGreaterThan(0);
    expect(new Set(passages.map(({ id }) => id)).size).toBe(passages.length);
    let last = 0;
    for (const { id, documentId, start, end, text, path } of passages) {
      expect(document.text.slice(start, end), id).toBe(text);
      expect(text.trim(), id).toBe(text);
      expect(id.startsWith(`${document.id}#`)).toBe(true);
      expect(documentId).toBe(document.id);
      expect(start).toBeGreaterThanOrEqual(last);
      const section = document.sections.find((each) => start >= each.start && end <= each.end);
      expect(section?.path, id).toEqual(path);
      last = end;
    }
  });

  it.each(named)(
    '%s: a sentence lies in its passage and its block, and a passage has one voice',
    (_id, document) => {
      for (const passage of passagesOf(document)) {
        expect(passage.sentences.length, passage.id).toBeGreaterThan(0);
        let last = passage.start;
        for (const { start, end, voice, block, label } of passage.sentences) {
          const around = document.blocks[block];
          expect(voice, passage.id).toBe(passage.voice);
          expect([start >= last, end > start, end <= passage.end], passage.id).toEqual([true, true, true]);
          expect([start >= (around?.start ?? 1e9), end <= (around?.end ?? 0)], passage.id).toEqual([
            true,
            true,
          ]);
          expect(document.text.slice(start, end).trim()).toBe(document.text.slice(start, end));
          if (label) expect([label.start >= start, label.end <= end]).toEqual([true, true]);
          last = end;
        }
        expect([passage.sentences[0]?.start, passage.sentences.at(-1)?.end]).toEqual([
          passage.start,
          passage.end,
        ]);
      }
    },
  );

  it.each(named)('%s: every word that is no heading stands in a passage', (_id, document) => {
    const sentences = passagesOf(document).flatMap((passage) => passage.sentences);
    document.blocks.forEach((block, at) => {
      if (block.type === 'heading') return;
      const whole = document.text.slice(block.start, block.end);
      let from = block.start + (block.type === 'item' ? (markerOf(whole)?.length ?? 0) : 0);
      for (const { start, end } of sentences.filter((each) => each.block === at)) {
        expect(document.text.slice(from, start)).toMatch(/^\s*$/);
        from = end;
      }
      expect(document.text.slice(from, block.end)).toMatch(/^\s*$/);
    });
  });
});

/** A question as nobody would write it: words of the corpus, of questions, names, numbers and noise. */
function questionOver(given: readonly Document[]): fc.Arbitrary<string> {
  const words = [...new Set(given.flatMap(({ text }) => text.match(/[\p{L}\p{N}-]+/gu) ?? []))];
  const asking =
    'wat wie wanneer waarom hoeveel welke zes vindt wil het kabinet de commissie lidstaten van over en niet geen verschil tussen stelt voor daarvan noem what does the cabinet think of how many and which'.split(
      ' ',
    );
  const numbers = fc.oneof(
    fc.constantFrom(
      'COM(2025) 743',
      'com 2031/412',
      'kst-22112-4243',
      '22 112, nr. 4264',
      '2026D04657',
      'fiche 4246',
      '30 januari 2026',
      '€ 350.000.000',
      '65%',
      'artikel 114',
    ),
    fc.nat({ max: 99999 }).map(String),
    fc.tuple(fc.nat({ max: 2100 }), fc.nat({ max: 999 })).map(([year, number]) => `COM(${year}) ${number}`),
  );
  const hostile = fc.constantFrom(
    '__proto__',
    'hasOwnProperty',
    '*',
    '"',
    '[1]',
    '<b>',
    '\u200b',
    '\u202e',
    '\ud800',
    '](javascript:x)',
    '.*+?',
    '\\',
    '\n',
    '…',
    'a'.repeat(80),
    '👩‍👧',
  );
  const token = fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...words) },
    { weight: 6, arbitrary: fc.constantFrom(...asking) },
    { weight: 2, arbitrary: numbers },
    {
      weight: 1,
      arbitrary: fc.constantFrom('Duitsland', 'Europees Parlement', 'Zacharias', 'VNG', 'EUDA', 'Qwxyzzy'),
    },
    { weight: 1, arbitrary: hostile },
    { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 12 }) },
  );
  const joint = fc.constantFrom(' ', ' ', ' ', ' ', ', ', '? ', '. ', ': ', '-', ' en wat ', '');
  return fc
    .array(fc.tuple(token, joint), { minLength: 1, maxLength: 14 })
    .map((tokens) => tokens.flat().join('').slice(0, 2000));
}

/** What chance may not bring: a question for each status. */
const EACH_STATUS = [
  'Wat vindt het kabinet van de proportionaliteit van COM(2025) 743?',
  'Wat vindt het kabinet van de proportionaliteit van COM(2025) 743? En hoe lang is Qwxyzzy?',
  'Wat vindt het kabinet van de rechtsgrondslag van COM(2025) 743?',
  'Wat vindt Zacharias van Qwxyzzy?',
  'Wat vindt het kabinet van de subsidiariteit?',
];

describe('whatever is asked', () => {
  let index: SearchIndex;
  beforeAll(async () => {
    index = await indexOver(documents);
  });

  it('there is an answer, every claim of which holds against the documents', async () => {
    const seen = new Set<string>();
    const question = questionOver(documents);
    await fc.assert(
      fc.asyncProperty(question, fc.array(question, { maxLength: 2 }), async (last, thread) => {
        const answer = await ask(index, { question: last, thread }, { now: () => 0 });
        await expectSound(answer, index);
        seen.add(answer.status);
      }),
      { numRuns: 200, seed: 20260130, examples: EACH_STATUS.map((one): [string, string[]] => [one, []]) },
    );
    expect([...seen].sort()).toEqual(['ambiguous', 'answered', 'probable', 'unanswered']);
  }, 30_000);

  it('over a single document or none, it is the same', async () => {
    const [one] = documents;
    if (one === undefined) throw new Error('no documents');
    for (const few of [[one], []]) {
      const small = await indexOver(few);
      const seen = new Set<string>();
      await fc.assert(
        fc.asyncProperty(questionOver(documents), async (question) => {
          const answer = await ask(small, { question }, { now: () => 0 });
          await expectSound(answer, small);
          seen.add(answer.status);
        }),
        { numRuns: 60, seed: 22112 },
      );
      expect(seen).toEqual(new Set(few.length > 0 ? ['probable', 'unanswered'] : ['unanswered']));
    }
  }, 30_000);
});
