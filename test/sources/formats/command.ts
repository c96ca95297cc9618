import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { main } from '../../../cli/notabene.ts';
import { screen } from '../../cli/screen.ts';
import { contentsOf } from '../../search/contents.ts';

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

/** All that was written in a folder and below, as text, names included; the files of an index unpacked. */
export async function written(folder: string): Promise<string> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = await Promise.all(
    entries
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name))
      .map(async (path) => [relative(folder, path), await readFile(path)] as const),
  );
  return [...contentsOf(new Map(files))].map((file) => file.join('\n')).join('\n');
}
