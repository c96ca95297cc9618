import { createHash } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import type { Document } from '../../src/documents/document.ts';
import { parseBeirLine } from '../../src/sources/beir.ts';
import type { Judged } from './metrics.ts';

export interface Question {
  readonly id: string;
  readonly text: string;
  readonly judged: Judged;
}

/** A collection in BEIR form, with only those questions for which something is relevant. */
export interface RetrievalCollection {
  readonly name: string;
  readonly documents: readonly Document[];
  readonly questions: readonly Question[];
  /** Lines of the corpus that hold no document, such as an empty text. */
  readonly refused: number;
}

/** Where the judgements may be, the first that is there. */
const QRELS = ['qrels.tsv', join('qrels', 'test.tsv'), join('qrels', 'dev.tsv')];

async function* lines(path: string): AsyncGenerator<string> {
  for await (const line of createInterface({ input: createReadStream(path), crlfDelay: Infinity }))
    if (line.trim() !== '') yield line;
}

/**
 * One line of judgements: `query ⇥ document ⇥ grade`, or the four columns of TREC. Undefined for the line with
 * the names of the columns.
 */
export function readJudgement(
  line: string,
): readonly [query: string, document: string, grade: number] | undefined {
  const columns = line.split(/\t| +/);
  const [query = '', document = ''] = columns.length === 4 ? [columns[0], columns[2]] : columns;
  const grade = Number(columns.at(-1));
  return columns.length < 3 || !Number.isFinite(grade) ? undefined : [query, document, grade];
}

/** Reads `corpus.jsonl`, `queries.jsonl` and the judgements of a folder. Throws when one of the three isn't there. */
export async function readCollection(folder: string): Promise<RetrievalCollection> {
  const qrels = QRELS.map((name) => join(folder, name)).find(existsSync);
  const needed = ['corpus.jsonl', 'queries.jsonl'].find((name) => !existsSync(join(folder, name)));
  if (needed !== undefined || qrels === undefined)
    throw new Error(`No collection in BEIR form: ${join(folder, needed ?? QRELS[0] ?? '')} is not there.`);
  const documents = new Map<string, Document>();
  let refused = 0;
  let number = 0;
  for await (const line of lines(join(folder, 'corpus.jsonl'))) {
    number += 1;
    const read = parseBeirLine(line, number);
    if (read.kind === 'document') documents.set(read.document.id, read.document);
    else refused += 1;
  }
  const judged = new Map<string, Map<string, number>>();
  for await (const line of lines(qrels)) {
    const read = readJudgement(line);
    if (read === undefined) continue;
    const [query, document, grade] = read;
    const known = judged.get(query);
    if (known) known.set(document, grade);
    else judged.set(query, new Map([[document, grade]]));
  }
  const questions: Question[] = [];
  for await (const line of lines(join(folder, 'queries.jsonl'))) {
    const { _id, text } = JSON.parse(line) as { readonly _id: unknown; readonly text: unknown };
    const about = judged.get(String(_id));
    if (about && [...about.values()].some((grade) => grade > 0))
      questions.push({ id: String(_id), text: String(text), judged: about });
  }
  return { name: basename(resolve(folder)), documents: [...documents.values()], questions, refused };
}

/** Halves of the questions, told by the question's id alone, so that they stay the same whatever is added. */
export type Half = 'a' | 'b';

/** The first half has the ids whose SHA-256 starts with a bit that is 0. */
export const halfOf = (id: string): Half =>
  (createHash('sha256').update(id).digest()[0] ?? 0) < 128 ? 'a' : 'b';
