import { createReadStream } from 'node:fs';
import { open, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Document } from '../../src/documents/document.ts';
import { passagesOf } from '../../src/passages/passages.ts';
import type { Text } from '../peers/peer.ts';
import type { Sources } from './contender.ts';
import type { Papers } from './scale-corpus.ts';
import { hurtingQuestions, plainQuestions } from './scale-questions.ts';

/** How often ordinary questions are asked, each of them once. */
const QUESTIONS = 400;

/** What is asked of every engine. */
export interface Asked {
  readonly ordinary: readonly string[];
  readonly hurting: readonly (readonly [name: string, question: string])[];
}

const papersIn = (folder: string): string => join(folder, 'papers.jsonl');
const textsIn = (folder: string): string => join(folder, 'texts.jsonl');
const questionsIn = (folder: string): string => join(folder, 'questions.json');

/** How much was written. */
export interface Written {
  readonly papers: number;
  readonly passages: number;
  /** Of titles and texts, in UTF-8. */
  readonly bytes: number;
}

/** Papers, their passages and questions on them, each made up once and put in files, a line each. */
export async function writeSources(papers: Papers, passages: number, folder: string): Promise<Written> {
  const [documents, texts] = await Promise.all([open(papersIn(folder), 'w'), open(textsIn(folder), 'w')]);
  const written = { papers: 0, passages: 0, bytes: 0 };
  try {
    for (const document of papers.documents(passages)) {
      await documents.write(`${JSON.stringify(document)}\n`);
      const { title } = document;
      const lines = passagesOf(document).map(({ text }) => ({ title, text }) satisfies Text);
      await texts.write(lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
      written.papers += 1;
      written.passages += lines.length;
      for (const { text } of lines) written.bytes += Buffer.byteLength(title) + Buffer.byteLength(text);
    }
  } finally {
    await Promise.all([documents.close(), texts.close()]);
  }
  const asked: Asked = {
    ordinary: plainQuestions(papers, passages, QUESTIONS),
    hurting: hurtingQuestions(papers),
  };
  await writeFile(questionsIn(folder), JSON.stringify(asked));
  return written;
}

export async function readAsked(folder: string): Promise<Asked> {
  return JSON.parse(await readFile(questionsIn(folder), 'utf8')) as Asked;
}

async function* readLines<T>(path: string): AsyncGenerator<T> {
  for await (const line of createInterface({ input: createReadStream(path) })) yield JSON.parse(line) as T;
}

export const sourcesIn = (folder: string): Sources => ({
  papers: () => readLines<Document>(papersIn(folder)),
  texts: () => readLines<Text>(textsIn(folder)),
});
