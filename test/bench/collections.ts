import { ask } from '../../src/ask.ts';
import { search } from '../../src/question/search.ts';
import { buildIndex } from '../../src/search/build.ts';
import type { SearchIndex } from '../../src/search/index.ts';
import { openIndex } from '../../src/search/packed/open.ts';
import { withinCollections, withOwnFingerprint } from '../../src/search/within.ts';
import { cpuTimes, timesOf } from './measure.ts';
import { say } from './say.ts';
import { Papers } from './scale-corpus.ts';
import { columns, ms } from './table.ts';

const BOUNDS = { runs: 400, warmUp: 60, budgetMs: 8_000 };
const WORDS = 3;
/** Papers that a question is made for, of either collection. */
const ASKED = 40;

/** Words as long as the others, that no paper has. */
const madeUp = (words: readonly string[]): readonly string[] =>
  words.map((word) =>
    [...word]
      .reverse()
      .join('')
      .replace(/[aeiou]/g, 'q'),
  );

/**
 * Whether time tells what there is in a collection that a reader may not see: what is asked about its words takes as
 * long as what is asked about words that nobody has.
 */
export async function collections(sizes: readonly number[]): Promise<void> {
  const papers = new Papers();
  for (const passages of sizes) {
    const documents = [...papers.documents(passages)].map((document, at) => ({
      ...document,
      collection: at % 2 === 0 ? 'algemeen' : 'besloten',
    }));
    const files = await buildIndex(documents);
    const whole = await openIndex(async (name) => files.get(name));
    const view = await withOwnFingerprint(withinCollections(whole, ['algemeen']));
    const of = (parity: number) =>
      Array.from({ length: ASKED }, (_, at) =>
        papers.ownWords((at * 2 + parity) % documents.length).slice(0, WORDS),
      );
    const rows = [
      ['words of papers that may be read', of(0)],
      ['words of the other collection', of(1)],
      ['words of no paper', of(1).map(madeUp)],
      ['numbers of the other collection', ids(documents, 1)],
      ['numbers of no paper', ids(documents, 1).map(([id = '']) => [id.replace(/\d(?=\d{5}$)/, '9')])],
    ] as const;
    say(`\n## A reader of half of the documents, ${passages} passages\n\nCPU in ms, in this process\n`);
    say(await tableOf(view, rows));
  }
}

const ids = (documents: readonly { readonly id: string }[], parity: number) =>
  documents
    .filter((_, at) => at % 2 === parity)
    .slice(0, ASKED)
    .map(({ id }) => [id]);

type Row = readonly [name: string, words: readonly (readonly string[])[]];

async function tableOf(view: SearchIndex, rows: readonly Row[]): Promise<string> {
  const table = [['asked with', 'search, median', 'search, p99', 'answer, median', 'answer, p99']];
  for (const [name, words] of rows) {
    const of = (i: number) => (words[i % words.length] ?? []).join(' ');
    const found = await cpuTimes((i) => search(view, of(i), {}), BOUNDS);
    const answered = await cpuTimes(
      (i) => ask(view, { question: `Wat vindt het kabinet van ${of(i)}?` }, { encoder: null, now: () => 0 }),
      BOUNDS,
    );
    const times = [timesOf(found), timesOf(answered)].flatMap(({ median, p99 }) => [ms(median), ms(p99)]);
    table.push([name, ...times]);
  }
  return columns(table);
}
