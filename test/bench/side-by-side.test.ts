import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { CONTENDERS } from './contender.ts';
import { Papers } from './scale-corpus.ts';
import { readAsked, sourcesIn, type Written, writeSources } from './scale-files.ts';
import { compare, type RunStage } from './side-by-side.ts';

describe('an engine in the comparison', () => {
  const contenders = [
    { id: 'first', name: 'First' },
    { id: 'second', name: 'Second' },
  ];
  let stages: string[];
  beforeEach(() => {
    stages = [];
  });

  /** Every stage measures one figure, then ends as told. */
  const running =
    (outcomes: Readonly<Record<string, string>>, unsaved: readonly string[] = []): RunStage =>
    async (stage, { id }, onFigures) => {
      stages.push(`${stage} ${id}`);
      onFigures(stage === 'build' ? { buildSeconds: 2 } : { openSeconds: 1 });
      if (unsaved.includes(id)) onFigures({ unsaved: 'too long' });
      return outcomes[`${stage} ${id}`];
    };

  it('is built and then asked before the next, and all that was measured is put together', async () => {
    const figures = { buildSeconds: 2, openSeconds: 1 };
    expect(await compare(contenders, running({}))).toEqual([
      { name: 'First', figures },
      { name: 'Second', figures },
    ]);
    expect(stages).toEqual(['build first', 'ask first', 'build second', 'ask second']);
  });

  it('that fails is told with what was measured before, is asked no more, and the rest goes on', async () => {
    const [failed, next] = await compare(
      contenders,
      running({ 'build first': 'it took more than 9 s', 'ask second': 'it needed more than 8 MB of heap' }),
    );
    expect(failed).toEqual({
      name: 'First',
      figures: { buildSeconds: 2 },
      failure: 'failed while building: it took more than 9 s',
    });
    expect(next).toEqual({
      name: 'Second',
      figures: { buildSeconds: 2, openSeconds: 1 },
      failure: 'failed while loaded and asked: it needed more than 8 MB of heap',
    });
    expect(stages).toEqual(['build first', 'build second', 'ask second']);
  });

  it('that can be built but not saved was asked at once, and is not opened', async () => {
    const [unsaved] = await compare(contenders, running({}, ['first']));
    expect(unsaved).toEqual({ name: 'First', figures: { buildSeconds: 2, unsaved: 'too long' } });
    expect(stages).toEqual(['build first', 'build second', 'ask second']);
  });
});

async function all<T>(source: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const each of source) found.push(each);
  return found;
}

describe('the generated sources', () => {
  const papers = new Papers();
  let root: string;
  let written: Written;
  let titles: string[];

  beforeAll(async () => {
    root = await mkdtemp(join(tmpdir(), 'notabene-sources-'));
    written = await writeSources(papers, 100, root);
    titles = (await all(sourcesIn(root).texts())).map(({ title }) => title);
  });
  afterAll(() => rm(root, { recursive: true, force: true }));

  it('are so many passages, each with the title of its paper', async () => {
    expect(written.passages).toBeGreaterThanOrEqual(100);
    expect(titles).toHaveLength(written.passages);
    const documents = await all(sourcesIn(root).papers());
    expect(documents).toHaveLength(written.papers);
    expect(new Set(titles)).toEqual(new Set(documents.map(({ title }) => title)));
  });

  it('are asked ordinary questions and ones that are made to hurt', async () => {
    const { ordinary, hurting } = await readAsked(root);
    expect(ordinary.length).toBeGreaterThan(100);
    expect(hurting.map(([name]) => name)).toEqual(
      expect.arrayContaining([
        'one-letter words',
        'one word',
        '300 rare words',
        'the 60 commonest words',
        'wildcards',
      ]),
    );
  });

  it.each(CONTENDERS)('are searched by $name, saved and opened again, texts apart', async (contender) => {
    const folder = join(root, contender.id);
    await mkdir(folder);
    await (await contender.build(sourcesIn(root))).save(folder);
    expect((await readdir(folder)).some((file) => !contender.isText(file))).toBe(true);
    const find = await contender.open(folder);
    const words = papers.ownWords(2).slice(0, 4).join(' ');
    const found = await find(words, 5);
    expect(found.length).toBeGreaterThan(0);
    expect(titles[found[0] ?? -1]).toContain(words);
  });
});
