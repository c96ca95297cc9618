import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openIndexFolder } from '../../ingest/index-folder/index-folder.ts';
import { browse } from '../../src/question/search.ts';
import type { SearchIndex } from '../../src/search/index.ts';
import { packIndex } from '../../src/search/packed/build.ts';
import { MAX_QUESTION } from '../../src/search/words/accept.ts';
import { listResource } from '../../src/web/api/resources.ts';
import { readListQuery } from '../../src/web/http/request.ts';
import { listPage } from '../../src/web/pages/list-page.ts';
import { cpuTimes, timesOf } from './measure.ts';
import { say } from './say.ts';
import { Papers } from './scale-corpus.ts';
import { hurtingQuestions, plainQuestions } from './scale-questions.ts';
import { columns, ms } from './table.ts';

const QUESTIONS = 100;
const BOUNDS = { runs: 200, warmUp: 40, budgetMs: 3_000 };

/** What is asked of a list as one row. */
interface Row {
  readonly name: string;
  readonly texts: readonly string[];
}

/** No search, what people look for, the words that the most documents have, and what is made to take long. */
function rowsFor(papers: Papers, passages: number): readonly Row[] {
  const [common = ''] = papers.words;
  const one = (name: string, text: string): Row => ({ name, texts: [text] });
  const numbers = Array.from({ length: 160 }, (_, i) => `COM(2031) ${i}`).join(' ');
  return [
    one('no search', ''),
    { name: 'ordinary searches', texts: plainQuestions(papers, passages, QUESTIONS) },
    one('one common word', common),
    one('160 numbers, one of all papers', `dossier 99001 ${numbers}`.slice(0, MAX_QUESTION)),
    ...hurtingQuestions(papers).map(([name, text]) => one(name, text)),
  ];
}

/** The first page of the list as `/stukken` makes it, without the frame that all pages have. */
async function asPage(index: SearchIndex, text: string): Promise<string> {
  const { main } = await listPage(index, new URLSearchParams({ zoek: text }), 'nl');
  return String(await main);
}

/** The same as `GET /api/documents` gives it. */
async function asData(index: SearchIndex, text: string): Promise<string> {
  const request = readListQuery(new URLSearchParams({ page: '1', ...(text !== '' && { q: text }) }));
  if (!request.ok || request.value === null) throw new Error('a list that is refused measures nothing');
  return JSON.stringify(listResource(await browse(index, request.value)));
}

/** What a search costs in the list of documents. */
async function measure(index: SearchIndex, rows: readonly Row[]): Promise<void> {
  const table = [['searched for', 'page, median', 'page, p99', 'API, median', 'API, p99']];
  for (const { name, texts } of rows) {
    const text = (i: number): string => texts[i % texts.length] ?? '';
    const page = await cpuTimes((i) => asPage(index, text(i)), BOUNDS);
    const data = await cpuTimes((i) => asData(index, text(i)), BOUNDS);
    const times = [timesOf(page), timesOf(data)].flatMap(({ median, p99 }) => [ms(median), ms(p99)]);
    table.push([name, ...times]);
  }
  say(columns(table));
}

/** The list of documents over generated papers, at each of these numbers of passages. */
export async function list(sizes: readonly number[]): Promise<void> {
  const papers = new Papers();
  for (const passages of sizes) {
    const folder = await mkdtemp(join(tmpdir(), 'notabene-bench-'));
    try {
      const index = join(folder, 'index');
      await mkdir(index);
      const made = await packIndex(() => papers.documents(passages), {
        write: (name, content) => writeFile(join(index, name), content),
      });
      say(
        `\n## The list of documents, ${made.passages} passages of ${made.documents} papers\n\nCPU in ms, in this process\n`,
      );
      await measure(await openIndexFolder(index), rowsFor(papers, passages));
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }
}
