import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { relative } from 'node:path';
import type { SearchIndex } from '../src/search/index.ts';
import { type Arguments, CommandError } from './command.ts';
import { type Opened, openWithFiles } from './corpus.ts';
import { heldIn } from './origin.ts';
import { BUILT_INDEX } from './places.ts';
import { fileProblem } from './problem.ts';
import type { Terminal } from './terminal.ts';

/** The index that a command works on: over what `--corpus` names, or over what ships. */
export async function openAsked(args: Arguments, terminal: Terminal): Promise<SearchIndex> {
  return (await openAskedWithFiles(args, terminal)).index;
}

/** The same, with what is known of the files. The server has another index when somebody ingested: that is told. */
export async function openAskedWithFiles(
  args: Arguments,
  terminal: Terminal,
  built = BUILT_INDEX,
): Promise<Opened> {
  if (!args.has('corpus') && (await heldIn(built)).kind === 'own')
    terminal.say(
      `Dit gaat over de stukken die meekomen; er is ook een eigen index: vraag die met --corpus ${relative('', built) || '.'}.`,
    );
  terminal.progress('De stukken worden gelezen…');
  try {
    return await openWithFiles(args.has('corpus') ? args.all('corpus') : undefined, terminal.say);
  } finally {
    terminal.progress('');
  }
}

/** The bytes of a batch: a file, or standard input for `-`. */
export async function openBatch(path: string, terminal: Terminal): Promise<AsyncIterable<Uint8Array>> {
  if (path === '-') return terminal.stdin;
  const entry = await stat(path).catch((error: unknown) => {
    throw new CommandError(1, fileProblem(path, error));
  });
  if (entry.isDirectory())
    throw new CommandError(1, `${path} is een map; geef een bestand met één vraag per regel.`);
  return createReadStream(path);
}
