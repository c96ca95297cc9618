import { readFile } from 'node:fs/promises';
import { fileProblem } from '../../ingest/problem.ts';
import { MAX_THREAD } from '../../src/web/api/schemas.ts';
import { CommandError } from '../command.ts';
import { acceptThread, decode, parse } from './batch.ts';

/** The option of a command that takes earlier questions. */
export const THREAD_OPTION = {
  type: 'string',
  value: 'BESTAND',
  help: `eerdere vragen van het gesprek, één per regel, hoogstens ${MAX_THREAD}`,
} as const;

/**
 * The earlier questions of a conversation, oldest first. The file holds one question a line, or a
 * JSON array; a line or member may be a JSON string or an object with a `question`. No file is no questions.
 */
export async function readThread(path: string | undefined): Promise<readonly string[]> {
  if (path === undefined) return [];
  const bytes = await readFile(path).catch((error: unknown) => {
    throw new CommandError(1, fileProblem(path, error));
  });
  const text = decode(bytes);
  if (text === undefined)
    throw new CommandError(
      1,
      `Het bestand ${path} is geen geldige UTF-8; bewaar het als UTF-8 en probeer opnieuw.`,
    );
  const thread = acceptThread(questionsIn(text));
  if (!thread.ok)
    throw new CommandError(1, `Het bestand ${path} is niet te gebruiken als --thread. ${thread.message}`);
  return thread.questions;
}

function questionsIn(text: string): unknown[] {
  const whole = parse(text);
  if (Array.isArray(whole)) return whole.map(questionOf);
  return text
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '')
    .map((line) => (/^\s*["{]/.test(line) ? questionOf(parse(line) ?? line) : line));
}

function questionOf(value: unknown): unknown {
  return typeof value === 'object' && value !== null && 'question' in value ? value.question : value;
}
