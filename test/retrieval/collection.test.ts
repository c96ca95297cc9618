import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { halfOf, readCollection, readJudgement } from './collection.ts';
import { corpusOf, ENGINES } from './engines.ts';
import { DEPTH } from './metrics.ts';
import { reportOf, runEngine } from './report.ts';

/** A fictional collection: five texts, four questions of which one has nothing relevant. */
const CORPUS = [
  ['t1', '', 'De bakker bakt roggebrood en krentenbollen in een houtoven.'],
  ['t2', 'Smidse', 'De smid smeedt hoefijzers voor de paarden van het veer.'],
  ['t3', '', 'De visser boet zijn netten en verkoopt haring op de kade.'],
  ['t4', '', ''],
  ['q3', '', 'Wie verkoopt er haring op de kade van het dorp?'],
].map(([_id, title, text]) => JSON.stringify({ _id, title, text }));
const QUERIES = [
  ['q1', 'Welke bakker bakt roggebrood?'],
  ['q2', 'Wie smeedt de hoefijzers?'],
  ['q3', 'Wie verkoopt er haring op de kade?'],
  ['q4', 'Waar blijft de postbode?'],
].map(([_id, text]) => JSON.stringify({ _id, text }));

let folder: string;
const write = async (name: string, lines: readonly string[]): Promise<void> => {
  await mkdir(dirname(join(folder, name)), { recursive: true });
  await writeFile(join(folder, name), `${lines.join('\n')}\n`);
};

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'notabene-beir-'));
  await write('corpus.jsonl', CORPUS);
  await write('queries.jsonl', QUERIES);
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('a collection in BEIR form', () => {
  it('holds the texts, and the questions for which something is relevant', async () => {
    await write('qrels.tsv', ['q1\tt1\t1', 'q2\tt2\t2', 'q2\tt1\t0', 'q3\tt3\t1', 'q4\tt1\t0']);
    const { documents, questions, refused } = await readCollection(folder);
    expect(documents.map(({ id }) => id)).toEqual(['t1', 't2', 't3', 'q3']);
    expect(refused).toBe(1);
    expect(questions.map(({ id }) => id)).toEqual(['q1', 'q2', 'q3']);
    expect(questions[1]?.judged).toEqual(
      new Map([
        ['t2', 2],
        ['t1', 0],
      ]),
    );
  });

  it('may have its judgements in a folder, under a line with the names of the columns', async () => {
    await write('qrels/test.tsv', ['query-id\tcorpus-id\tscore', 'q1\tt1\t1']);
    expect((await readCollection(folder)).questions.map(({ id }) => id)).toEqual(['q1']);
  });

  it('without judgements is none, and says which file is not there', async () => {
    await expect(readCollection(folder)).rejects.toThrow(/qrels\.tsv is not there/);
  });
});

describe('a line of judgements', () => {
  it.each([
    ['q1\tt1\t2', ['q1', 't1', 2]],
    ['q1 0 t1 1', ['q1', 't1', 1]],
    ['query-id\tcorpus-id\tscore', undefined],
    ['q1\tt1', undefined],
  ])('%j', (line, expected) => {
    expect(readJudgement(line)).toEqual(expected);
  });
});

describe('the halves of the questions', () => {
  it('are told by the id alone and are about as large', () => {
    const ids = Array.from({ length: 2000 }, (_, i) => `q55-B0${i}`);
    const a = ids.filter((id) => halfOf(id) === 'a');
    expect(Math.abs(a.length - 1000)).toBeLessThan(100);
    expect(ids.filter((id) => halfOf(id) === 'a')).toEqual(a);
    expect(['q1', 'q2', 'q3', 'q4'].map(halfOf)).toEqual(['b', 'b', 'a', 'a']);
  });
});

describe('every engine', () => {
  beforeEach(() => write('qrels.tsv', ['q1\tt1\t1', 'q2\tt2\t1', 'q3\tt3\t1']));

  it.each(ENGINES)('$id finds the text that has the words of the question', async (engine) => {
    const { documents, questions } = await readCollection(folder);
    const search = await engine.open(corpusOf(documents));
    const found = await Promise.all(questions.map(async ({ text }) => (await search(text))[0]));
    expect(found.slice(0, 2)).toEqual(['t1', 't2']);
    expect(['t3', 'q3']).toContain(found[2]);
  });

  it.each(ENGINES)('$id gives no more texts than any measure looks at', async (engine) => {
    const lines = Array.from({ length: DEPTH + 20 }, (_, i) =>
      JSON.stringify({ _id: `t${i}`, text: `Haring nummer ${i} op de kade van het dorp.` }),
    );
    await write('corpus.jsonl', lines);
    const { documents } = await readCollection(folder);
    const found = await (await engine.open(corpusOf(documents)))('haring op de kade');
    expect(found.length).toBeLessThanOrEqual(DEPTH);
    expect(found.length).toBeGreaterThan(0);
  });

  it('is not measured on the text that is the question itself', async () => {
    const { documents, questions } = await readCollection(folder);
    const engine = { id: 'x', name: 'Every text, q3 first', open: () => () => ['q3', 't3', 't1', 't2'] };
    const run = await runEngine(engine, corpusOf(documents), questions);
    expect(run.measured.map((each) => each['MRR@10'])).toEqual([1 / 3, 1 / 4, 1]);
    expect(reportOf([run])).toMatch(
      /^\| engine +\| +nDCG@10 .*\n.*\n\| Every text, q3 first +\| \.\d{3} \.\d{3}–1\.000/,
    );
  });
});
