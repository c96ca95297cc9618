import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { relative } from 'node:path';
import type { SearchIndex } from '../src/search/index.ts';
import { withinCollections } from '../src/search/within.ts';
import { collectionOptions } from './arguments.ts';
import { type Arguments, CommandError } from './command.ts';
import { type OpenEncoder, type Opened, openWithFiles } from './corpus.ts';
import { heldIn } from './origin.ts';
import { BUILT_INDEX } from './places.ts';
import { fileProblem } from './problem.ts';
import type { Terminal } from './terminal.ts';

/**
 * The index that a command works on: over what `--corpus` names, or over what ships. With an encoder documents are also
 * found by what they mean.
 */
export async function openAsked(
  args: Arguments,
  terminal: Terminal,
  encoder?: OpenEncoder,
): Promise<SearchIndex> {
  return (await openAskedWithFiles(args, terminal, BUILT_INDEX, encoder)).index;
}

/** The same, with what is known of the files. The server has another index when somebody ingested: that is told. */
export async function openAskedWithFiles(
  args: Arguments,
  terminal: Terminal,
  built = BUILT_INDEX,
  encoder?: OpenEncoder,
): Promise<Opened> {
  if (!args.has('corpus') && (await heldIn(built)).kind === 'own')
    terminal.say(
      `Dit gaat over de stukken die meekomen; er is ook een eigen index: vraag die met --corpus ${relative('', built) || '.'}.`,
    );
  const names = collectionOptions(args);
  terminal.progress('De stukken worden gelezen…');
  try {
    const opened = await openWithFiles(
      args.has('corpus') ? args.all('corpus') : undefined,
      terminal.say,
      encoder,
    );
    return { ...opened, index: confined(opened.index, names) };
  } finally {
    terminal.progress('');
  }
}

/** The index as if it had these collections alone; all of them when none is named. */
function confined(index: SearchIndex, names: readonly string[]): SearchIndex {
  if (names.length === 0) return index;
  const known = index.collections.map(({ name }) => name);
  const unknown = names.find((name) => !known.includes(name));
  if (unknown !== undefined)
    throw new CommandError(
      1,
      known.length === 0
        ? `De collectie ${unknown} is er niet, want er zijn geen stukken.`
        : `De collectie ${unknown} is er niet; kies uit: ${known.join(', ')}.`,
    );
  return withinCollections(index, names);
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
