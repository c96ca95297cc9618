import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exportDossiers, openExported } from '../../eval/corpora.ts';
import { readDossier } from '../../eval/dossier.ts';
import { RecordedEncoder } from '../../eval/fit/recorded.ts';
import { gatedOf, SPLIT } from '../../eval/split.ts';
import type { Answer } from '../../src/answer/answer.ts';
import { ask } from '../../src/ask.ts';
import type { SearchIndex } from '../../src/search/index.ts';

const [NAME = ''] = SPLIT.folds[1] ?? [];
const folder = mkdtempSync(join(tmpdir(), 'notabene-probable-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let index: SearchIndex;
const pairs: { readonly answerable: boolean; readonly words: Answer; readonly meant: Answer }[] = [];
beforeAll(async () => {
  await exportDossiers([NAME], folder);
  const encoder = new RecordedEncoder(NAME);
  index = await openExported(folder, NAME, encoder);
  const { questions } = readDossier(NAME);
  for (const { question, thread, answerable } of gatedOf(NAME, questions)) {
    const [words, meant] = [
      await ask(index, { question, thread }, { now: () => 0 }),
      await ask(index, { question, thread }, { now: () => 0, encoder }),
    ];
    pairs.push({ answerable, words, meant });
  }
});
const probable = (): Answer[] =>
  pairs.map(({ meant }) => meant).filter(({ status }) => status === 'probable');

describe('an answer by meaning', () => {
  it('is sure of many questions that words are not sure of', () => {
    const sure = (answer: Answer): boolean => answer.status === 'answered';
    const answerable = pairs.filter((pair) => pair.answerable);
    const [meant, words] = [
      answerable.filter((pair) => sure(pair.meant)),
      answerable.filter((pair) => sure(pair.words)),
    ];
    expect(meant.length).toBeGreaterThan(words.length + answerable.length / 5);
  });
});

describe('an answer that is probable', () => {
  it('says that it is not sure, and has a confidence under 1', () => {
    expect(probable().length).toBeGreaterThan(3);
    for (const { notes, confidence } of probable()) {
      expect(notes[0]).toMatch(/^(?:Waarschijnlijk staat het hier|The answer is probably here)/);
      expect(confidence).toBeGreaterThan(0);
      expect(confidence).toBeLessThan(1);
    }
  });

  it('rests on the exact characters of a document, with who says it', async () => {
    for (const { claims } of probable()) {
      expect(claims.length).toBeGreaterThan(0);
      for (const { citations, voice } of claims)
        for (const { documentId, quote, start, end } of citations) {
          const held = await index.held(documentId);
          expect(held?.document.text.slice(start, end)).toBe(quote);
          expect(
            held?.passages
              .flatMap(({ sentences }) => sentences)
              .some((s) => s.start === start && s.voice === voice),
          ).toBe(true);
        }
    }
  });
});
