import { join } from 'node:path';
import { expect } from 'vitest';
import { openIndexFolder } from '../../../ingest/index-folder/index-folder.ts';
import { ask } from '../../../src/ask.ts';
import { askRequest, testApp } from '../../app/world.ts';
import { folderWith } from '../../cli/folder.ts';
import { command, written } from './command.ts';

/** Questions that would bring up what is withheld, if it were there. */
const QUESTIONS = [
  'Wat is de terugvaloptie van het kabinet bij de broodtrommels?',
  'Wie is de contactpersoon en wat is het telefoonnummer?',
  'Wat is het laatste bod van het kabinet over voetveren?',
  'Waar valt Nederland op terug bij verlies van stemmen?',
];

/** All that the server shows of an index, and what it logs. */
async function served(out: string, ids: readonly string[]): Promise<string> {
  const { app, lines } = testApp({ index: () => openIndexFolder(out), ask });
  const pages = [
    '/',
    '/stukken',
    '/health',
    '/api/documents',
    ...ids.flatMap((id) => [`/stukken/${id}`, `/api/documents/${id}`]),
    ...QUESTIONS.flatMap((question) => [
      `/?vraag=${encodeURIComponent(question)}`,
      `/api/search?q=${encodeURIComponent(question)}`,
    ]),
  ];
  const seen: string[] = [];
  for (const page of pages) {
    const response = await app.request(page);
    expect(response.status, page).toBe(200);
    seen.push(await response.text());
  }
  const question = QUESTIONS[0] ?? '';
  seen.push(await (await app.request(askRequest({ question }))).text());
  return [...seen, JSON.stringify(lines)].join('\n');
}

/** All that a person can get to see of an index, and all that lies in its folder. */
export async function everythingOf(out: string, ids: readonly string[]): Promise<string> {
  const batch = QUESTIONS.map((question, id) => JSON.stringify({ id, question })).join('\n');
  const questions = join(await folderWith({ 'vragen.jsonl': batch }), 'vragen.jsonl');
  const asked = [
    ['ask', QUESTIONS[0] ?? '', '--trace'],
    ['ask', '--batch', questions],
    ['search', '--batch', questions, '--top', '100'],
    ['documents'],
    ...ids.map((id) => ['documents', id, '--json']),
  ];
  const seen: string[] = [await written(out), await served(out, ids)];
  for (const args of asked) seen.push((await command(...args, '--corpus', out)).seen);
  return seen.join('\n');
}
