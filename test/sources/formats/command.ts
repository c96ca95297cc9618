import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { main } from '../../../scripts/notabene.ts';
import { screen } from '../../scripts/screen.ts';

export interface Ran {
  readonly code: number;
  /** What a person sees: standard output and standard error. */
  readonly seen: string;
}

/** Runs a command of the command line in this process. */
export async function command(...args: readonly string[]): Promise<Ran> {
  const terminal = screen();
  const code = await main(args, terminal);
  return { code, seen: `${terminal.written()}\n${terminal.said().join('\n')}` };
}

/** All bytes that were written in a folder and below, as text, names included. */
export async function written(folder: string): Promise<string> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const texts = await Promise.all(
    entries
      .filter((entry) => entry.isFile())
      .map(async (entry) => `${entry.name}\n${await readFile(join(entry.parentPath, entry.name), 'utf8')}`),
  );
  return texts.join('\n');
}
